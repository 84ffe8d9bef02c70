package unpack

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"howett.net/plist"

	"dateline/app/article"
)

// What a page within a mail shows beside its text is read or named, however its
// part is called; only what adorns the page is passed over.
func TestFilesWithinAPageOfAMailAreNotDropped(t *testing.T) {
	part := func(head, body string) string {
		return "--B\n" + head + "\nContent-Id: <1@a.example>\n\n" + body + "\n"
	}
	u := opened(t, "a.eml", mailWith("From: a@a.example\nContent-Type: multipart/related; boundary=B",
		"--B\nContent-Type: text/html\n\n<p>The sluice was shut.</p>\n"+
			part("Content-Type: text/plain; name=notice.txt\nContent-Disposition: inline", "The notice of the board.")+
			part("Content-Type: application/zip; name=all.zip\nContent-Disposition: inline", "UEsDBA==")+
			part("Content-Type: image/png; name=gate.png", "iVBORw0KGgo=")+
			part("Content-Type: text/css", "p { color: red }")+
			part("Content-Type: text/html", "<p>An advertisement</p>")+"--B--\n"))
	if len(u.Documents) != 2 || !strings.Contains(string(u.Documents[1].Bytes), "notice of the board") {
		t.Errorf("%d documents: %+v", len(u.Documents), u.Documents)
	}
	if got := strings.Join(u.Documents[0].Warnings, "\n"); got != "1 attachment was left in the original: all.zip" {
		t.Errorf("warned %q", got)
	}
}

// The lines that part a mail or page are never its text.
func TestMultipartsWithoutPartsHaveNoText(t *testing.T) {
	for _, head := range []string{"From: a@a.example\nContent-Type: multipart/mixed; boundary=BBBB", "Content-Type: multipart/related; boundary=BBBB"} {
		for _, body := range []string{"--BBBB--\n", "--BBBB\n", "--BB", "\n"} {
			u, ok, err := Open(t.Context(), Source{Title: "a.eml", Bytes: mailWith(head, body)})
			if !ok || err == nil || !strings.Contains(err.Error(), "a.eml") {
				t.Errorf("%q: %v, %+v", body, err, u)
			}
		}
	}
	u := opened(t, "a.eml", mailWith("From: a@a.example\nContent-Type: multipart/mixed; boundary=BBBB", "The text came without parts.\n--BBBB--"))
	if got := u.Documents[0].Text; strings.TrimSpace(got) != "The text came without parts." {
		t.Errorf("read %q", got)
	}
}

// A file that is cut off while it was fetched says so, whether or not the cut
// shows in the text.
func TestWhatBreaksOffIsSaid(t *testing.T) {
	const rest = "\n--B--\n"
	for head, want := range map[string]string{
		"From: a@a.example\nContent-Type: multipart/mixed; boundary=B":                                "the mail breaks off",
		"Snapshot-Content-Location: https://a.example/b\nContent-Type: multipart/related; boundary=B": "the saved page breaks off",
	} {
		whole := mailWith(head, "--B\nContent-Type: text/html\n\n<p>The sluice was shut on Monday.</p>"+rest)
		if w := opened(t, "whole", whole).Documents[0].Warnings; len(w) > 0 {
			t.Errorf("whole: warned %q", w)
		}
		cut := whole[:len(whole)-len(rest)-8]
		if w := strings.Join(opened(t, "cut", cut).Documents[0].Warnings, "\n"); !strings.Contains(w, want) {
			t.Errorf("cut: warned %q, want %q", w, want)
		}
	}
}

func TestDamagedPartsAreCounted(t *testing.T) {
	for n, want := range map[int]string{1: "1 damaged part of the mail was", 3: "3 damaged parts of the mail were"} {
		if got := partsOf(n, "damaged", "the mail"); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestWebArchiveOfAPDFIsThePDF(t *testing.T) {
	pdf, err := os.ReadFile(filepath.Join("testdata", "pdf", "columns.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	b, err := plist.Marshal(map[string]any{"WebMainResource": map[string]any{
		"WebResourceData": pdf, "WebResourceMIMEType": "application/pdf", "WebResourceURL": "https://a.example/wall.pdf"}}, plist.BinaryFormat)
	if err != nil {
		t.Fatal(err)
	}
	d := opened(t, "a.webarchive", b).Documents[0]
	if len(d.Blocks) < 5 || claimed(d, article.FieldURL) != "https://a.example/wall.pdf" {
		t.Errorf("%d blocks, address %q", len(d.Blocks), claimed(d, article.FieldURL))
	}
}

func TestHowManyMailsAreLostIsSaid(t *testing.T) {
	mailbox := "From a@a.example Mon May 14 11:59:30 2029\n" + string(mailWith("From: a@a.example", "The sluice was shut."))
	for range 30 {
		mailbox += "\n\nFrom a@a.example Mon May 14 11:59:30 2029\n" + string(mailWith("From: a@a.example", ""))
	}
	w := opened(t, "a.mbox", []byte(mailbox)).Documents[0].Warnings
	if len(w) != 21 || w[20] != fmt.Sprintf("%d more could not be read", 10) {
		t.Errorf("%d warnings, the last %q", len(w), w[len(w)-1])
	}
}
