package pdf

import (
	"bytes"
	"fmt"
	"strings"
)

// Page takes the content of one page. Lengths are points (1/72 inch) from the
// lower left corner.
type Page struct {
	Width, Height float64
	Content       bytes.Buffer // operators that have not gone out yet

	ref      Ref
	w        *Writer
	annots   []Ref
	marked   []string // the structure element of each marked stretch
	contents []Ref
	key      int // of the page in the parent tree
}

// NewPage adds a page at the end of the document.
func (w *Writer) NewPage(width, height float64) *Page {
	p := &Page{Width: width, Height: height, ref: w.Reserve(), w: w, key: len(w.parents)}
	w.parents = append(w.parents, "")
	w.pages = append(w.pages, p.ref)
	return p
}

// Begin opens a stretch of content that belongs to e; End closes it.
func (p *Page) Begin(e *Element) {
	id := len(p.marked)
	p.marked = append(p.marked, e.ref.String())
	e.kids = append(e.kids, fmt.Sprintf("<</Type/MCR/Pg %s/MCID %d>>", p.ref, id))
	fmt.Fprintf(&p.Content, "/%s<</MCID %d>>BDC\n", e.kind, id)
}

// BeginArtifact opens content that is not read out: Layout or Pagination.
func (p *Page) BeginArtifact(kind string) {
	fmt.Fprintf(&p.Content, "/Artifact<</Type/%s>>BDC\n", kind)
}

// End closes what Begin or BeginArtifact opened.
func (p *Page) End() { p.Content.WriteString("EMC\n") }

// Rect is a rectangle on a page.
type Rect struct{ X0, Y0, X1, Y1 float64 }

// LinkURI makes the rectangle lead to an address; label is read out for it.
func (p *Page) LinkURI(r Rect, uri, label string, e *Element) {
	p.link(r, fmt.Sprintf("/A<</S/URI/URI %s>>", literal(uri)), label, e)
}

// LinkPlace makes the rectangle lead to a place that MarkPlace names.
func (p *Page) LinkPlace(r Rect, place, label string, e *Element) {
	p.link(r, "/Dest "+literal(place), label, e)
}

func (p *Page) link(r Rect, target, label string, e *Element) {
	a := p.w.Reserve()
	key := len(p.w.parents)
	p.w.parents = append(p.w.parents, e.ref.String())
	p.w.Put(a, fmt.Sprintf("<</Type/Annot/Subtype/Link/Rect[%.2f %.2f %.2f %.2f]/Border[0 0 0]/F 4/StructParent %d/Contents %s%s>>",
		r.X0, r.Y0, r.X1, r.Y1, key, Text(label), target))
	p.annots = append(p.annots, a)
	e.kids = append(e.kids, fmt.Sprintf("<</Type/OBJR/Pg %s/Obj %s>>", p.ref, a))
}

// MarkPlace names a place of the page for links. The first to take a name keeps it.
func (p *Page) MarkPlace(name string, y float64) {
	if _, taken := p.w.places[name]; !taken {
		p.w.places[name] = fmt.Sprintf("[%s/XYZ 0 %.2f null]", p.ref, y)
	}
}

// Flush writes the content gathered so far, so that it does not pile up.
func (p *Page) Flush() {
	if p.Content.Len() == 0 {
		return
	}
	r := p.w.Reserve()
	p.w.Stream(r, "", p.Content.Bytes())
	p.contents = append(p.contents, r)
	p.Content = bytes.Buffer{}
}

// Finish writes the page out. resources is the dictionary of what its content
// names.
func (p *Page) Finish(resources Ref) {
	p.Flush()
	annots := ""
	if len(p.annots) > 0 {
		annots = "/Annots[" + joinRefs(p.annots) + "]"
	}
	p.w.parents[p.key] = "[" + strings.Join(p.marked, " ") + "]"
	p.w.Put(p.ref, fmt.Sprintf("<</Type/Page/Parent %s/MediaBox[0 0 %.2f %.2f]/Resources %s/Contents[%s]%s/StructParents %d/Tabs/S>>",
		p.w.pagesRef, p.Width, p.Height, resources, joinRefs(p.contents), annots, p.key))
}
