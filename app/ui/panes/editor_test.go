package panes

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/ui/part"
)

func treeOfTags() []chronology.Tag {
	return []chronology.Tag{
		{ID: "t1", Name: "Happening", Color: 1, Key: 1}, {ID: "t2", Name: "Claim", Color: 2, Key: 2},
		{ID: "t3", Name: "Flood", ParentID: "t1", Color: 1}, {ID: "t4", Name: "Toll", ParentID: "t2", Color: 2}, {ID: "t5", Name: "Toll", ParentID: "t1", Color: 1},
	}
}

// someKnown are names that an invented workspace has.
func someKnown() Known {
	return Known{People: []string{"Davin Marre", "Ruta Solen"}, Organisations: []string{"Harbour office"}, Origins: []string{"Coast Wire", "Port authority"}}
}

// readDraft is a draft whose origin was read from its sentence.
func readDraft() app.Draft {
	d := draft()
	d.Origin, d.Via = "harbour master", []string{"Coast Wire"}
	d.Evidence = article.Evidence{Words: "the harbour master", Where: "in the sentence of the passage", Rule: "“said”"}
	return d
}

func fullEditor(t *testing.T) (*EventEditor, *desktopWindow) {
	t.Helper()
	e := NewEventEditor()
	e.ReadWhen = readWhen
	e.SetKnown(someKnown())
	e.SetDraft(readDraft(), Source{Site: "The Marrow Post", Published: "2024-05-02", Credit: "Tide Agency"}, treeOfTags())
	return e, &desktopWindow{show(t, e, 640, 1200)}
}

// desktopWindow types into what has the focus of a window.
type desktopWindow struct{ fyne.Window }

func (w *desktopWindow) key(keys ...fyne.KeyName) {
	for _, k := range keys {
		w.Canvas().Focused().TypedKey(key(k))
	}
}

func (w *desktopWindow) alt(k fyne.KeyName) {
	w.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(alt(k))
}

func (w *desktopWindow) typed(words string) { test.Type(w.Canvas().Focused(), words) }

func TestAllOfAnEventIsFilledInByKeys(t *testing.T) {
	e, win := fullEditor(t)
	var got app.Draft
	e.OnRecord = func(d app.Draft) error { got = d; return nil }
	e.Focus()
	before := e.Contents()
	win.alt(fyne.KeyL)
	win.typed("mar")
	win.key(fyne.KeyDown, fyne.KeyReturn)
	win.typed("Ann Orrin")
	win.alt(fyne.KeyR)
	win.typed("Silo works; Harbour office;")
	win.alt(fyne.KeyG)
	win.typed("claim tol")
	win.key(fyne.KeyReturn)
	win.alt(fyne.KeyB)
	win.typed("Tide Agency")
	win.key(fyne.KeyReturn)
	win.alt(fyne.KeyD)
	win.typed("b")
	win.Canvas().FocusNext()
	win.typed("2")
	if e.Contents() == before {
		t.Error("what was filled in does not show in the contents")
	}
	win.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(confirm())
	ev := got.Event
	if !slices.Equal(ev.People, []string{"Davin Marre", "Ann Orrin"}) || !slices.Equal(ev.Organisations, []string{"Silo works", "Harbour office"}) {
		t.Errorf("people %q, organisations %q", ev.People, ev.Organisations)
	}
	if !slices.Equal(ev.Tags, []article.ID{"t1", "t4"}) {
		t.Errorf("tags %q", ev.Tags)
	}
	if got.Origin != "harbour master" || got.Evidence != readDraft().Evidence || !slices.Equal(got.Via, []string{"Coast Wire", "Tide Agency"}) || got.Grade.String() != "B2" {
		t.Errorf("cited %q %+v via %q graded %s", got.Origin, got.Evidence, got.Via, got.Grade)
	}
}

func TestAnOriginIsProposedWithWhereItWasRead(t *testing.T) {
	e, win := fullEditor(t)
	var got app.Draft
	e.OnRecord = func(d app.Draft) error { got = d; return nil }
	f := e.quote
	if !strings.Contains(f.originRow.Said(), "in the sentence of the passage") {
		t.Errorf("the origin is explained by %q", f.originRow.Said())
	}
	var words []string
	for _, p := range f.origin.shown {
		words = append(words, p.Key)
	}
	if want := []string{"harbour master", "Tide Agency", chronology.OwnReporter, "Coast Wire", "Port authority"}; !slices.Equal(words, want) {
		t.Errorf("proposed are %q, want %q", words, want)
	}
	e.Focus()
	win.alt(fyne.KeyO)
	win.key(fyne.KeyDown)
	if f.origin.text() != "Tide Agency" || !strings.Contains(f.originRow.Said(), "credited") {
		t.Errorf("down gives %q, explained by %q", f.origin.text(), f.originRow.Said())
	}
	f.origin.field.SetText("port")
	if len(f.origin.shown) != 1 || f.originRow.Said() != "" {
		t.Errorf("“port” leaves %d proposals, explained by %q", len(f.origin.shown), f.originRow.Said())
	}
	test.Tap(f.origin.chips.Objects()[0].(*part.Chip))
	e.confirm()
	if got.Origin != "Port authority" || got.Evidence != (article.Evidence{}) {
		t.Errorf("recorded %q with the evidence %+v", got.Origin, got.Evidence)
	}
}

func TestATagThatIsNoneIsNotLost(t *testing.T) {
	e, win := fullEditor(t)
	recorded := 0
	e.OnRecord = func(app.Draft) error { recorded++; return nil }
	e.tags.Field().SetText("tol")
	e.confirm()
	if recorded != 0 || e.tags.Field().Text != "tol" || e.rows["tags"].Said() == "" || win.Canvas().Focused() != fyne.Focusable(e.tags.Field()) {
		t.Errorf("recorded %d times, the field holds %q, said %q", recorded, e.tags.Field().Text, e.rows["tags"].Said())
	}
	e.tags.Field().SetText("flood")
	e.confirm()
	if recorded != 1 || e.rows["tags"].Said() != "" {
		t.Errorf("recorded %d times, said %q", recorded, e.rows["tags"].Said())
	}
}

func TestTheCountFollowsWhatIsFilledIn(t *testing.T) {
	e := NewEventEditor()
	v := events()[4]
	v.Cited[2].Stance = chronology.Supports
	for i := range v.Cited {
		v.Cited[i].Citation.PassageID = v.Cited[i].Passage.ID
	}
	e.SetEvent(v, treeOfTags())
	var saved []chronology.Citation
	e.OnSave = func(_ chronology.Event, c []chronology.Citation) error { saved = c; return nil }
	win := &desktopWindow{show(t, e, 640, 1400)}
	counts := func() string { return part.SitesOriginsWords(e.sites.Counts()) }
	if counts() != "3 sites · 3 origins" {
		t.Fatalf("at first %s", counts())
	}
	e.Focus()
	win.alt(fyne.KeyO)
	win.alt(fyne.KeyO) // on to the next citation
	if win.Canvas().Focused() != fyne.Focusable(e.forms[1].origin.field) {
		t.Fatal("the same letter again does not lead to the next citation")
	}
	e.forms[1].origin.field.SetText("Port Authority")
	if counts() != "3 sites · 2 origins" {
		t.Errorf("with one origin for two %s", counts())
	}
	test.Tap(e.forms[2].bin)
	if counts() != "2 sites · 1 origin" {
		t.Errorf("with a citation taken away %s", counts())
	}
	test.Tap(e.forms[2].bin)
	test.Tap(e.forms[0].bin)
	e.confirm()
	if len(saved) != 2 || saved[0].ID != "c2" || !saved[0].Binned || saved[1].Origin != "Port Authority" {
		t.Errorf("saved %+v", saved)
	}
}

// An event that is saved as it was keeps its tags in their order, and no citation counts
// as changed.
func TestSavingUnchangedChangesNothing(t *testing.T) {
	e := NewEventEditor()
	v := events()[4]
	v.Tags = []article.ID{"t4", "t1"}
	v.People = []string{"Ruta Solen"}
	v.Cited[0].Via, v.Cited[0].Grade = []string{"Coast Wire"}, chronology.Grade{Reliability: "C"}
	e.SetEvent(v, treeOfTags())
	var saved chronology.Event
	var changed []chronology.Citation
	e.OnSave = func(ev chronology.Event, c []chronology.Citation) error { saved, changed = ev, c; return nil }
	show(t, e, 640, 1400)
	e.confirm()
	if !slices.Equal(saved.Tags, v.Tags) || !slices.Equal(saved.People, v.People) || len(changed) != 0 {
		t.Errorf("saved %+v and %+v", saved, changed)
	}
}

// A date is taken less exactly, or as about so, with its words and reason; what is typed
// after that counts alone.
func TestADateIsTakenAsExactlyAsWanted(t *testing.T) {
	e, win := fullEditor(t)
	var got app.Draft
	e.OnRecord = func(d app.Draft) error { got = d; return nil }
	e.Focus()
	win.alt(fyne.KeyX)
	win.Canvas().FocusNext()
	win.key(fyne.KeySpace) // month
	test.Tap(e.about)
	if e.when.Text != "about May 2024" || e.when.Aside() != "2024-05~" {
		t.Errorf("the field reads %q, %q", e.when.Text, e.when.Aside())
	}
	e.confirm()
	w, from := got.Event.When, readDraft().Readings[0]
	if w.EDTF != "2024-05~" || w.Latest != "2024-05-31" || w.Words != from.Words || w.Rule != from.Rule || w.Basis != chronology.BasisSource {
		t.Errorf("recorded %+v", w)
	}
	test.Tap(e.about)
	test.Tap(e.exact.Objects()[1].(*part.Chip)) // the day again
	if e.read != from {
		t.Errorf("back at the day %+v, want %+v", e.read, from)
	}
	if e.exact.Objects()[0].Visible() {
		t.Error("a minute is offered that nobody knows")
	}
	e.when.SetText("early May")
	if e.exact.Objects()[1].Visible() || e.rows["exact"].Hidden {
		t.Error("the day is still offered of a month that was typed")
	}
	e.when.SetText("")
	if !e.rows["exact"].Hidden {
		t.Error("no date is to be exact")
	}
}
