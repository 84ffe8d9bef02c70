package article

import (
	"fmt"
	"strings"
)

// The reasons that the analyst's own hand gives a block.
const (
	WhyFolded = "folded by the analyst"
	WhyKept   = "kept by the analyst" // of a block that was folded before: it stays kept
)

const recurs = " pages of this site"

// WhyRecurs is the reason of a block whose line stands on so many articles.
func WhyRecurs(articles int) string { return fmt.Sprintf("on %d%s", articles, recurs) }

// FoldedLater tells whether a block was folded after its import, by hand or since
// its line recurs, and not by the reading of its original.
func (b Block) FoldedLater() bool {
	return !b.Kept && (b.Why == WhyFolded || strings.HasPrefix(b.Why, "on ") && strings.HasSuffix(b.Why, recurs))
}
