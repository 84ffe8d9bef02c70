package intake

import (
	"context"
	"strings"
	"testing"

	"dateline/app/article"
	"dateline/app/intake/provenance"
)

// readFrom reads a page of which outside places tell addresses.
func readFrom(t *testing.T, page, source string, claims ...article.Claim) article.Article {
	t.Helper()
	r, err := Read(context.Background(), Source{Name: "page.html", Bytes: []byte(page), Origin: article.OriginFile, URL: source, Claims: claims})
	if err != nil {
		t.Fatal(err)
	}
	return r.Articles[0]
}

func noted(address, rule string) article.Claim {
	return article.Claim{Field: article.FieldURL, Value: address, Evidence: article.Evidence{Words: address, Where: "the note", Rule: rule}}
}

// TestAddressOfSeveral: which of the addresses that are stated is the article's,
// and that the others are kept and named.
func TestAddressOfSeveral(t *testing.T) {
	const own = "https://www.lantern.example/2019/05/14/barge"
	canonical := func(address string) string { return `<link rel="canonical" href="` + address + `">` }
	for name, c := range map[string]struct {
		head, noted, rule, want, why string
		claims                       int
	}{
		"the page's own before the noted one":       {canonical(own), "https://lantern.example/p?id=77", provenance.RuleOrigin, own, "the note says https://lantern.example/p?id=77", 1},
		"both the same but for a campaign":          {canonical(own), own + "/?utm_source=letter&fbclid=x1", provenance.RuleOrigin, own, "the note says the same", 1},
		"the noted one where the page has none":     {"", own + "?utm_source=letter", provenance.RuleOrigin, own + "?utm_source=letter", provenance.RuleOrigin, 0},
		"not the front page of the site":            {canonical("https://www.lantern.example/"), own, provenance.RuleOrigin, own, "front page", 1},
		"not the page of another site":              {canonical("https://bellwether.example/wire/1"), own, provenance.RuleOrigin, own, "link canonical says", 1},
		"the page's own where an archive copied it": {canonical(own), "https://web.archive.org/web/20190601103000/http://lantern.example/p?id=77", provenance.RuleOrigin, own, "", 1},
		"the inner one of an archive":               {"", "https://web.archive.org/web/20190601103000id_/" + own, provenance.RuleOrigin, own, "the address that the copy was made of", 0},
		"the inner one of a canonical archive":      {canonical("https://web.archive.org/web/2019/" + own), "", "", own, "", 0},
		"a referrer only for want of another":       {"", "https://search.example/?q=barge", provenance.RuleReferrer, "https://search.example/?q=barge", "", 0},
		"no referrer before og:url":                 {`<meta property="og:url" content="` + own + `">`, "https://search.example/?q=barge", provenance.RuleReferrer, own, "the note says", 1},
		"a canonical one without its host":          {canonical("/2019/05/14/barge"), "https://www.lantern.example/p?id=77", provenance.RuleOrigin, own, "", 1},
	} {
		var claims []article.Claim
		if c.noted != "" {
			claims = append(claims, noted(c.noted, c.rule))
		}
		a := readFrom(t, storyPage(c.head, "", ""), "", claims...)
		n := 0
		for _, claim := range a.Claims {
			if claim.Field == article.FieldURL {
				n++
			}
		}
		if e := a.Evidence[article.FieldURL]; a.URL != c.want || n != c.claims || !strings.Contains(e.Rule+strings.Join(rulesOf(a.Claims), " "), c.why) {
			t.Errorf("%s: got %q (%s) beside %d claims, want %q, %d, %q", name, a.URL, e, n, c.want, c.claims, c.why)
		}
	}
}

func rulesOf(claims []article.Claim) []string {
	var out []string
	for _, c := range claims {
		out = append(out, c.Rule)
	}
	return out
}

func TestArchiveTellsWhenItCopied(t *testing.T) {
	a := readFrom(t, storyPage("", "", ""), "https://web.archive.org/web/20190601103000/https://lantern.example/barge")
	if a.URL != "https://lantern.example/barge" || a.Captured != "2019-06-01T10:30Z" || a.Published == "2019-06-01" {
		t.Errorf("address %q, captured %q, published %q", a.URL, a.Captured, a.Published)
	}
}

func TestOriginalOf(t *testing.T) {
	for address, want := range map[string]string{
		"https://archive.ph/2019.06.01-103000/https://lantern.example/barge": "https://lantern.example/barge",
		"https://archive.ph/AbCd1":                                                   "https://archive.ph/AbCd1",
		"https://web.archive.org/web/2019/http:/lantern.example/a":                   "http://lantern.example/a",
		"https://lantern-example.cdn.ampproject.org/c/s/lantern.example/amp/barge":   "https://lantern.example/amp/barge",
		"https://www.search.example/amp/s/lantern.example/barge":                     "https://lantern.example/barge",
		"https://lantern.example/go?to=https://bellwether.example/x":                 "https://lantern.example/go?to=https://bellwether.example/x",
		"https://lantern.example/2019/05/14/https-for-all":                           "https://lantern.example/2019/05/14/https-for-all",
		"https://webcache.googleusercontent.com/search?q=cache:https://a.example/b1": "https://a.example/b1",
	} {
		if got, _ := originalOf(address); got != want {
			t.Errorf("%s: got %s, want %s", address, got, want)
		}
	}
}

func TestPasteLabelledAddressWins(t *testing.T) {
	r, err := Read(context.Background(), Source{URL: "https://mail.example/inbox/3", Bytes: []byte("Barge wrecks gate of the eastern sluice\n\n14 May 2019\n\n" + harrowBody + "\n\nOriginal url: https://lantern.example/barge\n")})
	if err != nil {
		t.Fatal(err)
	}
	if a := r.Articles[0]; a.URL != "https://lantern.example/barge" || len(a.Claims) != 1 || a.Claims[0].Value != "https://mail.example/inbox/3" {
		t.Errorf("got %q, claims %+v", a.URL, a.Claims)
	}
}

// TestHintsYield: what surrounds a text counts only where the text says nothing.
func TestHintsYield(t *testing.T) {
	hints := []article.Claim{
		{Field: article.FieldTitle, Value: "Fw: look at this", Evidence: article.Evidence{Rule: "the subject"}},
		{Field: article.FieldPublished, Value: "2019-05-20T08:00Z", Evidence: article.Evidence{Rule: "the date of the mail"}},
	}
	read := func(text string) article.Article {
		a, err := readPlain(Source{hints: hints}, text, false)
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	stated := read("Barge wrecks gate of the eastern sluice\n\n14 May 2019\n\n" + harrowBody)
	if stated.Title != "Barge wrecks gate of the eastern sluice" || stated.Published != "2019-05-14" || len(stated.Claims) != 2 {
		t.Errorf("title %q, published %q, claims %+v", stated.Title, stated.Published, stated.Claims)
	}
	if bare := read(harrowBody); bare.Title != "Fw: look at this" || bare.Published != "2019-05-20T08:00Z" {
		t.Errorf("title %q, published %q", bare.Title, bare.Published)
	}
}

func TestAddressesWithLostLettersAreNone(t *testing.T) {
	if got := webAddress("https://www.vale.example/har\ufffdor"); got != "" {
		t.Errorf("took %q", got)
	}
}
