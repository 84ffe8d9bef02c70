package dates

import (
	"strings"
	"time"
)

// JoinRanges puts two neighbouring expressions that name the ends of a range
// ("March 3-5", "from 24 February to 7 March", "2001–2004") into one with an
// interval as its EDTF. Find gives them apart, as TIMEX3 wants.
func JoinRanges(text string, exprs []Expression) []Expression {
	var out []Expression
	for _, e := range exprs {
		if n := len(out); n > 0 && e.Start >= out[n-1].End {
			if joined, ok := join(text, out[n-1], e); ok {
				out[n-1] = joined
				continue
			}
		}
		out = append(out, e)
	}
	return out
}

// rangeWords stand between the ends of a range.
var rangeWords = map[string]bool{"-": true, "–": true, "—": true, "to": true, "till": true, "until": true, "through": true,
	"до": true, "по": true, "bis zum": true, "al": true, "hasta": true, "au": true, "jusqu'au": true, "à": true, "bis": true, "إلى": true, "حتى": true}

// nightWords stand between the two days of a night; nothing does in "ليل السبت الأحد".
// Between other days they say that something was put off from one to the other.
var nightWords = map[string]bool{"into": true, "на": true, "auf": true, "zu": true, "zum": true}

// articles may stand before the second end.
var articles = map[string]bool{"the": true, "den": true, "dem": true, "le": true, "el": true, "la": true}

// betweenWords stand before a range whose ends are joined by one of andWords.
var (
	betweenWords = map[string]bool{"between": true, "entre": true, "zwischen": true, "між": true, "поміж": true, "между": true, "بين": true}
	andWords     = map[string]bool{"and": true, "y": true, "et": true, "und": true, "і": true, "та": true, "й": true, "и": true, "و": true}
)

func join(text string, a, b Expression) (Expression, bool) {
	between := text[a.End:b.Start]
	if strings.Contains(between, "\n\n") { // of another paragraph
		return Expression{}, false
	}
	night := strings.HasSuffix(a.Value, "TNI")
	switch word := linkOf(between); {
	case nightWords[word], strings.Trim(between, " ") == "" && night && b.Type == Date, rangeWords[word] && night:
		if !neighbours(a, b) {
			return Expression{}, false
		}
		return joinEnds(text, a, b)
	case rangeWords[word], andWords[word] && betweenWords[strings.ToLower(lastWord(text[:a.Start]))]:
		return joinEnds(text, a, b)
	}
	return Expression{}, false
}

// linkOf is what stands between two dates, without an article of the second.
func linkOf(between string) string {
	words := strings.Fields(strings.ToLower(strings.ReplaceAll(between, "’", "'")))
	if n := len(words); n > 1 && articles[words[n-1]] {
		words = words[:n-1]
	}
	return strings.Join(words, " ")
}

// neighbours tells whether the second of two dates is the day after the first.
func neighbours(a, b Expression) bool {
	first, err := time.Parse(time.DateOnly, day(a.Latest))
	return err == nil && isoDay(first.AddDate(0, 0, 1)) == day(b.Earliest)
}

// lastWord is the word that a text ends with, without regard to articles after it.
func lastWord(text string) string {
	text = strings.TrimRight(text, " ")
	for _, article := range []string{" el", " la", " le", " dem", " der", " عامي"} {
		text = strings.TrimSuffix(text, article)
	}
	return text[strings.LastIndexAny(text, " \n")+1:]
}

// joinEnds makes the interval between two dates that can be its ends.
func joinEnds(text string, a, b Expression) (Expression, bool) {
	if !rangeEnd(a) || !rangeEnd(b) ||
		day(b.Latest) < day(a.Earliest) || a.Latest >= b.Latest {
		return Expression{}, false
	}
	edtf := a.EDTF + "/" + b.EDTF
	if _, _, err := Bounds(edtf); err != nil {
		return Expression{}, false
	}
	return Expression{
		Start: a.Start, End: b.End, Text: text[a.Start:b.End], Type: a.Type, Value: a.Value,
		EDTF: edtf, Earliest: a.Earliest, Latest: b.Latest, Approximate: a.Approximate || b.Approximate,
		Rule: "range: from " + a.Rule + "; to " + b.Rule,
	}, true
}

func rangeEnd(e Expression) bool {
	return e.EDTF != "" && !strings.Contains(e.EDTF, "/") && (e.Type == Date || e.Type == Time) &&
		e.Earliest != "" && e.Latest != ""
}
