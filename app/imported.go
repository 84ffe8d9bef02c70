package app

import (
	"fmt"
	"slices"
	"strings"

	"dateline/app/article"
	"dateline/app/intake"
)

// ImportedArticle is an article as a list of results shows it: small, so that
// the list does not grow with what was read.
type ImportedArticle struct {
	ID        article.ID
	Title     string
	Site      string
	Published article.Moment
	Kept, All int // words of the kept blocks, and of all
	Needs     []Need
}

// Need is something about an imported article that wants the analyst.
type Need struct {
	Kind  NeedKind
	Why   string     // in words: "page says “updated 16 Jun”, address says 12 Mar"
	Other article.ID // the article it is like, of NeedCompare
}

// NeedKind sorts needs, the most pressing first.
type NeedKind int

// The kinds of need.
const (
	NeedDate      NeedKind = iota // no date of publication was found
	NeedDateCheck                 // one that is doubtful or contested
	NeedSite                      // no site was found
	NeedSplit                     // it seems to hold several articles
	NeedCompare                   // it is much like another article
	NeedText                      // only an address, no body, a damaged file: see Why
	NeedLook                      // any other warning
)

// ImportedOf sums an article up.
func ImportedOf(a *article.Article) ImportedArticle {
	r := ImportedArticle{ID: a.ID, Title: a.Title, Site: a.Site, Published: a.Published, Needs: needsOf(a)}
	for _, b := range a.Blocks {
		n := 0
		for range strings.FieldsSeq(b.Text) {
			n++
		}
		r.All += n
		if b.Kept {
			r.Kept += n
		}
	}
	return r
}

// needsOf are the needs that an article shows by itself, the most pressing first.
func needsOf(a *article.Article) []Need {
	if why := noText(a); why != "" { // its date and site are of use once the text is there
		return []Need{{Kind: NeedText, Why: why}}
	}
	var all []Need
	switch {
	case a.Published == "":
		all = append(all, Need{Kind: NeedDate, Why: "no date of publication was found"})
	case a.Evidence[article.FieldPublished].ToCheck:
		all = append(all, Need{Kind: NeedDateCheck, Why: doubt(&a.Metadata)})
	}
	if a.Site == "" {
		all = append(all, Need{Kind: NeedSite, Why: "no site was found"})
	}
	if n := intake.CountPieces(a); n > 1 {
		all = append(all, Need{Kind: NeedSplit, Why: fmt.Sprintf("it seems to hold %d articles", n)})
	}
	for _, w := range a.Warnings {
		all = append(all, Need{Kind: NeedLook, Why: w})
	}
	sortNeeds(all)
	return all
}

// sortNeeds puts the most pressing first.
func sortNeeds(all []Need) {
	slices.SortStableFunc(all, func(x, y Need) int { return int(x.Kind) - int(y.Kind) })
}

// noText says why an article has no text that could be read, "" where it has one.
func noText(a *article.Article) string {
	kept := 0
	for i := range a.Blocks {
		if a.Blocks[i].Kept && strings.TrimSpace(a.Blocks[i].Text) != "" {
			kept++
		}
	}
	switch {
	case onlyAddress(a):
		return "only the address came in: open it in your browser, save the page there (Ctrl+S, Cmd+S on a Mac) and drop the saved file here"
	case slices.ContainsFunc(a.Warnings, intake.TextMissing):
		return a.Warnings[slices.IndexFunc(a.Warnings, intake.TextMissing)]
	case kept > 0:
		return ""
	case len(a.Warnings) > 0:
		return strings.Join(a.Warnings, "; ")
	}
	return "no text was found in it"
}

// onlyAddress tells whether an article is an address without a text.
func onlyAddress(a *article.Article) bool {
	return a.URL != "" && len(a.Blocks) == 1 && a.Blocks[0].Text == a.URL
}
