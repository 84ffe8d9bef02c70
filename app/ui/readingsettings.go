package ui

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// readingPanel is how the text is set, over the page that shows it at once. Esc
// leaves it.
type readingPanel struct {
	w     *window
	sheet *sheet
	size  *text.Label
	first *part.Segmented
}

// showReading opens the panel with its upper left corner near a place.
func (w *window) showReading(at fyne.Position) {
	p := &readingPanel{w: w, sheet: &sheet{w: w, title: "How the text is set", before: w.focused()}}
	rows := []fyne.CanvasObject{p.sizeRow()}
	for _, c := range append(w.readingChoices(), w.imagesChoice(), w.themeChoice()) {
		rows = append(rows, p.row(c))
	}
	p.sheet.form = container.New(layout.NewCustomPaddedVBoxLayout(tokens.Space2), rows...)
	p.sheet.pop = widget.NewPopUp(inset(p.sheet.form, tokens.Space4, tokens.Space3), w.win.Canvas())
	w.sheet = p.sheet
	least := p.sheet.pop.MinSize()
	at.X = max(0, min(at.X, w.win.Canvas().Size().Width-least.Width-tokens.Space2))
	p.sheet.pop.ShowAtPosition(at)
	w.win.Canvas().Focus(p.first)
}

// themeChoice is the colours of the window.
func (w *window) themeChoice() choice {
	names := []string{"", themeLight, themeSepia, themeDark}
	return choice{"Theme", []string{"System", "Light", "Sepia", "Dark"},
		func() int { return max(0, indexOf(names, w.prefs.Theme)) }, func(i int) { w.setTheme(names[i]) }}
}

func (w *window) imagesChoice() choice {
	return choice{"Images", []string{"Shown", "Hidden"},
		func() int { return truth(w.prefs.NoImages) }, func(i int) { w.showImages(i == 0) }}
}

// row is a setting with its name.
func (p *readingPanel) row(c choice) fyne.CanvasObject {
	s := part.NewSegmented(c.words, c.now(), c.take)
	s.OnEscape = p.sheet.close
	if p.first == nil {
		p.first = s
	}
	return settingRow(c.name, s)
}

// sizeRow is the size of the text, smaller and larger.
func (p *readingPanel) sizeRow() fyne.CanvasObject {
	p.size = part.Medium.Label("", 1)
	step := func(by int) func() {
		return func() {
			p.w.zoom(by)
			p.showSize()
		}
	}
	smaller := part.NewButton("Smaller", "", "Ctrl+−", part.Usual, step(-1))
	larger := part.NewButton("Larger", "", "Ctrl++", part.Usual, step(1))
	smaller.OnEscape, larger.OnEscape = p.sheet.close, p.sheet.close
	p.showSize()
	return settingRow("Size", container.NewHBox(smaller, container.NewGridWrap(fyne.NewSize(28, larger.MinSize().Height), p.size), larger))
}

func (p *readingPanel) showSize() {
	p.size.SetText(fmt.Sprintf("%.0f", p.w.page.text.Reading().Size))
}

// settingName is the width of a setting's name.
const settingName float32 = 72

func settingRow(name string, o fyne.CanvasObject) fyne.CanvasObject {
	return container.NewHBox(container.NewGridWrap(fyne.NewSize(settingName, o.MinSize().Height), part.Hint.Label(name, 1)), o)
}
