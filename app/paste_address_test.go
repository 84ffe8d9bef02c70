package app_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"dateline/app/article"
)

func TestImportAddressKeepsALinkWithItsTitle(t *testing.T) {
	w := open(t, filepath.Join(t.TempDir(), "a.dateline"))
	const address = "https://www.lantern.example/2029/05/14/sluice.html?part=2"
	for _, origin := range []article.Origin{article.OriginDrop, article.OriginPaste} {
		r, err := w.ImportAddress(context.Background(), address+"#"+string(origin), "“Sluice”:\nboard [shuts] the \"eastern\" gate", origin)
		if err != nil || len(r.Articles) != 1 {
			t.Fatalf("%s: %+v, %v", origin, r, err)
		}
		a := whole(t, w, r)
		if a.URL != address+"#"+string(origin) || a.Title != "“Sluice”: board [shuts] the \"eastern\" gate" || a.Site != "lantern.example" {
			t.Errorf("%s: address %q, title %q, site %q", origin, a.URL, a.Title, a.Site)
		}
		if len(a.Warnings) != 1 || !strings.Contains(a.Warnings[0], "Ctrl+S") {
			t.Errorf("%s: nothing says how to save the page: %q", origin, a.Warnings)
		}
	}
}

func TestImportAddressOfSomethingElseIsRefused(t *testing.T) {
	w := open(t, filepath.Join(t.TempDir(), "a.dateline"))
	for _, address := range []string{"", "javascript:alert(1)", "file:///home/a/page.html", "https://"} {
		if _, err := w.ImportAddress(context.Background(), address, "A title", article.OriginDrop); err == nil || !strings.Contains(err.Error(), "no address on the web") {
			t.Errorf("%q: %v", address, err)
		}
	}
}
