package intake

import (
	"regexp"
	"slices"
	"strings"

	"dateline/app/article"
)

// bylineClass are the names of elements with the author.
var bylineClass = regexp.MustCompile(`(?i)(?:^|[\s_-])(by-?line|author|written-?by|p-author)s?(?:$|[\s_-]|name)`)

func (h *pageHead) readByline(f *facts) {
	if n := h.story; n != nil {
		stated := n.texts("author")
		if names := h.authors(stated, f.Site); len(names) > 0 {
			f.setByline(names, article.Evidence{Words: strings.Join(stated, ", "), Where: "JSON-LD author", Rule: "the author that the page names"})
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

// readShownByline reads the names of a line beside the headline that begins as a
// byline, where nothing else names the author.
func (h *pageHead) readShownByline(f *facts, pieces []piece) {
	head := headlineAt(pieces, f.Title)
	if head < 0 || len(f.Byline) > 0 {
		return
	}
	beside := besideHead(head, len(pieces))
	for _, i := range beside[:min(closeBeside, len(beside))] {
		if p := &pieces[i]; i != head && p.region == regionBody && p.mayDate() && p.Kind == article.Paragraph {
			r := p.asLine(h.lang)
			if r.isByline(0) {
				names := h.authors([]string{r.withoutDates(0)}, f.Site)
				f.setByline(names, article.Evidence{Words: p.Text, Where: "beside the headline", Rule: "a line that begins as a byline"})
			}
		}
	}
}

// asLine is a piece as a line by itself, its dates read.
func (p *piece) asLine(lang string) *plainReader {
	r := &plainReader{lines: []line{{Block: p.Block}}, lang: lang}
	r.lines[0].measure()
	r.findDates()
	return r
}

// authors are the names in what a page gives as its authors; an address or the
// site itself is none.
func (h *pageHead) authors(values []string, site string) []string {
	var out []string
	for _, v := range values {
		if strings.Contains(v, "://") || strings.HasPrefix(v, "www.") || isOutlet(v, site) {
			continue
		}
		for i, name := range namesIn(dropStamps(v)) {
			if !slices.Contains(out, name) && !isOutlet(name, site) && (i == 0 || !strings.HasPrefix(squeeze(site), squeeze(name))) {
				out = append(out, name)
			}
		}
	}
	return out
}

// isOutlet tells whether a name is that of the site, shortened to a word or with
// another behind it.
func isOutlet(name, site string) bool {
	n, s := strings.TrimPrefix(squeeze(name), "the"), strings.TrimPrefix(squeeze(site), "the")
	if n == "" || s == "" {
		return false
	}
	return n == s || countWords(name) == 1 && strings.HasPrefix(s, n) || strings.HasPrefix(n, s) && countWords(name) <= countWords(site)+2
}

// dropStamps cuts the dates out of a byline.
func dropStamps(s string) string {
	for _, st := range readStamps(s, "") {
		s = strings.Replace(s, st.words, " | ", 1)
	}
	return s
}
