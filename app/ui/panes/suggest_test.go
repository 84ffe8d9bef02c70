package panes

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/chronology/suggest"
	"dateline/app/ui/part"
)

// silo is a suggestion on the articles of the other tests, with one passage that is
// not ticked.
func silo() Queued {
	cite := func(id article.ID, quote string, from, to int, ticked bool, why string) suggest.Citation {
		return suggest.Citation{ArticleID: id, Start: 100, End: 100 + len([]rune(quote)), Quote: quote, CoreStart: 100 + from, CoreEnd: 100 + to,
			Stance: chronology.Supports, Ticked: ticked, Why: why}
	}
	return Queued{Sites: 2, Origins: 1, Suggestion: app.Suggestion{Key: "silo", Suggestion: suggest.Suggestion{
		Title: "Silo emptied", When: chronology.When{EDTF: "2024-05-02", Earliest: "2024-05-02", Latest: "2024-05-02"}, Place: "the harbour", People: []string{"Mira Holt"},
		Citations: []suggest.Citation{
			cite("a", "The silo was emptied on Thursday.", 9, 32, true, ""),
			cite("d", "أُفرغت الصومعة يوم الخميس.", 0, 25, true, "same day"),
			cite("b", "They had offered to empty it.", 9, 16, false, "another day"),
		},
		Reasons: []suggest.Reason{{Subject: "Date", Text: "“يوم الخميس”, the most recent one"}, {Subject: "Origin", Text: "both have it from the board", Doubt: true}},
	}, Into: []app.Belonging{{EventID: "e4", Title: "Quay closed to all traffic", When: chronology.When{EDTF: "2024-05-01"}, Why: "a day apart"}}}}
}

func articlesByID() map[article.ID]app.ArticleRow {
	all := map[article.ID]app.ArticleRow{}
	for _, r := range articleRows() {
		all[r.ID] = r
	}
	return all
}

func TestASuggestionIsWalkedThroughByKeys(t *testing.T) {
	v := NewSuggestionView()
	show(t, v, 700, 600)
	v.SetSuggestion(silo(), 3, 12, articlesByID())
	var ticked, opened []int
	v.OnTicked = func(i int) { ticked = append(ticked, i) }
	v.OnOpen = func(i int) { opened = append(opened, i) }
	other := 0
	v.PassTo(&part.Pass{}, func(*fyne.KeyEvent) bool { other++; return true })
	v.Focus()
	for _, name := range []fyne.KeyName{fyne.KeyUp, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeySpace, fyne.KeyReturn, "Y"} {
		v.cites.TypedKey(key(name))
	}
	if v.At() != 2 || len(ticked) != 1 || ticked[0] != 2 || len(opened) != 1 || opened[0] != 2 || other != 1 {
		t.Errorf("at %d, ticked %v, opened %v, %d other keys", v.At(), ticked, opened, other)
	}
	// A number ticks the passage that bears it.
	v.cites.TypedKey(key(fyne.Key2))
	v.cites.TypedKey(key(fyne.Key9))
	if v.At() != 1 || len(ticked) != 2 || ticked[1] != 1 || other != 2 {
		t.Errorf("after 2 and 9 at %d, ticked %v, %d other keys", v.At(), ticked, other)
	}
	v.cites.TypedKey(key(fyne.KeyDown))
	// Shown again it keeps its place, another begins at its first passage.
	v.SetSuggestion(silo(), 3, 12, articlesByID())
	if v.At() != 2 {
		t.Errorf("shown again, passage %d is at hand", v.At())
	}
	another := silo()
	another.Key = "another"
	v.SetSuggestion(another, 4, 12, articlesByID())
	if v.At() != 0 || v.number.Text != "4 of 12" {
		t.Errorf("another begins at passage %d as %q", v.At(), v.number.Text)
	}
}

func TestACitationThatIsNotTickedSaysWhy(t *testing.T) {
	one, rows := silo(), articlesByID()
	words := func(i int) citeWords {
		of := rows[one.Citations[i].ArticleID]
		return wordsOfCitation(one.Citations[i], &of, false, one.Off[i])
	}
	if w := words(2); w.why != "Not ticked: another day" || w.ticked {
		t.Errorf("it says %q", w.why)
	}
	one.Off = map[int]bool{2: true}
	if w := words(2); w.why != "Not ticked: it would not be cited" {
		t.Errorf("where the analyst took the tick away it says %q", w.why)
	}
	if w := words(1); w.why != "Same day" || w.core.Start != 0 || w.core.End != 25 || !strings.Contains(w.source, "صوت المرفأ") {
		t.Errorf("the ticked one says %q, %v, %q", w.why, w.core, w.source)
	}
	one.Citations[1].Origin, one.Citations[1].Via = "the board", []string{"Coast Wire"}
	if w := words(1); w.why != "Said by \u2068the board\u2069, through \u2068Coast Wire\u2069 · same day" {
		t.Errorf("with an origin it says %q", w.why)
	}
}

// Everything of a suggestion stands within its pane, at every width and size of text.
func TestASuggestionFitsItsPane(t *testing.T) {
	for _, width := range []float32{320, 520, 760, 1100} {
		for _, scale := range []float32{1, 3} {
			v := NewSuggestionView()
			v.SetScale(scale)
			show(t, v, width, 700)
			v.SetSuggestion(silo(), 1, 2, articlesByID())
			v.Resize(fyne.NewSize(width, 700))
			for _, r := range v.cites.rows {
				if right := r.quote.Position().X + r.quote.Size().Width; right > width || r.Size().Height < r.heightFor(r.Size().Width) {
					t.Errorf("at %v, text %v: a passage reaches to %v, %v high", width, scale, right, r.Size().Height)
				}
			}
			foot := v.buttons.Position().Y + v.buttons.Size().Height
			if foot > 700 || v.column.Position().Y+v.column.Size().Height > v.buttons.Position().Y {
				t.Errorf("at %v, text %v: the buttons end at %v", width, scale, foot)
			}
			if v.hint.Visible() && v.hint.Position().X < v.number.Position().X+v.number.Size().Width {
				t.Errorf("at %v: the keys lie over the number", width)
			}
		}
	}
}

func TestWhatCannotBeDoneSaysWhy(t *testing.T) {
	v := NewSuggestionView()
	show(t, v, 700, 600)
	v.SetSuggestion(silo(), 1, 1, articlesByID())
	v.Cannot("for reading only", "", "")
	for name, b := range map[string]*part.Button{"accept": v.accept, "change": v.change, "refuse": v.refuse, "merge": v.merge} {
		if b.Enabled() {
			t.Errorf("%s can be pressed", name)
		}
	}
	if v.why.Text != "for reading only" || v.why.Hidden {
		t.Errorf("said is %q", v.why.Text)
	}
	refused := silo()
	refused.Decision = Refused
	v.SetSuggestion(refused, 1, 1, articlesByID())
	v.Cannot("", "", "")
	if v.accept.Enabled() || !v.refuse.Enabled() || v.refuse.Label() != "Offer again" {
		t.Errorf("of a refused one: accept %v, %q %v", v.accept.Enabled(), v.refuse.Label(), v.refuse.Enabled())
	}
}

func TestTheListCountsWhatIsDecided(t *testing.T) {
	l := NewSuggestionList()
	win := show(t, l, 300, 600)
	var items []Queued
	for i, d := range []Decision{Accepted, Accepted, Merged, Refused, Undecided, Undecided} {
		one := silo()
		one.Key, one.Decision, one.Preaccepted = string(rune('a'+i)), d, i >= 4
		items = append(items, one)
	}
	items[2].Event = "Quay closed"
	items[5].For, items[5].Event = "e4", "Quay closed to all traffic"
	l.SetItems(items, "e")
	l.SetNotOffered([]suggest.NotOffered{{Why: "caption"}, {Why: "caption"}, {Why: "standfirst: it repeats the text"}})
	if l.decided.Text != "4 of 6 decided" || l.counts.Text != "2 accepted · 1 merged · 1 refused" || l.sure.Label() != "Accept 2 that are sure" {
		t.Errorf("it says %q, %q, %q", l.decided.Text, l.counts.Text, l.sure.Label())
	}
	if l.others.Label() != "Not offered 3" || l.reasons.Text != "2 caption, 1 standfirst" {
		t.Errorf("at the foot stands %q, %q", l.others.Label(), l.reasons.Text)
	}
	for i, want := range map[int]string{2: "merged into “Quay closed”", 3: "refused", 4: "2 articles", 5: "adds 2 citations to this event"} {
		if got := items[i].second(); !strings.Contains(got, want) {
			t.Errorf("row %d says %q, want %q", i, got, want)
		}
	}
	var chosen string
	l.OnSelected = func(key string) { chosen = key }
	l.Focus()
	win.Canvas().Focused().TypedKey(key(fyne.KeyDown))
	if chosen != "f" {
		t.Errorf("down chooses %q", chosen)
	}
}

func TestASuggestionStandsAmongTheEvents(t *testing.T) {
	s := NewSuggestionStand()
	show(t, s, 400, 800)
	one, list := silo(), events()
	for i := range list {
		list[i].When.Earliest, list[i].When.Latest = list[i].When.EDTF, list[i].When.EDTF
	}
	s.SetSuggestion(&one, list)
	cards := s.cards(&one, list)
	own := -1
	for i, c := range cards {
		if c.(*standCard).own {
			own = i
		}
	}
	if own < 1 || cards[own].(*standCard).card.title.Text != "Silo emptied" || cards[own-1].(*standCard).card.title.Text != "Ferry moved to the old quay" && cards[own+1].(*standCard).card.title.Text != "Ferry moved to the old quay" {
		t.Errorf("it stands at %d of %d", own, len(cards))
	}
	var merged article.ID
	s.OnMerge = func(id article.ID) { merged = id }
	s.Focus()
	s.near.TypedKey(key(fyne.Key2))
	if merged != "" {
		t.Error("2 merges it, where one event is offered")
	}
	s.near.TypedKey(key(fyne.Key1))
	if merged != "e4" {
		t.Errorf("1 merges it into %q", merged)
	}
	one.For, one.Event = "e5", "Ferry moved to the old quay"
	for _, c := range s.cards(&one, events()) {
		if c := c.(*standCard); c.own != (c.card.title.Text == one.Event) {
			t.Errorf("%q is marked %v", c.card.title.Text, c.own)
		}
	}
}

// Other suggestions that may tell the same are offered behind the events, each by its
// number, and stand among the events to choose from.
func TestASuggestionIsOfferedOtherSuggestionsToMergeInto(t *testing.T) {
	s := NewSuggestionStand()
	show(t, s, 400, 800)
	one := silo()
	one.Alike = []AlikeSuggestion{{Key: "k1", Title: "Silo found empty", Why: "same day"}, {Key: "k2", Title: "Grain gone"}}
	s.SetSuggestion(&one, events())
	var event article.ID
	var into string
	s.OnMerge, s.OnMergeInto = func(id article.ID) { event = id }, func(key string) { into = key }
	s.Focus()
	s.near.TypedKey(key(fyne.Key2))
	if into != "k1" || event != "" {
		t.Errorf("2 merges it into suggestion %q, event %q", into, event)
	}
	if below := s.near.rows[1].choice.below; !strings.HasPrefix(below, "suggestion") {
		t.Errorf("it is not called a suggestion: %q", below)
	}

	c := NewEventChooser()
	show(t, c, 400, 600)
	other := silo()
	other.Key, other.Title = "k1", "Silo found empty"
	c.OnSuggestion, into = func(key string) { into = key }, ""
	c.SetSuggested("Silo emptied", "2024-05-02", nil, []Queued{other})
	if c.cite(); into != "k1" {
		t.Errorf("Enter merges it into %q", into)
	}
}

// The frame of a suggestion is of dashes all around, in as many as fit.
func TestTheFrameIsDashed(t *testing.T) {
	d := newDashes()
	show(t, d, 80, 30)
	d.Resize(fyne.NewSize(70, 28))
	right, lowest := float32(0), float32(0)
	for _, l := range d.lines[:d.used] {
		right, lowest = max(right, l.Position().X+l.Size().Width), max(lowest, l.Position().Y+l.Size().Height)
	}
	if d.used != 28 || right != 70 || lowest != 28 {
		t.Errorf("%d dashes reach to %v, %v", d.used, right, lowest)
	}
}

func TestNotOfferedIsListedByItsReason(t *testing.T) {
	n := NewNotOffered()
	show(t, n, 600, 400)
	n.SetList([]suggest.NotOffered{
		{ArticleID: "a", Start: 1, Quote: "one", Why: "caption"}, {ArticleID: "b", Start: 2, Quote: "two", Why: "plan"}, {ArticleID: "a", Start: 3, Quote: "three", Why: "plan"},
	}, articlesByID())
	if n.lines[0].heading != "Plan" || n.lines[0].count != 2 || n.lines[3].heading != "Caption" {
		t.Errorf("the lines are %+v", n.lines)
	}
	var opened suggest.NotOffered
	n.OnOpen = func(o suggest.NotOffered) { opened = o }
	n.Focus()
	n.rows.TypedKey(key(fyne.KeyReturn))
	if opened.Quote != "two" {
		t.Errorf("Enter opens %q", opened.Quote)
	}
	closed := false
	n.OnClose = func() { closed = true }
	if n.rows.TypedKey(key(fyne.KeyEscape)); !closed {
		t.Error("Esc does not close the list")
	}
}

// Of the events of one day the one whose title is most like the suggestion's comes
// first: Enter merges it into that.
func TestTheEventMostLikeASuggestionComesFirst(t *testing.T) {
	c := NewEventChooser()
	show(t, c, 400, 600)
	on := func(id article.ID, title, day string) app.EventView {
		return app.EventView{Event: chronology.Event{ID: id, Title: title, When: chronology.When{EDTF: day, Earliest: day, Latest: day}}}
	}
	var into article.ID
	c.OnCite = func(id article.ID, _ app.Draft) error { into = id; return nil }
	c.SetSuggested("Depots destroyed on the river", "2024-05-02", []app.EventView{
		on("a", "Quay closed to all traffic", "2024-05-02"), on("b", "Army says 74 depots were destroyed", "2024-05-02"), on("c", "Depots destroyed on the river", "2024-04-02"),
	}, nil)
	c.cite()
	if into != "b" {
		t.Errorf("Enter merges it into %q", into)
	}
}
