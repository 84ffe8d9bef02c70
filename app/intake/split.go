package intake

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"dateline/app/article"
)

// ReadPiece reads a run of an article's blocks, first to last inclusive, as an
// article of its own. What a browser does not show stays folded; title, names
// and dates are told from the piece's own text. What was told of the whole
// source counts for what the piece does not state; its title and address only
// where they fit the piece.
func ReadPiece(a *article.Article, first, last int) (article.Article, error) {
	if first < 0 || last >= len(a.Blocks) || first > last {
		return article.Article{}, fmt.Errorf("the article has no blocks %d to %d to split off", first+1, last+1)
	}
	blocks := append([]article.Block(nil), a.Blocks[first:last+1]...)
	for i := range blocks {
		b := &blocks[i]
		if mayReturn(b) {
			b.Kept, b.Why = true, ""
		}
		if b.Role == article.RoleStandfirst || b.Role == article.RoleSummary || b.Role == article.RoleEntry && hasYear(b.Text) {
			b.Role, b.At = "", "" // the piece tells it again: a day may be that of the piece
		}
	}
	s := Source{Name: "This part of the article"}
	alone, err := readBlocks(s, blocks)
	if err != nil {
		return article.Article{}, err
	}
	s.hints = hintsFor(a, &alone)
	piece, err := readBlocks(s, blocks)
	if err != nil {
		return article.Article{}, err
	}
	piece.ID, piece.OriginalID = article.NewID(), a.OriginalID
	piece.Text = article.Compose(piece.Blocks)
	piece.TextSHA256 = article.HashText(piece.Text)
	piece.Rules = Rules
	return piece, nil
}

// ownText is where evidence lies that is of the text itself, and so of one piece.
var ownText = regexp.MustCompile(`^(?:line|block) \d+`)

// hintsFor is what was told of the whole article from outside its text, as far
// as it may hold for a piece.
func hintsFor(a, piece *article.Article) []article.Claim {
	var all []article.Claim
	for _, field := range []article.Field{article.FieldTitle, article.FieldURL, article.FieldSite, article.FieldSection, article.FieldCaptured, article.FieldPublished} {
		if value := a.Value(field); value != "" {
			all = append(all, article.Claim{Field: field, Value: value, Evidence: a.Evidence[field]})
		}
	}
	var out []article.Claim
	for _, c := range append(all, a.Claims...) {
		if ownText.MatchString(c.Where) || c.Where == "the address" || c.Where == "" && c.Rule != article.RuleTyped {
			continue
		}
		switch c.Field {
		case article.FieldTitle:
			if !sameTitle(c.Value, piece.Title) {
				continue
			}
		case article.FieldURL:
			if !fitsAddress(c.Value, piece.Title) {
				continue
			}
		case article.FieldPublished:
			c.ToCheck = true
			c.Rule += "; told of all that was split"
		case article.FieldSite, article.FieldSection, article.FieldCaptured:
		default:
			continue
		}
		out = append(out, c)
	}
	return out
}

// sameTitle tells whether one title is the other, perhaps with the site behind it.
func sameTitle(whole, piece string) bool {
	w, p := plain(whole), plain(piece)
	return p != "" && (strings.HasPrefix(w, p) || strings.HasPrefix(p, w))
}

// likeTitle tells whether a line is a title, or most words of one are in the other.
func likeTitle(s, title string) bool {
	if sameTitle(title, s) || sameTitle(s, title) {
		return true
	}
	a, b := stems(plain(s)), stems(plain(title))
	if len(a) > len(b) {
		a, b = b, a
	}
	shared := 0
	for _, w := range a {
		shared += boolInt(slices.Contains(b, w))
	}
	return shared > 0 && shared*2 >= len(a)
}

// fitsAddress tells whether the words of a title stand in an address.
func fitsAddress(address, title string) bool {
	low := strings.ToLower(address)
	found, all := 0, 0
	for _, w := range stems(plain(title)) {
		all++
		if strings.Contains(low, w) {
			found++
		}
	}
	return found >= 3 && found*2 >= all
}
