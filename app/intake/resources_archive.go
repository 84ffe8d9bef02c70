package intake

import (
	"archive/zip"
	"errors"
	"io"
	"path"
)

// sizeOfParts is how many bytes the files in a page's folders unpack to, as much
// as may be kept of them.
func (l *listing) sizeOfParts(page string) int64 {
	total := int64(0)
	dir, _ := path.Split(page)
	for _, folder := range l.of[page] {
		total += l.sizes[dir+folder+"/"]
	}
	return min(total, mostResources)
}

var errEncrypted = errors.New("it is encrypted in its archive")

// partFiles finds the files of a page's folders in the archive, while it is in
// use. Names that lead out of the archive, links and what is packed to do harm are
// not found; what is encrypted, or packed by a method that is not known, cannot be
// read.
func (l *listing) partFiles(dir string) partFiles {
	return func(name string) (partFile, bool) {
		for _, spelt := range spellings(name) {
			full := dir + spelt
			f := l.byName[full]
			if f == nil {
				continue
			}
			switch {
			case unsafeName(full) != "":
				return partFile{}, false
			case f.Flags&1 != 0:
				return unreadable(errEncrypted), true
			case f.Method != zip.Store && f.Method != zip.Deflate:
				return unreadable(zip.ErrAlgorithm), true
			case refusal(f, full) != nil:
				return partFile{}, false
			}
			return partFile{int64(f.UncompressedSize64), func() (io.ReadCloser, error) { return f.Open() }}, true
		}
		return partFile{}, false
	}
}
