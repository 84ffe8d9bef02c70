package dates

import "strings"

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
	"до": true, "по": true, "на": true, "auf": true, "auf den": true, "bis zum": true, "to the": true, "al": true, "hasta": true, "au": true, "à": true, "bis": true, "إلى": true, "حتى": true}

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
	switch word := strings.ToLower(strings.TrimSpace(between)); {
	case rangeWords[word], andWords[word] && betweenWords[strings.ToLower(lastWord(text[:a.Start]))]:
		return joinEnds(text, a, b)
	case strings.Trim(between, " ") == "" && strings.HasSuffix(a.Value, "TNI") && b.Type == Date: // "ليل السبت الأحد"
		return joinEnds(text, a, b)
	}
	return Expression{}, false
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
