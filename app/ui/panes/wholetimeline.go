package panes

import (
	"fyne.io/fyne/v2"

	"dateline/app/article"
	"dateline/app/ui/part"
	"dateline/app/ui/tokens"
)

// Heights of the timeline above the list.
const (
	usualTimeline float32 = 264
	leastBelow    float32 = 150 // of the list below it
	leastFoot     float32 = 620 // width with room for what the marks mean
)

// makeTimeline makes the drawing and what it is tied to.
func (l *WholeChronology) makeTimeline() {
	l.Timeline, l.drawn, l.foot, l.height = NewTimeline(), true, true, usualTimeline
	l.Timeline.PassTo(&l.keys)
	l.Timeline.OnKey = l.typed
	l.Timeline.OnSelect = func(id article.ID) { l.Select(id); does(l.OnSelected) }
	l.Timeline.OnOpen = func(id article.ID) {
		if l.Select(id) {
			l.opened(l.rows.Selected())
		}
	}
	l.sill = part.NewSill(func(dy float32) {
		l.height = min(max(l.Timeline.Size().Height+dy, l.Timeline.MinSize().Height), max(l.Size().Height-leastBelow, 0))
		l.Refresh()
	}, func() { call(l.OnHeight, l.height) })
}

// ShowTimeline shows or hides the drawing; height 0 leaves the usual one.
func (l *WholeChronology) ShowTimeline(drawn bool, height float32) {
	if l.drawn = drawn; height > 0 {
		l.height = height
	}
	l.Refresh()
}

// TimelineShown tells whether the drawing is in sight: a low window, or a view
// without events, has no room for it.
func (l *WholeChronology) TimelineShown() bool {
	return l.drawn && len(l.events) > 0 && l.Size().Height >= l.Timeline.MinSize().Height+leastBelow+part.HeadHeight
}

// placeTimeline puts the drawing below the head and returns where it ends. Whether there
// is room for it changes with the size, so it is shown and hidden here.
func (l *WholeChronology) placeTimeline(size fyne.Size, y float32) float32 {
	if foot := size.Width >= leastFoot; foot != l.foot {
		l.foot = foot
		l.Timeline.ShowFoot(foot)
	}
	shown := l.TimelineShown()
	l.Timeline.Hidden, l.sill.Hidden = !shown, !shown
	if !shown {
		return y
	}
	const above = tokens.Space2
	pad := tokens.Space5
	if size.Width < 620 {
		pad = tokens.Space4
	}
	h := min(max(l.height, l.Timeline.MinSize().Height), max(size.Height-y-leastBelow, l.Timeline.MinSize().Height))
	part.Put(l.Timeline, pad, y+above, size.Width-2*pad, h)
	y += above + h + tokens.Space1
	part.Put(l.sill, 0, y-tokens.SplitterGrip/2, size.Width, tokens.SplitterGrip)
	return y + tokens.Hairline
}
