package store

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"dateline/app/article"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migrations are the steps from an empty file to today's workspace, in order.
// Step i takes version i to i+1; a released one is never changed.
var migrations = mustMigrations(migrationFiles)

func mustMigrations(files fs.FS) []string {
	names, err := fs.Glob(files, "migrations/*.sql") // sorted
	if err != nil {
		panic(err) // a malformed pattern: a mistake of ours
	}
	var list []string
	for i, name := range names {
		if want := fmt.Sprintf("%04d_", i+1); filepath.Base(name)[:5] != want {
			panic("store: the migration " + name + " is out of order")
		}
		b, err := fs.ReadFile(files, name)
		if err != nil {
			panic(err)
		}
		list = append(list, string(b))
	}
	return list
}

// migrate runs the steps that the file lacks, each in one transaction with its
// version, so that a crash leaves a whole workspace of one version or the other.
func migrate(ctx context.Context, db *sql.DB, from int, steps []string) error {
	for v := from; v < len(steps); v++ {
		if err := migrateOne(ctx, db, v+1, steps[v]); err != nil {
			return fmt.Errorf("bring it to version %d: %w", v+1, err)
		}
	}
	return nil
}

func migrateOne(ctx context.Context, db *sql.DB, version int, step string) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, step); err != nil {
		return err
	}
	// PRAGMA takes no parameters; both are numbers of ours.
	if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, version)); err != nil {
		return err
	}
	return tx.Commit()
}

// create makes a new workspace under another name and then gives it its own, so
// that there is never half a workspace.
func (s *Store) create(ctx context.Context) error {
	name := s.path + ".new-" + string(article.NewID())
	defer os.Remove(name)
	if err := s.build(ctx, name); err != nil {
		return fmt.Errorf("make a new workspace: %w", err)
	}
	return settle(name, s.path)
}

func (s *Store) build(ctx context.Context, name string) error {
	db, err := openDB(plainDSN(name, "rwc"), "", 1)
	if err != nil {
		return err
	}
	defer db.Close()
	if err := migrate(ctx, db, 0, migrations); err != nil {
		return err
	}
	return s.writeGenesis(ctx, db)
}

// writeGenesis begins the journal with what every new workspace holds, so that the
// journal alone tells everything.
func (s *Store) writeGenesis(ctx context.Context, db *sql.DB) error {
	tables, err := journalledTables(ctx, db)
	if err != nil {
		return err
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	var changes []change
	for _, t := range tables {
		rows, err := tableRows(ctx, tx, t)
		if err != nil {
			return err
		}
		for _, r := range rows {
			changes = append(changes, change{Table: t.name, ID: r.id, After: []byte(r.json)})
		}
	}
	e := entry{action: article.NewID(), label: "New workspace", kind: Created, at: s.now()}
	if _, err := appendEntry(ctx, tx, s.packer, e, changes); err != nil {
		return err
	}
	return tx.Commit()
}

// timeFormat has a fixed width, so that the order of the text is that of time.
const timeFormat = "2006-01-02T15:04:05.000000000Z"

func formatTime(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(timeFormat)
}

func parseTime(s string) time.Time {
	t, err := time.Parse(timeFormat, s)
	if err != nil {
		return time.Time{} // unknown
	}
	return t
}
