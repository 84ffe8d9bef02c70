package intake

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"dateline/app/article"
)

// agencyJoin parts the names of several agencies.
var agencyJoin = regexp.MustCompile(`\s*[,;/+&]\s*(?:and\s+|und\s+)?|\s+(?:and|und|et|y|і|й|та|и|e)\s+|\s+و\s*`)

// caseEndings are those that names of agencies take after prepositions.
var caseEndings = []string{"у", "а", "ом", "и"}

// agencyNames are the agencies that words name one after another; nil when they
// name anything else besides.
func agencyNames(words string) []string {
	var out []string
	for _, part := range agencyJoin.Split(strings.Trim(strings.TrimSpace(words), ".,:;()[]–—- /"), -1) {
		name := asAgency(part)
		for _, ending := range caseEndings {
			if name == "" && strings.HasSuffix(part, ending) {
				name = agencyNamed(strings.TrimSuffix(part, ending))
			}
		}
		switch {
		case name == "":
			return nil
		case !slices.Contains(out, name):
			out = append(out, name)
		}
	}
	return out
}

// setCredit credits the first of the agencies; the others are kept as claims. An
// agency that is itself the site is none.
func (f *facts) setCredit(names []string, e article.Evidence) {
	for _, name := range names {
		if !f.isSite(name) {
			f.set(article.FieldCredit, name, e)
		}
	}
}

// isSite tells whether an agency is the site that printed the article.
func (f *facts) isSite(agency string) bool {
	a, site := squeeze(agency), squeeze(strings.TrimPrefix(f.Site, "The "))
	if site != "" && (strings.HasPrefix(site, a) && len(a) > 2 || a == site) || namesHost(agency, f.URL) {
		return true
	}
	if len(a) > 2 && holdsWords(strings.ToLower(f.Site), strings.ToLower(agency)) {
		return true
	}
	label, _, _ := strings.Cut(siteDomain(f.URL), ".")
	for _, host := range strings.Fields(agencyHosts[strings.ToLower(agency)]) {
		if label == host || len(host) > 2 && strings.HasPrefix(site, host) {
			return true
		}
	}
	return label != "" && (label == a || len(a) > 3 && strings.HasPrefix(label, a))
}

// How lines credit agencies. The first group holds the names.
var (
	contributed = regexp.MustCompile(`(?i)^[(\s]*(.{2,80}?)\s+(?:has\s+|have\s+|also\s+)?contributed\b`)
	creditLeads = regexp.MustCompile(`(?i)^[(\[*\s]*(?:(?:with|from)\s+(?:additional\s+|some\s+)?(?:reporting|files|material|inputs?|information|reports?|contributions)\s+(?:by|from|of)|(?:additional\s+)?reporting\s+by|with|sources?\s*:|via|agency\s*:|` +
		`(?:за|з)\s+матеріалами|за\s+інформацією|джерел[ао]\s*:|по\s+(?:материалам|информации)|с\s+использованием\s+материалов|источники?\s*:|` +
		`con\s+(?:información|datos|material)\s+de|con|fuentes?\s*:|agencias?\s*:|avec(?:\s+l['’])?|sources?\s+:|` +
		`mit\s+(?:material|informationen|inhalten)\s+(?:von|der|des)|mit|quellen?\s*:|` +
		`المصدر\s*:|المصادر\s*:|نقلا\s+عن|نقلاً\s+عن)\s*(?:агентства\s+|агенції\s+|la\s+|the\s+)?(.{2,80}?)[)\]*.\s]*$`)
	creditSign = regexp.MustCompile(`^[(\[/—–\-*\s]+(\S.{1,60}?)[)\]/*.\s]*$`)
	creditTale = regexp.MustCompile(`(?:\(([^()\[\]]{2,80})\)|\s[—–-]{1,2}\s*([^—–.!?]{2,40})|/([^/.]{2,30})/)\.?\s*$`)
	ownersLine = regexp.MustCompile(`(?i)^(?:©|\(c\)|copyright(?:\s+©|\s+\(c\))?)\s*(?:\d{4}\s+)?(?:by\s+)?(.{2,40}?)(?:\s+\d{4})?(?:[.,(].*)?$`)
)

// creditIn are the agencies that a line by itself credits, with the reason.
func (f *facts) creditIn(text string, atEdge bool) (names []string, rule string) {
	if strings.Contains(strings.ToLower(text), "contributed") {
		if m := contributed.FindStringSubmatch(text); m != nil {
			return agencyNames(m[1]), "the line says that the agency contributed"
		}
	}
	if m := creditLeads.FindStringSubmatch(text); m != nil {
		if names := agencyNames(m[1]); names != nil {
			return names, "the line names the agency as its source"
		}
	}
	if m := creditSign.FindStringSubmatch(text); m != nil {
		return agencyNames(m[1]), "the line is signed by the agency"
	}
	if f.Site != "" {
		if m := ownersLine.FindStringSubmatch(text); m != nil {
			return agencyNames(m[1]), "the line names the agency as the owner of the text"
		}
	}
	if atEdge {
		return agencyNames(text), "the line beside the text names the agency"
	}
	return nil, ""
}

// How many blocks before the body and behind it may credit an agency.
const (
	creditBefore = 4
	creditAfter  = 5
)

// readCredit reads which agency the article credits, a likely origin of what it
// says: in its byline, in the lines around its body, at the end of its last
// paragraph.
func (f *facts) readCredit(blocks []article.Block, where func(i int) string) {
	for _, name := range f.Byline {
		if agency := agencyNamed(name); agency != "" {
			e := f.Evidence[article.FieldByline]
			f.setCredit([]string{agency}, article.Evidence{Words: e.Words, Where: e.Where, Rule: "the byline is the agency's"})
		}
	}
	first, last := bodySpan(blocks)
	if first < 0 {
		return
	}
	for i := max(0, first-creditBefore); i < min(len(blocks), last+1+creditAfter); i++ {
		b := &blocks[i]
		text := strings.TrimSpace(b.Text)
		if b.Kind == article.Caption || b.Kind == article.Table || b.Kind == article.Code || strings.Contains(text, "\n") || b.Why == string(regionRelated) || b.Why == string(regionNavigation) {
			continue
		}
		if countWords(text) <= 16 {
			names, rule := f.creditIn(text, i < first || i >= last)
			f.setCredit(names, article.Evidence{Words: text, Where: where(i), Rule: rule})
			if names != nil {
				continue
			}
		}
		if i >= last-1 && b.Kept && b.Kind == article.Paragraph {
			f.creditAtEnd(text, where(i))
		}
	}
}

// creditAtEnd reads the agency that a closing paragraph is signed with.
func (f *facts) creditAtEnd(text, where string) {
	end := lastPart(text, 120)
	if names := signedBy(end); names != nil {
		f.setCredit(names, article.Evidence{Words: strings.TrimSpace(creditTale.FindString(end)), Where: where, Rule: "the text is signed with the agency"})
	}
}

// withoutSignature is a text without the agency that it is signed with.
func withoutSignature(s string) string {
	end := lastPart(s, 60)
	if !strings.ContainsAny(lastPart(end, 4), ")/") && !spacedDash(end) || !strings.ContainsAny(end, sentenceEnds) {
		return s
	}
	if m := creditTale.FindStringSubmatchIndex(end); m != nil && signedBy(end[m[0]:m[1]]) != nil {
		return s[:len(s)-len(end)+m[0]]
	}
	return s
}

// spacedDash tells whether a dash stands behind a space.
func spacedDash(s string) bool {
	for i, r := range s {
		if (r == '-' || r == '–' || r == '—') && i > 0 && isASCIISpace(s[i-1]) {
			return true
		}
	}
	return false
}

// signedBy are the agencies that the end of a text is signed with, nil for none.
func signedBy(end string) []string {
	m := creditTale.FindStringSubmatch(end)
	if m == nil {
		return nil
	}
	signed := m[1] + m[2] + m[3]
	names := agencyNames(signed)
	if l := creditLeads.FindStringSubmatch(signed); names == nil && l != nil {
		names = agencyNames(l[1])
	}
	return names
}

// bodySpan is the first and last kept paragraph of some length, -1 for none.
func bodySpan(blocks []article.Block) (first, last int) {
	first, last = -1, -1
	for i, b := range blocks {
		if b.Kept && b.Kind == article.Paragraph && (countWords(b.Text) > 7 || strings.ContainsFunc(b.Text, unicode.IsPunct) && countWords(b.Text) > 4) {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	return first, last
}
