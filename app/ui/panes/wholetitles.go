package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// wholeTitles name the columns where there are any.
type wholeTitles struct {
	widget.BaseWidget
	columns *wholeColumns
	names   [5]*text.Label // when, event, sites, tags, status
	line    *part.Divider
}

func newWholeTitles(columns *wholeColumns) *wholeTitles {
	t := &wholeTitles{columns: columns, line: part.NewDivider()}
	for i, name := range []string{"When", "Event", "Sites and origins", "Tags", "Status"} {
		t.names[i] = part.Small.Label(name, 1)
	}
	t.ExtendBaseWidget(t)
	return t
}

// HeightFor implements part.Tall.
func (t *wholeTitles) HeightFor(width float32) float32 {
	if t.Hidden || t.columns.places(width).state == 0 {
		return 0
	}
	return part.Small.Line + 9
}

// CreateRenderer implements fyne.Widget.
func (t *wholeTitles) CreateRenderer() fyne.WidgetRenderer {
	place := func(size fyne.Size) {
		p := t.columns.places(size.Width)
		for i, x := range []float32{p.left, p.title, p.sites, p.tags, p.state} {
			part.Put(t.names[i], x, 4, max(p.right-x, 0), part.Small.Line)
			t.names[i].Hidden = x == 0 || p.state == 0
		}
		part.Put(t.line, 0, size.Height-tokens.Hairline, size.Width, tokens.Hairline)
	}
	paint := func() {
		place(t.Size())
		for _, n := range t.names {
			n.Refresh()
		}
	}
	return part.Draw(func() fyne.Size { return fyne.NewSize(120, 0) }, place, paint,
		t.names[0], t.names[1], t.names[2], t.names[3], t.names[4], t.line)
}
