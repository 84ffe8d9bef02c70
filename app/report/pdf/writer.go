// Package pdf writes PDF 1.7 (ISO 32000-1) as a stream: object streams, pages,
// links, outline, structure tree, metadata, and subsets of fonts. Nothing in it
// reads a clock or ranges over a map, so equal calls give equal bytes.
package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"fmt"
	"hash"
	"io"
	"strings"
)

// Ref is the number of an object.
type Ref int

// String is the reference as it stands in other objects.
func (r Ref) String() string { return fmt.Sprintf("%d 0 R", int(r)) }

// object tells where an object was written; the zero value is a free one.
type object struct {
	kind   byte // 1 at an offset in the file, 2 within an object stream
	offset int64
	stream Ref
	index  int
}

// objectsPerStream keeps the compressed object streams small enough to be read
// one by one.
const objectsPerStream = 200

// Writer writes one file. Pages go out as they are filled; only small
// bookkeeping stays in memory. The first error is kept and returned by Close.
type Writer struct {
	out     io.Writer
	sum     hash.Hash
	written int64
	err     error
	deflate *zlib.Writer

	objects []object
	waiting []Ref
	bodies  []string

	pages    []Ref
	pagesRef Ref
	treeRef  Ref
	elements []*Element
	parents  []string // rows of the parent tree, by key
	outline  []bookmark
	places   map[string]string // named destinations
	info     Info
}

// New starts a file.
func New(out io.Writer, info Info) *Writer {
	w := &Writer{out: out, sum: sha256.New(), objects: make([]object, 1), places: map[string]string{}, info: info}
	w.deflate = zlib.NewWriter(io.Discard)
	w.raw([]byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")) // bytes over 127 mark the file as binary
	w.pagesRef = w.Reserve()
	w.treeRef = w.Reserve()
	w.elements = []*Element{{ref: w.Reserve(), parent: w.treeRef, kind: "Document", w: w}}
	return w
}

func (w *Writer) raw(b []byte) {
	if w.err != nil {
		return
	}
	n, err := w.out.Write(b)
	w.written += int64(n)
	w.sum.Write(b[:n])
	w.err = err
}

// Reserve takes the number of an object that is written later.
func (w *Writer) Reserve() Ref {
	w.objects = append(w.objects, object{})
	return Ref(len(w.objects) - 1)
}

// Put writes an object that is no stream.
func (w *Writer) Put(r Ref, body string) {
	w.waiting = append(w.waiting, r)
	w.bodies = append(w.bodies, body)
	if len(w.waiting) >= objectsPerStream {
		w.flush()
	}
}

func (w *Writer) flush() {
	if len(w.waiting) == 0 {
		return
	}
	var head, body strings.Builder
	stream := w.Reserve()
	for i, r := range w.waiting {
		fmt.Fprintf(&head, "%d %d ", int(r), body.Len())
		body.WriteString(w.bodies[i])
		body.WriteByte('\n')
		w.objects[r] = object{kind: 2, stream: stream, index: i}
	}
	dict := fmt.Sprintf("/Type/ObjStm/N %d/First %d", len(w.waiting), head.Len())
	w.waiting, w.bodies = w.waiting[:0], w.bodies[:0]
	w.Stream(stream, dict, []byte(head.String()+body.String()))
}

// Stream writes a compressed stream. dict holds its other entries.
func (w *Writer) Stream(r Ref, dict string, data []byte) {
	var packed bytes.Buffer
	w.deflate.Reset(&packed)
	w.deflate.Write(data)
	w.deflate.Close()
	w.plain(r, dict+"/Filter/FlateDecode", packed.Bytes())
}

// plain writes a stream as it is.
func (w *Writer) plain(r Ref, dict string, data []byte) {
	w.objects[r] = object{kind: 1, offset: w.written}
	w.raw(fmt.Appendf(nil, "%d 0 obj\n<<%s/Length %d>>stream\n", int(r), dict, len(data)))
	w.raw(data)
	w.raw([]byte("\nendstream\nendobj\n"))
}

func joinRefs(refs []Ref) string {
	s := make([]string, len(refs))
	for i, r := range refs {
		s[i] = r.String()
	}
	return strings.Join(s, " ")
}
