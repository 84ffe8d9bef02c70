package panes

import (
	"dateline/app/chronology"
	"dateline/app/ui/part"
	"dateline/app/ui/tokens"
)

// gradeField is the Admiralty grade of a citation: a letter for the source, a figure
// for what it says, each with its meaning in words.
type gradeField struct {
	*part.Pile
	reliability, credibility *part.Scale
}

func newGradeField(keys *part.Pass, told func()) *gradeField {
	g := &gradeField{reliability: newScale(chronology.Reliabilities), credibility: newScale(chronology.Credibilities)}
	for _, s := range []*part.Scale{g.reliability, g.credibility} {
		s.PassTo(keys)
		s.OnChanged = told
	}
	g.Pile = part.NewPile(tokens.Space1, 0, part.NewFlow(g.reliability), part.NewFlow(g.credibility))
	return g
}

func newScale(steps []chronology.Scale) *part.Scale {
	var marks, meanings []string
	for _, s := range steps {
		marks, meanings = append(marks, s.Mark), append(meanings, s.Meaning)
	}
	return part.NewScale(marks, meanings)
}

func (g *gradeField) set(grade chronology.Grade) {
	g.reliability.Choose(grade.Reliability)
	g.credibility.Choose(grade.Credibility)
}

func (g *gradeField) grade() chronology.Grade {
	return chronology.Grade{Reliability: g.reliability.Chosen(), Credibility: g.credibility.Chosen()}
}

func (g *gradeField) wait(wait bool) {
	g.reliability.Wait(wait)
	g.credibility.Wait(wait)
}
