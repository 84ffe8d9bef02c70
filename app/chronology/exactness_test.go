package chronology

import (
	"fmt"
	"testing"

	"dateline/app/dates"
)

func TestADateIsTakenLessExactly(t *testing.T) {
	for _, c := range []struct {
		typed string
		to    Exactness
		want  string // EDTF, earliest, latest; "" where it cannot be
	}{
		{"2024-03-13 06:15 +02:00", ToMinute, "2024-03-13T06:15+02:00 2024-03-13T06:15 2024-03-13T06:15"},
		{"2024-03-13 06:15 +02:00", ToDay, "2024-03-13 2024-03-13 2024-03-13"},
		{"13 Mar 2024", ToMonth, "2024-03 2024-03-01 2024-03-31"},
		{"13 Mar 2024", ToYear, "2024 2024-01-01 2024-12-31"},
		{"about 13 Mar 2024", ToMonth, "2024-03~ 2024-03-01 2024-03-31"},
		{"early July 2022", ToYear, "2022 2022-01-01 2022-12-31"},
		{"13 Mar 2024", ToMinute, ""},
		{"Mar 2024", ToDay, ""},
		{"spring 2020", ToYear, ""},
		{"2020s", ToYear, ""},
		{"3-5 Mar 2024", ToMonth, ""},
		{"", ToYear, ""},
	} {
		w, err := Typed(c.typed, dates.Context{})
		if err != nil {
			t.Fatal(err)
		}
		got, ok := w.Coarser(c.to)
		said := fmt.Sprint(got.EDTF, " ", got.Earliest, " ", got.Latest)
		if ok != (c.want != "") || ok && said != c.want {
			t.Errorf("%q to the %s: %s (%v), want %s", c.typed, c.to, said, ok, c.want)
		}
		if err := Validate(got); err != nil || ok && (got.Words != w.Words || got.Rule != w.Rule) {
			t.Errorf("%q to the %s: %+v, %v", c.typed, c.to, got, err)
		}
	}
}

func TestADateIsAboutOrNot(t *testing.T) {
	for from, want := range map[string]string{"2024": "2024~", "2024-03-13?": "2024-03-13%", "2024~": "2024~"} {
		w := When{EDTF: from}.About(true)
		if w.EDTF != want || !w.Approximate {
			t.Errorf("about %s is %+v, want %s", from, w, want)
		}
	}
	for from, want := range map[string]string{"2024~": "2024", "2024-03-13%": "2024-03-13?", "2024?": "2024?"} {
		if w := (When{EDTF: from, Approximate: true}).About(false); w.EDTF != want || w.Approximate {
			t.Errorf("not about %s is %+v, want %s", from, w, want)
		}
	}
}
