package transfer

import (
	"net/url"
	"slices"
	"strings"

	"dateline/app/article"
)

// The types that are understood, by the names that programs give them.
const (
	typeURIList     = "text/uri-list"                // RFC 2483
	typeCopiedFiles = "x-special/gnome-copied-files" // "copy" or "cut", then addresses
	typeMozURL      = "text/x-moz-url"               // of a link: address, then title
	typeNetscapeURL = "_NETSCAPE_URL"                // the same
	typeHTML        = "text/html"
	typePlainUTF8   = "text/plain;charset=utf-8"
	typeUTF8        = "UTF8_STRING"
	typePlain       = "text/plain"
	typeString      = "STRING"
	typeMozContext  = "text/_moz_htmlcontext"     // the elements around a selection in Firefox
	typeMozPrivate  = "text/x-moz-url-priv"       // where a selection in Firefox was taken from
	typeSourceURL   = "chromium/x-source-url"     // the page that was copied from
	typeTaint       = "chromium/x-renderer-taint" // the origin that was dragged from
	typeCFHTML      = "HTML Format"               // of Windows: HTML with its address
)

// texts are the types of plain text, the best first; one of them is enough.
var texts = []string{typePlainUTF8, typeUTF8, typePlain, typeString}

// wanted are the types to read out of those that are offered, in the order to
// read them. Files make everything else needless, so their types come first.
func wanted(offered []string) []string {
	var all []string
	take := func(names ...string) {
		for _, name := range names {
			if slices.Contains(offered, name) {
				all = append(all, name)
			}
		}
	}
	take(typeCopiedFiles, typeURIList, typeMozURL, typeNetscapeURL, typeHTML)
	for _, name := range texts {
		if slices.Contains(offered, name) {
			all = append(all, name)
			break
		}
	}
	take(typeSourceURL, typeTaint, typeMozPrivate, typeMozContext)
	return all
}

// kindOf is what a drag seems to hold before anything of it is read.
func kindOf(offered []string) Kind {
	has := func(names ...string) bool {
		return slices.ContainsFunc(names, func(name string) bool { return slices.Contains(offered, name) })
	}
	switch {
	case has(typeMozURL, typeNetscapeURL):
		return Link
	case has(typeURIList, typeCopiedFiles):
		return Files
	case has(typeHTML) || has(texts...):
		return Selection
	case offersImage(offered):
		return Picture
	}
	return Nothing
}

func offersImage(offered []string) bool {
	return slices.ContainsFunc(offered, func(name string) bool { return strings.HasPrefix(name, "image/") })
}

// itemOf makes sense of what was read, by type. where is "clipboard" or "drop";
// host is the computer's name, which addresses of its files may carry.
func itemOf(where string, data map[string][]byte, host string) Item {
	var i Item
	for _, name := range []string{typeCopiedFiles, typeURIList} {
		if b, ok := data[name]; ok && len(i.Files) == 0 {
			list := uriList(decode(b), host)
			i.Files, i.Remote = list.files, list.remote
			if len(list.web) > 0 {
				i.Link = list.web[0]
			}
		}
	}
	if len(i.Files) > 0 {
		return Item{Files: i.Files}
	}
	i.linkFrom(data, host)
	if len(i.Files) > 0 {
		return Item{Files: i.Files}
	}
	i.textFrom(data)
	i.said(where, data)
	return i
}

// linkFrom takes the address of a link, with its title. One to a file of this
// computer is the file.
func (i *Item) linkFrom(data map[string][]byte, host string) {
	for _, name := range []string{typeMozURL, typeNetscapeURL} {
		address, title := mozURL(decode(data[name]))
		if a := webAddress(address); a != "" {
			i.Link = a
			if i.Title == "" && title != address {
				i.Title = title
			}
		} else if i.Link == "" {
			i.Files = append(i.Files, uriList(address, host).files...)
		}
	}
}

// textFrom takes the selection. What is only a link or a picture is none.
func (i *Item) textFrom(data map[string][]byte) {
	for _, name := range texts {
		if b, ok := data[name]; ok {
			i.Text = strings.TrimSpace(decode(b))
			break
		}
	}
	html := decode(data[typeHTML])
	if windows, ok := parseCFHTML(data[typeCFHTML]); ok {
		html = windows.fragment
	}
	look := lookAt(html)
	i.Image = look.picture
	switch alone := webAddress(i.Text); {
	case i.Link != "" && look.picture && look.words == "" && !look.link:
		*i = Item{Image: true} // the address is that of the picture
	case i.Link != "":
		if i.Title == "" {
			i.Title = look.words
		}
		i.Text = ""
	case alone != "":
		i.Link, i.Text = alone, ""
	case look.words != "":
		i.HTML = html
	}
}

// said collects what the other program says about a selection.
func (i *Item) said(where string, data map[string][]byte) {
	if i.Kind() != Selection {
		return
	}
	claim := func(field article.Field, value, words, name, rule string) {
		if value != "" && !slices.ContainsFunc(i.Said, func(c article.Claim) bool { return c.Field == field && c.Value == value }) {
			i.Said = append(i.Said, article.Claim{Field: field, Value: value,
				Evidence: article.Evidence{Words: words, Where: where + " " + name, Rule: rule}})
		}
	}
	windows, _ := parseCFHTML(data[typeCFHTML])
	addresses := map[string]string{typeCFHTML: windows.source}
	for _, name := range []string{typeSourceURL, typeMozPrivate, typeTaint} {
		addresses[name] = decode(data[name])
	}
	for _, name := range []string{typeSourceURL, typeCFHTML, typeMozPrivate, typeTaint} {
		words, _, _ := strings.Cut(strings.TrimSpace(strings.TrimPrefix(addresses[name], "view-source:")), "\n")
		address := webAddress(words)
		if address == "" {
			continue
		}
		if site := originOnly(address); site != "" && name != typeSourceURL {
			claim(article.FieldSite, site, words, name, article.RuleBrowserSite)
		} else {
			claim(article.FieldURL, address, words, name, article.RuleBrowserPage)
		}
	}
	contexts := map[string]string{typeMozContext: decode(data[typeMozContext]), typeHTML: i.HTML, typeCFHTML: windows.context}
	for _, name := range []string{typeMozContext, typeCFHTML, typeHTML} {
		words := lookAt(contexts[name]).lang
		claim(article.FieldLang, languageTag(words), words, name, article.RulePageLang)
	}
}

// webAddress is a text that is a web address and nothing else, "" when it is none.
func webAddress(s string) string {
	s = strings.TrimSpace(s)
	if len(s) > 8192 || strings.ContainsAny(s, " \t\r\n<>\"\x00") {
		return ""
	}
	u, err := url.Parse(s)
	if err != nil || u.Host == "" {
		return ""
	}
	if scheme := strings.ToLower(u.Scheme); scheme != "http" && scheme != "https" {
		return ""
	}
	return s
}

// originOnly is the site of an address that names no page, "" when it names one.
func originOnly(address string) string {
	u, err := url.Parse(address)
	if err != nil || strings.Trim(u.Path, "/") != "" || u.RawQuery != "" {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}
