package store

import (
	"fmt"
	"time"
	"unicode/utf8"

	"dateline/app/article"
	"dateline/app/article/anchor"
)

// Edition is one of the texts of an article that was cleaned again.
type Edition struct {
	ID         article.ID // the article's own for the first
	ArticleID  article.ID
	Number     int // from 1
	Rules      int // version of the cleaning rules that made it, 0 when that is not known
	TextSHA256 string
	Made       time.Time // UTC
}

// textID names a text: the first edition has the name of its article.
func textID(id, edition article.ID) article.ID {
	return (&article.Article{ID: id, Edition: edition}).TextID()
}

// Editions lists the editions of an article, the first one first; none when it was
// never cleaned again.
func (r reads) Editions(articleID article.ID) ([]Edition, error) {
	list, err := collect(r.ctx, r.q, func(row scanner) (e Edition, err error) {
		var made string
		err = row.Scan(&e.ID, &e.ArticleID, &e.Number, &e.Rules, &e.TextSHA256, &made)
		e.Made = parseTime(made)
		return e, err
	}, "SELECT id, article_id, number, rules, text_sha256, made FROM edition WHERE article_id = ? AND binned = 0 ORDER BY number", articleID)
	return list, r.fail("list the editions of an article", err)
}

// EditionText is the text of one edition of an article, "" for the first.
func (r reads) EditionText(articleID, edition article.ID) (string, error) {
	return r.editionText(articleID, edition)
}

func (r reads) editionText(articleID, edition article.ID) (text string, err error) {
	err = r.q.QueryRowContext(r.ctx, "SELECT text FROM article_text WHERE article_id = ?", textID(articleID, edition)).Scan(&text)
	return text, r.found("the text of article", textID(articleID, edition), err)
}

// AddEdition gives an article another text with its blocks and warnings; the text it
// had stays as an earlier edition, and so do the passages that stand in it. Only
// text, blocks, warnings and rules of the value count. It returns the edition's id.
// ErrInvalid tells that the text is not that of the blocks, or not valid UTF-8.
func (t *Tx) AddEdition(a article.Article) (article.ID, error) {
	doing := fmt.Sprintf("make another edition of article %s", a.ID)
	blocks := append([]article.Block(nil), a.Blocks...)
	if !article.Place(a.Text, blocks) || !utf8.ValidString(a.Text) {
		return "", t.fail(doing, fmt.Errorf("its text is not that of its blocks, or not UTF-8: %w", ErrInvalid))
	}
	next, err := t.nextEdition(doing, a.ID)
	if err != nil {
		return "", err
	}
	id, sha := article.NewID(), article.HashText(a.Text)
	if err := t.write(doing, "INSERT INTO edition (id, article_id, number, rules, text_sha256, made) VALUES (?, ?, ?, ?, ?, ?)",
		id, a.ID, next, a.Rules, sha, formatTime(t.s.now())); err != nil {
		return "", err
	}
	if err := t.write(doing, "INSERT INTO article_text (article_id, text) VALUES (?, ?)", id, a.Text); err != nil {
		return "", err
	}
	if err := t.addBlocks(doing, id, blocks); err != nil {
		return "", err
	}
	warned, err := warningsJSON(a.Warnings)
	if err != nil {
		return "", t.fail(doing, err)
	}
	return id, t.changeOne("article", a.ID, "UPDATE article SET edition_id = ?, text_sha256 = ?, warnings = ? WHERE id = ?", id, sha, warned, a.ID)
}

// nextEdition is the number of an article's next edition. That of the first is told
// when it gets a second.
func (t *Tx) nextEdition(doing string, id article.ID) (next int, err error) {
	if err := t.write(doing, `INSERT INTO edition (id, article_id, number, rules, text_sha256, made)
		SELECT id, id, 1, rules, text_sha256, imported FROM article WHERE id = ? AND edition_id = ''
		ON CONFLICT (id) DO UPDATE SET binned = 0`, id); err != nil {
		return 0, err
	}
	err = t.queryRow("SELECT coalesce(max(number), 1) + 1 FROM edition WHERE article_id = ? AND binned = 0", []any{id}, &next)
	return next, t.fail(doing, err)
}

// Proposal is where a passage of an earlier edition may stand in the article's text,
// until the analyst decides.
type Proposal struct {
	PassageID article.ID
	Edition   article.ID // of the text that the range is of
	anchor.Found
}

// PutProposal keeps a proposal in the place of an earlier one for the same passage.
func (t *Tx) PutProposal(p Proposal) error {
	return t.write(fmt.Sprintf("propose a place for passage %s", p.PassageID), `INSERT INTO proposal
		(passage_id, edition_id, kind, char_start, char_end, score, reason) VALUES (?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (passage_id) DO UPDATE SET edition_id = excluded.edition_id, kind = excluded.kind, char_start = excluded.char_start,
		char_end = excluded.char_end, score = excluded.score, reason = excluded.reason`,
		p.PassageID, p.Edition, p.Kind, p.Start, p.End, int(p.Score*1000+0.5), clean(p.Reason))
}

// DropProposal ends the question where a passage stands; without one it does nothing.
func (t *Tx) DropProposal(passageID article.ID) error {
	return t.write(fmt.Sprintf("decide on passage %s", passageID), "DELETE FROM proposal WHERE passage_id = ?", passageID)
}

// Proposals lists what the analyst has to decide, by article in the order of import
// and by the place of the passages in their texts; of one article when it is named.
func (r reads) Proposals(articleID article.ID) ([]Proposal, error) {
	list, err := collect(r.ctx, r.q, func(row scanner) (p Proposal, err error) {
		var thousandths int
		err = row.Scan(&p.PassageID, &p.Edition, &p.Kind, &p.Start, &p.End, &thousandths, &p.Reason)
		p.Score = float64(thousandths) / 1000
		return p, err
	}, `SELECT q.passage_id, q.edition_id, q.kind, q.char_start, q.char_end, q.score, q.reason
		FROM proposal q JOIN passage p ON p.id = q.passage_id AND p.binned = 0
		JOIN article a ON a.id = p.article_id AND a.binned = 0 AND a.edition_id = q.edition_id
		WHERE ?1 = '' OR a.id = ?1 ORDER BY a.n, p.char_start, p.char_end, p.n`, articleID)
	return list, r.fail("list what is to be decided", err)
}

// PassagesOfAll lists the passages of an article in whatever edition they stand,
// also those in the bin.
func (r reads) PassagesOfAll(articleID article.ID) ([]article.Passage, error) {
	list, err := r.passages("article_id = ? ORDER BY char_start, char_end, n", articleID)
	return list, r.fail("list the passages of an article", err)
}

// Undecided are the passages of an article that wait for a decision, also those in
// the bin and those whose proposal is of an edition that is not the article's now.
func (r reads) Undecided(articleID article.ID) ([]article.ID, error) {
	list, err := collect(r.ctx, r.q, func(row scanner) (id article.ID, err error) {
		return id, row.Scan(&id)
	}, "SELECT passage_id FROM proposal JOIN passage p ON p.id = passage_id WHERE p.article_id = ?", articleID)
	return list, r.fail("list what is to be decided", err)
}
