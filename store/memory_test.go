package store

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"modernc.org/sqlite"
)

// cacheUsed is the room of the writer's page cache in bytes.
func cacheUsed(t *testing.T, s *Store) (bytes int) {
	t.Helper()
	conn, err := s.writer.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	err = conn.Raw(func(c any) (err error) {
		bytes, _, err = c.(sqlite.DBStatus).Status(sqlite.DBStatusCacheUsed, false)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return bytes
}

// Where others read, the writer's cache takes their pages and would keep them.
func TestTheWritersCacheStaysSmallInALongImport(t *testing.T) {
	s, err := Open(context.Background(), filepath.Join(t.TempDir(), "w.dateline"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	const rows, each = 3200, 100
	write := func(from int) {
		err := s.transact(t.Context(), func(tx *Tx) error {
			for i := range each {
				key := fmt.Sprint(from + i)
				if _, err := tx.exec("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", key, strings.Repeat(key, 700)); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for range 3 {
		for from := 0; from < rows; from += each {
			write(from)
		}
		var bytes int
		if err := s.reader.QueryRow("SELECT sum(length(value)) FROM setting WHERE value NOT LIKE '%no such%'").Scan(&bytes); err != nil || bytes < 4<<20 {
			t.Fatal(bytes, err)
		}
	}
	if used := cacheUsed(t, s); used > 8<<20 {
		t.Errorf("the cache takes %d MB", used>>20)
	}
}
