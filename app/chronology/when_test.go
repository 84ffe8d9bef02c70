package chronology

import (
	"testing"

	"dateline/app/dates"
)

var published = dates.Context{Published: "2023-05-11", Lang: "en"}

func TestDisplay(t *testing.T) {
	for _, c := range []struct {
		when When
		want string
	}{
		{When{}, "no date"},
		{When{EDTF: "2024-03-13"}, "Wed 13 Mar 2024"},
		{When{EDTF: "2024-02"}, "Feb 2024"},
		{When{EDTF: "2022-07", Part: "early"}, "early Jul 2022"},
		{When{EDTF: "2012~", Approximate: true}, "about 2012"},
		{When{EDTF: "2012?"}, "2012 (uncertain)"},
		{When{EDTF: "2024-03-12T06:15+02:00", Zone: "+02:00"}, "12 Mar 2024, 06:15 +02:00"},
		{When{EDTF: "2024-03-12T06:15", Zone: "Z"}, "12 Mar 2024, 06:15 UTC"},
		{When{EDTF: "2024-03-12T06:15"}, "12 Mar 2024, 06:15"},
		{When{EDTF: "2022-03-03/2022-03-05"}, "Thu 3 Mar 2022 – Sat 5 Mar 2022"},
		{When{EDTF: "2014/.."}, "since 2014"},
		{When{EDTF: "../2022-02"}, "until Feb 2022"},
		{When{EDTF: "2016-21"}, "spring 2016"},
		{When{EDTF: "199X", Part: "late"}, "the late 1990s"},
		{When{EDTF: "18XX"}, "the 19th century"},
		{When{EDTF: "2022-XX"}, "2022"},
	} {
		if got := c.when.Display(); got != c.want {
			t.Errorf("%+v shows as %q, want %q", c.when, got, c.want)
		}
	}
}

// What the window shows in a field that is edited must mean the same when it is
// read back.
func TestWhatIsShownCanBeTyped(t *testing.T) {
	for _, typed := range []string{"2024-03-13", "Feb 2024", "early July 2022", "about 2012", "2012?", "3-5 March 2022", "since 2014",
		"until Feb 2022", "spring 2016", "the late 1990s", "19th century", "2022-02-24T05:00+02:00", "2022-02-24T05:00-03:30",
		"24 Feb 2022 07:26 UTC", "2022-07/2022-09", "last week", "tomorrow",
		"2022-02-24 about 05:00 Kyiv", "before 24 Feb 2022", "after March 2022", "the night of 24 to 25 February 2022", "2022-02-24/2022-03~"} {
		w, err := Typed(typed, published)
		if err != nil {
			t.Errorf("%q: %v", typed, err)
			continue
		}
		again, err := Typed(w.Display(), published)
		if err != nil || again.EDTF != w.EDTF && again.Zone != w.Zone || again.Earliest != w.Earliest || again.Latest != w.Latest ||
			again.Part != w.Part || again.Zone != w.Zone || again.Approximate != w.Approximate {
			t.Errorf("%q is shown as %q, which reads %+v, %v; want %+v", typed, w.Display(), again, err, w)
		}
		if err := Validate(w); err != nil {
			t.Errorf("%q: %v", typed, err)
		}
	}
}

func TestTyped(t *testing.T) {
	w, err := Typed("  ", published)
	if err != nil || w != (When{}) {
		t.Errorf("nothing typed is no date, got %+v, %v", w, err)
	}
	w, err = Typed("24 Feb 2022", published)
	if err != nil || w.Basis != BasisTyped || w.Words != "24 Feb 2022" || w.EDTF != "2022-02-24" {
		t.Errorf("%+v, %v", w, err)
	}
	if _, err = Typed("a rainy day", published); err == nil {
		t.Error("a rainy day is no date")
	}
}

func TestWhyGivesWordsPublicationAndRule(t *testing.T) {
	text := "The pilots of Ostrin walked out earlier Tuesday."
	w := FromExpression(dates.Find(text, published)[0], "Z")
	want := "“earlier Tuesday”, article dated 11 May 2023: bare weekday: the most recent one, counting the day of publication"
	if w.Why() != want {
		t.Errorf("got  %s\nwant %s", w.Why(), want)
	}
	if w.Zone != "" {
		t.Error("a day has no zone")
	}
	if (When{}).Why() != "" {
		t.Error("no date needs no reason")
	}
}

func TestZoneOfATime(t *testing.T) {
	for text, want := range map[string]string{
		"It struck at 5:40 a.m. Tuesday.":       "+03:00",
		"It struck at 15:00 GMT.":               "Z",
		"It struck at 2023-05-09T05:40+02:00.":  "+02:00",
		"It struck on Tuesday, in the evening.": "",
	} {
		found := dates.Find(text, published)
		if len(found) == 0 {
			t.Fatalf("nothing found in %q", text)
		}
		if got := FromExpression(found[0], "+03:00").Zone; got != want {
			t.Errorf("%q: zone %q, want %q", text, got, want)
		}
	}
}

// Where no zone is given, none is made up; one that the words state is kept.
func TestNoZoneIsMadeUp(t *testing.T) {
	dated := dates.Context{Published: "2023-05-11T19:30+03:00", Lang: "en"}
	for text, want := range map[string]string{
		"It struck at 5:40 a.m. Tuesday.":      "",
		"It struck at 07:26 UTC on Tuesday.":   "Z",
		"It struck at 2023-05-09T05:40+02:00.": "+02:00",
	} {
		found := dates.Find(text, dated)
		if len(found) == 0 {
			t.Fatalf("nothing found in %q", text)
		}
		if got := FromExpression(found[0], "").Zone; got != want {
			t.Errorf("%q: zone %q, want %q", text, got, want)
		}
	}
	for typed, want := range map[string]string{"9 May 2023 07:26": "", "9 May 2023 07:26 UTC": "Z", "9 May 2023, 07:26 -03:30": "-03:30"} {
		w, err := Typed(typed, dated)
		if err != nil || w.Zone != want {
			t.Errorf("%q: zone %q, %v, want %q", typed, w.Zone, err, want)
		}
	}
}

func TestValidate(t *testing.T) {
	for _, wrong := range []When{
		{EDTF: "24 Feb"},
		{Earliest: "2022-01-01"},
		{EDTF: "2022", Earliest: "2022-12-31", Latest: "2022-01-01"},
		{EDTF: "2022-02-24", Earliest: "2022-02-25T00:00", Latest: "2022-02-24"},
		{EDTF: "2022-02-24", Earliest: "2022-02-24T05:00", Latest: "2022-02-24T04:59"},
		{EDTF: "2022", Part: "sometime"},
		{EDTF: "2022", Earliest: "never"},
	} {
		if Validate(wrong) == nil {
			t.Errorf("%+v is not sound", wrong)
		}
	}
	for _, sound := range []When{{}, {EDTF: "2022/..", Earliest: "2022-01-01"},
		{EDTF: "2022-02-24", Earliest: "2022-02-24T05:00", Latest: "2022-02-24"},
		{EDTF: "2022-02-24T05:00/2022-02-24", Earliest: "2022-02-24T05:00", Latest: "2022-02-24"}} {
		if err := Validate(sound); err != nil {
			t.Errorf("%+v: %v", sound, err)
		}
	}
}
