package intake

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"dateline/app/article"
	"dateline/app/intake/provenance"
)

// MaxSize is the largest file that is read, in bytes.
const MaxSize = 200 << 20

// Load reads a file into a source, with what the system noted of where it came
// from. Its error is a sentence that names the file.
func Load(path string) (Source, error) {
	info, err := os.Stat(path)
	if err != nil {
		return Source{}, explain(path, err)
	}
	if err := readable(path, info); err != nil {
		return Source{}, err
	}
	claims := provenance.Of(path)
	f, err := os.Open(path)
	if err != nil {
		return Source{}, explain(path, err)
	}
	defer f.Close()
	b, err := readSized(f, info.Size())
	if err != nil {
		return Source{}, explain(path, err)
	}
	if len(b) > MaxSize {
		return Source{}, tooLarge(path, int64(len(b)))
	}
	return Source{Name: filepath.Base(path), Path: path, Bytes: b, Origin: article.OriginFile, Captured: time.Now(), Claims: claims}, nil
}

// readSized reads a file of about a size, and no more than can be told to be too
// large: it may have grown since.
func readSized(f io.Reader, size int64) ([]byte, error) {
	var b bytes.Buffer
	b.Grow(int(min(max(size, 0), MaxSize)) + bytes.MinRead) // which spares the copies of one that grows
	_, err := b.ReadFrom(io.LimitReader(f, MaxSize+1))
	return b.Bytes(), err
}

// readable refuses what is not a regular file of a size that can be read.
func readable(path string, info fs.FileInfo) error {
	switch {
	case info.IsDir():
		return fmt.Errorf("%s is a folder; name the files in it, or import the folder as a whole", path)
	case !info.Mode().IsRegular():
		return fmt.Errorf("%s is not a regular file but a device, pipe or socket; choose a file", path)
	case info.Size() > MaxSize:
		return tooLarge(path, info.Size())
	}
	return nil
}

func tooLarge(path string, size int64) error {
	return fmt.Errorf("%s is too large (%d MB; at most %d MB are read); split it or import only the part you need",
		path, size>>20, MaxSize>>20)
}

// explain says in a sentence why a path cannot be read.
func explain(path string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s does not exist; check the name: %w", path, err)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s may not be read by you; change its permissions or copy it elsewhere: %w", path, err)
	}
	return fmt.Errorf("%s cannot be read: %w", path, err)
}
