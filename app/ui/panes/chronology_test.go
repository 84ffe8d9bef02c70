package panes

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/ui/part"
)

func cardsOf(l *ChronologyList) (all []*eventCard) {
	for _, r := range l.rows.OnScreen() {
		all = append(all, r.(*eventCard))
	}
	return all
}

func TestADayStandsOnceAndTheSelectedEventIsOpen(t *testing.T) {
	l := NewChronologyList()
	l.SetEvents(events())
	show(t, l, 432, 900)
	cards := cardsOf(l)
	if cards[2].large.Text != "1" || cards[3].large.Text != "" {
		t.Errorf("two events of one day show %q and %q", cards[2].large.Text, cards[3].large.Text)
	}
	if cards[5].hour.Text != "needs a date" || cards[5].below.Text != "no date" {
		t.Errorf("no date reads %q, %q", cards[5].below.Text, cards[5].hour.Text)
	}
	before := cards[4].Size().Height
	l.Select("e5")
	cards = cardsOf(l)
	if cards[4].used != 3 || cards[4].Size().Height <= before {
		t.Errorf("open, the event shows %d citations and is %v high (closed %v)", cards[4].used, cards[4].Size().Height, before)
	}
	if got := cards[4].cites[1].source.Text; got != isolate("Вісті Узбережжя")+" · supports · origin not stated" {
		t.Errorf("a citation reads %q", got)
	}
	l.Select("e1")
	if cards = cardsOf(l); cards[4].used != 0 || cards[4].Size().Height != before {
		t.Error("an event stays open when another is selected")
	}
	if cards[0].status.Hidden || !cards[2].status.Hidden {
		t.Error("a status other than reported has a badge, and only that")
	}
}

func TestAnOpenCardTellsAllOfAnEvent(t *testing.T) {
	l := NewChronologyList()
	all := events()
	e := &all[4]
	e.Place, e.People, e.Organisations = "Old quay", []string{"Davin Marre", "رنا"}, []string{"Harbour office"}
	e.Tagged = []chronology.Tag{{ID: "t4", Name: "Toll", ParentID: "t2"}, {ID: "t1", Name: "Happening"}}
	e.Cited[0].Via, e.Cited[0].Grade = []string{"Coast Wire", "Tide Agency"}, chronology.Grade{Reliability: "B", Credibility: "2"}
	l.SetTags(treeOfTags())
	l.SetEvents(all)
	show(t, l, 432, 900)
	closed := cardsOf(l)[4]
	if closed.about.Text+closed.who.Text != "" {
		t.Errorf("closed, the card tells %q, %q", closed.about.Text, closed.who.Text)
	}
	l.Select("e5")
	c := cardsOf(l)[4]
	if got, want := c.about.Text, isolate("Old quay")+" · "+isolate("Claim / Toll")+", "+isolate("Happening"); got != want {
		t.Errorf("place and tags %q, want %q", got, want)
	}
	if got, want := c.who.Text, isolate("Davin Marre")+", "+isolate("رنا")+" · "+isolate("Harbour office"); got != want {
		t.Errorf("who %q, want %q", got, want)
	}
	want := isolate("The Marrow Post") + " · supports · origin: " + isolate("port authority") + " via " + isolate("Coast Wire") + ", " + isolate("Tide Agency") + " · B2"
	if got := c.cites[0].source.Text; got != want {
		t.Errorf("a citation reads %q, want %q", got, want)
	}
}

func TestCitationsAreFollowed(t *testing.T) {
	l := NewChronologyList()
	l.SetEvents(events())
	var followed []string
	var edited, binned article.ID
	l.OnCitation = func(e, c, p article.ID) { followed = append(followed, fmt.Sprint(e, c, p)) }
	l.OnEdit = func(e app.EventView) { edited = e.ID }
	l.OnBin = func(all []app.EventView) { binned = all[0].ID }
	win := show(t, l, 432, 900)
	l.Select("e5")
	l.rows.TypedKey(key(fyne.KeyReturn))
	l.rows.TypedKey(key(fyne.KeyRight))
	l.rows.TypedKey(key(fyne.KeyReturn))
	card := cardsOf(l)[4]
	test.TapCanvas(win.Canvas(), fyne.NewPos(150, card.Position().Y+card.cites[2].top+5))
	if fmt.Sprint(followed) != "[e5c2pc2 e5c3pc3 e5c4pc4]" {
		t.Errorf("followed %v", followed)
	}
	l.rows.TypedKey(key(fyne.KeyE))
	l.rows.TypedKey(key(fyne.KeyDelete))
	if edited != "e5" || binned != "e5" {
		t.Errorf("edited %s, put into the bin %s", edited, binned)
	}
	l.rows.TypedKey(key(fyne.KeyDown))
	l.rows.TypedKey(key(fyne.KeyReturn))
	if edited != "e6" || len(followed) != 3 {
		t.Errorf("Enter on an event without citations edits %s", edited)
	}
}

func TestSeveralEventsArePicked(t *testing.T) {
	l := NewChronologyList()
	l.SetEvents(events())
	picks := func() string {
		s := ""
		for _, e := range l.Picked() {
			s += string(e.ID)
		}
		return s
	}
	var edited, binned int
	l.OnEditMany = func(all []app.EventView) { edited = len(all) }
	l.OnBin = func(all []app.EventView) { binned = len(all) }
	win := show(t, l, 432, 900)
	l.Focus()
	shift := func(held bool) {
		if e := key(desktop.KeyShiftLeft); held {
			l.rows.KeyDown(e)
		} else {
			l.rows.KeyUp(e)
		}
	}
	press := func(keys ...fyne.KeyName) {
		for _, k := range keys {
			l.rows.TypedKey(key(k))
		}
	}
	shift(true)
	press(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp)
	shift(false)
	if picks() != "e1e2e3" {
		t.Errorf("Shift with the arrows picks %s", picks())
	}
	if !cardsOf(l)[0].picked || cardsOf(l)[0].tick.Hidden || cardsOf(l)[4].picked {
		t.Error("what is picked does not show")
	}
	press(fyne.KeyDown, fyne.KeyDown, fyne.KeySpace)
	if picks() != "e1e2e3e5" {
		t.Errorf("Space makes it %s", picks())
	}
	press(fyne.KeyE, fyne.KeyDelete)
	if edited != 4 || binned != 4 {
		t.Errorf("E is about %d, Delete about %d", edited, binned)
	}
	l.SetEvents(events()[1:])
	if picks() != "e2e3e5" {
		t.Errorf("after one went, %s", picks())
	}
	press(fyne.KeyEscape)
	if picks() != "e5" {
		t.Errorf("Esc leaves %s", picks())
	}
	card := cardsOf(l)[2]
	l.rows.MouseDown(&desktop.MouseEvent{Modifier: fyne.KeyModifierShortcutDefault})
	test.TapCanvas(win.Canvas(), fyne.NewPos(150, card.Position().Y+8))
	if picks() != "e4e5" {
		t.Errorf("Ctrl with a click picks %s", picks())
	}
	l.rows.TypedShortcut(&fyne.ShortcutSelectAll{})
	if picks() != "e2e3e4e5e6" {
		t.Errorf("Ctrl+A picks %s", picks())
	}
	test.TapCanvas(win.Canvas(), fyne.NewPos(150, card.Position().Y+8))
	if picks() != "e4" {
		t.Errorf("a click leaves %s", picks())
	}
}

func TestAClickThatOpensAnEventFollowsNothing(t *testing.T) {
	l := NewChronologyList()
	l.SetEvents(events())
	followed := 0
	var selected article.ID
	l.OnCitation = func(_, _, _ article.ID) { followed++ }
	l.OnSelected = func(e app.EventView) { selected = e.ID }
	win := show(t, l, 432, 900)
	card := cardsOf(l)[4]
	test.TapCanvas(win.Canvas(), fyne.NewPos(150, card.Position().Y+card.Size().Height-4))
	if followed != 0 || selected != "e5" {
		t.Errorf("the click selected %s and followed %d citations", selected, followed)
	}
}

func TestTenThousandEventsNeedFewCards(t *testing.T) {
	l := NewChronologyList()
	var many []app.EventView
	for i := range 10_000 {
		e := events()[i%6]
		e.ID = article.ID(fmt.Sprint(i))
		many = append(many, e)
	}
	l.SetEvents(many)
	show(t, l, 432, 900)
	made := 0
	make := l.rows.Make
	l.rows.Make = func() part.Row { made++; return make() }
	l.rows.TypedKey(key(fyne.KeyEnd))
	for range 100 {
		l.rows.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 211)})
	}
	if made > 60 {
		t.Errorf("%d cards were made", made)
	}
	if e, ok := l.Selected(); !ok || e.ID != "9999" {
		t.Errorf("End selects %s", e.ID)
	}
}

// A change elsewhere leaves the chronology where the analyst scrolled it, with
// the same citation chosen.
func TestEventsDoNotJumpBackToTheSelectedOne(t *testing.T) {
	l := NewChronologyList()
	first := events()[4] // has three citations
	many := []app.EventView{first}
	for i := range 60 {
		e := events()[1]
		e.ID, e.Title = article.ID(fmt.Sprint(i)), fmt.Sprint("Event ", i)
		many = append(many, e)
	}
	l.SetEvents(many)
	show(t, l, 432, 500)
	l.Select(first.ID)
	l.choose(2)
	l.rows.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -1500)})
	top := func() string { return l.rows.OnScreen()[0].(*eventCard).title.Text }
	was := top()
	again := slices.Clone(many)
	again[0].Cited = slices.Clone(first.Cited[1:])
	l.SetEvents(append([]app.EventView{events()[0]}, again...))
	if e, _ := l.Selected(); top() != was || e.ID != first.ID {
		t.Errorf("scrolled to %q, after a change at %q; %s is selected", was, top(), e.ID)
	}
	if l.chosen != 1 {
		t.Errorf("citation %d is chosen, want the same one, now 1", l.chosen)
	}
}

func TestAClosedCardTellsThatASourceDisputesIt(t *testing.T) {
	c := newEventCard()
	e := app.EventView{Event: chronology.Event{Title: "Ferry moved", Status: chronology.Reported}}
	e.Cited = []app.CitationView{
		{Citation: chronology.Citation{Stance: chronology.Supports}},
		{Citation: chronology.Citation{Stance: chronology.Disputes}},
	}
	c.fill(&e, nil, true, false, false, -1)
	if c.status.Hidden || c.status.Words() != "Disputed by 1" {
		t.Errorf("the badge is hidden: %v, and says %q", c.status.Hidden, c.status.Words())
	}
	e.Cited = e.Cited[:1]
	if c.fill(&e, nil, true, false, false, -1); !c.status.Hidden {
		t.Errorf("the badge of an event that nobody disputes says %q", c.status.Words())
	}
}
