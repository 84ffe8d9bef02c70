package names

import "strings"

// mostQuoted is how many tokens a name in quotation marks may have.
const mostQuoted = 8

// quoted takes the name in quotation marks that follows the word for a body, such as
// компанія «Нафтогаз», and gives the token to go on with after the mark at i.
func (f *finder) quoted(i int) int {
	t := f.tokens[i]
	before := f.at(i - 1)
	if !strings.ContainsRune("\"“„«", t.mark) || before.mark != 0 || before.class&(org|company) == 0 || t.line || !f.at(i+1).capital || f.at(i+1).line {
		return i + 1
	}
	for j := i + 1; j <= i+mostQuoted; j++ {
		switch end := f.at(j); {
		case end.line, end.mark == ' ', strings.ContainsRune(".!?,:;", end.mark) && end.mark != 0:
			return i + 1
		case end.mark != 0 && strings.ContainsRune("\"”“»", end.mark):
			f.addBody(i+1, j, "in quotation marks after “"+f.text[before.start:before.end]+"”")
			return j + 1
		}
	}
	return i + 1
}

// particle tells whether a small word begins a name after Mr or the like: M. d'Orval.
func (f *finder) particle(i int) bool {
	t := f.at(i)
	if t.class&link == 0 || t.line {
		return false
	}
	p := f.at(i - 1)
	if p.mark == '.' && p.glued {
		p = f.at(i - 2)
	}
	return courtesies[p.low] && f.big(f.pastLinks(i))
}

// pastLinks is the first token from one on that is no small word within names.
func (f *finder) pastLinks(i int) int {
	for f.at(i).mark == 0 && !f.at(i).capital && f.at(i).class&link != 0 {
		i++
	}
	return i
}

var courtesies = setOf("mr mrs ms m mme mlle monsieur madame herr herrn frau sr sra señor señora don doña sir lord")
