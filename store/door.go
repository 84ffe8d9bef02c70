package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"dateline/app/article"
)

// Action is something the analyst does, under a label that says it in words. It
// may span several transactions (an import commits in batches); undo takes what
// was committed of it together.
type Action struct {
	s       *Store
	id      article.ID
	label   string
	undos   int64 // of the store when it began
	inOrder bool  // see BeginInOrder
}

// Begin names an action. Until it has changed something it leaves no trace.
func (s *Store) Begin(label string) *Action {
	return &Action{s: s, id: article.NewID(), label: clean(label), undos: s.undos.Load()}
}

// ID names the action in the journal.
func (a *Action) ID() article.ID { return a.id }

// Do changes the workspace: everything f writes is kept together with its journal
// entry, or nothing is, when f or the writing fails. It returns when the change is
// safe on the disk. Within f, use the Tx only: another Do would wait for ever.
//
// ErrUndone tells that the analyst has undone the action since; f is not called
// then, whatever else was done meanwhile, unless the action was done again.
func (a *Action) Do(ctx context.Context, f func(*Tx) error) (changed bool, err error) {
	now, changed, err := a.do(ctx, f)
	if changed {
		*a = now
	}
	return changed, a.s.fail(fmt.Sprintf("do “%s”", a.label), err)
}

// Do is one action in one transaction. See [Action.Do].
func (s *Store) Do(ctx context.Context, label string, f func(*Tx) error) (changed bool, err error) {
	return s.Begin(label).Do(ctx, f)
}

// Tx is a transaction on the way to becoming a journal entry. It must not be used
// after its function has returned, nor by several goroutines.
type Tx struct {
	reads
	tx       *sql.Tx
	prepared map[string]*sql.Stmt
	added    map[article.ID]addedArticle
	taken    map[article.ID][]change // of the blocks of added articles, for the journal
}

// addedArticle is what the index needs of an article that this transaction added.
type addedArticle struct {
	title  string
	text   string
	blocks []article.Block
}

// errUnchanged ends a transaction that has nothing to keep.
var errUnchanged = errors.New("nothing was changed")

// transact runs f in a transaction of the one writer.
func (s *Store) transact(ctx context.Context, f func(*Tx) error) error {
	if s.readOnly {
		return ErrReadOnly
	}
	tx, err := s.writer.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // does nothing after a commit
	t := &Tx{tx: tx, prepared: map[string]*sql.Stmt{}, added: map[article.ID]addedArticle{}, taken: map[article.ID][]change{}}
	t.reads = reads{ctx: ctx, q: preparing{t}, s: s}
	err = f(t)
	t.closePrepared()
	if errors.Is(err, errUnchanged) {
		return nil
	}
	if err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return err
	}
	s.slim(ctx)
	return nil
}

// slimEvery is how many transactions may pass until the caches are emptied: of an
// import, those of about a thousand files.
const slimEvery = 32

// slim empties the page caches now and then. SQLite counts the room of those of all
// connections together and lets one take the pages of another: while files are looked
// up by the readers, the writer's would grow to several times its own size.
func (s *Store) slim(ctx context.Context) {
	if s.writes.Add(1)%slimEvery == 0 {
		_, _ = s.writer.ExecContext(context.WithoutCancel(ctx), "PRAGMA shrink_memory") // an error costs memory only
	}
}

// record brings the index up to date and writes the journal entry of what this
// transaction changed; errUnchanged when it changed nothing.
func (t *Tx) record(e entry) (seq int, err error) {
	if err := t.reindex(); err != nil {
		return 0, fmt.Errorf("keep the index in step: %w", err)
	}
	changes, err := drain(t.ctx, t.q, t.taken)
	if err != nil {
		return 0, fmt.Errorf("take down what changed: %w", err)
	}
	if len(changes) == 0 {
		return 0, errUnchanged
	}
	return appendEntry(t.ctx, t.q, t.s.packer, e, changes)
}

// exec runs a statement that is prepared once a transaction, since an import runs
// the same few thousands of times.
func (t *Tx) exec(query string, args ...any) (sql.Result, error) {
	stmt, err := t.prepare(query)
	if err != nil {
		return nil, err
	}
	return stmt.ExecContext(t.ctx, args...)
}

// query is exec for what gives rows.
func (t *Tx) query(query string, args ...any) (*sql.Rows, error) {
	stmt, err := t.prepare(query)
	if err != nil {
		return nil, err
	}
	return stmt.QueryContext(t.ctx, args...)
}

// queryRow reads one row; sql.ErrNoRows tells that there is none.
func (t *Tx) queryRow(query string, args []any, dest ...any) error {
	stmt, err := t.prepare(query)
	if err != nil {
		return err
	}
	return stmt.QueryRowContext(t.ctx, args...).Scan(dest...)
}

func (t *Tx) prepare(query string) (*sql.Stmt, error) {
	if stmt, ok := t.prepared[query]; ok {
		return stmt, nil
	}
	stmt, err := t.tx.PrepareContext(t.ctx, query)
	if err == nil {
		t.prepared[query] = stmt
	}
	return stmt, err
}

// write is exec for those who ask only whether it worked.
func (t *Tx) write(doing, query string, args ...any) error {
	_, err := t.exec(query, args...)
	return t.fail(doing, err)
}

// preparing asks and writes through the statements that are prepared. Two of the
// same words must not be under way at once.
type preparing struct{ t *Tx }

func (p preparing) ExecContext(_ context.Context, query string, args ...any) (sql.Result, error) {
	return p.t.exec(query, args...)
}

func (p preparing) QueryContext(_ context.Context, query string, args ...any) (*sql.Rows, error) {
	return p.t.query(query, args...)
}

func (p preparing) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	stmt, err := p.t.prepare(query)
	if err != nil {
		return p.t.tx.QueryRowContext(ctx, query, args...) // which tells the error
	}
	return stmt.QueryRowContext(ctx, args...)
}

func (t *Tx) closePrepared() {
	for _, stmt := range t.prepared {
		stmt.Close()
	}
}
