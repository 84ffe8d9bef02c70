package ui

import (
	"fyne.io/fyne/v2"

	"dateline/app/article"
	"dateline/app/ui/page"
	"dateline/app/ui/panes"
)

// held is what is typed for a note or a form while its field is not there yet: a
// highlight is stored first, an event read out of the text, and both may wait for an
// import. On the page the letters would be commands.
type held struct {
	p     *pagePane
	of    article.ID // the highlight of a note; "" until it is made, and for a form
	begun bool       // a key was pressed since the one that asked for it
	typed []func(page.Typist)
}

var _ page.Typist = (*held)(nil)

// TypedKey implements page.Typist. Escape gives up what is not there yet; Tab leads
// nowhere.
func (h *held) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape {
		h.typed = nil
		h.p.unhold()
		return
	}
	h.begun = true
	if e.Name == fyne.KeyTab {
		return
	}
	key := *e
	h.typed = append(h.typed, func(to page.Typist) { to.TypedKey(&key) })
}

// TypedRune implements page.Typist. The letter of the key that asked for the field
// comes after that key and is none of the field's.
func (h *held) TypedRune(r rune) {
	if h.begun {
		h.typed = append(h.typed, func(to page.Typist) { to.TypedRune(r) })
	}
}

// TypedShortcut implements page.Typist.
func (h *held) TypedShortcut(s fyne.Shortcut) {
	h.typed = append(h.typed, func(to page.Typist) { to.TypedShortcut(s) })
}

// typeInto types it into the field it is meant for.
func (h *held) typeInto(to page.Typist) {
	for _, typed := range h.typed {
		typed(to)
	}
}

// hold keeps what is typed from now on for a form that is about to be opened, or a
// note, whose highlight may still have to be made.
func (p *pagePane) hold(of article.ID) *held {
	p.letGo()
	p.held = &held{p: p, of: of}
	p.text.Divert(p.held)
	p.source.text.Divert(p.held)
	return p.held
}

// typeHeld types what was held for a form into the field of it that has the keys.
func (p *pagePane) typeHeld() {
	if p.held == nil || p.held.of != "" {
		return
	}
	if to, ok := p.w.focused().(page.Typist); ok && !p.hasKeys() {
		p.unhold().typeInto(to)
	}
}

// holding tells whether what is typed now is held.
func (p *pagePane) holding() bool {
	return p.held != nil && p.w.focused() != nil && p.hasKeys()
}

// letGo gives the keys back to the page. What was typed for a highlight that is
// made comes back with its note, as all that could not be kept.
func (p *pagePane) letGo() {
	if h := p.unhold(); h != nil {
		p.keepHeld(h)
	}
}

// unhold gives the keys back to the page, and what was typed until then.
func (p *pagePane) unhold() *held {
	h := p.held
	p.held = nil
	p.text.Divert(nil)
	p.source.text.Divert(nil)
	return h
}

func (p *pagePane) keepHeld(h *held) {
	if h.of == "" || len(h.typed) == 0 {
		return
	}
	m, _ := p.passage(h.of)
	note := panes.NewNoteField("", p.noteOf(h.of, m.Note))
	h.typeInto(note.Field())
	if words := note.Text(); words != m.Note {
		p.drafts[h.of] = words
		p.w.status.say("What you typed for the note is not kept yet: N on the highlight shows it again.")
	}
}
