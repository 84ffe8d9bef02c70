package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"dateline/app/article"
)

// CopyTo writes a copy of the workspace as it stands, in one file and fit for
// sending. It refuses a name that exists (ErrExists), and leaves nothing behind
// when it fails.
func (s *Store) CopyTo(ctx context.Context, path string) error {
	full, err := filepath.Abs(path)
	if err != nil {
		return s.fail("copy it to "+path, err)
	}
	return s.fail("copy it to "+full, s.copyTo(ctx, full))
}

func (s *Store) copyTo(ctx context.Context, path string) error {
	if _, err := os.Lstat(path); err == nil {
		return ErrExists
	} else if !errors.Is(err, fs.ErrNotExist) {
		return cmp.Or(lookFolder(filepath.Dir(path)), bare(err))
	}
	dir := filepath.Dir(path)
	if err := lookFolder(dir); err != nil {
		return err
	}
	if !folderWritable(dir) {
		return because(fs.ErrPermission, "the folder does not allow writing: choose another folder")
	}
	// A connection of its own: query_only, which the others have, forbids this too.
	db, err := openDB(s.lookingDSN(0), "", 1)
	if err != nil {
		return err
	}
	defer db.Close()
	return vacuumInto(ctx, db, path)
}

// vacuumInto copies a database under a passing name beside its place and renames
// the finished copy, so that a copy is whole or not there.
func vacuumInto(ctx context.Context, db *sql.DB, path string) error {
	name := path + ".new-" + string(article.NewID())
	defer os.Remove(name)
	defer os.Remove(name + "-journal") // which SQLite leaves when the disk is full
	if _, err := db.ExecContext(ctx, "VACUUM INTO ?", name); err != nil {
		return err
	}
	return settle(name, path)
}

// settle puts a finished file in its place for good. It does not replace one.
func settle(name, path string) error {
	f, err := os.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	err = f.Sync()
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		return err
	}
	if _, err := os.Lstat(path); err == nil {
		return fmt.Errorf("%s: %w", path, ErrExists)
	}
	if err := os.Rename(name, path); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}
