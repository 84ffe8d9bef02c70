package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/ui/panes"
	"dateline/app/ui/part"
)

// naming is the list of names in the place of the page. It lies over what was there
// before, which comes back when it is closed.
type naming struct {
	w    *window
	list *panes.NamesList

	below    fyne.CanvasObject // nil for the page
	renew    func()
	before   fyne.Focusable
	times    int // read so far: what was asked for before is out of date
	cancel   func()
	news     newest
	had      fyne.Focusable // the keys, as the list was opened
	entering bool           // it has not been given them yet
	left     int            // the move to a place that was gone to from here; 0: none
}

func newNaming(w *window) *naming {
	n := &naming{w: w, cancel: func() {}, list: panes.NewNamesList()}
	l := n.list
	l.OnClose = n.leave
	l.OnJoin = func(spellings []string) {
		n.act("take them for one name", func(ctx context.Context, b *app.Workbench) error { return b.JoinNames(ctx, spellings...) })
	}
	l.OnApart = func(spellings []string) {
		n.act("keep them apart", func(ctx context.Context, b *app.Workbench) error { return b.KeepNamesApart(ctx, spellings...) })
	}
	l.OnTakeOut = func(spelling string, of []string) {
		n.act("take it out of the name", func(ctx context.Context, b *app.Workbench) error { return b.TakeNameOut(ctx, spelling, of...) })
	}
	l.OnOffer = func(a, b string) {
		n.act("offer them as one again", func(ctx context.Context, bench *app.Workbench) error { return bench.OfferNamesAgain(ctx, a, b) })
	}
	l.OnPlace, l.OnEvent = n.place, w.chron.reveal
	l.OnKey = w.whole.key
	l.Rows().OnFocused = func(fyne.CanvasObject) { w.focusChanged() }
	return n
}

func (n *naming) act(what string, do func(context.Context, *app.Workbench) error) {
	n.w.act(what, do, nil)
}

func (n *naming) shown() bool { return n.w.stage.view == fyne.CanvasObject(n.list) }

// toggle opens the list, or goes back to where it was opened.
func (n *naming) toggle() {
	if n.shown() {
		n.leave()
		return
	}
	if !n.w.chron.keepsTyping() {
		n.w.chron.leave()
		n.open()
	}
}

func (n *naming) open() {
	w := n.w
	if _, keys := w.stage.view.(*panes.KeysList); keys {
		w.escape()
	}
	if n.left == 0 || n.left != w.moves {
		n.below, n.renew, n.before = w.stage.view, w.renew, w.focused()
	}
	n.left, n.had, n.entering = 0, w.focused(), true
	w.stageView(n.list, n.list.Focus)
	w.renewing(n.list, n.fill)
}

// fill reads the names of the articles anew, beside all else.
func (n *naming) fill() {
	n.stop()
	if n.w.bench == nil {
		return
	}
	times, bench := n.times, n.w.bench
	n.list.SetWorking(0, 0)
	n.cancel = n.w.back.aside(func(ctx context.Context) func() {
		groups, err := bench.Names(ctx, func(done, of int) {
			n.news.show(func() {
				if times == n.times {
					n.list.SetWorking(done, of)
				}
			})
		})
		var apart [][2]string
		if err == nil {
			apart, err = bench.NamesApart(ctx)
		}
		return func() { n.have(times, groups, apart, err) }
	})
}

func (n *naming) have(times int, groups []app.NameGroup, apart [][2]string, err error) {
	switch {
	case times != n.times:
	case err != nil:
		n.w.status.say("The names could not be read: " + sentence(err))
	default:
		n.times++ // what is still told of the reading is out of date
		n.list.SetNames(groups, apart)
		n.enter()
	}
}

// enter gives the list the keys once there is one: what cannot be seen yet cannot have
// them. Where the analyst went meanwhile, they stay.
func (n *naming) enter() {
	now := n.w.focused()
	if n.shown() && n.entering && (now == nil || now == n.had) {
		n.list.Focus()
	}
	n.entering = false
	n.w.focusChanged()
}

// place goes to where a spelling stands first; Esc comes back.
func (n *naming) place(at app.NameStand) {
	w := n.w
	n.stop()
	w.panes.reveal(panePage)
	w.page.open(at.ID, at.Start, at.End)
	n.left = w.moves
	w.whenShown(w.page.text, func() {
		if n.cameFrom() {
			w.page.focus()
			w.focusChanged()
		}
	})
}

// cameFrom tells whether what is on the page was gone to from the list.
func (n *naming) cameFrom() bool { return n.left > 0 && n.left == n.w.moves }

func (n *naming) stop() {
	n.times++
	n.cancel()
}

// leave goes back to what was there before.
func (n *naming) leave() {
	w := n.w
	n.stop()
	if n.below == nil || n.below == fyne.CanvasObject(w.page.reader) {
		w.backToPage()
		return
	}
	before := n.before
	w.stage.show(n.below)
	if w.renew = n.renew; w.renew != nil {
		w.renew()
	}
	w.whenShown(n.below, func() {
		if before != nil {
			part.Return(w.win.Canvas(), before)
		}
		w.focusChanged()
	})
}

// reset forgets the workspace.
func (n *naming) reset() {
	n.stop()
	n.below, n.renew, n.before, n.left = nil, nil, nil, 0
	n.list.SetNames(nil, nil)
}

// commands are the list's items of the menu; the letters of the last three mean
// something else elsewhere, so they are read while it is in sight.
func (n *naming) commands() []command {
	return []command{
		{label: "Names", plain: fyne.KeyW, do: n.toggle, able: n.w.needsWorkspace, tick: n.shown},
		{label: "Take spellings for one name", shows: fyne.KeyY, do: n.list.Join, able: func() string { join, _, _ := n.list.Cannot(); return n.cannot(join) }},
		{label: "Keep spellings apart", shows: fyne.KeyN, do: n.list.Apart, able: func() string { _, apart, _ := n.list.Cannot(); return n.cannot(apart) }},
		{label: "Take a spelling out of its name", shows: fyne.KeyS, do: n.list.TakeOut, able: func() string { _, _, out := n.list.Cannot(); return n.cannot(out) }},
	}
}

// cannot says why something of the list cannot be done now, also for what is selected.
func (n *naming) cannot(selected string) string {
	if !n.shown() {
		return "W opens the names first."
	}
	if why := n.w.cannotWrite(); why != "" {
		return why
	}
	return selected
}

// takes does what a key means in the list, and tells whether it was for the list.
func (n *naming) takes(name fyne.KeyName) bool {
	if !n.shown() {
		return false
	}
	for _, c := range n.commands() {
		if c.plain == name || c.shows == name {
			n.w.run(c)
			return true
		}
	}
	return len(name) == 1 && !elsewhere[name] && name != fyne.KeyT && name != fyne.KeyQ || name == fyne.KeyBackspace || name == fyne.KeyDelete
}

func (n *naming) hints() []hint {
	return []hint{
		{[]string{"↑", "↓"}, "name"}, {[]string{"Y"}, "one name"}, {[]string{"N"}, "keep apart"}, {[]string{"S"}, "take spelling out"},
		{[]string{"Enter"}, "where it stands"}, {[]string{"Ctrl+Z"}, "undo"}, {[]string{"Esc"}, "back"}, {[]string{"F1"}, "all keys"},
	}
}
