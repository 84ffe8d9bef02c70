package page

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/app/article"
	"dateline/app/ui/tokens"
)

// pointAt brings the pointer to an offset of the text.
func pointAt(p *Page, off int) {
	e := &desktop.MouseEvent{}
	e.Position = at(p, off).AddXY(2, 0)
	p.MouseMoved(e)
}

// What is told of words is taken back when they come to stand elsewhere, also where
// the page stays at its beginning.
func TestNothingIsToldBesideOtherWords(t *testing.T) {
	blocks := append(kept("A short line."), append(folded("menu"), kept(strings.Repeat("Many words. ", 30), "Last of all.")...)...)
	text := article.Compose(blocks)
	last := len(text) - len("Last of all.")
	changes := map[string]func(p *Page){
		"larger text":     func(p *Page) { p.SetReading(Reading{Size: p.Reading().Size + 4}) },
		"an opened block": func(p *Page) { p.SetOpen(1, true) },
		"all opened":      func(p *Page) { p.SetAllOpen(true) },
		"another width":   func(p *Page) { p.Resize(fyne.NewSize(500, 700)) },
		"a picture": func(p *Page) {
			p.SetPictures([]Picture{{Before: 2, Width: 100, Height: 60}}, newGallery())
		},
	}
	for name, change := range changes {
		p := shown(t, 900, 700, slices.Clone(blocks)...)
		var told []string
		tell := func(what string, on bool) {
			if on {
				told = append(told, what)
			} else {
				told = slices.DeleteFunc(told, func(s string) bool { return s == what })
			}
		}
		p.OnTell = func(_ article.ID, on bool) { tell("highlight", on) }
		p.OnLink = func(_ Link, on bool) { tell("link", on) }
		p.SetMarks([]Mark{{ID: "m", Start: last, End: last + 4, Tag: 1}})
		p.SetLinks([]Link{{Start: last, End: last + 4, URL: "https://a.example"}})
		pointAt(p, last)
		if len(told) != 2 {
			t.Fatalf("%s: told of %v before", name, told)
		}
		p.Refresh()
		if len(told) != 2 {
			t.Errorf("drawing the page took back %v", told)
		}
		change(p)
		if len(told) > 0 {
			t.Errorf("%s: still told of %v, though the words stand elsewhere", name, told)
		}
	}
}

// A picture that is not shown any more keeps no focus: Enter would enlarge it.
func TestWhatIsHiddenHasNoFocus(t *testing.T) {
	blocks := append(kept("One."), append(folded("menu"), kept("Two.")...)...)
	for name, hide := range map[string]func(p *Page){
		"hidden": func(p *Page) { p.ShowPictures(false) },
		"folded": func(p *Page) { p.SetAllOpen(false) },
		"closed": func(p *Page) { p.SetOpen(1, false) },
		"folded by right": func(p *Page) {
			b := slices.Clone(blocks)
			b[0].Kept, b[2].Kept = false, false
			p.SetContent(Content{Blocks: b})
		},
	} {
		p := shown(t, 900, 700, slices.Clone(blocks)...)
		p.SetAllOpen(true)
		p.SetPictures([]Picture{{Before: 0, Width: 100, Height: 60}, {Before: 1, Width: 100, Height: 60}}, newGallery())
		enlarged := 0
		p.OnPicture = func(int) { enlarged++ }
		k := slices.IndexFunc(p.stops(), func(s stop) bool { return s.picture == 1 })
		if name == "closed" || name == "folded" {
			k = slices.IndexFunc(p.stops(), func(s stop) bool { return s.keep })
			p.OnKeep = func(int) { enlarged++ }
		}
		p.goTo(p.stops()[k])
		hide(p)
		p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if enlarged > 0 || !p.focusOn.none() {
			t.Errorf("%s: it has the focus still, Enter did %d", name, enlarged)
		}
	}
}

// Dates and links are drawn and pointed at alike; what is told of has a thick line
// of the accent colour, at the same height.
func TestDatesAndLinksAreUnderlinedAlike(t *testing.T) {
	text := "On Tuesday the pier was closed, the port said."
	lines := map[string][]float32{}
	for _, kind := range []string{"date", "link"} {
		p := shown(t, 900, 300, kept(text)...)
		if kind == "date" {
			p.SetDates([]DateMark{{3, 10}, {15, 19}})
		} else {
			p.SetLinks([]Link{{3, 10, "https://a.example"}, {15, 19, "https://b.example"}})
		}
		pointAt(p, 4)
		for _, b := range bars(drawnOf(p), tokens.Of(tokens.Accent)) {
			lines[kind] = append(lines[kind], b.Position().X, b.Position().Y, b.Size().Width, b.Size().Height)
		}
		if p.date+p.link != -1 {
			t.Errorf("%s: date %d and link %d are told of", kind, p.date, p.link)
		}
	}
	if len(lines["date"]) != 4 || !slices.Equal(lines["date"], lines["link"]) {
		t.Errorf("the accent lines are %v", lines)
	}
}
