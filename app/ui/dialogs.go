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

// sheet is a dialog of ours: a title, what it is about, and buttons in the lower
// corner. Escape always leaves it, Ctrl+Enter always confirms.
type sheet struct {
	w      *window
	title  string
	pop    *widget.PopUp
	ok     *part.Button
	cancel *part.Button
	form   fyne.CanvasObject // one that brings its own buttons, nil for none
	field  *part.Field       // the one to type in, nil for none
	wrong  *text.Label
	before fyne.Focusable // had the focus
}

// newSheet shows a dialog. do says what is wrong, or "" to close it.
func (w *window) newSheet(title, ok, cancel string, body fyne.CanvasObject, do func() string, left func()) *sheet {
	s := &sheet{w: w, title: title, before: w.focused(), wrong: part.Small.In(tokens.Conflict).Label("", 0)}
	leave := func() {
		s.close()
		if left != nil {
			left()
		}
	}
	confirm := func() {
		if s.wrong.Text = do(); s.wrong.Text == "" {
			s.close()
			return
		}
		s.wrong.Show()
		s.wrong.Refresh()
		s.pop.Resize(s.size())
	}
	buttons := container.New(layout.NewCustomPaddedHBoxLayout(tokens.Space2))
	if cancel != "" {
		s.cancel = part.NewButton(cancel, "", "Esc", part.Usual, leave)
		s.cancel.OnEscape, s.cancel.OnConfirm = leave, confirm
		buttons.Add(s.cancel)
	}
	s.ok = part.NewButton(ok, "", "Ctrl+Enter", part.Primary, confirm)
	s.ok.OnEscape, s.ok.OnConfirm = leave, confirm
	buttons.Add(s.ok)
	s.wrong.Hide()
	foot := container.NewBorder(nil, nil, nil, buttons)
	content := container.New(&column{width: sheetWidth, gap: tokens.Space4},
		part.Caption.Label(title, 0), body, s.wrong, foot)
	s.pop = widget.NewModalPopUp(inset(content, tokens.Space5, tokens.Space4), w.win.Canvas())
	w.sheet = s
	s.pop.Show()
	s.pop.Resize(s.size())
	w.win.Canvas().Focus(s.ok)
	return s
}

// newModal shows a form that brings its own buttons over the panes.
func (w *window) newModal(title string, form fyne.CanvasObject, size fyne.Size) *sheet {
	s := &sheet{w: w, title: title, form: form, before: w.focused()}
	s.pop = widget.NewModalPopUp(form, w.win.Canvas())
	w.sheet = s
	s.pop.Show()
	s.pop.Resize(size)
	return s
}

// leave is what Escape does.
func (s *sheet) leave() {
	if s.ok != nil {
		s.ok.OnEscape()
		return
	}
	s.close()
}

const sheetWidth float32 = 560

// size is as high as the words need.
func (s *sheet) size() fyne.Size { return s.pop.MinSize() }

// put gives a field of the sheet the keys of the sheet, and the focus.
func (s *sheet) put(f *part.Field) {
	s.field = f
	f.OnEscape, f.OnConfirm = s.ok.OnEscape, s.ok.OnConfirm
	f.OnSubmitted = func(string) { s.ok.OnConfirm() }
	s.w.win.Canvas().Focus(f)
}

func (s *sheet) close() {
	s.pop.Hide()
	if s.w.sheet == s {
		s.w.sheet = nil
	}
	if s.before != nil {
		part.Return(s.w.win.Canvas(), s.before)
	}
}

// question is something that undo could not answer afterwards.
type question struct {
	title, text, yes string
	do, no           func() // no may be nil
}

func (w *window) ask(q question) {
	w.newSheet(q.title, q.yes, "Cancel", part.Body.Label(q.text, 0), func() string { q.do(); return "" }, q.no)
}

// unlessTyping does what ends the form that is open, after asking when it holds
// what somebody typed.
func (w *window) unlessTyping(do func()) {
	const title = "Leave what you typed?"
	switch {
	case !w.chron.dirty():
		do()
	case w.sheet == nil || w.sheet.title != title:
		w.ask(question{
			title: title,
			text:  fmt.Sprintf("“%s” is open with what you typed, and nothing of it is kept yet.", w.chron.form),
			yes:   "Leave it",
			do:    do,
		})
	}
}

// tell says a sentence that must not be missed.
func (w *window) tell(title, sentence string) {
	w.newSheet(title, "Close", "", part.Body.Label(sentence, 0), func() string { return "" }, nil)
}

// popUp shows commands as a menu at a place.
func (w *window) popUp(commands []command, at fyne.Position) {
	var items []*fyne.MenuItem
	of := map[*fyne.MenuItem]command{}
	for _, c := range commands {
		if c.name != nil {
			c.label = c.name()
		}
		switch {
		case c.sub != nil:
		case c.label == "":
			items = append(items, fyne.NewMenuItemSeparator())
		default:
			item := fyne.NewMenuItem(c.label, func() { w.run(c) })
			item.Disabled = c.able != nil && c.able() != ""
			of[item] = c
			items = append(items, item)
		}
	}
	alignKeys(items, of)
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), w.win.Canvas(), at)
}
