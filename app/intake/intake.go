// Package intake turns bytes into articles: it recognises what a file or a
// paste is, decodes it, cuts it into blocks, keeps the body and folds the rest,
// and reads title, byline, site, address, dates, place and language, each with
// the words it was read from. It opens no connection and writes nothing.
package intake

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"dateline/app/article"
	"dateline/app/intake/unpack"
)

// Rules is the version of the rules that cut a text into blocks and keep or fold
// them. It goes up when articles that are cleaned again can come out differently.
const Rules = 1

// Source is something to be read: a file, a drop, a paste.
type Source struct {
	Name     string // base name of the file, "" for a paste
	Path     string // where the file lies, "" for a paste
	Bytes    []byte
	Origin   article.Origin
	Captured time.Time       // when it came in; zero means now
	URL      string          // its address where that is known, such as of a paste; else ""
	Claims   []article.Claim // what was told of it from outside its bytes: by the file system, the browser it was copied from
	Fragment bool            // HTML that was selected in a page, not a page

	Resources []Resource // the images that came with it
	LeftOut   []string   // sentences about images that were too large or too many to be kept, or could not be read

	hints []article.Claim // of what surrounds the text within the source; weaker than what the text states
}

// Result is what was read out of a source. Blocks, text, hash, metadata with
// evidence and warnings of each article are set.
type Result struct {
	Original article.Original
	Articles []article.Article
	Problems []string // sentences about parts that could not be read
}

// Read reads a source. Its error is a sentence that names the source and says
// what to do; what is merely doubtful is a warning of the article.
func Read(ctx context.Context, s Source) (Result, error) {
	if s.Captured.IsZero() {
		s.Captured = time.Now()
	}
	media, documents, err := documentsOf(ctx, s)
	if err != nil {
		return Result{}, err
	}
	r := Result{Original: article.Original{
		ID: article.NewID(), SHA256: article.HashBytes(s.Bytes), MediaType: media,
		Name: s.Name, Path: s.Path, Origin: s.Origin,
		Size: int64(len(s.Bytes)), Captured: s.Captured.UTC(),
	}}
	for i, d := range documents {
		documents[i] = unpack.Document{} // its text goes when it is read
		if err := ctx.Err(); err != nil {
			return Result{}, fmt.Errorf("%s was not read: %w", s.title(), err)
		}
		a, err := readDocument(ctx, s, d)
		if err != nil {
			if len(documents) == 1 {
				return Result{}, err
			}
			r.Problems = append(r.Problems, err.Error())
			continue
		}
		r.add(s, a)
	}
	if len(r.Articles) == 0 {
		return Result{}, fmt.Errorf("%s holds no article that can be read: %s", s.title(), strings.Join(r.Problems, "; "))
	}
	first := &r.Articles[0] // a page is one
	first.Warnings = append(first.Warnings, s.LeftOut...)
	return r, nil
}

// add gives an article its place in the result.
func (r *Result) add(s Source, a article.Article) {
	a.ID = article.NewID()
	a.OriginalID = r.Original.ID
	a.Ordinal = len(r.Articles)
	a.Text = article.Compose(a.Blocks)
	a.TextSHA256 = article.HashText(a.Text)
	a.Rules = Rules
	a.Imported = s.Captured.UTC()
	r.Articles = append(r.Articles, a)
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
