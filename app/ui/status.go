package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"dateline/app"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// statusBar is the line at the foot of the window: the workspace, what it
// holds, what was done last, and the keys that work now.
type statusBar struct {
	w      *window
	view   *fyne.Container
	name   *text.Label
	counts *text.Label
	icon   *canvas.Image
	toast  *text.Label
	undo   *part.Button
	offer  *part.Button // what the words offer
	keys   *fyne.Container

	numbers app.Counts
	offered func() // nil for nothing
	words   string // what was done or could not be done
	undoes  bool   // the words can be taken back
	hints   []hint
}

// hint is keys and what they do now.
type hint struct {
	keys []string
	does string
}

func sameHint(a, b hint) bool { return a.does == b.does && slices.Equal(a.keys, b.keys) }

func newStatusBar(w *window) *statusBar {
	s := &statusBar{
		w:    w,
		name: part.Small.Label("", 1), counts: part.Small.Label("", 1),
		icon: part.NewIcon(), toast: part.SmallInk.Label("", 1),
		keys: container.NewWithoutLayout(),
	}
	s.undo = part.NewButton("Undo", "", "Ctrl+Z", part.Link, w.undoAction)
	s.offer = part.NewButton("", "", "", part.Link, s.take)
	lock := part.NewIcon()
	part.SetIcon(lock, "lock", tokens.Ink2)
	row := container.New(&statusLayout{s}, lock, s.name, s.counts, s.icon, s.toast, s.undo, s.offer, s.keys)
	s.view = container.NewStack(text.NewFill(tokens.Ground), row, container.NewVBox(part.NewDivider()))
	s.refresh()
	return s
}

// say shows words until the next action or command.
func (s *statusBar) say(words string) { s.show(words, false, nil) }

// did shows an action that can be taken back.
func (s *statusBar) did(words string) { s.show(words, true, nil) }

// tell shows words and offers to do something about them.
func (s *statusBar) tell(words, label string, do func()) {
	s.offer.SetLabel(label)
	s.show(words, false, do)
}

func (s *statusBar) clear() { s.show("", false, nil) }

// pass takes away what was only said: it was about what came before. What can be
// taken back, and what offers something, stays.
func (s *statusBar) pass() {
	if s.words != "" && !s.undoes && s.offered == nil {
		s.clear()
	}
}

func (s *statusBar) show(words string, undoes bool, offered func()) {
	s.words, s.undoes, s.offered = words, undoes, offered
	s.refresh()
	s.w.speech.soon()
}

// take does what the words offer, once.
func (s *statusBar) take() {
	if do := s.offered; do != nil {
		s.clear()
		do()
	}
}

// text is what was said last.
func (s *statusBar) text() string { return s.words }

// setCounts shows what the workspace holds.
func (s *statusBar) setCounts(n app.Counts) {
	s.numbers = n
	s.refresh()
}

// setHints shows the keys that work now.
func (s *statusBar) setHints(hints []hint) {
	if slices.EqualFunc(s.hints, hints, sameHint) {
		return // asked at each move of the caret
	}
	s.hints = hints
	s.keys.RemoveAll()
	for _, h := range hints {
		for _, k := range h.keys {
			s.keys.Add(part.NewKey(k))
		}
		s.keys.Add(part.Small.Label(h.does, 1))
	}
	s.view.Refresh()
}

func (s *statusBar) refresh() {
	s.name.SetText(s.title())
	s.counts.SetText(countWords(s.numbers, s.w.bench != nil))
	s.toast.SetText(s.words)
	show(s.toast, s.words != "")
	part.SetIcon(s.icon, "check", tokens.Done)
	show(s.icon, s.words != "" && s.undoes)
	_, can := s.w.nextUndo()
	show(s.undo, s.undoes && can)
	show(s.offer, s.offered != nil)
	s.view.Refresh()
}

func (s *statusBar) title() string {
	if s.w.bench == nil {
		return "no workspace"
	}
	name := s.w.name() + app.Extension
	if s.w.bench.ReadOnly() {
		name += " (for reading only)"
	}
	return name
}

// countWords is "12 articles · 19 passages · 8 events", or "empty".
func countWords(n app.Counts, open bool) string {
	if !open {
		return ""
	}
	if n.Articles+n.Passages+n.Events == 0 {
		return "empty"
	}
	return strings.Join([]string{part.Count(n.Articles, "article"), part.Count(n.Passages, "passage"), part.Count(n.Events, "event")}, " · ")
}

func show(o fyne.CanvasObject, visible bool) {
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}

// statusLayout places the parts of the bar; the keys give way first, then the
// counts.
type statusLayout struct{ s *statusBar }

const statusHeight = 28

func (*statusLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(120, max(statusHeight, part.Small.Line+10))
}

func (l *statusLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := tokens.Space4
	put := func(o fyne.CanvasObject, width, height, gap float32) {
		if !o.Visible() {
			return
		}
		o.Move(fyne.NewPos(x, (size.Height-height)/2))
		o.Resize(fyne.NewSize(min(width, max(0, size.Width-x)), height))
		x += width + gap
	}
	s := l.s
	put(objects[0], tokens.Icon-2, tokens.Icon-2, tokens.Space2-2)
	put(s.name, part.Wide(s.name), part.Small.Line, tokens.Space4)
	put(s.counts, part.Wide(s.counts), part.Small.Line, tokens.Space5)
	put(s.icon, tokens.Icon, tokens.Icon, tokens.Space1+2)
	room := size.Width - x - tokens.Space4
	undo, offer := s.undo.MinSize(), s.offer.MinSize()
	if s.undo.Visible() {
		room -= undo.Width + tokens.Space2
	}
	if s.offer.Visible() {
		room -= offer.Width + tokens.Space2
	}
	put(s.toast, min(part.Wide(s.toast), max(room, 0)), part.SmallInk.Line, tokens.Space2)
	put(s.undo, undo.Width, undo.Height, tokens.Space5)
	put(s.offer, offer.Width, offer.Height, tokens.Space5)
	l.placeKeys(x, size)
}

// placeKeys puts as many hints as there is room for at the right end.
func (l *statusLayout) placeKeys(from float32, size fyne.Size) {
	keys := l.s.keys
	keys.Move(fyne.Position{})
	keys.Resize(size)
	right := size.Width - tokens.Space4
	objects := keys.Objects
	for i := len(l.s.hints) - 1; i >= 0; i-- {
		h := l.s.hints[i]
		group := objects[len(objects)-len(h.keys)-1:]
		objects = objects[:len(objects)-len(h.keys)-1]
		width := float32(0)
		for _, k := range group[:len(group)-1] {
			width += k.MinSize().Width + tokens.Space1
		}
		label := group[len(group)-1].(*text.Label)
		width += tokens.Space1 + part.Wide(label)
		fits := right-width > from
		x := right - width
		for _, k := range group {
			show(k, fits)
		}
		if !fits {
			right = from
			continue
		}
		for _, k := range group[:len(group)-1] {
			m := k.MinSize()
			k.Move(fyne.NewPos(x, (size.Height-m.Height)/2))
			k.Resize(m)
			x += m.Width + tokens.Space1
		}
		label.Move(fyne.NewPos(x+tokens.Space1, (size.Height-part.Small.Line)/2))
		label.Resize(fyne.NewSize(part.Wide(label), part.Small.Line))
		right -= width + tokens.Space5 - tokens.Space2
	}
}
