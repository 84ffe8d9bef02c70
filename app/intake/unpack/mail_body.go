package unpack

import (
	"html"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

// mailBody is the text of a mail and what came with it.
type mailBody struct {
	texts    []*part // in order; mostly one
	attached []*part
	locked   bool // it is encrypted
	nested   int  // multiparts nested too deep to be taken apart
}

// collect sorts the parts of a mail into its text and what is attached.
func (b *mailBody) collect(p *part) {
	switch {
	case p.media == "multipart/alternative" && len(p.parts) > 0:
		b.alternative(p.parts)
	case p.media == "multipart/related" && len(p.parts) > 0:
		b.related(p)
	case p.media == "multipart/encrypted":
		b.locked = true
	case len(p.parts) > 0:
		for _, c := range p.parts {
			if p.media == "multipart/digest" && c.header.Get("Content-Type") == "" {
				c.media = mediaMail
			}
			b.collect(c)
		}
	case strings.HasPrefix(p.media, "multipart/"):
		b.nested++
	case p.media == "application/pkcs7-mime" || p.media == "application/x-pkcs7-mime":
		if strings.Contains(p.params["smime-type"], "signed") {
			b.attached = append(b.attached, p)
		} else {
			b.locked = true
		}
	case isSignature[p.media]:
	case p.isText() && !p.attached && (p.name() == "" || len(b.texts) == 0):
		b.texts = append(b.texts, p)
	default:
		b.attached = append(b.attached, p)
	}
}

const mediaMail = "message/rfc822"

func (p *part) isText() bool { return p.media == MediaText || p.media == MediaHTML }

var isSignature = map[string]bool{"application/pgp-signature": true, "application/pkcs7-signature": true, "application/x-pkcs7-signature": true}

// related is a page with what belongs to it, of which only what could be read by
// itself, such as a PDF shown within the mail, counts as attached.
func (b *mailBody) related(p *part) {
	root := p.root()
	b.collect(root)
	for _, c := range p.parts {
		if c != root && (c.attached || !c.adorns()) {
			b.collect(c)
		}
	}
}

// adorns tells whether a part that a page refers to is nothing beside it: a
// picture, a style, a font, or something that nobody gave a name.
func (p *part) adorns() bool {
	kind, _, _ := strings.Cut(p.media, "/")
	return kind == "image" || kind == "font" || p.media == "text/css" || p.header.Get("Content-Id") != "" && p.name() == ""
}

// root is the part of a related multipart that the others belong to: the one it
// names, or the first.
func (p *part) root() *part {
	start := strings.Trim(p.params["start"], "<> ")
	for _, c := range p.parts {
		if start != "" && strings.Trim(c.header.Get("Content-Id"), "<> ") == start {
			return c
		}
	}
	return p.parts[0]
}

// alternative chooses among forms of one text: the page when it carries the text,
// which some programs leave to the plain form. What comes with the others comes
// with it.
func (b *mailBody) alternative(parts []*part) {
	var plain, page mailBody
	for _, c := range parts {
		var one mailBody
		if len(c.parts) == 0 && !c.isText() && !c.attached && c.name() == "" {
			continue // a form for a program, such as that of an invitation
		}
		one.collect(c)
		b.attached, b.locked, b.nested = append(b.attached, one.attached...), b.locked || one.locked, b.nested+one.nested
		switch {
		case one.holds(MediaHTML):
			page = one
		case len(one.texts) > 0:
			plain = one
		}
	}
	chosen := page.texts
	if len(chosen) == 0 || len(plain.texts) > 0 && page.words()*2 < plain.words() {
		chosen = plain.texts
	}
	b.texts = append(b.texts, chosen...)
}

func (b *mailBody) holds(media string) bool {
	for _, p := range b.texts {
		if p.media == media {
			return true
		}
	}
	return false
}

// words is how many words the text shows.
func (b *mailBody) words() int {
	n := 0
	for _, p := range b.texts {
		text, _ := p.text()
		if page := (*mailPage)(nil); p.media == MediaHTML {
			if page = readMailPage(text); page != nil {
				n += page.words
				continue
			}
		}
		n += len(strings.Fields(text))
	}
	return n
}

// text is a part's text. It is certain when it is UTF-8 or its encoding is
// stated; else letters beyond ASCII are wrong in it.
func (p *part) text() (text string, certain bool) {
	b := p.content()
	if utf8.Valid(b) && !strings.HasPrefix(strings.ToLower(p.params["charset"]), "iso-2022") {
		return strings.TrimPrefix(string(b), "\ufeff"), true
	}
	e, _ := charset.Lookup(p.params["charset"])
	if p.media == MediaHTML && e == nil {
		if found, _, sure := charset.DetermineEncoding(b[:min(len(b), 1024)], MediaHTML); sure {
			e = found
		}
	}
	if e != nil {
		if t, err := e.NewDecoder().Bytes(b); err == nil {
			return string(t), true
		}
	}
	return string(b), false
}

// joined makes one part of several texts of a mail, such as those around a
// picture; a page if one of them is. ok is false where that is not possible.
func joined(texts []*part) (media, text string, ok bool) {
	media = MediaText
	for _, p := range texts {
		if p.media == MediaHTML {
			media = MediaHTML
		}
	}
	var b strings.Builder
	for _, p := range texts {
		t, certain := p.text()
		switch {
		case !certain:
			return "", "", false
		case p.media == MediaText && media == MediaHTML:
			for _, paragraph := range strings.Split(strings.ReplaceAll(p.unflowed(t), "\r\n", "\n"), "\n\n") {
				b.WriteString("<p>" + strings.ReplaceAll(html.EscapeString(paragraph), "\n", "<br>") + "</p>\n")
			}
		case p.media == MediaText:
			b.WriteString(p.unflowed(t) + "\n\n")
		default:
			b.WriteString(t + "\n")
		}
	}
	return media, b.String(), true
}
