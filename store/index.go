package store

import (
	"strings"
	"unicode/utf8"

	"dateline/app/article"
)

// firstWordsLength is how many code points of an article a list shows.
const firstWordsLength = 160

// reindex brings the full-text index, and what else is worked out from the kept
// text, in step for the articles this transaction touched, in the order of their numbers: in any other FTS5 would write out a
// segment of its index for each. Articles in the bin are not in the index.
func (t *Tx) reindex() error {
	list, err := collect(t.ctx, t.q, func(row scanner) (a staleArticle, err error) {
		return a, row.Scan(&a.id, &a.n, &a.asAdded)
	}, `SELECT a.id, a.n, as_added FROM stale s
		JOIN article a ON a.id = coalesce((SELECT e.article_id FROM edition e WHERE e.id = s.article_id), s.article_id) ORDER BY a.n`)
	if err != nil {
		return err
	}
	for _, a := range list {
		added, ok := t.added[a.id]
		if ok && a.asAdded {
			err = t.indexAdded(a.n, added)
		} else {
			err = t.reindexArticle(a.id)
		}
		if err != nil {
			return err
		}
	}
	_, err = t.exec("DELETE FROM stale")
	return err
}

// staleArticle is an article whose place in the index this transaction touched.
type staleArticle struct {
	id      article.ID
	n       int
	asAdded bool
}

// indexAdded is reindexArticle for one that came in and was not changed since:
// nothing of it need be read back.
func (t *Tx) indexAdded(n int, a addedArticle) error {
	if err := t.derive(n, a.title, a.blocks); err != nil {
		return err
	}
	kept, folded := divide(a.text, a.blocks)
	_, err := t.exec(insertIndex, n, a.title, kept, folded)
	return err
}

const insertIndex = "INSERT INTO article_fts (rowid, title, kept, folded) VALUES (?, ?, ?, ?)"

func (t *Tx) reindexArticle(id article.ID) error {
	var n int
	var title, text string
	var edition article.ID
	var binned bool
	err := t.queryRow(`SELECT n, title, binned > 0, text, edition_id FROM article_now
		WHERE id = ?`, []any{id}, &n, &title, &binned, &text, &edition)
	if err != nil {
		return err
	}
	if _, err := t.exec("DELETE FROM article_fts WHERE rowid = ?", n); err != nil {
		return err
	}
	if binned {
		return t.underive(n)
	}
	blocks, err := t.blocks(textID(id, edition), text)
	if err != nil {
		return err
	}
	if err := t.derive(n, title, blocks); err != nil {
		return err
	}
	kept, folded := divide(text, blocks)
	if _, err := t.exec(insertIndex, n, title, kept, folded); err != nil {
		return err
	}
	_, err = t.exec("UPDATE article SET words = ?, first_words = ? WHERE n = ?", countKept(blocks), firstWords(blocks), n)
	return err
}

// divide is what the index holds of the blocks of a text: kept (with captions) and
// folded. Where none is folded it is the text itself: one may be long.
func divide(text string, blocks []article.Block) (kept, folded string) {
	var k, f []string
	for _, b := range blocks {
		if b.Kept {
			k = append(k, b.Text)
		} else {
			f = append(f, b.Text)
		}
	}
	if len(f) == 0 {
		return text, ""
	}
	return strings.Join(k, article.Separator), strings.Join(f, article.Separator)
}

func countWords(text string) (n int) {
	for range strings.FieldsSeq(text) {
		n++
	}
	return n
}

// countKept is the number of words of the body.
func countKept(blocks []article.Block) (n int) {
	for _, b := range blocks {
		if b.Kept && b.Kind != article.Caption {
			n += countWords(b.Text)
		}
	}
	return n
}

// firstWords is the beginning of the kept text for a list, on one line, without
// headings, which mostly repeat the title.
func firstWords(blocks []article.Block) string {
	var b strings.Builder
	for _, block := range blocks {
		if !block.Kept || block.Kind == article.Caption || block.Kind == article.Heading {
			continue
		}
		for word := range strings.FieldsSeq(block.Text) {
			if b.Len() > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(word)
			if utf8.RuneCountInString(b.String()) >= firstWordsLength {
				return strings.TrimSpace(article.Slice(b.String(), 0, firstWordsLength)) + "…"
			}
		}
	}
	return b.String()
}
