package store

import (
	"fmt"

	"dateline/app/article"
)

const resourceColumns = "id, original_id, name, media_type, sha256, size"

func scanResource(row scanner) (r article.Resource, err error) {
	return r, row.Scan(&r.ID, &r.OriginalID, &r.Name, &r.MediaType, &r.SHA256, &r.Size)
}

// AddResource keeps an image that came with an original, with its bytes; its hash
// and size are taken from them. added is false when the original has one of that
// name already: what came first stands.
func (t *Tx) AddResource(r article.Resource, bytes []byte) (added bool, err error) {
	doing := fmt.Sprintf("keep the image %q", r.Name)
	if r.ID == "" || r.Name == "" {
		return false, t.fail(doing, fmt.Errorf("its id or name is missing: %w", ErrInvalid))
	}
	var there bool
	err = t.queryRow("SELECT EXISTS (SELECT 1 FROM resource WHERE original_id = ? AND name = ? AND binned = 0)",
		[]any{r.OriginalID, clean(r.Name)}, &there)
	if err != nil || there {
		return false, t.fail(doing, err)
	}
	sha := article.HashBytes(bytes)
	if err := t.keepBytes(doing, sha, bytes); err != nil {
		return false, err
	}
	err = t.write(doing, "INSERT INTO resource ("+resourceColumns+") VALUES (?, ?, ?, ?, ?, ?)",
		r.ID, r.OriginalID, clean(r.Name), clean(r.MediaType), sha, len(bytes))
	return err == nil, err
}

// Resources lists the images that came with an original, in the order in which
// they were kept.
func (r reads) Resources(originalID article.ID) ([]article.Resource, error) {
	list, err := collect(r.ctx, r.q, scanResource, "SELECT "+resourceColumns+" FROM resource WHERE original_id = ? AND binned = 0 ORDER BY n", originalID)
	return list, r.fail(fmt.Sprintf("list the images of original %s", originalID), err)
}

// ResourceNamed finds an image that came with an original by its name.
func (r reads) ResourceNamed(originalID article.ID, name string) (article.Resource, error) {
	found, err := scanResource(r.q.QueryRowContext(r.ctx, "SELECT "+resourceColumns+" FROM resource WHERE original_id = ? AND name = ? AND binned = 0", originalID, clean(name)))
	return found, r.found("image", name, err)
}

// ResourceBytes reads the bytes of an image as they came.
func (r reads) ResourceBytes(id article.ID) ([]byte, error) {
	var packed []byte
	err := r.q.QueryRowContext(r.ctx, "SELECT b.bytes FROM resource r JOIN original_bytes b USING (sha256) WHERE r.id = ?", id).Scan(&packed)
	if err != nil {
		return nil, r.found("the bytes of image", id, err)
	}
	bytes, err := r.s.packer.unpack(packed)
	return bytes, r.fail(fmt.Sprintf("read the bytes of image %s", id), err)
}

// keepBytes keeps the bytes of an original or image, once: they may be here from
// another, or from an import that was undone.
func (t *Tx) keepBytes(doing, sha256 string, bytes []byte) error {
	var there bool
	err := t.queryRow("SELECT EXISTS (SELECT 1 FROM original_bytes WHERE sha256 = ?)", []any{sha256}, &there)
	if err != nil || there {
		return t.fail(doing, err)
	}
	return t.write(doing, "INSERT INTO original_bytes (sha256, bytes) VALUES (?, ?)", sha256, t.s.packer.pack(bytes))
}
