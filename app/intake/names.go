package intake

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

var (
	nameJoin  = regexp.MustCompile(`(?i)\s*[,;]\s*(?:and|и|і|та|y|et|und|و)\s+|\s*[;,]\s*|\s+(?:and|und|et|y|e|and|i|та|і|и)\s+|\s+&\s+|\s+و\s*`)
	nameEnd   = regexp.MustCompile(`(?i)\s*(?:[|•·/–—]|\s-\s|<|\bspecial to\b|@|https?:|\bupdated\b|\bpublished\b|\bposted\b)`)
	nameTurn  = regexp.MustCompile(`(?i)\s+(?:for|in|on|at|from|with|of the|aus|für|in|mit|à|avec|pour|en|desde|con|para|в|у|для|за|с|из|з|في|من)\s+|\s*\(`)
	mailWords = regexp.MustCompile(`\S+@\S+`)
)

var pictureBy = regexp.MustCompile(`(?i)^(?:photos?|photography|pictures?|videos?|graphics?|illustrations?|fotos?|bilder|vídeos?|фото|відео|видео|صور|تصوير)(?:\s|:|$)`)

// roleWords mark what follows a name as an office or a paper rather than another
// name.
var roleWords = wordSet("staff writer writers reporter reporters editor editor-at-large editorial correspondent correspondents contributor columnist bureau news newsroom agency agencies press desk web chief senior associated reuters afp team service jr author producer photographer analyst digital online special guest journalist blogger media admin administrator user",
	"times post herald tribune gazette chronicle telegraph magazine daily weekly tv radio network wire journal university institute center centre",
	"кореспондент редактор журналіст корреспондент журналист агентство агенції агентства редакція редакция", "redacción agencia agencias periodista corresponsal", "rédaction journaliste correspondant avec agence agences", "redakteur redaktion korrespondent agentur agenturen", "مراسل وكالة وكالات تحرير")

// moreLeads are the beginnings of bylines that name a kind of text.
var moreLeads = phraseList("analysis by |opinion by |comment by |commentary by |interview by |review by |compiled by |report by |text by |edited by |by: ")

// namesIn splits a byline into the names it holds, without "By", offices, places
// and addresses. An agency that stands alone stays: it is whom the text is by.
func namesIn(byline string) []string {
	s := tidy(mailWords.ReplaceAllString(byline, ""))
	for range 2 { // "Author: By …"
		low := strings.ToLower(s)
		lead := bylineLeads.lead(low)
		if more := moreLeads.lead(low); len(more) > len(lead) {
			lead = more
		}
		if len(lead) <= len(s) {
			s = strings.TrimLeft(s[len(lead):], ": ")
		}
	}
	if m := nameEnd.FindStringIndex(s); m != nil && m[0] > 0 {
		s = s[:m[0]]
	}
	var out, held []string // held: a place, or a name whose place follows
	placed := false
	for _, part := range nameJoin.Split(s, -1) {
		if len(out) > 0 && pictureBy.MatchString(part) {
			break // whose pictures they are
		}
		turn := nameTurn.FindStringIndex(part)
		if turn != nil && turn[0] > 0 {
			part = part[:turn[0]]
		}
		part = bareName(part)
		switch {
		case part == "" || slices.Contains(out, part), len(out) > 0 && (isOffice(part) || !looksLikeName(part)), len(out) == 0 && isNoName(part):
		case turn == nil && placed:
			held = append(held, part)
		default:
			out = append(append(out, held...), part)
			held = nil
		}
		placed = placed || turn != nil
	}
	return out
}

// bareName is a name without the marks around it, and without the day of the
// week that is glued to some.
func bareName(s string) string {
	s = strings.Trim(s, " .,:;-–—|\"“”")
	if at := strings.LastIndexByte(s, ' '); at > 0 {
		if last := strings.ToLower(s[at+1:]); len([]rune(last)) > 5 && weekdayNames[last] || last == "staff" && agencyNamed(s[:at]) != "" {
			return strings.TrimRight(s[:at], " ,")
		}
	}
	return withoutJob(s)
}

// jobs are what people who write are called; what stands before such a word
// behind a name belongs to it.
var jobs = wordSet("reporter reporters writer editor editor-at-large correspondent journalist columnist contributor producer photographer analyst blogger кореспондент редактор журналіст корреспондент журналист periodista corresponsal journaliste correspondant redakteur korrespondent")

// withoutJob is a name without the office that is glued to it.
func withoutJob(s string) string {
	fields := strings.Fields(s)
	if n := len(fields); n < 3 || !jobs[strings.ToLower(fields[n-1])] {
		return s
	}
	for len(fields) > 2 && roleWords[strings.ToLower(fields[len(fields)-1])] {
		fields = fields[:len(fields)-1]
	}
	return strings.TrimRight(strings.Join(fields, " "), " ,")
}

// isNoName tells whether the first words of a byline are no one's name: an
// office without a name, or a sentence.
func isNoName(s string) bool {
	if agencyNamed(s) != "" {
		return false
	}
	fields := strings.Fields(strings.ToLower(s))
	return len(fields) > 2 && !looksLikeName(s) || !slices.ContainsFunc(fields, func(w string) bool { return !roleWords[strings.Trim(w, ".")] && w != "the" })
}

func isOffice(s string) bool {
	for _, w := range strings.Fields(strings.ToLower(s)) {
		if roleWords[strings.Trim(w, ".")] {
			return true
		}
	}
	return !strings.Contains(s, " ")
}

// nameParticles are small words within names.
var nameParticles = wordSet("de la las los del der den dem von van vom zu zur ter ten di da dos das do du des le el al bin ibn bint abu y af av")

// looksLikeName tells whether a text is one to six words that begin as names do.
func looksLikeName(s string) bool {
	fields := strings.Fields(s)
	if len(fields) == 0 || len(fields) > 6 {
		return false
	}
	small, particles := 0, 0
	for _, w := range fields {
		r := []rune(strings.TrimLeft(w, "\"“'‘("))
		switch {
		case len(r) == 0 || unicode.IsDigit(r[0]):
			return false
		case nameParticles[w]:
			particles++
		case unicode.IsLower(r[0]):
			small++
		}
	}
	return particles < len(fields) && (small == 0 || small*2 < len(fields) && len(fields) > 2)
}
