package panes

import (
	"fmt"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/ui/part"
)

// Places are the parts of a form that a test of the window points at.
type Places struct {
	Objects map[string]fyne.CanvasObject // buttons and fields by what they are for
	Words   map[string]string            // what is said beside a field
	Rows    *part.Rows                   // nil for none
	Names   []string                     // of the rows, in order; "" for one without
}

// Places of the editor.
func (e *EventEditor) Places() Places {
	words := map[string]string{"reason": e.rows["when"].Said(), "edtf": e.read.EDTF}
	for i, r := range e.offered {
		words[fmt.Sprintf("reading%d", i+1)] = r.EDTF
	}
	return Places{
		Objects: map[string]fyne.CanvasObject{
			"title": e.title, "when": e.when, "place": e.place, "ok": e.record, "cancel": first(e.sheet.right),
			"people": e.people.Field(), "organisations": e.bodies.Field(), "tags": e.tags.Field(),
			"origin": e.quote.origin.field, "via": e.quote.via.Field(),
		},
		Words: words,
	}
}

// Places of the choice of an event; its rows have the events' ids.
func (c *EventChooser) Places() Places {
	p := Places{Objects: map[string]fyne.CanvasObject{"search": c.search, "ok": c.record, "origin": c.quote.origin.field, "via": c.quote.via.Field()}, Rows: c.rows}
	for _, e := range c.offers {
		p.Names = append(p.Names, string(e.ID))
	}
	return p
}

// Places of the first run.
func (f *FirstRun) Places() Places {
	return Places{Objects: map[string]fyne.CanvasObject{"paste": f.zone.paste, "choose": f.zone.choose, "sample": f.sample}}
}

// Places of the export; its rows have the formats' names.
func (f *ExportForm) Places() Places {
	p := Places{
		Objects: map[string]fyne.CanvasObject{"path": f.path, "ok": f.record, "cancel": first(f.sheet.right)},
		Rows:    f.formats,
	}
	for i := range f.formats.Length() {
		p.Names = append(p.Names, string(app.Formats[i]))
	}
	return p
}

func first(f *part.Flow) fyne.CanvasObject {
	if all := f.Objects(); len(all) > 0 {
		return all[0]
	}
	return nil
}

// Places of the note that is being written.
func (n *NoteField) Places() Places {
	return Places{Objects: map[string]fyne.CanvasObject{"field": n.field}}
}

// Places of the report; its rows have the passages' ids.
func (r *EditionReport) Places() Places {
	p := Places{Objects: map[string]fyne.CanvasObject{"list": r.rows}, Rows: r.rows}
	for i := range r.lines {
		p.Names = append(p.Names, string(r.lines[i].PassageID))
	}
	return p
}

// CarriedLine is a passage of the report as it reads.
type CarriedLine struct {
	app.Carried
	How   string // it was found
	Waits bool   // for a decision
}

// Shown are the passages that are listed, headings left out, and the number of the
// selected one, -1 for none.
func (r *EditionReport) Shown() (list []CarriedLine, at int) {
	at = -1
	for i := range r.lines {
		l := &r.lines[i]
		if l.heading != "" {
			continue
		}
		if i == r.rows.Selected() {
			at = len(list)
		}
		list = append(list, CarriedLine{l.Carried, carriedReason(&l.Carried), l.waits})
	}
	return list, at
}
