package app

import (
	"context"
	"fmt"
	"sync"

	"dateline/app/article"
	"dateline/app/intake"
)

// Image is an image of an article's body and where it stands between the blocks.
type Image = intake.Image

// Picture is an image's bytes with their media type.
type Picture = intake.Picture

// mostPictured is the longest original, in bytes, that is held for its images: a
// longer one is read again for each.
const mostPictured = 32 << 20

// picturesCache keeps what gives the images of the article looked at last: an
// original that holds them itself is long, and they are asked for one by one.
type picturesCache struct {
	mu       sync.Mutex
	id       article.ID
	pictures intake.Pictures
}

func (c *picturesCache) of(id article.ID) (intake.Pictures, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.pictures, c.id == id && c.pictures != nil
}

// set keeps what gives an article's images out of an original of so many bytes, in
// the place of what was kept before.
func (c *picturesCache) set(id article.ID, pictures intake.Pictures, size int64) {
	if size > mostPictured {
		pictures = nil
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.id, c.pictures = id, pictures
}

// clear lets go of what is kept, so that what was removed for good is.
func (c *picturesCache) clear() { c.set("", nil, 0) }

// Images are the images of an article's body in the order of its text, each once.
// They come out of what is stored: the original itself, and what lay beside it.
// What is small (under 48 pixels wide or high), hidden, or not of the article's
// body is left out.
func (w *Workbench) Images(ctx context.Context, id article.ID) ([]Image, error) {
	list, pictures, size, err := w.findImages(ctx, id)
	w.pictured.set(id, pictures, size)
	return list, err
}

// Image is the image that an article's HTML calls ref, as Image.Ref has it.
// ErrNotFound tells that the workspace does not hold it.
func (w *Workbench) Image(ctx context.Context, id article.ID, ref string) (Picture, error) {
	pictures, known := w.pictured.of(id)
	if !known {
		var size int64
		var err error
		if _, pictures, size, err = w.findImages(ctx, id); err != nil {
			return Picture{}, err
		}
		w.pictured.set(id, pictures, size)
	}
	if pictures != nil {
		if p, ok := pictures.Picture(ref); ok {
			return p, nil
		}
	}
	return Picture{}, fmt.Errorf("show an image of article %s: %w", id, ErrNotFound)
}

// findImages finds the images of an article, if its original may have any, and
// what gives their bytes. size is how many bytes the original has.
func (w *Workbench) findImages(ctx context.Context, id article.ID) (list []Image, pictures intake.Pictures, size int64, err error) {
	a, err := w.store.Article(id)
	if err != nil {
		return nil, nil, 0, err
	}
	o, err := w.store.Original(a.OriginalID)
	if err != nil || !intake.MayHoldImages(o.MediaType) {
		return nil, nil, 0, err
	}
	b, err := w.store.OriginalBytes(o.ID)
	if err != nil {
		return nil, nil, 0, err
	}
	s := sourceOf(&o, b)
	list, err = guarded(named("the original of", a.Title), func() (found []Image, err error) {
		found, pictures, err = intake.FindImages(ctx, s, &a, storedImages{w, o.ID})
		return found, err
	})
	return list, pictures, o.Size, err
}

// storedImages are those that came with an original.
type storedImages struct {
	w        *Workbench
	original article.ID
}

// Picture finds one by what the page calls it.
func (s storedImages) Picture(ref string) (Picture, bool) {
	name, ok := intake.ResourceName(ref)
	if !ok {
		return Picture{}, false
	}
	r, err := s.w.store.ResourceNamed(s.original, name)
	if err != nil {
		return Picture{}, false
	}
	b, err := s.w.store.ResourceBytes(r.ID)
	if err != nil {
		return Picture{}, false
	}
	return Picture{Media: r.MediaType, Bytes: b}, true
}
