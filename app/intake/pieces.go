package intake

import (
	"slices"

	"dateline/app/article"
)

// Piece is one of the articles that a text seems to hold: a run of its blocks.
type Piece struct {
	First, Last int
	Title       string // the headline it begins with, "" when none
	FirstWords  string // of its text
	Words       int
}

// Pieces proposes where a text could be split, one piece when it seems to be one
// article. The pieces follow one another and hold all blocks. A live blog is one
// article, and so is one among the teasers of others. Of a text longer than
// [article.LongestCompared] nothing is proposed.
func Pieces(a *article.Article) []Piece {
	read := a.Blocks
	if len(a.Text) > article.LongestCompared {
		read = nil
	}
	s := newSplitter(read)
	starts := []int{0}
	for _, h := range s.found[min(1, len(s.found)):] {
		starts = append(starts, s.at[s.startOf(h)])
	}
	out := s.pieces(a.Blocks, starts)
	if out[0].Title == "" {
		out[0].Title = a.Title
	}
	return out
}

// CountPieces is how many pieces Pieces would propose.
func CountPieces(a *article.Article) int {
	if len(a.Text) > article.LongestCompared {
		return 1
	}
	return max(1, len(newSplitter(a.Blocks).found))
}

// PiecesAt describes the pieces that begin at the given blocks, the first of
// which is 0.
func PiecesAt(a *article.Article, starts []int) []Piece {
	return newSplitter(a.Blocks).pieces(a.Blocks, starts)
}

// pieces describes the runs of blocks that begin at starts.
func (s *splitter) pieces(blocks []article.Block, starts []int) []Piece {
	var out []Piece
	for n, first := range starts {
		last := len(blocks) - 1
		if n+1 < len(starts) {
			last = starts[n+1] - 1
		}
		p := Piece{First: first, Last: last}
		for i := first; i <= last; i++ {
			p.Words += countWords(blocks[i].Text)
		}
		s.describe(&p)
		out = append(out, p)
	}
	return out
}

// describe gives a piece its headline and first words.
func (s *splitter) describe(p *Piece) {
	from, _ := slices.BinarySearch(s.at, p.First)
	to, _ := slices.BinarySearch(s.at, p.Last+1)
	for i := from; i < to && p.FirstWords == ""; i++ {
		l := &s.lines[i]
		if l.Why == whyTitle || p.Title == "" && s.isHead(i) {
			p.Title = l.Text
		}
		if s.isProse(i) {
			p.FirstWords = firstRunesOf(l.Text, 80)
		}
	}
}
