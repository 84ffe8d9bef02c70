package report

import (
	"slices"
	"testing"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/report/typeset"
)

func TestDaysOfTheChronology(t *testing.T) {
	for _, c := range []struct {
		when  chronology.When
		main  string
		below []string
	}{
		{chronology.When{}, "no date", nil},
		{chronology.When{EDTF: "2031-05-06"}, "Tue 6 May", []string{"2031"}},
		{chronology.When{EDTF: "2031-05-06T22:30", Zone: "+02:00"}, "Tue 6 May", []string{"2031", "22:30 +02:00"}},
		{chronology.When{EDTF: "2031-05-06T22:30", Approximate: true}, "Tue 6 May", []string{"2031", "about 22:30"}},
		{chronology.When{EDTF: "2031-03", Part: "early"}, "early Mar", []string{"2031"}},
		{chronology.When{EDTF: "2031-05-06", Part: "early"}, "Tue 6 May", []string{"2031", "early"}},
		{chronology.When{EDTF: "2031"}, "2031", nil},
		{chronology.When{EDTF: "2029~", Approximate: true}, "about 2029", nil},
		{chronology.When{EDTF: "2031-05-06/2031-05-12"}, "Tue 6 May – Mon 12 May", []string{"2031"}},
		{chronology.When{EDTF: "2030-12-30/2031-01-02"}, "Mon 30 Dec 2030 – Thu 2 Jan 2031", nil},
		{chronology.When{EDTF: "not a date"}, "not a date", nil},
	} {
		main, below := dayLines(c.when)
		if main != c.main || !slices.Equal(below, c.below) {
			t.Errorf("%s is shown as %q and %q, want %q and %q", c.when.EDTF, main, below, c.main, c.below)
		}
	}
}

func TestFootnoteTellsLimitsWordsAndRule(t *testing.T) {
	w := chronology.When{EDTF: "2031-03", Earliest: "2031-03-01", Latest: "2031-03-10", Basis: chronology.BasisSource, Words: "early March", Rule: "the last March before publication."}
	if got, want := footnote(w), "EDTF 2031-03, from 2031-03-01 to 2031-03-10. “early March”, the last March before publication."; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got := footnote(chronology.When{EDTF: "2031-05-06", Earliest: "2031-05-06", Latest: "2031-05-06"}); got != "EDTF 2031-05-06." {
		t.Errorf("got %s", got)
	}
}

func TestParagraphsAreNumberedAsShown(t *testing.T) {
	b := &builder{t: t}
	a := b.article("t", "s", "en", "", "- menu: Home", "One.", "- ad: Buy this now.", "Two.", "- ad: Buy that.")
	b.passage(1, "Buy this", "")
	x := newIndex(&b.m)
	if got := x.numbers(&b.m.Articles[0]); !slices.Equal(got, []int{0, 1, 2, 3, 0}) {
		t.Errorf("numbers %v: a folded block with a passage is shown", got)
	}
	if got := x.paragraph(&b.m.Articles[0], a.Blocks[3].Start+1); got != 3 {
		t.Errorf("the fourth block is paragraph %d", got)
	}
}

func TestFoldsNameEachReasonOnce(t *testing.T) {
	got := folds([]article.Block{{Why: "menu"}, {Why: "advertisement"}, {Why: "menu"}, {}})
	if got != "4 blocks folded: menu, advertisement" {
		t.Errorf("got %q", got)
	}
}

func TestOverlappingPassagesTakeLanes(t *testing.T) {
	p := func(start, end int) *article.Passage { return &article.Passage{Start: start, End: end} }
	if got := lanes([]*article.Passage{p(0, 10), p(5, 20), p(8, 9), p(10, 12), p(20, 30)}); !slices.Equal(got, []int{0, 1, 2, 0, 0}) {
		t.Errorf("lanes %v", got)
	}
}

func TestNumbersStandAfterTheWord(t *testing.T) {
	for _, c := range []struct {
		text     string
		at, want int
	}{
		{"the bridge, shut", 10, 10}, {"the bridge", 6, 10}, {"المياه غدا", 3, 6}, {"end. Next", 5, 5}, {"end", 3, 3},
	} {
		if got := wordEnd([]rune(c.text), c.at); got != c.want {
			t.Errorf("after %d of %q: %d, want %d", c.at, c.text, got, c.want)
		}
	}
}

func TestMarksMoveWithTheNumbersSetIn(t *testing.T) {
	text := "One two three four."
	b := &marker{line: textLine{[]rune(text), 0, len(text)}, style: &typeset.Style{}, raised: typeset.Style{}}
	b.marks = []typeset.Mark{{Start: 0, End: 7}, {Start: 4, End: 13}, {Start: 8, End: 19}}
	b.refer(7, []use{{number: 12}, {number: 3}})
	b.refer(13, []use{{number: 4}})
	var all []rune
	for _, s := range b.spans() {
		all = append(all, []rune(s.Text)...)
	}
	for i, want := range []string{"One two", "two\u20683\u2069,\u206812\u2069 three", "three\u20684\u2069 four."} {
		if got := string(all[b.marks[i].Start:b.marks[i].End]); got != want {
			t.Errorf("mark %d covers %q, want %q", i, got, want)
		}
	}
}

func TestLooksDifferWithoutColour(t *testing.T) {
	type shape struct {
		fill    any
		pattern typeset.Pattern
	}
	seen := map[shape]int{}
	for n := 1; n <= 9; n++ {
		l := lookOf(&chronology.Tag{Color: n})
		if before := seen[shape{l.fill, l.pattern}]; before > 0 {
			t.Errorf("tags %d and %d look the same", before, n)
		}
		seen[shape{l.fill, l.pattern}] = n
	}
	untagged := lookOf(nil)
	if before := seen[shape{untagged.fill, untagged.pattern}]; before > 0 {
		t.Errorf("a passage without a tag looks like tag %d", before)
	}
}

func TestTagPathsEndEvenInACircle(t *testing.T) {
	x := newIndex(&Model{Tags: []chronology.Tag{{ID: "a", ParentID: "b", Name: "A"}, {ID: "b", ParentID: "a", Name: "B"}}})
	if got := x.tagNames([]article.ID{"a"}); len(got) > 20 {
		t.Errorf("got %q", got)
	}
}
