package intake

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
)

// packed is an entry to pack.
type packed struct {
	name, text string
	header     func(h *zip.FileHeader)
}

// zipped packs entries as they are given, good or bad.
func zipped(t testing.TB, entries ...packed) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, e := range entries {
		h := &zip.FileHeader{Name: e.name, Method: zip.Deflate}
		if e.header != nil {
			e.header(h)
		}
		f, err := w.CreateHeader(h)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(e.text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// loaded walks a path and loads what is found: the text of each file, or its
// error, by the path below dir.
func loaded(dir string, paths ...string) map[string]string {
	out := map[string]string{}
	var files []File
	Walk(paths, func(f File) { files = append(files, f) })
	for _, f := range files {
		rel, _ := filepath.Rel(dir, f.Path)
		s, err := f.Load()
		if err != nil {
			out[filepath.ToSlash(rel)] = "! " + err.Error()
			continue
		}
		out[filepath.ToSlash(rel)] = string(s.Bytes)
	}
	return out
}

// same compares what was loaded with what is wanted: texts whole, errors by words
// in them; each error must name its file.
func same(t *testing.T, got, want map[string]string) {
	t.Helper()
	for path, text := range want {
		have, there := got[path]
		words, isError := strings.CutPrefix(text, "! ")
		switch {
		case !there:
			t.Errorf("%s is missing", path)
		case isError && (!strings.HasPrefix(have, "! ") || !strings.Contains(have, words) || !strings.Contains(have, filepath.FromSlash(path))):
			t.Errorf("%s: got %.200q, want an error with %q that names it", path, have, words)
		case !isError && have != text:
			t.Errorf("%s: got %.200q, want %q", path, have, text)
		}
	}
	for path, text := range got {
		if _, wanted := want[path]; !wanted {
			t.Errorf("%s was not wanted: %.200q", path, text)
		}
	}
}

func put(t testing.TB, dir, name string, b []byte) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, b, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestArchiveIsWalkedAsAFolder(t *testing.T) {
	dir := t.TempDir()
	inner := zipped(t, packed{name: "deep/letter.eml", text: "From: a@gate.example\nSubject: Gate\n\nIt fell."}, packed{name: "c.txt", text: "Third."})
	put(t, dir, "pages.zip", zipped(t,
		packed{name: "b.txt", text: "Second."}, packed{name: "a/page.html", text: "<p>First."}, packed{name: "a/", text: ""},
		packed{name: "inner.zip", text: string(inner)}, packed{name: ".hidden.txt", text: "x"}, packed{name: "__MACOSX/._b.txt", text: "x"},
		packed{name: "data.csv", text: "1,2"}, packed{name: "picture.jpg", text: "\xff\xd8\xff"}, packed{name: "notes", text: "Plain words."},
		packed{name: "report.docx", text: string(zipped(t, packed{name: "[Content_Types].xml"}, packed{name: "word/document.xml"}))},
	))
	same(t, loaded(dir, dir), map[string]string{
		"pages.zip/a/page.html": "<p>First.", "pages.zip/b.txt": "Second.", "pages.zip/notes": "Plain words.",
		"pages.zip/inner.zip/c.txt": "Third.", "pages.zip/inner.zip/deep/letter.eml": "From: a@gate.example\nSubject: Gate\n\nIt fell.",
		"pages.zip/report.docx": "! is a Word document; open it and save it as",
	})
}

// TestArchiveIsToldByItsContent: whatever its name; and a name alone makes none.
func TestArchiveIsToldByItsContent(t *testing.T) {
	dir := t.TempDir()
	b := zipped(t, packed{name: "a.txt", text: "First."})
	put(t, dir, "page.html", b)
	put(t, dir, "sheet.xlsx", zipped(t, packed{name: "[Content_Types].xml"}, packed{name: "xl/workbook.xml"}))
	put(t, dir, "text.zip", []byte("Not packed at all."))
	put(t, dir, "empty.zip", zipped(t))
	same(t, loaded(dir, dir), map[string]string{
		"page.html/a.txt": "First.", "text.zip": "Not packed at all.", "empty.zip": "! holds nothing that could be an article",
	})
	same(t, loaded(dir, filepath.Join(dir, "sheet.xlsx")), map[string]string{"sheet.xlsx": "! save it as PDF"})
}

func TestArchiveRefusesWhatDoesHarm(t *testing.T) {
	dir := t.TempDir()
	bomb := strings.Repeat("\x00", ratioMatters+1)
	put(t, dir, "bad.zip", zipped(t,
		packed{name: "../out.txt", text: "x"}, packed{name: "/etc/abs.txt", text: "x"}, packed{name: `C:\drive.txt`, text: "x"}, packed{name: `..\back.txt`, text: "x"},
		packed{name: "link.txt", text: "/etc/passwd", header: func(h *zip.FileHeader) { h.SetMode(fs.ModeSymlink | 0o777) }},
		packed{name: "bomb.txt", text: bomb}, packed{name: "good.txt", text: "Good."},
	))
	got := map[string]string{}
	for path, text := range loaded(filepath.Join(dir, "bad.zip"), dir) {
		got[strings.TrimLeft(path, "./")] = text
	}
	for name, words := range map[string]string{
		"out.txt": "leads out of the archive", "back.txt": "leads out of the archive", "etc/abs.txt": "an absolute path", "C:/drive.txt": "the letter of a drive",
		"link.txt": "it is a link", "bomb.txt": "made to do harm",
	} {
		if text := got[name]; !strings.HasPrefix(text, "! ") || !strings.Contains(text, words) || !strings.Contains(text, "bad.zip") {
			t.Errorf("%s: got %q, want an error with %q that names the archive", name, text, words)
		}
	}
	if got["good.txt"] != "Good." || len(got) != 7 {
		t.Errorf("got %q", got)
	}
}

// patched changes the headers of the entry in the list at the end of an archive.
func patched(b []byte, change func(header []byte)) []byte {
	b = bytes.Clone(b)
	change(b[bytes.LastIndex(b, []byte("PK\x01\x02")):])
	return b
}

// TestArchiveErrorsAreOfTheirEntry: a damaged, encrypted or oddly packed entry
// has its own error; the others go on.
func TestArchiveErrorsAreOfTheirEntry(t *testing.T) {
	good, bad := packed{name: "a.txt", text: "Good."}, packed{name: "b.txt", text: strings.Repeat("The gate fell. ", 40)}
	whole := zipped(t, good, bad)
	size := func(n uint32) func([]byte) {
		return func(h []byte) { binary.LittleEndian.PutUint32(h[24:], n) }
	}
	damaged := bytes.Clone(whole)
	damaged[bytes.Index(damaged, []byte("b.txt"))+8] ^= 0xff
	for name, c := range map[string]struct {
		bytes []byte
		want  string
	}{
		"encrypted":           {patched(whole, func(h []byte) { h[8] |= 1 }), "is encrypted"},
		"oddly packed":        {patched(whole, func(h []byte) { h[10] = 97 }), "by a method that is not read"},
		"wrong checksum":      {patched(whole, func(h []byte) { h[16] ^= 0xff }), "is damaged"},
		"more than it states": {patched(whole, size(10)), "is damaged"},
		"less than it states": {patched(whole, size(100_000)), "is damaged"},
		"too large":           {patched(whole, size(MaxSize+1)), "too large"},
		"damaged data":        {damaged, "is damaged"},
	} {
		dir := t.TempDir()
		put(t, dir, "x.zip", c.bytes)
		got := loaded(dir, dir)
		if got["x.zip/a.txt"] != "Good." || !strings.HasPrefix(got["x.zip/b.txt"], "! ") || !strings.Contains(got["x.zip/b.txt"], c.want) {
			t.Errorf("%s: got %q, want an error with %q", name, got, c.want)
		}
	}
	for _, n := range []int{30, len(whole) / 2, len(whole) - 4} {
		dir := t.TempDir()
		put(t, dir, "cut.zip", whole[:n])
		put(t, dir, "d.txt", []byte("Other."))
		same(t, loaded(dir, dir), map[string]string{"cut.zip": "! damaged or incomplete", "d.txt": "Other."})
	}
}

func TestArchiveLimits(t *testing.T) {
	dir := t.TempDir()
	var many bytes.Buffer
	w := zip.NewWriter(&many)
	for range mostEntries + 1 {
		if _, err := w.CreateRaw(&zip.FileHeader{Name: "a.txt"}); err != nil {
			t.Fatal(err)
		}
	}
	w.Close()
	put(t, dir, "many.zip", many.Bytes())
	nested := zipped(t, packed{name: "a.txt", text: "Deep."})
	for range mostDeep {
		nested = zipped(t, packed{name: "in.zip", text: string(nested)})
	}
	put(t, dir, "deep.zip", nested)
	var huge bytes.Buffer
	w = zip.NewWriter(&huge)
	if _, err := w.CreateRaw(&zip.FileHeader{Name: "a.txt", UncompressedSize64: 5 << 30}); err != nil {
		t.Fatal(err)
	}
	w.Close()
	put(t, dir, "huge.zip", huge.Bytes())
	put(t, dir, "z.txt", []byte("Other."))
	same(t, loaded(dir, dir), map[string]string{
		"many.zip": "! more than 100000 entries", "z.txt": "Other.", "huge.zip": "! more than 4 GB",
		"deep.zip/in.zip/in.zip/in.zip/in.zip": "! more than 4 deep",
	})
}

// TestEntryNamesInOldCodePages: names that are not in UTF-8 are read in the code
// page they were packed in.
func TestEntryNamesInOldCodePages(t *testing.T) {
	raw := func(name string) packed {
		return packed{name: name, text: "x", header: func(h *zip.FileHeader) { h.NonUTF8 = true }}
	}
	encoded := func(e interface{ String(string) (string, error) }, name string) string {
		s, err := e.String(name)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	for want, b := range map[string][]byte{
		"Überschwemmung in Grünau.html": zipped(t, raw(encoded(charmap.CodePage437.NewEncoder(), "Überschwemmung in Grünau.html"))),
		"Міст через річку закрито.html": zipped(t, raw("Міст через річку закрито.html")),
		"Мост через реку закрыт.html":   zipped(t, raw(encoded(charmap.CodePage866.NewEncoder(), "Мост через реку закрыт.html"))),
		"Мост закрыт до весны.html":     zipped(t, raw(encoded(charmap.Windows1251.NewEncoder(), "Мост закрыт до весны.html"))),
		"川の橋を閉鎖した、と町長が述べた.html":         zipped(t, raw(encoded(japanese.ShiftJIS.NewEncoder(), "川の橋を閉鎖した、と町長が述べた.html"))),
		"saved on windows/page.html":    zipped(t, raw(`saved on windows\page.html`)),
		"Ворота.html": zipped(t, packed{name: "garbled\x82.html", text: "x", header: func(h *zip.FileHeader) {
			h.NonUTF8 = true
			h.Extra = append([]byte{0x75, 0x70, 5 + 17, 0, 1}, binary.LittleEndian.AppendUint32(nil, crc32.ChecksumIEEE([]byte("garbled\x82.html")))...)
			h.Extra = append(h.Extra, "Ворота.html"...)
		}}),
	} {
		dir := t.TempDir()
		put(t, dir, "x.zip", b)
		same(t, loaded(dir, dir), map[string]string{"x.zip/" + want: "x"})
	}
}

// TestArchiveKnowsWhereFilesCameFrom: notes that a Mac or Windows packs beside a
// file become its claims and are no files.
func TestArchiveKnowsWhereFilesCameFrom(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "x.zip", zipped(t, packed{name: "page.html", text: "<p>Gate"},
		packed{name: "page.html:Zone.Identifier", text: "[ZoneTransfer]\r\nZoneId=3\r\nHostUrl=https://lantern.example/gate\r\n"}))
	n := 0
	Walk([]string{dir}, func(f File) {
		n++
		s, err := f.Load()
		if err != nil || len(s.Claims) != 1 || s.Claims[0].Value != "https://lantern.example/gate" || s.Name != "page.html" {
			t.Errorf("%s: %+v, %v", f.Path, s, err)
		}
	})
	if n != 1 {
		t.Errorf("%d files found", n)
	}
}

// TestArchivesAreLoadedAtOnce: several load from nested archives together, also
// twice; afterwards nothing of them is held.
func TestArchivesAreLoadedAtOnce(t *testing.T) {
	dir := t.TempDir()
	inner := func(word string) packed {
		return packed{name: word + ".zip", text: string(zipped(t, packed{name: "a.txt", text: word + " a"}, packed{name: "b.txt", text: word + " b"}))}
	}
	put(t, dir, "x.zip", zipped(t, inner("one"), inner("two"), inner("three"), packed{name: "c.txt", text: "c"}))
	var files []File
	Walk([]string{dir}, func(f File) { files = append(files, f) })
	if len(files) != 7 {
		t.Fatalf("%d files", len(files))
	}
	var all sync.WaitGroup
	for range 2 {
		for _, f := range files {
			all.Go(func() {
				s, err := f.Load()
				rel, _ := filepath.Rel(filepath.Join(dir, "x.zip"), f.Path)
				want := strings.NewReplacer(".zip", "", ".txt", "", "/", " ").Replace(filepath.ToSlash(rel))
				if err != nil || string(s.Bytes) != want {
					t.Errorf("%s: %q, %v, want %q", f.Path, s.Bytes, err, want)
				}
			})
		}
	}
	all.Wait()
	if err := os.Remove(filepath.Join(dir, "x.zip")); err != nil { // on Windows only when nobody has it open
		t.Errorf("the archive is still held: %v", err)
	}
	if _, err := files[0].Load(); err == nil || !strings.Contains(err.Error(), "does not exist") {
		t.Errorf("of an archive that is gone: %v", err)
	}
}

// TestPartsOfSavedPagesAreLeftOut: in a folder and in an archive alike, unless
// they are named; a folder of other pages that a page links to is walked.
func TestPartsOfSavedPagesAreLeftOut(t *testing.T) {
	files := map[string]string{
		"Gate fails.html": `<html><body><img src="./Gate%20fails_files/a.jpg"><p>Gate.`, "Gate fails_files/frame.html": "<p>x",
		"tor.htm": `<html><link href="tor-Dateien/s.css">`, "tor-Dateien/ad.html": "<p>x", "tor-Dateien/deep/ad.html": "<p>x",
		"міст.html": `<html><script src='міст_файли/s.js'></script>`, "міст_файли/ad.html": "<p>x",
		"pont.html": `<html><style>@import url(pont_fichiers/s.css)</style>`, "pont_fichiers/ad.html": "<p>x",
		"news.html": `<html><a href="news_archive/one.html">One</a>`, "news_archive/one.html": "<p>One.",
		"lost_files/page.html": "<p>Lost.", "bridge.html": "<html><p>Bridge.", "bridge_files/other.html": "<p>Other.",
	}
	want := []string{"Gate fails.html", "bridge.html", "bridge_files/other.html", "lost_files/page.html", "news.html", "news_archive/one.html", "pont.html", "tor.htm", "міст.html"}
	dir := tree(t, files)
	got, errs := walked(dir, dir)
	slices.Sort(got)
	if !slices.Equal(got, want) || len(errs) > 0 {
		t.Errorf("in a folder: got %q, errors %v; want %q", got, errs, want)
	}
	if got, _ := walked(dir, filepath.Join(dir, "tor-Dateien", "ad.html")); len(got) != 1 {
		t.Errorf("one that is named: got %q", got)
	}
	var entries []packed
	for name, text := range files {
		entries = append(entries, packed{name: name, text: text})
	}
	box := t.TempDir()
	put(t, box, "saved.zip", zipped(t, entries...))
	got, errs = walked(filepath.Join(box, "saved.zip"), box)
	slices.Sort(got)
	if !slices.Equal(got, want) || len(errs) > 0 {
		t.Errorf("in an archive: got %q, errors %v; want %q", got, errs, want)
	}
}

func FuzzArchive(f *testing.F) {
	inner := zipped(f, packed{name: "in/a.txt", text: "Deep."})
	whole := zipped(f, packed{name: "a.html", text: "<img src=a_files/x.png>"}, packed{name: "a_files/x.html", text: "x"}, packed{name: "in.zip", text: string(inner)})
	f.Add(whole)
	f.Add(whole[:len(whole)/2])
	f.Add(patched(whole, func(h []byte) { h[24] = 1 }))
	f.Add(zipped(f, packed{name: "../\x82.txt", text: "x", header: func(h *zip.FileHeader) { h.NonUTF8 = true }}))
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, b []byte) {
		path := put(t, dir, "x.zip", b)
		Walk([]string{path}, func(file File) {
			s, err := file.Load()
			if err != nil && len(err.Error()) < 20 {
				t.Errorf("the error %q is no sentence", err)
			}
			if err == nil && len(s.Bytes) > 1100*len(b)+1 {
				t.Errorf("%d bytes became %d", len(b), len(s.Bytes))
			}
		})
	})
}

// What an archive holds under one name twice is told, unless it is the same.
func TestArchiveWithANameTwice(t *testing.T) {
	dir := tree(t, map[string]string{"a.zip": string(zipped(t,
		packed{name: "a.txt", text: "The sluice was shut."}, packed{name: "a.txt", text: "It was opened again."},
		packed{name: "b.txt", text: "The same."}, packed{name: "b.txt", text: "The same.", header: func(h *zip.FileHeader) { h.Method = zip.Store }},
		packed{name: "c.png", text: "one"}, packed{name: "c.png", text: "two"}))})
	names, errs := walked(dir, dir)
	if strings.Join(names, " ") != "a.zip/a.txt a.zip/b.txt a.zip/a.txt" || len(errs) != 1 || !strings.Contains(errs[0].Error(), "a.zip/a.txt stands more than once") {
		t.Errorf("found %q, %v", names, errs)
	}
}
