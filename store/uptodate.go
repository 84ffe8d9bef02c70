package store

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	sqlite3 "modernc.org/sqlite/lib"
)

// bringUpToDate migrates an older workspace after copying it to
// NAME.dateline.before-N, where N is the version it gets.
func (s *Store) bringUpToDate(ctx context.Context, version int) error {
	if version == len(migrations) {
		return nil
	}
	if s.readOnly {
		return ErrOlder
	}
	s.removeHalfCopies()
	db, err := openDB(plainDSN(s.path, "rw"), "", 1)
	if err != nil {
		return err
	}
	defer db.Close()
	if err := s.keepCopy(ctx, db); err != nil {
		return s.needsRoom(fmt.Errorf("keep a copy before bringing it up to date: %w", err))
	}
	return s.needsRoom(migrate(ctx, db, version, migrations))
}

// keepCopy copies an older workspace. One from an earlier try is as good when nothing
// was done since; another one under that name stays.
func (s *Store) keepCopy(ctx context.Context, db *sql.DB) error {
	name := fmt.Sprintf("%s.before-%d", s.path, len(migrations))
	for n := 2; ; n++ {
		if _, err := os.Lstat(name); err != nil {
			return vacuumInto(ctx, db, name)
		}
		if same, err := sameJournal(ctx, db, name); same || err != nil {
			return err
		}
		name = fmt.Sprintf("%s.before-%d-%d", s.path, len(migrations), n)
	}
}

// sameJournal tells whether the journal of a copy ends as that of its workspace. What
// cannot be read is no such copy.
func sameJournal(ctx context.Context, db *sql.DB, path string) (bool, error) {
	const head = "SELECT coalesce(max(seq), 0) || ' ' || coalesce((SELECT hash FROM journal ORDER BY seq DESC LIMIT 1), '') FROM journal"
	var here, there string
	if err := db.QueryRowContext(ctx, head).Scan(&here); err != nil {
		return false, err
	}
	other, err := openDB(dsn(path, "mode=ro", "immutable=1"), "", 1) // leaves nothing beside it
	if err != nil {
		return false, nil
	}
	defer other.Close()
	err = other.QueryRowContext(ctx, head).Scan(&there)
	return err == nil && here == there, ctx.Err()
}

// removeHalfCopies takes away what is left of a copy whose making was killed; nobody
// else makes one while we hold the lock.
func (s *Store) removeHalfCopies() {
	entries, err := os.ReadDir(filepath.Dir(s.path))
	if err != nil {
		return // they only take room
	}
	for _, e := range entries {
		if after, ok := strings.CutPrefix(e.Name(), filepath.Base(s.path)+".before-"); ok && strings.Contains(after, ".new-") {
			_ = os.Remove(filepath.Join(filepath.Dir(s.path), e.Name()))
		}
	}
}

// needsRoom says on a full disk how much room it takes to bring a workspace up to date:
// once its size for the copy, and as much for what is written anew.
func (s *Store) needsRoom(err error) error {
	info, statErr := os.Stat(s.path)
	if primaryCode(err) != sqlite3.SQLITE_FULL || statErr != nil {
		return err
	}
	return fmt.Errorf("bringing it up to date takes about %d MB of free space beside it: %w", 2*info.Size()>>20+1, err)
}
