package app

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"dateline/app/article"
	"dateline/app/chronology/timeline"
	"dateline/app/chronology/view"
	"dateline/app/report"
	"dateline/assets"
	"dateline/store"
)

// Format is a kind of file that a chronology is exported to.
type Format string

// The formats.
const (
	FormatCSV         Format = "csv"
	FormatPDF         Format = "pdf"
	FormatAnnotations Format = "annotations" // CSV of every passage and note
	FormatSVG         Format = "svg"         // the drawn timeline
	FormatPNG         Format = "png"         // likewise
)

// Formats in the order they are offered.
var Formats = []Format{FormatPDF, FormatCSV, FormatAnnotations, FormatSVG, FormatPNG}

// ErrExists is returned when an export would overwrite a file unasked.
var ErrExists = errors.New("a file of that name exists")

// ErrFormat is returned for a format that is none.
var ErrFormat = errors.New("no such format")

// ExportOptions are what the analyst chooses for a report.
type ExportOptions struct {
	Title     string // "" takes the workspace's name
	Author    string
	Date      string // the day printed on the report; "" takes today's
	Overwrite bool

	Filter view.Filter // what of the chronology is written; of the drawn timeline also which days
	View   string      // the name that the filter was saved under, "" for none
	Lanes  string      // of the drawn timeline, one of timeline.Names; "" for tag

	drawn bool // what the citations of events disagree about is wanted, too
}

// ExportResult tells what was written.
type ExportResult struct {
	Path     string
	Pages    int      // of a PDF
	Warnings []string // characters no font has
}

// Export writes the chronology to a file: whole or not at all. It changes
// nothing in the workspace.
func (w *Workbench) Export(ctx context.Context, f Format, path string, o ExportOptions) (ExportResult, error) {
	if !slices.Contains(Formats, f) {
		return ExportResult{}, fmt.Errorf("%w %q; there are %s", ErrFormat, string(f), joinFormats())
	}
	if err := w.mayWrite(path, o.Overwrite); err != nil {
		return ExportResult{}, err
	}
	if err := o.Check(f); err != nil {
		return ExportResult{}, err
	}
	drawn, err := o.timeline()
	if err != nil {
		return ExportResult{}, err
	}
	o.drawn = f == FormatSVG || f == FormatPNG
	m, err := w.Report(ctx, o)
	if err != nil {
		return ExportResult{}, err
	}
	r := ExportResult{Path: path}
	if err = writeWhole(path, func(out io.Writer) error { return writeReport(out, f, m, drawn, &r) }); err != nil {
		return ExportResult{}, fmt.Errorf("%s could not be written: %w; nothing was left behind, so try another place", path, cause(err))
	}
	return r, nil
}

// mayWrite tells why an export may not take a name: a workspace is never
// replaced by one, whoever asks.
func (w *Workbench) mayWrite(path string, overwrite bool) error {
	if strings.EqualFold(filepath.Ext(path), Extension) {
		return fmt.Errorf("%s is the name of a workspace; give the export another one", path)
	}
	there, err := os.Stat(path)
	if err != nil {
		return nil // writing it will tell what is wrong
	}
	for _, own := range []string{"", "-wal", "-shm"} {
		if mine, err := os.Stat(w.Path() + own); err == nil && os.SameFile(there, mine) {
			return fmt.Errorf("%s is the workspace itself; give the export another name", path)
		}
	}
	switch {
	case !there.Mode().IsRegular():
		return fmt.Errorf("%s is no file that an export could replace; give it another name", path)
	case isDatabase(path):
		return fmt.Errorf("%s is a workspace or another database; give the export another name", path)
	case !overwrite:
		return fmt.Errorf("%s: %w", path, ErrExists)
	}
	return nil
}

// isDatabase tells whether a file begins as SQLite's files do
// (https://www.sqlite.org/fileformat.html, 1.3).
func isDatabase(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, 16)
	_, err = io.ReadFull(f, head)
	return err == nil && string(head) == "SQLite format 3\x00"
}

// cause is the reason in an error about a file that a person does not know of.
func cause(err error) error {
	var at *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &at):
		return at.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}

func writeReport(out io.Writer, f Format, m report.Model, drawn report.TimelineOptions, r *ExportResult) error {
	switch f {
	case FormatCSV:
		return report.CSV(out, m)
	case FormatAnnotations:
		return report.Annotations(out, m)
	}
	fonts, err := reportFonts()
	if err != nil {
		return err
	}
	var missing []rune
	switch f {
	case FormatPDF:
		var made report.PDFResult
		made, err = report.PDF(out, m, fonts)
		r.Pages, missing = made.Pages, made.Missing
	case FormatSVG: // has its words as words: whoever shows it finds the fonts
		_, err = report.SVG(out, m, fonts, drawn)
	case FormatPNG:
		missing, err = report.PNG(out, m, fonts, drawn)
	default:
		return ErrFormat
	}
	if len(missing) > 0 {
		r.Warnings = append(r.Warnings, fmt.Sprintf("no font has %d of the characters; they are shown by number", len(missing)))
	}
	return err
}

func joinFormats() string {
	var names []string
	for _, f := range Formats {
		names = append(names, string(f))
	}
	slices.Sort(names)
	return strings.Join(names, ", ")
}

// writeWhole writes beside the file and renames, so that a failed export leaves
// no half file and an old one as it was.
func writeWhole(path string, write func(io.Writer) error) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".dateline-export-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	b := bufio.NewWriterSize(f, 1<<20)
	for _, step := range []func() error{func() error { return write(b) }, b.Flush, func() error { return f.Chmod(0o644) }, f.Sync} {
		if err := step(); err != nil {
			f.Close()
			return err
		}
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// Report gathers what a report shows.
func (w *Workbench) Report(ctx context.Context, o ExportOptions) (report.Model, error) {
	m := report.Model{Title: o.Title, Author: o.Author, Date: o.Date}
	m.Workspace = filepath.Base(w.Path())
	if m.Title == "" {
		m.Title = strings.TrimSuffix(m.Workspace, filepath.Ext(m.Workspace))
	}
	if m.Date == "" {
		m.Date = w.now().Format("2006-01-02")
	}
	err := w.store.View(ctx, func(v *store.View) error { return gather(ctx, v, o, &m) })
	return m, err
}

// gather reads all that a report shows out of one state of the workspace, so that
// the journal's head printed in it is that of its contents.
func gather(ctx context.Context, from *store.View, o ExportOptions, m *report.Model) error {
	all, err := eventViews(ctx, from)
	if err != nil {
		return err
	}
	if m.Tags, err = from.Tags(); err != nil {
		return err
	}
	n, err := narrowIn(from, all, o.Filter)
	if err != nil {
		return err
	}
	m.Traced, m.Disagree = map[article.ID]string{}, map[article.ID][]timeline.Other{}
	for i := range n.Events {
		v := &n.Events[i]
		m.Events = append(m.Events, v.Event)
		if o.drawn && v.OpenConflicts() > 0 {
			m.Disagree[v.ID] = v.otherTimes()
		}
		for _, g := range v.Groups {
			for _, id := range g.Citations {
				m.Traced[id] = g.Name
			}
		}
	}
	which := Filter{Order: ByPublished}
	if !o.Filter.Empty() {
		m.Only = &report.Restriction{Of: n.Of, View: o.View, Asked: o.Filter.Words(m.Tags), KnownOn: o.Filter.KnownOn}
		which.IDs = n.articles()
	}
	if m.Articles, err = reportArticles(ctx, from, which); err != nil {
		return err
	}
	if m.Only != nil {
		leaveOut(m.Articles, elsewhere(all, n.Events))
	}
	m.Journal.Head, m.Journal.Entries, err = from.JournalHead()
	return err
}

// reportFonts are the faces that every report embeds, so that it looks the same
// wherever it is written.
func reportFonts() (report.Fonts, error) {
	var f report.Fonts
	for font, face := range map[assets.Font]*[]byte{
		assets.SerifRegular: &f.Serif, assets.SerifItalic: &f.SerifItalic, assets.SerifSemiBold: &f.SerifSemibold,
		assets.DisplaySemi: &f.Display, assets.MonoRegular: &f.Mono,
		assets.SansRegular: &f.Sans, assets.SansMedium: &f.SansMedium,
		assets.SansSemiBold: &f.SansSemiBold, assets.SansItalic: &f.SansItalic,
		assets.ArabicRegular: &f.Arabic, assets.ArabicSemiBold: &f.ArabicSemiBold,
		assets.HebrewRegular: &f.Hebrew, assets.HebrewSemiBold: &f.HebrewSemiBold,
	} {
		b, err := font.Bytes()
		if err != nil {
			return f, err
		}
		*face = b
	}
	return f, nil
}
