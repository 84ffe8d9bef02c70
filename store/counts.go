package store

// Counts says how much a workspace holds, without what is in the bin.
type Counts struct {
	Articles, Passages, Events, Citations, Tags int
	Binned                                      int // things in the bin
}

// Counts counts what the workspace holds.
func (r reads) Counts() (Counts, error) {
	var c Counts
	err := r.q.QueryRowContext(r.ctx, `SELECT
		(SELECT count(*) FROM article WHERE binned = 0),
		(SELECT count(*) FROM passage p JOIN article a ON a.id = p.article_id WHERE p.binned = 0 AND a.binned = 0),
		(SELECT count(*) FROM event WHERE binned = 0),
		(SELECT count(*) FROM citation_there),
		(SELECT count(*) FROM tag WHERE binned = 0),
		(SELECT count(*) FROM article WHERE binned > 0) + (SELECT count(*) FROM passage WHERE binned > 0)
		+ (SELECT count(*) FROM event WHERE binned > 0) + (SELECT count(*) FROM citation WHERE binned > 0)
		+ (SELECT count(*) FROM tag WHERE binned > 0)`).
		Scan(&c.Articles, &c.Passages, &c.Events, &c.Citations, &c.Tags, &c.Binned)
	return c, r.fail("count what it holds", err)
}
