package suggest

import "dateline/app/article"

// Reading is all that one article offers.
type Reading struct{}

// Read reads an article.
func Read(a *article.Article) *Reading { return &Reading{} }

// Join gathers what articles offer.
func Join(readings []*Reading) ([]Suggestion, []NotOffered) { return nil, nil }
