package store

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"dateline/app/article"
)

const metadataColumns = "title, byline, site, url, published, updated, place, lang, section, credit, captured, evidence, claims"

// listedColumns are metadataColumns without the claims, which no list shows.
var listedColumns = strings.TrimSuffix(metadataColumns, "claims") + "'[]'"

// metadataValues are the values of metadataColumns.
func metadataValues(m article.Metadata) ([]any, error) {
	byline := make([]string, len(m.Byline))
	for i, name := range m.Byline {
		byline[i] = clean(name)
	}
	names, err := asJSON(byline)
	if err != nil {
		return nil, err
	}
	evidence := m.Evidence
	if evidence == nil {
		evidence = map[article.Field]article.Evidence{}
	}
	why, err := asJSON(evidence)
	if err != nil {
		return nil, err
	}
	claims, err := asJSON(append([]article.Claim{}, m.Claims...))
	return []any{clean(m.Title), names, clean(m.Site), clean(m.URL), clean(string(m.Published)), clean(string(m.Updated)),
		clean(m.Place), clean(m.Lang), clean(m.Section), clean(m.Credit), clean(string(m.Captured)), why, claims}, err
}

// metadataScan is where metadataColumns are read to; call done afterwards.
type metadataScan struct{ byline, evidence, claims string }

func (sc *metadataScan) into(m *article.Metadata) []any {
	return []any{&m.Title, &sc.byline, &m.Site, &m.URL, &m.Published, &m.Updated, &m.Place, &m.Lang,
		&m.Section, &m.Credit, &m.Captured, &sc.evidence, &sc.claims}
}

func (sc *metadataScan) done(m *article.Metadata) error {
	if sc.byline != "[]" {
		if err := fromJSON(sc.byline, &m.Byline); err != nil {
			return err
		}
	}
	if sc.evidence != "{}" {
		if err := fromJSON(sc.evidence, &m.Evidence); err != nil {
			return err
		}
	}
	if sc.claims == "[]" {
		return nil
	}
	return fromJSON(sc.claims, &m.Claims)
}

// AddArticle keeps an article with its text and blocks, which stand from then on.
// ErrInvalid tells that the text is not that of the blocks, or not valid UTF-8, or
// that a given hash is not the text's.
func (t *Tx) AddArticle(a article.Article) error {
	doing := fmt.Sprintf("keep the article %q", a.Title)
	blocks := append([]article.Block(nil), a.Blocks...)
	sha := article.HashText(a.Text)
	switch {
	case a.ID == "" || !article.Place(a.Text, blocks) || a.TextSHA256 != "" && a.TextSHA256 != sha:
		return t.fail(doing, fmt.Errorf("its id is missing, or its text or hash is not that of its blocks: %w", ErrInvalid))
	case !utf8.ValidString(a.Text):
		return t.fail(doing, fmt.Errorf("its text is not UTF-8: %w", ErrInvalid))
	}
	meta, err := metadataValues(a.Metadata)
	if err != nil {
		return t.fail(doing, err)
	}
	warned, err := warningsJSON(a.Warnings)
	if err != nil {
		return t.fail(doing, err)
	}
	if a.Imported.IsZero() {
		a.Imported = t.s.now()
	}
	args := append([]any{a.ID, a.OriginalID, a.Ordinal, sha, warned, formatTime(a.Imported), countKept(blocks), firstWords(blocks), a.Rules}, meta...)
	if err := t.write(doing, `INSERT INTO article (id, original_id, ordinal, text_sha256, warnings, imported, words, first_words, rules, `+metadataColumns+`)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, args...); err != nil {
		return err
	}
	if err := t.write(doing, "INSERT INTO article_text (article_id, text) VALUES (?, ?)", a.ID, a.Text); err != nil {
		return err
	}
	t.added[a.ID] = addedArticle{clean(a.Title), a.Text, blocks}
	return t.addBlocks(doing, a.ID, blocks)
}

func warningsJSON(list []string) (string, error) {
	warnings := make([]string, len(list))
	for i, w := range list {
		warnings[i] = clean(w)
	}
	return asJSON(warnings)
}

// SetMetadata changes what is known about an article. The evidence of a value that
// the analyst typed is the caller's to set.
func (t *Tx) SetMetadata(id article.ID, m article.Metadata) error {
	values, err := metadataValues(m)
	if err != nil {
		return t.fail("edit an article", err)
	}
	return t.changeOne("article", id, `UPDATE article SET (`+metadataColumns+`) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ?`,
		append(values, id)...)
}

// SetKept folds a block of an article or brings it back; block counts from 0, why
// is the reason in words.
func (t *Tx) SetKept(articleID article.ID, block int, kept bool, why string) error {
	return t.changeOne("block", fmt.Sprintf("%s/%d", articleID, block), `UPDATE block SET kept = ?, why = ?
		WHERE article_id = (SELECT CASE edition_id WHEN '' THEN id ELSE edition_id END FROM article WHERE id = ?) AND ordinal = ?`,
		kept, clean(why), articleID, block)
}

// changeOne runs an update that must meet one row, else ErrNotFound.
func (t *Tx) changeOne(what string, id any, query string, args ...any) error {
	result, err := t.exec(query, args...)
	if err == nil {
		var n int64
		if n, err = result.RowsAffected(); err == nil && n == 0 {
			err = ErrNotFound
		}
	}
	return t.fail(fmt.Sprintf("change %s %v", what, id), err)
}

// Article reads an article whole, with its text and blocks, also from the bin.
func (r reads) Article(id article.ID) (article.Article, error) {
	a := article.Article{ID: id}
	var sc metadataScan
	var warnings, imported string
	dest := append([]any{&a.OriginalID, &a.Ordinal, &a.TextSHA256, &warnings, &imported, &a.Binned, &a.Text, &a.Edition, &a.Rules}, sc.into(&a.Metadata)...)
	err := r.q.QueryRowContext(r.ctx, `SELECT original_id, ordinal, text_sha256, warnings, imported, binned > 0, text, edition_id,
		coalesce((SELECT e.rules FROM edition e WHERE e.id = edition_id), rules), `+metadataColumns+` FROM article_now WHERE id = ?`, id).Scan(dest...)
	if err != nil {
		return a, r.found("article", id, err)
	}
	a.Imported = parseTime(imported)
	if err := sc.done(&a.Metadata); err != nil {
		return a, r.found("article", id, err)
	}
	if warnings != "[]" {
		if err := fromJSON(warnings, &a.Warnings); err != nil {
			return a, r.found("article", id, err)
		}
	}
	a.Blocks, err = r.blocks(a.TextID(), a.Text)
	return a, r.found("article", id, err)
}

// blocks reads the blocks of an edition and cuts their texts out of its text.
func (r reads) blocks(id article.ID, text string) ([]article.Block, error) {
	blocks, err := collect(r.ctx, r.q, func(row scanner) (b article.Block, err error) {
		return b, row.Scan(&b.Kind, &b.Level, &b.Start, &b.End, &b.Kept, &b.Why, &b.Role, &b.Lang, &b.At)
	}, "SELECT kind, level, char_start, char_end, kept, why, role, lang, stated_at FROM block WHERE article_id = ? ORDER BY ordinal", id)
	rest, at := text, 0 // one pass: the blocks lie one after the other
	for i := range blocks {
		b := &blocks[i]
		if b.Start < at {
			b.Text = article.Slice(text, b.Start, b.End) // not so: a damaged file
			continue
		}
		rest = rest[len(article.Slice(rest, 0, b.Start-at)):]
		b.Text = article.Slice(rest, 0, b.End-b.Start)
		rest, at = rest[len(b.Text):], b.End
	}
	return blocks, err
}
