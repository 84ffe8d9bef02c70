package store

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// ownLocks switches SQLite on Linux to locks that belong to the open file, once
// and before the first file is opened. Without it, any other part of this process
// that opens and closes the file (to hash or copy it) would drop SQLite's locks,
// and an older SQLite beside us could then cost us a commit. The switch is of the
// whole process by SQLite's own rule.
var ownLocks = sync.OnceFunc(func() {
	_, _ = sqlite.OFDLocking(true) // an error means that this system has no such locks
})

// Open opens the workspace at path, and makes it when there is no such file and
// it is not to be opened for reading only.
//
// The errors are ErrNotWorkspace, ErrNewer, ErrLocked (another process has it
// open for writing), ErrNotFound (reading only), or those of the file system; each
// names the file.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	ownLocks()
	full, err := resolve(path)
	if err != nil {
		return nil, fail(path, "open it", err)
	}
	s := &Store{path: full, readOnly: o.ReadOnly, now: o.Now}
	if s.now == nil {
		s.now = time.Now
	}
	if s.packer, err = newPacker(); err != nil {
		return nil, fail(full, "open it", err)
	}
	if err := s.open(ctx); err != nil {
		s.abandon()
		return nil, fail(full, "open it", err)
	}
	return s, nil
}

// lockSuffix makes the name of the file that is locked. It lies beside SQLite's own
// "-wal" and "-shm", so that no other program's lock file is taken for it.
const lockSuffix = "-lock"

// emptyFile tells whether a file is one that only a lock was put on.
func emptyFile(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode().IsRegular() && info.Size() == 0
}

// resolve follows links, so that two names of one workspace share one lock.
func resolve(path string) (string, error) {
	full, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	if real, err := filepath.EvalSymlinks(full); err == nil {
		return real, nil
	}
	return full, nil
}

func (s *Store) open(ctx context.Context) error {
	exists, err := s.look()
	if err != nil {
		return err
	}
	if !s.readOnly {
		if err := s.claim(ctx, exists); err != nil {
			return err
		}
	}
	version, err := s.recognise(ctx)
	if err != nil {
		return err
	}
	if err := s.bringUpToDate(ctx, version); err != nil {
		return err
	}
	return s.connect(ctx)
}

// claim takes the lock, and makes the workspace when it is not there.
func (s *Store) claim(ctx context.Context, exists bool) (err error) {
	if s.lock, err = acquire(s.path + lockSuffix); err != nil {
		return unclaimed(err, exists)
	}
	// Another process may have made it before we had the lock.
	if exists, err = s.look(); err != nil {
		return err
	}
	if !exists {
		return s.create(ctx)
	}
	if !writable(s.path) {
		return because(fs.ErrPermission, "it does not allow writing, so it can only be opened for reading")
	}
	return nil
}

// unclaimed puts into words that the lock cannot be had.
func unclaimed(err error, exists bool) error {
	if errors.Is(err, ErrLocked) {
		return err
	}
	words := "the folder does not allow writing"
	// A system may also say "not found" of a file that cannot be made.
	if !errors.Is(err, fs.ErrPermission) && !errors.Is(err, fs.ErrNotExist) {
		words = fmt.Sprintf("the folder takes no new file (%v)", bare(err))
	}
	if exists {
		return because(err, words+", so it can only be opened for reading")
	}
	return because(err, "there is no such file, and "+words+": choose another folder")
}

// look tells whether the file is there and could be a workspace at all.
func (s *Store) look() (exists bool, err error) {
	info, err := os.Stat(s.path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && s.readOnly:
		return false, because(ErrNotFound, "there is no such file")
	case errors.Is(err, fs.ErrNotExist):
		return false, lookFolder(filepath.Dir(s.path))
	case errors.Is(err, fs.ErrPermission):
		return false, because(err, "you have no permission to look into the folder")
	case err != nil:
		return false, cmp.Or(lookFolder(filepath.Dir(s.path)), bare(err))
	case info.IsDir():
		return false, because(ErrNotWorkspace, "it is a folder and not a Dateline workspace")
	case info.Size() == 0:
		return false, because(ErrNotWorkspace, "it is empty and not a Dateline workspace")
	case !readable(s.path):
		return false, because(fs.ErrPermission, "you have no permission to read it")
	}
	return true, nil
}

// lookFolder tells why no workspace can be made in a folder, if so.
func lookFolder(dir string) error {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return because(err, "the folder does not exist: make it, or choose another")
	case err != nil:
		return bare(err)
	case !info.IsDir():
		return because(fs.ErrNotExist, "what should be the folder is a file: choose a folder")
	}
	return nil
}

// recognise reads the marks of a workspace without changing anything and returns
// its version.
func (s *Store) recognise(ctx context.Context) (version int, err error) {
	s.readDSN = s.lookingDSN(1)
	db, err := openDB(s.readDSN, "", 1)
	if err != nil {
		return 0, err
	}
	defer db.Close()
	var app int
	err = db.QueryRowContext(ctx, "SELECT application_id, user_version FROM pragma_application_id, pragma_user_version").Scan(&app, &version)
	if primaryCode(err) == sqlite3.SQLITE_NOTADB {
		return 0, ErrNotWorkspace
	}
	if err != nil {
		return 0, err
	}
	if app != applicationID || version == 0 {
		return 0, ErrNotWorkspace
	}
	if newest := len(migrations); version > newest {
		return 0, fmt.Errorf("%w (its version is %d, this one knows %d)", ErrNewer, version, newest)
	}
	return version, nil
}

// connect opens the reading connections and, unless read-only, the writing one
// with its capture of changes.
func (s *Store) connect(ctx context.Context) (err error) {
	if s.reader, err = openDB(s.readDSN, "", readers); err != nil {
		return err
	}
	s.reads = reads{ctx: context.Background(), q: s.reader, s: s}
	if s.tables, err = journalledTables(ctx, s.reader); err != nil || s.readOnly {
		return err
	}
	if s.writer, err = openDB(writerDSN(s.path), captureSQL(s.tables), 1); err != nil {
		return err
	}
	return s.writer.PingContext(ctx)
}

// abandon closes what a failed opening had opened.
func (s *Store) abandon() {
	if s.writer != nil {
		s.writer.Close()
	}
	if s.reader != nil {
		s.reader.Close()
	}
	if s.lock != nil {
		_ = s.lock.release() // the failure of the opening is what matters
	}
	s.packer.dec.Close()
}
