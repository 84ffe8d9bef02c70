package suggest

import (
	"fmt"

	"dateline/app/chronology"
)

// reasons are the grounds of a suggestion, as the window shows them.
func (j *joiner) reasons(members []int, w chronology.When) []Reason {
	best := &j.all[members[0]]
	out := []Reason{j.dateReason(members, w), happeningReason(best), placeReason(best)}
	if r, ok := j.originReason(members); ok {
		out = append(out, r)
	}
	return out
}

// dateReason tells how the date was read, and doubts one that no words give.
func (j *joiner) dateReason(members []int, w chronology.When) Reason {
	if w.EDTF == "" {
		return Reason{Subject: "Date", Text: "no date is told", Doubt: true}
	}
	r := Reason{Subject: "Date", Text: w.Why(), Doubt: true}
	for _, m := range members {
		if it := &j.all[m]; firm(it) && it.When.EDTF == w.EDTF {
			r.Doubt = false
		}
	}
	return r
}

func happeningReason(it *item) Reason {
	r := Reason{Subject: "Happening"}
	switch {
	case it.Speech:
		r.Text = "“" + it.Verb + "”: that it was said is the happening"
	case len(it.People) > 0:
		r.Text = "“" + it.Verb + "” is a finished act with a named person"
	default:
		r.Text = "“" + it.Verb + "” is a finished act"
	}
	r.Doubt = it.Speech
	return r
}

func placeReason(it *item) Reason {
	r := Reason{Subject: "Place in text", Text: fmt.Sprintf("paragraph %d of the body, not a headline, caption or related story", it.Paragraph)}
	if it.Quoted {
		r.Text, r.Doubt = fmt.Sprintf("in a quotation in paragraph %d of the body", it.Paragraph), true
	}
	return r
}

// originReason warns where several articles go back to one who says so.
func (j *joiner) originReason(members []int) (Reason, bool) {
	origin, articles := "", map[int]bool{}
	for _, m := range members {
		it := &j.all[m]
		articles[it.reading] = true
		if it.Origin == "" || origin != "" && origin != it.Origin {
			return Reason{}, false
		}
		origin = it.Origin
	}
	if len(articles) < 2 {
		return Reason{Subject: "Origin", Text: origin + " is said to say so"}, origin != ""
	}
	return Reason{Subject: "Origin", Text: "all articles go back to " + origin + ": counted as one origin", Doubt: true}, true
}
