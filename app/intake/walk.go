package intake

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// File is something that Walk came upon: a file or an entry of an archive to
// load, or, with Err set, a path that cannot be read.
type File struct {
	Path string // of an entry: that of its archive, then that within it
	Size int64  // bytes, as far as the walk could tell
	With int64  // bytes of what belongs to it, as much of it as may be kept
	Err  error  // a sentence that names the path

	open  func() (Source, error) // of an entry; nil for a file
	parts []string               // of a file that is a page: its folders beside it
}

// Load reads the file into a source. Its error is a sentence that names it.
func (f File) Load() (Source, error) {
	switch {
	case f.Err != nil:
		return Source{}, f.Err
	case f.open != nil:
		return f.open()
	}
	s, err := Load(f.Path)
	if err == nil && len(f.parts) > 0 {
		loadResources(&s, f.parts)
	}
	return s, err
}

// Walk reports every file that the paths name, and those within folders and ZIP
// archives, in the order of their names. In folders and archives it leaves out
// hidden files, files of kinds that hold no article, what belongs to a saved
// page (also where both were named), and links that lead round in a circle or to a folder already seen. What
// cannot be read is reported with its error; the walk goes on. The files may be
// loaded during the walk or after it, by several goroutines at once.
func Walk(paths []string, found func(File)) {
	walkNear(paths, newNeighbours(textOfPage), found)
}

func walkNear(paths []string, near neighbours, found func(File)) {
	w := walker{found: found, seen: map[string]bool{}, nest: &nest{}, near: near}
	parts := w.near.partsOfAny(paths)
	for _, p := range paths {
		if !parts[filepath.Clean(p)] {
			w.named(p)
		}
	}
}

type walker struct {
	found func(File)
	seen  map[string]bool // real paths of folders
	nest  *nest
	near  neighbours
}

// named reports a path that was named; it is not left out, whatever its kind.
func (w *walker) named(path string) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		w.found(File{Path: path, Err: explain(path, err)})
	case info.IsDir():
		w.folder(path)
	default:
		w.file(path, info, info.Mode().IsRegular() && startsAsArchive(headOfFile(path)), w.near.partsOf(path))
	}
}

// file reports a file with its folders, or what lies in it when it is an archive.
func (w *walker) file(path string, info fs.FileInfo, isArchive bool, parts []string) {
	if isArchive {
		w.archive(newArchive(path, info, w.nest))
		return
	}
	w.found(File{Path: path, Size: info.Size(), With: sizeOfParts(filepath.Dir(path), parts), Err: readable(path, info), parts: parts})
}

func (w *walker) folder(path string) {
	real, err := filepath.EvalSymlinks(path)
	if err == nil {
		real, err = filepath.Abs(real)
	}
	if err != nil {
		w.found(File{Path: path, Err: explain(path, err)})
		return
	}
	if w.seen[real] {
		return
	}
	w.seen[real] = true
	entries, err := os.ReadDir(path) // sorted by name; what was read before an error counts
	parts := partsFolders(path, entries)
	of := byPage(parts)
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") && parts[e.Name()] == "" {
			w.entry(filepath.Join(path, e.Name()), of[e.Name()])
		}
	}
	if err != nil {
		w.found(File{Path: path, Err: explain(path, err)})
	}
}

func (w *walker) entry(path string, parts []string) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		w.lost(path, err)
	case info.IsDir():
		w.folder(path)
	case info.Mode().IsRegular():
		head := headOfFile(path)
		if promising(filepath.Base(path), head) {
			w.file(path, info, startsAsArchive(head), parts)
		}
	}
}

// lost reports a path whose kind could not be told, unless it is a link that
// leads nowhere.
func (w *walker) lost(path string, err error) {
	if link, lerr := os.Lstat(path); lerr == nil && link.Mode()&fs.ModeSymlink != 0 {
		return
	}
	w.found(File{Path: path, Err: explain(path, err)})
}
