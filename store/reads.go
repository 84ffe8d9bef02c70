package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"dateline/app/article"
)

// reads are the questions that can be asked of a workspace, from outside a
// transaction or within one.
type reads struct {
	ctx context.Context // of the transaction; for a Store the background
	q   querier
	s   *Store
}

// querier is what *sql.DB and *sql.Tx have in common.
type querier interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// scanner is what *sql.Row and *sql.Rows have in common.
type scanner interface{ Scan(dest ...any) error }

// collect reads all rows of a query.
func collect[T any](ctx context.Context, q querier, scan func(scanner) (T, error), query string, args ...any) ([]T, error) {
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []T
	for rows.Next() {
		v, err := scan(rows)
		if err != nil {
			return nil, err
		}
		list = append(list, v)
	}
	return list, rows.Err()
}

// group gathers values under the id that the first column names.
func group[T any](pairs []pair[T]) map[article.ID][]T {
	m := map[article.ID][]T{}
	for _, p := range pairs {
		m[p.id] = append(m[p.id], p.value)
	}
	return m
}

type pair[T any] struct {
	id    article.ID
	value T
}

func scanPair[T any](row scanner) (p pair[T], err error) {
	return p, row.Scan(&p.id, &p.value)
}

func (r reads) fail(doing string, err error) error { return r.s.fail(doing, err) }

// found turns a missing row into ErrNotFound.
func (r reads) found(what string, id any, err error) error {
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	return r.fail(fmt.Sprintf("read %s %v", what, id), err)
}

// clean makes text fit for the file and the journal: valid UTF-8. File names can
// be anything.
func clean(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }

// asJSON is a value for a column of JSON, "" for none.
func asJSON(v any) (string, error) {
	b, err := marshal(v)
	return string(b), err
}

// fromJSON reads a column of JSON.
func fromJSON(s string, v any) error {
	if s == "null" {
		return nil
	}
	return json.Unmarshal([]byte(s), v)
}

// idList is a list of ids as one argument, for json_each.
func idList[T ~string](ids []T) string {
	if len(ids) == 0 {
		return "[]"
	}
	s, err := asJSON(ids)
	if err != nil {
		return "[]" // strings: cannot be
	}
	return s
}
