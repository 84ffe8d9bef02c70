package intake

import (
	"strings"
	"unicode"

	"dateline/app/article"
)

// How the entries of a live blog are told among the lines of a text: each has its
// time on a line of its own, or before its text, and prose soon after it.
const (
	entryReach = 4  // lines between the time of an entry and its prose
	entryProse = 9  // words of a sentence that is an entry's text
	entrySkip  = 40 // lines between two entries
)

// findLive marks the entries of a live blog, and the lines of its summary, so
// that their times and short lines do not weigh as a menu's. The times in a list
// of other stories have no prose below them.
func (r *plainReader) findLive() {
	best := span{0, -1}
	var times, bestTimes []int
	run := span{0, -1}
	for i := range r.lines {
		if !r.isEntryTime(i) {
			continue
		}
		if len(times) > 0 && i-times[len(times)-1] > entrySkip {
			times = nil
		}
		if len(times) == 0 {
			run.first = i
		}
		times = append(times, i)
		run.last = r.entryEnd(i)
		if len(times) > len(bestTimes) {
			best, bestTimes = run, times // times only grows, or begins anew
		}
	}
	if len(bestTimes) < leastEntries || r.areComments(bestTimes) {
		return
	}
	for i := best.first; i <= best.last; i++ {
		r.lines[i].live = true
	}
	for _, i := range bestTimes {
		r.lines[i].entry = true
	}
	r.live = best
}

// isEntryTime tells whether a line begins an entry of a live blog.
func (r *plainReader) isEntryTime(i int) bool {
	l := &r.lines[i]
	if l.role != roleBody && l.role != roleDate && l.role != roleRepeated || l.Kind == article.Table || l.Kind == article.Code || !startsWithTime(l.Text) {
		return false
	}
	low := strings.ToLower(firstRunesOf(l.Text, 40))
	if updatedLeads.lead(low) != "" || publishedLeads.lead(low) != "" {
		return false
	}
	e, ok := entryAt(l.Text, r.lang)
	if !ok || i > 0 && !l.gapBefore && l.gapAfter && e.ownTime && e.at.Day() == undated && dayAlone(r.lines[i-1].Text, r.lang) != "" {
		return false // the second half of the line with the date
	}
	if !e.ownTime && isText(l) {
		return true
	}
	for k := i + 1; k < len(r.lines) && k <= i+entryReach; k++ {
		next := &r.lines[k]
		switch {
		case startsWithTime(next.Text):
			if _, ok := entryAt(next.Text, r.lang); ok {
				return false
			}
		case next.role == roleBody && isText(next):
			return true
		}
	}
	return false
}

// isText tells whether a line is a sentence of some length.
func isText(l *line) bool { return l.sentence && l.words >= entryProse }

// startsWithTime tells whether a digit stands near the beginning of a line, as it
// does in each that begins with a time.
func startsWithTime(s string) bool {
	return strings.IndexFunc(firstBytes(s, 24), unicode.IsDigit) >= 0
}

// entryEnd is the last line of the entry that begins at a line: prose follows
// prose, and at most one short line stands between.
func (r *plainReader) entryEnd(i int) int {
	last, short := i, 0
	for k := i + 1; k < len(r.lines); k++ {
		l := &r.lines[k]
		switch {
		case l.role == roleBody && isText(l):
			last, short = k, 0
		case l.cut || relatedHeads[l.plain]:
			return last
		default:
			if short++; short > entryReach-1 || last > i && short > 1 {
				return last
			}
		}
	}
	return last
}

// commentButtons stand below the comments of readers, not below entries.
var commentButtons = lines("reply|report|report comment|like|upvote|recommend|flag|antworten|melden|répondre|signaler|responder|denunciar|відповісти|поскаржитися|ответить|пожаловаться|رد|الرد")

// areComments tells whether times are those of comments: buttons to answer stand
// among them, or the end of an article above.
func (r *plainReader) areComments(times []int) bool {
	buttons := 0
	for i := times[0]; i <= min(times[len(times)-1]+entryReach, len(r.lines)-1); i++ {
		if commentButtons[r.lines[i].plain] {
			buttons++
		}
	}
	prose, ended := 0, false
	for i := 0; i < times[0]; i++ {
		l := &r.lines[i]
		if l.role == roleBody && l.sentence && l.words >= 12 {
			prose++
		}
		ended = ended || l.cut && prose > 2
	}
	return buttons*2 > len(times) || ended
}

// summaryHeads stand above the few lines that sum an article up.
var summaryHeads = lines(
	"key points|key developments|key facts|key takeaways|the key points|main points|summary|at a glance|in brief|in short|what we know|what we know so far|what you need to know|the latest|highlights|takeaways|the main developments|here's what we know|tl;dr",
	"головне за день|коротко|що відомо|що відомо на цю хвилину|основне|что известно|коротко о главном|что известно на этот час",
	"claves|las claves|lo esencial|en breve|lo más importante|puntos clave|en resumen|lo que sabemos",
	"l'essentiel|en bref|ce qu'il faut retenir|ce que l'on sait|les points clés|à retenir",
	"das wichtigste in kürze|das wichtigste|auf einen blick|kurz zusammengefasst|zusammenfassung|das wichtigste im überblick|was wir wissen|in kürze",
	"in sintesi|i punti chiave|em resumo|os pontos principais|w skrócie|najważniejsze informacje|in het kort",
	"أبرز النقاط|أبرز التطورات|النقاط الرئيسية|ملخص|باختصار|أهم النقاط")

// Lines of a summary.
const (
	leastSummary     = 2
	mostSummary      = 10
	mostSummaryWords = 45
)

// findSummary marks the lines that sum an article up below a line that announces
// it: sentences or a list above its prose, or any lines above a live blog.
func (r *plainReader) findSummary() {
	for i := range r.lines {
		if !summaryHeads[r.lines[i].plain] || r.lines[i].Kind == article.Code {
			continue
		}
		n := r.summaryBelow(i)
		if n < leastSummary || !r.sumsUp(i, i+n) {
			continue
		}
		for k := i; k <= i+n; k++ {
			l := &r.lines[k]
			l.Role, l.role, l.live = article.RoleSummary, roleBody, true
		}
		return
	}
}

// summaryBelow is how many lines of a summary follow its head: a list, or lines
// without a gap, or the first of which alone stands apart.
func (r *plainReader) summaryBelow(head int) int {
	n, list := 0, false
	for k := head + 1; k < len(r.lines); k++ {
		l := &r.lines[k]
		if k == head+1 {
			list = l.Kind == article.List
		}
		if l.gapBefore && k > head+1 && !list || (l.Kind == article.List) != list || l.role != roleBody || l.entry || l.words < 3 || l.words > mostSummaryWords {
			break
		}
		if n++; n > mostSummary {
			return 0
		}
	}
	return n
}

// sumsUp tells whether an article follows the lines of a summary.
func (r *plainReader) sumsUp(head, last int) bool {
	if !r.live.empty() {
		return last < r.live.first && r.live.first <= last+entryReach
	}
	sentences := 0
	for k := head + 1; k <= last; k++ {
		sentences += boolInt(r.lines[k].sentence || r.lines[k].Kind == article.List)
	}
	prose := 0
	for k := last + 1; k < len(r.lines) && k <= last+2*entryReach; k++ {
		prose += boolInt(isProse(r.lines[k]))
	}
	return sentences*2 > last-head && prose > 1
}
