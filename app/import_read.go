package app

import (
	"context"
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"

	"golang.org/x/sync/semaphore"

	"dateline/app/article"
	"dateline/app/intake"
)

// What is read and not yet committed takes room: about twice a file's bytes, for
// itself and its text, and once those of the images that come with it. It is bounded, so that any number of small files is read
// on all processors and large ones one after the other.
const (
	roomBytes  = 400 << 20
	leastBytes = 64 << 10 // of a file, however small
	largeBytes = 16 << 20 // of a file that is read with care for the memory
)

func roomFor(f intake.File) int64 { return min(max(2*f.Size, leastBytes)+f.With, roomBytes) }

// readAll reads files on all processors, in their order as far as that goes; they
// go on while a batch is committed. The channel is closed after the last, or when ctx is cancelled.
func (w *Workbench) readAll(ctx context.Context, files []intake.File, origin article.Origin) <-chan readFile {
	jobs, read := make(chan readJob), make(chan readFile, batchFiles)
	go offer(ctx, files, jobs)
	var workers sync.WaitGroup
	for range runtime.NumCPU() {
		workers.Go(func() {
			for j := range jobs {
				f := w.readFile(ctx, j.file, origin)
				f.size, f.release = j.file.Size, j.release
				read <- f
			}
		})
	}
	go func() { workers.Wait(); close(read) }()
	return read
}

// readJob is a file to read, with the room it takes.
type readJob struct {
	file    intake.File
	release func()
}

// offer hands out the files as room is made for them.
func offer(ctx context.Context, files []intake.File, jobs chan<- readJob) {
	defer close(jobs)
	room := semaphore.NewWeighted(roomBytes)
	for _, f := range files {
		n := roomFor(f)
		if room.Acquire(ctx, n) != nil {
			return
		}
		select {
		case jobs <- readJob{f, func() { room.Release(n) }}:
		case <-ctx.Done():
			return
		}
	}
}

// readFile is a file ready to be committed.
type readFile struct {
	result  ImportResult
	bytes   []byte
	images  []intake.Resource // that came with it and are not here
	known   bool              // it is here already, and not in the bin
	read    intake.Result     // of a known one: its original alone
	sums    []ImportedArticle // of the articles read, without what the workspace adds
	done    bool              // failed, or already here and in no need of a write
	size    int64             // as the walk saw it
	release func()            // gives back the room it takes
}

func (w *Workbench) readFile(ctx context.Context, f intake.File, origin article.Origin) readFile {
	fail := func(err error) readFile {
		return readFile{result: ImportResult{Path: f.Path, Status: Failed, Err: err}, done: true}
	}
	s, err := loadGuarded(f)
	if err != nil {
		return fail(err)
	}
	s.Origin, s.Captured = origin, w.stamp()
	return w.readSource(ctx, s)
}

func (w *Workbench) readSource(ctx context.Context, s intake.Source) readFile {
	r := readFile{result: ImportResult{Path: s.Path}, bytes: s.Bytes, images: s.Resources}
	if r.result.Path == "" {
		r.result.Path = s.Name
	}
	if o, known, ok := w.known(s.Bytes); ok {
		r.known, r.result.Status, r.result.Articles = true, Known, known
		r.read = intake.Result{Original: o, Problems: s.LeftOut}
		r.images = w.lacking(o.ID, s.Resources)
		r.done = len(r.images) == 0
		return r
	}
	read, err := readGuarded(ctx, s)
	if err == nil { // here and not at the commit, which one goroutine does
		r.sums, err = guarded(r.result.Path, func() ([]ImportedArticle, error) { return sumsOf(read.Articles), nil })
	}
	if err != nil {
		r.result.Status, r.result.Err, r.done = Failed, err, true
		return r
	}
	r.read = read
	giveBack(int64(len(s.Bytes)))
	return r
}

// giveBack returns to the system what the last step of reading or writing a file of
// so many bytes took and no longer needs. Left to itself, the memory would come to
// twice what is in use, which counts where one file takes some hundred megabytes.
func giveBack(size int64) {
	if size >= largeBytes {
		debug.FreeOSMemory()
	}
}

func sumsOf(articles []article.Article) []ImportedArticle {
	var all []ImportedArticle
	for i := range articles {
		all = append(all, ImportedOf(&articles[i]))
	}
	return all
}

// readGuarded reads a source.
func readGuarded(ctx context.Context, s intake.Source) (intake.Result, error) {
	name := s.Path
	if name == "" {
		name = s.Name
	}
	return guarded(name, func() (intake.Result, error) { return intake.Read(ctx, s) })
}

// loadGuarded loads a file.
func loadGuarded(f intake.File) (intake.Source, error) { return guarded(f.Path, f.Load) }

// guarded does something with a file; a fault of our own in doing it fails this
// one file and not the import.
func guarded[T any](name string, do func() (T, error)) (result T, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("%s could not be read because of a fault in Dateline (%v); the other files are not touched by it", name, fault)
		}
	}()
	return do()
}

// known finds an original that is here, with its articles that are not in the bin.
func (w *Workbench) known(b []byte) (article.Original, []ImportedArticle, bool) {
	o, ids, err := w.store.OriginalBySHA(article.HashBytes(b))
	if err != nil {
		return o, nil, false
	}
	var all []ImportedArticle
	for _, id := range ids {
		a, err := w.store.Article(id)
		if err != nil {
			return o, nil, false
		}
		if !a.Binned { // one that was split lies in the bin beside its parts
			all = append(all, ImportedOf(&a))
		}
	}
	return o, all, len(all) > 0
}
