package store

import (
	"fmt"

	"dateline/app/article"
)

const originalColumns = "id, sha256, media_type, name, path, origin, size, captured"

func scanOriginal(row scanner) (o article.Original, err error) {
	var captured string
	err = row.Scan(&o.ID, &o.SHA256, &o.MediaType, &o.Name, &o.Path, &o.Origin, &o.Size, &captured)
	o.Captured = parseTime(captured)
	return o, err
}

// AddOriginal keeps an original with its bytes. Its hash and size are taken from
// the bytes; a hash that is given must agree (ErrInvalid). ErrExists tells that the
// same bytes are here already.
func (t *Tx) AddOriginal(o article.Original, bytes []byte) error {
	doing := fmt.Sprintf("keep the original %q", o.Name)
	sha := article.HashBytes(bytes)
	if o.ID == "" || o.SHA256 != "" && o.SHA256 != sha {
		return t.fail(doing, fmt.Errorf("its id or hash is missing or wrong: %w", ErrInvalid))
	}
	var there bool
	err := t.queryRow("SELECT EXISTS (SELECT 1 FROM original WHERE sha256 = ? AND binned = 0)", []any{sha}, &there)
	if err != nil {
		return t.fail(doing, err)
	}
	if there {
		return t.fail(doing, ErrExists)
	}
	if o.Captured.IsZero() {
		o.Captured = t.s.now()
	}
	// The bytes may be here from an import that was undone.
	if err := t.write(doing, "INSERT OR IGNORE INTO original_bytes (sha256, bytes) VALUES (?, ?)", sha, t.s.packer.pack(bytes)); err != nil {
		return err
	}
	return t.write(doing, "INSERT INTO original ("+originalColumns+") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
		o.ID, sha, clean(o.MediaType), clean(o.Name), clean(o.Path), o.Origin, len(bytes), formatTime(o.Captured))
}

// Original reads what is known of an original.
func (r reads) Original(id article.ID) (article.Original, error) {
	o, err := scanOriginal(r.q.QueryRowContext(r.ctx, "SELECT "+originalColumns+" FROM original WHERE id = ?", id))
	return o, r.found("original", id, err)
}

// OriginalBytes reads the bytes of an original as they came.
func (r reads) OriginalBytes(id article.ID) ([]byte, error) {
	var packed []byte
	err := r.q.QueryRowContext(r.ctx, "SELECT b.bytes FROM original o JOIN original_bytes b USING (sha256) WHERE o.id = ?", id).Scan(&packed)
	if err != nil {
		return nil, r.found("the bytes of original", id, err)
	}
	bytes, err := r.s.packer.unpack(packed)
	return bytes, r.fail(fmt.Sprintf("read the bytes of original %s", id), err)
}

// OriginalBySHA finds an original by the SHA-256 of its bytes (64 lower-case
// hexadecimal digits), with its articles, also those that the analyst put into the
// bin. What an undone import brought in is not found: it may be imported anew.
func (r reads) OriginalBySHA(sha256 string) (article.Original, []article.ID, error) {
	o, err := scanOriginal(r.q.QueryRowContext(r.ctx, "SELECT "+originalColumns+" FROM original WHERE sha256 = ? AND binned = 0", sha256))
	if err != nil {
		return o, nil, r.found("the original with hash", sha256, err)
	}
	ids, err := collect(r.ctx, r.q, func(row scanner) (id article.ID, err error) {
		return id, row.Scan(&id)
	}, "SELECT id FROM article WHERE original_id = ? AND binned < ? ORDER BY ordinal, n", o.ID, binnedByUndo)
	return o, ids, r.fail("list the articles of an original", err)
}
