package panes

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/ui/part"
)

// mostInTip is how many of the claims that disagree a tip names.
const mostInTip = 4

// tipOf is where a value comes from, and which places of the original say
// something else.
func (h *ArticleHeader) tipOf(f article.Field) string {
	lines := []string{h.meta.Evidence[f].String()}
	if lines[0] == "" {
		lines = nil
	}
	others := 0
	for _, c := range h.claimsOf(f) {
		if c.Value == h.meta.Value(f) {
			continue
		}
		if others++; others > mostInTip {
			lines = append(lines, "and others say something else again")
			break
		}
		where := c.Where
		if where == "" {
			where = "the original"
		}
		lines = append(lines, where+" says "+quoted(isolate(shownValue(f, c.Value))))
	}
	return strings.Join(lines, "\n")
}

// claimsOf is what else a field can be given, the other reading of a date in
// numbers among it.
func (h *ArticleHeader) claimsOf(f article.Field) []article.Claim {
	if f == article.FieldPublished {
		return app.DateClaims(&h.meta)
	}
	return h.meta.ClaimsOf(f)
}

// offer shows the claims that differ from a value, each to be chosen with Alt and
// its number.
func (h *ArticleHeader) offer(f article.Field) {
	var chips []fyne.CanvasObject
	for _, c := range h.claimsOf(f) {
		if c.Value == h.meta.Value(f) || len(chips) == mostInTip || h.OnChoose == nil {
			continue
		}
		chip := part.NewChip(shownValue(f, c.Value), fmt.Sprintf("Alt+%d", len(chips)+1), false, func() { h.choose(c) })
		chip.SetTip(c.Evidence.String())
		chip.OnEscape = func() { h.stop(true) }
		chips = append(chips, chip)
	}
	h.claims.SetObjects(chips...)
}

// chooseByNumber takes a claim that is offered.
func (h *ArticleHeader) chooseByNumber(n int) bool {
	chips := h.claims.Objects()
	if n < 1 || n > len(chips) {
		return false
	}
	chips[n-1].(*part.Chip).OnTapped()
	return true
}

// choose takes what another place of the original says.
func (h *ArticleHeader) choose(c article.Claim) {
	if !h.saving {
		h.save(func(done func(error)) { h.OnChoose(h.id, c, done) }, func() { part.Focus(h.values[c.Field]) })
	}
}
