package intake

import (
	"context"
	"strings"
	"testing"

	"dateline/app/article"
)

// A link keeps its own address, also when it leads into a local network and when
// the system noted another beside it.
func TestLinkIntoALocalNetwork(t *testing.T) {
	const address = "http://intranet/board/notice"
	note := article.Claim{Field: article.FieldURL, Value: "https://lantern.example/links", Evidence: article.Evidence{Words: "https://lantern.example/links", Where: "a note", Rule: "noted"}}
	r, err := Read(context.Background(), Source{Name: "notice.url", Bytes: []byte("[InternetShortcut]\r\nURL=" + address + "\r\n"), Claims: []article.Claim{note}})
	if err != nil {
		t.Fatal(err)
	}
	if a := r.Articles[0]; a.URL != address || a.Text != address || a.Evidence[article.FieldURL].Words != address {
		t.Errorf("address %q, text %q, evidence %v", a.URL, a.Text, a.Evidence[article.FieldURL])
	}
}

// An attachment that is called a text and is none is told by its name, not kept
// as rubbish; the mail is.
func TestBinaryAttachmentIsNoText(t *testing.T) {
	noise := wrapped([]byte(strings.Repeat("\x01\x02\x03\x00\xfe\x7f", 50)))
	r := readAll(t, "a.eml", crlf("From: a@a.example\nMessage-ID: <1@a.example>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: text/plain\n\n"+
		sluiceText+"\n--B\nContent-Type: text/plain; name=gauge.txt\nContent-Disposition: attachment; filename=gauge.txt\nContent-Transfer-Encoding: base64\n\n"+noise+"\n--B--\n"))
	if len(r.Articles) != 1 || len(r.Problems) != 1 || !strings.HasPrefix(r.Problems[0], "gauge.txt in a.eml is not text but binary data") {
		t.Errorf("%d articles, problems %q", len(r.Articles), r.Problems)
	}
}
