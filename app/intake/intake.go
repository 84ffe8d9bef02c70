// Package intake turns bytes into articles: it recognises what a file or a
// paste is, decodes it, cuts it into blocks, keeps the body and folds the rest,
// and reads title, byline, site, address, dates, place and language, each with
// the words it was read from. It opens no connection and writes nothing.
package intake

import (
	"context"
	"fmt"
	"path/filepath"
	"time"

	"dateline/app/article"
)

// Source is something to be read: a file, a drop, a paste.
type Source struct {
	Name     string // base name of the file, "" for a paste
	Path     string // where the file lies, "" for a paste
	Bytes    []byte
	Origin   article.Origin
	Captured time.Time // when it came in; zero means now
	URL      string    // its address where that is known, such as of a paste; else ""
}

// Result is what was read out of a source. Blocks, text, hash, metadata with
// evidence and warnings of each article are set.
type Result struct {
	Original article.Original
	Articles []article.Article
}

// Read reads a source. Its error is a sentence that names the source and says
// what to do; what is merely doubtful is a warning of the article.
func Read(ctx context.Context, s Source) (Result, error) {
	if s.Captured.IsZero() {
		s.Captured = time.Now()
	}
	p, err := recognise(s)
	if err != nil {
		return Result{}, err
	}
	if err := ctx.Err(); err != nil {
		return Result{}, fmt.Errorf("%s was not read: %w", s.title(), err)
	}
	original := article.Original{
		ID: article.NewID(), SHA256: article.HashBytes(s.Bytes), MediaType: p.media,
		Name: s.Name, Path: s.Path, Origin: s.Origin,
		Size: int64(len(s.Bytes)), Captured: s.Captured.UTC(),
	}
	var a article.Article
	if p.media == mediaHTML {
		a, err = readPage(ctx, s, p.text)
	} else {
		a, err = readPlain(s, p.text, p.media == mediaMarkdown)
	}
	if err != nil {
		return Result{}, err
	}
	a.ID = article.NewID()
	a.OriginalID = original.ID
	a.Text = article.Compose(a.Blocks)
	a.TextSHA256 = article.HashText(a.Text)
	a.Warnings = append(p.warnings, a.Warnings...)
	a.Imported = s.Captured.UTC()
	return Result{Original: original, Articles: []article.Article{a}}, nil
}

// title names the source in messages.
func (s Source) title() string {
	switch {
	case s.Path != "":
		return s.Path
	case s.Name != "":
		return s.Name
	case s.Origin == article.OriginStdin:
		return "Standard input"
	case s.Origin == article.OriginDrop:
		return "The dropped text"
	}
	return "The pasted text"
}

// extension is the lower-case ending of the source's name, with its dot.
func (s Source) extension() string {
	name := s.Name
	if name == "" {
		name = s.Path
	}
	return lower(filepath.Ext(name))
}
