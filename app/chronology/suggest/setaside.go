package suggest

import (
	"strings"
	"unicode/utf8"

	"dateline/app/article"
)

// Why a block as a whole is not read for events.
const (
	whyFolded     = "folded"
	whyHeading    = "heading"
	whyCaption    = "caption"
	whyStandfirst = "standfirst: it repeats the text"
	whyPost       = "post of a social network"
	whyRelated    = "line of a list, such as of related stories"
	whyNoSentence = "no sentence"
)

// leastParagraph is the fewest letters of a paragraph that tells anything.
const leastParagraph = 25

// setAside tells why a block is not read for events, "" when it is.
func setAside(b *article.Block) string {
	switch {
	case !b.Kept:
		return whyFolded
	case b.Kind == article.Heading:
		return whyHeading
	case b.Kind == article.Caption:
		return whyCaption
	case b.Kind == article.Table, b.Kind == article.Code:
		return string(b.Kind)
	case b.Role == article.RoleStandfirst, b.Role == article.RoleSummary:
		return whyStandfirst
	case b.Role == article.RolePost:
		return whyPost
	case b.Kind == article.List && !strings.ContainsAny(b.Text, ".!?؟…"):
		return whyRelated
	case utf8.RuneCountInString(b.Text) < leastParagraph:
		return "too short to tell an event"
	case b.Kind == article.Paragraph && !strings.ContainsAny(b.Text, ".!?؟…:"):
		return whyNoSentence
	}
	return ""
}
