package store

import "context"

// View is one state of the workspace, whatever is written meanwhile: all its reads
// agree with each other, the head of the journal included. It must not be used
// after its function has returned, nor by several goroutines.
type View struct{ reads }

// View lets f read one state of the workspace. It holds one of the few reading
// connections until f returns, and meanwhile the write-ahead log only grows: so f
// should read, and neither wait for anybody nor ask for another View. What the Store
// itself reads or writes within f does not belong to this state. What f returns is
// returned as it is.
func (s *Store) View(ctx context.Context, f func(*View) error) error {
	tx, err := s.reader.BeginTx(ctx, nil)
	if err != nil {
		return s.fail("read it", err)
	}
	defer tx.Rollback() // nothing was written
	// SQLite settles on a state with the first read and not before.
	var some bool
	if err := tx.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM sqlite_schema)").Scan(&some); err != nil {
		return s.fail("read it", err)
	}
	return f(&View{reads{ctx: ctx, q: tx, s: s}})
}
