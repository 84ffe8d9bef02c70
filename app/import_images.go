package app

import (
	"fmt"

	"dateline/app/article"
	"dateline/app/intake"
	"dateline/store"
)

// lacking are those of the images that came with an original which it does not
// have: it may have been imported without its folder before.
func (w *Workbench) lacking(original article.ID, came []intake.Resource) []intake.Resource {
	if len(came) == 0 || w.ReadOnly() {
		return nil
	}
	here, err := w.store.Resources(original)
	if err != nil {
		return nil // the page is here, and so are its images for all that can be told
	}
	names := map[string]bool{}
	for _, r := range here {
		names[r.Name] = true
	}
	var lacking []intake.Resource
	for _, r := range came {
		if !names[r.Name] {
			lacking = append(lacking, r)
		}
	}
	return lacking
}

// completeKnown adds the images that an original lacks which is here already.
func completeKnown(tx *store.Tx, f *readFile, original article.ID) error {
	added, err := addImages(tx, f, original)
	if err != nil || added == 0 {
		return err
	}
	words := fmt.Sprintf("its %d images have been added", added)
	if added == 1 {
		words = "its image has been added"
	}
	f.result.Warnings = append(append(f.result.Warnings, words), f.read.Problems...)
	return nil
}

// addImages keeps the images that came with an original.
func addImages(tx *store.Tx, f *readFile, original article.ID) (added int, err error) {
	for _, image := range f.images {
		r := article.Resource{ID: article.NewID(), OriginalID: original, Name: image.Name, MediaType: image.Media}
		ok, err := tx.AddResource(r, image.Bytes)
		if err != nil {
			return added, err
		}
		if ok {
			added++
		}
	}
	return added, nil
}
