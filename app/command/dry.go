package command

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/dates"
)

// cleaned is the fixed shape of `clean --json`.
type cleaned struct {
	Path      string         `json:"path"`
	Title     string         `json:"title"`
	Byline    []string       `json:"byline"`
	Site      string         `json:"site"`
	URL       string         `json:"url"`
	Published dated          `json:"published"`
	Updated   dated          `json:"updated"`
	Place     string         `json:"place"`
	Lang      string         `json:"lang"`
	Blocks    []cleanedBlock `json:"blocks"`
	Text      string         `json:"text"`
	Warnings  []string       `json:"warnings"`
	Section   string         `json:"section,omitempty"`
	Credit    string         `json:"credit,omitempty"`
	Captured  dated          `json:"captured,omitzero"`
}

type dated struct {
	Value    article.Moment `json:"value,omitempty"`
	Evidence string         `json:"evidence,omitempty"`
}

type cleanedBlock struct {
	Kind article.Kind `json:"kind"`
	Text string       `json:"text"`
	Kept bool         `json:"kept"`
	Why  string       `json:"why"`
	Role article.Role `json:"role,omitempty"`
	Lang string       `json:"lang,omitempty"`
	At   string       `json:"at,omitempty"`
}

func (l *line) cleanCommand() *cobra.Command {
	return l.jsonFlag(&cobra.Command{
		Use:   "clean PATH...",
		Short: "Show what import would make of files, without keeping anything",
		Long: `Reads files, folders and ZIP archives as import would (see "dateline import --help"
for the formats), prints what they become, and keeps nothing. The workspace plays
no part in it.`,
		Args: l.arguments(cobra.MinimumNArgs(1)),
		RunE: func(c *cobra.Command, args []string) error {
			failed := false
			var untold error
			app.Clean(c.Context(), args, func(f app.Cleaned) {
				if f.Err != nil {
					failed = true
					fmt.Fprintln(l.errs, "dateline: "+f.Err.Error())
					return
				}
				if err := l.clean(f); err != nil && untold == nil {
					untold = err
				}
			})
			if untold != nil {
				return fmt.Errorf("print what became of the files: %w", untold)
			}
			if failed {
				return errSilent
			}
			return nil
		},
	})
}

func (l *line) clean(f app.Cleaned) error {
	for _, p := range f.Problems {
		fmt.Fprintln(l.errs, "dateline: "+p)
	}
	for i := range f.Articles {
		a := &f.Articles[i]
		if l.json {
			if err := l.object(cleanedArticle(f.Path, a)); err != nil {
				return err
			}
			continue
		}
		l.showText(a, nil)
		for _, w := range a.Warnings {
			fmt.Fprintln(l.errs, "dateline: "+f.Path+": "+w)
		}
	}
	return nil
}

func cleanedArticle(path string, a *article.Article) cleaned {
	moment := func(m article.Moment, f article.Field) dated {
		if m == "" {
			return dated{}
		}
		return dated{m, a.Evidence[f].String()}
	}
	o := cleaned{
		Path: path, Title: a.Title, Byline: append([]string{}, a.Byline...), Site: a.Site, URL: a.URL,
		Published: moment(a.Published, article.FieldPublished), Updated: moment(a.Updated, article.FieldUpdated),
		Place: a.Place, Lang: a.Lang, Blocks: []cleanedBlock{},
		Text: article.KeptText(a.Blocks), Warnings: append([]string{}, a.Warnings...),
		Section: a.Section, Credit: a.Credit, Captured: moment(a.Captured, article.FieldCaptured),
	}
	for _, b := range a.Blocks {
		o.Blocks = append(o.Blocks, cleanedBlock{b.Kind, b.Text, b.Kept, b.Why, b.Role, b.Lang, string(b.At)})
	}
	return o
}

// dateLine is the fixed shape of one expression of `dates --json`.
type dateLine struct {
	Start       int        `json:"start"`
	End         int        `json:"end"`
	Text        string     `json:"text"`
	Type        dates.Type `json:"type"`
	Value       string     `json:"value"`
	EDTF        string     `json:"edtf"`
	Approximate bool       `json:"approximate"`
	Rule        string     `json:"rule"`
}

func (l *line) datesCommand() *cobra.Command {
	published := ""
	var at dates.Context
	c := l.jsonFlag(&cobra.Command{
		Use:   "dates PATH...",
		Short: "Find the date expressions of a text and resolve them (- for standard input)",
		Long: `Finds the date expressions of plain texts and resolves each against the time of
publication. Offsets are bytes of the file.`,
		Example: "  dateline dates --published 2022-07-14T04:20+05:30 article.txt",
		Args:    l.arguments(cobra.MinimumNArgs(1)),
		RunE: func(_ *cobra.Command, args []string) (err error) {
			if at.Published, err = article.ParseMoment(published); err != nil {
				return usageError{fmt.Errorf("--published: %w", err)}
			}
			for _, path := range args {
				if err := l.dates(path, at); err != nil {
					return err
				}
			}
			return nil
		},
	})
	c.Flags().StringVar(&published, "published", "", "when the text was published: 2022-02-24 or 2022-02-24T20:04+02:00")
	c.Flags().StringVar(&at.Lang, "lang", "", "its language, such as en (default: told from the text)")
	c.Flags().BoolVar(&at.Narrative, "narrative", false, "read as a narrative: dates without a year take the last year mentioned")
	return c
}

func (l *line) dates(path string, at dates.Context) error {
	b, err := readAll(path, l.in)
	if err != nil {
		return err
	}
	found := dates.Find(string(b), at)
	if l.json {
		lines := []dateLine{}
		for _, e := range found {
			lines = append(lines, dateLine{e.Start, e.End, e.Text, e.Type, e.Value, e.EDTF, e.Approximate, e.Rule})
		}
		return l.object(map[string]any{"expressions": lines})
	}
	for _, e := range found {
		words := strings.Join(strings.Fields(e.Text), " ")
		if _, err := fmt.Fprintf(l.out, "%-28s “%s”, bytes %d–%d\n    %s\n", orUnknown(e.EDTF, "no date"), words, e.Start, e.End, e.Rule); err != nil {
			return err
		}
	}
	return l.tellNone(len(found), "no date expressions found")
}

func readAll(path string, in io.Reader) ([]byte, error) {
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return nil, fmt.Errorf("%s cannot be read: %w; check its name", path, cause(err))
		}
		defer f.Close()
		in = f
	} else {
		path = "standard input"
	}
	b, err := io.ReadAll(io.LimitReader(in, app.MaxSize+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("%s cannot be read: %w", path, cause(err))
	case len(b) > app.MaxSize:
		return nil, fmt.Errorf("%s is larger than %d MB; split it", path, app.MaxSize>>20)
	}
	return b, nil
}

// cause is the reason in an error about a file whose name the sentence has already.
func cause(err error) error {
	if at := (*fs.PathError)(nil); errors.As(err, &at) {
		return at.Err
	}
	return err
}
