package intake

import (
	"archive/zip"
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"dateline/app/article"
	"dateline/app/intake/provenance"
)

// item is something in an archive: a file, or an archive within it.
type item struct {
	file   File
	nested *archive
}

// archive reports what lies in an archive as if it were a folder.
func (w *walker) archive(a *archive) {
	items, err := a.list()
	if err != nil {
		w.found(File{Path: a.path, Err: err})
		return
	}
	for _, it := range items { // outside the archive's use: they may be loaded at once
		if it.nested != nil {
			w.archive(it.nested)
		} else {
			w.found(it.file)
		}
	}
}

// list finds what an archive holds, in the order of the names. Its error is a
// sentence that names the archive.
func (a *archive) list() ([]item, error) {
	release, err := a.use()
	if err != nil {
		return nil, err
	}
	defer release()
	packed, err := a.directory()
	if err != nil {
		return nil, err
	}
	l := newListing(a, packed)
	if kind := officeKind(l.byName); kind != "" {
		return nil, fmt.Errorf("%s is %s; open it and save it as PDF or as a web page (HTML), then import that", a.path, kind)
	}
	items := l.items()
	if len(items) == 0 {
		return nil, fmt.Errorf("%s holds nothing that could be an article; text, web pages, mail, PDF and links are read", a.path)
	}
	for _, it := range items {
		if a.within != nil && it.file.open != nil {
			a.nest.pending.Add(1)
		}
	}
	return items, nil
}

// listing sorts out what an archive holds.
type listing struct {
	a      *archive
	names  []string // in order
	byName map[string]*zip.File
	again  []string            // those that other entries have, too
	parts  map[string]string   // folders that belong to saved pages, each with its page
	of     map[string][]string // the names of the folders of each page
	sizes  map[string]int64    // bytes in each of the folders
}

func newListing(a *archive, packed []*zip.File) *listing {
	l := &listing{a: a, byName: map[string]*zip.File{}}
	for i, name := range entryNames(packed) {
		first, twice := l.byName[name]
		switch {
		case strings.HasSuffix(name, "/"):
		case !twice:
			l.byName[name] = packed[i]
			l.names = append(l.names, name)
		case first.CRC32 != packed[i].CRC32 || first.UncompressedSize64 != packed[i].UncompressedSize64:
			l.again = append(l.again, name)
		}
	}
	slices.Sort(l.names)
	l.findParts()
	return l
}

func (l *listing) items() []item {
	var out []item
	for _, name := range l.names {
		if it, wanted := l.item(name); wanted {
			out = append(out, it)
		}
	}
	for _, name := range l.again {
		if shown := l.a.path + "/" + name; promising(path.Base(name), nil) && !isHiddenPath(name) {
			out = append(out, item{file: File{Path: shown, Err: fmt.Errorf("%s stands more than once in its archive, and only the first was read; unpack the archive and import the others by themselves", shown)}})
		}
	}
	return out
}

// item makes an entry into something to report; wanted is false for what is left
// out as in folders.
func (l *listing) item(name string) (it item, wanted bool) {
	f, shown := l.byName[name], l.a.path+"/"+name
	refuse := func(err error) (item, bool) { return item{file: File{Path: shown, Err: err}}, true }
	if why := unsafeName(name); why != "" {
		return refuse(fmt.Errorf("%s was refused: its name in the archive %s %s; nothing outside an archive is ever read", shown, l.a.path, why))
	}
	if isHiddenPath(name) || l.partsAround(name) != "" {
		return item{}, false
	}
	head, unread := headOfEntry(f)
	if !promising(path.Base(name), head) {
		return item{}, false
	}
	if err := refusal(f, shown); err != nil {
		return refuse(err)
	}
	if unread != nil {
		return refuse(damagedEntry(shown, unread))
	}
	if startsAsArchive(head) {
		nested, err := l.a.nested(f, shown)
		if err != nil {
			return refuse(err)
		}
		return item{nested: nested}, true
	}
	return item{file: File{Path: shown, Size: int64(f.UncompressedSize64), With: l.sizeOfParts(name), open: l.opener(f, name, shown)}}, true
}

// opener loads an entry, with what the archive holds of notes beside it.
func (l *listing) opener(f *zip.File, name, shown string) func() (Source, error) {
	dir, base := path.Split(name)
	a := l.a
	double, zone := l.byName["__MACOSX/"+dir+"._"+base], l.byName[name+":Zone.Identifier"]
	if double == nil {
		double = l.byName[dir+"._"+base]
	}
	return func() (Source, error) {
		release, err := a.use()
		if a.within != nil {
			a.nest.pending.Add(-1) // also of one that is lost, or the others are held for ever
		}
		if err != nil {
			return Source{}, err
		}
		defer release()
		b, err := unpackEntry(f, shown)
		if err != nil {
			return Source{}, err
		}
		s := Source{Name: filepath.Base(base), Path: shown, Bytes: b, Origin: article.OriginFile, Captured: time.Now()}
		if note := noteOf(zone); note != nil {
			s.Claims = append(s.Claims, provenance.OfZone(note, "the entry "+base+":Zone.Identifier")...)
		}
		if note := noteOf(double); note != nil {
			s.Claims = append(s.Claims, provenance.OfAppleDouble(note, "the entry ._"+base)...)
		}
		if folders := l.of[name]; len(folders) > 0 {
			s.attach(folders, l.partFiles(dir))
		}
		return s, nil
	}
}

// findParts finds the folders of the archive that belong to a page beside them.
func (l *listing) findParts() {
	l.parts, l.of, l.sizes = map[string]string{}, map[string][]string{}, map[string]int64{}
	pages, folders := map[string][]string{}, map[string][]string{}
	known := map[string]bool{}
	for _, name := range l.names {
		dir, base := path.Split(name)
		if isPageName(base) {
			pages[dir] = append(pages[dir], base)
		}
		for d := dir; d != "" && !known[d]; {
			known[d] = true
			above, folder := path.Split(strings.TrimSuffix(d, "/"))
			folders[above] = append(folders[above], folder)
			d = above
		}
	}
	for dir, inside := range folders {
		for folder, page := range partsAmong(pages[dir], inside, func(page string) string { return textOfEntry(l.byName[dir+page]) }) {
			l.parts[dir+folder+"/"] = dir + page
			l.of[dir+page] = append(l.of[dir+page], folder)
		}
	}
	for name, f := range l.byName {
		if folder := l.partsAround(name); folder != "" {
			l.sizes[folder] += int64(min(f.UncompressedSize64, mostResources))
		}
	}
}

// partsAround is the outermost folder around an entry that belongs to a page, ""
// for none.
func (l *listing) partsAround(name string) string {
	for i, r := range name {
		if r == '/' && l.parts[name[:i+1]] != "" {
			return name[:i+1]
		}
	}
	return ""
}

func isHiddenPath(name string) bool {
	return slices.ContainsFunc(strings.Split(name, "/"), func(part string) bool {
		return strings.HasPrefix(part, ".") || part == "__MACOSX"
	})
}

// officeKind names the kind of document that is built as a ZIP archive, "" for a
// plain archive.
func officeKind(entries map[string]*zip.File) string {
	switch {
	case entries["[Content_Types].xml"] != nil && entries["word/document.xml"] != nil:
		return "a Word document"
	case entries["[Content_Types].xml"] != nil:
		return "an office document"
	case entries["META-INF/container.xml"] != nil:
		return "an electronic book (EPUB)"
	case entries["mimetype"] != nil && (entries["content.xml"] != nil || entries["META-INF/manifest.xml"] != nil):
		return "an OpenDocument document"
	case entries["Index/Document.iwa"] != nil, entries["Index.zip"] != nil && entries["Metadata/Properties.plist"] != nil:
		return "an Apple iWork document"
	case entries["AndroidManifest.xml"] != nil, entries["META-INF/MANIFEST.MF"] != nil:
		return "a program"
	}
	return ""
}
