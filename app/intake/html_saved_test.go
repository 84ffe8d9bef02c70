package intake

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"dateline/app/article"
)

// TestSavedPagesSayWhereAndWhen: the notes of the programs that save pages, in
// the forms they write them.
func TestSavedPagesSayWhereAndWhen(t *testing.T) {
	const page = "https://lantern.example/2019/gate-fails?a=1&copy=2"
	for name, c := range map[string]struct{ note, url, captured string }{
		"SingleFile":             {"<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: " + page + " \n saved date: Tue Mar 12 2024 11:00:00 GMT+0200 (Eastern European Standard Time)\n-->", page, "2024-03-12T11:00:00+02:00"},
		"an older SingleFile":    {"<!--\n Archive processed by SingleFile \n url: " + page + "\n saved date: Tue Mar 12 2024 11:00:00 GMT-0330 (Newfoundland)\n-->", page, "2024-03-12T11:00:00-03:30"},
		"SingleFile, no date":    {"<!--\n Page saved with SingleFile \n url: " + page + "\n-->", page, ""},
		"a browser":              {"<!-- saved from url=(0048)" + page + " -->", page, ""},
		"HTTrack":                {"<!-- Mirrored from lantern.example/gate.html by HTTrack Website Copier/3.x [XR&CO'2014], Tue, 12 Mar 2024 11:00:00 GMT -->", "http://lantern.example/gate.html", "2024-03-12T11:00:00Z"},
		"the Wayback Machine":    {"<p>x</p><!--\n     FILE ARCHIVED ON 11:02:03 Mar 12, 2024 AND RETRIEVED FROM THE\n     INTERNET ARCHIVE ON 09:00:00 Apr 01, 2024.\n-->", "", "2024-03-12T11:02:03Z"},
		"monolith":               {"<!-- Saved from " + page + " at 2024-03-12T11:00:00Z using monolith v2.8.1 -->", page, "2024-03-12T11:00:00Z"},
		"Save Page WE":           {`<head><meta name="savepage-url" content="https://lantern.example/?a=1&amp;b=2"><meta name="savepage-date" content="Tue Mar 12 2024 11:00:00 GMT+0000 (GMT)">`, "https://lantern.example/?a=1&b=2", "2024-03-12T11:00:00Z"},
		"WebScrapBook":           {`<html data-scrapbook-source="` + html.EscapeString(page) + `" data-scrapbook-create="20240312110000123">`, page, "2024-03-12T11:00:00Z"},
		"a file on the disk":     {"<!-- saved from url=(0022)file:///C:/page.html -->", "", ""},
		"a page it was made for": {"<!-- saved from url=(0014)about:internet -->", "", ""},
		"no such day":            {"<!-- FILE ARCHIVED ON 11:02:03 Mar 32, 2024 AND RETRIEVED FROM -->", "", ""},
		"words of the text":      {"<p>Page saved with SingleFile url: " + page + "</p>", "", ""},
	} {
		got := map[article.Field]string{}
		for _, claim := range savedClaims(c.note + "<p>The gate fell.") {
			got[claim.Field] = claim.Value
			if claim.Words == "" || claim.Where == "" || claim.Rule == "" {
				t.Errorf("%s: a claim without its reason: %+v", name, claim)
			}
		}
		if got[article.FieldURL] != c.url || got[article.FieldCaptured] != c.captured {
			t.Errorf("%s: got %q, want %q at %q", name, got, c.url, c.captured)
		}
	}
}

// TestSavedNoteReachesTheArticle: address and time are in what is read.
func TestSavedNoteReachesTheArticle(t *testing.T) {
	a := read(t, "page.html", "<!DOCTYPE html><html><!--\n Page saved with SingleFile \n url: https://lantern.example/gate \n saved date: Tue Mar 12 2024 11:00:00 GMT+0200 (EET)\n-->"+
		"<meta http-equiv=content-security-policy content=\"default-src 'none'; img-src 'self' data:;\"><body><p>"+strings.Join(storyParagraphs, "</p><p>")+"</p></body></html>")
	if a.URL != "https://lantern.example/gate" || a.Captured != "2024-03-12T11:00:00+02:00" {
		t.Errorf("address %q, captured %q", a.URL, a.Captured)
	}
	if e := a.Evidence[article.FieldCaptured]; !strings.Contains(e.Rule, "SingleFile") {
		t.Errorf("the reason of the time: %s", e)
	}
}

// TestDataIsLeftOut: pictures and fonts within a page go before it is read; its
// words, also those that only look like such, stay.
func TestDataIsLeftOut(t *testing.T) {
	long := strings.Repeat("iVBORw0KGgo+/=", 200)
	for _, page := range []string{
		`<img src="data:image/png;base64,` + long + `"><p>Gate.`,
		`<img src=data:image/png;base64,` + long + `><p>Gate.`,
		`<style>@font-face{src:url(data:font/woff2;base64,` + long + `)}</style><p>Gate.`,
		`<img srcset="data:image/png;base64,` + long + ` 1x, data:image/png;base64,` + long + ` 2x"><p>Gate.`,
		`<img src='data:image/svg+xml,<svg xmlns="http://a.example">` + long + `</svg>'><p>Gate.`,
	} {
		got := withoutData(page)
		if strings.Contains(got, "iVBORw0KGgo") || !strings.HasSuffix(got, "><p>Gate.") && !strings.HasSuffix(got, "</style><p>Gate.") {
			t.Errorf("got %.200q", got)
		}
	}
	for _, page := range []string{
		"<p>The data: it was, they said, " + strings.Repeat("more than the gate could bear, ", 30) + "</p>",
		`<p>"data: the words of the board, ` + strings.Repeat("at length ", 60) + "</p>",
		`<img src="data:image/gif;base64,R0lGOD">`, "data:", `"data:`, `"data:,`, "",
	} {
		if got := withoutData(page); got != page {
			t.Errorf("%.80q became %.80q", page, got)
		}
	}
}

// TestShadowRootsAreShown: text that a page holds in declarative shadow trees is
// shown text, in the order of the slots.
func TestShadowRootsAreShown(t *testing.T) {
	a := read(t, "page.html", `<html><body><news-story><template shadowrootmode="open"><h1>Gate fails</h1><slot name="lead">No lead.</slot><slot></slot><p>Read on below the river.</p></template>`+
		`<p>`+storyParagraphs[1]+`</p><div slot="lead">The lead stands first.</div></news-story><template><p>A form of words</p></template></body></html>`)
	var shown []string
	for _, b := range a.Blocks {
		if b.Why != "shown only by a script" {
			shown = append(shown, b.Text)
		}
	}
	if want := []string{"Gate fails", "The lead stands first.", storyParagraphs[1], "Read on below the river."}; !slices.Equal(shown, want) {
		t.Errorf("got %q, want %q", shown, want)
	}
}

func FuzzSaved(f *testing.F) {
	f.Add("<!--\n Page saved with SingleFile \n url: https://a.example/ \n saved date: Tue Mar 12 2024 11:00:00 GMT+0200 (EET)\n--><p>x")
	f.Add("<!-- Mirrored from a.example/b by HTTrack, Tue, 12 Mar 2024 11:00:00 GMT --><!-- saved from url=(1)https://a.example -->")
	f.Add(`<img src="data:image/png;base64,` + strings.Repeat("AAAA", 100) + `" data-scrapbook-source="https://a.example">`)
	f.Add(`<a-b><template shadowrootmode=open><slot><slot name=x></slot></slot><template shadowrootmode=open></template></template><i slot=x>1</i>2</a-b>`)
	f.Fuzz(func(t *testing.T, page string) {
		if len(page) > 1<<16 {
			return
		}
		for _, c := range savedClaims(page) {
			if c.Value == "" || c.Rule == "" {
				t.Errorf("the claim %+v", c)
			}
			if _, err := article.ParseMoment(c.Value); c.Field == article.FieldCaptured && err != nil {
				t.Error(err)
			}
		}
		if short := withoutData(page); len(short) > len(page) {
			t.Errorf("%d bytes became %d", len(page), len(short))
		}
		doc, err := html.Parse(strings.NewReader(page))
		if err != nil {
			return
		}
		openShadowRoots(doc)
		each(doc, func(n *html.Node) bool {
			if n.Data == "template" && hasAttr(n, "shadowrootmode") && n.Parent != nil && n.Type == html.ElementNode {
				t.Error("a shadow root is still closed")
			}
			return true
		})
	})
}
