package app

import (
	"context"

	"dateline/app/article"
)

// Likeness links two articles whose texts are alike. They are never merged.
type Likeness struct {
	ID       article.ID
	A, B     article.ID // A came first, by publication as far as it is known
	Kind     LikenessKind
	Shared   int     // four-word runs that both have
	OfA, OfB float64 // the part of each one's runs that the other has, 0 to 1
	Decision LikenessDecision
}

// LikenessKind tells how two texts are alike.
type LikenessKind string

// The kinds of likeness.
const (
	SameText      LikenessKind = "same text"      // word for word, from elsewhere
	NearDuplicate LikenessKind = "near-duplicate" // most of both
	CutDown       LikenessKind = "cut-down"       // nearly all of one is in the other
)

// LikenessDecision is what the analyst made of a likeness.
type LikenessDecision string

// The decisions.
const (
	Undecided    LikenessDecision = ""
	OneOrigin    LikenessDecision = "one origin"    // they count as one source
	OwnReporting LikenessDecision = "own reporting" // they count as two
)

// Likenesses lists the articles like one.
func (w *Workbench) Likenesses(ctx context.Context, id article.ID) ([]Likeness, error) {
	return nil, nil
}

// Span is a range of an article's text in code points, end exclusive.
type Span struct{ Start, End int }

// Comparison shows what two articles share, in order of their texts.
type Comparison struct {
	A, B               article.Article
	SharedA, SharedB   []Span // of the kept text; what lies outside stands in one only
	Runs, RunsA, RunsB int    // four-word runs shared, and those of each
}

// Compare works out what two articles share.
func (w *Workbench) Compare(ctx context.Context, a, b article.ID) (Comparison, error) {
	return Comparison{}, nil
}

// SettleLikeness keeps what the analyst made of a likeness.
func (w *Workbench) SettleLikeness(ctx context.Context, id article.ID, d LikenessDecision) error {
	return nil
}
