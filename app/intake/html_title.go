package intake

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/app/article"
)

// readTitle reads the title: as most places of the page have it, without the
// name of the site and as its headline writes it.
func (h *pageHead) readTitle(f *facts) {
	var marks []mark
	for _, m := range []mark{h.linkedText("headline"), h.metaValue("dc.title", "dcterms.title", "og:title"), h.metaValue("twitter:title", "parsely-title", "sailthru.title")} {
		if m.value != "" && !strings.HasSuffix(m.value, "…") && !strings.HasSuffix(m.value, "...") && !h.namesSite(m.value, f) {
			marks = append(marks, m)
		}
	}
	if m, ok := h.agreedHeading(marks, f); ok {
		f.set(article.FieldTitle, m.value, evidence(m, "the headline, which the title of the window repeats"))
	}
	for _, m := range marks {
		h.setTitle(f, m, "the title that the page gives")
	}
	if heading := h.fullerHeading(f); heading != "" && len(marks) == 0 {
		f.set(article.FieldTitle, heading, evidence(mark{"h1", heading}, "the headline, which the title of the window shortens"))
	}
	if h.title != "" {
		h.setTitle(f, mark{"title", h.title}, "the title of the window")
	}
	if len(h.headings) > 0 {
		f.set(article.FieldTitle, h.headings[0], evidence(mark{"h1", h.headings[0]}, "the headline"))
	}
}

// setTitle offers a title in the form that is shown.
func (h *pageHead) setTitle(f *facts, m mark, rule string) {
	title := h.withoutSite(m.value, f)
	if title != m.value {
		rule += ", without the name of the site"
	}
	if part := h.headingWithin(title, m.where == "title", f); part != "" {
		title, rule = part, rule+", the part that the headline repeats"
	}
	f.set(article.FieldTitle, h.asHeading(title), evidence(m, rule))
}

// agreedHeading is a headline that the window's title repeats while none of the
// other titles does: two against one.
func (h *pageHead) agreedHeading(marks []mark, f *facts) (mark, bool) {
	for _, heading := range h.headings {
		p := plain(heading)
		if countWords(heading) < 3 || !strings.Contains(plain(h.title), p) || h.namesSite(heading, f) {
			continue
		}
		agreed := len(marks) == 1 && !strings.Contains(plain(marks[0].value), p)
		if n := len(marks); n > 1 {
			agreed = !strings.Contains(plain(marks[0].value), p) && slices.ContainsFunc(marks[1:], func(m mark) bool { return plain(m.value) == p })
		}
		if agreed {
			return mark{"h1", heading}, true
		}
	}
	return mark{}, false
}

// leastShortened is how many words the short form of a headline has at least.
const leastShortened = 2

// fullerHeading is the only headline of a page when the first part of the
// window's title is a piece of it, "" otherwise.
func (h *pageHead) fullerHeading(f *facts) string {
	if len(h.headings) != 1 || h.namesSite(h.headings[0], f) {
		return ""
	}
	short := h.title
	if cut := titleParts.FindStringIndex(short); cut != nil {
		short = short[:cut[0]]
	}
	heading := h.headings[0]
	if countWords(short) >= leastShortened && countWords(heading) > countWords(short) && strings.Contains(asWords(heading), asWords(short)) {
		return heading
	}
	return ""
}

// headingWithin is the headline that a title holds as one of its parts, or
// anywhere where it is the title of the window; "" for none.
func (h *pageHead) headingWithin(title string, anywhere bool, f *facts) string {
	for _, heading := range h.headings {
		p := plain(heading)
		if countWords(heading) < 3 || len(heading) >= len(title) || h.namesSite(heading, f) {
			continue
		}
		if anywhere && strings.Contains(plain(title), p) {
			return heading
		}
		for _, cut := range titleParts.FindAllStringIndex(title, -1) {
			if plain(title[:cut[0]]) == p || plain(title[cut[1]:]) == p {
				return heading
			}
		}
	}
	return ""
}

// asHeading is the title as the headline writes it, if that differs in quotation
// marks and the like only.
func (h *pageHead) asHeading(title string) string {
	for _, heading := range h.headings {
		if plain(heading) == plain(title) && len([]rune(heading)) == len([]rune(title)) && !strings.EqualFold(heading, title) {
			return heading
		}
	}
	return title
}

// titleParts are the marks between a title and the names behind or before it.
var titleParts = regexp.MustCompile(`\s+(?:[|•·»›«‹:/~]+|[-–—―]+|::|<+|>+)\s+|\s*[|｜]\s*|\s+[-–—]\s+`)

// withoutSite cuts the names of site and section off a title: first or last
// parts that are those names, or a short last part behind a bar where the page
// does not say how the site is called. A headline is never cut.
func (h *pageHead) withoutSite(title string, f *facts) string {
	if h.isHeading(title) {
		return title
	}
	cuts := titleParts.FindAllStringIndex(title, -1)
	if len(cuts) == 0 {
		return h.withoutLead(title, f)
	}
	last, first := cuts[len(cuts)-1], cuts[0]
	head, tail := title[:last[0]], title[last[1]:]
	bar := strings.ContainsAny(title[last[0]:last[1]], "|｜•·»›")
	switch {
	case head == "" || tail == "":
	case h.namesSite(tail, f),
		bar && (f.Site == "" || h.isHeading(head)) && countWords(head) >= 4 && countWords(tail) <= 4:
		return h.withoutSection(h.withoutSite(head, f), f)
	}
	if lead := title[:first[0]]; lead != "" && title[first[1]:] != "" && h.namesSite(lead, f) {
		return title[first[1]:]
	}
	return h.withoutLead(title, f)
}

// withoutSection cuts the name of the section off the end of a title whose site
// was cut off behind it.
func (h *pageHead) withoutSection(title string, f *facts) string {
	cuts := titleParts.FindAllStringIndex(title, -1)
	if len(cuts) == 0 || h.isHeading(title) {
		return title
	}
	last := cuts[len(cuts)-1]
	if head, tail := title[:last[0]], title[last[1]:]; sameName(tail, f.Section) && countWords(head) > 2 {
		return head
	}
	return title
}

// withoutLead cuts the name of the site off the beginning of a title where a
// colon follows it ("The Lantern: Gate closed").
func (h *pageHead) withoutLead(title string, f *facts) string {
	if lead, rest, ok := strings.Cut(title, ": "); ok && sameName(lead, f.Site) && countWords(rest) > 2 {
		return strings.TrimSpace(rest)
	}
	return title
}

func (h *pageHead) isHeading(title string) bool {
	return slices.ContainsFunc(h.headings, func(s string) bool { return plain(s) == plain(title) })
}

// namesSite tells whether a part of a title names the site: as the page does or
// as its host begins.
func (h *pageHead) namesSite(part string, f *facts) bool {
	if sameName(part, f.Site) || namesHost(part, f.URL) {
		return true
	}
	for _, c := range f.Claims {
		if c.Field == article.FieldSite && sameName(part, c.Value) {
			return true
		}
	}
	return false
}

// hostEnds are words that sites add to their names in titles only.
var hostEnds = wordSet("news online magazine daily times com net org tv uk us")

// namesHost tells whether words name the host of an address: its beginning
// ("Live Science" of livescience.example), all of it, their initials, or its
// name with a word such as "News" behind it.
func namesHost(part, address string) bool {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || part == "" || countWords(part) > 6 {
		return false
	}
	host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	label, _, _ := strings.Cut(siteDomain(address), ".")
	squeezed, all := squeeze(part), squeeze(host)
	bare := strings.TrimPrefix(squeezed, "the")
	if len(squeezed) > 2 && strings.HasPrefix(all, squeezed) || len(bare) > 2 && strings.HasPrefix(all, bare) || len(label) > 2 && (squeezed == label || bare == label) {
		return true
	}
	words := strings.Fields(strings.ToLower(part))
	if n := len(words); n > 1 && hostEnds[words[n-1]] && len(label) > 1 && squeeze(strings.Join(words[:n-1], "")) == label {
		return true
	}
	return len(words) > 1 && len(label) > 2 && madeOfWords(label, words)
}

// madeOfWords tells whether a label is made of words one after another, each in
// full or by its first letter: "nytimes" of "The New York Times".
func madeOfWords(label string, words []string) bool {
	if len(words) == 0 {
		return label == ""
	}
	word := squeeze(words[0])
	if word == "the" || word == "of" || word == "and" || word == "" {
		if madeOfWords(label, words[1:]) {
			return true
		}
	}
	if rest, ok := strings.CutPrefix(label, word); ok && word != "" && madeOfWords(rest, words[1:]) {
		return true
	}
	_, size := utf8.DecodeRuneInString(word)
	rest, ok := strings.CutPrefix(label, word[:size])
	return ok && size > 0 && madeOfWords(rest, words[1:])
}

func sameName(a, b string) bool {
	return a != "" && b != "" && squeeze(a) == squeeze(b)
}

// squeeze drops spaces, full stops, commas, hyphens and apostrophes, by which the
// spellings of a name differ.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '.' || r == ' ' || r == '-' || r == '_' || r == '\'' || r == '’' || r == ',' {
			return -1
		}
		return r
	}, strings.ToLower(s))
}
