package store

import (
	"errors"
	"fmt"
	"io/fs"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// What can be wrong, for errors.Is. The messages around them name the file.
var (
	ErrNotFound      = errors.New("not found")
	ErrNotWorkspace  = errors.New("this is not a Dateline workspace")
	ErrNewer         = errors.New("it was made by a newer Dateline")
	ErrOlder         = errors.New("it was made by an older Dateline and must be opened once for writing")
	ErrLocked        = errors.New("another Dateline has it open")
	ErrReadOnly      = errors.New("it is open for reading only")
	ErrExists        = errors.New("it exists already")
	ErrInvalid       = errors.New("it is not valid")
	ErrNothingToUndo = errors.New("there is nothing to undo")
	ErrNothingToRedo = errors.New("there is nothing to redo")
	ErrInTheWay      = errors.New("what was done since stands in the way")
	ErrUndone        = errors.New("the action was undone while it was still running")
)

// Error says what was attempted on which workspace, and what to do about it.
type Error struct {
	Path   string
	Doing  string // completes "cannot ...": "open it"
	Advice string // a sentence with a next step, or ""
	Err    error
}

// Error is one line: the file, what failed, why, and what to do.
func (e *Error) Error() string {
	s := fmt.Sprintf("%s: cannot %s: %v", e.Path, e.Doing, e.Err)
	if e.Advice != "" {
		s += ". " + e.Advice
	}
	return s
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// reason is a cause in words of ours: errors.Is and errors.As find what is behind
// it, people read the words only.
type reason struct {
	words string
	err   error
}

func (r *reason) Error() string { return r.words }

func (r *reason) Unwrap() error { return r.err }

// because gives an error words of ours.
func because(err error, words string) error { return &reason{words, err} }

// bare is what the system says without the name of the file, which fail adds.
func bare(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

// fail wraps an error once with the file's name and, where SQLite knows more, a
// sentence for people.
func fail(path, doing string, err error) error {
	if err == nil {
		return nil
	}
	var already *Error
	if errors.As(err, &already) {
		return err
	}
	return &Error{Path: path, Doing: doing, Advice: advice(err), Err: err}
}

func (s *Store) fail(doing string, err error) error { return fail(s.path, doing, err) }

// advice is the next step for what SQLite reports.
func advice(err error) string {
	switch primaryCode(err) {
	case sqlite3.SQLITE_FULL:
		return "The disk is full. Nothing of this step was kept and everything saved before is safe: free some space and try again"
	case sqlite3.SQLITE_IOERR:
		return "The disk could not be read or written. Everything saved before is safe: check the disk and its free space and try again"
	case sqlite3.SQLITE_CORRUPT:
		return "The file is damaged. Make a copy of it, then run Verify to see which parts are sound"
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM:
		return "The file or its folder does not allow writing: open it for reading, or copy it elsewhere"
	case sqlite3.SQLITE_CANTOPEN:
		return "Check that the folder exists and that you may read and write in it"
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return "Another program is using the file: close it there and try again"
	}
	switch {
	case errors.Is(err, ErrLocked):
		return "Close it there, or open it for reading"
	case errors.Is(err, ErrNewer):
		return "Open it with the newest Dateline"
	case errors.Is(err, ErrInTheWay):
		return "Nothing was changed"
	case errors.Is(err, ErrOlder):
		return "Open it in the window, or import into it: before it is brought up to date a copy of it is kept beside it"
	}
	return ""
}

// primaryCode is SQLite's result code without its extension, 0 for other errors.
func primaryCode(err error) int {
	var e *sqlite.Error
	if errors.As(err, &e) {
		return e.Code() & 0xff
	}
	return 0
}
