package pdf

import "fmt"

// bookmark is an entry of the outline.
type bookmark struct {
	title string
	level int
	page  Ref
	y     float64

	ref            Ref
	parent         Ref
	previous, next Ref
	first          Ref
	last           *bookmark
	children       int
}

// Bookmark adds an entry to the outline, in the order of the document; levels
// start at 0.
func (w *Writer) Bookmark(title string, level int, p *Page, y float64) {
	w.outline = append(w.outline, bookmark{title: title, level: level, page: p.ref, y: y, ref: w.Reserve()})
}

// writeOutline writes the outline and gives its root, 0 without entries.
func (w *Writer) writeOutline() Ref {
	if len(w.outline) == 0 {
		return 0
	}
	root := bookmark{ref: w.Reserve(), level: -1}
	open := []*bookmark{&root}
	for i := range w.outline {
		b := &w.outline[i]
		for open[len(open)-1].level >= b.level {
			open = open[:len(open)-1]
		}
		open[len(open)-1].adopt(b)
		open = append(open, b)
	}
	for i := range w.outline {
		w.Put(w.outline[i].ref, w.outline[i].entry())
	}
	w.Put(root.ref, fmt.Sprintf("<</Type/Outlines/First %s/Last %s/Count %d>>", root.first, root.last.ref, root.children))
	return root.ref
}

// adopt adds the last child.
func (b *bookmark) adopt(child *bookmark) {
	child.parent = b.ref
	b.children++
	if b.last == nil {
		b.first = child.ref
	} else {
		child.previous, b.last.next = b.last.ref, child.ref
	}
	b.last = child
}

func (b *bookmark) entry() string {
	s := fmt.Sprintf("<</Title %s/Parent %s/Dest[%s/XYZ null %.2f null]", Text(b.title), b.parent, b.page, b.y)
	if b.previous != 0 {
		s += "/Prev " + b.previous.String()
	}
	if b.next != 0 {
		s += "/Next " + b.next.String()
	}
	if b.children > 0 { // negative: closed at first
		s += fmt.Sprintf("/First %s/Last %s/Count -%d", b.first, b.last.ref, b.children)
	}
	return s + ">>"
}
