package page

import (
	"math"
	"strings"
	"testing"
	"time"
)

// unsettled is a page of many paragraphs of which most have estimated heights that are
// far from right.
func unsettled(t *testing.T, letters string, n int) *Page {
	t.Helper()
	var texts []string
	for i := range n {
		texts = append(texts, strings.Repeat(letters+" ", 20+i%7*9))
	}
	p := New()
	p.SetContent(Content{Blocks: kept(texts...)})
	shownPage(t, p, 700, 500)
	p.doc.Restyle(p.options())
	return p
}

// Two texts stand level at their places though most of their heights are estimated
// when they are put there, and stay so while these become exact.
func TestTwoTextsStayLevelWhileHeightsAreEstimated(t *testing.T) {
	for _, block := range []int{30, 77, 140} {
		a, b := unsettled(t, "ill", 200), unsettled(t, "WOMB", 200)
		c := NewCouple(a, b)
		_, offA, _ := a.doc.Block(block)
		_, offB, _ := b.doc.Block(200 - block)
		level := func(when string) {
			t.Helper()
			ya, yb := at(a, offA).Y, at(b, offB).Y
			if math.Abs(float64(ya-yb)) > 1 || ya < 0 || ya > 500 {
				t.Errorf("block %d, %s: they stand at %v and %v", block, when, ya, yb)
			}
		}
		a.SetFree(500)
		b.SetFree(500)
		a.LineAt(offA, 170)
		c.SetPlaces([]Place{{offA, offB}})
		if y := float64(at(a, offA).Y); math.Abs(y-183.5) > 1 {
			t.Errorf("block %d: the line stands at %v, want 170 and half its height", block, y)
		}
		level("put there")
		a.ScrollBy(-300)
		level("scrolled up")
		b.ScrollBy(250)
		level("scrolled down")
		for _, p := range []*Page{b, a} {
			p.doc.Settle(time.Hour)
			p.tellSettled()
		}
		level("settled")
	}
}
