package app_test

import (
	"context"
	"database/sql"
	"path/filepath"
	"testing"

	_ "modernc.org/sqlite"

	"dateline/app"
)

// An older version kept articles without what they are looked up by.
func TestAnEditionOfAnArticleFromAnOlderVersionIsFound(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "w.dateline")
	w := open(t, path)
	first := importAll(t, w, printed(t, dir, "a.html", "Kestria Wire", "Corrow spillway fails", "2021-05-02", dam...))[0]
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("DELETE FROM sketch; DELETE FROM sketch_key; DELETE FROM line; DELETE FROM setting"); err != nil {
		t.Fatal(err)
	}
	db.Close()
	w = open(t, path)
	importAll(t, w, printed(t, dir, "b.html", "Peak Courier", "Dam breaks", "2021-05-03", dam...))
	if list, err := w.Likenesses(context.Background(), first.ID); err != nil || len(list) != 1 || list[0].Kind != app.SameText {
		t.Errorf("%+v, %v", list, err)
	}
}
