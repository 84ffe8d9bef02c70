package dates

import (
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// What keeps typed words from being a date. errNotRead is for words that are
// none at all; the others go on with the words themselves.
var (
	errNotRead  = errors.New("not a date")
	errNoYear   = errors.New("does not say of which year: add it, as in 24 Feb 2022 or mid-March 2022")
	errRelative = errors.New("is counted from a date of publication, and none is known here: write the day itself, like 24 Feb 2022")
	errNoDay    = errors.New("is no day of the calendar: look at day and month again, as in 24 Feb 2022")
	errTooOld   = errors.New("lies before the year 1, where the chronology begins: leave the date empty and write it in the note, or give a later one, like 24 Feb 2022")
)

// readWords reads a text that is nothing but a date, with perhaps a small word
// before it and a city after it.
func readWords(s string, c Context) (Expression, error) {
	l := lexiconFor(languageOrEnglish(c.Lang))
	found := joinTyped(s, JoinRanges(s, find(s, c, true)), l)
	if len(found) != 1 {
		return Expression{}, errNotRead
	}
	e := found[0]
	if rest := strings.Trim(s[e.End:], " .,;"); rest != "" {
		var err error
		if e, err = e.withPlace(rest); err != nil {
			return Expression{}, err
		}
	}
	if e.EDTF == "" {
		return Expression{}, whyNone(e)
	}
	e, ok := e.after(s[:e.Start], l)
	if _, _, err := Bounds(e.EDTF); err != nil || !ok {
		return Expression{}, errNotRead
	}
	return e, nil
}

// withPlace reads what stands after a date: a city whose clocks are meant.
func (e Expression) withPlace(rest string) (Expression, error) {
	if e.Type != Time || !strings.Contains(e.EDTF, "T") {
		return e, errNotRead
	}
	if zone, ok := cityTime(rest); ok {
		if zoned, ok := e.inZone(zone); ok {
			return zoned, nil
		}
	}
	name := strings.TrimLeft(rest, "( ")
	if first, _ := utf8.DecodeRuneInString(name); strings.ContainsAny(rest, "0123456789") || !unicode.IsUpper(first) {
		return e, errNotRead
	}
	return e, fmt.Errorf("names “%s”, whose clocks Dateline does not know: write the zone itself, like 24 Feb 2022, 05:00 +02:00", rest)
}

// whyNone is what to do about an expression that names no date.
func whyNone(e Expression) error {
	switch {
	case strings.HasPrefix(e.Value, "BC"):
		return errTooOld
	case strings.Contains(e.Rule, noCalendarDay):
		return errNoDay
	case strings.HasPrefix(e.Value, "XXXX-XX-XX") || strings.HasPrefix(e.Value, "XXXX-W"):
		return errRelative
	case strings.HasPrefix(e.Value, "XXXX"):
		return errNoYear
	}
	return errNotRead
}

// sinceWords leave the end of a date open. The words for until, before and after
// are those of the lexicons, but for Arabic, which has the same for "ago".
var sinceWords = map[string]bool{"since": true, "from": true, "з": true, "від": true, "с": true, "от": true, "desde": true,
	"depuis": true, "dès": true, "seit": true, "ab": true, "منذ": true}

// after applies the small words before a date: "about" makes it approximate,
// "since" and "until" leave one end open, "before" and "after" leave it out.
func (e Expression) after(words string, l *lexicon) (Expression, bool) {
	interval := strings.Contains(e.EDTF, "/")
	ends := interval && e.twoDays()
	for _, t := range annotate(words, split(words), l, true) {
		word := t.fold(words)
		switch {
		case t.classes&cApprox != 0 || word == "c" || word == "ca" || word == "~" || word == "≈":
			e = asAbout(e)
		case t.classes&(cDaypart|cTonight) != 0 && ends: // "the night of 24 to 25 February"
			e.Rule = "the night between two days: " + e.Rule
		case interval && (sinceWords[word] || t.cues&(cTo|cUntil|cStop) != 0 || t.classes&(cThe|cOf|cOn) != 0 || t.kind == mark):
		case interval:
			return e, false
		case t.cues&cUntil != 0 || word == "by":
			e.EDTF, e.Earliest = "../"+e.EDTF, ""
		case t.classes&cBefore != 0 || word == "قبل":
			e = e.beyond(-1)
		case t.classes&cAfter != 0 || word == "بعد":
			e = e.beyond(1)
		case sinceWords[word]:
			e.EDTF, e.Latest = e.EDTF+"/..", ""
		case t.kind == mark || t.cues&cStop != 0 || t.classes&(cThe|cOf|cOn) != 0:
		default:
			return e, false
		}
		interval = strings.Contains(e.EDTF, "/")
	}
	return e, true
}

// twoDays tells whether a range is one day and the next.
func (e Expression) twoDays() bool {
	from, err1 := time.Parse(time.DateOnly, e.Earliest)
	to, err2 := time.Parse(time.DateOnly, e.Latest)
	return err1 == nil && err2 == nil && to.Sub(from) == 24*time.Hour
}

// beyond is the open time before or after a date, without the date itself. Of a
// time of day the minute counts.
func (e Expression) beyond(step int) Expression {
	bare := strings.TrimRight(e.EDTF, "~?%")
	for _, layout := range []string{"2006", "2006-01", time.DateOnly} {
		t, err := time.Parse(layout, bare)
		if err != nil {
			continue
		}
		switch layout {
		case "2006":
			t = t.AddDate(step, 0, 0)
		case "2006-01":
			t = t.AddDate(0, step, 0)
		default:
			t = t.AddDate(0, 0, step)
		}
		bare = t.Format(layout)
	}
	if step < 0 {
		e.EDTF = "../" + bare
	} else {
		e.EDTF = bare + "/.."
	}
	e.Earliest, e.Latest, _ = Bounds(e.EDTF)
	return e
}

// joinTyped joins a day and a time of it ("24 Feb 2022 at 05:00"), and the ends
// of "between 3 March and 5 April 2022".
func joinTyped(s string, found []Expression, l *lexicon) []Expression {
	if len(found) != 2 {
		return found
	}
	a, b := found[0], found[1]
	between := annotate(s[a.End:b.Start], split(s[a.End:b.Start]), l, true)
	if b.Type == Time && a.Type == Date && len(a.EDTF) == len(time.DateOnly) && day(b.Earliest) == a.EDTF && len(between) <= 1 {
		b.Start = a.Start
		return []Expression{b}
	}
	first, _, _ := strings.Cut(s[:a.Start], " ")
	if len(between) == 1 && between[0].cues&cAnd != 0 && betweenWords[strings.ToLower(first)] {
		if both, ok := joinEnds(s, a, b); ok {
			return []Expression{both}
		}
	}
	return found
}

func asAbout(e Expression) Expression {
	a := about(answer{edtf: e.EDTF, approximate: e.Approximate})
	e.EDTF, e.Approximate = a.edtf, a.approximate
	return e
}
