package store

import (
	"cmp"
	"context"
	"slices"

	"dateline/app/article"
	"dateline/app/likeness"
)

// RecurringLine is a line that stands, word for word, on several articles of one
// site and is likely to be chrome.
type RecurringLine struct {
	Site     string
	Text     string
	Articles int // of the site that hold it, kept or folded since
	OfSite   int // articles of the site
}

// A line recurs when it stands on so many articles of a site, and on so large a
// part of them. Articles that are alike count as one: what editions of one story
// have in common is the story.
const (
	fewestPages = 3
	partOfPages = 5 // one in so many
)

// keepLines takes down the short blocks of an article.
func (t *Tx) keepLines(n int, title string, blocks []article.Block) error {
	if err := t.forgetLines(n); err != nil {
		return err
	}
	states := map[int64]likeness.LineState{}
	for i, state := range likeness.Lines(title, blocks) {
		if state == likeness.NoLine {
			continue
		}
		hash := likeness.HashLine(likeness.Line(blocks[i].Text))
		states[hash] = max(states[hash], state)
	}
	list := make([][2]int64, 0, len(states))
	for hash, state := range states {
		list = append(list, [2]int64{hash, int64(state)})
	}
	slices.SortFunc(list, func(a, b [2]int64) int { return cmp.Compare(a[0], b[0]) })
	values, err := asJSON(list)
	if err != nil {
		return err
	}
	_, err = t.exec("INSERT INTO line (article_n, hash, state) SELECT ?1, value ->> 0, value ->> 1 FROM json_each(?2)", n, values)
	return err
}

func (t *Tx) forgetLines(n int) error {
	_, err := t.exec("DELETE FROM line WHERE article_n = ?", n)
	return err
}

// RecurringLines finds the lines that recur on the articles of a site, "" for each
// of the sites, and could be folded on one of them at least; when only is not nil,
// on one of these. The most frequent of a site come first.
func (r reads) RecurringLines(ctx context.Context, site string, only []article.ID) ([]RecurringLine, error) {
	sites, err := collect(ctx, r.q, func(row scanner) (s string, err error) {
		return s, row.Scan(&s)
	}, `SELECT site FROM article WHERE binned = 0 AND site <> '' AND (?1 = '' OR site = ?1) GROUP BY site HAVING count(*) >= ?2 ORDER BY site`,
		site, fewestPages)
	var all []RecurringLine
	for _, name := range sites {
		lines, failed := siteReader{reads: r, ctx: ctx, site: name, only: only}.lines()
		if failed != nil {
			err = failed
			break
		}
		all = append(all, lines...)
	}
	return all, r.fail("find lines that recur", err)
}

// siteReader reads the lines of one site.
type siteReader struct {
	reads
	ctx  context.Context
	site string
	only []article.ID
}

// held is an article that holds a line.
type held struct {
	hash  int64
	id    article.ID
	state likeness.LineState
}

func (r siteReader) lines() ([]RecurringLine, error) {
	story, pages, err := r.stories()
	if err != nil {
		return nil, err
	}
	stories := 0
	for id, first := range story {
		if id == first {
			stories++
		}
	}
	enough := max(fewestPages, (stories+partOfPages-1)/partOfPages)
	list, err := r.holders(enough)
	if err != nil {
		return nil, err
	}
	var lines []RecurringLine
	for _, of := range byLine(list) {
		there := map[article.ID]bool{}
		for _, h := range of {
			there[story[h.id]] = true
		}
		if len(there) < enough {
			continue
		}
		text, ok, err := r.foldable(of)
		if err != nil {
			return nil, err
		}
		if ok {
			lines = append(lines, RecurringLine{Site: r.site, Text: text, Articles: len(of), OfSite: pages})
		}
	}
	slices.SortStableFunc(lines, func(a, b RecurringLine) int { return b.Articles - a.Articles })
	return lines, nil
}

// stories names, for each article of the site, the first of those that are alike.
func (r siteReader) stories() (story map[article.ID]article.ID, pages int, err error) {
	ids, err := collect(r.ctx, r.q, func(row scanner) (id article.ID, err error) {
		return id, row.Scan(&id)
	}, "SELECT id FROM article WHERE site = ? AND binned = 0 ORDER BY n", r.site)
	if err != nil {
		return nil, 0, err
	}
	pairs, err := collect(r.ctx, r.q, scanPair[article.ID], `SELECT a_id, b_id FROM likeness
		CROSS JOIN article a ON a.id = a_id AND a.binned = 0 AND a.site = ?1
		CROSS JOIN article b ON b.id = b_id AND b.binned = 0 AND b.site = ?1`, r.site) // not all pairs of the site's articles
	story = make(map[article.ID]article.ID, len(ids))
	for _, id := range ids {
		story[id] = id
	}
	first := func(id article.ID) article.ID {
		for story[id] != id {
			id = story[id]
		}
		return id
	}
	for _, p := range pairs {
		if a, b := first(p.id), first(p.value); a != b {
			story[b] = a
		}
	}
	for _, id := range ids {
		story[id] = first(id)
	}
	return story, len(ids), err
}

// holders lists who holds the lines that stand on enough articles, that are loose
// on one of them and nobody's own.
func (r siteReader) holders(enough int) ([]held, error) {
	return collect(r.ctx, r.q, func(row scanner) (h held, err error) {
		return h, row.Scan(&h.hash, &h.id, &h.state)
	}, `WITH here AS (SELECT hash, id, state, n FROM article CROSS JOIN line ON article_n = n WHERE site = ?1 AND binned = 0)
		SELECT hash, id, state FROM here WHERE hash IN (SELECT hash FROM here GROUP BY hash HAVING count(*) >= ?2 AND max(state) = ?3)
		ORDER BY hash, n`, r.site, enough, likeness.LineLoose)
}

// byLine cuts a list that is in the order of its hashes.
func byLine(list []held) (groups [][]held) {
	for i, h := range list {
		if i == 0 || h.hash != list[i-1].hash {
			groups = append(groups, nil)
		}
		groups[len(groups)-1] = append(groups[len(groups)-1], h)
	}
	return groups
}

// foldable looks for an article on which a line can be folded, and gives its text.
func (r siteReader) foldable(of []held) (text string, ok bool, err error) {
	for _, h := range of {
		if h.state != likeness.LineLoose || r.only != nil && !slices.Contains(r.only, h.id) {
			continue
		}
		a, blocks, err := r.looseBlocks(h.id, h.hash)
		if err != nil {
			return "", false, err
		}
		if len(blocks) == 0 {
			continue // passages stand in it
		}
		text = likeness.Line(a.Blocks[blocks[0]].Text)
		declined, err := r.declined(r.site, text)
		return text, !declined, err
	}
	return "", false, nil
}
