package page

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"dateline/app/article"
	"dateline/app/ui/page/layout"
)

// kept are paragraphs of an article.
func kept(texts ...string) []article.Block {
	blocks := make([]article.Block, len(texts))
	for i, s := range texts {
		blocks[i] = article.Block{Kind: article.Paragraph, Text: s, Kept: true}
	}
	article.Compose(blocks)
	return blocks
}

// folded are paragraphs folded for the reason of their own text.
func folded(texts ...string) []article.Block {
	blocks := kept(texts...)
	for i := range blocks {
		blocks[i].Kept, blocks[i].Why = false, texts[i]
	}
	return blocks
}

// shown puts a page with these blocks into a test window.
func shown(t testing.TB, width, height float32, blocks ...article.Block) *Page {
	t.Helper()
	test.NewTempApp(t)
	p := New()
	article.Compose(blocks)
	p.SetContent(Content{Blocks: blocks})
	shownPage(t, p, width, height)
	return p
}

// shownPage puts a page into a window of its own.
func shownPage(t testing.TB, p *Page, width, height float32) {
	t.Helper()
	w := test.NewWindow(p)
	t.Cleanup(w.Close)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
}

// at is the position of a caret in the widget, in the middle of its line.
func at(p *Page, off int) fyne.Position {
	x, y, h := p.doc.Caret(layout.Pos{Off: off})
	return fyne.NewPos(p.geometry().left+x, float32(y-p.top())+h/2)
}

// press clicks the code point at an offset, as Fyne would send it.
func press(p *Page, off int, mod fyne.KeyModifier) { click(p, at(p, off).AddXY(1, 0), mod) }

func click(p *Page, pos fyne.Position, mod fyne.KeyModifier) {
	e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: mod}
	e.Position = pos
	p.MouseDown(e)
	p.MouseUp(e)
}

func drag(p *Page, from, to int) {
	e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
	e.Position = at(p, from)
	p.MouseDown(e)
	p.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at(p, to)}})
	e.Position = at(p, to)
	p.MouseUp(e)
	p.DragEnd()
}

func wantSelection(t *testing.T, p *Page, want string) {
	t.Helper()
	if got := p.SelectedText(); got != want {
		t.Errorf("selected %q, want %q", got, want)
	}
}

func TestClicksSelect(t *testing.T) {
	p := shown(t, 700, 400, kept("One two three. Four five.", "Next paragraph.")...)
	press(p, 5, 0)
	wantSelection(t, p, "")
	press(p, 5, 0)
	wantSelection(t, p, "two")
	press(p, 5, 0)
	wantSelection(t, p, "One two three.")
	press(p, 5, 0)
	wantSelection(t, p, "One two three. Four five.")
	press(p, 0, 0)
	press(p, 7, fyne.KeyModifierShift)
	wantSelection(t, p, "One two")
}

// What is dragged over in any script is the exact quotation.
func TestDragGivesTheQuotation(t *testing.T) {
	for _, tt := range []struct{ text, quote string }{
		{"The port authority opened a ferry across the Ilven on Wednesday.", "opened a ferry"},
		{"Пором запрацював уранці 13 березня, повідомили в порту.", "уранці 13 березня"},
		{"أغلقت السلطات جسر سارن (Sarn Bridge) صباح الثلاثاء 12 مارس 2024 بعد اصطدام.", "صباح الثلاثاء 12 مارس 2024"},
		{"הגשר נסגר ביום שלישי, 12 במרץ 2024, כך מסר משרד התחבורה.", "ביום שלישי, 12 במרץ 2024"},
	} {
		p := shown(t, 700, 400, kept("First.", tt.text)...)
		from := len("First.") + 2 + len([]rune(tt.text[:strings.Index(tt.text, tt.quote)]))
		var start, end int
		p.OnSelected = func(a, b int) { start, end = a, b }
		drag(p, from, from+len([]rune(tt.quote)))
		wantSelection(t, p, tt.quote)
		if whole := article.Compose(p.content.Blocks); article.Slice(whole, start, end) != tt.quote {
			t.Errorf("told of %q", article.Slice(whole, start, end))
		}
	}
}

func TestDragScrollsAtTheEdge(t *testing.T) {
	p := shown(t, 700, 400, kept(strings.Repeat("Many words in a long paragraph. ", 100))...)
	e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
	e.Position = at(p, 5)
	p.MouseDown(e)
	before := p.top()
	p.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(200, 450)}})
	p.mouse.scrolled = p.mouse.scrolled.Add(-100 * time.Millisecond)
	p.autoScroll()
	if p.top() <= before {
		t.Error("did not scroll")
	}
	start, end := p.Selection()
	if start != 5 || end < 500 {
		t.Errorf("selected %d to %d", start, end)
	}
	fyne.CurrentApp().Driver().CanvasForObject(p).Unfocus() // as Fyne does when the button is let go outside
	p.DragEnd()
	if p.mouse.autoScroll != nil || !p.focused {
		t.Errorf("after letting go: still scrolling %v, focused %v", p.mouse.autoScroll != nil, p.focused)
	}
}

func TestShownAndHiddenPartsOfASelection(t *testing.T) {
	blocks := append(kept("One."), folded("menu")...)
	blocks = append(blocks, kept("Two.")...)
	p := shown(t, 700, 400, blocks...)
	p.SelectAll()
	wantSelection(t, p, "One.\n\nTwo.")
	if start, end := p.Selection(); start != 0 || end != len("One.\n\nmenu\n\nTwo.") {
		t.Errorf("range %d to %d", start, end)
	}
	p.Copy()
	if got := fyne.CurrentApp().Clipboard().Content(); got != "One.\n\nTwo." {
		t.Errorf("copied %q", got)
	}
}

func TestResizeAndTextSizeKeepThePlace(t *testing.T) {
	var texts []string
	for i := range 200 {
		texts = append(texts, fmt.Sprint(i, " ", strings.Repeat("word ", i%50+20)))
	}
	p := shown(t, 700, 400, kept(texts...)...)
	p.scrollTo(p.doc.Height() / 2)
	off := p.offsetAtY(p.top())
	check := func(what string) {
		t.Helper()
		// The line held is the one that the top cuts, and this may be the next, after a gap.
		if _, y, h := p.doc.Caret(layout.Pos{Off: off}); y < p.top()-2*float64(h) || y > p.top()+2*float64(h) {
			t.Errorf("%s: the first character is now at %v, the window at %v", what, y, p.top())
		}
	}
	p.Resize(fyne.NewSize(420, 400))
	check("narrower")
	p.SetReading(Reading{Size: 30})
	check("larger text")
	if p.SetReading(Reading{Size: 500}); p.Reading().Size != 51 {
		t.Errorf("text size %v", p.Reading().Size)
	}
}

// Who makes the text larger at the end of a page goes on seeing where he was.
func TestLargerTextKeepsTheCaretInSight(t *testing.T) {
	var texts []string
	for i := range 60 {
		texts = append(texts, fmt.Sprint(i, " ", strings.Repeat("word ", i%50+20)))
	}
	for _, from := range []float64{0, 2000} {
		p := shown(t, 700, 400, kept(texts...)...)
		p.scrollTo(from)
		at := p.doc.Hit(10, p.top()+330)
		p.Select(at.Off, at.Off+4)
		for size := float32(18); size <= 51; size += 3 {
			p.SetReading(Reading{Size: size})
			if _, y, h := p.doc.Caret(p.caret); y < p.top() || y+float64(h) > p.top()+400 {
				t.Fatalf("from %v, size %v: the caret is at %v, the window at %v", from, size, y, p.top())
			}
		}
		p.Resize(fyne.NewSize(300, 400))
		if !p.sees(p.caret) {
			t.Errorf("from %v: the caret is out of sight in a narrow window", from)
		}
	}
}

func TestHeaderScrollsWithTheText(t *testing.T) {
	p := shown(t, 700, 300, kept(strings.Repeat("Many words in a long paragraph. ", 200))...)
	box := canvas.NewRectangle(nil)
	box.SetMinSize(fyne.NewSize(10, 80))
	p.SetHeader(box)
	first := at(p, 0).Y
	if box.Position().Y < 0 || box.Position().Y+80 > first {
		t.Errorf("header at %v, text at %v", box.Position().Y, first)
	}
	p.ScrollBy(30)
	if at(p, 0).Y != first-30 {
		t.Errorf("text scrolled to %v from %v", at(p, 0).Y, first)
	}
	p.ScrollToTop()
	box.SetMinSize(fyne.NewSize(10, 200))
	p.Refresh()
	if box.Position().Y < 0 || at(p, 0).Y < 200 {
		t.Errorf("grown header at %v, text at %v", box.Position().Y, at(p, 0).Y)
	}
	p.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -1000)})
	if p.TopOffset() <= 0 {
		t.Errorf("scrolled to offset %d", p.TopOffset())
	}
}

func TestKeepingABlockKeepsThePlace(t *testing.T) {
	blocks := append(kept(strings.Repeat("Many words. ", 200)), folded("An advertisement.")...)
	blocks = append(blocks, kept(strings.Repeat("More words. ", 300))...)
	p := shown(t, 700, 300, blocks...)
	_, start, _ := p.doc.Block(1)
	p.Reveal(start, start+5)
	p.Select(start, start+2)
	y := at(p, start).Y
	again := append([]article.Block(nil), blocks...)
	again[1].Kept = true
	p.SetContent(Content{Blocks: again})
	wantSelection(t, p, "An")
	if d := at(p, start).Y - y; d > 45 || d < -45 { // the bar is gone
		t.Errorf("the block moved by %v", d)
	}
}

func TestRendererIsDisposable(t *testing.T) {
	p := shown(t, 700, 400, kept("One two three.")...)
	p.SetMarks([]Mark{{ID: "m", Start: 0, End: 3, Tag: 1, Sign: "1"}})
	p.Select(4, 7)
	r := p.CreateRenderer().(*renderer)
	r.Layout(p.Size())
	var drawn []string
	for _, o := range r.content.Objects {
		if text, ok := o.(*canvas.Text); ok {
			drawn = append(drawn, text.Text)
		}
	}
	if got := strings.Join(drawn, "|"); got != "1|One two three." && got != "One two three.|1" {
		t.Errorf("a new renderer draws %q", got)
	}
}

// In an Arabic article a paragraph that begins with a Latin name runs from the
// right, and so does one of figures; an English one does not.
func TestDirectionFollowsTheLanguage(t *testing.T) {
	blocks := kept("Sarn Bridge: أغلقت السلطات جسر سارن", "12:30", "Sarn Bridge is shut.")
	for _, tt := range []struct {
		lang string
		want [3]bool
	}{{"ar-SY", [3]bool{true, true, false}}, {"en", [3]bool{}}, {"", [3]bool{}}} {
		p := shown(t, 700, 400)
		p.SetContent(Content{Blocks: blocks, Lang: tt.lang})
		for i, want := range tt.want {
			if got := p.doc.RightToLeft(blocks[i].Start); got != want {
				t.Errorf("%q: block %d runs from the right: %v", tt.lang, i, got)
			}
		}
	}
}

func TestEveryEventOnOddArticles(t *testing.T) {
	mixed := append(folded("menu", "ad"), kept("", "e\u0301 قال John (مدير) 12", "👩‍👩‍👧 渡轮", strings.Repeat("words ", 500), "\u202eabc")...)
	mixed = append(mixed, folded("footer")...)
	mixed[4].Kind, mixed[5].Kind, mixed[6].Kind = article.Table, article.List, article.Code
	for _, blocks := range [][]article.Block{nil, kept(""), folded("menu"), mixed} {
		for _, width := range []float32{240, 480, 1200} {
			p := shown(t, width, 400, blocks...)
			p.SetMarks([]Mark{{ID: "a", Start: 0, End: 30, Tag: 1, Note: "n"}, {ID: "b", Start: 12, End: 900, Tag: 9, Note: "m"}, {ID: "c", Start: 14, End: 15, Tag: 0}, {ID: "beyond", Start: 5000, End: 6000, Tag: 12, Note: "x"}})
			p.SetDates([]DateMark{{0, 4}, {20, 25}, {7000, 7001}})
			everyEvent(p)
			start, end := p.Selection()
			if start < 0 || end > p.doc.Len() || start > end {
				t.Errorf("selected %d to %d of %d", start, end, p.doc.Len())
			}
		}
	}
}

// everyEvent does to a page whatever a person can.
func everyEvent(p *Page) {
	for _, pos := range []fyne.Position{{}, fyne.NewPos(100, 50), fyne.NewPos(200, 300), fyne.NewPos(698, 20), fyne.NewPos(-5, -5)} {
		for range 3 {
			click(p, pos, 0)
		}
		click(p, pos, fyne.KeyModifierShift)
		e := &desktop.MouseEvent{}
		e.Position = pos
		p.MouseMoved(e)
		p.TappedSecondary(&fyne.PointEvent{Position: pos})
		p.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: pos}})
		p.DragEnd()
	}
	for _, key := range []fyne.KeyName{fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyTab, fyne.KeyReturn, fyne.KeyEscape, desktop.KeyMenu} {
		p.TypedKey(&fyne.KeyEvent{Name: key})
		for _, mod := range []fyne.KeyModifier{fyne.KeyModifierControl, fyne.KeyModifierAlt, fyne.KeyModifierControl | fyne.KeyModifierShift} {
			p.TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: mod})
		}
	}
	p.SetAllOpen(true)
	p.SetAllOpen(false)
	p.Reveal(0, 5)
	p.Select(0, 5)
	p.SelectAll()
	p.SetReading(Reading{Size: 20})
	p.ScrollBy(50)
	p.ScrollToOffset(3)
	p.FocusMark("none")
}
