package app

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"dateline/app/report"
	"dateline/assets"
)

// Format is a kind of file that a chronology is exported to.
type Format string

// The formats.
const (
	FormatCSV         Format = "csv"
	FormatPDF         Format = "pdf"
	FormatAnnotations Format = "annotations" // CSV of every passage and note
)

// Formats in the order they are offered.
var Formats = []Format{FormatPDF, FormatCSV, FormatAnnotations}

// ErrExists is returned when an export would overwrite a file unasked.
var ErrExists = errors.New("a file of that name exists")

// ExportOptions are what the analyst chooses for a report.
type ExportOptions struct {
	Title     string // "" takes the workspace's name
	Author    string
	Date      string // the day printed on the report; "" takes today's
	Overwrite bool
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
	if _, err := os.Lstat(path); err == nil && !o.Overwrite {
		return ExportResult{}, fmt.Errorf("export to %s: %w", path, ErrExists)
	}
	m, err := w.Report(ctx, o)
	if err != nil {
		return ExportResult{}, err
	}
	r := ExportResult{Path: path}
	err = writeWhole(path, func(out io.Writer) error { return writeReport(out, f, m, &r) })
	if err != nil {
		return ExportResult{}, fmt.Errorf("export to %s: %w", path, err)
	}
	return r, nil
}

func writeReport(out io.Writer, f Format, m report.Model, r *ExportResult) error {
	switch f {
	case FormatCSV:
		return report.CSV(out, m)
	case FormatAnnotations:
		return report.Annotations(out, m)
	case FormatPDF:
		fonts, err := reportFonts()
		if err != nil {
			return err
		}
		made, err := report.PDF(out, m, fonts)
		r.Pages = made.Pages
		if len(made.Missing) > 0 {
			r.Warnings = append(r.Warnings, fmt.Sprintf("no font has %d of the characters; they are shown by number", len(made.Missing)))
		}
		return err
	}
	return fmt.Errorf("%q is no format; there are %s", f, joinFormats())
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
	err = write(b)
	err = errors.Join(err, b.Flush(), f.Chmod(0o644), f.Sync(), f.Close())
	if err != nil {
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
	views, err := w.Chronology(ctx)
	if err != nil {
		return m, err
	}
	for _, v := range views {
		m.Events = append(m.Events, v.Event)
	}
	if m.Tags, err = w.store.Tags(); err != nil {
		return m, fmt.Errorf("gather the report: %w", err)
	}
	if m.Articles, err = w.reportArticles(ctx); err != nil {
		return m, fmt.Errorf("gather the report: %w", err)
	}
	m.Journal.Head, m.Journal.Entries, err = w.store.JournalHead()
	return m, err
}

func (w *Workbench) reportArticles(ctx context.Context) ([]report.Article, error) {
	rows, err := w.store.ArticleRows(ctx, Filter{Order: ByPublished})
	if err != nil {
		return nil, err
	}
	var all []report.Article
	for i, row := range rows {
		r := report.Article{Number: i + 1}
		if r.Article, err = w.store.Article(row.ID); err != nil {
			return nil, err
		}
		if r.Original, err = w.store.Original(row.OriginalID); err != nil {
			return nil, err
		}
		if r.Passages, err = w.store.Passages(row.ID); err != nil {
			return nil, err
		}
		all = append(all, r)
	}
	return all, nil
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
