package command

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"dateline/app"
	"dateline/app/article"
)

type importedArticle struct {
	ID    article.ID `json:"id"`
	Title string     `json:"title"`
}

// importLine is the fixed shape of `import --json`.
type importLine struct {
	Path     string            `json:"path"`
	Status   app.ImportStatus  `json:"status"`
	Articles []importedArticle `json:"articles"`
	Warnings []string          `json:"warnings"`
	Error    string            `json:"error"`
}

func (l *line) importCommand() *cobra.Command {
	return l.workspaceFlags(&cobra.Command{
		Use:   "import PATH...",
		Short: "Read files, folders and archives into the workspace (- for standard input)",
		Long: `Reads articles into the workspace, each with its original and with the address
it came from, as far as file, system or page tell it. These are read, told by
their content whatever their names:

  plain text and Markdown, in any encoding
  web pages (HTML), also saved as one file, or with a folder of their parts beside
  web archives: MHTML (.mht) of Chromium, .webarchive of Safari
  mail (.eml) and mailboxes (.mbox), with forwarded mail and newsletters
  PDF with text
  links (.url, .webloc, .desktop): the address is kept, nothing is fetched
  folders and ZIP archives of all these, also within one another

A file may have 200 MB. The same original twice is recognised. What has been
reported is kept whatever comes after. One bad file never stops the rest; the
exit code is 1 when any failed.`,
		Example: "  dateline import -w harbour.dateline ~/saved-pages\n  pbpaste | dateline import -",
		Args:    l.arguments(cobra.MinimumNArgs(1)),
		RunE: func(c *cobra.Command, args []string) error {
			paths := slices.DeleteFunc(slices.Clone(args), func(a string) bool { return a == "-" })
			var piped []byte
			if len(paths) < len(args) { // before the workspace is opened: a pipe may take its time
				var err error
				if piped, err = readAll("-", l.in); err != nil {
					return err
				}
			}
			return l.with(c.Context(), creates, func(w *app.Workbench) error { return l.importPaths(c, w, piped, paths) })
		},
	})
}

// importPaths imports standard input, when it was read, and then files.
func (l *line) importPaths(c *cobra.Command, w *app.Workbench, piped []byte, paths []string) error {
	var untold error
	failed := false
	tell := func(r app.ImportResult) {
		failed = failed || r.Status == app.Failed
		if err := l.tellImport(r); err != nil && untold == nil {
			untold = err
		}
	}
	if piped != nil {
		r, err := w.ImportPiped(c.Context(), piped)
		if err != nil && r.Err == nil {
			return err
		}
		tell(r)
	}
	if len(paths) > 0 {
		_, err := w.Import(c.Context(), paths, article.OriginFile, func(p app.Progress) { tell(p.Last) })
		if err != nil {
			return err
		}
	}
	if untold != nil {
		return fmt.Errorf("the articles are kept, but what became of them could not be printed: %w", untold)
	}
	if failed {
		return errSilent
	}
	return nil
}

// tellImport prints what became of one file: failures on standard error.
func (l *line) tellImport(r app.ImportResult) error {
	if l.json {
		o := importLine{Path: r.Path, Status: r.Status, Articles: []importedArticle{}, Warnings: append([]string{}, r.Warnings...)}
		for _, a := range r.Articles {
			o.Articles = append(o.Articles, importedArticle{a.ID, a.Title})
		}
		if r.Err != nil {
			o.Error = r.Err.Error()
		}
		return l.object(o)
	}
	if r.Err != nil {
		_, err := fmt.Fprintln(l.errs, "dateline: "+r.Err.Error())
		return err
	}
	for _, a := range r.Articles {
		if _, err := fmt.Fprintf(l.out, "%-9s %s  %s\n", r.Status, a.ID, orUnknown(a.Title, "no title")); err != nil {
			return err
		}
	}
	for _, warning := range r.Warnings {
		if _, err := fmt.Fprintf(l.out, "          %s: %s\n", r.Path, warning); err != nil {
			return err
		}
	}
	return nil
}

func orUnknown(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}
