package view

import (
	"fmt"
	"testing"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/dates"
)

var someTags = []chronology.Tag{{ID: "transport", Name: "transport"}, {ID: "collision", ParentID: "transport", Name: "collision"}, {ID: "court", Name: "court"}}

// other has the same place, in other letters, and names a person in its title only.
var other = Told{
	Event: &chronology.Event{ID: "ferry", Title: "Davin Marre’s ferry opens", When: on("2024-03-13"), Place: "kestria", Status: chronology.Reported},
	Cited: []Cited{{Citation: &chronology.Citation{ID: "c3"}, ArticleID: "a1", Site: "Ilven Courier", Published: "2024-03-12"}},
}

func TestValuesCountWhatTheirFilterFinds(t *testing.T) {
	events := []Told{bridge, other}
	c := Context{Tags: someTags}
	found := map[string]bool{}
	for _, v := range Values(all(events), c) {
		found[string(v.Field)+" "+v.Words] = true
		m, n := NewMatcher(Filter{}.With(v), c), 0
		for i := range events {
			if m.Match(&events[i]) {
				n++
			}
		}
		if n != v.Events || n == 0 {
			t.Errorf("%s “%s” counts %d, its filter finds %d", v.Field, v.Words, v.Events, n)
		}
	}
	for _, want := range []string{"tag transport / collision", "tag transport", "place Kestria", "place Tarnholt", "name Davin Marre",
		"site Ilven Courier", "origin Fire Service", "origin Lantern Daily", "grade B2", "grade B", "grade ungraded", "status disputed"} {
		if !found[want] {
			t.Errorf("%s is not offered", want)
		}
	}
	if found["tag court"] || found["place kestria"] {
		t.Errorf("what no event has, or another spelling, is offered: %v", found)
	}
}

func TestAFilterGivesBackWhatItWasMadeOf(t *testing.T) {
	f := Filter{}
	all := []Value{
		Period("2022-02-01", "2022-02-28"), {Field: ByStatus, Value: "disputed", Words: "disputed"}, {Field: ByTag, Value: "collision", Words: "transport / collision"},
		{Field: ByPlace, Value: "Tarnholt", Words: "Tarnholt"}, {Field: ByName, Value: "Marre", Words: "Marre"}, {Field: BySite, Value: "Lantern", Words: "Lantern"},
		{Field: ByOrigin, Value: "ministry", Words: "ministry"}, {Field: ByGrade, Value: "B2", Words: "B2"},
	}
	for _, v := range all {
		f = f.With(v).With(v)
	}
	if got := fmt.Sprint(f.Values(someTags)); got != fmt.Sprint(all) {
		t.Errorf("the filter asks for %s", got)
	}
	one := f.Without(all[3])
	if one.Has(all[3]) || !f.Has(all[3]) || one.Same(f) || !one.With(all[3]).Same(f) {
		t.Error("a value taken off changed the filter it was taken off from, or more than itself")
	}
	for _, v := range all {
		f = f.Without(v)
	}
	if !f.Empty() {
		t.Errorf("what is left is %+v", f)
	}
	if got := (Filter{Tags: []article.ID{"gone"}}).Values(someTags)[0].Words; got != "gone" {
		t.Errorf("a tag that is gone reads %q", got)
	}
}

func TestPeriodsAreReadAndSaidShortly(t *testing.T) {
	for typed, want := range map[string]string{
		"Feb 2022": "Feb 2022", "21–24 Feb 2022": "21 – 24 Feb 2022", "since 2020": "since 1 Jan 2020", "until May 2021": "until 31 May 2021",
		"2022": "2022", "24 Feb 2022": "Thu 24 Feb 2022", "2020/2022": "2020 – 2022", "2023-11/2024-03": "Nov 2023 – Mar 2024", "2024-01/2024-03": "Jan – Mar 2024",
		"2024-01-10/2024-03-11": "10 Jan – 11 Mar 2024",
	} {
		v, err := ReadPeriod(typed, dates.Context{})
		if err != nil || v.Words != want || v.Field != ByPeriod {
			t.Errorf("%q is read as %q, %v; want %q", typed, v.Words, err, want)
		}
	}
	if v, err := ReadPeriod("bridge", dates.Context{}); err == nil {
		t.Errorf("a word that is no period is read as %q", v.Words)
	}
}
