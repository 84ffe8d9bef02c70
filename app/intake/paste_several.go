package intake

// heads counts the articles that a text begins: each a headline, below it names
// and a date, and then prose. Lists of other stories have no prose.
func (r *plainReader) heads() int {
	n := 0
	for i := 0; i <= r.body.last; i++ {
		if end := r.headAt(i); end > 0 {
			n++
			i = end
		}
	}
	return n
}

// headReach is how many lines the names and the date may stand below a headline,
// and the prose below them.
const headReach = 4

// headAt is the first line of prose below the headline that a line is, 0 when
// it is none.
func (r *plainReader) headAt(i int) int {
	l := &r.lines[i]
	if l.role != roleBody && l.role != roleTitle || l.words < 3 || l.words > 32 || i != r.title && (l.sentence || !l.gapBefore || r.isNoTitle(i)) {
		return 0
	}
	named, dated := false, false
	for k := i + 1; k < min(i+1+2*headReach, len(r.lines)); k++ {
		named = named || r.isByline(k)
		dated = dated || r.dates[k] != nil
		prose := r.lines[k].sentence && r.lines[k].words >= 12
		switch {
		case prose && named && dated && k+1 < len(r.lines) && r.lines[k+1].sentence:
			return k
		case prose, k > i+headReach && !(named && dated):
			return 0
		}
	}
	return 0
}
