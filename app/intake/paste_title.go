package intake

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"dateline/app/article"
)

var (
	innerEnd  = regexp.MustCompile(`\p{Ll}{2}[.!?]["'”’»]?\s+["'“‘«]?\p{Lu}.*[.!?]["'”’»]?$`)
	liveTitle = regexp.MustCompile(`(?i)(?:^|[^\p{L}])(?:live|updates|liveblog|live-?ticker|newsblog|news-?ticker|en direct|en vivo|en directo|última hora|in diretta|ao vivo|na żywo|хроніка|онлайн|наживо|в прямом эфире|хроника)(?:$|[^\p{L}])|مباشر`)
)

var window = regexp.MustCompile(`^(.{8,}?)\s+(?:[|•·»]|[-–—])\s+([^|]{2,60})$`)

// findTitle chooses the line with the title: near before the body, with words
// that the body takes up, before date and byline, or named by the window's
// title as well.
func (r *plainReader) findTitle() {
	r.title = -1
	r.findWindows()
	until := r.firstProse()
	body := r.bodyWords()
	best := 2.0
	for i := max(0, until-60); i < until; i++ {
		if score := r.titleScore(i, until, body); score > best {
			best, r.title = score, i
		}
	}
	if r.title < 0 {
		return
	}
	if r.isFirstSubheading(r.title) {
		r.title = -1
		return
	}
	l := &r.lines[r.title]
	l.role = roleTitle
	if r.body.holds(r.title) && r.title-r.body.first < 12 {
		r.body.first = r.title + 1 // what was above it is of the page
	}
	text, rule := l.Text, "the headline above the body"
	if site, named := r.windowSite(r.title); named >= 0 {
		r.lines[named].role = roleTitle
		r.meta.set(article.FieldSite, site, article.Evidence{Words: r.lines[named].Text, Where: r.where(named), Rule: "behind the title in the title of the window"})
		rule = "the headline, which the title of the window repeats"
	} else if m := window.FindStringSubmatch(text); m != nil && strings.ContainsAny(text, "|•») ") && strings.Contains(text, " | ") && countWords(m[2]) <= 4 {
		text, rule = m[1], "the title of the window without the name of the site"
		r.meta.set(article.FieldSite, m[2], article.Evidence{Words: l.Text, Where: r.where(r.title), Rule: "behind the title in the title of the window"})
	}
	r.meta.set(article.FieldTitle, text, article.Evidence{Words: l.Text, Where: r.where(r.title), Rule: rule})
	for i := range r.lines {
		if i != r.title && r.lines[i].role == roleBody && r.lines[i].plain == l.plain {
			r.lines[i].role = roleTitle
		}
	}
}

// firstProse is the first line of the body that is a sentence of some length.
func (r *plainReader) firstProse() int {
	if r.body.empty() {
		return len(r.lines)
	}
	if !r.live.empty() && r.body.holds(r.live.first) {
		return r.live.first
	}
	for i := r.body.first; i <= min(r.body.last, r.body.first+25); i++ {
		if l := &r.lines[i]; l.role == roleBody && (l.sentence && l.words >= 12 || l.words >= 22) {
			return i
		}
	}
	return r.body.first
}

// mostSection is how many words the name of a section has at most that stands in
// the title of a window between the headline and the site.
const mostSection = 4

// findWindows notes the lines that may be the title of a window.
func (r *plainReader) findWindows() {
	r.windows = map[string]int{}
	note := func(headline string, i int) {
		if key := plain(headline); r.windows[key] == 0 {
			r.windows[key] = i + 1
		}
	}
	for i := range r.lines {
		l := &r.lines[i]
		if l.words <= 3 || l.words >= 50 {
			continue
		}
		m := window.FindStringSubmatch(l.Text)
		if m == nil {
			continue
		}
		note(m[1], i)
		if section := window.FindStringSubmatch(m[1]); section != nil && countWords(section[2]) <= mostSection {
			note(section[1], i)
		}
	}
}

// windowSite finds the line that is the title with the site's name behind it.
func (r *plainReader) windowSite(i int) (site string, at int) {
	if n := r.windows[r.lines[i].plain]; n > 0 && n-1 != i {
		return r.withoutSection(strings.TrimSpace(window.FindStringSubmatch(r.lines[n-1].Text)[2])), n - 1
	}
	return "", -1
}

var sectionAhead = regexp.MustCompile(`^(.{3,40}?)\s+[-–—·•»]\s+(.{2,40})$`)

// withoutSection is a site's name without that of a section before it, which the
// page names on a line of its own, as in its menu.
func (r *plainReader) withoutSection(site string) string {
	m := sectionAhead.FindStringSubmatch(site)
	if m == nil || !slices.ContainsFunc(r.lines, func(l line) bool { return l.plain == plain(m[1]) }) {
		return site
	}
	return m[2]
}

// bodyWords are the beginnings of the longer words of the body's first lines.
func (r *plainReader) bodyWords() map[string]bool {
	out := map[string]bool{}
	n := 0
	most := 5
	if !r.live.empty() {
		most = 12 // the last entry is on top; what the blog is about stands anywhere
	}
	for i := r.body.first; i <= r.body.last && n < most; i++ {
		if r.lines[i].role == roleBody && r.lines[i].words > 8 {
			n++
			for _, w := range stems(r.lines[i].plain) {
				out[w] = true
			}
		}
	}
	return out
}

// stems are the first letters of the words that say something.
func stems(s string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) }) {
		if r := []rune(w); len(r) >= 4 {
			out = append(out, string(r[:min(5, len(r))]))
		} else if len(r) > 0 && isUnspaced(r[0]) {
			out = append(out, w)
		}
	}
	return out
}

// titleScore tells how much speaks for a line being the title.
func (r *plainReader) titleScore(i, until int, body map[string]bool) float64 {
	l := &r.lines[i]
	if l.Role != "" || l.role != roleBody && l.role != roleRepeated && !l.isCapitalHeadline() || l.words < 3 || l.words > 32 || strings.HasSuffix(l.Text, ":") || r.isNoTitle(i) {
		return 0
	}
	score := -0.06*float64(until-i) + r.saidTwice(i, until) + r.underTitle(i, body)
	shared, all := 0, stems(l.plain)
	for _, w := range all {
		if body[w] {
			shared++
		}
	}
	if len(all) > 0 {
		score += 4 * float64(shared) / float64(len(all))
	}
	if shared > 2 {
		score++
	}
	if strings.HasSuffix(l.Text, ".") {
		score -= 1.5
	}
	if innerEnd.MatchString(l.Text) {
		score -= 2.5 // a standfirst; of several sentences no headline is made
	}
	if pressName(l.Text) && !l.sentence && l.words <= 6 {
		score -= 2 // of the paper rather than of the article
	}
	if !r.live.empty() && liveTitle.MatchString(l.Text) {
		score++
	}
	if l.words < 5 {
		score -= 0.7
	}
	if l.Kind == article.Heading && l.Level == 1 {
		score += 3
	}
	if i == 0 || i < 3 && l.gapBefore && l.gapAfter {
		score++
	}
	if l.gapBefore && l.gapAfter {
		score += 0.5
	}
	if _, named := r.windowSite(i); named >= 0 {
		score += 2
	}
	return score + r.titleSurroundings(i, until)
}

// isNoTitle tells whether a line cannot be a title: an item of a list, a line
// with its time, a statement within the body.
func (r *plainReader) isNoTitle(i int) bool {
	l := &r.lines[i]
	if l.Kind == article.Heading {
		return false
	}
	if l.Kind == article.List || listItem.MatchString(l.Text) || timedLine.MatchString(l.Text) {
		return true
	}
	if s, ok := readStamp(l.Text, r.lang); ok && s.moment.Clock() != "" {
		return true
	}
	return l.sentence && r.body.holds(i) && !strings.ContainsAny(l.Text[len(l.Text)-1:], "?!")
}
