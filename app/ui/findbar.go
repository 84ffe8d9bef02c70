package ui

import (
	"context"
	"fmt"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app/article/find"
	"dateline/app/ui/page"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// findBar is the line above the text that finds words in it. What it found stays
// shown while articles change, until Escape.
type findBar struct {
	p     *pagePane
	view  *fyne.Container
	field *part.Field
	count *text.Label
	next  func() // waits until the text can be searched; nil for nothing
}

func newFindBar(p *pagePane) *findBar {
	b := &findBar{p: p, field: part.NewField("Find on the page"), count: part.Small.Label("", 1)}
	b.count.Shrink = false
	b.field.OnChanged = func(string) { b.search() }
	b.field.OnSubmitted = func(string) { b.step(p.w.shifted()) }
	b.field.OnMove = func(by int) { b.step(by < 0) }
	b.field.OnEscape = b.leave
	b.field.OnFocus = func(bool) { p.w.focusChanged() }
	back := part.NewIconButton("previous", "Previous match, Shift+F3", func() { b.step(true) })
	next := part.NewIconButton("next", "Next match, F3", func() { b.step(false) })
	shut := part.NewIconButton("close", "Leave the search, Esc", b.leave)
	for _, button := range []*part.IconButton{back, next, shut} {
		button.OnEscape = b.leave
	}
	b.view = container.NewStack(text.NewFill(tokens.Paper), paneHead(b.field, container.NewHBox(inset(b.count, tokens.Space2, 0), back, next, shut)))
	b.view.Hide()
	return b
}

// mostTaken is the longest selection that is taken for what to look for.
const mostTaken = 200

// begin opens the bar with what is selected, or what was looked for last.
func (b *findBar) begin() {
	taken := ""
	if b.p.w.focused() != fyne.Focusable(b.field) {
		taken = b.p.text.SelectedText()
	}
	b.p.showReading()
	b.open()
	if taken = strings.TrimSpace(taken); taken != "" && !strings.Contains(taken, "\n\n") && utf8.RuneCountInString(taken) <= mostTaken {
		b.field.SetText(strings.ReplaceAll(taken, "\n", " "))
	}
	b.p.w.win.Canvas().Focus(b.field)
	b.field.TypedShortcut(&fyne.ShortcutSelectAll{})
	b.search()
}

// open shows the bar.
func (b *findBar) open() {
	b.p.text.BeginFind()
	if !b.view.Visible() {
		b.view.Show()
		b.p.reader.Refresh()
	}
}

// findStep goes to the next match or the one before, and shows the bar again
// when it was left.
func (b *findBar) findStep(back bool) {
	switch {
	case strings.TrimSpace(b.field.Text) == "":
		b.begin()
	case b.view.Visible():
		b.step(back)
	default:
		b.p.showReading()
		b.open()
		b.whenReady(func() {
			b.p.text.ShowMatches(b.field.Text)
			b.step(back)
		})
	}
}

// search goes to the first match of what is typed.
func (b *findBar) search() {
	if !b.view.Visible() {
		return
	}
	b.whenReady(func() { b.tell(b.p.text.Find(b.field.Text)) })
}

// again shows the matches in an article that has just come.
func (b *findBar) again() {
	if b.view.Visible() {
		b.whenReady(func() { b.tell(b.p.text.ShowMatches(b.field.Text)) })
	}
}

// showFor shows where some words are, in the article that comes next.
func (b *findBar) showFor(words string) {
	b.view.Hide() // not yet: what is shown now is another article
	b.field.SetText(words)
	b.open()
}

func (b *findBar) step(back bool) {
	if b.p.text.CanFind() {
		b.tell(b.p.text.FindNext(back))
	}
}

// whenReady does something once the text can be searched, of what was asked for until
// then only the last. A long text is made ready in the background, once.
func (b *findBar) whenReady(do func()) {
	b.next = do
	if b.p.text.CanFind() {
		b.goOn()
		return
	}
	b.say("reading the text…")
	words, ready, again := b.p.text.Searchable()
	if again {
		return
	}
	b.p.w.back.aside(func(context.Context) func() {
		t := find.Prepare(words)
		return func() {
			if ready(t); b.p.text.CanFind() {
				b.goOn()
			}
		}
	})
}

// goOn does what waited for the text.
func (b *findBar) goOn() {
	if do := b.next; do != nil {
		b.next = nil
		do()
	}
}

// recount tells anew how many matches are in folded blocks.
func (b *findBar) recount() {
	if b.view.Visible() && b.p.text.CanFind() {
		b.tell(b.p.text.Found())
	}
}

// leave takes the matches away; the one that was reached stays selected and the
// page gets the keys.
func (b *findBar) leave() {
	b.shut()
	b.p.focus()
}

func (b *findBar) shut() {
	b.next = nil
	b.p.text.EndFind()
	if b.view.Visible() {
		b.view.Hide()
		b.p.reader.Refresh()
	}
}

func (b *findBar) tell(f page.Found) { b.say(foundWords(f, find.Query(b.field.Text) != "")) }

func (b *findBar) say(words string) {
	b.count.SetText(words)
	b.view.Refresh()
}

// foundWords is what a search has come to: "3 of 17", "2 in folded blocks".
func foundWords(f page.Found, asked bool) string {
	folded := fmt.Sprintf("%d in folded blocks", f.Folded)
	words := fmt.Sprintf("%d of %d", f.At, f.Of)
	switch {
	case !asked:
		return "type what to find"
	case f.Of == 0:
		return "not on this page"
	case f.At == 0 && f.Folded == f.Of:
		return folded + ": Enter opens them"
	case f.At == 0:
		words = part.Count(f.Of, "match")
		if f.Of > 1 {
			words = fmt.Sprintf("%d matches", f.Of)
		}
	}
	if f.Folded > 0 {
		words += " · " + folded
	}
	return words + map[page.Wrap]string{page.OverTheEnd: " · from the beginning again", page.OverTheBeginning: " · from the end again"}[f.Wrapped]
}
