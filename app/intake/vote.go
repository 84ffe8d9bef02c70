package intake

import (
	"context"
	"fmt"
	"slices"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
)

// The reasons for folding that the vote gives.
const (
	whyHidden      = "hidden on the page"
	whyNoReader    = "no reader holds it"
	whyUnconfirmed = "trafilatura does not hold it"
	whyNotRead     = "readability does not hold it"
	whyTitle       = "the title, shown above"
)

// ballot is what the readers took for the body of a page. A set is nil when
// that reader was not asked or gave nothing.
type ballot struct {
	first    shingles   // go-shiori, or its successor where that is not trusted
	confirm  []shingles // trafilatura's modes
	words    [][]uint64 // of each piece
	warnings []string
}

// agreement below which go-shiori's reading is not trusted and its successor's
// is taken.
const enoughAgreement = 0.5

// newBallot is a vote on pieces in which no reader was asked yet.
func newBallot(pieces []piece) ballot {
	b := ballot{words: make([][]uint64, len(pieces))}
	for i := range pieces {
		b.words[i] = words(pieces[i].Text)
	}
	return b
}

// poll asks the readers about a page and its pieces.
func poll(ctx context.Context, doc *html.Node, size pageSize, pieces []piece) ballot {
	b := newBallot(pieces)
	if size.tooLarge() {
		b.warnings = append(b.warnings, fmt.Sprintf("the page is too large for the readers (%d kB); all of its text is kept", size.bytes>>10))
		return b
	}
	spareSearch(doc)
	ctx, cancel := context.WithTimeout(ctx, readerPatience)
	defer cancel()
	ask := func(name string, read func() (string, error)) []uint64 {
		if ctx.Err() != nil {
			return nil
		}
		text, err := call(ctx, size.heavy(), read)
		if err == errOverrun {
			b.warnings = append(b.warnings, name+" took too long over the page and was not heard")
		}
		return words(text)
	}
	firstWords := ask("readability", func() (string, error) { return readFirst(doc) })
	if size.text > trafilaturaBytes || size.nodes > trafilaturaNodes {
		b.warnings = append(b.warnings, "the page is too large for trafilatura: readability alone chose the body, so check where it begins and ends")
		b.first = nonEmpty(firstWords)
		return b
	}
	recall := ask("trafilatura", func() (string, error) { return readTrafilatura(doc, trafilatura.FavorRecall) })
	b.first = nonEmpty(firstWords)
	b.confirm = []shingles{nonEmpty(recall)}
	if ctx.Err() == nil && agreement(firstWords, recall) < enoughAgreement {
		if w := ask("the successor of readability", func() (string, error) { return readSuccessor(doc) }); len(w) > 0 {
			b.first = nonEmpty(w)
		}
	}
	if b.inDoubt() { // the other mode can only add to what is confirmed
		b.confirm = append(b.confirm, nonEmpty(ask("trafilatura", func() (string, error) { return readTrafilatura(doc, trafilatura.Balanced) })))
	}
	return b
}

// inDoubt tells whether trafilatura's first answer leaves something open: it gave
// none, or lacks what the first reader holds.
func (b ballot) inDoubt() bool {
	return b.confirm[0] == nil || slices.ContainsFunc(b.verdicts(), func(v verdict) bool { return v.why == whyUnconfirmed })
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

// heldShare is the part of a block's shingles that a reader must hold.
const heldShare = 0.5

// decide keeps the blocks that the readers hold and folds the rest, each with
// the reason.
func (b ballot) decide(pieces []piece) {
	verdicts := b.verdicts()
	first, kept := 0, 0
	for i, v := range verdicts {
		p := &pieces[i]
		p.Kept, p.Why = v.why == "", v.why
		if p.hidden != "" {
			p.Kept, p.Why = false, p.hidden
		}
		if p.Kept {
			kept += len(v.words)
		}
		if v.inFirst {
			first += len(v.words)
		}
	}
	if kept*4 < first { // confirmation took nearly everything: one reader alone
		for i := range pieces {
			if verdicts[i].inFirst && pieces[i].hidden == "" {
				pieces[i].Kept, pieces[i].Why = true, ""
			}
		}
	}
}

// verdict is what the readers say of a block.
type verdict struct {
	words   []uint64
	why     string // "" when it is kept
	inFirst bool
}

func (b ballot) verdicts() []verdict {
	verdicts := make([]verdict, len(b.words))
	for i, w := range b.words {
		verdicts[i].words = w
		verdicts[i].why, verdicts[i].inFirst = b.judge(w)
	}
	b.judgeShort(verdicts)
	return verdicts
}

// judgeShort decides on the blocks that are too short for a shingle: by those
// that they make with the ends of the kept blocks around them.
func (b ballot) judgeShort(verdicts []verdict) {
	last := -1
	for i := range verdicts {
		v := &verdicts[i]
		if v.why != undecided {
			if v.why == "" {
				last = i
			}
			continue
		}
		next := i + 1
		for next < len(verdicts) && verdicts[next].why != "" && next < i+40 {
			next++
		}
		var joined []uint64
		if last >= 0 {
			w := verdicts[last].words
			joined = append(joined, w[max(0, len(w)-shingleWords+1):]...)
		}
		joined = append(joined, v.words...)
		if next < len(verdicts) && verdicts[next].why == "" {
			w := verdicts[next].words
			joined = append(joined, w[:min(len(w), shingleWords-1)]...)
		}
		v.why, v.inFirst = b.judge(joined)
		if v.why == undecided {
			v.why = whyNoReader
		}
		if v.why == "" {
			last = i
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
