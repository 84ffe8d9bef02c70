package dates

import (
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/app/article"
)

func FuzzFind(f *testing.F) {
	for _, s := range []string{"On 24 Feb. 2022, at 5 a.m. Tuesday, the '90s", "3-5 March 2022 9/11 12.04.23 2022-02-24T05:00+02:00",
		"у п’ятницю, 5 травня 2023 р.", "وأمس في ٣ مارس", "half a century ago, in early July, the day after", "\xff 2022 \x80",
		strings.Repeat("(", 3000) + " 24 Feb 2022", strings.Repeat("[<(", 900) + "https://a.example/2022/02/24",
		"nine centuries ago 99999 years ago next century a minute before midnight 24:59"} {
		f.Add(s, "2022-03-09", "", false)
	}
	f.Add("last week", "2022", "en", true)
	f.Fuzz(func(t *testing.T, text, published, lang string, narrative bool) {
		at := 0
		for _, e := range Find(text, Context{Published: article.Moment(published), Lang: lang, Narrative: narrative}) {
			if e.Start < at || e.End <= e.Start || e.End > len(text) || e.Text != text[e.Start:e.End] {
				t.Fatalf("spans out of order or of place: %+v", e)
			}
			at = e.End
			if !utf8.RuneStart(text[e.Start]) || e.End < len(text) && utf8.ValidString(text) && !utf8.RuneStart(text[e.End]) {
				t.Fatalf("a span cuts a letter: %+v", e)
			}
			if e.Rule == "" || e.Value == "" || e.Type == "" {
				t.Fatalf("an expression without rule, value or type: %+v", e)
			}
			if e.EDTF == "" {
				continue
			}
			if _, _, err := Bounds(e.EDTF); err != nil {
				t.Fatalf("%+v: %v", e, err)
			}
			if e.Earliest == "" || e.Latest == "" || day(e.Latest) < day(e.Earliest) {
				t.Fatalf("limits: %+v", e)
			}
		}
	})
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"early July 2022", "2012~", "3-5 March 2022", "since 2014", "about the 2010s", "24 Feb 2022?", "../2022-02"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		e, err := Read(typed, Context{Published: thursday})
		if err != nil {
			return
		}
		if _, _, err := Bounds(e.EDTF); err != nil {
			t.Fatalf("%q: %v", typed, err)
		}
	})
}

func FuzzBounds(f *testing.F) {
	f.Add("2022-02/2022-03")
	f.Fuzz(func(t *testing.T, s string) {
		earliest, latest, err := Bounds(s)
		if err == nil && earliest != "" && latest != "" && day(latest) < day(earliest) {
			t.Fatalf("%q ends before it begins: %s %s", s, earliest, latest)
		}
	})
}
