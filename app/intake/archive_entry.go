package intake

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"io/fs"
)

// mostDeflated is how many times its packed size deflated data can be at most.
const mostDeflated = 1032

// refusal says in a sentence why an entry is not unpacked, nil when it may be.
func refusal(f *zip.File, shown string) error {
	switch {
	case f.Flags&1 != 0:
		return fmt.Errorf("%s is encrypted; unpack the archive with its password and import the file", shown)
	case f.Mode()&fs.ModeSymlink != 0:
		return fmt.Errorf("%s was refused: it is a link; import the file that it leads to", shown)
	case !f.Mode().IsRegular():
		return fmt.Errorf("%s was refused: it is no regular file", shown)
	case f.UncompressedSize64 > MaxSize:
		return tooLarge(shown, int64(f.UncompressedSize64))
	case f.UncompressedSize64 > ratioMatters && f.UncompressedSize64/mostRatio > f.CompressedSize64:
		return fmt.Errorf("%s was refused: it unpacks to more than %d times its size, as archives do that are made to do harm", shown, mostRatio)
	case f.Method != zip.Store && f.Method != zip.Deflate:
		return fmt.Errorf("%s is packed by a method that is not read (number %d); unpack the archive and import the folder", shown, f.Method)
	}
	return nil
}

// unpackEntry is the content of an entry of an archive in use. Its error is a
// sentence that names the entry.
func unpackEntry(f *zip.File, shown string) ([]byte, error) {
	if err := refusal(f, shown); err != nil {
		return nil, err
	}
	b, err := unpackUpTo(f, int64(f.UncompressedSize64))
	if err != nil {
		return nil, damagedEntry(shown, err)
	}
	return b, nil
}

var errMoreThanStated = errors.New("it holds more than is stated")

// unpackUpTo unpacks an entry of at most so many bytes. The room it takes follows
// what can be in the packed bytes, not what is stated.
func unpackUpTo(f *zip.File, most int64) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	likely := int64(min(f.UncompressedSize64, f.CompressedSize64*mostDeflated, uint64(most)))
	b := make([]byte, 0, likely+1)
	for {
		n, err := r.Read(b[len(b):cap(b)])
		b = b[:len(b)+n]
		switch {
		case int64(len(b)) > most:
			return nil, errMoreThanStated
		case err == io.EOF:
			return b, nil
		case err != nil:
			return nil, err
		}
		if len(b) == cap(b) {
			b = append(b, 0)[:len(b)]
		}
	}
}

func damagedEntry(shown string, err error) error {
	return fmt.Errorf("%s is damaged in its archive (%w); fetch or make the archive again", shown, err)
}

// headOfEntry is the beginning of an entry. The error tells that it cannot be unpacked;
// that of an encrypted one is told by refusal.
func headOfEntry(f *zip.File) ([]byte, error) {
	if f.Flags&1 != 0 || f.Method != zip.Store && f.Method != zip.Deflate || !f.Mode().IsRegular() {
		return nil, nil
	}
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return readHead(r), nil
}

// textOfEntry is the text of an entry, "" when it cannot be had.
func textOfEntry(f *zip.File) string {
	if f == nil || f.Flags&1 != 0 {
		return ""
	}
	r, err := f.Open()
	if err != nil {
		return ""
	}
	defer r.Close()
	return referringText(r)
}

// noteOf is a small entry that says something of another, nil when there is none.
func noteOf(f *zip.File) []byte {
	if f == nil || f.UncompressedSize64 > mostNote {
		return nil
	}
	b, err := unpackUpTo(f, int64(f.UncompressedSize64))
	if err != nil {
		return nil
	}
	return b
}
