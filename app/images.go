package app

import (
	"context"
	"fmt"

	"dateline/app/article"
	"dateline/app/intake"
)

// Image is an image of an article's body and where it stands between the blocks.
type Image = intake.Image

// Picture is an image's bytes with their media type.
type Picture = intake.Picture

// Images are the images of an article's body in the order of its text, each once.
// They come out of what is stored: the original itself, and what lay beside it.
// What is small (under 48 pixels wide or high), hidden, or not of the article's
// body is left out.
func (w *Workbench) Images(ctx context.Context, id article.ID) ([]Image, error) {
	found, err := w.imagesOf(ctx, id)
	return found.List, err
}

// Image is the image that an article's HTML calls ref, as Image.Ref has it.
// ErrNotFound tells that the workspace does not hold it.
func (w *Workbench) Image(ctx context.Context, id article.ID, ref string) (Picture, error) {
	a, err := w.store.Article(id)
	if err != nil {
		return Picture{}, err
	}
	if p, ok := (storedImages{w, a.OriginalID}).Picture(ref); ok { // without reading the page
		return p, nil
	}
	found, err := w.imagesOf(ctx, id)
	if err != nil {
		return Picture{}, err
	}
	p, ok := found.Picture(ref)
	if !ok {
		return Picture{}, fmt.Errorf("show an image of %s: %w", named("the article", a.Title), ErrNotFound)
	}
	return p, nil
}

// imagesOf finds the images of an article.
func (w *Workbench) imagesOf(ctx context.Context, id article.ID) (*intake.Images, error) {
	none := &intake.Images{}
	a, err := w.store.Article(id)
	if err != nil {
		return none, err
	}
	o, err := w.store.Original(a.OriginalID)
	if err != nil || !intake.MayHoldImages(o.MediaType) {
		return none, err
	}
	b, err := w.store.OriginalBytes(o.ID)
	if err != nil {
		return none, err
	}
	s := intake.Source{Name: o.Name, Path: o.Path, Bytes: b, Origin: o.Origin, Fragment: o.Name == "" && o.MediaType == "text/html"}
	found, err := guarded(named("the original of", a.Title), func() (*intake.Images, error) {
		return intake.FindImages(ctx, s, &a, storedImages{w, o.ID})
	})
	if err != nil {
		return none, err
	}
	return found, nil
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
