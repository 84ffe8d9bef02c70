package intake

import (
	"regexp"
	"strings"

	"dateline/app/article"
)

// whyBio is the reason for folding what stands about the writers below a text.
const whyBio = "about the author"

// Where the lines about the writers of a text stand, and how long they are.
const (
	bioReach = 3  // kept blocks from the end
	mostBio  = 90 // words
)

var (
	bioVerb = regexp.MustCompile(`^(?:\s\([^()]*\))?,?\s+(?:(?:is|was|are|has|have|covers?|covered|writes?|reports?|works?|joined|lives|leads|edits|hosts|can be|est|ist|es|è|é|является|є)\s|[—–-]\s)`)
	bioLead = regexp.MustCompile(`(?i)^(?:about the (?:author|writer)s?\b|the (?:author|writer)s? (?:is|are|was|has|have|can|covers?|writes?)\s|(?:you (?:can|may) )?(?:email|contact|reach|write to|follow) (?:the (?:author|writer|reporter)|.{2,40} (?:at|on) \S*@))`)
)

// foldBios folds the lines about the writers that end a text.
func foldBios(blocks []article.Block, byline []string) {
	seen := 0
	for i := len(blocks) - 1; i > 0 && seen < bioReach; i-- {
		b := &blocks[i]
		if !b.Kept || b.Kind == article.Caption {
			continue
		}
		seen++
		if (b.Kind == article.Paragraph || b.Kind == article.Heading) && isBio(b.Text, byline) && keptBefore(blocks[:i]) {
			b.Kept, b.Why = false, whyBio
		}
	}
}

// keptBefore tells whether text is kept above.
func keptBefore(blocks []article.Block) bool {
	_, prose := headOf(blocks)
	return prose < len(blocks)
}

// isBio tells whether a text is about one of the named, or about the author.
func isBio(text string, byline []string) bool {
	if countWords(text) > mostBio || strings.ContainsAny(text, "“”\"") {
		return false
	}
	if bioLead.MatchString(text) {
		return true
	}
	for _, name := range byline {
		if len(text) > len(name) && countWords(name) > 1 && strings.EqualFold(text[:len(name)], name) && bioVerb.MatchString(text[len(name):]) {
			return true
		}
	}
	return false
}
