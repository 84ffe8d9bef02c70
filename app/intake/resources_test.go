package intake

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestResourceNames(t *testing.T) {
	for ref, want := range map[string]string{
		"./s_files/a.png": "s_files/a.png", "s_files/a.png?w=3#x": "s_files/a.png", " s_files/a%20b%3F.png": "s_files/a b?.png", `s_files\a.png`: "s_files/a.png",
		"s_files/x/../a.png": "s_files/a.png", "s_files/100%.png": "s_files/100%.png", "s_files/12:30.png": "s_files/12:30.png", "é_fichiers/é.png": "é_fichiers/é.png",
		"": "", "a.png": "", "/s_files/a.png": "", `\s_files\a.png`: "", "//a.example/s_files/a.png": "", "https://a.example/s_files/a.png": "", "file:///s_files/a.png": "",
		`C:\s_files\a.png`: "", "data:image/png;base64,/s_files/a.png": "", "../s_files/a.png": "", "s_files/../../a.png": "", "%2e%2e/s_files/a.png": "", "s_files/..%2f..%2fa.png": "", "s_files/%00a.png": "",
	} {
		if filepath.Separator == '\\' && strings.ContainsAny(want, ":?") {
			continue // no names there
		}
		got, ok := ResourceName(ref)
		if ok != (want != "") || ok && got != want {
			t.Errorf("%q is %q, %v; want %q", ref, got, ok, want)
		}
	}
}

// loadedPage walks a path and loads the one page in it.
func loadedPage(t *testing.T, path string) (Source, File) {
	t.Helper()
	var files []File
	Walk([]string{path}, func(f File) { files = append(files, f) })
	if len(files) != 1 {
		t.Fatalf("%d files in %s", len(files), path)
	}
	s, err := files[0].Load()
	if err != nil {
		t.Fatal(err)
	}
	return s, files[0]
}

func broughtBy(s Source) string {
	var names []string
	for _, r := range s.Resources {
		names = append(names, strings.TrimPrefix(r.Name, "s_files/")+" "+strings.TrimPrefix(r.Media, "image/"))
	}
	slices.Sort(names)
	return strings.Join(names, "; ")
}

// pageWith is a page that refers to images.
func pageWith(refs ...string) string {
	page := "<!DOCTYPE html><html><title>Sluice</title>" + sluice
	for _, ref := range refs {
		page += `<img src="` + ref + `">`
	}
	return page
}

// What an image is called says nothing; what it holds does.
func TestResourcesAreImagesByTheirContent(t *testing.T) {
	box := func(brand string) string {
		b := binary.BigEndian.AppendUint32(nil, 24)
		return string(b) + "ftyp" + brand + "\x00\x00\x00\x00" + brand + "mif1" + strings.Repeat("x", 40)
	}
	dir := tree(t, map[string]string{
		"s.html":        pageWith("s_files/a.jpg", "s_files/b", "s_files/c.png", "s_files/d.svg", "s_files/e.gif", "s_files/f.js", "s_files/g.png", "s_files/h.avif", "s_files/i.webp", "s_files/j.mp4", "s_files/k.jpeg", "s_files/empty.png", "s_files/a.jpg", "./s_files/a.jpg"),
		"s_files/a.jpg": painted(9, 9), "s_files/b": paintedGIF(9, 9), "s_files/c.png": "<html><body>not found", "s_files/e.gif": "GIF87",
		"s_files/d.svg": "<?xml version=\"1.0\"?>\n<!-- made by hand -->\n<!DOCTYPE svg PUBLIC \"x\" \"y\" [ <!ENTITY a \"b>\"> ]>\n<svg viewBox=\"0 0 90 90\"></svg>",
		"s_files/f.js":  "void 0", "s_files/h.avif": box("avif"), "s_files/i.webp": "RIFF\x24\x00\x00\x00WEBPVP8 ", "s_files/j.mp4": box("isom"), "s_files/k.jpeg": "\xff\xd8\xff\xe0", "s_files/empty.png": "",
		"s_files/other.png": painted(8, 8),
	})
	s, f := loadedPage(t, dir)
	if got, want := broughtBy(s), "a.jpg png; b gif; d.svg svg+xml; h.avif avif; i.webp webp; k.jpeg jpeg"; got != want {
		t.Errorf("kept are %q, want %q", got, want)
	}
	if len(s.LeftOut) > 0 {
		t.Errorf("warned %q", s.LeftOut)
	}
	size := int64(0)
	for _, r := range s.Resources {
		size += int64(len(r.Bytes))
	}
	if f.With < size {
		t.Errorf("the walk makes room for %d bytes, %d came", f.With, size)
	}
}

// Nothing is read that lies outside of the folder of the page.
func TestResourcesComeOutOfTheFolderOnly(t *testing.T) {
	dir := tree(t, map[string]string{
		"secret.png": painted(9, 9), "other_files/secret.png": painted(9, 9), "s/s_files/a.png": painted(8, 8), "s/x_files/b.png": painted(7, 7), "s/t_files/c.png": painted(7, 7),
		"s/s.html": pageWith("s_files/a.png", "s_files/link.png", "s_files/out/secret.png", "s_files/up/secret.png", "../secret.png", "s_files/../../secret.png", "s_files/in.png", "s_files",
			"x_files/b.png", "t_files/c.png", "s-linked/secret.png"),
	})
	in := filepath.Join(dir, "s", "s_files")
	for name, to := range map[string]string{"link.png": "../../secret.png", "out": filepath.Join(dir, "other_files"), "up": "../..", "in.png": "a.png", "../s-linked": "../other_files"} {
		if err := os.Symlink(to, filepath.Join(in, name)); err != nil {
			t.Skip("no symbolic links here")
		}
	}
	s, _ := loadedPage(t, filepath.Join(dir, "s", "s.html"))
	if got, want := broughtBy(s), "a.png png; in.png png"; got != want {
		t.Errorf("kept are %q, want %q", got, want)
	}
}

func TestResourcesOfAnArchiveComeOutOfTheFolderOnly(t *testing.T) {
	page := pageWith("s_files/a.png", "s_files/../../secret.png", "../secret.png", "s_files/link.png", "s_files/locked.png", "s_files/damaged.png", "x_files/b.png")
	b := zipped(t,
		packed{name: "p/s.html", text: page}, packed{name: "p/s_files/a.png", text: painted(8, 8)}, packed{name: "secret.png", text: painted(9, 9)}, packed{name: "../secret.png", text: painted(9, 9)},
		packed{name: "p/x_files/b.png", text: painted(8, 8)}, packed{name: "p/s_files/link.png", text: "a.png", header: func(h *zip.FileHeader) { h.SetMode(fs.ModeSymlink | 0o777) }}, packed{name: "p/s_files/locked.png", text: painted(8, 8), header: func(h *zip.FileHeader) { h.Flags |= 1 }})
	path := filepath.Join(t.TempDir(), "a.zip")
	if err := os.WriteFile(path, b, 0o644); err != nil {
		t.Fatal(err)
	}
	got := ""
	Walk([]string{path}, func(f File) {
		if s, err := f.Load(); err == nil {
			got += broughtBy(s)
		}
	})
	if got != "a.png png" {
		t.Errorf("kept are %q", got)
	}
}

// What is over a limit is named; the others are kept all the same.
func TestResourcesOverALimitAreNamed(t *testing.T) {
	large := painted(300, 300)
	files := map[string]string{"s_files/a.png": painted(8, 8)}
	refs := []string{"s_files/vast.png"}
	for i := range 6 {
		name := "s_files/" + string(rune('b'+i)) + ".png"
		files[name] = large
		refs = append(refs, name)
	}
	refs = append(refs, "s_files/a.png")
	files["s_files/vast.png"], files["s.html"] = large, pageWith(refs...)
	dir := tree(t, files)
	stretch := func(name string, size int64) {
		if err := os.Truncate(filepath.Join(dir, filepath.FromSlash(name)), size); err != nil {
			t.Fatal(err)
		}
	}
	stretch("s_files/vast.png", mostResource+1)
	for _, name := range refs[1:7] {
		stretch(name, mostResource-1000)
	}
	s, f := loadedPage(t, dir)
	if got, want := broughtBy(s), "a.png png; b.png png; c.png png; d.png png; e.png png; f.png png"; got != want {
		t.Errorf("kept are %q, want %q", got, want)
	}
	if len(s.LeftOut) != 2 || !strings.HasPrefix(s.LeftOut[0], "its image s_files/vast.png was left out: ") || !strings.HasPrefix(s.LeftOut[1], "its image s_files/g.png was left out: ") {
		t.Errorf("warned %q", s.LeftOut)
	}
	r, err := Read(t.Context(), s)
	if err != nil || !slices.Equal(r.Articles[0].Warnings, s.LeftOut) {
		t.Errorf("the article does not say so: %v", err)
	}
	if f.With != mostResources {
		t.Errorf("the walk makes room for %d bytes", f.With)
	}
}

func TestTooManyResourcesAreNamed(t *testing.T) {
	files := map[string]string{}
	var refs []string
	for i := range mostOfPage + 7 {
		refs = append(refs, "s_files/"+strings.Repeat("x", i%50)+string(rune('a'+i%26))+string(rune('a'+i/26%26))+string(rune('a'+i/676))+".png")
		files[refs[i]] = painted(1, 1)
	}
	files["s.html"] = pageWith(refs...)
	s, _ := loadedPage(t, tree(t, files))
	if len(s.Resources) != mostOfPage || len(s.LeftOut) != 1 || !strings.Contains(s.LeftOut[0], "and 2 others were left out") {
		t.Errorf("%d kept, warned %q", len(s.Resources), s.LeftOut)
	}
}

// What is not there is not spoken of; what is there and cannot be read is named.
func TestResourcesThatCannotBeReadAreNamed(t *testing.T) {
	refs := []string{"s_files/a.png", "s_files/none.png", "s_files/locked.png", "s_files/broken.png", "s_files/wrong.png"}
	noise := painted(8, 8) + strings.Repeat("sluice gate", 2000)
	b := zipped(t,
		packed{name: "s.html", text: pageWith(refs...)}, packed{name: "s_files/a.png", text: painted(8, 8)},
		packed{name: "s_files/locked.png", text: painted(9, 9), header: func(h *zip.FileHeader) { h.Flags |= 1 }},
		packed{name: "s_files/broken.png", text: painted(10, 10), header: func(h *zip.FileHeader) { h.Method = zip.Store }},
		packed{name: "s_files/wrong.png", text: noise, header: func(h *zip.FileHeader) { h.Method = zip.Store }})
	b = bytes.Replace(b, []byte(painted(10, 10)), []byte(strings.Replace(painted(10, 10), "IDAT", "IDAX", 1)), 1)
	b = bytes.Replace(b, []byte("sluice gatesluice gate"), []byte("sluice gatesluice gat3"), 1)
	path := filepath.Join(t.TempDir(), "a.zip")
	if err := os.WriteFile(path, b, 0o644); err != nil {
		t.Fatal(err)
	}
	s, _ := loadedPage(t, path)
	if got := broughtBy(s); got != "a.png png" {
		t.Errorf("kept are %q", got)
	}
	want := []string{
		"its image s_files/locked.png was left out: reading failed (it is encrypted in its archive); ",
		"its images s_files/broken.png and s_files/wrong.png were left out: reading failed (zip: checksum error); ",
	}
	if !slices.EqualFunc(s.LeftOut, want, strings.HasPrefix) {
		t.Errorf("warned %q, want %q", s.LeftOut, want)
	}
}

// Packed data is damaged at another place in each image, which is one thing to say.
func TestDamagedResourcesAreNamedTogether(t *testing.T) {
	page := pageWith("s_files/a.png", "s_files/b.png")
	b := zipped(t, packed{name: "s.html", text: page}, packed{name: "s_files/a.png", text: painted(8, 8)}, packed{name: "s_files/b.png", text: painted(300, 200)})
	for _, name := range []string{"s_files/a.png", "s_files/b.png"} {
		at := bytes.Index(b[len(page)/4:], []byte(name)) + len(page)/4 + len(name)
		copy(b[at:], "\xff\xff\xff\xff\xff\xff")
	}
	path := filepath.Join(t.TempDir(), "a.zip")
	if err := os.WriteFile(path, b, 0o644); err != nil {
		t.Fatal(err)
	}
	s, _ := loadedPage(t, path)
	if len(s.Resources) > 0 || len(s.LeftOut) != 1 || !strings.HasPrefix(s.LeftOut[0], "its images s_files/a.png and s_files/b.png were left out: reading failed (packed data is damaged); ") {
		t.Errorf("kept %q, warned %q", broughtBy(s), s.LeftOut)
	}
}

func TestResourcesThatMayNotBeReadAreNamed(t *testing.T) {
	dir := tree(t, map[string]string{"s.html": pageWith("s_files/a.png", "s_files/b.png", "s_files/none.png"), "s_files/a.png": painted(8, 8), "s_files/b.png": painted(9, 9)})
	for _, c := range []struct{ shut, want string }{{"s_files/b.png", "its image s_files/b.png was"}, {"s_files", "its images s_files/a.png, s_files/b.png and s_files/none.png were"}} {
		shut := filepath.Join(dir, filepath.FromSlash(c.shut))
		if err := os.Chmod(shut, 0); err != nil {
			t.Skip("no permissions here")
		}
		t.Cleanup(func() { os.Chmod(shut, 0o700) })
		if f, err := os.Open(shut); err == nil {
			f.Close()
			t.Skip("the superuser may read it all the same")
		}
		s, _ := loadedPage(t, dir)
		if len(s.LeftOut) != 1 || !strings.HasPrefix(s.LeftOut[0], c.want+" left out: you may not read from there; ") {
			t.Errorf("without leave to read %s: warned %q", c.shut, s.LeftOut)
		}
	}
}

// A folder that was dropped together with its page is the page's.
func TestAFolderThatIsNamedWithItsPageIsNotReadByItself(t *testing.T) {
	dir := tree(t, map[string]string{"s.html": pageWith("s-Dateien/a.png"), "s-Dateien/a.png": painted(8, 8), "s-Dateien/frame.html": pageWith(), "t_files/x.html": pageWith()})
	at := func(name string) string { return filepath.Join(dir, name) }
	if got, _ := walked(dir, at("s-Dateien"), at("s.html"), at("t_files")); !slices.Equal(got, []string{"s.html", "t_files/x.html"}) {
		t.Errorf("found %q", got)
	}
	if got, _ := walked(dir, at("s-Dateien")); !slices.Equal(got, []string{"s-Dateien/frame.html"}) {
		t.Errorf("by itself: found %q", got)
	}
}

// Folders whose page is named beside others are found without looking at all of
// them again, and a page without a folder comes by itself.
func TestFilesThatAreNamedFindTheirFolders(t *testing.T) {
	dir := tree(t, map[string]string{
		"s.html": pageWith("s_files/a.png"), "s_files/a.png": painted(8, 8), "t.html": pageWith("t-Dateien/b.png"), "t-Dateien/b.png": painted(7, 7), "u.html": pageWith("u_files/a.png"), "v.txt": sluiceText,
	})
	var paths, got []string
	for _, name := range []string{"s.html", "t.html", "u.html", "v.txt"} {
		paths = append(paths, filepath.Join(dir, name))
	}
	Walk(paths, func(f File) {
		s, err := f.Load()
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, s.Name+" "+broughtBy(s))
	})
	if want := "s.html a.png png|t.html t-Dateien/b.png png|u.html |v.txt "; strings.Join(got, "|") != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// Dropping pages together with their folders reads none of them twice to tell which
// folder is whose.
func TestPagesNamedWithTheirFoldersAreReadOnceForThem(t *testing.T) {
	dir := tree(t, map[string]string{"s.html": pageWith("s_files/a.png"), "s_files/a.png": painted(8, 8), "t.html": pageWith("t_files/a.png"), "t_files/a.png": painted(8, 8)})
	var paths []string
	for _, name := range []string{"s.html", "s_files", "t.html", "t_files"} {
		paths = append(paths, filepath.Join(dir, name))
	}
	read := map[string]int{}
	near := newNeighbours(func(page string) string {
		read[filepath.Base(page)]++
		return textOfPage(page)
	})
	found := 0
	walkNear(paths, near, func(f File) { found += len(f.parts) })
	if found != 2 || read["s.html"] != 1 || read["t.html"] != 1 {
		t.Errorf("%d folders are of pages, which were read %v times", found, read)
	}
}
