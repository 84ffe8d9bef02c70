package chronology

import (
	"fmt"
	"strings"
)

// Grade is the Admiralty grade of a citation: how reliable its source has shown
// itself, and how credible what it says is (NATO AJP-2.1, STANAG 2511).
type Grade struct {
	Reliability string // A to F, "" when not graded
	Credibility string // 1 to 6, "" when not graded
}

// The letters and figures in the order they are offered, with what they mean.
var (
	Reliabilities = []Scale{
		{"A", "completely reliable"}, {"B", "usually reliable"}, {"C", "fairly reliable"},
		{"D", "not usually reliable"}, {"E", "unreliable"}, {"F", "reliability cannot be judged"},
	}
	Credibilities = []Scale{
		{"1", "confirmed by other sources"}, {"2", "probably true"}, {"3", "possibly true"},
		{"4", "doubtful"}, {"5", "improbable"}, {"6", "truth cannot be judged"},
	}
)

// Scale is one step of a grade.
type Scale struct{ Mark, Meaning string }

// String is the grade as it is written: "B2", "B", "2", "" when there is none.
func (g Grade) String() string { return g.Reliability + g.Credibility }

// Whole tells whether both parts are given.
func (g Grade) Whole() bool { return g.Reliability != "" && g.Credibility != "" }

// ParseGrade reads a grade as it is written, in either case: "B2", "b 2", "B" or
// "2"; nothing is no grade. The error is a sentence.
func ParseGrade(text string) (Grade, error) {
	var g Grade
	for _, r := range strings.ToUpper(strings.Join(strings.Fields(text), "")) {
		switch mark := string(r); {
		case g == Grade{} && 'A' <= r && r <= 'F':
			g.Reliability = mark
		case g.Credibility == "" && '1' <= r && r <= '6':
			g.Credibility = mark
		default:
			return Grade{}, fmt.Errorf("“%s” is not a grade: write a letter from A to F for the source and a figure from 1 to 6 for what it says, like B2", text)
		}
	}
	return g, nil
}
