// Package dates finds date expressions in news text and resolves each to a
// date as exact as the words allow, with the rule that read it.
package dates

import "dateline/app/article"

// Type is the class of an expression, named as in TIMEX3.
type Type string

// The types.
const (
	Date     Type = "DATE"
	Time     Type = "TIME"
	Duration Type = "DURATION"
	Set      Type = "SET"
)

// Context is what an expression is resolved against.
type Context struct {
	Published article.Moment // with its zone, where stated; "" when unknown
	Lang      string         // BCP 47; "" means: tell from the text
	Narrative bool           // dates without a year take the last year mentioned, not that of publication
}

// Expression is a stretch of text that speaks of time.
type Expression struct {
	Start, End  int    // UTF-8 bytes of the text
	Text        string // text[Start:End]
	Type        Type
	Value       string // TIMEX3: 2022-02-24, 2022-W08, 202, 2022-02-24TMO, PRESENT_REF, XXXX-XX-XX
	EDTF        string // EDTF level 1, "" where nothing can be said: 2022-02-24, 2012~, 2021-12/2022-02
	Earliest    string // first day (or minute) it can mean: 2022-07-01 or 2022-02-24T05:00; "" when unknown
	Latest      string // last day (or minute) it can mean, inclusive
	Part        string // early, mid or late, else ""
	Approximate bool   // about, nearly, some
	Onward      bool   // a time of day, told as of the morning after where an evening was told of before
	Rule        string // in words: "bare weekday: the most recent one, counting the day of publication"
}
