package layout

import "github.com/go-text/typesetting/segmenter"

// line is a filled line: where it begins and ends within its block.
type line struct {
	start, end         int32 // code points; end includes spaces that hang over
	startByte, endByte int32
	soft               bool // goes on after a break that is not in the text
}

// fillTo breaks a prepared block into lines of a width, first fit; those that go on
// after a soft break are narrower by hang. A word wider than the line is cut between
// grapheme clusters.
func (d *Document) fillTo(p *para, first, hang float32, out []line) []line {
	p.torn = false
	avail := first
	atoms := p.prep.atoms
	cur := line{}
	x := float32(0)
	closeAt := func(at, b int32) {
		cur.end, cur.endByte = at, b
		out = append(out, cur)
		cur, x = line{start: at, startByte: b, soft: true}, 0
		avail = first - hang
	}
	for i := 0; i+1 < len(atoms); i++ {
		a, next := &atoms[i], &atoms[i+1]
		if x > 0 && x+a.width > avail {
			closeAt(a.start, a.byte)
		}
		if a.width > avail {
			x = d.cut(p, a, next, &avail, closeAt)
		} else {
			x += a.width
		}
		x += a.space
		if a.must {
			closeAt(next.start, next.byte)
			cur.soft, avail = false, first
		}
	}
	if n := int32(p.n); cur.start < n || len(out) == 0 {
		closeAt(n, int32(len(p.Text)))
	}
	return out
}

// cut ends lines inside an atom and returns the width of its last part.
func (d *Document) cut(p *para, a, next *atom, avail *float32, closeAt func(at, b int32)) float32 {
	text := p.Text[a.byte:next.byte]
	var seg segmenter.Segmenter
	seg.Init([]rune(text))
	at, b := a.start, a.byte
	x := float32(0)
	for it := seg.GraphemeIterator(); it.Next(); {
		n := int32(len(it.Grapheme().Text))
		size := int32(byteOffset(p.Text[b:next.byte], int(n)))
		w := float32(0)
		if at < next.start-a.spaces {
			rtl := p.prep.base%2 == 1
			if p.prep.levels != nil {
				rtl = p.prep.levels[at]%2 == 1
			}
			w = d.width1(p.Text[b:b+size], p.set.Style, rtl)
		}
		p.torn = p.torn || w > *avail
		if x > 0 && x+w > *avail {
			closeAt(at, b)
			x = 0
		}
		x += w
		at, b = at+n, b+size
	}
	return x
}
