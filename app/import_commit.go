package app

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"dateline/app/article"
	"dateline/store"
)

// What one transaction of an import holds at most, and how long it waits for more
// files to be read: each costs a write to the disk that must be waited for.
const (
	batchBytes = 8 << 20
	batchFiles = 32
	batchWait  = 200 * time.Millisecond
)

// importRun commits the files of one import.
type importRun struct {
	w        *Workbench
	label    string
	action   *store.Action
	total    int
	progress func(Progress)
	results  []ImportResult
	bytes    int64 // of the files that are done
	allBytes int64
	undone   bool
	stop     func() // ends the reading of further files
}

func (w *Workbench) newImportRun(label string, total int, progress func(Progress)) *importRun {
	return &importRun{w: w, label: label, action: w.store.Begin(label), total: total, progress: progress}
}

// commitAll commits what comes, in batches.
func (r *importRun) commitAll(ctx context.Context, read <-chan readFile) {
	r.w.sketching.wait(ctx)
	for f := range read {
		if ctx.Err() != nil || r.undone {
			f.free()
			continue // let the workers end
		}
		batch := batchOf(f, read)
		r.commit(ctx, batch)
		for _, f := range batch {
			f.free()
		}
	}
}

// batchOf makes a batch of a file and those that are read soon after it.
func batchOf(first readFile, read <-chan readFile) []readFile {
	batch, size := []readFile{first}, first.weight()
	enough := time.NewTimer(batchWait)
	defer enough.Stop()
	for len(batch) < batchFiles && size < batchBytes {
		select {
		case next, ok := <-read:
			if !ok {
				return batch
			}
			batch, size = append(batch, next), size+next.weight()
		case <-enough.C:
			return batch
		}
	}
	return batch
}

// weight is how many bytes a file brings into the workspace.
func (f readFile) weight() int {
	n := len(f.bytes)
	for _, image := range f.images {
		n += len(image.Bytes)
	}
	return n
}

// free gives back the room that a file took.
func (f readFile) free() {
	if f.release != nil {
		f.release()
	}
}

// commit writes a batch; when it fails, its files are tried one by one, so that
// each gets its own reason.
func (r *importRun) commit(ctx context.Context, batch []readFile) {
	err := r.write(ctx, batch)
	if errors.Is(err, store.ErrUndone) { // the analyst took it back while it ran
		r.undone = true
		r.stop()
		return
	}
	if err != nil && ctx.Err() != nil {
		return // cancelled: not done, and nothing to blame the files for
	}
	if err != nil && len(batch) > 1 {
		for _, f := range batch {
			r.commit(ctx, []readFile{f})
		}
		return
	}
	changed := false
	for _, f := range batch {
		if err != nil && !f.done {
			f.result = ImportResult{Path: f.result.Path, Status: Failed, Err: fmt.Errorf("%s could not be kept: %w", f.result.Path, err)}
		}
		changed = changed || err == nil && !f.done
		f.result.detach()
		r.results = append(r.results, f.result)
		r.bytes += f.size
		if r.progress != nil {
			r.progress(Progress{Done: len(r.results), Total: r.total, Bytes: r.bytes, AllBytes: r.allBytes, Last: f.result})
		}
	}
	if changed {
		r.w.tell(Change{Label: r.label, Kind: Done})
	}
}

// detach copies the words of a result out of the texts they were read from, which
// would stay in memory with them.
func (r *ImportResult) detach() {
	for i := range r.Warnings {
		r.Warnings[i] = strings.Clone(r.Warnings[i])
	}
	for i := range r.Articles {
		r.Articles[i].detach()
	}
}

func (a *ImportedArticle) detach() {
	a.Title, a.Site = strings.Clone(a.Title), strings.Clone(a.Site)
	a.Published = article.Moment(strings.Clone(string(a.Published)))
	for k := range a.Needs {
		a.Needs[k].Why = strings.Clone(a.Needs[k].Why)
	}
}

func (r *importRun) write(ctx context.Context, batch []readFile) error {
	todo := false
	for _, f := range batch {
		todo = todo || !f.done
	}
	if !todo {
		return nil
	}
	_, err := r.action.Do(ctx, func(tx *store.Tx) error {
		for i := range batch {
			if batch[i].done {
				continue
			}
			if err := put(tx, &batch[i], len(batch) == 1); err != nil {
				return err
			}
		}
		return nil
	})
	return err
}

// put writes one original, its articles and its images. An original whose articles
// lie in the bin is brought back instead: its text is fixed. One that is here gets
// the images that it lacks.
func put(tx *store.Tx, f *readFile, last bool) error {
	o, ids, err := tx.OriginalBySHA(f.read.Original.SHA256)
	switch {
	case err == nil && len(ids) > 0 && f.known:
		f.result.Warnings = nil // a second try begins anew
		return completeKnown(tx, f, o.ID)
	case err == nil && len(ids) > 0:
		if err := restoreKnown(tx, f, ids); err != nil {
			return err
		}
		return completeKnown(tx, f, o.ID)
	case err != nil && !errors.Is(err, ErrNotFound):
		return err
	case f.known:
		f.result.Status, f.result.Articles = Failed, nil
		f.result.Err = fmt.Errorf("%s was here when it was read, but its import was undone meanwhile; import it again", f.result.Path)
		return nil
	}
	return putNew(tx, f, last)
}

// putNew writes what was not here. The last try lets go of the bytes once they are
// written.
func putNew(tx *store.Tx, f *readFile, last bool) error {
	f.result.Status, f.result.Warnings = Imported, slices.Clone(f.read.Problems)
	f.result.Articles = slices.Clone(f.sums) // a second try begins anew
	for _, a := range f.read.Articles {
		f.result.Warnings = append(f.result.Warnings, a.Warnings...)
	}
	if err := tx.AddOriginal(f.read.Original, f.bytes); err != nil {
		return err
	}
	if last {
		f.bytes = nil
		giveBack(f.size)
	}
	for i, a := range f.read.Articles {
		if err := tx.AddArticle(a); err != nil {
			return err
		}
		if err := linkAlike(tx, a, &f.result.Articles[i]); err != nil {
			return err
		}
	}
	giveBack(f.size)
	_, err := addImages(tx, f, f.read.Original.ID)
	return err
}

func restoreKnown(tx *store.Tx, f *readFile, ids []article.ID) error {
	f.result.Status, f.result.Articles, f.result.Warnings = Known, nil, nil
	for _, id := range ids {
		a, err := tx.Article(id)
		if err != nil {
			return err
		}
		if a.Binned {
			if err := tx.SetBinned(store.KindArticle, id, false); err != nil {
				return err
			}
			a.Binned = false
			f.result.Warnings = append(f.result.Warnings, "was in the bin and has been brought back")
		}
		r := ImportedOf(&a)
		if err := linkAlike(tx, a, &r); err != nil {
			return err
		}
		f.result.Articles = append(f.result.Articles, r)
	}
	return nil
}
