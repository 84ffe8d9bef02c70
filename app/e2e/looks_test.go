//go:build e2e

package e2e

import (
	"slices"
	"strings"
	"testing"

	"dateline/app/e2e/state"
)

var looks = map[string]string{
	"a.txt": mill,
	"b.txt": toll,
}

// largest is how many times as large as designed the text can be.
const largest = 3

// TestTheSameTextInEveryLook goes through the themes and to the largest text, and
// to the next article and back: the words that can be copied and the highlight stay
// the same, every line stands within the page, and another start looks alike.
func TestTheSameTextInEveryLook(t *testing.T) {
	d := newDesk(t, looks)
	d.open()
	id := d.article("Water mill")
	mark := d.pick(id, promise)
	text := d.all()
	if !strings.Contains(text, promise) {
		t.Fatalf("copied is %q, which does not say %q", text, promise)
	}

	for _, look := range []struct {
		item, theme string
		bright      bool
	}{{"Sepia", "sepia", true}, {"Dark", "dark", false}} {
		d.Menu("View", "Theme", look.item)
		d.WaitFor("the theme "+look.theme, func(s state.State) bool { return s.Theme == look.theme })
		d.Until("the page has the theme's ground", func() bool { return d.Bright(d.emptyPlace()) == look.bright })
		d.Shot("look-" + look.theme)
	}
	d.same(id, mark, text)
	d.Menu("View", "Larger text")
	d.WaitFor("larger text", func(s state.State) bool { return s.Zoom > 1 })
	d.Keys(slices.Repeat([]string{"ctrl+plus"}, 20)...)
	d.WaitFor("the largest text", func(s state.State) bool { return s.Zoom == largest })
	d.same(id, mark, text)
	d.Shot("look-largest")

	d.Key("j")
	next := d.WaitFor("the next article", func(s state.State) bool { return s.Article != id && s.Article != "" && len(s.Lines) > 0 })
	d.within(next)
	d.Shot("look-next")
	d.Key("k")
	d.WaitFor("the article before", func(s state.State) bool { return s.Article == id && len(s.Lines) > 0 })
	d.Close()

	d.open()
	d.WaitFor("the look as it was left", func(s state.State) bool { return s.Theme == "dark" && s.Zoom == largest && s.Article == id })
	d.same(id, mark, text)
	d.Menu("View", "Text as designed")
	d.Menu("View", "Theme", "Light")
	d.WaitFor("the look as designed", func(s state.State) bool { return s.Theme == "light" && s.Zoom == 1 })
	d.Until("the page is light again", func() bool { return d.Bright(d.emptyPlace()) })
	d.same(id, mark, text)
	d.end()
}

// all is the whole text of the page as another program is given it.
func (d *desk) all() string {
	d.t.Helper()
	d.Key("ctrl+a")
	return d.Copied()
}

// same sees that the page says the same, with its highlight in the same place.
func (d *desk) same(id, mark, text string) {
	d.t.Helper()
	d.Key("ctrl+Home", "F4")
	of := d.rangeOf(id, promise)
	d.within(d.WaitFor("the highlight with the focus", func(s state.State) bool {
		return s.Mark == mark && s.Ends == of && seen(s, state.Page, s.At, of) && s.Widgets[state.Row(state.RowPassage, mark)][2] > 0
	}))
	if got := d.all(); got != text {
		d.t.Errorf("copied is %q, want %q", got, text)
	}
}

// within sees that no line reaches beyond the page's sides.
func (d *desk) within(s state.State) {
	d.t.Helper()
	page := s.Widgets[state.Page]
	for _, l := range s.Lines {
		for _, x := range l.Stops {
			if x < page[0] || x > page[0]+page[2] {
				d.t.Errorf("the line from %d to %d reaches to %d, the page from %d to %d", l.Start, l.End, x, page[0], page[0]+page[2])
				break
			}
		}
	}
}

// emptyPlace is one on the page where nothing but its ground is drawn.
func (d *desk) emptyPlace() (x, y int) {
	page := d.State().Widgets[state.Page]
	return page[0] + 6, page[1] + page[3] - 6
}
