package ui

import (
	"context"

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
		p.noting.field.Focus()
		return
	}
	if why := p.cannotMark(); why != "" {
		p.w.status.say(why)
		return
	}
	p.endNote()
	if p.source.beside.alone() {
		p.showReading()
	}
	words, typed := p.drafts[m.ID]
	if !typed {
		words = m.Note
	}
	n := &noting{id: m.ID, kept: m.Note, field: panes.NewNoteField(p.tagWords(m), words)}
	n.field.OnKeep, n.field.OnCancel = p.focus, p.giveUpNote // the page ends it when it gets the keys
	n.field.OnLeft = p.keepNote
	n.field.OnSized = p.text.ShowNote
	if !p.text.WriteNote(m.ID, n.field) {
		p.w.status.say("The highlight is not shown yet: press N again.")
		return
	}
	p.noting = n
	p.w.whenShown(n.field, func() {
		if p.noting == n {
			n.field.Focus()
			p.w.focusChanged()
		}
	})
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
// changed otherwise while the field has not the keys.
func (p *pagePane) checkNote() {
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
