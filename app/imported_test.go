package app_test

import (
	"strings"
	"testing"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/intake/unpack"
)

// TestDateInNumbersOffersBothReadings says what is open about a date in numbers
// and offers the reading that does not stand.
func TestDateInNumbersOffersBothReadings(t *testing.T) {
	of := func(words string, published article.Moment) *article.Article {
		return &article.Article{
			Metadata: article.Metadata{Title: "Quay closed", Site: "Skerry Mail", Published: published, Evidence: map[article.Field]article.Evidence{
				article.FieldPublished: {Words: words, Where: "meta date", Rule: "the date that the page states", ToCheck: true}}},
			Blocks: []article.Block{{Text: "The quay was closed.", Kept: true}},
		}
	}
	a := of("03/02/2026 10:30", "2026-02-03T10:30")
	claims := app.DateClaims(&a.Metadata)
	if len(claims) != 1 || claims[0].Value != "2026-03-02T10:30" {
		t.Errorf("offered are %+v, want 2 March", claims)
	}
	needs := app.ImportedOf(a).Needs
	if len(needs) != 1 || needs[0].Kind != app.NeedDateCheck || !strings.HasSuffix(needs[0].Why, "may be 3 Feb 2026 or 2 Mar 2026") {
		t.Errorf("needs %+v do not say both readings", needs)
	}
	for words, published := range map[string]article.Moment{
		"13/02/2026": "2026-02-13", "02/02/2026": "2026-02-02", "2026-02-03": "2026-02-03", "3 Feb 2026": "2026-02-03", "03/02/2025": "2026-02-03"} {
		if c, ok := app.OtherReading(&of(words, published).Metadata); ok {
			t.Errorf("%q offers %s as well", words, c.Value)
		}
	}
}

// TestArticleWithoutTextNeedsTheTextOnly does not ask for the date and site of
// an address or of a picture.
func TestArticleWithoutTextNeedsTheTextOnly(t *testing.T) {
	address := "https://skerrymail.example/quay"
	for name, a := range map[string]article.Article{
		"an address": {Metadata: article.Metadata{URL: address, Title: address}, Blocks: []article.Block{{Text: address, Kept: true}},
			Warnings: []string{"the address alone was kept"}},
		"a scan with a stamp": {Blocks: []article.Block{{Text: "Scanned in Harrow", Kept: true}}, Warnings: []string{unpack.WarningScan}},
		"a picture":           {Blocks: []article.Block{{Text: "page 1"}}, Warnings: []string{"it has no text"}},
	} {
		needs := app.ImportedOf(&a).Needs
		if len(needs) != 1 || needs[0].Kind != app.NeedText {
			t.Errorf("%s needs %+v, want its text alone", name, needs)
		}
	}
}
