package intake

import (
	"context"
	"fmt"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
)

// The reasons for folding that the vote gives.
const (
	whyHidden      = "hidden on the page"
	whyNoReader    = "no reader holds it"
	whyUnconfirmed = "trafilatura does not hold it"
	whyNotRead     = "the first reader does not hold it"
	whyTitle       = "the title, shown above"
)

// ballot is what the readers took for the body of a page. A set is nil when
// that reader was not asked or gave nothing.
type ballot struct {
	first    shingles   // go-shiori, or its successor where that is not trusted
	confirm  []shingles // trafilatura's modes
	warnings []string
}

// agreement below which go-shiori's reading is not trusted and its successor's
// is taken.
const enoughAgreement = 0.5

// poll asks the readers about a page.
func poll(ctx context.Context, doc *html.Node, size int) ballot {
	nodes := countNodes(doc, readerNodes+1)
	var b ballot
	if size > readerBytes || nodes > readerNodes {
		b.warnings = append(b.warnings, fmt.Sprintf("the page is too large for the readers (%d kB); all of its text is kept", size>>10))
		return b
	}
	heavy := nodes > lightNodes || size > lightBytes
	ctx, cancel := context.WithTimeout(ctx, readerPatience)
	defer cancel()
	ask := func(name string, read func() (string, error)) []uint64 {
		if ctx.Err() != nil {
			return nil
		}
		text, err := call(ctx, heavy, read)
		if err == errOverrun {
			b.warnings = append(b.warnings, name+" took too long over the page and was not heard")
		}
		return words(text)
	}
	firstWords := ask("go-readability", func() (string, error) { return readFirst(doc) })
	if size > trafilaturaBytes || nodes > trafilaturaNodes {
		b.warnings = append(b.warnings, "the page is too large for trafilatura; one reader alone chose the body")
		b.first = nonEmpty(firstWords)
		return b
	}
	recall := ask("trafilatura", func() (string, error) { return readTrafilatura(doc, trafilatura.FavorRecall) })
	balanced := ask("trafilatura", func() (string, error) { return readTrafilatura(doc, trafilatura.Balanced) })
	b.first = nonEmpty(firstWords)
	b.confirm = []shingles{nonEmpty(recall), nonEmpty(balanced)}
	if ctx.Err() == nil && agreement(firstWords, recall) < enoughAgreement {
		if w := ask("go-readability", func() (string, error) { return readSuccessor(doc) }); len(w) > 0 {
			b.first = nonEmpty(w)
		}
	}
	return b
}

func nonEmpty(w []uint64) shingles {
	if len(w) < shingleWords {
		return nil
	}
	return shinglesOf(w)
}

// agreement is how much of the two texts is in both, from 0 to 1.
func agreement(a, b []uint64) float64 {
	x, y := shinglesOf(a), shinglesOf(b)
	if len(x) == 0 || len(y) == 0 {
		return 0
	}
	both := 0
	for s := range x {
		if _, ok := y[s]; ok {
			both++
		}
	}
	return float64(2*both) / float64(len(x)+len(y))
}

func countNodes(n *html.Node, limit int) int {
	count := 0
	each(n, func(*html.Node) bool {
		count++
		return count < limit
	})
	return count
}

// heldShare is the part of a block's shingles that a reader must hold.
const heldShare = 0.5

// decide keeps the blocks that the readers hold and folds the rest, each with
// the reason.
func (b ballot) decide(pieces []piece) {
	var before, first int
	kept := 0
	firstOnly := make([]bool, len(pieces))
	last, lastFirst := whyNoReader, false
	for i := range pieces {
		p := &pieces[i]
		w := words(p.Text)
		before += len(w)
		why, inFirst := b.judge(w)
		if why == undecided {
			why, inFirst = last, lastFirst
		} else {
			last, lastFirst = why, inFirst
		}
		p.Kept, p.Why, firstOnly[i] = why == "", why, inFirst
		if p.hidden {
			p.Kept, p.Why = false, whyHidden
		}
		if p.Kept {
			kept += len(w)
		}
		if inFirst {
			first += len(w)
		}
	}
	if kept*4 < first { // confirmation took nearly everything: one reader alone
		for i := range pieces {
			if firstOnly[i] && !pieces[i].hidden {
				pieces[i].Kept, pieces[i].Why = true, ""
			}
		}
	}
}

const undecided = "?"

// judge tells why a text is folded, "" when it is kept.
func (b ballot) judge(w []uint64) (why string, inFirst bool) {
	held, ok := b.first.share(w)
	if !ok {
		return undecided, false
	}
	if held < heldShare {
		return whyNotRead, false
	}
	asked := false
	for _, s := range b.confirm {
		if s == nil {
			continue
		}
		asked = true
		if part, _ := s.share(w); part >= heldShare {
			return "", true
		}
	}
	if asked {
		return whyUnconfirmed, true
	}
	return "", true
}
