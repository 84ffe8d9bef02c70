package pdf

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

// Close writes all that belongs to the document as a whole and gives the first
// error of the writing.
func (w *Writer) Close() error {
	tree := w.writeStructure()
	w.Put(w.pagesRef, fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(w.pages), joinRefs(w.pages)))
	xmp, info := w.writeXMP(), w.writeInfo()
	profile := w.Reserve()
	w.Stream(profile, "/N 3", sRGB())
	more := ""
	if r := w.writeOutline(); r != 0 {
		more += fmt.Sprintf("/Outlines %s/PageMode/UseOutlines", r)
	}
	if r := w.writePlaces(); r != 0 {
		more += fmt.Sprintf("/Names<</Dests %s>>", r)
	}
	catalog := w.Reserve()
	w.Put(catalog, fmt.Sprintf("<</Type/Catalog/Pages %s%s/Metadata %s/Lang %s/MarkInfo<</Marked true>>/StructTreeRoot %s"+
		"/ViewerPreferences<</DisplayDocTitle true>>/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile %s>>]>>",
		w.pagesRef, more, xmp, Text(w.info.Lang), tree, profile))
	w.flush()
	w.writeReferences(catalog, info)
	return w.err
}

// writePlaces writes the named destinations, sorted as a name tree wants them.
func (w *Writer) writePlaces() Ref {
	if len(w.places) == 0 {
		return 0
	}
	names := make([]string, 0, len(w.places))
	for name := range w.places {
		names = append(names, name)
	}
	slices.Sort(names)
	var b strings.Builder
	for _, name := range names {
		b.WriteString(literal(name) + w.places[name])
	}
	r := w.Reserve()
	w.Put(r, "<</Names["+b.String()+"]>>")
	return r
}

// writeReferences writes the cross-reference stream and the end of the file.
// The file's identity comes from its content, not from a clock.
func (w *Writer) writeReferences(catalog, info Ref) {
	r := w.Reserve()
	start := w.written
	w.objects[r] = object{kind: 1, offset: start}
	var rows bytes.Buffer
	for _, o := range w.objects {
		a, b := o.offset, 0
		if o.kind == 2 {
			a, b = int64(o.stream), o.index
		}
		rows.Write([]byte{o.kind, byte(a >> 32), byte(a >> 24), byte(a >> 16), byte(a >> 8), byte(a), byte(b >> 8), byte(b)})
	}
	id := fmt.Sprintf("%x", w.sum.Sum(nil)[:16])
	w.Stream(r, fmt.Sprintf("/Type/XRef/W[1 5 2]/Size %d/Root %s/Info %s/ID[<%s><%s>]", len(w.objects), catalog, info, id, id), rows.Bytes())
	w.raw(fmt.Appendf(nil, "startxref\n%d\n%%%%EOF\n", start))
}
