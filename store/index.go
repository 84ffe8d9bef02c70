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
	ids, err := collect(t.ctx, t.tx, func(row scanner) (id article.ID, err error) {
		return id, row.Scan(&id)
	}, "SELECT id FROM stale JOIN article ON id = article_id ORDER BY n")
	if err != nil {
		return err
	}
	for _, id := range ids {
		if err := t.reindexArticle(id); err != nil {
			return err
		}
	}
	_, err = t.exec("DELETE FROM stale")
	return err
}

func (t *Tx) reindexArticle(id article.ID) error {
	var n int
	var title, text string
	var binned bool
	err := t.tx.QueryRowContext(t.ctx, `SELECT n, title, binned > 0, text FROM article JOIN article_text ON article_id = id
		WHERE id = ?`, id).Scan(&n, &title, &binned, &text)
	if err != nil {
		return err
	}
	if _, err := t.exec("DELETE FROM article_fts WHERE rowid = ?", n); err != nil {
		return err
	}
	if binned {
		return t.underive(n)
	}
	blocks, err := t.blocks(id, text)
	if err != nil {
		return err
	}
	if err := t.derive(n, title, blocks); err != nil {
		return err
	}
	kept, folded := divide(blocks)
	if _, err := t.exec("INSERT INTO article_fts (rowid, title, kept, folded) VALUES (?, ?, ?, ?)", n, title, kept, folded); err != nil {
		return err
	}
	_, err = t.exec("UPDATE article SET words = ?, first_words = ? WHERE n = ?", countWords(article.KeptText(blocks)), firstWords(blocks), n)
	return err
}

// divide is what the index holds of the blocks: kept (with captions) and folded.
func divide(blocks []article.Block) (kept, folded string) {
	var k, f []string
	for _, b := range blocks {
		if b.Kept {
			k = append(k, b.Text)
		} else {
			f = append(f, b.Text)
		}
	}
	return strings.Join(k, article.Separator), strings.Join(f, article.Separator)
}

func countWords(text string) int { return len(strings.Fields(text)) }

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
