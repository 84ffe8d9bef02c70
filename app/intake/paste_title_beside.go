package intake

import (
	"strings"

	"dateline/app/article"
)

// titleSurroundings: date and byline mostly follow the title at once.
func (r *plainReader) titleSurroundings(i, until int) float64 {
	score := 0.0
	for k, steps := i+1, 0; k < until && steps < 4; k++ {
		if r.isDateOrByline(k) {
			score = 1.5
		}
		if role := r.lines[k].role; role == roleBody || role == roleDate {
			steps++ // buttons and pictures may stand between
		}
	}
	if !r.live.empty() && !r.lines[i].sentence && (r.isDateOrByline(i+1) || r.isDateOrByline(i+2)) {
		score += 0.75
	}
	for k := max(0, i-4); k < i; k++ {
		if r.isDateOrByline(k) && !r.updatedOnly(k) {
			score -= 1
			break
		}
	}
	if r.overStandfirst(i) {
		score += 0.75
	}
	return score
}

// overStandfirst tells whether a line stands right above a standfirst, without a
// blank line between, which the byline or the time follows.
func (r *plainReader) overStandfirst(i int) bool {
	if i+2 >= len(r.lines) || r.lines[i].sentence || r.lines[i].words < leastStandfirst || r.lines[i].gapAfter || r.isDateOrByline(i) {
		return false
	}
	if l := &r.lines[i+1]; l.role != roleBody || !l.sentence || l.words < 2*leastStandfirst || l.words > mostStandfirst {
		return false
	}
	return r.isDateOrByline(i+2) || r.isTime(i+2) || i+3 < len(r.lines) && r.isTime(i+3)
}

// saidTwice tells how much speaks for a title because the head of the page has it
// again, as the last step of its path or as the words of a picture.
func (r *plainReader) saidTwice(i, until int) float64 {
	l := &r.lines[i]
	if l.words < 4 || strings.HasSuffix(l.Text, ".") {
		return 0
	}
	for k := max(0, until-60); k < until; k++ {
		switch other := &r.lines[k]; {
		case k == i || other.words < 4:
		case other.plain == l.plain, k < i && strings.HasSuffix(other.plain, l.plain):
			return 1.5
		case k > i && strings.HasSuffix(l.plain, other.plain):
			return -2 // the path itself
		}
	}
	return 0
}

// underTitle tells how much speaks against a line because the one right above it
// is rather the title: it is no sentence and has words that the body takes up.
func (r *plainReader) underTitle(i int, body map[string]bool) float64 {
	if i == 0 {
		return 0
	}
	l, above := &r.lines[i], &r.lines[i-1]
	if above.role != roleBody || above.sentence || above.words < 4 || above.words > 30 || above.Kind == article.Caption || strings.HasSuffix(above.plain, l.plain) {
		return 0
	}
	shared := 0
	for _, w := range stems(above.plain) {
		shared += boolInt(body[w])
	}
	switch {
	case shared < 2:
		return 0
	case strings.HasSuffix(l.Text, "."):
		return -1
	case !l.gapBefore && above.words > 5:
		return -1.4 // in one run with it
	}
	return -0.7
}
