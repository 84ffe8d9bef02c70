package intake

import (
	"net/url"
	"regexp"
	"slices"
	"strings"

	"dateline/app/article"
)

var bylineClass = regexp.MustCompile(`(?i)(?:^|[\s_-])(by-?line|author|written-?by|p-author)s?(?:$|[\s_-]|name)`)

// readMeta reads what a page says of itself into facts.
func (h *pageHead) readMeta(f *facts) {
	h.readAddress(f)
	h.readSite(f)
	h.readTitle(f)
	h.readByline(f)
}

func evidence(m mark, rule string) article.Evidence {
	return article.Evidence{Words: m.value, Where: m.where, Rule: rule}
}

func (h *pageHead) readAddress(f *facts) {
	for _, m := range []mark{
		{"link canonical", h.canonical}, h.metaValue("og:url"), h.linkedText("url"), h.linkedText("mainEntityOfPage"), h.metaValue("twitter:url"),
	} {
		if u := webAddress(absolute(m.value, f.URL)); u != "" {
			f.offerAddress(trustPage, u, evidence(m, "the address that the page gives for itself"))
		}
	}
}

// absolute is an address, completed from another when it is relative to it.
func absolute(address, base string) string {
	if !strings.HasPrefix(address, "/") || base == "" {
		return address
	}
	b, err := url.Parse(base)
	if err != nil {
		return address
	}
	u, err := b.Parse(address)
	if err != nil {
		return address
	}
	return u.String()
}

// isFrontPage tells whether an address is that of a site, not of an article.
func isFrontPage(address string) bool {
	u, err := url.Parse(address)
	return err != nil || strings.Trim(u.Path, "/") == "" && u.RawQuery == ""
}

func (h *pageHead) readSite(f *facts) {
	m := h.metaValue("og:site_name")
	if m.value == "" {
		if n := h.articleNode(); n != nil {
			m = mark{"JSON-LD publisher", n.text("publisher")}
		}
	}
	if m.value == "" {
		m = h.metaValue("application-name", "twitter:app:name:iphone", "cre", "source")
	}
	if webAddress(m.value) == "" && len(m.value) < 100 {
		f.set(article.FieldSite, strings.TrimPrefix(m.value, "@"), evidence(m, "the site that the page names"))
	}
}

func (h *pageHead) readTitle(f *facts) {
	for _, m := range []mark{
		h.linkedText("headline"), h.metaValue("dc.title", "dcterms.title", "og:title", "twitter:title", "parsely-title", "sailthru.title"),
	} {
		if m.value == "" || strings.HasSuffix(m.value, "…") || strings.HasSuffix(m.value, "...") || sameName(m.value, f.Site) {
			continue
		}
		title, rule := h.withoutSite(m.value, f.Site), "the title that the page gives"
		if title != m.value {
			rule += ", without the name of the site"
		}
		f.set(article.FieldTitle, h.asHeading(title), evidence(m, rule))
	}
	if m := (mark{"title", h.title}); m.value != "" {
		for _, heading := range h.headings {
			if p := plain(heading); p != "" && strings.Contains(plain(h.title), p) && countWords(heading) > 2 {
				f.set(article.FieldTitle, heading, evidence(m, "the part of the window's title that the headline repeats"))
			}
		}
		f.set(article.FieldTitle, h.withoutSite(h.title, f.Site), evidence(m, "the title of the window"))
	}
	if len(h.headings) > 0 {
		f.set(article.FieldTitle, h.headings[0], evidence(mark{"h1", h.headings[0]}, "the headline"))
	}
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

var titleParts = regexp.MustCompile(`\s+(?:[|•·»›:]+|[-–—]+|::)\s+`)

// withoutSite cuts the name of the site off a title: a first or last part that
// is the site's name or its host's, or a short last part behind a bar.
func (h *pageHead) withoutSite(title, site string) string {
	cuts := titleParts.FindAllStringIndex(title, -1)
	if len(cuts) == 0 {
		return title
	}
	last := cuts[len(cuts)-1]
	head, tail := title[:last[0]], title[last[1]:]
	bar := strings.ContainsAny(title[last[0]:last[1]], "|•·»›")
	switch {
	case h.isSiteName(tail, site), bar && countWords(head) >= 4 && countWords(tail) <= 4:
		if h.isHeading(title) {
			return title
		}
		return h.withoutSite(head, site)
	}
	first := cuts[0]
	if h.isSiteName(title[:first[0]], site) && !h.isHeading(title) {
		return title[first[1]:]
	}
	return title
}

func (h *pageHead) isHeading(title string) bool {
	return slices.ContainsFunc(h.headings, func(s string) bool { return plain(s) == plain(title) })
}

// isSiteName tells whether a part of a title names the site: as the page does or
// as its host begins.
func (h *pageHead) isSiteName(part, site string) bool {
	if sameName(part, site) {
		return true
	}
	address := h.canonical
	if address == "" {
		address = h.metaValue("og:url").value
	}
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return false
	}
	squeezed := squeeze(part)
	host := squeeze(strings.TrimPrefix(u.Hostname(), "www."))
	return len(squeezed) > 2 && (strings.HasPrefix(host, squeezed) || strings.HasPrefix(host, strings.TrimPrefix(squeezed, "the")))
}

func sameName(a, b string) bool {
	return a != "" && b != "" && squeeze(a) == squeeze(b)
}

// squeeze leaves letters and digits only.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '.' || r == ' ' || r == '-' || r == '_' || r == '\'' || r == '’' || r == ',' {
			return -1
		}
		return r
	}, strings.ToLower(s))
}

func (h *pageHead) readByline(f *facts) {
	if n := h.articleNode(); n != nil {
		if names := h.authors(n.texts("author"), f.Site); len(names) > 0 {
			f.setByline(names, article.Evidence{Words: strings.Join(n.texts("author"), ", "), Where: "JSON-LD author", Rule: "the author that the page names"})
		}
	}
	candidates := []mark{h.metaValue("dc.creator", "dcterms.creator", "author", "parsely-author", "sailthru.author", "byl", "article:author", "article:author_name", "twitter:data1")}
	if strings.HasSuffix(candidates[0].where, "data1") && !strings.Contains(strings.ToLower(h.metaValue("twitter:label1").value), "by") {
		candidates = nil
	}
	for _, m := range append(candidates, h.bylines...) {
		if names := h.authors([]string{m.value}, f.Site); len(names) > 0 {
			f.setByline(names, evidence(m, "the author that the page names"))
		}
	}
}

// authors are the names in what a page gives as its authors; an address or the
// site itself is none.
func (h *pageHead) authors(values []string, site string) []string {
	var out []string
	for _, v := range values {
		if strings.Contains(v, "://") || strings.HasPrefix(v, "www.") || sameName(v, site) {
			continue
		}
		for _, name := range namesIn(dropStamps(v)) {
			if !slices.Contains(out, name) && !slices.Contains([]string{"admin", "administrator", "author", "by", "user"}, strings.ToLower(name)) {
				out = append(out, name)
			}
		}
	}
	return out
}

// dropStamps cuts the dates out of a byline.
func dropStamps(s string) string {
	for _, st := range readStamps(s, "") {
		s = strings.Replace(s, st.words, " | ", 1)
	}
	return s
}
