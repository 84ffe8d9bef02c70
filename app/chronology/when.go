package chronology

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"dateline/app/dates"
)

// Basis tells who said when an event happened.
type Basis string

// The bases.
const (
	BasisNone   Basis = ""       // no date is known
	BasisSource Basis = "source" // read from a source's words by a rule
	BasisTyped  Basis = "typed"  // typed by the analyst
)

// When is a date as exact as its source allows. What EDTF level 1 cannot say
// ("early July", "about 05:00") lives in Earliest, Latest, Part and Approximate.
type When struct {
	EDTF        string // EDTF level 1 (Library of Congress, 2019); "" when no date is known
	Earliest    string // 2022-07-01 or 2022-02-24T05:00; "" when unknown
	Latest      string // inclusive
	Zone        string // "Z" or "+02:00", "" when not stated
	Part        string // early (days 1-10), mid (11-20), late (21-end), else ""
	Approximate bool
	Basis       Basis
	Words       string // the source's words: "earlier Tuesday"
	Rule        string // how they were read
}

// FromExpression is the when that a source's words state. The zone ("Z",
// "+02:00", or "" when not stated) goes with a time of day only, and a zone
// stated in the words themselves comes first.
func FromExpression(e dates.Expression, zone string) When {
	w := When{
		EDTF: e.EDTF, Earliest: e.Earliest, Latest: e.Latest, Part: e.Part, Approximate: e.Approximate,
		Basis: BasisSource, Words: e.Text, Rule: e.Rule,
	}
	if _, clock, timed := strings.Cut(e.EDTF, "T"); timed {
		w.Zone = zone
		if own := zoneOf(clock); own != "" {
			w.Zone = own
		}
	}
	return w
}

// Typed is the when that an analyst typed, in any form that dates.Read knows.
// Nothing typed is no date. The error is a sentence.
func Typed(text string, c dates.Context) (When, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return When{}, nil
	}
	e, err := dates.Read(text, c)
	if err != nil {
		return When{}, err
	}
	w := FromExpression(e, "")
	w.Basis, w.Words = BasisTyped, text
	return w, nil
}

// zoneOf is the zone at the end of a clock time: "05:00+02:00" gives "+02:00".
func zoneOf(clock string) string {
	clock = strings.TrimRight(clock, "~?%")
	if i := strings.LastIndexAny(clock, "Z+-"); i >= 0 {
		return clock[i:]
	}
	return ""
}

// Why is the reason for a date in a line: “earlier Tuesday”, article dated 24
// Feb 2022: bare weekday: the most recent one. It is "" for no date.
func (w When) Why() string {
	if w.EDTF == "" && w.Earliest == "" {
		return ""
	}
	var parts []string
	if w.Words != "" {
		parts = append(parts, "“"+w.Words+"”")
	}
	if w.Basis == BasisTyped {
		parts = append(parts, "typed by the analyst")
	}
	if w.Rule != "" {
		parts = append(parts, w.Rule)
	}
	return strings.Join(parts, ", ")
}

// Validate tells what is wrong with a when, in a sentence; nil is sound.
func Validate(w When) error {
	if w.EDTF == "" {
		if w.Earliest != "" || w.Latest != "" {
			return errors.New("a date has limits but no value: type the date again")
		}
		return nil
	}
	if _, _, err := dates.Bounds(w.EDTF); err != nil {
		return fmt.Errorf("the date of an event cannot be read: %w", err)
	}
	for _, limit := range []string{w.Earliest, w.Latest} {
		if limit == "" {
			continue // an open end
		}
		if _, _, err := dates.Bounds(limit); err != nil {
			return fmt.Errorf("a limit of the date %s cannot be read: %w", w.EDTF, err)
		}
	}
	if endsBefore(w.Latest, w.Earliest) {
		return fmt.Errorf("the date %s ends (%s) before it begins (%s)", w.EDTF, w.Latest, w.Earliest)
	}
	switch w.Part {
	case "", "early", "mid", "late":
		return nil
	}
	return fmt.Errorf("%q is not a part of a date: early, mid or late", w.Part)
}

// endsBefore tells whether a latest limit is over before an earliest one begins.
// A day lasts to its midnight: from 05:00 of a day to that day is sound.
func endsBefore(latest, earliest string) bool {
	begin, _, err1 := dates.Bounds(earliest)
	_, end, err2 := dates.Bounds(latest)
	if err1 != nil || err2 != nil || begin == "" || end == "" {
		return false
	}
	last := start(end)
	if len(end) == len("2006-01-02") {
		last = last.Add(24*time.Hour - time.Minute)
	}
	return last.Before(start(begin))
}
