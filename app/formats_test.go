package app_test

import (
	"context"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/app"
	"dateline/app/article"
)

const formats = "intake/testdata/formats"

// wantedOf is what a file of testdata/formats must give beside title and text.
type wantedOf struct {
	url      string // of the article
	day      string // of publication; "" where the file says none that counts
	captured bool   // the file tells when it was saved
}

const (
	dykeTitle = "Dyke at Harl Polder gives way for forty metres"
	canonical = "https://www.saltmarshcourier.example/2024/03/harl-polder-dyke.html"
	dykeDay   = "2024-03-05"
	dykePlace = "HARL POLDER"
)

// texts are the files that hold the article's text.
var texts = map[string]wantedOf{
	"chromium.mhtml":             {canonical, dykeDay, true},
	"chromium-complete.html":     {canonical, dykeDay, false},
	"chromium-print.pdf":         {"http://www.saltmarshcourier.example/2024/03/harl-polder-dyke.html", dykeDay, true},
	"singlefile.html":            {canonical, dykeDay, true},
	"libreoffice.pdf":            {"", dykeDay, false},
	"libreoffice.html":           {"", dykeDay, false},
	"pandoc.md":                  {"", dykeDay, false},
	"iconv-windows-1252.txt":     {"", dykeDay, false},
	"iconv-utf-16.txt":           {"", dykeDay, false},
	"neomutt.mbox":               {canonical, dykeDay, false},
	"neomutt.eml":                {canonical, dykeDay, false},
	"s-nail.eml":                 {"", dykeDay, false},
	"python-plistlib.webarchive": {canonical, dykeDay, false},
}

// links are the files that hold its address alone.
var links = []string{"python-plistlib.webloc", "git.url", "desktop-file-utils.desktop"}

// dykeSentences are pieces of every block of its body, in order.
var dykeSentences = []string{
	"The outer dyke at Harl Polder gave way over a length of forty metres early on Tuesday",
	"about 340 cattle were driven to the ridge at Oster Warf, according to Jelle Brandsma",
	"Musk rats had hollowed the core for years.”",
	"Sandbags until Friday",
	"Some 120 soldiers from the barracks at Lenne have been laying sandbags",
	"A report of November 2022 put it among eleven sections",
	"I have kept the answers, and they are all the same.",
	"The province has promised her a first payment of 15,000 crowns before the end of the month.",
}

// importEach imports paths and gives the whole articles by the name of their file.
func importEach(t *testing.T, paths ...string) map[string][]article.Article {
	t.Helper()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	results, err := w.Import(context.Background(), paths, article.OriginFile, nil)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]article.Article{}
	for _, r := range results {
		if r.Status != app.Imported {
			if r.Status != app.Known {
				t.Errorf("%s: %s, %v", r.Path, r.Status, r.Err)
			}
			continue
		}
		for _, s := range r.Articles {
			a, err := w.Article(context.Background(), s.ID)
			if err != nil {
				t.Fatal(err)
			}
			all[filepath.Base(r.Path)] = append(all[filepath.Base(r.Path)], a)
		}
	}
	return all
}

func formatPaths(t *testing.T) []string {
	t.Helper()
	var paths []string
	for _, name := range append(slices.Sorted(maps.Keys(texts)), append(links, "python-forward.eml")...) {
		paths = append(paths, filepath.Join(formats, name))
	}
	return paths
}

// A file that another program wrote becomes the article it holds.
func TestFilesOfOtherPrograms(t *testing.T) {
	if testing.Short() {
		t.Skip("every format is not asked of a short run")
	}
	all := importEach(t, formatPaths(t)...)
	for name, want := range texts {
		if len(all[name]) != 1 {
			t.Errorf("%s: %d articles, want 1", name, len(all[name]))
			continue
		}
		a := all[name][0]
		if a.Title != dykeTitle || a.URL != want.url || a.Published.Day() != want.day || (a.Captured != "") != want.captured {
			t.Errorf("%s: title %q, address %q, published %q (%s), captured %q", name, a.Title, a.URL, a.Published, a.Evidence[article.FieldPublished], a.Captured)
		}
		if !slices.Equal(a.Byline, []string{"Wiebke Oldenkamp"}) {
			t.Errorf("%s: byline %q", name, a.Byline)
		}
		if a.Place != dykePlace {
			t.Errorf("%s: place %q, want %q", name, a.Place, dykePlace)
		}
		checkDyke(t, name, a)
	}
	for _, name := range links {
		if len(all[name]) != 1 || all[name][0].URL != canonical || len(all[name][0].Warnings) == 0 {
			t.Errorf("%s: %+v; want the address and how to go on", name, all[name])
		}
	}
	forwarded := all["python-forward.eml"]
	if i := slices.IndexFunc(forwarded, func(a article.Article) bool { return a.Title == dykeTitle && a.URL == canonical }); i < 0 {
		t.Errorf("python-forward.eml: the attached newsletter is missing among %d articles", len(forwarded))
	} else {
		if forwarded[i].Place != dykePlace {
			t.Errorf("python-forward.eml: place %q, want %q", forwarded[i].Place, dykePlace)
		}
		checkDyke(t, "python-forward.eml", forwarded[i])
	}
}

// checkDyke checks that the body is kept in order and the page around it is not.
func checkDyke(t *testing.T, name string, a article.Article) {
	t.Helper()
	text := strings.Join(strings.Fields(article.KeptText(a.Blocks)), " ")
	rest := text
	for _, s := range dykeSentences {
		i := strings.Index(rest, s)
		if i < 0 {
			t.Errorf("%s: %q is missing or out of order in:\n%s", name, s, text)
			return
		}
		rest = rest[i:]
	}
	for _, s := range []string{"Spring tides explained", "Privacy", "Farming Letters"} {
		if strings.Contains(text, s) {
			t.Errorf("%s: %q is kept:\n%s", name, s, text)
		}
	}
}

// The same files within an archive, and within one in that, become the same.
func TestFilesInArchivesBecomeTheSame(t *testing.T) {
	if testing.Short() {
		t.Skip("every format is not asked of a short run")
	}
	plain := importEach(t, formatPaths(t)...)
	zipped := importEach(t, filepath.Join(formats, "infozip.zip"))
	for name, want := range plain {
		got := zipped[name]
		if len(got) != len(want) {
			t.Errorf("%s: %d articles from the archive, %d from the file", name, len(got), len(want))
			continue
		}
		for i := range want {
			if got[i].TextSHA256 != want[i].TextSHA256 || got[i].Title != want[i].Title || got[i].URL != want[i].URL || got[i].Published != want[i].Published {
				t.Errorf("%s: %q %q %q from the archive, %q %q %q from the file", name, got[i].Title, got[i].URL, got[i].Published, want[i].Title, want[i].URL, want[i].Published)
			}
		}
	}
	if len(zipped) != len(plain) {
		t.Errorf("%d files came out of the archive, %d lie beside it: %v", len(zipped), len(plain), slices.Sorted(maps.Keys(zipped)))
	}
}

// A folder brings in the same, and not the parts of a saved page on their own.
func TestFolderOfFormats(t *testing.T) {
	if testing.Short() {
		t.Skip("every format is not asked of a short run")
	}
	if _, err := os.Stat(filepath.Join(formats, "chromium-complete_files")); err != nil {
		t.Fatal(err)
	}
	all := importEach(t, formats)
	for _, path := range formatPaths(t) {
		if name := filepath.Base(path); len(all[name]) == 0 && name != "infozip.zip" {
			t.Errorf("%s did not come in with its folder", name)
		}
	}
	for name := range all {
		if name == "style.css" || name == "dyke.png" {
			t.Errorf("%s came in as an article", name)
		}
	}
}
