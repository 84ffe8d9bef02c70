package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"golang.org/x/sys/windows"
)

// fileLock is held by the one process that writes a workspace. It lies on a file
// beside the workspace, because on Windows a lock keeps others from reading. The
// system frees it when the process ends, however it ends.
type fileLock struct{ f *os.File }

// acquire takes the lock. The error is ErrLocked, or what the system says.
func acquire(name string) (*fileLock, error) {
	f, err := os.OpenFile(name, os.O_CREATE|os.O_RDWR, 0o666)
	if err != nil {
		return nil, err
	}
	const how = windows.LOCKFILE_EXCLUSIVE_LOCK | windows.LOCKFILE_FAIL_IMMEDIATELY
	if err := windows.LockFileEx(windows.Handle(f.Fd()), how, 0, 1, 0, new(windows.Overlapped)); err != nil {
		if errors.Is(err, windows.ERROR_LOCK_VIOLATION) || errors.Is(err, windows.ERROR_IO_PENDING) {
			f.Close()
			return nil, ErrLocked
		}
		_ = (&fileLock{f}).release() // the lock is what failed
		return nil, fmt.Errorf("it cannot be locked: %w", err)
	}
	return &fileLock{f}, nil
}

// release frees the lock and removes the empty file that acquire made, no other.
// Removing fails when another process has just opened it, and then it must stay.
func (l *fileLock) release() error {
	ours := emptyFile(l.f)
	err := l.f.Close()
	if ours {
		_ = os.Remove(l.f.Name())
	}
	return err
}

func writable(path string) bool {
	p, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return false
	}
	attributes, err := windows.GetFileAttributes(p)
	return err == nil && attributes&windows.FILE_ATTRIBUTE_READONLY == 0 && folderWritable(filepath.Dir(path))
}

// readable tries: locks on Windows belong to the handle, so that none is lost.
func readable(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return !errors.Is(err, os.ErrPermission)
	}
	f.Close()
	return true
}

// folderWritable tries, because Windows' permissions cannot be told from the
// folder's attributes.
func folderWritable(dir string) bool {
	f, err := os.CreateTemp(dir, ".dateline-*")
	if err != nil {
		return false
	}
	f.Close()
	return os.Remove(f.Name()) == nil
}

// syncFolder has nothing to do: Windows keeps names with the file's own data.
func syncFolder(string) error { return nil }
