package command

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
)

// eventLine is the fixed shape of `event list --json`.
type eventLine struct {
	ID        article.ID        `json:"id"`
	Title     string            `json:"title"`
	When      whenLine          `json:"when"`
	Place     string            `json:"place"`
	Tags      []string          `json:"tags"`
	Status    chronology.Status `json:"status"`
	Sites     int               `json:"sites"`
	Origins   int               `json:"origins"`
	Citations []citationLine    `json:"citations"`

	People        []string `json:"people"`
	Organisations []string `json:"organisations"`
	Note          string   `json:"note"`
}

type whenLine struct {
	EDTF        string           `json:"edtf"`
	Display     string           `json:"display"`
	Earliest    string           `json:"earliest"`
	Latest      string           `json:"latest"`
	Zone        string           `json:"zone"`
	Approximate bool             `json:"approximate"`
	Basis       chronology.Basis `json:"basis"`
	Words       string           `json:"words"`
	Rule        string           `json:"rule"`
}

type citationLine struct {
	ID        article.ID        `json:"id"`
	ArticleID article.ID        `json:"article_id"`
	Stance    chronology.Stance `json:"stance"`
	Start     int               `json:"start"`
	End       int               `json:"end"`
	Quote     string            `json:"quote"`
	Origin    string            `json:"origin"`
	Earlier   bool              `json:"earlier,omitempty"` // start and end are of an earlier edition
	Via       []string          `json:"via"`
	Grade     string            `json:"grade"`
}

func lineOfWhen(w chronology.When) whenLine {
	return whenLine{
		EDTF: w.EDTF, Display: w.Display(), Earliest: w.Earliest, Latest: w.Latest, Zone: w.Zone,
		Approximate: w.Approximate, Basis: w.Basis, Words: w.Words, Rule: w.Rule,
	}
}

func lineOfEvent(v app.EventView) eventLine {
	o := eventLine{
		ID: v.ID, Title: v.Title, Place: v.Place, Status: v.Status, Sites: v.Sites, Origins: v.Origins,
		Tags: []string{}, Citations: []citationLine{},
		When: lineOfWhen(v.When), Note: v.Note, People: append([]string{}, v.People...), Organisations: append([]string{}, v.Organisations...),
	}
	for _, t := range v.Tagged {
		o.Tags = append(o.Tags, t.Name)
	}
	for _, c := range v.Cited {
		o.Citations = append(o.Citations, citationLine{c.ID, c.Passage.ArticleID, c.Stance, c.Passage.Start, c.Passage.End, c.Passage.Quote, c.Origin, c.Passage.Earlier,
			append([]string{}, c.Via...), c.Grade.String()})
	}
	return o
}

func (l *line) eventCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "event",
		Short: "List, record, edit, merge and split events",
		Args:  l.arguments(cobra.NoArgs),
		RunE:  func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(l.eventListCommand(), l.eventAddCommand(), l.eventEditCommand(), l.eventMergeCommand(), l.eventSplitCommand(),
		l.eventGradeCommand(), l.eventBinCommand(), l.eventQuestionsCommand(), l.eventConflictsCommand(), l.eventSettleCommand())
	return c
}

func (l *line) eventListCommand() *cobra.Command {
	return l.narrowedCommand("list", "List the events in order, with their citations", func(n app.Narrowed) error {
		for _, v := range n.Events {
			if err := l.tellEvent(v); err != nil {
				return err
			}
		}
		return l.tellNone(len(n.Events), noEvents(n))
	})
}

// noEvents says why a list is empty.
func noEvents(n app.Narrowed) string {
	switch {
	case n.Of == 0:
		return "no events are recorded yet"
	case n.Later == n.Of:
		return "nothing had been reported by that day"
	}
	return fmt.Sprintf("none of %s is like that", count(n.Of, "event"))
}

func (l *line) tellEvent(v app.EventView) error {
	if l.json {
		return l.object(lineOfEvent(v))
	}
	on := count(v.Sites, "site")
	if v.Unsited > 0 {
		on = count(v.Unsited, "article") + " of unknown site"
	}
	fmt.Fprintf(l.out, "%s  %-22s  %s  (%s, %s)\n", v.ID, v.When.Display(), v.Title, on, count(v.Origins, "origin"))
	for _, c := range v.Cited {
		fmt.Fprintf(l.out, "    %s: “%s” – %s\n", c.Stance, c.Passage.Quote, orUnknown(c.Article.Site, "site unknown"))
	}
	return nil
}

// addition are the flags of `event add`.
type addition struct {
	article, quote, event, title, when, place, status, note, stance, origin string
	start, end                                                              int
	tags                                                                    []string
}

func (l *line) eventAddCommand() *cobra.Command {
	var f addition
	c := l.workspaceFlags(&cobra.Command{
		Use:   "add",
		Short: "Record an event, or cite a passage for one",
		Long: `Records an event from a quotation of an article: title, date and place are filled
in from it unless given. With --event it cites the quotation for an event that is
there. Without --article it records an event that rests on no passage yet.`,
		Example: `  dateline event add --article 3kq --quote "the lock gates failed on Tuesday"
  dateline event add --event 8fz --article 77p --quote "gates were open" --stance disputes
  dateline event add --title "Lock closed" --when "early July 2022"`,
		Args: l.arguments(cobra.NoArgs),
		RunE: func(c *cobra.Command, _ []string) error {
			how := creates
			if f.article != "" || f.event != "" {
				how = changes
			}
			return l.with(c.Context(), how, func(w *app.Workbench) error { return l.add(c.Context(), w, f) })
		},
	})
	flags := c.Flags()
	flags.StringVar(&f.article, "article", "", "`ID` of the article (its beginning is enough)")
	flags.StringVar(&f.quote, "quote", "", "the `words` of the passage, exactly as they stand")
	flags.IntVar(&f.start, "start", 0, "first `offset` of the passage instead of --quote, in code points")
	flags.IntVar(&f.end, "end", 0, "end `offset` of the passage, exclusive")
	flags.StringVar(&f.event, "event", "", "`ID` of an event to cite the passage for")
	flags.StringVar(&f.title, "title", "", "the event's title")
	flags.StringVar(&f.when, "when", "", "its date: \"24 Feb 2022\", \"early July 2022\", EDTF; \"none\" for no date")
	flags.StringVar(&f.place, "place", "", "its place")
	flags.StringVar(&f.status, "status", "", "reported, confirmed, disputed or retracted")
	flags.StringVar(&f.note, "note", "", "a note on the event")
	flags.StringVar(&f.stance, "stance", "", "supports, disputes or mentions")
	flags.StringVar(&f.origin, "origin", "", "who is said to say so")
	flags.StringArrayVar(&f.tags, "tag", nil, "`name` of a tag for the event (may be repeated)")
	return c
}

func (l *line) add(ctx context.Context, w *app.Workbench, f addition) error {
	d, err := draft(ctx, w, f)
	if err != nil {
		return err
	}
	id := article.ID("")
	if f.event != "" {
		there, err := findEvent(ctx, w, f.event)
		if err != nil {
			return err
		}
		if d.ArticleID == "" {
			return usageError{fmt.Errorf("--event wants a passage to cite: give --article and --quote")}
		}
		if _, err := w.Cite(ctx, there.ID, d); err != nil {
			return err
		}
		id = there.ID
	} else {
		e, err := w.Record(ctx, d)
		if err != nil {
			return err
		}
		id = e.ID
	}
	v, err := findEvent(ctx, w, string(id))
	if err != nil {
		return err
	}
	return l.tellEvent(v)
}

// draft fills a draft from the article, and what the flags say instead.
func draft(ctx context.Context, w *app.Workbench, f addition) (d app.Draft, err error) {
	if f.article != "" {
		if d, err = draftFrom(ctx, w, f); err != nil {
			return d, err
		}
	}
	set := func(to *string, value string) {
		if value != "" {
			*to = value
		}
	}
	set(&d.Event.Title, f.title)
	set(&d.Event.Place, f.place)
	set(&d.Event.Note, f.note)
	if f.origin != "" && f.origin != d.Origin { // who passed it on is read with the origin
		d.Origin, d.Via, d.Evidence = f.origin, nil, article.Evidence{}
	}
	set((*string)(&d.Stance), f.stance)
	set((*string)(&d.Event.Status), f.status)
	if err := oneOf("stance", d.Stance, chronology.Stances); err != nil {
		return d, err
	}
	if err := oneOf("status", d.Event.Status, chronology.Statuses); err != nil {
		return d, err
	}
	switch {
	case f.when == "none":
		d.Event.When = chronology.When{}
	case f.when != "":
		if d.Event.When, err = w.ReadWhen(ctx, f.when, d.ArticleID); err != nil {
			return d, fmt.Errorf("--when: %w", err)
		}
	}
	d.Event.Tags, err = tagsNamed(ctx, w, f.tags)
	return d, err
}

func draftFrom(ctx context.Context, w *app.Workbench, f addition) (app.Draft, error) {
	row, err := findArticle(ctx, w, f.article)
	if err != nil {
		return app.Draft{}, err
	}
	start, end := f.start, f.end
	if f.quote != "" {
		a, err := w.Article(ctx, row.ID)
		if err != nil {
			return app.Draft{}, err
		}
		if start, end, err = app.FindQuote(&a, f.quote); err != nil {
			return app.Draft{}, err
		}
	} else if end <= start {
		return app.Draft{}, usageError{fmt.Errorf("--article wants the passage: give --quote, or --start and --end")}
	}
	return w.Draft(ctx, row.ID, start, end)
}

// tagsNamed finds tags by name or path, whatever the case.
func tagsNamed(ctx context.Context, w *app.Workbench, names []string) ([]article.ID, error) {
	tags, err := w.Tags(ctx)
	if err != nil {
		return nil, err
	}
	var ids []article.ID
	for _, n := range names {
		t, err := chronology.TagNamed(tags, n)
		if err != nil {
			return nil, err
		}
		ids = append(ids, t.ID)
	}
	return ids, nil
}
