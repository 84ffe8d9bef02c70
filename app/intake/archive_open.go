package intake

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"sync"
	"sync/atomic"
)

// What an archive may hold; what goes beyond is refused with a sentence.
const (
	mostDeep      = 4        // archives in one another
	mostEntries   = 100_000  // in an archive and those within it
	mostUnpacked  = 4 << 30  // bytes of the same
	mostNested    = MaxSize  // bytes of archives in one another that are held at once
	mostRatio     = 200      // of unpacked to packed size
	ratioMatters  = 50 << 20 // bytes unpacked from which on the ratio counts
	mostDirectory = 32 << 20 // bytes of the list of entries
	mostNote      = 256 << 10
)

// archive is a ZIP archive: a file, or an entry of another, whose bytes are at
// hand only while it is in use.
type archive struct {
	path   string // as it is shown
	depth  int    // 1 for a file
	nest   *nest
	total  *totals
	info   fs.FileInfo // of a file, as the walk saw it
	within *archive    // of an entry: the archive it lies in
	packed *zip.File   // the entry

	mu    sync.Mutex
	users int
	file  *os.File
	bytes []byte
}

// totals count what an archive and those within it hold.
type totals struct {
	entries int
	bytes   uint64
}

func newArchive(path string, info fs.FileInfo, n *nest) *archive {
	return &archive{path: path, depth: 1, nest: n, total: &totals{}, info: info}
}

// nested is the archive in an entry.
func (a *archive) nested(f *zip.File, shown string) (*archive, error) {
	in := &archive{path: shown, depth: a.depth + 1, nest: a.nest, total: a.total, within: a, packed: f}
	held := uint64(0)
	for at := in; at.within != nil; at = at.within {
		held += at.packed.UncompressedSize64
	}
	switch {
	case in.depth > mostDeep:
		return nil, fmt.Errorf("%s was refused: it is an archive more than %d deep in others; unpack the outer ones and import it by itself", shown, mostDeep)
	case held > mostNested:
		return nil, fmt.Errorf("%s was refused: it is an archive of more than %d MB within another; unpack the outer one and import it by itself", shown, mostNested>>20)
	}
	return in, nil
}

// ReadAt reads the archive's bytes while it is in use.
func (a *archive) ReadAt(p []byte, at int64) (int, error) {
	switch {
	case a.within == nil:
		return a.file.ReadAt(p, at)
	case at < 0 || at >= int64(len(a.bytes)):
		return 0, io.EOF
	}
	n := copy(p, a.bytes[at:])
	if n < len(p) {
		return n, io.EOF
	}
	return n, nil
}

func (a *archive) size() int64 {
	if a.within == nil {
		return a.info.Size()
	}
	return int64(len(a.bytes))
}

// use brings the archive's bytes to hand until release is called. Several may use
// a file at once; the bytes of nested archives are held for one use at a time.
func (a *archive) use() (release func(), err error) {
	var chain []*archive
	root := a
	for ; root.within != nil; root = root.within {
		chain = append([]*archive{root}, chain...)
	}
	if err := root.openFile(); err != nil {
		return nil, err
	}
	if len(chain) == 0 {
		return root.closeFile, nil
	}
	a.nest.mu.Lock()
	release = func() {
		a.nest.tidy()
		a.nest.mu.Unlock()
		root.closeFile()
	}
	if err := a.nest.hold(chain); err != nil {
		release()
		return nil, err
	}
	return release, nil
}

func (a *archive) openFile() error {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.file == nil {
		f, err := os.Open(a.path)
		if err != nil {
			return explain(a.path, err)
		}
		now, err := f.Stat()
		if err != nil || now.Size() != a.info.Size() || !now.ModTime().Equal(a.info.ModTime()) {
			f.Close()
			return fmt.Errorf("%s changed while it was being read; import it again", a.path)
		}
		a.file = f
	}
	a.users++
	return nil
}

func (a *archive) closeFile() {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.users--; a.users == 0 {
		a.file.Close()
		a.file = nil
	}
}

// nest holds the bytes of nested archives, those of one line of archives in one
// another at a time, as long as files in them are still to be loaded.
type nest struct {
	mu      sync.Mutex
	held    []*archive   // each lies in the one before it
	pending atomic.Int64 // files that are still to be loaded
}

// hold unpacks a line of archives; what is held of it already stays.
func (n *nest) hold(chain []*archive) error {
	same := 0
	for same < min(len(n.held), len(chain)) && n.held[same] == chain[same] {
		same++
	}
	if same == len(chain) {
		return nil
	}
	n.drop(same)
	for _, a := range chain[same:] {
		b, err := unpackEntry(a.packed, a.path)
		if err != nil {
			return err
		}
		a.bytes = b
		n.held = append(n.held, a)
	}
	return nil
}

func (n *nest) drop(from int) {
	for _, a := range n.held[from:] {
		a.bytes = nil
	}
	n.held = n.held[:from]
}

func (n *nest) tidy() {
	if n.pending.Load() <= 0 {
		n.drop(0)
	}
}

// metered reads no more than so many bytes, so that a list of entries that has
// no end is not read to its end.
type metered struct {
	io.ReaderAt
	limited bool
	left    int64
}

var errTooMany = errors.New("its list of entries is too long")

func (m *metered) ReadAt(p []byte, at int64) (int, error) {
	if m.limited {
		if m.left -= int64(len(p)); m.left < 0 {
			return 0, errTooMany
		}
	}
	return m.ReaderAt.ReadAt(p, at)
}

// directory reads the list of entries.
func (a *archive) directory() ([]*zip.File, error) {
	from := &metered{ReaderAt: a, limited: true, left: mostDirectory}
	z, err := zip.NewReader(from, a.size())
	from.limited = false
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) { // such a path is refused by itself
		if errors.Is(err, errTooMany) {
			return nil, tooMany(a.path)
		}
		return nil, fmt.Errorf("%s is a damaged or incomplete ZIP archive (%w); fetch or make it again", a.path, err)
	}
	a.total.entries += len(z.File)
	for _, f := range z.File {
		if a.total.bytes += f.UncompressedSize64; a.total.bytes > mostUnpacked || f.UncompressedSize64 > mostUnpacked {
			return nil, fmt.Errorf("%s was refused: it unpacks to more than %d GB; unpack it and import only the part you need", a.path, mostUnpacked>>30)
		}
	}
	if a.total.entries > mostEntries {
		return nil, tooMany(a.path)
	}
	return z.File, nil
}

func tooMany(path string) error {
	return fmt.Errorf("%s was refused: it holds more than %d entries; unpack it and import only the folders you need", path, mostEntries)
}
