package unpack

import (
	"context"
	"errors"
	"fmt"
	"path"
	"strings"
)

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

// openAttached adds the documents of what is attached. It tells the names of what
// is no text, and in sentences what cannot be read.
func (m *message) openAttached(ctx context.Context, s Source, u *Unpacked) (left, lost []string, err error) {
	for _, p := range m.body.attached {
		if err := ctx.Err(); err != nil {
			return nil, nil, fmt.Errorf("%s was not read: %w", s.Title, err)
		}
		documents, err := attachment(ctx, s, p)
		switch {
		case errors.Is(err, errNoText):
			left = append(left, p.shownName())
		case err != nil:
			lost = append(lost, err.Error())
		}
		u.Documents = append(u.Documents, documents...)
	}
	return left, lost, nil
}
