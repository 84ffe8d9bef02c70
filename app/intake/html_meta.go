package intake

import (
	"net/url"
	"slices"
	"strings"

	"dateline/app/article"
)

// readMeta reads what a page says of itself into facts.
func (h *pageHead) readMeta(f *facts) {
	h.readAddress(f)
	h.readSite(f)
	h.readSection(f)
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
	marks := []mark{h.metaValue("og:site_name")}
	if n := h.story; n != nil {
		marks = append(marks, mark{"JSON-LD publisher", n.text("publisher")})
	}
	marks = append(marks, h.metaValue("application-name", "twitter:app:name:iphone", "cre", "source"))
	for _, m := range marks {
		if webAddress(m.value) == "" && m.value != "" && len(m.value) < 100 {
			f.set(article.FieldSite, strings.TrimPrefix(m.value, "@"), evidence(m, "the site that the page names"))
		}
	}
	if f.Site != "" {
		return
	}
	if name := h.partOfTitle(func(part string) bool { return namesHost(part, f.URL) }); name != "" {
		f.set(article.FieldSite, name, evidence(mark{"title", h.title}, "the part of the window's title that names the host"))
	} else if name := h.partOfTitle(h.leadsHome); name != "" && countWords(h.title) > countWords(name)+2 {
		f.set(article.FieldSite, name, evidence(mark{"title", h.title}, "the part of the window's title that the page links to its front page"))
	}
}

// leadsHome tells whether a name is that of a link to the front page.
func (h *pageHead) leadsHome(name string) bool {
	return !frontNames[strings.ToLower(name)] && slices.ContainsFunc(h.homes, func(home string) bool { return sameName(home, name) })
}

// partOfTitle is the last or first part of the window's title that is wanted as
// the name of the site, "" for none.
func (h *pageHead) partOfTitle(wanted func(part string) bool) string {
	cuts := titleParts.FindAllStringIndex(h.title, -1)
	if len(cuts) == 0 {
		return ""
	}
	first, last := h.title[:cuts[0][0]], h.title[cuts[len(cuts)-1][1]:]
	for _, part := range []string{last, first} {
		if wanted(part) {
			return part
		}
	}
	return ""
}
