// Package unpack takes what browsers, mail programs and others leave (MHTML,
// webarchive, mail, PDF, links) apart into the documents that hold the
// articles, each with what the container says of it: its address, when it was
// saved, who sent it. It decides nothing about the text. Each format is a file
// of its own and a line of the table formats.
package unpack

import (
	"context"

	"dateline/app/article"
)

// The media types of documents.
const (
	MediaText     = "text/plain"
	MediaHTML     = "text/html"
	MediaMarkdown = "text/markdown"
	MediaLink     = "application/x-link" // an address without a text
)

// Document is one text within a source.
type Document struct {
	Name     string          // of the part, such as that of an attachment; "" for the source itself
	Media    string          // one of the above
	Bytes    []byte          // as they came, to be decoded; nil when Text or Blocks is given
	Charset  string          // that the container states for Bytes, "" when it states none
	Text     string          // already decoded
	Claims   []article.Claim // come before what the text says of itself
	Hints    []article.Claim // come after what the text states of itself, but before what is only guessed
	Blocks   []article.Block // of a format that knows its own blocks (PDF): what is no text of the article is folded, with the reason
	Before   []article.Block // what stands before the text and is not of it, such as the note above a forwarded mail: folded, with the reason
	After    []article.Block // the same behind it, such as a signature
	Pictures Pictures        // the images that came with it, nil for none
	Warnings []string
}

// Unpacked is a source taken apart.
type Unpacked struct {
	Media     string // of the source: message/rfc822, multipart/related, application/pdf
	Documents []Document
}

// Source is what is to be taken apart.
type Source struct {
	Title string // names the source in messages
	Name  string // base name of the file, "" for a paste
	Bytes []byte

	depth int // how many sources this one lies in
}

// format is one format: how to tell it by its content, and how to take it apart.
type format struct {
	is   func(s Source) bool
	open func(ctx context.Context, s Source) (Unpacked, error)
}

// formats are tried in order; the first that knows the content takes it.
func formats() []format {
	return []format{
		{isWebArchive, openWebArchive},
		{isPDF, openPDF},
		{isLink, openLink},
		{isMbox, openMbox},
		{isMHTML, openMHTML},
		{isMail, openMail},
	}
}

// Open takes a source apart. ok tells whether it is of one of the formats; it is
// false for plain text and HTML. The error is a sentence that names the source
// and says what to do.
func Open(ctx context.Context, s Source) (u Unpacked, ok bool, err error) {
	for _, f := range formats() {
		if f.is(s) {
			u, err = f.open(ctx, s)
			return u, true, err
		}
	}
	return Unpacked{}, false, nil
}
