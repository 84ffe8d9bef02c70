package store

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
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

// sameJournal tells whether the journal of a copy ends as that of its workspace, and
// the copy was not brought up to date itself since. What cannot be read is no such copy.
func sameJournal(ctx context.Context, db *sql.DB, path string) (bool, error) {
	here, version, err := journalEnd(ctx, db)
	if err != nil {
		return false, err
	}
	other, err := openDB(dsn(path, "mode=ro", "immutable=1"), "", 1) // leaves nothing beside it
	if err != nil {
		return false, nil
	}
	defer other.Close()
	there, its, err := journalEnd(ctx, other)
	return err == nil && here == there && its <= version, ctx.Err()
}

// journalEnd is the last entry of a journal, and the version of its workspace.
func journalEnd(ctx context.Context, db *sql.DB) (end string, version int, err error) {
	err = db.QueryRowContext(ctx, `SELECT user_version, coalesce((SELECT seq || ' ' || hash FROM journal ORDER BY seq DESC LIMIT 1), '')
		FROM pragma_user_version`).Scan(&version, &end)
	return end, version, err
}

// halfCopy is how the name of one goes on after that of the workspace: see vacuumInto.
var halfCopy = regexp.MustCompile(`^\.before-\d+(-\d+)?\.new-[0-9a-z]{16}(-journal)?$`)

// removeHalfCopies takes away what is left of a copy whose making was killed; nobody
// else makes one while we hold the lock.
func (s *Store) removeHalfCopies() {
	entries, err := os.ReadDir(filepath.Dir(s.path))
	if err != nil {
		return // they only take room
	}
	for _, e := range entries {
		if after, ok := strings.CutPrefix(e.Name(), filepath.Base(s.path)); ok && halfCopy.MatchString(after) {
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
