package app

import (
	"fmt"
	"slices"
	"strings"

	"dateline/app/article"
	"dateline/app/intake"
)

// partOf finds an article among what its original was read as anew. One original may
// hold several articles, some of which could not be read, and an article may have
// been split by the analyst. The error says that it could not be found for certain.
func (w *Workbench) partOf(a *article.Article, readings [][]article.Article) (article.Article, error) {
	split, err := w.wasSplit(a)
	if err != nil {
		return article.Article{}, err
	}
	var best article.Article
	most, second := -1.0, -1.0
	for _, articles := range readings {
		for i := range articles {
			f := &articles[i]
			if split || a.Ordinal >= len(articles) {
				part, ok := pieceLike(f, a)
				if !ok {
					continue
				}
				f = &part
			}
			like := likeWords(a.Text, f.Text)
			if f.Ordinal == a.Ordinal && !split {
				like += ordinalLead
			}
			if len(articles) == 1 && a.Ordinal == 0 && !split {
				like++ // whatever it looks like now
			}
			if like > most {
				best, most, second = *f, like, most
			} else {
				second = max(second, like)
			}
		}
	}
	if most < leastLike || len(readings) == 1 && most-second < ordinalLead/2 {
		return best, fmt.Errorf("%s cannot be cleaned again: it is one of several in its original, and which part of it is not certain; it stays as it is", named("The article", a.Title))
	}
	return best, nil
}

const (
	leastLike   = 0.5 // of the words of either text
	ordinalLead = 0.1 // for the one of the same place in the original
)

// likeWords is which part of the words of two texts they have in common, 0 to 1, by
// the longer one.
func likeWords(a, b string) float64 {
	counts := map[string]int{}
	all, other, same := 0, 0, 0
	for word := range strings.FieldsSeq(a) {
		counts[word]++
		all++
	}
	for word := range strings.FieldsSeq(b) {
		other++
		if counts[word] > 0 {
			counts[word]--
			same++
		}
	}
	return float64(same) / float64(max(all, other, 1))
}

// wasSplit tells whether the analyst made the article out of another one of its
// original: the whole lies in the bin with the very same blocks in a row.
func (w *Workbench) wasSplit(a *article.Article) (bool, error) {
	o, err := w.store.Original(a.OriginalID)
	if err != nil {
		return false, err
	}
	_, ids, err := w.store.OriginalBySHA(o.SHA256)
	if err != nil {
		return false, err
	}
	first, err := w.store.EditionText(a.ID, "")
	if err != nil {
		return false, err
	}
	for _, id := range ids {
		other, err := w.store.Article(id)
		if err != nil {
			return false, err
		}
		if !other.Binned || other.ID == a.ID || other.Ordinal >= a.Ordinal {
			continue
		}
		for _, edition := range slices.Compact([]article.ID{"", other.Edition}) {
			whole, err := w.store.EditionText(id, edition)
			if err != nil {
				return false, err
			}
			if len(whole) > len(first) && strings.Contains(article.Separator+whole+article.Separator, article.Separator+first+article.Separator) {
				return true, nil
			}
		}
	}
	return false, nil
}

// pieceLike is the run of blocks of a whole that a part of it was: from the block
// that was its first to the one that was its last, when both stand once there.
func pieceLike(whole, part *article.Article) (article.Article, bool) {
	if len(part.Blocks) == 0 {
		return article.Article{}, false
	}
	at := byText(whole.Blocks)
	first, last := at[part.Blocks[0].Text], at[part.Blocks[len(part.Blocks)-1].Text]
	if len(first) != 1 || len(last) != 1 || first[0] > last[0] {
		return article.Article{}, false
	}
	piece, err := intake.ReadPiece(whole, first[0], last[0])
	return piece, err == nil
}
