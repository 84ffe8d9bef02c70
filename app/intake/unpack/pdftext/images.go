package pdftext

// mostImages is how many images of a page may have captions, mostPainted how many
// are looked at for how much of it they cover; some scanners paint thin strips.
const (
	mostImages  = 200
	mostPainted = 2000
)

// Kinds of page objects.
const (
	objectImage = 3
	objectForm  = 5
)

// readObjects finds the images.
func (p *page) readObjects(s *session, handle uint64) {
	n := min(mostObjects, int(int32(s.quick("FPDFPage_CountObjects", handle))))
	for i := range uint64(max(0, n)) {
		object := s.quick("FPDFPage_GetObject", handle, i)
		switch s.quick("FPDFPageObj_GetType", object) {
		case objectImage:
			b, ok := boundsOf(s, object)
			p.paint(b, upright)
			if ok && len(p.images) < mostImages {
				p.images = append(p.images, b)
			}
		case objectForm:
			p.readForm(s, object, upright, 0)
		}
		if s.err != nil {
			return
		}
	}
}

const deepestForm = 4

// readForm finds the images within an object that is made of others.
func (p *page) readForm(s *session, form uint64, m matrix, depth int) {
	m = matrixOf(s, form).then(m)
	n := min(mostImages, int(int32(s.quick("FPDFFormObj_CountObjects", form))))
	for i := range uint64(max(0, n)) {
		object := s.quick("FPDFFormObj_GetObject", form, i)
		switch kind := s.quick("FPDFPageObj_GetType", object); {
		case kind == objectImage:
			b, _ := boundsOf(s, object)
			p.paint(b, m)
		case kind == objectForm && depth < deepestForm:
			p.readForm(s, object, m, depth+1)
		}
	}
}

// paint notes an image with its place on the page.
func (p *page) paint(b box, m matrix) {
	if len(p.painted) < mostPainted {
		p.painted = append(p.painted, m.box(b))
	}
}

// boundsOf is where an object lies; ok is false where PDFium cannot tell.
func boundsOf(s *session, object uint64) (b box, ok bool) {
	at := s.scratch
	if s.quick("FPDFPageObj_GetBounds", object, at, at+4, at+8, at+12) == 0 {
		return b, false
	}
	return box{s.single(0), -s.single(12), s.single(8), -s.single(4)}, true
}

// matrix maps a point of an object to the page: x' = ax + cy + e, y' = bx + dy + f,
// with y as PDF has it, growing upwards.
type matrix struct{ a, b, c, d, e, f float64 }

var upright = matrix{a: 1, d: 1}

func matrixOf(s *session, object uint64) matrix {
	if s.quick("FPDFPageObj_GetMatrix", object, s.scratch) == 0 {
		return upright
	}
	return matrix{s.single(0), s.single(4), s.single(8), s.single(12), s.single(16), s.single(20)}
}

// then is the matrix that maps by m and what comes out by n.
func (m matrix) then(n matrix) matrix {
	return matrix{
		n.a*m.a + n.c*m.b, n.b*m.a + n.d*m.b,
		n.a*m.c + n.c*m.d, n.b*m.c + n.d*m.d,
		n.a*m.e + n.c*m.f + n.e, n.b*m.e + n.d*m.f + n.f,
	}
}

// box is the smallest box around a mapped one.
func (m matrix) box(b box) box {
	at := func(x, y float64) box {
		x, y = m.a*x+m.c*-y+m.e, -(m.b*x + m.d*-y + m.f)
		return box{x, y, x, y}
	}
	return at(b.x0, b.y0).with(at(b.x1, b.y1)).with(at(b.x0, b.y1)).with(at(b.x1, b.y0))
}

// coverSteps is into how many steps each side of a page is cut to measure how much
// of it is covered.
const coverSteps = 40

// covered is the share of a page that images cover, from 0 to 1.
func (p *page) covered() float64 {
	n := 0
	for i := range coverSteps * coverSteps {
		x := p.box.x0 + p.box.width()*(float64(i%coverSteps)+0.5)/coverSteps
		y := p.box.y0 + p.box.height()*(float64(i/coverSteps)+0.5)/coverSteps
		for _, b := range p.painted {
			if b.x0 <= x && x <= b.x1 && b.y0 <= y && y <= b.y1 {
				n++
				break
			}
		}
	}
	return float64(n) / (coverSteps * coverSteps)
}
