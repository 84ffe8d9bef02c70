package ui

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"github.com/rivo/uniseg"

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
// highlight that is meant.
func (p *pagePane) selected() (start, end int, ok bool) {
	if start, end = p.trimmed(); start < end {
		return start, end, true
	}
	if m, found := p.here(); found {
		return m.Start, m.End, true
	}
	return 0, 0, false
}

// here is the highlight that has the focus or that the caret stands in.
func (p *pagePane) here() (article.Passage, bool) { return p.passage(p.text.MarkHere()) }

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

const nothingSelected = "Select some words first: hold Shift with the arrows, press Ctrl+Shift+Space, or drag over them."

// highlight marks the selection with the tag used last.
func (p *pagePane) highlight() { p.mark(p.lastTag()) }

// highlightWith marks the selection with the tag of a number key, or changes the
// tags of the highlight that is meant; more tells that a further tag is meant.
func (p *pagePane) highlightWith(number int, more bool) {
	if why := p.cannotMark(); why != "" {
		p.w.status.say(why)
		return
	}
	for _, t := range p.w.tags {
		if t.Key == number {
			p.tag(t.ID, more)
			return
		}
	}
	p.w.status.say(fmt.Sprintf("No tag has the key %d.", number))
}

// tag marks the selection with a tag. The highlight that is meant gets it in
// place of its first tag, or, with more, beside its tags; a tag that it has is
// taken off.
func (p *pagePane) tag(tag article.ID, more bool) {
	meant, ok := p.here()
	if start, end := p.trimmed(); !ok || start < end {
		p.mark(tag)
		return
	}
	p.w.lastTag = tag
	p.setTags(meant, retagged(meant.Tags, tag, more))
}

// retagged are tags after one of them was asked for.
func retagged(tags []article.ID, tag article.ID, more bool) []article.ID {
	if i := slices.Index(tags, tag); i >= 0 {
		return slices.Delete(slices.Clone(tags), i, i+1)
	}
	if more || len(tags) == 0 {
		return append(slices.Clone(tags), tag)
	}
	return append([]article.ID{tag}, tags[1:]...)
}

func (p *pagePane) setTags(m article.Passage, tags []article.ID) {
	p.w.act("tag the highlight", func(ctx context.Context, b *app.Workbench) error {
		return b.SetTags(ctx, m.ID, tags)
	}, nil)
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

// mark highlights the selection; a highlight that has the focus gets the tag
// instead, in place of its first one.
func (p *pagePane) mark(tag article.ID) {
	start, end := p.trimmed()
	focused, onMark := p.passage(p.text.FocusedMark())
	if start == end && !onMark {
		p.w.status.say(nothingSelected)
		return
	}
	p.w.lastTag = tag
	if start == end {
		if tag != "" && !slices.Contains(focused.Tags, tag) {
			p.setTags(focused, retagged(focused.Tags, tag, false))
		}
		return
	}
	p.makeHighlight(start, end, tag, false)
}

// makeHighlight highlights a range with a tag, "" for none, and gives the highlight
// the focus once the page shows it; note tells that its note is to be written then,
// which has what is typed until then.
func (p *pagePane) makeHighlight(start, end int, tag article.ID, note bool) {
	if why := p.cannotMark(); why != "" {
		p.w.status.say(why)
		return
	}
	p.showQuoted(start, end)
	p.letGo()
	var h *held
	if note {
		h = p.hold("")
	}
	var tags []article.ID
	if tag != "" {
		tags = []article.ID{tag}
	}
	id := p.article.ID
	var made article.Passage
	p.w.attempt("highlight", func(ctx context.Context, b *app.Workbench) (err error) {
		made, err = b.Highlight(ctx, id, start, end, tags...)
		return err
	}, func(err error) { p.made(made.ID, h, err) })
}

// made gives a highlight that was made the focus, and its note what was typed for it.
func (p *pagePane) made(id article.ID, h *held, err error) {
	if h != nil {
		h.of = id
	}
	switch {
	case err == nil:
		p.focusNext = id
		p.focusMade()
		if h != nil && h != p.held {
			p.keepHeld(h)
		}
	case h != nil && h == p.held:
		p.letGo()
	}
}

// focusWhenShown puts the focus on a highlight once the page shows it.
func (p *pagePane) focusWhenShown(id article.ID) {
	p.letGo()
	p.focusNext = id
	p.focusMade()
}

// focusMade gives the focus to the highlight that waits for it, if it is there, and
// opens its note where that was asked for: the page may show it later than it is made.
func (p *pagePane) focusMade() {
	m, ok := p.passage(p.focusNext)
	if !ok {
		return
	}
	p.focusNext = ""
	p.text.Select(m.End, m.End)
	p.text.FocusMark(m.ID)
	p.w.focusChanged()
	if p.held != nil && p.held.of == m.ID {
		p.writeNote(m)
	}
}

// note opens the note of the highlight that is meant, and makes the selection
// a highlight first.
func (p *pagePane) note() {
	start, end := p.trimmed()
	if m, ok := p.here(); ok && start == end {
		p.writeNote(m)
		return
	}
	if start == end {
		p.w.status.say(nothingSelected)
		return
	}
	for _, m := range p.passages {
		if m.Start == start && m.End == end {
			p.writeNote(m)
			return
		}
	}
	p.makeHighlight(start, end, p.lastTag(), true)
}

// binMark puts the highlight that is meant into the bin.
func (p *pagePane) binMark() {
	m, ok := p.here()
	if !ok {
		p.w.status.say(noHighlight)
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
	marks, labels := make([]page.Mark, 0, len(passages)), chronology.TagLabels(w.tags)
	for _, m := range passages {
		tags := w.tagsOf(m.Tags)
		mark := page.Mark{ID: m.ID, Start: m.Start, End: m.End, Note: m.Note, More: max(0, len(tags)-1)}
		if len(tags) > 0 {
			mark.Tag, mark.TagName, mark.Sign = tags[0].Color, labels[tags[0].ID], signOf(tags[0])
		}
		for _, e := range w.chron.cited[m.ID] {
			mark.Cited = true
			mark.Events = append(mark.Events, page.Event{Title: e.event.Title, Says: string(e.stance)})
		}
		marks = append(marks, mark)
	}
	return marks
}

// signOf stands for a tag where there is little room: its key, else its first letter.
func signOf(t chronology.Tag) string {
	if t.Key > 0 {
		return strconv.Itoa(t.Key)
	}
	first, _, _, _ := uniseg.FirstGraphemeClusterInString(t.Name, -1)
	return first
}

// tagsOf are those of the tags that are there, in order.
func (w *window) tagsOf(ids []article.ID) (tags []chronology.Tag) {
	for _, id := range ids {
		if i := slices.IndexFunc(w.tags, func(t chronology.Tag) bool { return t.ID == id }); i >= 0 {
			tags = append(tags, w.tags[i])
		}
	}
	return tags
}

// tagCommands is the submenu of tags.
func (w *window) tagCommands() []command { return w.commandsOfTags(false) }

// moreTagCommands is the submenu of further tags.
func (w *window) moreTagCommands() []command { return w.commandsOfTags(true) }

// commandsOfTags are all tags as their tree has them, those that have one with their key.
func (w *window) commandsOfTags(more bool) []command {
	var all []command
	for _, t := range chronology.TagTree(w.tags) {
		c := command{
			label: strings.Repeat(menuIndent, t.Depth) + t.Name,
			do:    func() { w.page.tag(t.ID, more) }, able: w.page.cannotMark,
		}
		if t.Key > 0 {
			c.shows, c.withShift = fyne.KeyName(strconv.Itoa(t.Key)), more
		}
		all = append(all, c)
	}
	if len(all) == 0 {
		all = append(all, command{label: "no tags", able: func() string { return "There are no tags yet." }})
	}
	return all
}

// menuIndent puts a tag in below the one above it.
const menuIndent = "\u2003"
