package view

import (
	"iter"
	"reflect"
	"slices"
	"testing"

	"dateline/app/article"
	"dateline/app/chronology"
)

func on(day string) chronology.When {
	return chronology.When{EDTF: day, Earliest: day, Latest: day}
}

var bridge = Told{
	Event: &chronology.Event{
		ID: "bridge", Title: "Barge strikes the Sarn Bridge, Velensky says", When: on("2024-03-12"), Place: "Tarnholt, Kestria", Status: chronology.Disputed,
		Tags: []article.ID{"collision"}, People: []string{"Davin Marre"}, Organisations: []string{"Port Authority"},
	},
	Cited: []Cited{
		{Citation: &chronology.Citation{ID: "c1", Origin: "Fire Service", Grade: chronology.Grade{Reliability: "B", Credibility: "2"}}, ArticleID: "a1", Site: "Ilven Courier", URL: "https://x.example", Published: "2024-03-12T20:04Z"},
		{Citation: &chronology.Citation{ID: "c2", Origin: "own reporter"}, ArticleID: "a2", Title: "Bridge", Site: "Lantern Daily", Published: "2024-03-14"},
	},
	Sites: 2, Origins: 2,
}

// all goes through events.
func all(events []Told) iter.Seq[*Told] {
	return func(yield func(*Told) bool) {
		for i := range events {
			if !yield(&events[i]) {
				return
			}
		}
	}
}

func TestAFilterAsksForOneValueOfEachField(t *testing.T) {
	context := Context{
		Tags: []chronology.Tag{{ID: "transport"}, {ID: "bridges", ParentID: "transport"}, {ID: "collision", ParentID: "bridges"}, {ID: "court"}},
		SameNames: func(name string) []string {
			if name == "Zelensky" {
				return []string{"Velensky", "Mr Marre"}
			}
			return nil
		},
	}
	for _, c := range []struct {
		name string
		f    Filter
		want bool
	}{
		{"nothing asked", Filter{}, true},
		{"a tag above", Filter{Tags: []article.ID{"transport"}}, true},
		{"a tag beside", Filter{Tags: []article.ID{"court"}}, false},
		{"one of two sites", Filter{Sites: []string{"Kestria Wire", "ilven  courier"}}, true},
		{"the site as origin", Filter{Origins: []string{"Lantern Daily"}}, true},
		{"a site that is no origin here", Filter{Origins: []string{"Ilven Courier"}}, false},
		{"site and origin of one citation", Filter{Sites: []string{"Lantern Daily"}, Origins: []string{"Fire Service"}}, false},
		{"place it lies in", Filter{Places: []string{"kestria"}}, true},
		{"another place", Filter{Places: []string{"Tarn"}}, false},
		{"a person", Filter{Names: []string{"davin marre"}}, true},
		{"another spelling, in the title", Filter{Names: []string{"Zelensky"}}, true},
		{"part of a word", Filter{Names: []string{"Velen"}}, false},
		{"status", Filter{Statuses: []chronology.Status{chronology.Confirmed}}, false},
		{"a whole grade", Filter{Grades: []string{"B2"}}, true},
		{"a letter", Filter{Grades: []string{"B"}}, true},
		{"no grade", Filter{Grades: []string{Ungraded}}, true},
		{"another grade", Filter{Grades: []string{"A1"}}, false},
		{"in the period", Filter{From: "2024-03-12", To: "2024-03-12"}, true},
		{"after the period", Filter{To: "2024-03-11"}, false},
		{"two fields, one of which fails", Filter{Places: []string{"Kestria"}, From: "2024-03-13"}, false},
	} {
		e := bridge
		if got := NewMatcher(c.f, context).Match(&e); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
	undated := Told{Event: &chronology.Event{Title: "Survey"}}
	if NewMatcher(Filter{From: "1900-01-01"}, context).Match(&undated) {
		t.Error("what has no date lies in a period")
	}
	since := Told{Event: &chronology.Event{When: chronology.When{EDTF: "2020/..", Earliest: "2020-01-01"}}}
	if !NewMatcher(Filter{From: "2024-01-01"}, context).Match(&since) {
		t.Error("what goes on does not lie in a later period")
	}
}

func TestFiltersThatCannotBeReadAreRefused(t *testing.T) {
	for _, f := range []Filter{{From: "yesterday"}, {To: "2024-03"}, {KnownOn: "2024-02-30"}, {From: "2024-03-02", To: "2024-03-01"}} {
		if f.Check() == nil {
			t.Errorf("%+v was taken", f)
		}
	}
	if err := (Filter{From: "2024-03-01", To: "2024-03-01", KnownOn: "2024-02-29"}).Check(); err != nil {
		t.Error(err)
	}
}

func TestAsKnownOnADay(t *testing.T) {
	if _, ok := KnownOn(bridge, "2024-03-11"); ok {
		t.Error("it was known before anything was published")
	}
	known, ok := KnownOn(bridge, "2024-03-13")
	if !ok || len(known.Cited) != 1 || known.Cited[0].ID != "c1" || len(known.Citations) != 1 {
		t.Errorf("on 13 March: %+v", known.Cited)
	}
	if len(bridge.Cited) != 2 {
		t.Error("the event itself was cut")
	}
	for _, c := range []struct {
		published article.Moment
		day       string
		want      bool
	}{
		{"2022-02-23T12:20", "2022-02-23", true},
		{"2022-02-24T00:30+02:00", "2022-02-23", true}, // 22:30 UTC of the day before
		{"2022-02-23T23:30-05:00", "2022-02-23", false},
		{"2022-02", "2022-02-27", false},
		{"2022-02", "2022-02-28", true},
		{"2022", "2022-12-30", false},
		{"", "2999-01-01", false},
	} {
		if got := PublishedBy(c.published, c.day); got != c.want {
			t.Errorf("published %q by %s: %v", c.published, c.day, got)
		}
	}
}

func TestGapsAreLongForTheirChronology(t *testing.T) {
	var list []chronology.When
	for _, d := range []string{"2024-03-01", "2024-03-02", "2024-03-02", "2024-03-04", "2024-03-05", "2024-03-20", "2024-03-21"} {
		list = append(list, on(d))
	}
	want := []Gap{{4, 5, "2024-03-06", "2024-03-19", 14}}
	gaps := func() []Gap { return Gaps(len(list), func(i int) *chronology.When { return &list[i] }) }
	if got := gaps(); !reflect.DeepEqual(got, want) {
		t.Errorf("gaps %+v, want %+v", got, want)
	}
	// Something that may have happened at any time of the month fills it.
	list = append(list, chronology.When{EDTF: "2024-03", Earliest: "2024-03-01", Latest: "2024-03-31"}, chronology.When{})
	if got := gaps(); len(got) != 0 {
		t.Errorf("gaps within a span: %+v", got)
	}
}

func TestQuestionsOfACarefulReader(t *testing.T) {
	single, event := bridge, *bridge.Event
	single.Event, event.ID, single.Origins, single.Conflicts = &event, "single", 1, 2
	single.Cited = []Cited{bridge.Cited[1]}
	single.Cited[0].Earlier, single.Cited[0].Published = true, ""
	undated := Told{Event: &chronology.Event{ID: "undated", Title: "Survey finds rust"}}
	var got []string
	for _, q := range Questions(all([]Told{bridge, single, undated})) {
		got = append(got, string(q.Asked)+" "+string(q.EventID)+" "+string(q.ArticleID))
	}
	want := []string{
		"conflicting single ", "quotation single a2", "undated undated ", "uncited undated ", "single origin single ",
		"publication single a2", "address bridge a2", // of an article once
		"ungraded bridge a2", "ungraded single a2",
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("questions\n%q, want\n%q", got, want)
	}
	counts := CountQuestions(all([]Told{bridge, single, undated}))
	for _, kind := range AllAsked {
		list := Questions(all([]Told{bridge, single, undated}), kind)
		if len(list) != counts[kind] || slices.ContainsFunc(list, func(q Question) bool { return q.Asked != kind }) {
			t.Errorf("%d questions “%s” are counted, but listed are %+v", counts[kind], kind, list)
		}
	}
}
