package panes

import (
	"fmt"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// ImportProgress is a thin bar with what is being imported, how fast, and
// Cancel, which keeps what is done.
type ImportProgress struct {
	widget.BaseWidget
	OnCancel func()

	what        string // is imported
	bar         *part.ProgressBar
	name, words *text.Label
	cancel      *part.Button
}

// NewImportProgress makes one.
func NewImportProgress() *ImportProgress {
	p := &ImportProgress{bar: part.NewProgressBar(), name: part.SmallInk.Label("", 1), words: part.Small.Label("", 1)}
	p.cancel = part.NewButton("Cancel", "", "", part.Link, func() { does(p.OnCancel) })
	p.cancel.SetTip("What has come in stays")
	p.ExtendBaseWidget(p)
	return p
}

// Begin names what is going to be imported.
func (p *ImportProgress) Begin(what string) {
	p.what = what
	p.Set(app.Progress{}, 0)
}

// Set shows how far the import is after some time.
func (p *ImportProgress) Set(at app.Progress, elapsed time.Duration) {
	p.bar.Set(at.Total, part.Portion{Count: at.Done, Color: tokens.Accent})
	p.name.Text = isolate(filepath.Base(at.Last.Path))
	if at.Last.Path == "" {
		p.name.Text = "Reading " + isolate(p.what) + "…"
	}
	p.words.Text = progressWords(at, elapsed)
	p.Refresh()
}

// progressWords are the numbers of a running import: "12 of 48 · 9 a second ·
// about 4 s left".
func progressWords(at app.Progress, elapsed time.Duration) string {
	rate, left := "", ""
	if seconds := elapsed.Seconds(); at.Done > 0 && seconds >= 0.5 {
		perSecond := float64(at.Done) / seconds
		rate = fmt.Sprintf("%.0f a second", perSecond)
		if perSecond < 1 {
			rate = fmt.Sprintf("%.0f a minute", perSecond*60)
		}
		if at.Done < at.Total {
			left = "about " + roughly(float64(at.Total-at.Done)/perSecond) + " left"
		}
	} else if at.Done == 0 && seconds >= 1 {
		left = roughly(seconds) + " so far"
	}
	done := ""
	if at.Total > 0 { // the first file tells how many there are
		done = thousands(at.Done) + " of " + thousands(at.Total)
	}
	return joined(done, rate, left)
}

func roughly(seconds float64) string {
	if seconds < 90 {
		return fmt.Sprintf("%.0f s", max(seconds, 1))
	}
	return fmt.Sprintf("%.0f min", seconds/60)
}

// CreateRenderer implements fyne.Widget.
func (p *ImportProgress) CreateRenderer() fyne.WidgetRenderer {
	const pad = tokens.Space4
	least := func() fyne.Size { return fyne.NewSize(200, 2*part.Small.Line+6+4*tokens.Space1+tokens.Space2) }
	place := func(size fyne.Size) {
		w := size.Width - 2*pad
		button := p.cancel.MinSize()
		part.Put(p.name, pad, tokens.Space2, w-button.Width-tokens.Space2, part.Small.Line)
		part.Put(p.cancel, pad+w-button.Width, tokens.Space1, button.Width, button.Height)
		y := tokens.Space2 + part.Small.Line + tokens.Space1
		part.Put(p.bar, pad, y, w, 6)
		part.Put(p.words, pad, y+6+tokens.Space1, w, part.Small.Line)
	}
	paint := func() {
		p.bar.Refresh()
		p.name.Refresh()
		p.words.Refresh()
	}
	return part.Draw(least, place, paint, p.name, p.cancel, p.bar, p.words)
}
