package app

import (
	"dateline/app/article"
	"dateline/app/article/sentence"
	"dateline/app/chronology/attribution"
)

// attribute proposes who is said to say what a range of an article tells, by the
// sentence that holds most of it; nothing where the article does not say so.
func attribute(a *article.Article, start, end int) (origin string, via []string, why article.Evidence) {
	bounds := sentence.Bounds(a.Text)
	said := attribution.Article(a.Text, a.Lang, bounds)
	at := fullest(bounds, start, end)
	if at < 0 || at >= len(said) || said[at].Who == "" {
		return "", nil, article.Evidence{}
	}
	s := said[at]
	return s.Who, s.Via, article.Evidence{Words: s.Named, Where: whereSaid(at - s.Sentence), Rule: s.Rule}
}

// fullest is the sentence that holds most of a range, the first of equals; -1 for none.
func fullest(bounds []int, start, end int) int {
	best, most := -1, 0
	for i := 1; i < len(bounds); i++ {
		if held := min(end, bounds[i]) - max(start, bounds[i-1]); held > most {
			best, most = i-1, held
		}
	}
	return best
}

// whereSaid says how far before the passage its speaker is named.
func whereSaid(sentences int) string {
	switch {
	case sentences == 0:
		return "in the sentence of the passage"
	case sentences == 1:
		return "in the sentence before"
	case sentences < 0:
		return "further on in the quotation"
	}
	return "further up in the article"
}
