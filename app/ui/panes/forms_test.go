package panes

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/ui/part"
)

func alt(k fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: k, Modifier: fyne.KeyModifierAlt}
}

func confirm() fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault}
}

func someTags() []chronology.Tag {
	return []chronology.Tag{{ID: "t1", Name: "Happening"}, {ID: "t2", Name: "Claim"}}
}

// draft is a passage with two readings of its date.
func draft() app.Draft {
	wed := chronology.When{EDTF: "2024-05-01", Earliest: "2024-05-01", Latest: "2024-05-01", Basis: chronology.BasisSource, Words: "Wednesday", Rule: "bare weekday: the most recent one"}
	next := wed
	next.EDTF, next.Rule = "2024-05-08", "bare weekday: the next one"
	return app.Draft{
		ArticleID: "a", Start: 5, End: 49, Quote: "moved the ferry to the old quay on Wednesday", Stance: chronology.Supports,
		Readings: []chronology.When{wed, next},
		Event:    chronology.Event{Title: "Ferry moved", When: wed, Place: "MARROW", Status: chronology.Reported, Tags: []article.ID{"t1"}},
	}
}

// readWhen knows one date.
func readWhen(text string) (chronology.When, error) {
	if text == "early May" {
		return chronology.When{EDTF: "2024-05", Part: "early", Basis: chronology.BasisTyped, Words: text}, nil
	}
	return chronology.When{}, fmt.Errorf("%q is not a date", text)
}

func newEditor(t *testing.T) (*EventEditor, fyne.Window) {
	t.Helper()
	e := NewEventEditor()
	e.ReadWhen = readWhen
	e.SetDraft(draft(), Source{Site: "The Marrow Post", Paragraph: 3}, someTags())
	return e, show(t, e, 560, 800)
}

func TestAnEventIsRecordedAsFilledIn(t *testing.T) {
	e, win := newEditor(t)
	var got app.Draft
	e.OnRecord = func(d app.Draft) error { got = d; return nil }
	e.Focus()
	focused := func() *desktopFocus { return &desktopFocus{win.Canvas().Focused()} }
	focused().shortcut(alt(fyne.KeyW))
	if win.Canvas().Focused() != e.when {
		t.Fatal("Alt+W does not go to the date")
	}
	e.when.SetText("early May")
	if e.when.Aside() != "2024-05" || !strings.Contains(e.rows["when"].Said(), "early May 2024") {
		t.Errorf("the date reads %q, %q", e.when.Aside(), e.rows["when"].Said())
	}
	focused().shortcut(alt(fyne.KeyG))
	focused().key(fyne.KeyBackspace) // takes the last tag off
	focused().shortcut(alt(fyne.KeyS))
	focused().key(fyne.KeyRight)
	focused().shortcut(alt(fyne.KeyA))
	focused().key(fyne.KeyRight)
	focused().shortcut(alt(fyne.KeyO))
	e.quote.origin.field.SetText(" port authority ")
	focused().shortcut(confirm())
	ev := got.Event
	if ev.Title != "Ferry moved" || ev.When.EDTF != "2024-05" || ev.When.Basis != chronology.BasisTyped || ev.Place != "MARROW" || len(ev.Tags) != 0 || ev.Status != chronology.Confirmed {
		t.Errorf("recorded %+v", ev)
	}
	if got.Stance != chronology.Disputes || got.Origin != "port authority" || got.Start != 5 || got.ArticleID != "a" {
		t.Errorf("cited %+v", got)
	}
}

func TestADateThatWasNotTypedKeepsItsReason(t *testing.T) {
	e, _ := newEditor(t)
	var got app.Draft
	e.OnRecord = func(d app.Draft) error { got = d; return nil }
	e.title.TypedShortcut(alt(fyne.Key2))
	if e.when.Text != "Wed 8 May 2024" {
		t.Errorf("Alt+2 gives %q", e.when.Text)
	}
	e.title.TypedShortcut(confirm())
	if got.Event.When != draft().Readings[1] {
		t.Errorf("recorded %+v", got.Event.When)
	}
}

func TestWhatCannotBeRecordedSaysWhy(t *testing.T) {
	e, win := newEditor(t)
	recorded := 0
	e.OnRecord = func(app.Draft) error { recorded++; return errors.New("the file cannot be written") }
	e.title.SetText(" ")
	e.title.TypedShortcut(confirm())
	if recorded != 0 || e.rows["title"].Said() == "" || win.Canvas().Focused() != e.title {
		t.Errorf("without a title: recorded %d, said %q", recorded, e.rows["title"].Said())
	}
	e.title.SetText("Ferry moved")
	if e.rows["title"].Said() != "" {
		t.Error("the sentence stays although there is a title")
	}
	e.when.SetText("wenesday")
	e.title.TypedShortcut(confirm())
	if recorded != 0 || win.Canvas().Focused() != e.when || !strings.Contains(e.rows["when"].Said(), "wenesday") {
		t.Errorf("with an unreadable date: recorded %d, said %q", recorded, e.rows["when"].Said())
	}
	e.when.SetText("")
	if !strings.Contains(e.rows["when"].Said(), "No date") {
		t.Errorf("no date reads %q", e.rows["when"].Said())
	}
	e.title.TypedShortcut(confirm())
	if recorded != 1 || e.sheet.wrong.Text != "The file cannot be written." {
		t.Errorf("recorded %d, wrong %q", recorded, e.sheet.wrong.Text)
	}
}

func TestEscapeLeavesFromEveryPartOfTheForm(t *testing.T) {
	e, win := newEditor(t)
	left, parts := 0, 0
	e.OnCancel = func() { left++ }
	e.Focus()
	first := win.Canvas().Focused()
	for {
		(&desktopFocus{win.Canvas().Focused()}).key(fyne.KeyEscape)
		parts++
		win.Canvas().FocusNext()
		if win.Canvas().Focused() == first || parts > 40 {
			break
		}
	}
	if left != parts || parts < 12 {
		t.Errorf("Esc left from %d of %d parts", left, parts)
	}
}

func TestTheFocusIsAlwaysInSight(t *testing.T) {
	e := NewEventEditor()
	e.SetDraft(draft(), Source{}, someTags())
	win := show(t, e, 360, 300)
	e.Focus()
	for range 16 {
		o := win.Canvas().Focused().(fyne.CanvasObject)
		y := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
		if y < part.HeadHeight || y+o.Size().Height > 300 {
			t.Errorf("a %T with the keys stands at %v of 300", o, y)
		}
		win.Canvas().FocusNext()
	}
}

func TestCitationsOfAnEventAreEditedInPlace(t *testing.T) {
	e := NewEventEditor()
	e.ReadWhen = readWhen
	v := events()[4]
	var saved chronology.Event
	var changed []chronology.Citation
	e.OnSave = func(ev chronology.Event, c []chronology.Citation) error { saved, changed = ev, c; return nil }
	e.SetEvent(v, someTags())
	show(t, e, 560, 1200)
	e.title.SetText("Ferry moved back")
	e.forms[1].origin.field.SetText("harbour office")
	e.forms[1].stance.TypedKey(key(fyne.KeyRight))
	test.Tap(e.forms[2].bin)
	e.title.TypedShortcut(confirm())
	if saved.ID != "e5" || saved.Title != "Ferry moved back" || saved.When != v.When {
		t.Errorf("saved %+v", saved)
	}
	if len(changed) != 2 || changed[0].ID != "c3" || changed[0].Stance != chronology.Disputes || changed[0].Origin != "harbour office" || changed[0].Binned {
		t.Fatalf("changed citations: %+v", changed)
	}
	if changed[1].ID != "c4" || !changed[1].Binned {
		t.Errorf("to be taken away: %+v", changed[1])
	}
}

func TestTheEditorForgetsTheEventBefore(t *testing.T) {
	e, _ := newEditor(t)
	e.SetEvent(events()[4], someTags())
	e.title.SetText("other")
	var got app.Draft
	e.OnRecord = func(d app.Draft) error { got = d; return nil }
	e.SetDraft(app.Draft{Event: chronology.Event{Title: "Bare", Status: chronology.Reported}}, Source{}, someTags())
	e.title.TypedShortcut(confirm())
	if got.Event.Title != "Bare" || got.Event.ID != "" || got.Quote != "" || len(got.Event.Tags) != 0 || got.Event.When.EDTF != "" {
		t.Errorf("recorded %+v", got)
	}
}

func TestAnEventIsChosenByWords(t *testing.T) {
	c := NewEventChooser()
	var cited []string
	c.OnCite = func(id article.ID, d app.Draft) error {
		cited = append(cited, fmt.Sprint(id, d.Stance, d.Origin))
		return nil
	}
	evs := events()
	for i := range evs {
		if len(evs[i].When.EDTF) >= 10 {
			evs[i].When.Earliest = evs[i].When.EDTF[:10]
		}
	}
	c.SetDraft(draft(), Source{}, evs)
	show(t, c, 432, 800)
	if got := [2]article.ID{c.offers[0].ID, c.offers[1].ID}; got != [2]article.ID{"e4", "e3"} {
		t.Errorf("nearest to 1 May, the most like the passage first, are %s", got)
	}
	if c.offers[len(c.offers)-1].When.Earliest != "" {
		t.Error("events without a date are not last")
	}
	test.Type(c.search, "quay")
	c.search.TypedKey(key(fyne.KeyDown))
	id := c.offers[c.rows.Selected()].ID
	c.quote.origin.field.SetText("harbour office")
	c.search.TypedKey(key(fyne.KeyReturn))
	if len(cited) != 1 || cited[0] != fmt.Sprint(id, chronology.Supports, "harbour office") || c.rows.Selected() != 1 {
		t.Errorf("cited %v, row %d", cited, c.rows.Selected())
	}
	test.Type(c.search, " zeppelin")
	c.search.TypedKey(key(fyne.KeyReturn))
	if len(cited) != 1 || c.record.Enabled() {
		t.Error("an event is cited that the words do not leave")
	}
}

func TestWhoPassedAClaimOnIsSaidWhereItIsCited(t *testing.T) {
	c := NewEventChooser()
	var got app.Draft
	c.OnCite = func(_ article.ID, d app.Draft) error { got = d; return nil }
	d := draft()
	d.Origin, d.Via = "port office", []string{"Coast Wire"}
	c.SetDraft(d, Source{}, events())
	win := show(t, c, 432, 500)
	c.search.TypedShortcut(alt(fyne.KeyB))
	via := win.Canvas().Focused()
	if via != fyne.Focusable(c.quote.via.Field()) {
		t.Fatalf("Alt+B goes to a %T", via)
	}
	o := via.(fyne.CanvasObject)
	if y := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y; y < part.HeadHeight || y+o.Size().Height > 500 {
		t.Errorf("who passed it on stands at %v of 500", y)
	}
	test.Type(via, "harbour master")
	c.search.TypedShortcut(confirm())
	if !slices.Equal(got.Via, []string{"Coast Wire", "harbour master"}) || got.Origin != "port office" {
		t.Errorf("cited from %q via %q", got.Origin, got.Via)
	}
}

// Typing costs the words typed, not a folding of the whole chronology, and no
// words of the passage before narrow the next one's offers.
func TestChoosingIsQuickInALongChronology(t *testing.T) {
	c := NewEventChooser()
	var many []app.EventView
	for i := range 3000 {
		e := events()[i%6]
		e.ID = article.ID(fmt.Sprint(i))
		many = append(many, e)
	}
	c.SetDraft(draft(), Source{}, many)
	show(t, c, 432, 800)
	c.search.SetText("quay")
	if n := testing.AllocsPerRun(3, c.filter); n > 3000 {
		t.Errorf("a key allocates %v times for %d events", n, len(many))
	}
	if n := len(c.offers); n == 0 || n >= len(many) {
		t.Errorf("“quay” leaves %d of %d", n, len(many))
	}
	c.SetDraft(draft(), Source{}, many)
	if c.search.Text != "" || len(c.offers) != len(many) {
		t.Errorf("another passage begins with %q and %d of %d offers", c.search.Text, len(c.offers), len(many))
	}
}

// notMay takes all but one word for a date.
func notMay(v string) error {
	if v == "may" {
		return errors.New("“may” is not a date")
	}
	return nil
}

func TestAValueIsEditedInItsPlace(t *testing.T) {
	h := NewArticleHeader()
	var edits []string
	h.OnEdit = func(_ article.ID, f article.Field, v string, done func(error)) {
		edits = append(edits, string(f)+"="+v)
		done(notMay(v))
	}
	m := articleRows()[0].Metadata
	m.Evidence = map[article.Field]article.Evidence{article.FieldSite: {Words: "The Marrow Post", Where: "line 1", Rule: "first line"}}
	h.SetArticle("a", m)
	win := show(t, h, 620, 400)
	if h.values[article.FieldByline].Text() != "unknown" || h.values[article.FieldSite].Where() != " – line 1" {
		t.Errorf("byline %q, site found %q", h.values[article.FieldByline].Text(), h.values[article.FieldSite].Where())
	}
	h.values[article.FieldPublished].TypedKey(key(fyne.KeyReturn))
	if h.entry.Text != "2024-05-02T09:10+02:00" || win.Canvas().Focused() != h.entry {
		t.Fatalf("Enter opens %q", h.entry.Text)
	}
	h.entry.SetText("may")
	h.entry.TypedKey(key(fyne.KeyReturn))
	if h.editing != article.FieldPublished || h.sentence.Text != "“may” is not a date." {
		t.Errorf("a mistake is said as %q", h.sentence.Text)
	}
	h.entry.TypedKey(key(fyne.KeyEscape))
	if h.editing != "" || win.Canvas().Focused() != h.values[article.FieldPublished] {
		t.Error("Esc does not go back to the value")
	}
	test.Tap(h.values[article.FieldSite])
	h.entry.SetText("Coast Wire")
	h.entry.TypedKey(key(fyne.KeyReturn))
	if fmt.Sprint(edits) != "[published=may site=Coast Wire]" || h.editing != "" {
		t.Errorf("edits %v", edits)
	}
}

// Typing in the head is kept by whoever leaves it for another value or article,
// for the article it was typed into; what cannot be kept waits there.
func TestTypingInTheHeadIsNotLostByLeaving(t *testing.T) {
	h := NewArticleHeader()
	var edits []string
	h.OnEdit = func(id article.ID, f article.Field, v string, done func(error)) {
		edits = append(edits, fmt.Sprint(id, " ", f, "=", v))
		done(notMay(v))
	}
	back := 0
	h.OnEscape = func() { back++ }
	rows := articleRows()
	h.SetArticle("a", rows[0].Metadata)
	show(t, h, 620, 400)
	h.Edit(article.FieldTitle)
	h.entry.SetText("Silo leans")
	h.Edit(article.FieldSite)
	h.entry.SetText("Coast Wire")
	h.SetArticle("b", rows[1].Metadata)
	if got := strings.Join(edits, ", "); got != "a title=Silo leans, a site=Coast Wire" || h.editing != "" {
		t.Fatalf("kept %q, still editing %q", got, h.editing)
	}
	if back != 1 {
		t.Errorf("the keys went back to the page %d times", back)
	}
	h.Edit(article.FieldPublished)
	h.entry.SetText("may")
	h.Edit(article.FieldPlace)
	if h.editing != article.FieldPublished || h.sentence.Text != "“may” is not a date." {
		t.Errorf("going on from a mistake edits %q and says %q", h.editing, h.sentence.Text)
	}
	h.SetArticle("", article.Metadata{})
	h.SetArticle("a", rows[0].Metadata)
	if h.editing != "" || !h.left.Visible() || !strings.Contains(h.left.Text, "“may” is not a date.") {
		t.Errorf("the article after the mistake says %q", h.left.Text)
	}
	h.SetArticle("b", rows[1].Metadata)
	if h.entry.Text != "may" || h.editing != article.FieldPublished || h.sentence.Text != "“may” is not a date." || h.left.Visible() {
		t.Errorf("back at the mistake: %q in %q, said %q", h.entry.Text, h.editing, h.sentence.Text)
	}
	h.entry.TypedKey(key(fyne.KeyEscape))
	h.SetArticle("a", rows[0].Metadata)
	h.SetArticle("b", rows[1].Metadata)
	if h.editing != "" || len(edits) != 4 {
		t.Errorf("what Esc gave up comes back in %q; edits %q", h.editing, edits)
	}
}

// desktopFocus types into whatever has the focus.
type desktopFocus struct{ fyne.Focusable }

func (f *desktopFocus) key(k fyne.KeyName)       { f.TypedKey(key(k)) }
func (f *desktopFocus) shortcut(s fyne.Shortcut) { f.Focusable.(fyne.Shortcutable).TypedShortcut(s) }

func TestTheTagEditorTellsWhatChanged(t *testing.T) {
	e := NewTagEditor()
	var got []chronology.Tag
	e.OnSave = func(changed []chronology.Tag) error { got = changed; return nil }
	e.SetTags([]chronology.Tag{{ID: "a", Name: "Claim", Color: 1, Key: 1}, {ID: "b", Name: "Doubt", Color: 2, Key: 2}, {ID: "c", Name: "Place", Color: 3}})
	before := e.Contents()
	e.lines[1].name.SetText("")
	e.lines[2].name.SetText("  Where  it was ")
	e.lines[3].name.SetText("New")
	if e.Contents() == before {
		t.Error("typing does not show in the contents")
	}
	e.confirm()
	want := []chronology.Tag{{ID: "b", Color: 2, Key: 2}, {ID: "c", Name: "Where it was", Color: 3}, {Name: "New", Color: 4, Key: 3}}
	if !slices.Equal(got, want) {
		t.Errorf("changed: %+v, want %+v", got, want)
	}
}

// Name, look and key are changed without the mouse, and no two tags get one key.
func TestTagsAreEditedByTheKeyboardAlone(t *testing.T) {
	e := NewTagEditor()
	var got []chronology.Tag
	e.OnSave = func(changed []chronology.Tag) error { got = changed; return nil }
	e.SetTags([]chronology.Tag{{ID: "a", Name: "Claim", Color: 1, Key: 1}, {ID: "b", Name: "Doubt", Color: 2, Key: 2}})
	win := show(t, e, 560, 500)
	focused := func() *desktopFocus { return &desktopFocus{win.Canvas().Focused()} }
	e.lines[0].name.Focus()
	focused().key(fyne.KeyEnd)
	focused().TypedRune('s')
	win.Canvas().FocusNext()
	before := e.Contents()
	focused().key(fyne.KeyRight)
	focused().key(fyne.KeyRight)
	if e.Contents() == before {
		t.Error("another look does not show in the contents")
	}
	win.Canvas().FocusNext()
	focused().TypedRune('2')
	focused().shortcut(confirm())
	want := []chronology.Tag{{ID: "a", Name: "Claims", Color: 3, Key: 2}, {ID: "b", Name: "Doubt", Color: 2, Key: 1}}
	if !slices.Equal(got, want) {
		t.Errorf("changed: %+v, want %+v", got, want)
	}
}

// A tag is put below another, and back to the top, by the keyboard alone; never below
// itself or one that stands below it.
func TestTagsAreMovedInTheirTree(t *testing.T) {
	e := NewTagEditor()
	var got []chronology.Tag
	e.OnSave = func(changed []chronology.Tag) error { got = changed; return nil }
	tags := treeOfTags()
	tags = append(tags, chronology.Tag{ID: "t6", ParentID: "gone", Name: "Left over", Color: 1})
	e.SetTags(tags)
	win := &desktopWindow{show(t, e, 560, 700)}
	order := func() string {
		nodes, lines := e.tree()
		s := ""
		for _, n := range nodes {
			s += strings.Repeat(">", lines[n.ID].depth) + string(n.ID) + " "
		}
		return strings.TrimSpace(s)
	}
	if order() != "t1 >t3 >t5 t2 >t4 t6" {
		t.Fatalf("at first %s", order())
	}
	e.confirm()
	if len(got) != 0 {
		t.Errorf("unchanged, %+v is saved", got)
	}
	before := e.Contents()
	win.Canvas().Focus(e.lines[0].below) // t1
	if n := len(e.lines[0].below.offers()); n != 4 {
		t.Errorf("%d places for a tag with two below it, want the top, t2, t4, t6", n)
	}
	win.typed("c") // below Claim
	if order() != "t2 >t1 >>t3 >>t5 >t4 t6" {
		t.Errorf("below Claim: %s", order())
	}
	if win.Canvas().Focused() != fyne.Focusable(e.lines[0].below) || e.Contents() == before {
		t.Error("the keys are elsewhere, or the contents are as before")
	}
	win.Canvas().Focus(e.lines[3].below) // t4
	win.key(fyne.KeyHome)
	win.Canvas().Focus(e.lines[5].below) // t6
	win.key(fyne.KeyDown)
	e.confirm()
	parents := map[article.ID]article.ID{}
	for _, c := range got {
		parents[c.ID] = c.ParentID
	}
	if len(got) != 3 || parents["t1"] != "t2" || parents["t4"] != "" || parents["t6"] == "gone" || parents["t6"] == "" {
		t.Errorf("saved %+v", got)
	}
}
