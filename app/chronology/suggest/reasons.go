package suggest

import (
	"fmt"

	"dateline/app/chronology"
)

// reasons are the grounds of a suggestion, as the window shows them.
func (j *joiner) reasons(members []int, w chronology.When) []Reason {
	best := &j.all[members[0]]
	out := []Reason{j.dateReason(best, w), happeningReason(best)}
	out = append(out, Reason{Subject: "Place in text", Text: fmt.Sprintf("Paragraph %d of the body, not a headline, caption or related story", best.Paragraph)})
	return out
}

func (j *joiner) dateReason(it *item, w chronology.When) Reason {
	r := Reason{Subject: "Date", Text: w.Why()}
	switch it.Dated {
	case DatedByPublication, DatedByParagraph:
		r.Doubt = true
	case NotDated:
		r.Text, r.Doubt = "no date is told", true
	}
	if r.Text == "" {
		r.Text, r.Doubt = "no date is told", true
	}
	return r
}

func happeningReason(it *item) Reason {
	r := Reason{Subject: "Happening", Text: "“" + it.Verb + "” is a finished act"}
	if len(it.People) > 0 {
		r.Text += " with a named person"
	}
	if it.Speech {
		r.Text, r.Doubt = "“"+it.Verb+"”: that it was said is the happening", true
	}
	return r
}
