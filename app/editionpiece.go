package app

import (
	"dateline/app/article"
	"dateline/app/intake"
)

// pieceOf finds what the analyst split off in the articles that an original gives
// now; ok is false where it does not stand in just one of them.
func pieceOf(a *article.Article, now []article.Article) (best article.Article, ok bool) {
	most, second := -1.0, -1.0
	for i := range now {
		piece, ok := pieceLike(&now[i], a)
		if !ok {
			continue
		}
		if like := likeWords(a.Text, piece.Text); like > most {
			best, most, second = piece, like, most
		} else {
			second = max(second, like)
		}
	}
	return best, most >= leastLike && most-second >= leastLead
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
