package typeset

import (
	"io"
	"math"
	"slices"
	"strings"
	"testing"

	"dateline/app/article/bidi"
	"dateline/app/report/pdf"
)

func set(t testing.TB, spans []Span, o Options) *Paragraph {
	t.Helper()
	return New(pdf.New(io.Discard, pdf.Info{})).Set(spans, o)
}

// seen is line i as it stands on paper from left to right.
func (p *Paragraph) seen(i int) string {
	var b strings.Builder
	for k := range p.lines[i].runs {
		r := &p.lines[i].runs[k]
		for _, m := range p.moulds(r, p.t.subset(r.Face)) {
			b.WriteString(m.text)
		}
	}
	return b.String()
}

func TestLinesStandInTheirOrder(t *testing.T) {
	style := &Style{Faces: faces(t), Size: 10}
	for _, c := range []struct {
		text string
		dir  bidi.Direction
		want string
	}{
		{"car אבג 12 דהו end", bidi.LeftToRight, "car והד 12 גבא end"},
		{"אבג abc 12 דהו", bidi.Auto, "והד abc 12 גבא"},
		{"אבג 12 abc", bidi.Auto, "abc 12 גבא"},
		{"עד (12) abc", bidi.LeftToRight, ")12( דע abc"}, // the brackets are drawn mirrored,
	} {
		p := set(t, []Span{{c.text, style}}, Options{Width: 400, Direction: c.dir})
		if got := p.seen(0); got != c.want {
			t.Errorf("%q stands as %q, want %q", c.text, got, c.want)
		}
	}
}

func TestLinesKeepToTheWidth(t *testing.T) {
	style := &Style{Faces: faces(t), Size: 10}
	long := strings.Repeat("one two three לונג עברית 123 and so on ", 900)
	p := set(t, []Span{{long, style}}, Options{Width: 200})
	if len([]rune(long)) < 2*pieceLength || p.Lines() < 100 {
		t.Fatalf("%d lines", p.Lines())
	}
	if p.Width() > 200.01 {
		t.Errorf("a line is %.2f wide", p.Width())
	}
}

func TestRightToLeftLinesEndAtTheRight(t *testing.T) {
	style := &Style{Faces: faces(t), Size: 10}
	p := set(t, []Span{{"שלום", style}}, Options{Width: 200})
	if x := p.startX(&p.lines[0], 50); math.Abs(x+p.Width()-250) > 0.01 || !p.RightToLeft() {
		t.Errorf("the line begins at %.2f", x)
	}
}

// texts are what copying gives of each glyph of the first face in use.
func texts(p *Paragraph) []string {
	for i := range p.Lines() {
		p.Draw(p.t.w.NewPage(100, 100), i, 0, 0, p.t.w.Document())
	}
	var all []string
	for _, s := range p.t.order {
		all = append(all, s.font.Texts...)
	}
	return all
}

func TestWhatNoFaceDrawsIsShownAndCopied(t *testing.T) {
	style := &Style{Faces: faces(t), Size: 10}
	p := set(t, []Span{{"a🚧b \ue123", style}}, Options{Width: 400})
	if got := string(p.text); got != "a[U+1F6A7]b [U+E123]" {
		t.Errorf("shown as %q", got)
	}
	if got := texts(p); !slices.Contains(got, "🚧") || !slices.Contains(got, "\ue123") || slices.Contains(got, "[") {
		t.Errorf("copied as %q", got)
	}
	if !slices.Equal(p.t.Missing(), []rune{0xe123, 0x1f6a7}) {
		t.Errorf("missing %U", p.t.Missing())
	}
}

func TestMarksMoveWithReplacements(t *testing.T) {
	style := &Style{Faces: faces(t), Size: 10}
	p := set(t, []Span{{"🚧 word", style}}, Options{Width: 400, Marks: []Mark{{Start: 2, End: 6}}})
	if m := p.marks[0]; string(p.text[m.Start:m.End]) != "word" {
		t.Errorf("the mark covers %q", string(p.text[m.Start:m.End]))
	}
}

func TestEveryCharacterOfAClusterCanBeCopied(t *testing.T) {
	style := &Style{Faces: faces(t), Size: 10}
	for _, text := range []string{"office", "مُفصَّلًا", "سلام لا"} {
		p := set(t, []Span{{text, style}}, Options{Width: 400})
		got := []rune(p.seen(0))
		if p.base == 1 {
			slices.Reverse(got)
		}
		if string(got) != text {
			t.Errorf("%q is copied as %q", text, string(got))
		}
	}
}

func TestUnreadTextLeavesNoHole(t *testing.T) {
	fonts := faces(t)
	style, raised := &Style{Faces: fonts, Size: 10}, &Style{Faces: fonts, Size: 6, Unread: true}
	p := set(t, []Span{{"word", style}, {"12", raised}, {", on", style}}, Options{Width: 400})
	if got := p.seen(0); got != "word, on" {
		t.Errorf("read as %q", got)
	}
	first := &p.lines[0].runs[0]
	moulds := p.moulds(first, p.t.subset(first.Face))
	last := moulds[len(moulds)-1]
	end := (last.x + float64(last.width)) / em * 10
	start := first.points(p.size) + p.lines[0].runs[1].points(p.size)
	if math.Abs(end-start) > 0.02 {
		t.Errorf("the word ends at %.2f, what follows it begins at %.2f", end, start)
	}
}

func TestMarksCoverTheirText(t *testing.T) {
	style := &Style{Faces: faces(t), Size: 10}
	whole := set(t, []Span{{"שלום abc עולם", style}}, Options{Width: 400, Direction: bidi.RightToLeft, Marks: []Mark{{Start: 0, End: 13}}})
	s := whole.stretches(0, 0)
	if len(s) != 1 || math.Abs(s[0].x1-s[0].x0-whole.Width()) > 0.01 {
		t.Errorf("a mark over the line covers %v of %.2f", s, whole.Width())
	}
	part := set(t, []Span{{"abc שלום", style}}, Options{Width: 400, Marks: []Mark{{Start: 2, End: 6}}}).stretches(0, 0)
	if len(part) != 2 || part[1].x0-part[0].x1 < 5 {
		t.Errorf("c and the first two Hebrew letters lie apart, but are covered by %v", part)
	}
	half := set(t, []Span{{"ffi", style}}, Options{Width: 400, Marks: []Mark{{Start: 1, End: 2}}})
	if s := half.stretches(0, 0); len(s) != 1 || s[0].x0 <= 0.5 || s[0].x1 >= half.Width()-0.5 {
		t.Errorf("the middle letter of a ligature is covered by %v of %.2f", s, half.Width())
	}
}

func TestMarkLine(t *testing.T) {
	style := &Style{Faces: faces(t), Size: 10}
	p := set(t, []Span{{strings.Repeat("word ", 40), style}}, Options{Width: 100, Marks: []Mark{{Start: 0, End: 4}, {Start: 195, End: 199}}})
	if p.MarkLine(0) != 0 || p.MarkLine(1) != p.Lines()-1 {
		t.Errorf("marks begin on lines %d and %d of %d", p.MarkLine(0), p.MarkLine(1), p.Lines())
	}
}

func TestLoadRefusesWhatIsNoFont(t *testing.T) {
	for _, data := range [][]byte{nil, []byte("no font"), make([]byte, 500)} {
		if _, err := Load(data); err == nil {
			t.Errorf("%d bytes of nonsense are a font", len(data))
		}
	}
}
