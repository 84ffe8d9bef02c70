package page

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"dateline/app/article"
)

// gallery is a source that has the pictures it was told to have.
type gallery struct {
	has     map[int]string // why one cannot be shown, "" when it can
	fetched map[int][2]int
}

func (g *gallery) Pixels(k, w, h int) (image.Image, string) {
	why, ok := g.has[k]
	if !ok || why != "" {
		return nil, why
	}
	return image.NewNRGBA(image.Rect(0, 0, w, h)), ""
}

func (g *gallery) Fetch(k, w, h int) { g.fetched[k] = [2]int{w, h} }

func newGallery() *gallery { return &gallery{map[int]string{}, map[int][2]int{}} }

// imagesDrawn are the pictures on the page now.
func imagesDrawn(p *Page) (out []*canvas.Image) {
	for _, o := range test.WidgetRenderer(p).(*renderer).content.Objects {
		if i, ok := o.(*canvas.Image); ok && i.ScaleMode == canvas.ImageScaleFastest {
			out = append(out, i)
		}
	}
	return out
}

func TestAPictureStandsBetweenTheBlocksAndTheTextKeepsItsOffsets(t *testing.T) {
	p := shown(t, 600, 900, kept("First paragraph.", "Second paragraph.", "Third paragraph.")...)
	before, second := at(p, 0), at(p, 18)
	g := newGallery()
	p.SetPictures([]Picture{{Before: 1, Width: 200, Height: 100}}, g)
	if at(p, 0) != before || at(p, 18).Y < second.Y+100 {
		t.Errorf("the text stands at %v and %v", at(p, 0), at(p, 18))
	}
	if g.fetched[0] != [2]int{200, 100} || len(imagesDrawn(p)) != 0 {
		t.Errorf("asked for %v, drawn %v", g.fetched, imagesDrawn(p))
	}
	room := at(p, 18)
	g.has[0] = ""
	p.Refresh()
	drawn := imagesDrawn(p)
	if len(drawn) != 1 || drawn[0].Size() != fyne.NewSize(200, 100) || at(p, 18) != room {
		t.Fatalf("drawn %v, the text at %v and before at %v", drawn, at(p, 18), room)
	}
	if y := drawn[0].Position().Y; y < before.Y || y+100 > room.Y {
		t.Errorf("the picture at %v is not between %v and %v", y, before, room)
	}
	p.Select(18, 24)
	wantSelection(t, p, "Second")
}

func TestAPictureIsNoLargerThanColumnWindowAndItself(t *testing.T) {
	p := shown(t, 600, 500, kept("One.", "Two.")...)
	column := p.geometry().column
	for _, tt := range []struct{ w, h, wantW, wantH float32 }{
		{100, 80, 100, 80},
		{2 * column, 200, column, 100},
		{300, 1808, 75, 452},
		{0, 0, column, frameHeight},
	} {
		p.SetPictures([]Picture{{Before: 1, Width: int(tt.w), Height: int(tt.h)}}, newGallery())
		if w, h := p.pictureSize(0, column); w != tt.wantW || h != tt.wantH {
			t.Errorf("%v x %v is shown as %v x %v, want %v x %v", tt.w, tt.h, w, h, tt.wantW, tt.wantH)
		}
	}
}

func TestPicturesOfFoldedBlocksAreFolded(t *testing.T) {
	blocks := append(append(kept("One."), folded("an advertisement", "another")...), kept("Two.")...)
	p := shown(t, 600, 900, blocks...)
	g := newGallery()
	g.has[0], g.has[1] = "", ""
	p.SetPictures([]Picture{{Before: 1, Width: 100, Height: 60}, {Before: 2, Width: 100, Height: 70}}, g)
	if drawn := imagesDrawn(p); len(drawn) != 1 || drawn[0].Size().Height != 60 {
		t.Errorf("while folded %d pictures are drawn: only the one that follows kept text is wanted", len(drawn))
	}
	p.SetOpen(1, true)
	if drawn := imagesDrawn(p); len(drawn) != 2 {
		t.Errorf("opened, %d pictures are drawn", len(drawn))
	}
	p.ShowPictures(false)
	if drawn := imagesDrawn(p); len(drawn) != 0 {
		t.Errorf("hidden, %d pictures are drawn", len(drawn))
	}
}

func TestThePlaceInTheTextStaysWhenPicturesCome(t *testing.T) {
	texts := make([]string, 200)
	for i := range texts {
		texts[i] = "A paragraph of some words that stands among many others of its kind."
	}
	p := shown(t, 600, 400, kept(texts...)...)
	p.ScrollToOffset(100 * 71)
	was := at(p, 100*71)
	p.SetPictures([]Picture{{Before: 1, Width: 300, Height: 300}, {Before: 60, Width: 300, Height: 300}}, newGallery())
	if now := at(p, 100*71); now != was {
		t.Errorf("the line moved from %v to %v", was, now)
	}
	p.ShowPictures(false)
	if now := at(p, 100*71); now != was {
		t.Errorf("without pictures it moved from %v to %v", was, now)
	}
}

func TestTabReachesAPictureAndEnterOpensIt(t *testing.T) {
	p := shown(t, 600, 900, kept("One.", "Two.")...)
	p.SetPictures([]Picture{{Before: 1, Alt: "The quay", Width: 300, Height: 200}}, newGallery())
	var opened, pointed []int
	p.OnPicture = func(k int) { opened = append(opened, k) }
	p.OnPointed = func(k int, on bool) {
		if on {
			pointed = append(pointed, k)
		}
	}
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab})
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	at, size, ok := p.PicturePlace(0)
	if !ok {
		t.Fatal("the picture is out of sight")
	}
	click(p, at.AddXY(size.Width/2, size.Height/2), 0)
	if len(opened) != 2 || len(pointed) != 1 {
		t.Errorf("opened %v, told of %v", opened, pointed)
	}
}

func TestALinkIsToldOfAndADateGoesBefore(t *testing.T) {
	p := shown(t, 600, 400, kept("The harbour board met on 12 March 2024 in Velm.")...)
	var told []string
	p.OnLink = func(l Link, on bool) {
		if on {
			told = append(told, l.URL)
		} else {
			told = append(told, "-")
		}
	}
	p.SetLinks([]Link{{4, 17, "https://a.example"}, {25, 46, "https://b.example"}})
	p.SetDates([]DateMark{{25, 38}})
	press(p, 6, 0)
	if l, ok := p.LinkHere(); !ok || l.URL != "https://a.example" {
		t.Errorf("at the caret is %v", l)
	}
	press(p, 1, 0)
	press(p, 30, 0)
	press(p, 43, 0)
	if got := told; len(got) != 3 || got[0] != "https://a.example" || got[1] != "-" || got[2] != "https://b.example" {
		t.Errorf("told %v", got)
	}
	p.SetContent(Content{Blocks: kept("Another text.")})
	if _, ok := p.LinkHere(); ok {
		t.Error("the link of another article is here")
	}
}

func TestThePlaceInTheTextStaysInAnotherSetting(t *testing.T) {
	texts := make([]string, 300)
	for i := range texts {
		texts[i] = "A paragraph of some words that stands among many others of its kind, in a line or two."
	}
	p := shown(t, 900, 400, kept(texts...)...)
	p.ScrollToOffset(150 * 89)
	first := p.TopOffset()
	for _, r := range []Reading{{Size: 17, Sans: true}, {Size: 51}, {Size: 12, Measure: Wide}, {Size: 30, Measure: Narrow, Leading: Loose}, {Size: 17, Leading: Tight}} {
		p.SetReading(r)
		if got := p.TopOffset(); got > first || got < first-80 {
			t.Errorf("%+v: the text begins at %d, not %d", r, got, first)
		}
	}
}

// However it is set, a line of prose holds no more letters than can be read well.
func TestLinesAreNoLongerThanCanBeReadWell(t *testing.T) {
	text := ""
	for range 30 {
		text += "The harbour board said on Monday that nobody was hurt when the barge struck the pier, and that the river will stay closed until divers have looked at it. "
	}
	for _, lang := range []string{text, "Порт закрили в понеділок, а пором стоїть біля причалу, доки водолази не оглянуть опору мосту та дно річки навколо неї. " + text} {
		for _, sans := range []bool{false, true} {
			p := shown(t, 1600, 900, article.Block{Kind: article.Paragraph, Text: lang, Kept: true})
			p.SetReading(Reading{Size: 17, Sans: sans, Measure: Wide})
			letters, lines := 0, p.doc.LineCount(0)
			for i := range lines - 1 {
				start, end := p.doc.LineSpan(0, i)
				letters += end - start
			}
			if mean := float32(letters) / float32(lines-1); mean > 68 || mean < 60 {
				t.Errorf("sans %v: %v letters a line", sans, mean)
			}
		}
	}
}
