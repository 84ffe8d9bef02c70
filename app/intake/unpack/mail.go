package unpack

import (
	"context"
	"fmt"
	"strings"

	"dateline/app/article"
)

// mostDepth is how many sources may lie in one another: a mail attached to a mail.
const mostDepth = 4

// message is a mail taken apart.
type message struct {
	root  *part
	body  mailBody
	lines []mailLine // of its text
	news  bool       // a newsletter or the like: it was sent to subscribers, or is made of links
}

// openMail takes a single mail apart: its text, and those of its attachments that
// are texts themselves. Others are named in a warning.
func openMail(ctx context.Context, s Source) (Unpacked, error) {
	u := Unpacked{Media: mediaMail}
	s.Bytes = withoutFrame(s.Bytes)
	root, err := readParts(s.Bytes[max(0, mailStart(s.Bytes)):])
	if err != nil {
		return u, fmt.Errorf("%s cannot be taken apart: %w; open it in your mail program and copy its text", s.Title, err)
	}
	m := message{root: root}
	m.body.collect(root)
	if len(m.body.texts) == 0 && len(root.parts) == 0 && root.isText() {
		m.body.texts, m.body.attached = []*part{root}, nil
	}
	own, ok := m.document()
	left, lost, err := m.openAttached(ctx, s, &u)
	if err != nil {
		return u, err
	}
	switch note := m.note(); {
	case !ok:
	case note != nil && len(u.Documents) > 0:
		u.Documents[0].Before = append(note, u.Documents[0].Before...)
	default:
		u.Documents = append([]Document{own}, u.Documents...)
	}
	if len(u.Documents) == 0 {
		return u, m.empty(s, left, lost)
	}
	u.Documents[0].Warnings = append(u.Documents[0].Warnings, m.warnings(left, lost)...)
	return u, nil
}

// note is the text of a mail that only passes on the one attached to it, folded;
// nil for any other.
func (m *message) note() []article.Block {
	if len(m.body.attached) != 1 || m.body.attached[0].media != mediaMail || !startsWithMark(headLine(m.root.header, "Subject", ""), forwardMarks) {
		return nil
	}
	var f forward
	if wordsOf(m.lines) > longestNote {
		return nil
	}
	for _, l := range m.lines {
		f.fold(l, whyNote)
	}
	return f.before
}

// empty says why a mail gave no text.
func (m *message) empty(s Source, left, lost []string) error {
	switch {
	case m.body.locked:
		return fmt.Errorf("%s is encrypted; open it in your mail program and copy its text", s.Title)
	case len(lost) > 0:
		return fmt.Errorf("%s has no text of its own, and what is attached cannot be read: %s", s.Title, lost[0])
	case len(left) > 0:
		return fmt.Errorf("%s has no text but %s; save what is attached as text, HTML or PDF and import that", s.Title, countOf(left, "attachment"))
	}
	return fmt.Errorf("%s is a mail without a text; there is nothing to import", s.Title)
}

func (m *message) warnings(left, lost []string) []string {
	var out []string
	if len(left) > 0 {
		out = append(out, countOf(left, "attachment")+" left in the original: "+strings.Join(left[:min(len(left), 20)], ", "))
	}
	if m.body.locked {
		out = append(out, "a part of the mail is encrypted and was left in the original")
	}
	if n := m.root.damaged + m.body.nested; n > 0 {
		out = append(out, partsOf(n, "damaged or too deeply nested", "the mail")+" left in the original; compare with your mail program")
	}
	if m.root.cut && len(m.root.parts) > 0 {
		out = append(out, "the mail breaks off before its end: compare with your mail program, something may be missing")
	}
	return append(out, firstOf(lost)...)
}

func countOf(names []string, noun string) string {
	verb := "were"
	if len(names) == 1 {
		verb = "was"
	}
	return fmt.Sprintf("%d %s %s", len(names), plural(len(names), noun), verb)
}

// partsOf begins a sentence about what became of parts.
func partsOf(n int, what, whole string) string {
	verb := "were"
	if n == 1 {
		verb = "was"
	}
	return fmt.Sprintf("%d %s %s of %s %s", n, what, plural(n, "part"), whole, verb)
}

func plural(n int, noun string) string {
	if n == 1 {
		return noun
	}
	return noun + "s"
}

// document is the text of the mail itself; ok is false where it has none.
func (m *message) document() (d Document, ok bool) {
	texts := m.body.texts
	switch {
	case len(texts) == 0:
		return d, false
	case len(texts) > 1:
		if media, text, certain := joined(texts); certain {
			d.Media, d.Text = media, text
			break
		}
		fallthrough
	default:
		p := texts[0]
		d.Media, d.Bytes, d.Charset = p.media, p.content(), p.params["charset"]
		if text, certain := p.text(); certain {
			d.Text = p.unflowed(text)
		}
	}
	d.Pictures = picturesOf(m.root, texts[0].header.Get("Content-Location"))
	m.finish(&d)
	return d, strings.TrimSpace(d.Text) != "" || len(d.Text) == 0 && len(d.Bytes) > 0
}

// finish gives the mail's text what its head says, and folds what stands around
// it: the note and head above a forwarded mail, the signature below.
func (m *message) finish(d *Document) {
	h := m.root.header
	fallback := m.root.params["charset"]
	if len(m.body.texts) > 0 && fallback == "" {
		fallback = m.body.texts[0].params["charset"]
	}
	subject := headLine(h, "Subject", fallback)
	from := mailFrom{line: headLine(h, "From", fallback), where: "the From line of the mail"}
	from.name, from.address = sender(from.line)
	about := mailFacts{subject: subject, subjectAt: "the Subject line of the mail", from: from}
	about.date, about.dateAt, about.dateRule = dateLine(h)
	lines, page := linesOf(d)
	m.lines = lines
	m.news = isList(h) || page != nil && len(page.links) >= manyLinks
	if f, ok := findForward(lines, subject); ok {
		m.news = page != nil && len(page.links) >= manyLinks
		about = about.ofForward(f)
		d.Before = f.before
		if page != nil {
			d.Text, d.Bytes = page.cut(f.rest), nil
		} else {
			d.Text = strings.Repeat("\n", f.rest) + plainRest(lines, f)
		}
	} else {
		about.list, about.talk = listName(headLine(h, "List-Id", fallback)), h.Get("List-Post") != ""
		d.Claims = append(d.Claims, addressClaims(h)...)
	}
	if d.Media == MediaText && d.Text != "" {
		d.Text, d.After = withoutSignature(d.Text)
	} else if d.Bytes != nil {
		d.Text = "" // its encoding is told with the care for pages
	}
	d.Claims = append(d.Claims, about.claims()...)
	d.Hints = append(d.Hints, about.hints(m.news)...)
	d.Hints = append(d.Hints, browserAddress(page, lines)...)
}
