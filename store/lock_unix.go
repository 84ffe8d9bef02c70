//go:build unix

package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"
)

// fileLock is held by the one process that writes a workspace. It lies on a file
// beside the workspace, never on the workspace itself, where it would mix with
// SQLite's own locks. The system frees it when the process ends, however it ends.
type fileLock struct{ f *os.File }

// acquire takes the lock. The error is ErrLocked, or what the system says.
func acquire(name string) (*fileLock, error) {
	for {
		f, err := os.OpenFile(name, os.O_CREATE|os.O_RDWR|unix.O_NOFOLLOW, 0o666)
		if err != nil {
			return nil, err
		}
		err = unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB)
		if errors.Is(err, unix.EWOULDBLOCK) {
			f.Close()
			return nil, ErrLocked
		}
		if err != nil {
			_ = (&fileLock{f}).release() // the lock is what failed
			return nil, fmt.Errorf("it cannot be locked: %w", err)
		}
		if sameFile(f, name) {
			return &fileLock{f}, nil
		}
		// The one before us removed the file between our opening and locking it.
		f.Close()
	}
}

func sameFile(f *os.File, name string) bool {
	held, err := f.Stat()
	if err != nil {
		return false
	}
	there, err := os.Lstat(name)
	return err == nil && os.SameFile(held, there)
}

// release frees the lock. The file goes first, while nobody else can hold it; it
// stays when it is not the empty one that acquire made.
func (l *fileLock) release() error {
	var err error
	if emptyFile(l.f) && sameFile(l.f, l.f.Name()) {
		err = os.Remove(l.f.Name())
	}
	if cerr := l.f.Close(); err == nil {
		err = cerr
	}
	return err
}

func writable(path string) bool {
	return unix.Access(path, unix.W_OK) == nil && folderWritable(filepath.Dir(path))
}

func readable(path string) bool { return unix.Access(path, unix.R_OK) == nil }

func folderWritable(dir string) bool { return unix.Access(dir, unix.W_OK) == nil }

// syncFolder makes a new name in a folder survive a power cut.
func syncFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	if err := d.Sync(); err != nil && !errors.Is(err, unix.EINVAL) && !errors.Is(err, unix.ENOTSUP) {
		return err
	}
	return nil
}
