package intake

import (
	"bufio"
	"io"
	"net/url"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/text/unicode/norm"

	"dateline/app/intake/unpack"
)

// Resource is an image out of the folder that a browser saved beside a page.
type Resource struct {
	Name  string // as the page refers to it, see ResourceName
	Media string // told by its content: image/png and so on
	Bytes []byte
}

// What is kept of the images of a page; what goes beyond is left out with a
// sentence.
const (
	mostResource  = 20 << 20  // bytes of one
	mostResources = 100 << 20 // bytes of all
	mostOfPage    = 1000      // in number
)

// ResourceName is the path, from where a page lies, of what the page calls ref;
// ok is false for what lies elsewhere: web addresses, absolute paths and those
// that lead upwards.
func ResourceName(ref string) (name string, ok bool) {
	ref = strings.TrimSpace(ref)
	if ref == "" || len(ref) > 4096 {
		return "", false
	}
	if end := strings.IndexAny(ref, "?#"); end >= 0 {
		ref = ref[:end]
	}
	if plain, err := url.PathUnescape(ref); err == nil {
		ref = plain
	}
	ref = strings.ReplaceAll(ref, `\`, "/")
	if first, _, _ := strings.Cut(ref, "/"); strings.Contains(first, ":") || strings.ContainsRune(ref, 0) {
		return "", false
	}
	name = path.Clean(ref)
	return name, filepath.IsLocal(filepath.FromSlash(name)) && !strings.HasPrefix(ref, "/") && strings.Contains(name, "/")
}

// spellings are the ways in which a name may be written: some systems write the
// accents apart from their letters.
func spellings(name string) []string {
	return slices.Compact([]string{name, norm.NFC.String(name), norm.NFD.String(name)})
}

// partFile is a file of a page's folder.
type partFile struct {
	size int64
	open func() (io.ReadCloser, error)
}

// unreadable is a file that is there but that the system does not show.
func unreadable(err error) partFile {
	return partFile{open: func() (io.ReadCloser, error) { return nil, err }}
}

// partFiles finds a file of a page's folder by its name; ok is false where there is
// none, or it is refused. What is there and cannot be read gives its error when it
// is opened.
type partFiles func(name string) (f partFile, ok bool)

// gathering collects the images that a page refers to.
type gathering struct {
	folders map[string]bool // that belong to the page
	files   partFiles
	met     map[string]bool
	kept    []Resource
	bytes   int64
	left    leftOut
}

// attach gives a source that is a page the images of its folders.
func (s *Source) attach(folders []string, files partFiles) {
	g := gathering{folders: map[string]bool{}, files: files, met: map[string]bool{}}
	for _, f := range folders {
		g.folders[f] = true
	}
	page, _ := decode(s.Bytes)
	z := html.NewTokenizer(strings.NewReader(withoutData(page)))
	for {
		switch z.Next() {
		case html.ErrorToken:
			s.Resources, s.LeftOut = g.kept, g.left.sentences()
			return
		case html.StartTagToken, html.SelfClosingTagToken:
			t := z.Token()
			for _, ref := range refsIn(t.DataAtom, t.Attr) {
				g.add(ref)
			}
		}
	}
}

// add keeps what a page refers to, if it is an image of its folders. What is not
// there, or is none, is passed over: pages refer to much. What is there and cannot
// be read may be one, and is named.
func (g *gathering) add(ref string) {
	name, ok := ResourceName(ref)
	if !ok || g.met[name] {
		return
	}
	g.met[name] = true
	if first, _, _ := strings.Cut(name, "/"); !g.folders[first] {
		return
	}
	f, ok := g.files(name)
	if !ok {
		return
	}
	r, err := f.open()
	if err != nil {
		g.left.unread(name, err)
		return
	}
	defer r.Close()
	b := bufio.NewReaderSize(r, unpack.PictureHead)
	head, err := b.Peek(unpack.PictureHead)
	media := unpack.PictureMedia(head)
	switch {
	case media == "" && err != nil && err != io.EOF:
		g.left.unread(name, err)
	case media == "":
	case f.size > mostResource:
		g.left.large = append(g.left.large, name)
	case len(g.kept) == mostOfPage:
		g.left.many = append(g.left.many, name)
	case g.bytes+f.size > mostResources:
		g.left.beyond = append(g.left.beyond, name)
	default:
		g.keep(name, media, b, f.size)
	}
}

// keep reads an image. One that breaks off while it is read, or holds more than its
// size tells, is named.
func (g *gathering) keep(name, media string, r io.Reader, size int64) {
	b, err := io.ReadAll(io.LimitReader(r, size+1))
	if err == nil && int64(len(b)) > size {
		err = errMoreThanStated
	}
	if err != nil {
		g.left.unread(name, err)
		return
	}
	g.bytes += size
	g.kept = append(g.kept, Resource{Name: name, Media: media, Bytes: b})
}
