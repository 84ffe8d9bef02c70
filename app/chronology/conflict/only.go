package conflict

import (
	"strings"

	"dateline/app/chronology"
	"dateline/app/chronology/stems"
	"dateline/app/dates"
	"dateline/app/names"
)

// dayIn is the one day or time that a quotation speaks of; nothing when it speaks
// of several, since it cannot be told which is the event's. A day named in direct
// speech counts from the day it was spoken on, which the quotation alone does not tell.
func dayIn(quote string, found []dates.Expression) chronology.When {
	var only chronology.When
	for _, e := range found {
		if spoken(quote[:e.Start]) {
			continue
		}
		if e.Type != dates.Date && e.Type != dates.Time || e.EDTF == "" {
			continue
		}
		if len(e.Earliest) < len("2006-01-02") || only.EDTF != "" && only.EDTF != e.EDTF {
			return chronology.When{}
		}
		only = chronology.FromExpression(e, "")
	}
	if only.Earliest == "" || only.Earliest[:10] != only.Latest[:10] {
		return chronology.When{}
	}
	return only
}

// spoken tells whether a text ends within direct speech.
func spoken(before string) bool {
	inside := false
	for _, r := range before {
		switch r {
		case '“', '„', '«':
			inside = true
		case '”', '»':
			inside = false
		case '"':
			inside = !inside
		}
	}
	return inside
}

// placeIn is the one place that a quotation names, where it names it after a word
// like "in"; nothing when it names several, or a country: that may hold any place.
func placeIn(quote, lang string) string {
	place := ""
	for _, n := range names.Find(quote, lang) {
		if n.Kind != names.Place {
			continue
		}
		if place != "" || !strings.HasPrefix(n.Why, "after ") || Nation(stems.Fold(n.Base)) != "" {
			return ""
		}
		place = n.Text
	}
	return place
}
