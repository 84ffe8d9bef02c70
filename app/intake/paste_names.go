package intake

import (
	"slices"
	"strings"
	"unicode"

	"dateline/app/article"
)

// bareReach is how many lines below the headline a name may stand that has no
// "By" before it, and bareDate how many lines further the date.
const (
	bareReach = 5
	bareDate  = 2
)

// findBareByline takes a line between the headline and the text for the byline
// when it is nothing but names of people and the date stands beside it. What the
// text itself or the menu names is rather whom or what it is about.
func (r *plainReader) findBareByline() {
	if r.title < 0 || len(r.meta.Byline) > 0 {
		return
	}
	for i := r.title + 1; i <= min(r.title+bareReach, r.body.first, len(r.lines)-1); i++ {
		l := &r.lines[i]
		if names, rule := r.datedNames(i); names != nil {
			r.meta.setByline(names, article.Evidence{Words: l.Text, Where: r.where(i), Rule: rule})
			if l.role == roleBody {
				l.role = roleByline
			}
			return
		}
		if l.role != roleBody || l.Role != "" || l.Kind == article.List || !r.dateBeside(i) {
			continue
		}
		names := namesIn(l.Text)
		if len(names) == 0 || slices.ContainsFunc(names, func(n string) bool { return !r.isPerson(n, i) }) || countWords(strings.Join(names, " ")) < l.words-len(names) && !worksFor(l, names) {
			continue
		}
		r.meta.setByline(names, article.Evidence{Words: l.Text, Where: r.where(i), Rule: "a name alone on its line between the headline and the date"})
		l.role = roleByline
		return
	}
}

// datedNames are the names that a line has before the date of publication that it
// states ("Name Published 4 May 2021"), or before how long ago that was, and by
// which rule. Without a word for what the date is, a place may stand there too.
func (r *plainReader) datedNames(i int) (names []string, rule string) {
	before := r.beforeLabel(i)
	rule = "the names before the date of publication"
	if before == "" {
		text, rest := cutAtBar(r.lines[i].Text)
		if r.lines[i].words > maxDateLine || !agoLine.MatchString(strings.ToLower(rest)) {
			return nil, ""
		}
		before, rule = text, "the names before how long ago it was printed"
	}
	names = namesIn(before)
	if len(names) == 0 || slices.ContainsFunc(names, func(n string) bool { return !hasCase(n) || !r.isPerson(n, i) }) {
		return nil, ""
	}
	return names, rule
}

// beforeLabel is what a line has before the word for its first date.
func (r *plainReader) beforeLabel(i int) string {
	if len(r.dates[i]) == 0 {
		return ""
	}
	before, _, _ := strings.Cut(r.lines[i].Text, r.dates[i][0].words)
	low := strings.ToLower(before)
	if len(low) != len(before) {
		return ""
	}
	first := len(low)
	for _, leads := range []*phrases{publishedLeads, updatedLeads} {
		leads.eachAt(low, func(at int, p phrase) {
			if endsWord(low[at:], p.text) {
				first = min(first, at)
			}
		})
	}
	if first == len(low) {
		return ""
	}
	return strings.Trim(before[:first], " "+barMarks+",;/–—-")
}

// cutAtBar parts a line at its first bar.
func cutAtBar(s string) (before, after string) {
	at := strings.IndexAny(s, barMarks)
	if at < 0 {
		return s, ""
	}
	return strings.TrimSpace(s[:at]), strings.TrimLeft(s[at:], " "+barMarks)
}

// worksFor tells whether a line goes on behind its names with an address of mail or
// an office, as that of who writes does.
func worksFor(l *line, names []string) bool {
	last := names[len(names)-1]
	rest := strings.TrimLeft(l.Text[strings.Index(l.Text, last)+len(last):], " ")
	if !strings.HasPrefix(l.Text, names[0]) || l.sentence || l.words > mostBoxHead || rest == "" || !strings.ContainsAny(rest[:1], "|,(</-") {
		return false
	}
	for w := range wordsOf(plain(rest)) {
		if jobs[w] || roleWords[w] {
			return true
		}
	}
	return mailWords.MatchString(rest)
}

// dateBeside tells whether a date stands right above a line or soon below it,
// with but short lines between.
func (r *plainReader) dateBeside(i int) bool {
	if r.dates[i-1] != nil {
		return true
	}
	for k := i + 1; k <= min(i+bareDate, len(r.lines)-1) && !isText(&r.lines[k]); k++ {
		if r.isTime(k) {
			return true
		}
	}
	return false
}

// isTime tells whether a line states a date, or how long ago it was printed.
func (r *plainReader) isTime(i int) bool {
	if i < 0 || i >= len(r.lines) {
		return false
	}
	l := &r.lines[i]
	return r.dates[i] != nil || l.words <= 6 && agoLine.MatchString(strings.ToLower(l.Text))
}

// isPerson tells whether the words of a line in the head name a person: two to
// four that begin as names do, none of them a word of sections and papers, and
// nobody whom the text or the rest of the page names.
func (r *plainReader) isPerson(name string, at int) bool {
	if !isPersonName(name) || agencyNamed(name) != "" || pressName(name) {
		return false
	}
	if !hasCase(name) && (at != r.title+1 || r.dates[at+1] == nil || r.lines[at].gapAfter) {
		return false // a section may look the same
	}
	low := plain(name)
	for i := range r.lines {
		l := &r.lines[i]
		if i == at || !strings.Contains(l.plain, low) || l.plain == low && r.title < i && i <= r.body.first {
			continue // the portrait beside the byline has the name as well
		}
		if i <= r.body.first || l.role == roleBody && r.body.holds(i) && !isBio(l.Text, []string{name}) {
			return false
		}
	}
	return true
}

// isPersonName tells whether a text may be the name of one person.
func isPersonName(name string) bool {
	fields := strings.Fields(name)
	if len(fields) < 2 || len(fields) > 5 || len(name) > 60 {
		return false
	}
	whole := 0
	for i, w := range fields {
		r := []rune(w)
		if strings.ContainsFunc(w, func(c rune) bool {
			return !unicode.IsLetter(c) && !unicode.IsMark(c) && !strings.ContainsRune(".-'’ʼ", c)
		}) || noPerson[strings.ToLower(strings.Trim(w, "."))] {
			return false
		}
		switch {
		case nameParticles[w] && i > 0:
		case unicode.IsLower(r[0]):
			return false
		default:
			whole++
		}
	}
	return whole >= 2 && whole <= 4 && unicode.IsLetter([]rune(fields[0])[0]) && !nameParticles[fields[0]]
}

// hasCase tells whether a text is in a script with capital letters.
func hasCase(s string) bool { return strings.ContainsFunc(s, unicode.IsUpper) }

// noPerson are words of sections, buttons, places and offices, which stand in
// capitals in the head of an article as names do.
var noPerson = func() map[string]bool {
	set := wordSet(
		"news world local national international regional politics business sport sports culture arts science health tech technology climate weather opinion life lifestyle style travel food education crime courts court law justice economy markets money finance media video videos audio photo photos podcast live breaking latest top special report reports analysis feature features interview interviews review reviews essay essays column editorial letters long read reading reads story stories issue edition print digital home page more share save listen watch follow subscribe sign log print comments comment minute minutes min ago update updated published correction",
		"the a an and of for in on at to with by from this our your us uk eu usa north south east west central middle northern southern eastern western new san santa los saint st fort port mount upper lower great lake river island islands bay county city town village district region state states province republic kingdom union united european american british african asian pacific atlantic mediterranean europe america asia africa australia",
		"human rights foreign policy change estate real public affairs council government civil society war peace security defence defense energy environment transport housing planning community communities investigation investigations exclusive",
		"staff press office team room centre center institute university foundation association committee ministry department service services agency group company club party archive archives collection programme program project network",
		"nachrichten lokales politik wirtschaft kultur sport wissen reise meinung kommentar gesellschaft regional region stadt kreis land welt panorama leben artikel drucken teilen merken aus und mit für bad sankt",
		"noticias sucesos deportes cultura economía sociedad política opinión mundo españa internacional nacional local vida salud ciencia última hora edición artículo entrevista villa ciudad san santa puerto nuevo nueva",
		"actualités société économie politique monde culture sports régions région faits divers édition saint sainte ville",
		"новини світ політика економіка суспільство спорт культура війна україна україни інтервʼю аналітика думки редакція новости мир общество экономика россия украина интервью аналитика мнения редакция",
		"أخبار اخبار سياسة اقتصاد رياضة ثقافة مقالات رأي تقارير الشرق الأوسط العالم العربي عربي دولي محلي منوعات تحليل حوار خاص فريق التحرير وكالات محليات دولية عربية")
	for w := range roleWords {
		set[w] = true
	}
	return set
}()

// findPlaceLine takes the line between the byline and the date for the place
// where the article was written, when its text names the same.
func (r *plainReader) findPlaceLine() {
	for i := r.title + 1; r.title >= 0 && i <= min(r.title+bareReach, r.body.first, len(r.lines)-2); i++ {
		l := &r.lines[i]
		if r.lines[i-1].role != roleByline || !r.isTime(i+1) || l.Kept || l.words > 4 || l.sentence || !startsAsNames(l.Text) || !isPlace(l.Text) || noPerson[l.plain] || strings.ContainsFunc(l.Text, unicode.IsDigit) || l.Text == r.meta.Site {
			continue
		}
		for k := range r.lines {
			if b := &r.lines[k]; k != i && (isText(b) && r.body.holds(k) || namesOwner(b)) && holdsWords(b.Text, l.Text) {
				r.meta.set(article.FieldPlace, l.Text, article.Evidence{Words: l.Text, Where: r.where(i), Rule: "between the byline and the date, and named in " + r.where(k)})
				return
			}
		}
	}
}
