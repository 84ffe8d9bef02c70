package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"dateline/app/article"
	"dateline/app/ui/panes"
)

// noting is a highlight's note being written on the page.
type noting struct {
	id    article.ID
	field *panes.NoteField
	kept  string // the note as the workspace has it, or will when what was asked for is done
}

// writeNote lets the analyst write a highlight's note in its place. What could
// not be kept earlier stands there again.
func (p *pagePane) writeNote(m article.Passage) {
	if p.noting != nil && p.noting.id == m.ID {
		p.noteShown(p.noting)
		return
	}
	if why := p.cannotMark(); why != "" {
		p.letGo()
		p.w.status.say(why)
		return
	}
	p.endNote()
	if p.source.beside.alone() {
		p.showReading()
	}
	if p.held == nil || p.held.of != m.ID {
		p.hold(m.ID)
	}
	n := &noting{id: m.ID, kept: m.Note, field: panes.NewNoteField(p.tagWords(m), p.noteOf(m.ID, m.Note))}
	n.field.OnKeep, n.field.OnCancel = p.focus, p.giveUpNote // the page ends it when it gets the keys
	n.field.OnLeft = p.keepNote
	n.field.OnSized = p.text.ShowNote
	if !p.text.WriteNote(m.ID, n.field) {
		p.w.status.say("The highlight is not shown yet: press N again.")
		p.letGo()
		return
	}
	p.noting = n
	p.w.whenShown(n.field, func() { p.noteShown(n) })
}

// noteOf is what is to stand in a note's field: what was typed and not kept, else the
// note.
func (p *pagePane) noteOf(id article.ID, note string) string {
	if words, typed := p.drafts[id]; typed {
		return words
	}
	return note
}

// noteShown gives a note's field the keys, and what was typed for it before. Where
// something else has the keys by then it leaves them there.
func (p *pagePane) noteShown(n *noting) {
	here := p.held != nil && p.held.of == n.id
	if p.noting != n {
		if here && (p.noting == nil || p.noting.id != n.id) {
			p.letGo()
		}
		return
	}
	ours := p.hasKeys()
	if ours {
		n.field.Focus()
	}
	if here {
		p.unhold().typeInto(n.field.Field())
	}
	if !ours {
		p.keepNote()
	}
	p.w.focusChanged()
}

// hasKeys tells whether the page has the keyboard, or nothing has.
func (p *pagePane) hasKeys() bool {
	f := p.w.focused()
	return f == nil || f == fyne.Focusable(p.text) || f == fyne.Focusable(p.source.text)
}

// writingNote tells whether a note is being written and has the keys.
func (p *pagePane) writingNote() bool { return p.noting != nil && p.noting.field.Focused() }

// keepNote keeps what is typed; the field stays.
func (p *pagePane) keepNote() {
	n := p.noting
	if n == nil || n.field.Text() == n.kept {
		return
	}
	words := n.field.Text()
	n.kept = words
	p.drafts[n.id] = words
	if why := p.w.cannotWrite(); why != "" {
		p.w.status.say("The note is not kept: " + why)
		return
	}
	bench := p.w.bench
	then(p.w.back, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, bench.SetNote(ctx, n.id, words)
	}, func(_ struct{}, err error) {
		switch {
		case err != nil:
			p.w.status.say("The note could not be kept: " + sentence(err) + " N on the highlight shows again what you typed.")
		case p.drafts[n.id] == words:
			delete(p.drafts, n.id)
		}
	})
}

// endNote keeps what is typed and takes the field away.
func (p *pagePane) endNote() {
	if p.noting == nil {
		return
	}
	p.keepNote()
	p.closeNote()
}

// giveUpNote leaves the note as it was.
func (p *pagePane) giveUpNote() {
	if p.noting != nil {
		delete(p.drafts, p.noting.id)
		p.noting.kept = p.noting.field.Text()
	}
	p.focus()
}

func (p *pagePane) closeNote() {
	p.noting = nil
	p.text.EndNote()
	p.w.focusChanged()
}

// checkNote takes the field away when the highlight is gone, or when its note was
// changed otherwise while the field has not the keys. One that is gone before its
// note was opened has no use for the keys.
func (p *pagePane) checkNote() {
	if h := p.held; h != nil && h.of != "" {
		if _, ok := p.passage(h.of); !ok {
			p.letGo()
		}
	}
	if p.noting == nil {
		return
	}
	m, ok := p.passage(p.noting.id)
	switch {
	case !ok:
		p.endNote()
		p.focus()
	case m.Note != p.noting.kept && !p.noting.field.Focused():
		p.closeNote()
	}
}
