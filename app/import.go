package app

import (
	"context"
	"fmt"
	"path/filepath"

	"dateline/app/article"
	"dateline/app/intake"
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
	Done, Total     int
	Bytes, AllBytes int64 // of the files that are done, of all; as far as their sizes are known
	Last            ImportResult
}

// Import reads files, folders and archives into the workspace, as one action that is
// committed in batches: what has been reported is kept whatever comes after.
// One bad file never stops the rest. When ctx is cancelled, what is done stays
// and the error is the context's. progress (which may be nil) is called from
// one goroutine at a time, after the file's articles are committed. An import
// that is undone while it runs stops with ErrUndone.
func (w *Workbench) Import(ctx context.Context, paths []string, origin article.Origin, progress func(Progress)) ([]ImportResult, error) {
	if w.ReadOnly() {
		return nil, fmt.Errorf("import into %s: %w", w.Path(), ErrReadOnly)
	}
	files := filesOf(paths)
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	run := w.newImportRun(importLabel(files), len(files), progress)
	run.stop = stop
	for _, f := range files {
		run.allBytes += f.Size
	}
	defer collectLess(files)()
	run.commitAll(ctx, w.readAll(ctx, files, origin))
	if run.undone {
		return run.results, ErrUndone
	}
	return run.results, ctx.Err()
}

func filesOf(paths []string) []intake.File {
	var files []intake.File
	intake.Walk(paths, func(f intake.File) { files = append(files, f) })
	return files
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
