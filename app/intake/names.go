package intake

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

var (
	nameJoin  = regexp.MustCompile(`(?i)\s*[,;]\s*(?:and|и|і|та|y|et|und|و)\s+|\s*[;,]\s*|\s+(?:and|und|et|y|e|and|i|та|і|и)\s+|\s+&\s+|\s+و\s*`)
	nameEnd   = regexp.MustCompile(`\s*(?:[|•·/–—]|\s-\s|\bfor\s|\bin\s|\bon\s|\bat\s+\d|\(|<|\bspecial to\b|\bthe associated press\b|@|https?:|\bupdated\b|\bpublished\b|\bposted\b)`)
	mailWords = regexp.MustCompile(`\S+@\S+`)
)

// roleWords mark what follows a name as an office rather than another name.
var roleWords = wordSet("staff writer reporter editor correspondent contributor columnist bureau news agency press desk chief senior associated reuters afp team service jr author producer photographer analyst digital online special guest journalist blogger media",
	"кореспондент редактор журналіст корреспондент журналист агентство редакція редакция", "redacción agencia periodista corresponsal", "rédaction journaliste correspondant avec agence", "redakteur redaktion korrespondent agentur", "مراسل وكالة تحرير")

// namesIn splits a byline into the names it holds, without "By", offices,
// agencies and addresses.
func namesIn(byline string) []string {
	s := tidy(mailWords.ReplaceAllString(byline, ""))
	for range 2 { // "Author: By …"
		if lead := bylineLeads.lead(strings.ToLower(s)); len(lead) <= len(s) {
			s = strings.TrimLeft(s[len(lead):], ": ")
		}
	}
	if m := nameEnd.FindStringIndex(s); m != nil && m[0] > 0 {
		s = s[:m[0]]
	}
	var out []string
	for _, part := range nameJoin.Split(s, -1) {
		part = strings.Trim(part, " .,:;-–—|\"“”")
		if part == "" || slices.Contains(out, part) {
			continue
		}
		if len(out) > 0 && (isOffice(part) || !looksLikeName(part)) {
			continue
		}
		out = append(out, part)
	}
	return out
}

func isOffice(s string) bool {
	for _, w := range strings.Fields(strings.ToLower(s)) {
		if roleWords[strings.Trim(w, ".")] {
			return true
		}
	}
	return !strings.Contains(s, " ")
}

// looksLikeName tells whether a text is one to six words that begin as names do.
func looksLikeName(s string) bool {
	fields := strings.Fields(s)
	if len(fields) == 0 || len(fields) > 6 {
		return false
	}
	small := 0
	for _, w := range fields {
		r := []rune(strings.TrimLeft(w, "\"“'‘("))
		switch {
		case len(r) == 0 || unicode.IsDigit(r[0]):
			return false
		case unicode.IsLower(r[0]):
			small++
		}
	}
	return small == 0 || small*2 < len(fields) && len(fields) > 2
}
