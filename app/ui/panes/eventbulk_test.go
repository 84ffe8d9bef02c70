package panes

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
)

func TestSeveralEventsAreEditedByKeys(t *testing.T) {
	e := NewEventsEditor()
	some := events()[:3]
	some[0].Tags = []article.ID{"t3"}
	var got app.BulkEdit
	var ids []article.ID
	e.OnSave = func(all []article.ID, b app.BulkEdit) error { ids, got = all, b; return nil }
	e.SetEvents(some, treeOfTags(), someKnown())
	win := &desktopWindow{show(t, e, 560, 700)}
	e.Focus()
	before := e.Contents()
	win.typed("claim")
	win.key(fyne.KeyDown, fyne.KeyReturn)
	win.alt(fyne.KeyO)
	win.key(fyne.KeyDown)
	if n := len(e.untag.Offers("")); n != 1 {
		t.Errorf("%d tags can be taken off, want the one that an event has", n)
	}
	win.key(fyne.KeyReturn)
	win.alt(fyne.KeyS)
	win.key(fyne.KeyRight, fyne.KeyRight)
	win.alt(fyne.KeyL)
	win.typed("Ruta Solen")
	win.alt(fyne.KeyD)
	win.typed("C")
	if e.Contents() == before {
		t.Error("what was filled in does not show in the contents")
	}
	win.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(confirm())
	if !slices.Equal(ids, []article.ID{"e1", "e2", "e3"}) || !slices.Equal(got.Tag, []article.ID{"t4"}) || !slices.Equal(got.Untag, []article.ID{"t3"}) {
		t.Errorf("of %q, add %q, take off %q", ids, got.Tag, got.Untag)
	}
	if got.Status != chronology.Confirmed || got.Place != nil || !slices.Equal(got.People, []string{"Ruta Solen"}) || got.Grade == nil || got.Grade.String() != "C" || got.Bin {
		t.Errorf("changed %+v", got)
	}
	e.SetEvents(some[:1], treeOfTags(), someKnown())
	e.confirm()
	if got.Status != "" || got.Grade != nil || len(got.Tag)+len(got.Untag)+len(got.People) != 0 {
		t.Errorf("the next events begin with %+v", got)
	}
}

func TestTheEventToMergeIntoIsChosen(t *testing.T) {
	c := NewEventChooser()
	var into article.ID
	var others []article.ID
	c.OnMerge = func(id article.ID, rest []article.ID) error { into, others = id, rest; return nil }
	all := events()
	c.SetMerge(all[4:5], all)
	win := &desktopWindow{show(t, c, 432, 700)}
	c.Focus()
	if len(c.offers) != len(all)-1 || c.body.quote.Visible() {
		t.Errorf("%d events are offered, the quotation shows: %v", len(c.offers), c.quote.Visible())
	}
	win.typed("traffic")
	win.key(fyne.KeyReturn)
	if into != "e4" || !slices.Equal(others, []article.ID{"e5"}) {
		t.Errorf("merged %q into %s", others, into)
	}
	c.SetMerge(all[:3], all)
	win.key(fyne.KeyDown, fyne.KeyReturn)
	if into != "e2" || !slices.Equal(others, []article.ID{"e1", "e3"}) {
		t.Errorf("merged %q into %s", others, into)
	}
	c.SetDraft(draft(), Source{}, all)
	if c.merged != nil || !c.quote.Visible() || len(c.offers) != len(all) {
		t.Error("citing after a merge still merges")
	}
}
