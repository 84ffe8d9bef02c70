package provenance

import (
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/sys/unix"
	"howett.net/plist"
)

// TestOfReadsAttributes: what browsers note on Linux, and what a Mac's file keeps
// there.
func TestOfReadsAttributes(t *testing.T) {
	path := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(path, []byte("<p>Gate"), 0o600); err != nil {
		t.Fatal(err)
	}
	set := func(name string, value []byte) {
		if err := unix.Setxattr(path, name, value, 0); err != nil {
			t.Skipf("this file system keeps no attributes: %v", err)
		}
	}
	set("user.xdg.referrer.url", []byte(front))
	expect(t, "only a referrer", Of(path), "["+front+"]")
	set("user.xdg.origin.url", []byte(page))
	expect(t, "a browser's", Of(path), page, "["+front+"]")
	set("user.xdg.origin.url", []byte("file:///home/ilka/page.html"))
	set("user."+whereFroms, listOf(t, plist.BinaryFormat, page))
	expect(t, "a Mac's", Of(path), page, "["+front+"]")
}
