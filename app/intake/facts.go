package intake

import (
	"net/url"
	"strings"

	"dateline/app/article"
)

// facts collects the metadata of an article; the first value found for a field
// stays, so the best source is asked first.
type facts struct{ article.Metadata }

// newFacts begins with the address that is known with the source, if any.
func newFacts(address string) *facts {
	f := &facts{article.Metadata{Evidence: map[article.Field]article.Evidence{}}}
	if u := webAddress(address); u != "" {
		f.set(article.FieldURL, u, article.Evidence{Words: address, Where: "the source", Rule: "the address it was taken from"})
	}
	return f
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
	}
	return nil
}

// set gives a field its value unless it has one, or there is none.
func (f *facts) set(field article.Field, value string, e article.Evidence) {
	if p := f.field(field); p != nil && *p == "" && value != "" {
		*p = value
		f.Evidence[field] = e
	}
}

// replace gives a field a value in place of the one it has.
func (f *facts) replace(field article.Field, value string, e article.Evidence) {
	*f.field(field) = ""
	f.set(field, value, e)
}

func (f *facts) setByline(names []string, e article.Evidence) {
	if len(f.Byline) == 0 && len(names) > 0 {
		f.Byline = names
		f.Evidence[article.FieldByline] = e
	}
}

// siteFromAddress takes the host for the name of the site where no name is
// known.
func (f *facts) siteFromAddress() {
	if u, err := url.Parse(f.URL); err == nil && u.Host != "" {
		f.set(article.FieldSite, strings.TrimPrefix(strings.ToLower(u.Hostname()), "www."),
			article.Evidence{Words: u.Host, Where: "the address", Rule: "no name of the site is given; its host"})
	}
}

// webAddress is a string as an absolute web address, "" when it is none.
func webAddress(s string) string {
	s = strings.Trim(strings.TrimSpace(s), "<>")
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || !strings.Contains(u.Host, ".") {
		return ""
	}
	return s
}
