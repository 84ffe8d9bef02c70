package panes

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/ui/tokens"
)

// rowsOf are the article rows on the screen, from above to below.
func rowsOf(l *ArticleList) (all []*articleRow) {
	for _, r := range l.rows.OnScreen() {
		all = append(all, r.(*articleRow))
	}
	return all
}

func TestMissingValuesOfArticlesAreSaid(t *testing.T) {
	l := NewArticleList()
	l.SetRows(articleRows())
	show(t, l, 300, 600)
	rows := rowsOf(l)
	if got := rows[4].site; got.Text != "Site unknown" || got.ColorName != tokens.Doubt {
		t.Errorf("no site reads %q in %s", got.Text, got.ColorName)
	}
	if rows[5].badge.Hidden || rows[5].date.Text != "" {
		t.Error("a doubtful date has no badge in its place")
	}
	if got := rows[6].date; got.Text != "Date unknown" || got.ColorName != tokens.Doubt {
		t.Errorf("no date reads %q", got.Text)
	}
	if !rows[0].badge.Hidden || rows[0].date.Text != "2 May 2024" || rows[0].cited.Text != "5" {
		t.Errorf("a sound article reads %q, cited %q", rows[0].date.Text, rows[0].cited.Text)
	}
	if rows[1].words.Visible() || !rows[0].words.Visible() {
		t.Error("the first words stand below titles of one line, and only those")
	}
}

func TestRowsUsedAgainShowNothingOld(t *testing.T) {
	l := NewArticleList()
	var many []app.ArticleRow
	for i := range 400 {
		r := articleRows()[i%7]
		r.ID, r.Title, r.Citations = article.ID(fmt.Sprint(i)), fmt.Sprintf("Article %d", i), i
		many = append(many, r)
	}
	l.SetRows(many)
	show(t, l, 300, 600)
	for range 60 {
		l.rows.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -331)})
		for _, r := range rowsOf(l) {
			var i int
			fmt.Sscanf(r.title.Text, "Article %d", &i)
			want := newArticleRow()
			want.fill(&many[i])
			got := joined(r.site.Text, r.date.Text, r.lang.Text, r.cited.Text, r.first, fmt.Sprint(r.badge.Hidden, r.site.ColorName, r.date.ColorName))
			if exp := joined(want.site.Text, want.date.Text, want.lang.Text, want.cited.Text, want.first, fmt.Sprint(want.badge.Hidden, want.site.ColorName, want.date.ColorName)); got != exp {
				t.Fatalf("row of article %d shows %s, want %s", i, got, exp)
			}
		}
	}
}

// A change elsewhere leaves the list where the analyst scrolled it.
func TestArticlesDoNotJumpBackToTheSelectedOne(t *testing.T) {
	l := NewArticleList()
	var many []app.ArticleRow
	for i := range 100 {
		r := articleRows()[0]
		r.ID, r.Title = article.ID(fmt.Sprint(i)), fmt.Sprintf("Article %d", i)
		many = append(many, r)
	}
	l.SetRows(many)
	show(t, l, 300, 600)
	l.Select("2")
	l.rows.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -3000)})
	was := rowsOf(l)[0].title.Text
	again := articleRows()[:3]
	l.SetRows(append(again, many...))
	if got := rowsOf(l)[0].title.Text; got != was || l.Selected() != "2" {
		t.Errorf("scrolled to %q, after a change at %q; %s is selected", was, got, l.Selected())
	}
}

func TestArticlesAreSelectedByKeyAndClick(t *testing.T) {
	l := NewArticleList()
	l.SetRows(articleRows())
	var selected []article.ID
	var opened, binned article.ID
	l.OnSelected = func(id article.ID) { selected = append(selected, id) }
	l.OnOpened = func(id article.ID) { opened = id }
	l.OnBin = func(id article.ID) { binned = id }
	win := show(t, l, 300, 600)
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyUp} {
		l.rows.TypedKey(key(k))
	}
	test.TapCanvas(win.Canvas(), fyne.NewPos(50, 3*articleRowHeight+20))
	l.rows.TypedKey(key(fyne.KeyReturn))
	l.rows.TypedKey(key(fyne.KeyDelete))
	if fmt.Sprint(selected) != "[a b a d]" || opened != "d" || binned != "d" {
		t.Errorf("selected %v, opened %s, put into the bin %s", selected, opened, binned)
	}
	rows := articleRows()[2:]
	l.SetRows(rows)
	if l.Selected() != "d" || l.Index() != 1 {
		t.Errorf("after an article above went, %s is selected", l.Selected())
	}
	l.SetRows(rows[2:])
	if l.Selected() != "" {
		t.Errorf("%s is selected but not listed", l.Selected())
	}
}

func TestAnEmptyListSaysWhatWillStandThere(t *testing.T) {
	l := NewArticleList()
	show(t, l, 300, 600)
	if !l.empty.Visible() || l.rows.Visible() {
		t.Error("an empty list shows nothing")
	}
	l.SetRows(articleRows())
	if l.empty.Visible() || !l.rows.Visible() {
		t.Error("the words stay over the articles")
	}
}

func TestHitsAreGroupedAndOpened(t *testing.T) {
	l := NewHitList()
	var hit []article.ID
	l.OnHit = func(h app.Hit) { hit = append(hit, h.ID) }
	l.SetHits([]app.Hit{
		{Kind: "article", ID: "a", Title: "Silo leans"}, {Kind: "event", ID: "e", Title: "Silo moves", Date: "2024-05"},
		{Kind: "article", ID: "b", Title: "Statement"},
	}, "silo")
	win := show(t, l, 300, 600)
	l.Open()
	l.Step(1) // over the heading
	l.Open()
	var last float32
	for _, r := range l.rows.OnScreen() {
		last = r.Position().Y
	}
	test.TapCanvas(win.Canvas(), fyne.NewPos(40, last+10))
	if fmt.Sprint(hit) != "[e a b]" {
		t.Errorf("opened %v", hit)
	}
	l.SetHits(nil, "lighthouse")
	if !l.empty.Visible() || !strings.Contains(l.empty.Words(), "lighthouse") {
		t.Errorf("nothing found reads %q", l.empty.Words())
	}
	l.Open()
	if len(hit) != 3 {
		t.Error("Enter opens a hit of the search before")
	}
}

func TestWordsOfAQueryAreMarked(t *testing.T) {
	for _, tt := range []struct{ in, query, want string }{
		{"The silo moved", "silo mov", "[{4 8} {9 14}]"},
		{"Елеватор нахилився", "ЕЛЕВ", "[{0 8}]"},
		{"Café du port", "cafe", "[{0 4}]"},
		{"the quay", "“quay”", "[{4 8}]"},
		{"monsilo", "silo", "[]"},
		{"anything", "", "[]"},
	} {
		if got := fmt.Sprint(matches(tt.in, tt.query)); got != tt.want {
			t.Errorf("%q in %q: %s, want %s", tt.query, tt.in, got, tt.want)
		}
	}
}

func TestDaysAndHours(t *testing.T) {
	for _, tt := range []struct {
		when      chronology.When
		day, hour string
		exact     bool
	}{
		{chronology.When{EDTF: "2024-03-12"}, "Tue 12 Mar 2024", "Tuesday", true},
		{chronology.When{EDTF: "2024-03-12T06:15", Zone: "+02:00"}, "Tue 12 Mar 2024", "06:15 +02:00", true},
		{chronology.When{EDTF: "2024-03-12T05:40", Approximate: true}, "Tue 12 Mar 2024", "about 05:40", true},
		{chronology.When{EDTF: "2023-11", Part: "early"}, " early Nov 2023", "days 1–10", false},
		{chronology.When{EDTF: "2024-03-13", Part: "late"}, "Wed 13 Mar 2024", "late in the day", true},
		{chronology.When{EDTF: "2024", Part: "late"}, " late 2024", "some time in this part of it", false},
		{chronology.When{EDTF: "2024-02"}, " Feb 2024", "some time in the month", false},
		{chronology.When{EDTF: "2012~", Approximate: true}, " 2012 ", "about this year", false},
		{chronology.When{EDTF: "201X"}, " 2010s ", "some time in these years", false},
		{chronology.When{EDTF: "2024-21"}, " spring 2024", "some time in the season", false},
		{chronology.When{EDTF: "2024-03-12/2024-03-14"}, "Tue 12 Mar 2024", "to Thu 14 Mar 2024", true},
		{chronology.When{EDTF: "2024-03-12/.."}, "Tue 12 Mar 2024", "since then", true},
		{chronology.When{EDTF: "../2024-03-12"}, "Tue 12 Mar 2024", "until Tue 12 Mar 2024", true},
		{chronology.When{}, "  no date", "", false},
	} {
		d := dayOfWhen(tt.when)
		if got := d.before + " " + d.large + " " + d.below; got != tt.day || d.exact != tt.exact {
			t.Errorf("%s: day %q (exact %v), want %q", tt.when.EDTF, got, d.exact, tt.day)
		}
		if got := hourOf(tt.when); got != tt.hour {
			t.Errorf("%s: hour %q, want %q", tt.when.EDTF, got, tt.hour)
		}
	}
}
