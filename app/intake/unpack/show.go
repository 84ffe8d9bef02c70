package unpack

import (
	"bytes"
	"fmt"
	"strings"

	"dateline/app/intake/propertylist"
)

// Shown is a container as it came, for reading: what stands at its head, the texts
// in it as they are, and the names of the rest.
type Shown struct {
	Head  []string // lines of the head, decoded, as they follow one another
	Texts []ShownText
	Rest  []string // "photo.jpg (image/jpeg, 34012 bytes)"
}

// ShownText is one text of a container.
type ShownText struct {
	Name    string // of an attachment, "" for the text itself
	Media   string
	Charset string // stated for the bytes, "" where none is
	Bytes   []byte // out of their transfer encoding
	Within  *Shown // of an attached mail; then there are no bytes
}

// ShowAll opens a container for reading: each mail of a mailbox, or the one page or
// mail that it is. ok is false for what is none of these.
func ShowAll(s Source) (count int, show func(i int) (Shown, error), ok bool) {
	one := func(open func(Source) (Shown, error)) (int, func(int) (Shown, error), bool) {
		return 1, func(int) (Shown, error) { return open(s) }, true
	}
	switch {
	case isWebArchive(s):
		return one(showArchive)
	case isPDF(s) || isLink(s):
		return 0, nil, false
	case isMbox(s):
		mails := splitMbox(s.Bytes)
		return len(mails), func(i int) (Shown, error) { return showMail(Source{Title: s.Title, Bytes: mails[i]}) }, true
	case isMHTML(s):
		return one(showMHTML)
	case isMail(s):
		return one(showMail)
	}
	return 0, nil, false
}

// showMail shows a mail: its head, its text, what is attached.
func showMail(s Source) (Shown, error) {
	b := withoutFrame(s.Bytes)
	b = b[max(0, mailStart(b)):]
	root, err := readParts(b)
	if err != nil {
		return Shown{}, fmt.Errorf("%s cannot be taken apart: %w", s.Title, err)
	}
	m := message{root: root}
	m.body.collect(root)
	if len(m.body.texts) == 0 && len(root.parts) == 0 && root.isText() {
		m.body.texts, m.body.attached = []*part{root}, nil
	}
	out := Shown{Head: headLines(b, root.params["charset"])}
	for _, p := range m.body.texts {
		out.Texts = append(out.Texts, p.shown(""))
	}
	for _, p := range m.body.attached {
		out.Rest = append(out.Rest, p.facts(p.shownName()))
		switch {
		case p.media == mediaMail && s.depth+1 < mostDepth:
			if within, err := showMail(Source{Title: s.Title, Bytes: p.content(), depth: s.depth + 1}); err == nil {
				out.Texts = append(out.Texts, ShownText{Name: p.shownName(), Media: mediaMail, Within: &within})
			}
		case p.textKind() != "":
			t := p.shown(p.shownName())
			t.Media = p.textKind()
			out.Texts = append(out.Texts, t)
		}
	}
	return out, nil
}

func (p *part) shown(name string) ShownText {
	return ShownText{Name: name, Media: p.media, Charset: p.params["charset"], Bytes: p.content()}
}

func (p *part) facts(name string) string {
	return fmt.Sprintf("%s (%s, %d bytes)", name, p.media, len(p.content()))
}

// showMHTML shows a saved page of several parts: its head, the page, what it holds
// beside.
func showMHTML(s Source) (Shown, error) {
	b := s.Bytes[max(0, mailStart(s.Bytes)):]
	root, err := readParts(b)
	if err != nil {
		return Shown{}, fmt.Errorf("%s cannot be taken apart: %w", s.Title, err)
	}
	page := mainPage(root, savedAddress(root.header, "Snapshot-Content-Location").Value)
	out := Shown{Head: headLines(b, root.params["charset"])}
	if page != nil {
		t := page.shown("")
		if t.Media != MediaText {
			t.Media = MediaHTML
		}
		out.Texts = append(out.Texts, t)
	}
	var walk func(p *part)
	walk = func(p *part) {
		for _, c := range p.parts {
			walk(c)
		}
		if p != page && len(p.parts) == 0 {
			name := strings.TrimSpace(p.header.Get("Content-Location"))
			if name == "" {
				name = p.shownName()
			}
			out.Rest = append(out.Rest, p.facts(name))
		}
	}
	walk(root)
	return out, nil
}

// showArchive shows a web archive of Safari: the page and what it holds beside.
func showArchive(s Source) (Shown, error) {
	var a webArchive
	if err := propertylist.Read(s.Bytes, &a); err != nil {
		return Shown{}, fmt.Errorf("%s cannot be read as a web archive of Safari: %w", s.Title, err)
	}
	out := Shown{Texts: []ShownText{{Media: MediaHTML, Charset: a.Main.Encoding, Bytes: a.Main.Data}}}
	if strings.EqualFold(a.Main.Media, MediaText) {
		out.Texts[0].Media = MediaText
	}
	if isPDF(Source{Bytes: a.Main.Data}) {
		out.Texts[0].Media = mediaPDF
	}
	if a.Main.URL != "" {
		out.Head = []string{"WebResourceURL: " + a.Main.URL}
	}
	var parts webArchiveParts
	if err := propertylist.Read(s.Bytes, &parts); err == nil {
		for _, r := range parts.Sub {
			out.Rest = append(out.Rest, fmt.Sprintf("%s (%d bytes)", r.URL, len(r.Data)))
		}
	}
	return out, nil
}

// mostHeadLines is how many lines of a head are shown.
const mostHeadLines = 500

// headLines are the lines of a head as they stand, each whole and decoded; fallback
// is the encoding of letters that stand in it bare.
func headLines(b []byte, fallback string) []string {
	out := foldedLines(b)
	for i, l := range out {
		out[i] = decodeWords(bareLetters(l, fallback))
	}
	return out
}

// foldedLines are the lines of a head, those that go on put together.
func foldedLines(b []byte) []string {
	var out []string
	for len(b) > 0 && len(out) < mostHeadLines {
		line := firstLine(b)
		b = b[len(line):]
		bare := bytes.TrimRight(line, "\r\n")
		switch {
		case len(bare) == 0:
			return out
		case (bare[0] == ' ' || bare[0] == '\t') && len(out) > 0:
			if last := &out[len(out)-1]; len(*last) < longestLine {
				*last += " " + string(bytes.TrimSpace(bare))
			}
		default:
			out = append(out, string(bare[:min(len(bare), longestLine)]))
		}
	}
	return out
}

// IsPDF tells whether a source is a PDF.
func IsPDF(s Source) bool { return isPDF(s) }
