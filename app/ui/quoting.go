package ui

import (
	"strings"

	"dateline/app/article"
	"dateline/app/ui/part"
)

// copySourced puts the selected words, or those of the highlight that is meant, on
// the clipboard with where they come from.
func (p *pagePane) copySourced() {
	words := strings.TrimSpace(p.text.SelectedText())
	if m, ok := p.here(); ok && words == "" {
		words = m.Quote
	}
	if words == "" {
		p.w.status.say(nothingSelected)
		return
	}
	p.w.host.Clipboard().SetContent(sourced(words, &p.article.Metadata))
	p.w.status.say("Copied " + part.Count(len(strings.Fields(words)), "word") + " with the source.")
}

// sourced is a quotation and, in the next line, its source: title, byline, site,
// day of publication and address. What is not known is left out.
func sourced(words string, m *article.Metadata) string {
	day := article.Moment(m.Published.Day())
	if day == "" {
		day = m.Published
	}
	var known []string
	for _, s := range []string{m.Title, strings.Join(m.Byline, "; "), m.Site, day.String(), m.URL} {
		if s = strings.Join(strings.Fields(s), " "); s != "" {
			known = append(known, s)
		}
	}
	quotation := "“" + words + "”"
	if len(known) == 0 {
		return quotation
	}
	return quotation + "\n" + strings.Join(known, " · ")
}
