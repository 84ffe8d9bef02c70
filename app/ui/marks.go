package ui

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"unicode"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/ui/page"
	"dateline/app/ui/part"
)

// cannotMark says why nothing can be marked now.
func (p *pagePane) cannotMark() string {
	if why := p.w.cannotWrite(); why != "" {
		return why
	}
	return p.needsArticle()
}

// selected is the range that a key is about: what is selected, else the
// highlight that has the focus.
func (p *pagePane) selected() (start, end int, ok bool) {
	if start, end = p.trimmed(); start < end {
		return start, end, true
	}
	if m, found := p.passage(p.text.FocusedMark()); found {
		return m.Start, m.End, true
	}
	return 0, 0, false
}

// trimmed is the selection without the white space at its ends, which selecting
// by words brings along and no quotation wants.
func (p *pagePane) trimmed() (start, end int) {
	start, end = p.text.Selection()
	words := []rune(article.Slice(p.article.Text, start, end))
	for len(words) > 0 && unicode.IsSpace(words[len(words)-1]) {
		words = words[:len(words)-1]
		end--
	}
	for len(words) > 0 && unicode.IsSpace(words[0]) {
		words = words[1:]
		start++
	}
	return start, end
}

// showQuoted opens the folded blocks of a range about to be quoted, so that no
// quotation holds words that were never shown, and says so.
func (p *pagePane) showQuoted(start, end int) {
	if n := p.text.OpenFolded(start, end); n > 0 {
		p.w.status.say("The quotation includes " + part.Count(n, "folded block") + ", shown now. Select again to leave it out.")
	}
}

const nothingSelected = "Select some words first: drag over them, or hold Shift with the arrows."

// highlight marks the selection with the tag used last.
func (p *pagePane) highlight() { p.mark(p.lastTag()) }

// highlightWith marks the selection with the tag of a number key.
func (p *pagePane) highlightWith(number int) {
	if why := p.cannotMark(); why != "" {
		p.w.status.say(why)
		return
	}
	for _, t := range p.w.tags {
		if t.Key == number {
			p.mark(t.ID)
			return
		}
	}
	p.w.status.say(fmt.Sprintf("No tag has the key %d.", number))
}

// lastTag is the tag that was used last, else the first one.
func (p *pagePane) lastTag() article.ID {
	for _, t := range p.w.tags {
		if t.ID == p.w.lastTag {
			return t.ID
		}
	}
	if len(p.w.tags) > 0 {
		return p.w.tags[0].ID
	}
	return ""
}

// mark highlights the selection; on a highlight that has the focus it sets its
// tag instead.
func (p *pagePane) mark(tag article.ID) {
	start, end := p.trimmed()
	focused, onMark := p.passage(p.text.FocusedMark())
	if start == end && !onMark {
		p.w.status.say(nothingSelected)
		return
	}
	p.w.lastTag = tag
	var tags []article.ID
	if tag != "" {
		tags = []article.ID{tag}
	}
	if start == end {
		p.w.act("tag the highlight", func(ctx context.Context, b *app.Workbench) error {
			return b.SetTags(ctx, focused.ID, tags)
		}, nil)
		return
	}
	p.showQuoted(start, end)
	id := p.article.ID
	var made article.Passage
	p.w.act("highlight", func(ctx context.Context, b *app.Workbench) (err error) {
		made, err = b.Highlight(ctx, id, start, end, tags...)
		return err
	}, func() { p.focusWhenShown(made.ID) })
}

// focusWhenShown puts the focus on a highlight once the page shows it.
func (p *pagePane) focusWhenShown(id article.ID) {
	p.focusNext = id
	p.focusMade()
}

// focusMade gives the focus to the highlight that waits for it, if it is there.
func (p *pagePane) focusMade() {
	m, ok := p.passage(p.focusNext)
	if !ok {
		return
	}
	p.focusNext = ""
	p.text.Select(m.End, m.End)
	p.text.FocusMark(m.ID)
	p.w.focusChanged()
}

// note opens the note of the highlight with the focus, and makes the selection
// a highlight first.
func (p *pagePane) note() {
	start, end := p.trimmed()
	if m, ok := p.passage(p.text.FocusedMark()); ok && start == end {
		p.w.editNote(m)
		return
	}
	if start == end {
		p.w.status.say(nothingSelected)
		return
	}
	for _, m := range p.passages {
		if m.Start == start && m.End == end {
			p.w.editNote(m)
			return
		}
	}
	id, tag := p.article.ID, p.lastTag()
	var made article.Passage
	p.w.act("highlight", func(ctx context.Context, b *app.Workbench) (err error) {
		made, err = b.Highlight(ctx, id, start, end, tag)
		return err
	}, func() {
		p.focusWhenShown(made.ID)
		p.w.editNote(made)
	})
}

// binMark puts the highlight with the focus into the bin.
func (p *pagePane) binMark() {
	m, ok := p.passage(p.text.FocusedMark())
	if !ok {
		p.w.status.say("No highlight has the focus: click one, or reach it with Tab.")
		return
	}
	p.w.act("put the highlight into the bin", func(ctx context.Context, b *app.Workbench) error {
		return b.MoveToBin(ctx, app.KindPassage, m.ID)
	}, nil)
}

// passage is one of the page's passages.
func (p *pagePane) passage(id article.ID) (article.Passage, bool) {
	i := slices.IndexFunc(p.passages, func(m article.Passage) bool { return m.ID == id })
	if id == "" || i < 0 {
		return article.Passage{}, false
	}
	return p.passages[i], true
}

// showMarks draws the passages.
func (p *pagePane) showMarks() {
	p.text.SetMarks(p.marks())
	p.source.showMarks()
	p.focusMade()
}

// marks are the passages as the page draws them, each in the look of its first tag.
func (p *pagePane) marks() []page.Mark { return p.w.marksOf(p.passages) }

func (w *window) marksOf(passages []article.Passage) []page.Mark {
	cited := w.chron.citedPassages()
	marks := make([]page.Mark, 0, len(passages))
	for _, m := range passages {
		tag := tagOf(w.tags, m.Tags)
		marks = append(marks, page.Mark{
			ID: m.ID, Start: m.Start, End: m.End, Tag: tag.Color, TagName: tag.Name,
			Note: m.Note, Cited: cited[m.ID],
		})
	}
	return marks
}

// tagOf is the first of the tags that is there.
func tagOf(all []chronology.Tag, ids []article.ID) chronology.Tag {
	for _, id := range ids {
		for _, t := range all {
			if t.ID == id {
				return t
			}
		}
	}
	return chronology.Tag{}
}

// tagCommands is the submenu of tags.
func (w *window) tagCommands() []command {
	var all []command
	for _, t := range w.tags {
		c := command{label: t.Name, do: func() { w.page.mark(t.ID) }, able: w.page.cannotMark}
		if t.Key > 0 {
			c.shows = fyne.KeyName(strconv.Itoa(t.Key))
		}
		all = append(all, c)
	}
	if len(all) == 0 {
		all = append(all, command{label: "no tags", able: func() string { return "There are no tags yet." }})
	}
	return all
}
