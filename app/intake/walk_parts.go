package intake

import (
	"html"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// A browser saves a page with a folder beside it that holds its pictures, styles
// and frames: "page.html" and "page_files", in other languages "page-Dateien",
// "page_fichiers", "page.files". What lies in it is no article of its own; the
// images go with the page.

var pageExtensions = []string{".html", ".htm", ".xhtml", ".xht", ".shtml"}

// partsEnding is what such a folder's name has more than its page's.
var partsEnding = regexp.MustCompile(`^[ ._-]\pL[\pL\pM ]*$`)

// mostReferring is how much of a page is searched for a reference to its folder.
const mostReferring = 16 << 20

// partsFolders are the folders among a folder's entries that belong to a page
// beside them, each with that page.
func partsFolders(dir string, entries []fs.DirEntry) map[string]string {
	var pages, folders []string
	for _, e := range entries {
		switch {
		case e.IsDir():
			folders = append(folders, e.Name())
		case isPageName(e.Name()):
			pages = append(pages, e.Name())
		}
	}
	return partsAmong(pages, folders, func(page string) string { return textOfPage(filepath.Join(dir, page)) })
}

// textOfPage is the text of a page, "" when it cannot be had.
func textOfPage(path string) string {
	f, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer f.Close()
	if info, err := f.Stat(); err != nil || !info.Mode().IsRegular() {
		return ""
	}
	return referringText(f)
}

func isPageName(name string) bool {
	return slices.Contains(pageExtensions, lower(filepath.Ext(name)))
}

func referringText(r io.Reader) string {
	b, _ := io.ReadAll(io.LimitReader(r, mostReferring))
	text, _ := decode(b)
	return text
}

// partsAmong picks the folders whose name begins as that of a page beside them
// and that this page refers to, each with its page. text gives a page's text, and
// is asked only of pages with such a folder.
func partsAmong(pages, folders []string, text func(page string) string) map[string]string {
	parts := map[string]string{}
	for _, folder := range folders {
		for _, page := range pages {
			if parts[folder] == "" && mayBeParts(page, folder) && refersTo(text(page), folder) {
				parts[folder] = page
			}
		}
	}
	return parts
}

// mayBeParts tells whether a folder is named as that of a page.
func mayBeParts(page, folder string) bool {
	ending, begins := strings.CutPrefix(folder, strings.TrimSuffix(page, filepath.Ext(page)))
	return begins && partsEnding.MatchString(ending)
}

// byPage are the folders of each page.
func byPage(parts map[string]string) map[string][]string {
	of := map[string][]string{}
	for folder, page := range parts {
		of[page] = append(of[page], folder)
	}
	return of
}

// refersTo tells whether a page takes something out of a folder beside it, by
// another element than a link, which may lead to pages of their own.
func refersTo(page, folder string) bool {
	path := (&url.URL{Path: folder}).EscapedPath()
	for _, name := range []string{folder, path, url.PathEscape(folder), html.EscapeString(folder)} {
		for rest := page; ; {
			i := strings.Index(rest, name+"/")
			if i < 0 {
				break
			}
			if before := rest[:i]; beginsReference(before) && !inLink(before) {
				return true
			}
			rest = rest[i+len(name):]
		}
	}
	return false
}

func beginsReference(before string) bool {
	before = strings.TrimSuffix(before, "./")
	return before != "" && strings.ContainsAny(before[len(before)-1:], "\"'(=, \t\n")
}

func inLink(before string) bool {
	i := strings.LastIndexByte(before, '<')
	tag := lower(firstBytes(before[i+1:], 5))
	return strings.HasPrefix(tag, "a ") || strings.HasPrefix(tag, "a\n") || strings.HasPrefix(tag, "area")
}
