package unpack

import (
	"context"
	"errors"
	"fmt"
	"path"
	"strings"

	"dateline/app/article"
)

// mostDepth is how many sources may lie in one another: a mail attached to a mail.
const mostDepth = 4

// message is a mail taken apart.
type message struct {
	root *part
	body mailBody
	news bool // a newsletter or the like: it was sent to subscribers, or is made of links
}

// openMail takes a single mail apart: its text, and those of its attachments that
// are texts themselves. Others are named in a warning.
func openMail(ctx context.Context, s Source) (Unpacked, error) {
	u := Unpacked{Media: mediaMail}
	root, err := readParts(s.Bytes[max(0, mailStart(s.Bytes)):])
	if err != nil {
		return u, fmt.Errorf("%s cannot be taken apart: %w; open it in your mail program and copy its text", s.Title, err)
	}
	m := message{root: root}
	m.body.collect(root)
	if len(m.body.texts) == 0 && len(root.parts) == 0 && root.isText() {
		m.body.texts, m.body.attached = []*part{root}, nil
	}
	if d, ok := m.document(); ok {
		u.Documents = append(u.Documents, d)
	}
	var left, lost []string
	for _, p := range m.body.attached {
		documents, err := attachment(ctx, s, p)
		switch {
		case errors.Is(err, errNoText):
			left = append(left, p.shownName())
		case err != nil:
			lost = append(lost, err.Error())
		}
		u.Documents = append(u.Documents, documents...)
	}
	if len(u.Documents) == 0 {
		return u, m.empty(s, left, lost)
	}
	u.Documents[0].Warnings = append(u.Documents[0].Warnings, m.warnings(left, lost)...)
	return u, nil
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
		out = append(out, fmt.Sprintf("%d damaged or too deeply nested %s of the mail were left in the original; compare with your mail program", n, plural(n, "part")))
	}
	return append(out, lost[:min(len(lost), 20)]...)
}

func countOf(names []string, noun string) string {
	verb := "were"
	if len(names) == 1 {
		verb = "was"
	}
	return fmt.Sprintf("%d %s %s", len(names), plural(len(names), noun), verb)
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
	m.finish(&d)
	return d, strings.TrimSpace(d.Text) != "" || len(d.Text) == 0 && len(d.Bytes) > 0
}

var errNoText = errors.New("it holds no text")

// attachment makes documents of what is attached; the error is errNoText for what
// is no text, and else a sentence.
func attachment(ctx context.Context, s Source, p *part) ([]Document, error) {
	for _, kind := range []string{"image/", "audio/", "video/", "font/"} {
		if strings.HasPrefix(p.media, kind) {
			return nil, errNoText
		}
	}
	if s.depth+1 >= mostDepth {
		return nil, fmt.Errorf("%s was left in the original: it lies more than %d mails deep", p.shownName(), mostDepth)
	}
	in := Source{Title: p.shownName() + " in " + s.Title, Name: p.name(), Bytes: p.content(), depth: s.depth + 1}
	open := Open
	if p.media == mediaMail && !isMHTML(in) {
		open = openAttachedMail
	}
	u, ok, err := open(ctx, in)
	switch {
	case err != nil:
		return nil, err
	case ok:
		for i := range u.Documents {
			if u.Documents[i].Name == "" {
				u.Documents[i].Name = p.name()
			}
		}
		return u.Documents, nil
	}
	if media := p.textKind(); media != "" && len(in.Bytes) > 0 {
		return []Document{{Name: p.name(), Media: media, Bytes: in.Bytes, Charset: p.params["charset"]}}, nil
	}
	return nil, errNoText
}

func openAttachedMail(ctx context.Context, s Source) (Unpacked, bool, error) {
	u, err := openMail(ctx, s)
	return u, true, err
}

// textKind is the media type of an attached text, by what it is said to be and by
// its name; "" for others.
func (p *part) textKind() string {
	switch strings.ToLower(path.Ext(p.name())) {
	case ".html", ".htm", ".xhtml":
		return MediaHTML
	case ".md", ".markdown":
		return MediaMarkdown
	case ".txt", ".text":
		return MediaText
	}
	switch p.media {
	case MediaHTML, "application/xhtml+xml":
		return MediaHTML
	case MediaMarkdown:
		return MediaMarkdown
	case MediaText:
		if path.Ext(p.name()) == "" {
			return MediaText
		}
	}
	return ""
}

// name is the name of a part's file, "" when it has none.
func (p *part) name() string {
	_, params := mediaType(p.header.Get("Content-Disposition"))
	name := params["filename"]
	if name == "" {
		name = p.params["name"]
	}
	name = strings.Join(strings.Fields(decodeWords(bareLetters(name, p.params["charset"]))), " ")
	if i := strings.LastIndexAny(name, `/\`); i >= 0 {
		name = name[i+1:]
	}
	return name
}

// shownName names a part in messages.
func (p *part) shownName() string {
	if n := p.name(); n != "" {
		return n
	}
	if p.media == mediaMail {
		return "the attached mail"
	}
	return "one without a name (" + p.media + ")"
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
	about := mailFacts{subject: subject, subjectAt: "the Subject line of the mail", from: from, date: strings.TrimSpace(h.Get("Date")), dateRule: "the date the mail was sent"}
	lines, page := m.linesOf(d)
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

// linesOf are the lines of the mail's text, with the page where it is one.
func (m *message) linesOf(d *Document) ([]mailLine, *mailPage) {
	if d.Media == MediaHTML {
		page := readMailPage(d.Text)
		if page == nil {
			return nil, nil
		}
		return page.lines, page
	}
	if len(d.Text) > longestPage {
		return nil, nil
	}
	var lines []mailLine
	for l := range strings.Lines(d.Text) {
		lines = append(lines, mailLine{text: strings.TrimRight(l, "\r\n")})
	}
	return lines, nil
}

// plainRest is the text of a forwarded mail in plain text; where its head was
// quoted, the text is, too.
func plainRest(lines []mailLine, f forward) string {
	rest := lines[f.rest:]
	quoted, all := 0, 0
	for _, l := range rest {
		if strings.TrimSpace(l.text) != "" {
			all++
			if strings.HasPrefix(l.text, ">") {
				quoted++
			}
		}
	}
	var b strings.Builder
	for _, l := range rest {
		if quoted*10 > all*9 {
			l.text = strings.TrimPrefix(strings.TrimPrefix(l.text, ">"), " ")
		}
		b.WriteString(l.text + "\n")
	}
	return b.String()
}

// longestSignature is how many lines a signature has at most.
const longestSignature = 12

// withoutSignature cuts the signature off a plain text: what stands below a line
// of two dashes (RFC 3676, section 4.3).
func withoutSignature(text string) (string, []article.Block) {
	lines := strings.Split(strings.TrimRight(strings.ReplaceAll(text, "\r\n", "\n"), "\n "), "\n")
	for i := len(lines) - 1; i > 0 && i >= len(lines)-longestSignature-1; i-- {
		if lines[i] != "-- " && lines[i] != "--" {
			continue
		}
		var after []article.Block
		for _, l := range lines[i:] {
			if strings.TrimSpace(l) != "" {
				after = append(after, article.Block{Kind: article.Paragraph, Text: strings.TrimSpace(l), Why: "signature of the mail"})
			}
		}
		return strings.Join(lines[:i], "\n"), after
	}
	return text, nil
}
