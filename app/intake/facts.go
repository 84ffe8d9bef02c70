package intake

import (
	"net/url"
	"strings"
	"unicode/utf8"

	"dateline/app/article"
	"dateline/app/intake/provenance"
)

// facts collects the metadata of an article; the first value found for a field
// stays, so the best source is asked first. Addresses are weighed, not taken in
// order.
type facts struct {
	article.Metadata
	addresses []addressMark
	hints     []article.Claim // of what holds the text, such as the head of a mail
}

// newFacts begins with what was told of the source from outside its text.
func newFacts(s Source) *facts {
	f := &facts{Metadata: article.Metadata{Evidence: map[article.Field]article.Evidence{}}, hints: s.hints}
	if u := webAddress(s.URL); u != "" {
		f.offerAddress(trustTold, u, article.Evidence{Words: s.URL, Where: "the source", Rule: "the address it was taken from"})
	}
	for _, c := range s.Claims {
		f.take(c)
	}
	return f
}

// take takes what a claim says of a field.
func (f *facts) take(c article.Claim) {
	if c.Value == "" {
		c = f.readClaim(c)
	}
	if f.takeSender(c) {
		return
	}
	switch c.Field {
	case article.FieldByline:
		f.setByline(namesIn(c.Value), c.Evidence)
	case article.FieldURL:
		if u := webAddress(c.Value); u != "" {
			f.offerAddress(trustOf(c), u, c.Evidence)
		}
	default:
		f.set(c.Field, c.Value, c.Evidence)
	}
}

// readClaim reads the date that a claim gives in words only.
func (f *facts) readClaim(c article.Claim) article.Claim {
	if c.Field != article.FieldPublished && c.Field != article.FieldCaptured {
		return c
	}
	if stamps := readStamps(c.Words, f.Lang); len(stamps) > 0 {
		c.Value = string(stamps[0].moment)
		c.Rule += ": " + stamps[0].rule
		c.ToCheck = c.ToCheck || stamps[0].check
	}
	return c
}

// trustOf grades an address that was told from outside: a page that only led to
// the article counts least, a doubtful one little more.
func trustOf(c article.Claim) trust {
	switch {
	case c.Rule == provenance.RuleReferrer:
		return trustReferrer
	case c.ToCheck:
		return trustLoose
	}
	return trustTold
}

// takeHints takes what surrounds the text for the fields that the text does not
// state, ahead of what could only be guessed.
func (f *facts) takeHints() {
	hints := f.hints
	f.hints = nil
	for _, c := range hints {
		f.take(c)
	}
}

func (f *facts) field(field article.Field) *string {
	switch field {
	case article.FieldTitle:
		return &f.Title
	case article.FieldSite:
		return &f.Site
	case article.FieldURL:
		return &f.URL
	case article.FieldPlace:
		return &f.Place
	case article.FieldLang:
		return &f.Lang
	case article.FieldPublished:
		return (*string)(&f.Published)
	case article.FieldUpdated:
		return (*string)(&f.Updated)
	case article.FieldCaptured:
		return (*string)(&f.Captured)
	case article.FieldSection:
		return &f.Section
	case article.FieldCredit:
		return &f.Credit
	}
	return nil
}

// set gives a field its value unless it has one, or there is none; a field that
// has one keeps the other as a claim.
func (f *facts) set(field article.Field, value string, e article.Evidence) {
	p := f.field(field)
	switch {
	case p == nil || value == "":
	case field == article.FieldURL:
		f.offerAddress(trustTold, value, e)
	case *p == "":
		*p = value
		f.Evidence[field] = e
	default:
		f.claim(field, value, e)
	}
}

// claim keeps what the source says beside the value that is chosen.
func (f *facts) claim(field article.Field, value string, e article.Evidence) {
	c := article.Claim{Field: field, Value: value, Evidence: e}
	if p := f.field(field); p != nil && *p == value && f.Evidence[field] == e {
		return
	}
	n := 0
	for _, other := range f.Claims {
		if other.Field == field {
			n++
		}
		if other == c {
			return
		}
	}
	if n < mostClaims {
		f.Claims = append(f.Claims, c)
	}
}

// mostClaims is how many claims are kept of one field.
const mostClaims = 12

// replace gives a field a value in place of the one it has.
func (f *facts) replace(field article.Field, value string, e article.Evidence) {
	if old := *f.field(field); old != "" {
		defer f.claim(field, old, f.Evidence[field])
	}
	*f.field(field) = ""
	f.set(field, value, e)
}

func (f *facts) setByline(names []string, e article.Evidence) {
	switch {
	case len(names) == 0:
	case len(f.Byline) == 0:
		f.Byline = names
		f.Evidence[article.FieldByline] = e
	case f.Evidence[article.FieldByline] != e:
		f.claim(article.FieldByline, strings.Join(names, ", "), e)
	}
}

// siteFromAddress takes the host for the name of the site where no name is
// known.
func (f *facts) siteFromAddress() {
	f.takeHints()
	if u, err := url.Parse(f.URL); err == nil && u.Host != "" {
		f.set(article.FieldSite, strings.TrimPrefix(strings.ToLower(u.Hostname()), "www."),
			article.Evidence{Words: u.Host, Where: "the address", Rule: "no name of the site is given; its host"})
	}
}

// webAddress is a string as an absolute web address, "" when it is none or
// letters of it are lost.
func webAddress(s string) string {
	s = strings.Trim(strings.TrimSpace(s), "<>")
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || !strings.Contains(u.Host, ".") || strings.ContainsRune(s, utf8.RuneError) {
		return ""
	}
	return s
}
