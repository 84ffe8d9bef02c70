package unpack

import (
	"bytes"
	"context"
	"fmt"
	"net/url"
	"path"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/net/html/charset"

	"dateline/app/article"
	"dateline/app/intake/propertylist"
)

// longestLink is the longest file, in bytes, that is taken for a link.
const longestLink = 64 << 10

// link is an address kept in a file without its text.
type link struct {
	address, title string
	titleFrom      string // what gives the title
	where          string
}

// linkForms are the forms of such files; each tells whether a text is of it.
var linkForms = []struct {
	media string
	read  func(s Source, text string) (l link, ok bool, err error)
}{
	{"application/x-mswinurl", readShortcut},
	{"application/x-desktop", readDesktopEntry},
	{"application/x-webloc", readWebloc},
	{MediaText, readBareAddress},
}

func readLinkFile(s Source) (media string, l link, ok bool, err error) {
	if len(s.Bytes) == 0 || len(s.Bytes) > longestLink {
		return "", link{}, false, nil
	}
	text := linkText(s.Bytes)
	for _, f := range linkForms {
		if l, ok, err := f.read(s, text); ok {
			return f.media, l, true, err
		}
	}
	return "", link{}, false, nil
}

func isLink(s Source) bool {
	_, _, ok, _ := readLinkFile(s)
	return ok
}

func openLink(_ context.Context, s Source) (Unpacked, error) {
	media, l, _, err := readLinkFile(s)
	u := Unpacked{Media: media}
	if err != nil {
		return u, err
	}
	if l.address == "" {
		return u, fmt.Errorf("%s is a link with no address on the web in it; there is nothing to import", s.Title)
	}
	if !isWebAddress(l.address) || !hasHost(l.address) {
		return u, fmt.Errorf("%s leads to %q, which is no address on the web; import what it leads to instead", s.Title, shortened(l.address))
	}
	d := Document{Media: MediaLink, Claims: []article.Claim{{Field: article.FieldURL, Value: l.address,
		Evidence: article.Evidence{Words: l.address, Where: l.where, Rule: "the address that the link leads to"}}}}
	title := article.Evidence{Words: l.title, Where: l.titleFrom, Rule: "the name of the link"}
	if ext := path.Ext(s.Name); l.title == "" && ext != "" && ext != s.Name {
		l.title = strings.TrimSuffix(s.Name, ext)
		title = article.Evidence{Words: s.Name, Where: "the name of the file", Rule: "the link has no name of its own"}
	}
	if l.title != "" {
		d.Claims = append(d.Claims, article.Claim{Field: article.FieldTitle, Value: l.title, Evidence: title})
	}
	u.Documents = []Document{d}
	return u, nil
}

func hasHost(address string) bool {
	u, err := url.Parse(address)
	return err == nil && u.Hostname() != ""
}

func shortened(s string) string {
	if r := []rune(s); len(r) > 80 {
		return string(r[:80]) + "…"
	}
	return s
}

// linkText is the text of a small file: UTF-16 with a mark, UTF-8, or else Western
// European, as Windows writes what is not in UTF-8.
func linkText(b []byte) string {
	var order func(b []byte) uint16
	switch {
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		order = func(b []byte) uint16 { return uint16(b[0]) | uint16(b[1])<<8 }
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		order = func(b []byte) uint16 { return uint16(b[1]) | uint16(b[0])<<8 }
	case utf8.Valid(b):
		return strings.TrimPrefix(string(b), "\ufeff")
	default:
		e, _ := charset.Lookup("windows-1252")
		t, _ := e.NewDecoder().Bytes(b)
		return string(t)
	}
	var units []uint16
	for i := 2; i+1 < len(b); i += 2 {
		units = append(units, order(b[i:]))
	}
	return string(utf16.Decode(units))
}

// section are the values of one section of a file of the kind Windows calls INI,
// by their names in lower case. ok tells whether the file begins with it; Windows
// puts sections of its own before, with a number in braces for a name.
func section(text, name string) (values map[string]string, ok bool) {
	values = map[string]string{}
	inside := false
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		switch {
		case line == "", line[0] == '#', line[0] == ';':
		case line[0] == '[':
			if inside = strings.EqualFold(line, "["+name+"]"); inside {
				ok = true
			} else if !ok && !strings.EqualFold(line, "[DEFAULT]") && !strings.HasPrefix(line, "[{") {
				return nil, false
			}
		case !ok && !inside && !strings.Contains(line, "="):
			return nil, false
		case inside:
			key, value, found := strings.Cut(line, "=")
			key = strings.ToLower(strings.TrimSpace(key))
			if _, again := values[key]; found && !again {
				values[key] = strings.TrimSpace(value)
			}
		}
	}
	return values, ok
}

// readShortcut reads a shortcut of Windows (.url). One kept by Dateline itself has
// its title beside the address.
func readShortcut(_ Source, text string) (link, bool, error) {
	v, ok := section(text, "InternetShortcut")
	return link{address: strings.Trim(v["url"], `"`), title: v["title"], titleFrom: "Title=", where: "URL="}, ok, nil
}

// readDesktopEntry reads a link of a Linux desktop (.desktop).
func readDesktopEntry(s Source, text string) (link, bool, error) {
	v, ok := section(text, "Desktop Entry")
	if !ok {
		return link{}, false, nil
	}
	address := v["url"]
	if address == "" {
		address = v["url[$e]"] // as KDE writes it
	}
	if kind := v["type"]; kind != "" && !strings.EqualFold(kind, "Link") {
		return link{}, true, fmt.Errorf("%s is no link but starts a program or opens a folder (Type=%s); there is no text to import", s.Title, shortened(kind))
	}
	return link{address: address, title: v["name"], titleFrom: "Name=", where: "URL="}, true, nil
}

// readWebloc reads a link of macOS (.webloc).
func readWebloc(s Source, _ string) (link, bool, error) {
	if !propertylist.Is(s.Bytes) || bytes.Contains(s.Bytes, []byte("WebMainResource")) {
		return link{}, false, nil
	}
	var v struct {
		URL  string
		Name string
	}
	if err := propertylist.Read(s.Bytes, &v); err != nil {
		return link{}, true, fmt.Errorf("%s cannot be read as a link of macOS: %w; open it in a browser, save the page and import that", s.Title, err)
	}
	if v.URL == "" {
		return link{}, true, fmt.Errorf("%s is a property list without an address; there is no text to import", s.Title)
	}
	return link{address: v.URL, title: v.Name, titleFrom: "Name", where: "URL"}, true, nil
}

// readBareAddress reads a text that is one address, as browsers make it of a link
// that is dragged to a folder or copied.
func readBareAddress(_ Source, text string) (link, bool, error) {
	text = strings.Trim(strings.TrimSpace(text), "<>")
	return link{address: text, where: "the only line"}, isWebAddress(text) && hasHost(text), nil
}
