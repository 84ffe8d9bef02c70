package store

import (
	"errors"
	"fmt"
	"unicode/utf8"

	"dateline/app/article"
)

// passageColumns are read FROM passage, under that name.
const passageColumns = "id, article_id, edition_id, edition_id <> (SELECT a.edition_id FROM article a WHERE a.id = passage.article_id), char_start, char_end, quote, context_before, context_after, note, created, binned > 0"

func scanPassage(row scanner) (p article.Passage, err error) {
	var created string
	err = row.Scan(&p.ID, &p.ArticleID, &p.Edition, &p.Earlier, &p.Start, &p.End, &p.Quote, &p.Before, &p.After, &p.Note, &created, &p.Binned)
	p.Created = parseTime(created)
	return p, err
}

// PutPassage keeps a passage, or changes its range, note and tags; its article and
// its time of making stand, and SetBinned is for the bin. ErrInvalid tells that the
// quotation and its surroundings are not what stands at that place of the text.
func (t *Tx) PutPassage(p article.Passage) error {
	doing := fmt.Sprintf("keep passage %s", p.ID)
	if p.ID == "" {
		return t.fail(doing, fmt.Errorf("it has no id: %w", ErrInvalid))
	}
	old, err := t.Passage(p.ID)
	switch {
	case errors.Is(err, ErrNotFound):
		old = article.Passage{}
	case err != nil:
		return err
	case old.ArticleID != p.ArticleID:
		return t.fail(doing, fmt.Errorf("a passage stays in its article: %w", ErrInvalid))
	}
	if old.Edition != p.Edition || old.Start != p.Start || old.End != p.End || old.Quote != p.Quote || old.Before != p.Before || old.After != p.After {
		if err := t.checkQuotation(p); err != nil {
			return t.fail(doing, err)
		}
	}
	if p.Created.IsZero() {
		p.Created = t.s.now()
	}
	err = t.write(doing, `INSERT INTO passage (id, article_id, edition_id, char_start, char_end, quote, context_before, context_after, note, created, binned)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET edition_id = excluded.edition_id, char_start = excluded.char_start, char_end = excluded.char_end, quote = excluded.quote,
		context_before = excluded.context_before, context_after = excluded.context_after, note = excluded.note`,
		p.ID, p.ArticleID, p.Edition, p.Start, p.End, p.Quote, p.Before, p.After, clean(p.Note), formatTime(p.Created), p.Binned)
	if err != nil {
		return err
	}
	return t.setTags("passage", p.ID, p.Tags)
}

// checkQuotation compares a passage with the text of its edition.
func (t *Tx) checkQuotation(p article.Passage) error {
	text, err := t.editionText(p.ArticleID, p.Edition)
	if err != nil {
		return err
	}
	if !quotesExactly(p, text) {
		return fmt.Errorf("its quotation is not what stands there in the text: %w", ErrInvalid)
	}
	return nil
}

func quotesExactly(p article.Passage, text string) bool {
	there := p
	if there.Move(text, p.Start, p.End) != nil {
		return false
	}
	return utf8.ValidString(p.Quote) && there.Quote == p.Quote && there.Before == p.Before && there.After == p.After
}

// Passage reads a passage, also from the bin.
func (r reads) Passage(id article.ID) (article.Passage, error) {
	p, err := scanPassage(r.q.QueryRowContext(r.ctx, "SELECT "+passageColumns+" FROM passage WHERE id = ?", id))
	if err == nil {
		p.Tags, err = r.tagsOf("passage", id)
	}
	return p, r.found("passage", id, err)
}

// Passages lists the passages of an article as it is now by their place in it.
func (r reads) Passages(articleID article.ID) ([]article.Passage, error) {
	list, err := r.passages(`article_id = ? AND binned = 0 AND edition_id = (SELECT a.edition_id FROM article a WHERE a.id = passage.article_id)
		ORDER BY char_start, char_end, n`, articleID)
	return list, r.fail("list the passages of an article", err)
}

// EarlierPassages lists the passages of an article that stand in an earlier edition
// of it, by their place there.
func (r reads) EarlierPassages(articleID article.ID) ([]article.Passage, error) {
	list, err := r.passages(`article_id = ? AND binned = 0 AND edition_id <> (SELECT a.edition_id FROM article a WHERE a.id = passage.article_id)
		ORDER BY char_start, char_end, n`, articleID)
	return list, r.fail("list the passages of an article's earlier editions", err)
}

// PassagesOf reads the passages with these ids, also from the bin; those that are
// not there are left out.
func (r reads) PassagesOf(ids []article.ID) (map[article.ID]article.Passage, error) {
	list, err := r.passages("id IN (SELECT value FROM json_each(?))", idList(ids))
	m := make(map[article.ID]article.Passage, len(list))
	for _, p := range list {
		m[p.ID] = p
	}
	return m, r.fail("read passages", err)
}

// AllPassages lists the passages of all articles that are there, by article in the
// order of import and by their place in it.
func (r reads) AllPassages() ([]article.Passage, error) {
	list, err := r.passages(`passage.binned = 0 AND EXISTS (SELECT 1 FROM article a WHERE a.id = article_id AND a.binned = 0)
		ORDER BY (SELECT a.n FROM article a WHERE a.id = article_id), char_start, char_end, n`)
	return list, r.fail("list its passages", err)
}

func (r reads) passages(which string, args ...any) ([]article.Passage, error) {
	list, err := collect(r.ctx, r.q, scanPassage, "SELECT "+passageColumns+" FROM passage WHERE "+which, args...)
	if err != nil || len(list) == 0 {
		return list, err
	}
	ids := make([]article.ID, len(list))
	for i, p := range list {
		ids[i] = p.ID
	}
	tags, err := r.tagsOfAll("passage", ids)
	for i := range list {
		list[i].Tags = tags[list[i].ID]
	}
	return list, err
}
