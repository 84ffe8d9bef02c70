package panes

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/ui/part"
	"dateline/app/ui/tokens"
)

// originOffers are the origins that a citation itself proposes, each with where it
// was read.
func originOffers(c chronology.Citation, from Source) []part.Offer {
	var offers []part.Offer
	if c.Origin != "" {
		o := part.Offer{Key: c.Origin, Words: isolate(c.Origin)}
		if where := c.Evidence.String(); where != "" {
			o.Note = "from " + where
		}
		offers = append(offers, o)
	}
	if from.Credit != "" {
		offers = append(offers, part.Offer{Key: from.Credit, Words: isolate(from.Credit), Note: "credited by the article"})
	}
	return offers
}

// originChanged says where the origin in the field was read.
func (f *citationForm) originChanged() {
	where := ""
	for _, o := range originOffers(f.citation, f.from) {
		if strings.EqualFold(o.Key, f.origin.text()) {
			where = o.Note
		}
	}
	if f.originRow.Said() != where {
		f.originRow.Say(where, part.Plain)
		does(f.OnSized)
	}
	f.changed()
}

func (f *citationForm) changed() { does(f.OnChanged) }

// said is the citation with what is filled in; of an origin typed anew there is no
// evidence.
func (f *citationForm) said() chronology.Citation {
	c := f.citation
	c.Stance, c.Origin, c.Grade, c.Binned = chronology.Stances[f.stance.Chosen()], f.origin.text(), f.grade.grade(), f.gone
	c.Via = f.via.Keys()
	if !strings.EqualFold(c.Origin, f.citation.Origin) {
		c.Evidence = article.Evidence{}
	}
	return c
}

// into puts what is filled in into a draft.
func (f *citationForm) into(d *app.Draft) {
	c := f.said()
	d.Stance, d.Origin, d.Via, d.Evidence, d.Grade = c.Stance, c.Origin, c.Via, c.Evidence, c.Grade
	d.Note = strings.TrimSpace(f.note.Text)
}

// edited tells whether the citation is not as it was.
func (f *citationForm) edited() bool {
	a, b := f.said(), f.citation
	return a.Stance != b.Stance || a.Origin != b.Origin || a.Grade != b.Grade || a.Binned != b.Binned || !slices.Equal(a.Via, b.Via)
}

// finish takes what is half typed for a value.
func (f *citationForm) finish() { f.via.Finish() }

func (f *citationForm) toggleGone() {
	f.gone = !f.gone
	f.arrange()
	part.Focus(f.bin)
	f.changed()
	does(f.OnSized)
}

// arrange shows all fields, or of a citation that is to go only what it quotes.
func (f *citationForm) arrange() {
	f.quote.ColorName = tokens.Ink
	objects := f.full
	if f.bin != nil {
		f.bin.SetLabel(takeAway)
	}
	if f.gone {
		f.quote.ColorName = tokens.Ink3
		f.bin.SetLabel(keepIt)
		objects = []fyne.CanvasObject{f.quote, f.source, part.NewFlow(part.Small.Word("Goes into the bin when the event is saved."), f.bin)}
	}
	f.rows.SetObjects(objects...)
	f.Refresh()
}

// lettered is the field that Alt with a letter leads to, nil for none.
func (f *citationForm) lettered(key fyne.KeyName) fyne.Focusable {
	switch {
	case f.gone:
		return nil
	case key == fyne.KeyA:
		return f.stance
	case key == fyne.KeyO:
		return f.origin.field
	case key == fyne.KeyB:
		return f.via.Field()
	case key == fyne.KeyD:
		return f.grade.reliability
	case key == fyne.KeyE && f.note != nil:
		return f.note
	}
	return nil
}

// wait takes no typing, or takes it again.
func (f *citationForm) wait(wait bool) {
	fields := []*part.Field{f.origin.field}
	if f.note != nil {
		fields = append(fields, f.note)
	}
	for _, field := range fields {
		if wait {
			field.Disable()
		} else {
			field.Enable()
		}
	}
	f.via.Wait(wait)
	f.grade.wait(wait)
}
