package intake

import (
	"context"
	"strings"
	"testing"

	"dateline/app/article"
)

// read reads bytes as a file of that name and fails the test on an error.
func read(t *testing.T, name, text string) article.Article {
	t.Helper()
	r, err := Read(context.Background(), Source{Name: name, Bytes: []byte(text), Origin: article.OriginFile})
	if err != nil {
		t.Fatal(err)
	}
	return r.Articles[0]
}

func kept(a article.Article) string { return article.KeptText(a.Blocks) }

func holds(t *testing.T, text string, wanted ...string) {
	t.Helper()
	for _, w := range wanted {
		if !strings.Contains(text, w) {
			t.Errorf("%q is missing in:\n%s", w, text)
		}
	}
}

func lacks(t *testing.T, text string, unwanted ...string) {
	t.Helper()
	for _, w := range unwanted {
		if strings.Contains(text, w) {
			t.Errorf("%q should not be in:\n%s", w, text)
		}
	}
}

// fields checks metadata by name; every value given must have evidence.
func fields(t *testing.T, a article.Article, want map[article.Field]string) {
	t.Helper()
	got := map[article.Field]string{
		article.FieldTitle: a.Title, article.FieldByline: strings.Join(a.Byline, ", "), article.FieldSite: a.Site,
		article.FieldURL: a.URL, article.FieldPublished: string(a.Published), article.FieldUpdated: string(a.Updated),
		article.FieldPlace: a.Place,
	}
	for f, v := range got {
		if v != want[f] {
			t.Errorf("%s: got %q, want %q (%s)", f, v, want[f], a.Evidence[f])
		}
		if v != "" && a.Evidence[f].Rule == "" {
			t.Errorf("%s has no evidence", f)
		}
	}
}

func TestReadSetsTheOriginal(t *testing.T) {
	text := "The lock at Harrow Sluice was closed on Monday, the river board said, after a barge struck its gate."
	r, err := Read(context.Background(), Source{Name: "a.txt", Path: "/x/a.txt", Bytes: []byte(text), Origin: article.OriginDrop})
	if err != nil {
		t.Fatal(err)
	}
	o, a := r.Original, r.Articles[0]
	if o.SHA256 != article.HashBytes([]byte(text)) || o.MediaType != "text/plain" || o.Size != int64(len(text)) || o.Origin != article.OriginDrop || o.Captured.IsZero() {
		t.Errorf("original %+v", o)
	}
	if a.OriginalID != o.ID || a.ID == "" || a.Text != text || a.TextSHA256 != article.HashText(text) {
		t.Errorf("article %+v", a)
	}
}

func TestReadRefusesInASentence(t *testing.T) {
	for name, c := range map[string]struct{ bytes, want string }{
		"empty.txt":  {"", "empty.txt is empty"},
		"blank.html": {" \n\t ", "blank.html is empty"},
		"photo.txt":  {"\x89PNG\r\n\x1a\n\x00\x00", "a PNG image"},
		"paper.html": {"%PDF-1.7\n...", "as a PDF: it is damaged"},
		"pages.html": {"PK\x03\x04\x14\x00", "a ZIP archive"},
		"noise.txt":  {strings.Repeat("\x01\x02\x03\x00\xfe\x7f", 50), "binary data"},
		"empty.html": {"<html><body><script>var a = 1;</script></body></html>", "holds no text"},
	} {
		_, err := Read(context.Background(), Source{Name: name, Bytes: []byte(c.bytes)})
		if err == nil || !strings.Contains(err.Error(), name) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got error %v, want one with %q", name, err, c.want)
		}
	}
}

func TestReadStopsWhenCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Read(ctx, Source{Name: "a.txt", Bytes: []byte("Some text that is long enough to be read.")}); err == nil {
		t.Error("a cancelled reading gave no error")
	}
}

func TestMediaTypeByContent(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"page.txt", "<!DOCTYPE html><html><body><p>The ferry sank.</p></body></html>", mediaHTML},
		{"", "<div><p>The ferry sank.</p><p>Nobody was hurt.</p></div>", mediaHTML},
		{"page.xhtml", "<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>The ferry sank.</p></body></html>", mediaHTML},
		{"note.html", "The ferry sank, and nobody was hurt.", mediaText},
		{"note.md", "The ferry sank.", mediaMarkdown},
		{"", "# The ferry\n\nThe ferry sank.", mediaMarkdown},
		{"note.txt", "The ferry sank < the harbour > and nobody was hurt.", mediaText},
	} {
		r, err := Read(context.Background(), Source{Name: c.name, Bytes: []byte(c.text)})
		if err != nil || r.Original.MediaType != c.want {
			t.Errorf("%q %q: got %q (%v), want %q", c.name, c.text, r.Original.MediaType, err, c.want)
		}
	}
}
