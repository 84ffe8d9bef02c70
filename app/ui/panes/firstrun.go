package panes

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
	"dateline/assets"
)

// FirstRun says what to do in an empty workspace: where to drop articles, what
// follows in five steps, and where a sample is.
type FirstRun struct {
	widget.BaseWidget
	OnPaste, OnChoose, OnSample, OnOpen func()

	zone   *dropZone
	sample *part.Button
	column *part.Column
}

// NewFirstRun makes it; samples is how many articles the sample has.
func NewFirstRun(samples int) *FirstRun {
	f := &FirstRun{}
	f.zone = newDropZone(
		part.NewButton("Paste article", "", "Ctrl+V", part.Primary, func() { does(f.OnPaste) }),
		part.NewButton("Choose files…", "", "Ctrl+I", part.Usual, func() { does(f.OnChoose) }))
	f.sample = part.NewButton(fmt.Sprintf("Open the sample: %s", part.Count(samples, "article")), "", "", part.Usual, func() { does(f.OnSample) })
	open := part.NewButton("Open another workspace…", "", "Ctrl+O", part.Link, func() { does(f.OnOpen) })
	f.column = part.NewColumn(tokens.Space5, tokens.Space6,
		newMasthead(), f.zone, newSteps(), part.NewFlow(f.sample, open), newPromise())
	f.column.Pile.Most = 560
	for _, b := range []*part.Button{f.zone.paste, f.zone.choose, f.sample, open} {
		b.OnFocused = f.column.Reveal
		b.OnKey = func(e *fyne.KeyEvent) { f.column.ScrollKey(e) }
	}
	f.ExtendBaseWidget(f)
	return f
}

// Focus gives the first button the keys.
func (f *FirstRun) Focus() { part.Focus(f.zone.paste) }

// CreateRenderer implements fyne.Widget.
func (f *FirstRun) CreateRenderer() fyne.WidgetRenderer {
	return part.Draw(f.column.MinSize,
		func(size fyne.Size) { part.Put(f.column, 0, 0, size.Width, size.Height) },
		f.column.Refresh, f.column)
}

// drawn is a widget that only shows things: its functions lay them out.
type drawn struct {
	widget.BaseWidget
	objects []fyne.CanvasObject
	lay     func(width float32, move bool) float32
}

func newDrawn(lay func(width float32, move bool) float32, objects ...fyne.CanvasObject) *drawn {
	d := &drawn{objects: objects, lay: lay}
	d.ExtendBaseWidget(d)
	return d
}

// HeightFor implements part.Tall.
func (d *drawn) HeightFor(width float32) float32 { return d.lay(width, false) }

// CreateRenderer implements fyne.Widget.
func (d *drawn) CreateRenderer() fyne.WidgetRenderer {
	return part.Draw(
		func() fyne.Size { return fyne.NewSize(160, d.lay(max(d.Size().Width, 160), false)) },
		func(size fyne.Size) { d.lay(size.Width, true) },
		func() {
			if d.Size().Width > 0 {
				d.lay(d.Size().Width, true)
			}
			for _, o := range d.objects {
				o.Refresh()
			}
		},
		d.objects...)
}

// newMasthead is the icon, the name, and what Dateline is for.
func newMasthead() *drawn {
	icon := canvas.NewImageFromResource(fyne.NewStaticResource("dateline.png", assets.AppIcon()))
	icon.FillMode = canvas.ImageFillContain
	name := part.Face{Style: part.Title.Style, Color: tokens.Ink, Line: 40}
	name.Size = 32
	title := name.Label("Dateline", 1)
	lead := part.Lead.Label("Turn news articles into a chronology in which every event leads back to the words it rests on.", 0)
	return newDrawn(func(width float32, move bool) float32 {
		const side = 42
		h := lead.HeightFor(width)
		if move {
			part.Put(icon, 0, 0, side, side)
			part.Put(title, side+tokens.Space3, 0, width-side-tokens.Space3, side)
			part.Put(lead, 0, side+tokens.Space2, width, h)
		}
		return side + tokens.Space2 + h
	}, icon, title, lead)
}

// newSteps are the five steps, each with its keys.
func newSteps() *drawn {
	steps := []struct {
		name, words string
		keys        []string
	}{
		{"Read", "Cleaned text; what was folded stays one key away", []string{"J", "K"}},
		{"Mark", "Highlight a passage, or make it an event: title, date and place are filled in", []string{"H", "E"}},
		{"Decide", "Accept, change or refuse the events that the articles seem to tell", []string{"G"}},
		{"Compare", "See which sites say the same, who they have it from, and where they disagree", []string{"T"}},
		{"Export", "A chronology as PDF or CSV, each quotation linked to its source", []string{"Ctrl+E"}},
	}
	var objects []fyne.CanvasObject
	var rows []*step
	for i, s := range steps {
		r := newStep(i+1, s.name, s.words, s.keys)
		rows = append(rows, r)
		objects = append(objects, r.objects()...)
	}
	return newDrawn(func(width float32, move bool) float32 {
		y := float32(0)
		for _, r := range rows {
			y = r.lay(y, width, move)
		}
		return y
	}, objects...)
}

// step is a number, what is done, and the keys for it.
type step struct {
	line                *part.Divider
	number, name, words *text.Label
	keys                []*part.Key
}

func newStep(n int, name, words string, keys []string) *step {
	s := &step{
		line: part.NewDivider(), number: part.Lead.In(tokens.Accent).Label(strconv.Itoa(n), 1),
		name: part.Pane.Label(name, 1), words: part.Second.Label(words, 0),
	}
	for _, k := range keys {
		s.keys = append(s.keys, part.NewKey(k))
	}
	return s
}

func (s *step) objects() []fyne.CanvasObject {
	all := []fyne.CanvasObject{s.line, s.number, s.name, s.words}
	for _, k := range s.keys {
		all = append(all, k)
	}
	return all
}

func (s *step) lay(y, width float32, move bool) float32 {
	const left = 40
	right := float32(0)
	for _, k := range s.keys {
		right += k.MinSize().Width + tokens.Space1
	}
	w := width - left - right - tokens.Space3
	words := s.words.HeightFor(w)
	h := tokens.Space3 + part.Pane.Line + words + tokens.Space3
	if !move {
		return y + h
	}
	part.Put(s.line, 0, y, width, 1)
	part.Put(s.number, 0, y+tokens.Space3-3, left, part.Lead.Line)
	part.Put(s.name, left, y+tokens.Space3, w, part.Pane.Line)
	part.Put(s.words, left, y+tokens.Space3+part.Pane.Line, w, words)
	x := width - right + tokens.Space1
	for _, k := range s.keys {
		m := k.MinSize()
		part.Put(k, x, y+(h-m.Height)/2, m.Width, m.Height)
		x += m.Width + tokens.Space1
	}
	return y + h
}

// newPromise says that nothing leaves the computer.
func newPromise() *drawn {
	icon := part.NewIcon()
	part.SetIcon(icon, "lock", tokens.Ink2)
	words := part.Second.Label("Nothing leaves this computer. Dateline never opens a connection. F1 shows all keys.", 0)
	return newDrawn(func(width float32, move bool) float32 {
		const left = tokens.Icon + tokens.Space2
		h := words.HeightFor(width - left)
		if move {
			part.Put(icon, 0, 1, tokens.Icon, tokens.Icon)
			part.Put(words, left, 0, width-left, h)
		}
		return h
	}, icon, words)
}
