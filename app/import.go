package app

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"sync"

	"dateline/app/article"
	"dateline/app/intake"
	"dateline/store"
)

// ImportStatus is how a file fared.
type ImportStatus string

// The outcomes of an import.
const (
	Imported ImportStatus = "imported"
	Known    ImportStatus = "known" // the same bytes were here already
	Failed   ImportStatus = "failed"
)

// ImportResult is what became of one file, paste or drop.
type ImportResult struct {
	Path     string
	Status   ImportStatus
	Articles []ImportedArticle // those read out of it, or found already here
	Warnings []string          // of the file as a whole and of its articles
	Err      error             // of a failed one: a sentence that names the file
}

// Progress is told after each file.
type Progress struct {
	Done, Total int
	Last        ImportResult
}

// batchBytes and batchFiles bound what one transaction of an import holds.
const (
	batchBytes = 8 << 20
	batchFiles = 32
)

// Import reads files and folders into the workspace, as one action that is
// committed in batches: what has been reported is kept whatever comes after.
// One bad file never stops the rest. When ctx is cancelled, what is done stays
// and the error is the context's. progress (which may be nil) is called from
// one goroutine at a time, after the file's articles are committed. An import
// that is undone while it runs stops with ErrUndone.
func (w *Workbench) Import(ctx context.Context, paths []string, origin article.Origin, progress func(Progress)) ([]ImportResult, error) {
	if w.ReadOnly() {
		return nil, fmt.Errorf("import into %s: %w", w.Path(), ErrReadOnly)
	}
	var files []intake.File
	intake.Walk(paths, func(f intake.File) { files = append(files, f) })
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	run := w.newImportRun(importLabel(files), len(files), progress)
	run.stop = stop
	jobs, read := make(chan intake.File), make(chan readFile, runtime.NumCPU())
	go func() {
		defer close(jobs)
		for _, f := range files {
			select {
			case jobs <- f:
			case <-ctx.Done():
				return
			}
		}
	}()
	var workers sync.WaitGroup
	for range runtime.NumCPU() {
		workers.Go(func() {
			for f := range jobs {
				read <- w.readFile(ctx, f, origin)
			}
		})
	}
	go func() { workers.Wait(); close(read) }()
	run.commitAll(ctx, read)
	if run.undone {
		return run.results, ErrUndone
	}
	return run.results, ctx.Err()
}

// importSource reads one paste or piped text into the workspace.
func (w *Workbench) importSource(ctx context.Context, label string, s intake.Source) (ImportResult, error) {
	if w.ReadOnly() {
		return ImportResult{}, fmt.Errorf("import into %s: %w", w.Path(), ErrReadOnly)
	}
	s.Captured = w.stamp()
	run := w.newImportRun(label, 1, nil)
	run.stop = func() {}
	read := make(chan readFile, 1)
	read <- w.readSource(ctx, s)
	close(read)
	run.commitAll(ctx, read)
	if len(run.results) == 0 {
		return ImportResult{}, ctx.Err()
	}
	return run.results[0], run.results[0].Err
}

// ImportPiped reads standard input into the workspace.
func (w *Workbench) ImportPiped(ctx context.Context, b []byte) (ImportResult, error) {
	return w.importSource(ctx, "Import standard input", intake.Source{Name: "standard input", Bytes: b, Origin: article.OriginStdin})
}

func importLabel(files []intake.File) string {
	if len(files) == 1 {
		return "Import " + filepath.Base(files[0].Path)
	}
	return fmt.Sprintf("Import %d files", len(files))
}

// readFile is a file ready to be committed.
type readFile struct {
	result ImportResult
	bytes  []byte
	read   intake.Result
	done   bool // failed, or already here and in no need of a write
}

func (w *Workbench) readFile(ctx context.Context, f intake.File, origin article.Origin) readFile {
	fail := func(err error) readFile {
		return readFile{result: ImportResult{Path: f.Path, Status: Failed, Err: err}, done: true}
	}
	s, err := f.Load()
	if err != nil {
		return fail(err)
	}
	s.Origin, s.Captured = origin, w.stamp()
	return w.readSource(ctx, s)
}

func (w *Workbench) readSource(ctx context.Context, s intake.Source) readFile {
	r := readFile{result: ImportResult{Path: s.Path}, bytes: s.Bytes}
	if r.result.Path == "" {
		r.result.Path = s.Name
	}
	if known, ok := w.known(s.Bytes); ok {
		r.result.Status, r.result.Articles, r.done = Known, known, true
		return r
	}
	read, err := readGuarded(ctx, s)
	if err != nil {
		r.result.Status, r.result.Err, r.done = Failed, err, true
		return r
	}
	r.read = read
	return r
}

// readGuarded reads a source; a fault of our own in reading it fails this one
// file and not the import.
func readGuarded(ctx context.Context, s intake.Source) (r intake.Result, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			name := s.Path
			if name == "" {
				name = s.Name
			}
			err = fmt.Errorf("%s could not be read because of a fault in Dateline (%v); the other files are not touched by it", name, fault)
		}
	}()
	return intake.Read(ctx, s)
}

// known finds the articles of an original that is here and not in the bin.
func (w *Workbench) known(b []byte) ([]ImportedArticle, bool) {
	_, ids, err := w.store.OriginalBySHA(article.HashBytes(b))
	if err != nil {
		return nil, false
	}
	var all []ImportedArticle
	for _, id := range ids {
		a, err := w.store.Article(id)
		if err != nil {
			return nil, false
		}
		if !a.Binned { // one that was split lies in the bin beside its parts
			all = append(all, ImportedOf(&a))
		}
	}
	return all, len(all) > 0
}

// importRun commits the files of one import.
type importRun struct {
	w        *Workbench
	label    string
	action   *store.Action
	total    int
	progress func(Progress)
	results  []ImportResult
	undone   bool
	stop     func() // ends the reading of further files
}

func (w *Workbench) newImportRun(label string, total int, progress func(Progress)) *importRun {
	return &importRun{w: w, label: label, action: w.store.Begin(label), total: total, progress: progress}
}

// commitAll commits what comes, in batches of whatever is ready.
func (r *importRun) commitAll(ctx context.Context, read <-chan readFile) {
	for f := range read {
		if ctx.Err() != nil || r.undone {
			continue // let the workers end
		}
		batch, size := []readFile{f}, len(f.bytes)
	gather:
		for len(batch) < batchFiles && size < batchBytes {
			select {
			case next, ok := <-read:
				if !ok {
					break gather
				}
				batch, size = append(batch, next), size+len(next.bytes)
			default:
				break gather
			}
		}
		r.commit(ctx, batch)
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
		r.results = append(r.results, f.result)
		if r.progress != nil {
			r.progress(Progress{Done: len(r.results), Total: r.total, Last: f.result})
		}
	}
	if changed {
		r.w.tell(Change{Label: r.label, Kind: Done})
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
			if err := put(tx, &batch[i]); err != nil {
				return err
			}
		}
		return nil
	})
	return err
}

// put writes one original and its articles. An original whose articles lie in
// the bin is brought back instead: its text is fixed.
func put(tx *store.Tx, f *readFile) error {
	_, ids, err := tx.OriginalBySHA(f.read.Original.SHA256)
	if err == nil && len(ids) > 0 {
		return restoreKnown(tx, f, ids)
	}
	if err != nil && !errors.Is(err, ErrNotFound) {
		return err
	}
	f.result.Status, f.result.Articles, f.result.Warnings = Imported, nil, slices.Clone(f.read.Problems)
	for _, a := range f.read.Articles {
		f.result.Articles = append(f.result.Articles, ImportedOf(&a))
		f.result.Warnings = append(f.result.Warnings, a.Warnings...)
	}
	if err := tx.AddOriginal(f.read.Original, f.bytes); err != nil {
		return err
	}
	for i, a := range f.read.Articles {
		if err := tx.AddArticle(a); err != nil {
			return err
		}
		if err := linkAlike(tx, a, &f.result.Articles[i]); err != nil {
			return err
		}
	}
	return nil
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
