package dates

import (
	"strings"
	"testing"
)

func TestRead(t *testing.T) {
	c := Context{Published: thursday, Lang: "en"}
	for _, r := range []struct{ typed, edtf, earliest, latest string }{
		{"2022-02-24", "2022-02-24", "2022-02-24", "2022-02-24"},
		{"24 Feb 2022", "2022-02-24", "2022-02-24", "2022-02-24"},
		{" 22/02/2022 ", "2022-02-22", "2022-02-22", "2022-02-22"},
		{"feb 2022", "2022-02", "2022-02-01", "2022-02-28"},
		{"2012", "2012", "2012-01-01", "2012-12-31"},
		{"about 2012", "2012~", "2012-01-01", "2012-12-31"},
		{"c. 1900", "1900~", "1900-01-01", "1900-12-31"},
		{"early July 2022", "2022-07", "2022-07-01", "2022-07-10"},
		{"2022-07/2022-08", "2022-07/2022-08", "2022-07-01", "2022-08-31"},
		{"3-5 March 2022", "2022-03-03/2022-03-05", "2022-03-03", "2022-03-05"},
		{"from 3 March 2022 to 5 April 2022", "2022-03-03/2022-04-05", "2022-03-03", "2022-04-05"},
		{"since 2014", "2014/..", "2014-01-01", ""},
		{"until Feb 2022", "../2022-02", "", "2022-02-28"},
		{"Feb 2022?", "2022-02?", "2022-02-01", "2022-02-28"},
		{"24 Feb 2022, 05:00", "2022-02-24T05:00", "2022-02-24T05:00", "2022-02-24T05:00"},
		{"24 Feb 2022, 05:00 -03:30", "2022-02-24T05:00-03:30", "2022-02-24T05:00", "2022-02-24T05:00"},
		{"last Tuesday", "2023-05-09", "2023-05-09", "2023-05-09"},
		{"24 лютого 2022", "2022-02-24", "2022-02-24", "2022-02-24"},
		{"the 19th century", "18XX", "1800-01-01", "1899-12-31"},
	} {
		e, err := Read(r.typed, c)
		if err != nil || e.EDTF != r.edtf || e.Earliest != r.earliest || e.Latest != r.latest {
			t.Errorf("%q is %s, %s to %s, %v; want %+v", r.typed, e.EDTF, e.Earliest, e.Latest, err, r)
		}
	}
}

func TestReadRefusesWithASentence(t *testing.T) {
	for _, typed := range []string{"", "soon", "31 Feb 2022", "13/13/2022", "the day it rained", "five days", "24 Feb 2022 in Ostrin",
		strings.Repeat("2022 ", 100), "\xff\xfe"} {
		e, err := Read(typed, Context{Published: thursday})
		if err == nil {
			t.Errorf("%q should be refused, got %s", typed, e.EDTF)
		} else if !strings.Contains(err.Error(), "24 Feb 2022") {
			t.Errorf("%q: the error shows no example: %v", typed, err)
		}
	}
	if _, err := Read("yesterday", Context{}); err == nil {
		t.Error("yesterday means nothing without a date of publication")
	}
}
