package intake

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"dateline/app/article"
	"dateline/app/intake/unpack"
)

// documentsOf takes a source apart into the documents that hold its articles.
func documentsOf(ctx context.Context, s Source) (media string, documents []unpack.Document, err error) {
	if !s.Fragment {
		u, ok, err := unpack.Open(ctx, unpack.Source{Title: s.title(), Name: s.Name, Bytes: s.Bytes})
		switch {
		case err != nil:
			return "", nil, err
		case ok && len(u.Documents) == 0:
			return "", nil, fmt.Errorf("%s holds no text; there is nothing to import", s.title())
		case ok:
			return u.Media, u.Documents, nil
		}
	}
	p, err := recognise(s)
	if err != nil {
		return "", nil, err
	}
	return p.media, []unpack.Document{{Media: p.media, Text: p.text, Warnings: p.warnings}}, nil
}

// readDocument reads one document of a source into an article, without what the
// source as a whole gives it.
func readDocument(ctx context.Context, s Source, d unpack.Document) (article.Article, error) {
	given := d.Text != ""
	if d = decoded(d); !given && d.Bytes != nil && mostlyControl(d.Text) {
		return article.Article{}, fmt.Errorf("%s is not text but binary data; open it in another program and save it as text, HTML or PDF", s.titleOf(d))
	}
	text := withoutControl(d.Text)
	d.Text, d.Bytes = "", nil // not to be held while the text is read
	s.Claims = append(append([]article.Claim{}, d.Claims...), s.Claims...)
	s.hints = d.Hints
	var a article.Article
	var err error
	switch {
	case d.Media == unpack.MediaLink:
		a = readLink(s, d)
	case len(d.Blocks) > 0:
		a, err = readBlocks(s, d.Blocks)
	case d.Media == unpack.MediaHTML && s.Fragment:
		a, err = readFragment(s, text)
	case d.Media == unpack.MediaHTML:
		a, err = readPage(ctx, s, text)
		d.Warnings = withBreak(d.Warnings, text)
	case strings.TrimSpace(text) == "":
		return a, fmt.Errorf("%s holds no text; there is nothing to import", s.titleOf(d))
	default:
		a, err = readPlain(s, text, d.Media == unpack.MediaMarkdown)
	}
	a.Blocks = slices.Concat(shownBlocks(d.Before), a.Blocks, shownBlocks(d.After))
	a.Warnings = append(d.Warnings, a.Warnings...)
	return a, err
}

// TextMissing tells whether a warning says that the text of an article did not
// come in, whatever of it was kept.
func TextMissing(warning string) bool {
	return warning == unpack.WarningScan || warning == warningOnlyHead
}

// decoded is a document with its text, where it came as bytes.
func decoded(d unpack.Document) unpack.Document {
	if d.Text == "" && d.Bytes != nil {
		text, warnings := decodeStated(d.Bytes, d.Charset)
		d.Text, d.Warnings = text, append(d.Warnings, warnings...)
	}
	return d
}

// titleOf names a document of the source in messages.
func (s Source) titleOf(d unpack.Document) string {
	if d.Name == "" {
		return s.title()
	}
	return d.Name + " in " + s.title()
}

// readLink keeps an address that came without a text. It is the link's own, also
// when it leads to a computer of a local network, whose name no page would give.
func readLink(s Source, d unpack.Document) article.Article {
	f := newFacts(s)
	for _, c := range d.Claims {
		if c.Field == article.FieldURL && webAddress(c.Value) == "" {
			f.URL, f.Evidence[article.FieldURL] = c.Value, c.Evidence
		}
	}
	f.siteFromAddress()
	f.compareWithAddress()
	f.titleFromAddress()
	f.set(article.FieldTitle, f.URL, article.Evidence{Words: f.URL, Rule: "only the address came in"})
	return article.Article{
		Metadata: f.Metadata,
		Blocks:   []article.Block{{Kind: article.Paragraph, Text: f.URL, Kept: true}},
		Warnings: []string{"only the address was kept, for Dateline never goes online: open it in your browser, save the page with Ctrl+S (Cmd+S on a Mac) and drop the saved file here"},
	}
}
