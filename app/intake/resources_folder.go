package intake

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// neighbours remembers the folders beside the file that was named last: of many
// files that are named, most lie in one folder. And it remembers which belong to a
// file, since finding that reads it.
type neighbours struct {
	dir     string
	folders []string
	parts   map[string][]string      // by the file's path
	text    func(page string) string // of the page at a path
}

func newNeighbours(text func(page string) string) neighbours {
	return neighbours{parts: map[string][]string{}, text: text}
}

// partsOf are the folders that belong to a file which was named by itself.
func (n *neighbours) partsOf(path string) []string {
	dir, page := filepath.Dir(path), filepath.Base(path)
	if !isPageName(page) {
		return nil
	}
	parts, known := n.parts[path]
	if !known {
		n.lookInto(dir)
		parts = byPage(partsAmong([]string{page}, n.folders, func(string) string { return n.text(path) }))[page]
		n.parts[path] = parts
	}
	return parts
}

// lookInto lists the folders in a folder.
func (n *neighbours) lookInto(dir string) {
	if n.dir == dir {
		return
	}
	n.dir, n.folders = dir, nil
	entries, _ := os.ReadDir(dir) // without them, the page comes by itself
	for _, e := range entries {
		if e.IsDir() {
			n.folders = append(n.folders, e.Name())
		}
	}
}

// partsOfAny are the paths among those named that belong to a page which was named
// with them, as they do when all of a folder is dropped.
func (n *neighbours) partsOfAny(paths []string) map[string]bool {
	folders := map[string]bool{} // by where they lie
	for _, p := range paths {
		if info, err := os.Stat(p); err == nil && info.IsDir() {
			folders[filepath.Dir(p)] = true
		}
	}
	parts := map[string]bool{}
	for _, p := range paths {
		if !folders[filepath.Dir(p)] {
			continue
		}
		for _, folder := range n.partsOf(p) {
			parts[filepath.Join(filepath.Dir(p), folder)] = true
		}
	}
	return parts
}

// sizeOfParts is how many bytes the files in a page's folders have, as much as may
// be kept of them.
func sizeOfParts(dir string, folders []string) int64 {
	total := int64(0)
	for _, folder := range folders {
		_ = filepath.WalkDir(filepath.Join(dir, folder), func(_ string, e fs.DirEntry, err error) error {
			if err != nil || !e.Type().IsRegular() {
				return nil // it will be missing from the page, too
			}
			if info, err := e.Info(); err == nil {
				total += info.Size()
			}
			if total >= mostResources {
				return fs.SkipAll
			}
			return nil
		})
	}
	return min(total, mostResources)
}

// loadResources gives a page that was loaded the images of its folders.
func loadResources(s *Source, folders []string) {
	dir, err := os.OpenRoot(filepath.Dir(s.Path))
	if err != nil {
		return
	}
	defer dir.Close()
	roots, shut := map[string]*os.Root{}, map[string]error{}
	for _, folder := range folders {
		root, err := dir.OpenRoot(folder)
		if err != nil {
			shut[folder] = err
			continue
		}
		defer root.Close()
		roots[folder] = root
	}
	s.attach(folders, func(name string) (partFile, bool) {
		folder, rest, _ := strings.Cut(name, "/")
		if roots[folder] == nil {
			return unreadable(shut[folder]), errors.Is(shut[folder], fs.ErrPermission)
		}
		return fileIn(roots[folder], rest)
	})
}

// fileIn finds a file of a folder; links that lead out of the folder are not
// followed.
func fileIn(root *os.Root, name string) (partFile, bool) {
	for _, spelt := range spellings(name) {
		info, err := root.Stat(filepath.FromSlash(spelt))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if errors.Is(err, fs.ErrPermission) {
			return unreadable(err), true
		}
		if err != nil || !info.Mode().IsRegular() {
			return partFile{}, false
		}
		return partFile{info.Size(), func() (io.ReadCloser, error) { return root.Open(filepath.FromSlash(spelt)) }}, true
	}
	return partFile{}, false
}
