package unpack

import (
	"bytes"
	"context"
	"fmt"
	"net/textproto"
	"regexp"
	"strings"

	"dateline/app/article"
)

const mediaMHTML = "multipart/related"

// savedBy is what browsers write for the sender of a page that they save.
var savedBy = regexp.MustCompile(`(?i)^\W*saved (?:by|from) `)

// isMHTML tells a saved page of several parts (RFC 2557) from a mail: Chromium
// and its like write where it was saved from, Internet Explorer who saved it;
// Word writes neither, but nobody's address.
func isMHTML(s Source) bool {
	at := mailStart(s.Bytes)
	if at < 0 {
		return false
	}
	h, _ := readHead(s.Bytes[at:min(len(s.Bytes), at+1<<16)])
	if h.Get("Snapshot-Content-Location") != "" || savedBy.MatchString(h.Get("From")) {
		return true
	}
	media, _ := mediaType(h.Get("Content-Type"))
	sent := h.Get("From") != "" || h.Get("To") != "" || h.Get("Received") != "" || h.Get("Return-Path") != ""
	return media == mediaMHTML && !sent
}

// openMHTML takes a saved page apart. Its one document is the page itself; those
// in its frames are mostly advertisements.
func openMHTML(_ context.Context, s Source) (Unpacked, error) {
	u := Unpacked{Media: mediaMHTML}
	root, err := readParts(s.Bytes[max(0, mailStart(s.Bytes)):])
	if err != nil {
		return u, fmt.Errorf("%s cannot be taken apart: %w; open it in a browser and save it as HTML", s.Title, err)
	}
	address := savedAddress(root.header, "Snapshot-Content-Location")
	page := mainPage(root, address.Value)
	if page == nil || len(bytes.TrimSpace(page.content())) == 0 {
		return u, fmt.Errorf("%s holds no page, or an empty one; open it in a browser and save it again", s.Title)
	}
	if address.Value == "" {
		address = savedAddress(page.header, "Content-Location")
	}
	if address.Value == "" {
		address = savedAddress(root.header, "Content-Location")
	}
	d := Document{Media: MediaHTML, Bytes: page.content(), Charset: page.params["charset"]}
	if page.media == MediaText {
		d.Media = MediaText
	}
	if at := strings.TrimSpace(page.header.Get("Content-Location")); at != "" {
		d.Pictures = picturesOf(root, at)
	} else {
		d.Pictures = picturesOf(root, address.Value)
	}
	if address.Value != "" {
		d.Claims = append(d.Claims, address)
	}
	if date := strings.TrimSpace(root.header.Get("Date")); momentOf(date) != "" {
		d.Claims = append(d.Claims, article.Claim{Field: article.FieldCaptured, Value: string(momentOf(date)),
			Evidence: article.Evidence{Words: date, Where: "the Date line of the saved page", Rule: "when the browser saved it"}})
	}
	if title := headLine(root.header, "Subject", page.params["charset"]); title != "" {
		d.Hints = append(d.Hints, article.Claim{Field: article.FieldTitle, Value: title,
			Evidence: article.Evidence{Words: title, Where: "the Subject line of the saved page", Rule: "the title of the window when it was saved"}})
	}
	if root.damaged > 0 {
		d.Warnings = append(d.Warnings, partsOf(root.damaged, "damaged", "the saved page")+" left out; compare with a browser")
	}
	if root.cut && len(root.parts) > 0 {
		d.Warnings = append(d.Warnings, "the saved page breaks off before its end: compare with a browser, something may be missing")
	}
	u.Documents = []Document{d}
	return u, nil
}

// savedAddress is the web address in a line of a head.
func savedAddress(h textproto.MIMEHeader, name string) article.Claim {
	a := strings.TrimSpace(h.Get(name))
	if !isWebAddress(a) {
		return article.Claim{}
	}
	return article.Claim{Field: article.FieldURL, Value: a,
		Evidence: article.Evidence{Words: a, Where: "the " + name + " line", Rule: "the address that the page was saved from"}}
}

// mainPage is the part that holds the page itself: the one that the file names or
// whose address is the page's, or else the first page, or text, in it.
func mainPage(root *part, address string) *part {
	var pages, texts []*part
	var walk func(p *part)
	walk = func(p *part) {
		switch {
		case len(p.parts) > 0:
			for _, c := range p.parts {
				walk(c)
			}
		case p.media == MediaHTML || p.media == "application/xhtml+xml":
			pages = append(pages, p)
		case p.media == MediaText:
			texts = append(texts, p)
		}
	}
	walk(root)
	if len(root.parts) > 0 && root.params["start"] != "" {
		if p := root.root(); len(p.parts) == 0 && p.media == MediaHTML {
			return p
		}
	}
	for _, p := range pages {
		if address != "" && strings.TrimSpace(p.header.Get("Content-Location")) == address {
			return p
		}
	}
	if all := append(pages, texts...); len(all) > 0 {
		return all[0]
	}
	return nil
}
