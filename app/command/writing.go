package command

import (
	"fmt"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"dateline/app"
)

func (l *line) exportCommand() *cobra.Command {
	var o app.ExportOptions
	var n narrowing
	output := ""
	c := l.workspaceFlags(&cobra.Command{
		Use:   "export FORMAT -o FILE",
		Short: "Write the chronology as csv, pdf, svg or png, or every passage as annotations",
		Long: `Writes the chronology to a file, replacing one of that name; the workspace stays as
it is.

  csv          a row for each event and citation
  pdf          a report: chronology, articles with their highlights, sources with hashes
  annotations  a CSV row for each passage and note, cited or not
  svg, png     the timeline, drawn; --lanes says by what, --from and --to which days

A view or the flags of ` + "`event list`" + ` write a part of the chronology, with the articles
that it cites; the file says what it is restricted to. Annotations are always all. The
same workspace, flags and --date give the same bytes.`,
		Example: "  dateline export pdf -w harbour.dateline --title 'The harbour fire' -o harbour.pdf\n" +
			"  dateline export svg --lanes origin --from 2024-03-12 --to 2024-03-14 -o days.svg\n" +
			"  dateline export pdf --view 'Tarnholt, winter' --known-on 2024-03-13 -o winter.pdf",
		Args: l.arguments(cobra.ExactArgs(1)),
		RunE: func(c *cobra.Command, args []string) error {
			if output == "" {
				return usageError{fmt.Errorf("name the file to write with -o")}
			}
			if !slices.Contains(app.Formats, app.Format(args[0])) {
				return usageError{fmt.Errorf("%q is no format; there are pdf, csv, annotations, svg and png", args[0])}
			}
			if _, err := time.Parse(time.DateOnly, o.Date); o.Date != "" && err != nil {
				return usageError{fmt.Errorf("--date %q is not a day like 2024-03-18", o.Date)}
			}
			if err := o.Check(app.Format(args[0])); err != nil {
				return usageError{err}
			}
			if err := n.check(); err != nil {
				return err
			}
			return l.with(c.Context(), reads, func(w *app.Workbench) (err error) {
				if o.Filter, o.View, err = n.read(c.Context(), w); err != nil {
					return err
				}
				o.Overwrite = true
				r, err := w.Export(c.Context(), app.Format(args[0]), output, o)
				if err == nil {
					l.tellExport(r)
				}
				return err
			})
		},
	})
	flags := c.Flags()
	flags.StringVarP(&output, "output", "o", "", "`file` to write")
	flags.StringVar(&o.Title, "title", "", "title of the report (default: the workspace's name)")
	flags.StringVar(&o.Author, "author", "", "author of the report")
	flags.StringVar(&o.Date, "date", "", "`day` printed on the report, 2024-03-18 (default: today)")
	flags.StringVar(&o.Lanes, "lanes", "", "make the timeline's lanes by `tag`, origin or none (default: tag)")
	n.flags(c)
	return c
}

func (l *line) tellExport(r app.ExportResult) {
	if l.json {
		l.object(map[string]any{"path": r.Path, "pages": r.Pages, "warnings": append([]string{}, r.Warnings...)})
		return
	}
	pages := ""
	if r.Pages > 0 {
		pages = fmt.Sprintf(" (%d pages)", r.Pages)
	}
	fmt.Fprintln(l.out, r.Path+pages)
	for _, w := range r.Warnings {
		fmt.Fprintln(l.errs, "dateline: "+r.Path+": "+w)
	}
}

// verified is the fixed shape of `verify --json`.
type verified struct {
	Checked struct {
		Originals  int `json:"originals"`
		Texts      int `json:"texts"`
		Quotations int `json:"quotations"`
		Journal    int `json:"journal"`
	} `json:"checked"`
	Damaged []string `json:"damaged"`
}

func (l *line) verifyCommand() *cobra.Command {
	return l.workspaceFlags(&cobra.Command{
		Use:   "verify",
		Short: "Check originals, images, texts, quotations and journal against their hashes",
		Long:  "Reads everything again and compares it with its hashes. The exit code is 1 when anything\nis damaged; each damage is a sentence.",
		Args:  l.arguments(cobra.NoArgs),
		RunE: func(c *cobra.Command, _ []string) error {
			return l.with(c.Context(), reads, func(w *app.Workbench) error { return l.verify(c, w) })
		},
	})
}

func (l *line) verify(c *cobra.Command, w *app.Workbench) error {
	v, err := w.Verify(c.Context(), nil)
	if err != nil {
		return err
	}
	if l.json {
		o := verified{Damaged: append([]string{}, v.Damaged...)}
		o.Checked.Originals, o.Checked.Texts, o.Checked.Quotations, o.Checked.Journal = v.Originals, v.Texts, v.Quotations, v.Journal
		if err := l.object(o); err != nil {
			return err
		}
	} else {
		fmt.Fprintf(l.out, "%d originals, %d images, %d texts, %d quotations and %d journal entries checked\n", v.Originals, v.Images, v.Texts, v.Quotations, v.Journal)
		for _, d := range v.Damaged {
			fmt.Fprintln(l.errs, "dateline: "+d)
		}
	}
	if len(v.Damaged) > 0 {
		return errSilent
	}
	return nil
}

func (l *line) undoCommand() *cobra.Command {
	return l.workspaceFlags(&cobra.Command{
		Use:   "undo",
		Short: "Take the newest action back, also after closing",
		Args:  l.arguments(cobra.NoArgs),
		RunE: func(c *cobra.Command, _ []string) error {
			return l.with(c.Context(), changes, func(w *app.Workbench) error {
				label, err := w.Undo(c.Context())
				return l.tellStep("Undone", label, err)
			})
		},
	})
}

func (l *line) redoCommand() *cobra.Command {
	return l.workspaceFlags(&cobra.Command{
		Use:   "redo",
		Short: "Make the action taken back last once more",
		Args:  l.arguments(cobra.NoArgs),
		RunE: func(c *cobra.Command, _ []string) error {
			return l.with(c.Context(), changes, func(w *app.Workbench) error {
				label, err := w.Redo(c.Context())
				return l.tellStep("Done again", label, err)
			})
		},
	})
}

func (l *line) tellStep(what, label string, err error) error {
	if err != nil {
		return err
	}
	if l.json {
		return l.object(map[string]string{"label": label})
	}
	_, err = fmt.Fprintf(l.out, "%s: %s\n", what, label)
	return err
}

func (l *line) historyCommand() *cobra.Command {
	limit := 50
	c := l.workspaceFlags(&cobra.Command{
		Use:   "history",
		Short: "List the journal, newest first",
		Args:  l.arguments(cobra.NoArgs),
		RunE: func(c *cobra.Command, _ []string) error {
			return l.with(c.Context(), reads, func(w *app.Workbench) error {
				entries, err := w.History(c.Context(), limit, 0)
				if err != nil {
					return err
				}
				for _, e := range entries {
					if l.json {
						err = l.object(map[string]any{"seq": e.Seq, "action": e.Action, "label": e.Label, "kind": e.Kind, "at": e.At, "hash": e.Hash, "changes": e.Changes})
					} else {
						_, err = fmt.Fprintf(l.out, "%5d  %s  %-5s %s  (%d rows, %.12s)\n", e.Seq, e.At.UTC().Format("2006-01-02 15:04:05Z"), e.Kind, e.Label, e.Changes, e.Hash)
					}
					if err != nil {
						return err
					}
				}
				return nil
			})
		},
	})
	c.Flags().IntVar(&limit, "limit", limit, "most entries to print")
	return c
}
