package intake

import (
	"slices"
	"strings"
	"unicode"

	"dateline/app/article"
)

// findPublished chooses the dates of publication and of the last change: the
// first stated between title and body, then right before the title, then one
// labelled as such after the body. A text with neither title nor body is no
// article: its dates are of something else.
func (r *plainReader) findPublished() {
	if r.title < 0 && r.body.empty() {
		return
	}
	for _, i := range r.dateLines() {
		for _, s := range r.dates[i] {
			field, rule := article.FieldPublished, "the date beside the headline: "+s.rule
			switch {
			case s.updated:
				field, rule = article.FieldUpdated, "named as the last change: "+s.rule
			case s.published:
				rule = "named as the date of publication: " + s.rule
			case !r.besideHead(i):
				continue
			}
			r.meta.set(field, string(s.moment), article.Evidence{Words: s.words, Where: r.where(i), Rule: rule, ToCheck: s.check})
		}
	}
}

// dateLines are the lines with dates, those most likely of publication first.
func (r *plainReader) dateLines() []int {
	var out []int
	for i := range r.dates {
		out = append(out, i)
	}
	head := r.headLine()
	rank := func(i int) int {
		switch {
		case r.body.holds(i) && i > r.body.first+2:
			return 300 + i
		case i >= head && i <= max(r.body.first, head+6):
			return i - head
		case i < head:
			return 100 + head - i
		}
		return 200 + i
	}
	slices.SortFunc(out, func(a, b int) int { return rank(a) - rank(b) })
	return out
}

// headLine is the line with the title, or else the one the body begins with.
func (r *plainReader) headLine() int {
	if r.title >= 0 {
		return r.title
	}
	return max(0, r.body.first)
}

// besideHead tells whether a line is near enough to title and beginning of the
// body for its date to be that of the article; where there is no title, none is.
func (r *plainReader) besideHead(i int) bool {
	if r.title < 0 {
		return false
	}
	head := r.headLine()
	if i < head {
		return head-i <= 4 || head-i <= labelReach && r.labelled(i) && r.linesOfText(i+1, head) <= 2
	}
	return i <= r.body.first+1 || i <= head+8
}

// labelReach is how many lines above the headline a date with a label may stand.
const labelReach = 25

// labelled tells whether a line says more than the date, so that it is hardly the
// day on which the page was shown.
func (r *plainReader) labelled(i int) bool {
	text := r.withoutDates(i)
	n := 0
	for w := range wordsOf(plain(text)) {
		if todayWords[w] {
			return false
		}
		n += boolInt(!weekdayNames[w] && strings.ContainsFunc(w, unicode.IsLetter))
	}
	return n > 1
}

// todayWords stand with the day on which a page is shown.
var todayWords = wordSet("today today's now heute hoy aujourd'hui сьогодні сегодня اليوم oggi hoje e-paper epaper weather")

// linesOfText is how many lines between two are no buttons.
func (r *plainReader) linesOfText(from, to int) int {
	n := 0
	for k := from; k < to; k++ {
		n += boolInt(r.lines[k].role == roleBody)
	}
	return n
}

// findByline reads the names of the line below the title that says whose text
// it is.
func (r *plainReader) findByline() {
	if r.title < 0 {
		return
	}
	to := min(len(r.lines)-1, max(r.body.first+1, r.title+8))
	for i := r.title + 1; i <= to; i++ {
		if !r.isByline(i) {
			continue
		}
		l := &r.lines[i]
		text, _ := r.bylineText(i)
		names := namesIn(text)
		r.meta.setByline(names, article.Evidence{Words: l.Text, Where: r.where(i), Rule: "a line that begins as a byline"})
		if l.role == roleBody {
			l.role = roleByline
		}
	}
}
