package store

import (
	"context"
	"fmt"

	sqlite3 "modernc.org/sqlite/lib"

	"dateline/app/article"
)

// Verification says how much was checked and what is damaged.
type Verification struct {
	Originals  int      // unpacked and hashed anew
	Images     int      // that came with originals: the same
	Texts      int      // hashed anew
	Quotations int      // compared with the text, with what stands before and after
	Journal    int      // entries whose hash was worked out anew
	Damaged    []string // a sentence each
}

// verifier goes over one state of the workspace, whatever is written meanwhile.
type verifier struct {
	reads
	result      Verification
	done, total int
	progress    func(done, total int)
}

// Verify checks that all is as it was written: each original, image and text against its
// hash, each quotation against its text, the chain of the journal, each row against
// what the journal says of it, and the file itself. It changes nothing and may be
// stopped by its context. Damage is no error: it is in the result. The progress,
// which may be nil, counts originals, texts, quotations and entries.
func (s *Store) Verify(ctx context.Context, progress func(done, total int)) (Verification, error) {
	// A connection of its own: one that has looked at the full-text index before would
	// check it by what it remembers of it, and call a sound file damaged.
	db, err := openDB(s.readDSN, "", 1)
	if err != nil {
		return Verification{}, s.fail("verify it", err)
	}
	defer db.Close()
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return Verification{}, s.fail("verify it", err)
	}
	defer tx.Rollback() // nothing was written
	v := &verifier{reads: reads{ctx: ctx, q: tx, s: s}, progress: progress}
	for _, check := range []func() error{v.count, v.file, v.originals, v.resources, v.texts, v.journal} {
		if err := v.survive(check()); err != nil {
			return v.result, s.fail("verify it", err)
		}
	}
	return v.result, s.fail("verify it", v.survive(s.checkIndex(ctx)))
}

// survive takes down what SQLite says of a damaged file, so that the rest is
// checked too.
func (v *verifier) survive(err error) error {
	switch primaryCode(err) {
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_IOERR:
		v.damaged("A part of the file cannot be read: %v.", err)
		return v.ctx.Err()
	}
	return err
}

func (v *verifier) damaged(format string, args ...any) {
	v.result.Damaged = append(v.result.Damaged, fmt.Sprintf(format, args...))
}

func (v *verifier) step(counter *int) error {
	*counter++
	v.done++
	if v.progress != nil {
		v.progress(v.done, v.total)
	}
	return v.ctx.Err()
}

// otherEdition tells of an edition that it is not the article's text now.
const otherEdition = "e.id <> CASE a.edition_id WHEN '' THEN a.id ELSE a.edition_id END"

func (v *verifier) count() error {
	return v.q.QueryRowContext(v.ctx, `SELECT (SELECT count(*) FROM original) + (SELECT count(*) FROM resource)
		+ (SELECT count(*) FROM article) + (SELECT count(*) FROM edition e JOIN article a ON a.id = e.article_id WHERE `+otherEdition+`)
		+ (SELECT count(*) FROM passage) + (SELECT count(*) FROM journal)`).Scan(&v.total)
}

// file lets SQLite check the structure of its file.
func (v *verifier) file() error {
	found, err := collect(v.ctx, v.q, func(row scanner) (s string, err error) {
		return s, row.Scan(&s)
	}, "PRAGMA quick_check(10)")
	for _, s := range found {
		if s != "ok" {
			v.damaged("The structure of the file is damaged: %s.", s)
		}
	}
	return err
}

// checkIndex lets the full-text index check itself. Asking counts as writing.
func (s *Store) checkIndex(ctx context.Context) error {
	if s.readOnly {
		return nil
	}
	_, err := s.writer.ExecContext(ctx, "INSERT INTO article_fts (article_fts) VALUES ('integrity-check')")
	return err
}

func (v *verifier) originals() error {
	list, err := collect(v.ctx, v.q, scanOriginal, "SELECT "+originalColumns+" FROM original ORDER BY n")
	if err != nil {
		return err
	}
	for _, o := range list {
		bytes, err := v.OriginalBytes(o.ID)
		switch {
		case v.ctx.Err() != nil:
			return v.ctx.Err()
		case err != nil:
			v.damaged("The bytes of the original “%s” (%s) cannot be read: %v.", o.Name, o.ID, err)
		case article.HashBytes(bytes) != o.SHA256 || int64(len(bytes)) != o.Size:
			v.damaged("The bytes of the original “%s” (%s) are not those that came in: their hash differs.", o.Name, o.ID)
		}
		if err := v.step(&v.result.Originals); err != nil {
			return err
		}
	}
	return nil
}

// resources checks the images that came with originals.
func (v *verifier) resources() error {
	list, err := collect(v.ctx, v.q, scanResource, "SELECT "+resourceColumns+" FROM resource ORDER BY n")
	if err != nil {
		return err
	}
	for _, r := range list {
		bytes, err := v.ResourceBytes(r.ID)
		switch {
		case v.ctx.Err() != nil:
			return v.ctx.Err()
		case err != nil:
			v.damaged("The bytes of the image “%s” (%s) cannot be read: %v.", r.Name, r.ID, err)
		case article.HashBytes(bytes) != r.SHA256 || int64(len(bytes)) != r.Size:
			v.damaged("The bytes of the image “%s” (%s) are not those that came in: their hash differs.", r.Name, r.ID)
		}
		if err := v.step(&v.result.Images); err != nil {
			return err
		}
	}
	return nil
}

func (v *verifier) texts() error {
	type item struct {
		id, edition article.ID
		title, hash string
	}
	// The text of each article and, of those that were cleaned again, all others.
	list, err := collect(v.ctx, v.q, func(row scanner) (a item, err error) {
		return a, row.Scan(&a.id, &a.edition, &a.title, &a.hash)
	}, `SELECT id, edition_id, title, text_sha256 FROM (SELECT n, 0 AS number, id, edition_id, title, text_sha256 FROM article
		UNION ALL SELECT a.n, e.number, a.id, CASE e.id WHEN a.id THEN '' ELSE e.id END, a.title, e.text_sha256
		FROM edition e JOIN article a ON a.id = e.article_id WHERE `+otherEdition+`) ORDER BY n, number`)
	if err != nil {
		return err
	}
	for _, a := range list {
		text, err := v.editionText(a.id, a.edition)
		switch {
		case v.ctx.Err() != nil:
			return v.ctx.Err()
		case err != nil:
			v.damaged("The text of the article “%s” (%s) cannot be read: %v.", a.title, a.id, err)
		case article.HashText(text) != a.hash:
			v.damaged("The text of the article “%s” (%s) is not what was imported: its hash differs.", a.title, a.id)
		}
		if err := v.step(&v.result.Texts); err != nil {
			return err
		}
		if err := v.quotations(a.id, a.edition, a.title, text); err != nil {
			return err
		}
	}
	return nil
}

// quotations checks those of one edition of an article.
func (v *verifier) quotations(id, edition article.ID, title, text string) error {
	list, err := collect(v.ctx, v.q, scanPassage, "SELECT "+passageColumns+" FROM passage WHERE article_id = ? AND edition_id = ? ORDER BY char_start, n", id, edition)
	if err != nil {
		return err
	}
	for _, p := range list {
		if !quotesExactly(p, text) {
			v.damaged("The quotation of passage %s is not what stands at %d-%d in the article “%s” (%s).", p.ID, p.Start, p.End, title, id)
		}
		if err := v.step(&v.result.Quotations); err != nil {
			return err
		}
	}
	return nil
}
