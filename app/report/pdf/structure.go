package pdf

import (
	"fmt"
	"strings"
)

// Element is a node of the structure tree, which tells reading programs what a
// stretch of content is.
type Element struct {
	ref, parent Ref
	kind        string
	attributes  string
	kids        []string
	w           *Writer
}

// Document is the root of the structure tree.
func (w *Writer) Document() *Element { return w.elements[0] }

// Add makes a child: one of the standard types, such as Sect, H1, P, Note.
func (e *Element) Add(kind string) *Element {
	kid := &Element{ref: e.w.Reserve(), parent: e.ref, kind: kind, w: e.w}
	if kind == "Note" { // a note must have an identity (ISO 32000-1, 14.8.4.4.1)
		kid.attributes = fmt.Sprintf("/ID(n%d)", int(kid.ref))
	}
	e.kids = append(e.kids, kid.ref.String())
	e.w.elements = append(e.w.elements, kid)
	return kid
}

// Lang sets the language, BCP 47; an empty one leaves that of the parent.
func (e *Element) Lang(lang string) *Element {
	if lang != "" {
		e.attributes += "/Lang " + Text(lang)
	}
	return e
}

// Alt sets words to be read out in place of the content.
func (e *Element) Alt(words string) *Element {
	e.attributes += "/Alt " + Text(words)
	return e
}

// writeStructure writes all elements and gives the root of the tree.
func (w *Writer) writeStructure() Ref {
	for _, e := range w.elements {
		w.Put(e.ref, fmt.Sprintf("<</Type/StructElem/S/%s/P %s%s/K[%s]>>", e.kind, e.parent, e.attributes, strings.Join(e.kids, " ")))
	}
	var rows strings.Builder
	for i, s := range w.parents {
		fmt.Fprintf(&rows, "%d %s ", i, s)
	}
	tree := w.Reserve()
	w.Put(tree, "<</Nums["+rows.String()+"]>>")
	w.Put(w.treeRef, fmt.Sprintf("<</Type/StructTreeRoot/K %s/ParentTree %s/ParentTreeNextKey %d>>", w.Document().ref, tree, len(w.parents)))
	return w.treeRef
}
