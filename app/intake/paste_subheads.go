package intake

import "dateline/app/article"

// mostSubheading is how many words a subheading has at most.
const mostSubheading = 12

// isSubheading tells whether a line stands apart above a sentence of the text as
// subheadings do.
func (r *plainReader) isSubheading(i int) bool {
	l := &r.lines[i]
	return l.role == roleBody && (l.Kind == article.Paragraph || l.Kind == article.Heading) && !l.sentence && l.words > 0 && l.words <= mostSubheading &&
		l.gapBefore && l.gapAfter && i+1 < len(r.lines) && isProse(r.lines[i+1]) && !r.isDateOrByline(i)
}

// hasSubheadings tells whether the body has subheadings between its sentences.
func (r *plainReader) hasSubheadings() bool {
	for i := max(1, r.body.first+1); i <= r.body.last; i++ {
		if isProse(r.lines[i-1]) && r.isSubheading(i) {
			return true
		}
	}
	return false
}

// isFirstSubheading tells whether a line above the text is the first of its
// subheadings: the title is told from outside, as by the subject of a mail, and
// is another.
func (r *plainReader) isFirstSubheading(i int) bool {
	told := r.meta.Title
	return i >= 0 && told != "" && r.isSubheading(i) && !likeTitle(r.lines[i].Text, told) && r.hasSubheadings()
}

// withFirstSubheading is the body with the subheading right above it, where there
// is no headline.
func (r *plainReader) withFirstSubheading() span {
	if first := r.body.first - 1; r.title < 0 && !r.body.empty() && r.isFirstSubheading(first) {
		return span{first, r.body.last}
	}
	return r.body
}
