package intake

import (
	"slices"
	"strings"
	"testing"
)

// TestPageThatBreaksOff: an end within markup shows that a page was cut off; one
// without end tags is as usual as with them.
func TestPageThatBreaksOff(t *testing.T) {
	start := `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harbour closed</title><script>if (a<b && "<p>" > c) { run() }</script></head><body><!-- <p class=" --><article><h1>Harbour closed</h1>` + paragraphs(storyParagraphs...)
	for name, c := range map[string]struct {
		end    string
		broken bool
	}{
		"no end tags":                      {"", false},
		"end tags":                         {"</article></body></html>", false},
		"something behind the end":         {"</article></body></html>\n<!-- saved -->\n", false},
		"a sign of less than in the text":  {"<p>The water is < 2 metres, and the wind is <3", false},
		"a letter of a sentence":           {"<p>The harbour was clo", false},
		"within a tag":                     {`<div cla`, true},
		"within the value of an attribute": {`<a href="https://lantern.example/har`, true},
		"within an end tag":                {"</artic", true},
		"within a script":                  {`<script>window.data = {"a": [1, 2, "<b>x</b>`, true},
		"within a style":                   {`<style>p { color: red; } h1 {`, true},
		"within a comment":                 {"<!-- the foot of the page <p>x</p>", true},
		"within a letter":                  {"<p>The caf\xc3", true},
	} {
		a := read(t, "page.html", start+c.end)
		told := slices.ContainsFunc(a.Warnings, func(w string) bool {
			return strings.Contains(w, " breaks off ") && strings.Contains(w, "something may be missing")
		})
		if told != c.broken || len(a.Warnings) > 1 {
			t.Errorf("%s: warnings %q", name, a.Warnings)
		}
		holds(t, kept(a), storyParagraphs...)
	}
}

// A text whose last letter is cut is read as what it is: its other letters stay.
func TestTextCutWithinALetter(t *testing.T) {
	for name, c := range map[string]struct{ text, cut string }{
		"Ukrainian": {"Баржа зруйнувала шлюз у Тернавці.\n\nРада річки вимагає від власника баржі заплатити за ворот", "\xd0"},
		"one other": {"The café of the harbour was closed on Tuesday by the board.\n\nNobody was told of it before, and nobody could say when it opens agai", "\xe2\x80"},
	} {
		a := read(t, "a.txt", c.text+c.cut)
		if !strings.HasPrefix(a.Text, c.text) || !slices.Contains(a.Warnings, warningLetterCut) || len(a.Warnings) != 1 {
			t.Errorf("%s: %q, warnings %q", name, a.Text, a.Warnings)
		}
	}
	for name, text := range map[string]string{
		"whole":         "Баржа зруйнувала шлюз у Тернавці.",
		"Latin letters": "The harbour of Velmar has a new caf\xe9",
	} {
		for _, w := range read(t, "a.txt", text).Warnings {
			if strings.Contains(w, "breaks off") {
				t.Errorf("%s: %q", name, w)
			}
		}
	}
}

// A mail that breaks off says so once.
func TestMailThatBreaksOffSaysSoOnce(t *testing.T) {
	mail := strings.ReplaceAll("From: a@a.example\nSubject: Harbour closed\nDate: Tue, 14 May 2019 06:30:00 +0200\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\n\n<html><body>"+paragraphs(storyParagraphs...)+"<div cla", "\n", "\r\n")
	n := 0
	for _, w := range read(t, "a.eml", mail).Warnings {
		n += strings.Count(w, "breaks off")
	}
	if n != 1 {
		t.Errorf("%d warnings that it breaks off", n)
	}
}
