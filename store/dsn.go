package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"modernc.org/sqlite"
)

// readers is the number of connections that read beside the writer.
const readers = 3

// dsn names a database file for SQLite. The path is escaped: a ? or # in it would
// otherwise name another file. Settings stand here and not in statements, because
// a statement reaches one connection of the pool only.
func dsn(path string, params ...string) string {
	p := filepath.ToSlash(path)
	if !strings.HasPrefix(p, "/") {
		p = "/" + p // a drive letter: file:///C:/...
	}
	q := url.Values{}
	for _, param := range params {
		key, value, _ := strings.Cut(param, "=")
		q.Add(key, value)
	}
	return "file://" + (&url.URL{Path: p}).EscapedPath() + "?" + q.Encode()
}

// writerDSN opens for writing. synchronous(full) makes an acknowledged commit
// survive a power cut; immediate transactions cannot fail half-way on a lock. The
// cache is small, so that an import takes no more memory as the workspace grows:
// with 64 MB some thousand files came in hardly faster.
func writerDSN(path string) string {
	return dsn(path, "mode=rw", "_txlock=immediate",
		"_pragma=busy_timeout(5000)", "_pragma=journal_mode(wal)", "_pragma=synchronous(full)",
		"_pragma=foreign_keys(1)", "_pragma=temp_store(memory)", "_pragma=cache_size(-4096)")
}

// plainDSN opens for making, migrating and copying: with SQLite's own rollback
// journal where the file is not yet in write-ahead mode.
func plainDSN(path, mode string) string {
	return dsn(path, "mode="+mode, "_txlock=immediate", "_pragma=busy_timeout(5000)",
		"_pragma=synchronous(full)", "_pragma=foreign_keys(1)", "_pragma=temp_store(memory)")
}

// lookingDSN opens for reading. Where we may write to file and folder, SQLite
// opens as usual (it needs its shared-memory file, and tidies up after itself) and
// query_only keeps us from changing anything. In a folder that we may not write
// to, SQLite must be told that nobody writes, which is so when no log is there.
func (s *Store) lookingDSN(queryOnly int) string {
	settings := []string{fmt.Sprintf("_pragma=query_only(%d)", queryOnly),
		"_pragma=busy_timeout(5000)", "_pragma=temp_store(memory)", "_pragma=cache_size(-16384)"}
	switch {
	case !s.readOnly || writable(s.path):
		return dsn(s.path, append(settings, "mode=rw")...)
	case folderWritable(filepath.Dir(s.path)) || hasLog(s.path):
		return dsn(s.path, append(settings, "mode=ro")...)
	default:
		return dsn(s.path, append(settings, "mode=ro", "immutable=1")...)
	}
}

func hasLog(path string) bool {
	info, err := os.Stat(path + "-wal")
	return err == nil && info.Size() > 0
}

// openDB opens a pool of at most n connections; setup runs on each new one, so
// that no connection is ever without it.
func openDB(dsn, setup string, n int) (*sql.DB, error) {
	inner, err := sqlite.NewConnector(dsn)
	if err != nil {
		return nil, err
	}
	db := sql.OpenDB(connector{inner, setup})
	db.SetMaxOpenConns(n)
	db.SetMaxIdleConns(n)
	return db, nil
}

type connector struct {
	driver.Connector
	setup string
}

// Connect opens a connection and prepares it.
func (c connector) Connect(ctx context.Context) (driver.Conn, error) {
	conn, err := c.Connector.Connect(ctx)
	if err != nil || c.setup == "" {
		return conn, err
	}
	if _, err := conn.(driver.ExecerContext).ExecContext(ctx, c.setup, nil); err != nil {
		conn.Close()
		return nil, err
	}
	return conn, nil
}
