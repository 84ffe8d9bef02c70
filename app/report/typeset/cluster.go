package typeset

import (
	"math"
	"sort"

	"github.com/go-text/typesetting/shaping"
)

// mould is what is shown at one place of a line, x in thousandths of the run's em.
type mould struct {
	shape
	x float64
}

// cluster is glyphs that cannot be told apart and the characters they stand for.
type cluster struct {
	glyphs     []shaping.Glyph
	start, end int // code points
}

// moulds are what a run shows, from left to right.
func (p *Paragraph) moulds(r *run, s *subset) []mould {
	k := p.size / r.style.Size // widths count in the paragraph's em
	clusters := p.clusters(r)
	out := make([]mould, 0, len(clusters))
	pen := 0.0
	for i := 0; i < len(clusters); {
		if c := clusters[i]; p.single(r, c) {
			g := c.glyphs[0]
			out = append(out, s.single(placed{g.GlyphID, 0, units(float64(g.YOffset) / 64 * k)}, string(p.text[c.start]), pen+float64(g.XOffset)/64*k, g.Advance == 0))
			pen += float64(g.Advance) / 64 * k
			i++
			continue
		}
		n := 1
		for i+n < len(clusters) && p.standAt(clusters[i].start) >= 0 && p.standAt(clusters[i+n].start) == p.standAt(clusters[i].start) {
			n++
		}
		var glyphs []placed
		start := pen
		for _, c := range clusters[i : i+n] {
			for _, g := range c.glyphs {
				glyphs = append(glyphs, placed{g.GlyphID, units(pen - start + float64(g.XOffset)/64*k), units(float64(g.YOffset) / 64 * k)})
				pen += float64(g.Advance) / 64 * k
			}
		}
		out = composed(out, glyphs, p.parts(r, clusters[i:i+n]), start, pen-start)
		i += n
	}
	if len(out) > 0 {
		out[len(out)-1].width += units(r.unread / r.style.Size * em)
	}
	return out
}

// single says whether a cluster is one glyph that stands for one character.
func (p *Paragraph) single(r *run, c cluster) bool {
	return len(c.glyphs) == 1 && c.end-c.start == 1 && !r.style.Unread && p.standAt(c.start) < 0
}

// single is a mould of one glyph. It has the face's own width, so that a glyph is
// one CID however it is spaced; an invisible character, shaped as a blank without
// width, has none.
func (s *subset) single(g placed, text string, x float64, invisible bool) mould {
	width := 0
	if !invisible {
		width = s.advance(g.id)
	}
	return mould{shape{first: g, text: text, width: width}, x}
}

// composed adds a cluster. Its characters share its width from left to right, so
// that a program which orders characters by their place finds them in order; the
// first draws the whole cluster, the others are blank.
func composed(out []mould, glyphs []placed, parts []string, x, width float64) []mould {
	share := units(width / float64(len(parts)))
	for i, text := range parts {
		s := shape{text: text, width: share, blank: i > 0 || len(glyphs) == 0}
		if !s.blank {
			s.first, s.rest = glyphs[0], encode(glyphs[1:])
		}
		out = append(out, mould{s, x + float64(i*share)})
	}
	return out
}

// parts are the characters of clusters as they stand from left to right.
func (p *Paragraph) parts(r *run, clusters []cluster) []string {
	if r.style.Unread {
		return []string{""}
	}
	first := clusters[0]
	if k := p.standAt(first.start); k >= 0 {
		if first.start == p.stands[k].start {
			return []string{string(p.stands[k].char)}
		}
		return []string{""} // a replacement broken over lines is read once
	}
	source := p.text[first.start:first.end]
	out := make([]string, len(source))
	for i, c := range source {
		if r.level%2 == 1 {
			i = len(source) - 1 - i
		}
		out[i] = string(c)
	}
	return out
}

// clusters are the clusters of a run from left to right.
func (p *Paragraph) clusters(r *run) []cluster {
	out := make([]cluster, 0, len(r.Glyphs))
	end := r.offset + r.Runes.Offset + r.Runes.Count
	for i := 0; i < len(r.Glyphs); {
		g := r.Glyphs[i]
		n := 1
		for i+n < len(r.Glyphs) && r.Glyphs[i+n].TextIndex() == g.TextIndex() {
			n++
		}
		start := r.offset + g.TextIndex()
		out = append(out, cluster{r.Glyphs[i : i+n], start, min(start+max(g.RunesCount(), 1), end)})
		i += n
	}
	return out
}

// standAt is the replacement that a code point of the text belongs to, -1 for none.
func (p *Paragraph) standAt(at int) int {
	i := sort.Search(len(p.stands), func(i int) bool { return p.stands[i].end > at })
	if i < len(p.stands) && p.stands[i].start <= at {
		return i
	}
	return -1
}

func units(v float64) int { return int(math.Round(v)) }
