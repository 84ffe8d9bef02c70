package intake

import (
	"regexp"
	"strings"

	"dateline/app/article"
	"dateline/app/intake/unpack"
)

// How senders of mail name a person and the site at once: "Ilka Tarr at The
// Lantern", "Ilka Tarr (The Lantern)", "The Lantern | Ilka Tarr". Words that are
// parts of names too, such as "von" and "de", tell nothing.
var (
	senderTurn  = regexp.MustCompile(`^(.{3,60}?)\s+(?:at|from|@|bei|chez)\s+(.{2,60})$`)
	senderBrace = regexp.MustCompile(`^(.{3,60}?)\s*[(\[](.{2,60})[)\]]$`)
	senderMark  = regexp.MustCompile(`^(.{2,60}?)\s*(?:[|•·/]|\s[-–—]{1,2}\s)\s*(.{2,60})$`)
)

// partSender parts the name of a sender into person and site; both are "" where it
// is not clear that it names both.
func partSender(name string) (person, site string) {
	for _, form := range []*regexp.Regexp{senderTurn, senderBrace, senderMark} {
		m := form.FindStringSubmatch(name)
		if m == nil {
			continue
		}
		person, site = strings.TrimSpace(m[1]), strings.TrimSpace(m[2])
		if form == senderMark && isSenderPerson(site) && !isSenderPerson(person) {
			person, site = site, person
		}
		if isSenderPerson(person) && !isSenderPerson(site) && startsAsNames(site) && countWords(site) <= 6 && !strings.Contains(site, "@") {
			return person, site
		}
	}
	return "", ""
}

// isSenderPerson tells whether words name a person rather than a paper.
func isSenderPerson(s string) bool {
	return hasCase(s) && isPersonName(s) && !pressName(s) && agencyNamed(s) == ""
}

// takeSender takes what the name of a mail's sender says: a person or a site, or
// both.
func (f *facts) takeSender(c article.Claim) bool {
	if c.Rule != unpack.RuleSender && c.Rule != unpack.RuleNewsletter {
		return false
	}
	person, site := partSender(c.Value)
	if person == "" {
		return false
	}
	by := c.Evidence
	by.Rule, by.ToCheck = unpack.RuleSender, true
	f.setByline([]string{person}, by)
	of := c.Evidence
	of.Rule = "the site that the sender of the mail names"
	f.set(article.FieldSite, site, of)
	return true
}
