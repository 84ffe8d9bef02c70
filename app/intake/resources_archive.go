package intake

import (
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

// partFiles finds the files of a page's folders in the archive, while it is in
// use. Names that lead out of the archive, links and what is packed to do harm are
// not found.
func (l *listing) partFiles(dir string) partFiles {
	return func(name string) (partFile, bool) {
		for _, spelt := range spellings(name) {
			full := dir + spelt
			f := l.byName[full]
			if f == nil {
				continue
			}
			if unsafeName(full) != "" || refusal(f, full) != nil {
				return partFile{}, false
			}
			return partFile{int64(f.UncompressedSize64), func() (io.ReadCloser, error) { return f.Open() }}, true
		}
		return partFile{}, false
	}
}
