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
		n := len(strings.Fields(b.Text))
		r.All += n
		if b.Kept {
			r.Kept += n
		}
	}
	return r
}

// needsOf are the needs that an article shows by itself, the most pressing first.
func needsOf(a *article.Article) []Need {
	var all []Need
	published := a.Evidence[article.FieldPublished]
	switch {
	case a.Published == "":
		all = append(all, Need{Kind: NeedDate, Why: "no date of publication was found"})
	case published.ToCheck:
		all = append(all, Need{Kind: NeedDateCheck, Why: "doubtful date: " + published.String()})
	}
	if a.Site == "" {
		all = append(all, Need{Kind: NeedSite, Why: "no site was found"})
	}
	if n := len(intake.Pieces(a)); n > 1 {
		all = append(all, Need{Kind: NeedSplit, Why: fmt.Sprintf("it seems to hold %d articles", n)})
	}
	for _, w := range a.Warnings {
		all = append(all, Need{Kind: NeedLook, Why: w})
	}
	slices.SortStableFunc(all, func(x, y Need) int { return int(x.Kind) - int(y.Kind) })
	return all
}
