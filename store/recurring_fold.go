package store

import (
	"slices"
	"strings"

	"dateline/app/article"
	"dateline/app/likeness"
)

// looseBlocks are the blocks of an article that hold a line, could be chrome, and
// hold no passage.
func (r reads) looseBlocks(id article.ID, hash int64) (a article.Article, blocks []int, err error) {
	if a, err = r.Article(id); err != nil {
		return a, nil, err
	}
	passages, err := r.Passages(id)
	if err != nil {
		return a, nil, err
	}
	for i, state := range likeness.Lines(a.Title, a.Blocks) {
		b := a.Blocks[i]
		marked := func(p article.Passage) bool { return p.Start < b.End && p.End > b.Start }
		if state == likeness.LineLoose && likeness.HashLine(likeness.Line(b.Text)) == hash && !slices.ContainsFunc(passages, marked) {
			blocks = append(blocks, i)
		}
	}
	return a, blocks, nil
}

// FoldLines folds lines wherever they stand kept on the articles of their sites, as
// far as they could be chrome there and hold no passage.
func (t *Tx) FoldLines(lines []RecurringLine) error {
	const doing = "fold lines that recur"
	type fold struct {
		id    article.ID
		block int
		why   string
	}
	var folds []fold // all of them before the first changes what stands around the others
	for _, l := range lines {
		hash := likeness.HashLine(likeness.Line(l.Text))
		list, err := collect(t.ctx, t.tx, func(row scanner) (h held, err error) {
			return h, row.Scan(&h.id, &h.state)
		}, "SELECT id, state FROM article CROSS JOIN line ON article_n = n WHERE site = ? AND binned = 0 AND hash = ? ORDER BY n", l.Site, hash)
		if err != nil {
			return t.fail(doing, err)
		}
		for _, h := range list {
			if h.state != likeness.LineLoose {
				continue
			}
			_, blocks, err := t.looseBlocks(h.id, hash)
			if err != nil {
				return err
			}
			for _, b := range blocks {
				folds = append(folds, fold{h.id, b, article.WhyRecurs(len(list))})
			}
		}
	}
	for _, f := range folds {
		if err := t.SetKept(f.id, f.block, false, f.why); err != nil {
			return err
		}
	}
	return nil
}

// DeclineLine keeps a line of a site from being offered again.
func (t *Tx) DeclineLine(site, text string) error {
	text = likeness.Line(clean(text))
	return t.write("decline a line that recurs", "INSERT OR IGNORE INTO declined_line (id, site, text) VALUES (?, ?, ?)",
		declinedID(site, text), clean(site), text)
}

func (r reads) declined(site, text string) (yes bool, err error) {
	err = r.q.QueryRowContext(r.ctx, "SELECT EXISTS (SELECT 1 FROM declined_line WHERE id = ?)", declinedID(site, text)).Scan(&yes)
	return yes, err
}

func declinedID(site, text string) string {
	return article.HashText(strings.Join([]string{clean(site), text}, "\n"))
}
