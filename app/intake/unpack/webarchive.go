package unpack

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"dateline/app/article"
	"dateline/app/intake/propertylist"
)

// webArchive is what Safari saves: the page with all that belongs to it. The
// pages in its frames (WebSubframeArchives) are no articles.
type webArchive struct {
	Main struct {
		Data     []byte `plist:"WebResourceData"`
		Media    string `plist:"WebResourceMIMEType"`
		Encoding string `plist:"WebResourceTextEncodingName"`
		URL      string `plist:"WebResourceURL"`
	} `plist:"WebMainResource"`
}

func isWebArchive(s Source) bool {
	return propertylist.Is(s.Bytes) && bytes.Contains(s.Bytes, []byte("WebMainResource"))
}

func openWebArchive(ctx context.Context, s Source) (Unpacked, error) {
	u := Unpacked{Media: "application/x-webarchive"}
	var a webArchive
	if err := propertylist.Read(s.Bytes, &a); err != nil {
		return u, fmt.Errorf("%s cannot be read as a web archive of Safari: %w; open it in Safari and export it as PDF, or save it again", s.Title, err)
	}
	media := strings.ToLower(a.Main.Media)
	switch {
	case len(bytes.TrimSpace(a.Main.Data)) == 0:
		return u, fmt.Errorf("%s holds no page; open it in Safari and save it again", s.Title)
	case strings.HasPrefix(media, "image/"), strings.HasPrefix(media, "video/"), strings.HasPrefix(media, "audio/"):
		return u, fmt.Errorf("%s holds no page but a file of type %s; there is no text to import", s.Title, media)
	}
	d := Document{Media: MediaHTML, Bytes: a.Main.Data, Charset: a.Main.Encoding, Pictures: newArchived(s.Bytes, a.Main.URL)}
	if media == MediaText {
		d.Media = MediaText
	}
	if main := (Source{Title: s.Title, Bytes: a.Main.Data}); isPDF(main) { // Safari saves one that it shows the same way
		pdf, err := openPDF(ctx, main)
		if err != nil {
			return u, err
		}
		d = pdf.Documents[0]
	}
	if isWebAddress(a.Main.URL) {
		d.Claims = append(d.Claims, article.Claim{Field: article.FieldURL, Value: a.Main.URL,
			Evidence: article.Evidence{Words: a.Main.URL, Where: "WebResourceURL", Rule: "the address that the page was saved from"}})
	}
	u.Documents = []Document{d}
	return u, nil
}
