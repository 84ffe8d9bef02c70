package ui

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/ui/page"
	"dateline/app/ui/part"
	"dateline/app/ui/tokens"
)

// original shows what an article was read from, as it came, beside its text: both
// are scrolled together, and what is selected or highlighted in one is in the other.
type original struct {
	p      *pagePane
	text   *page.Page
	beside *beside
	couple *page.Couple

	open   bool
	of     article.ID        // the article whose original is shown or being read
	from   string            // hash of that article's text
	view   *app.OriginalView // nil until it is read
	cancel func()            // ends the reading of one
}

func newOriginal(p *pagePane, reading fyne.CanvasObject) *original {
	o := &original{p: p, text: page.New()}
	o.text.SetWide(true)
	o.text.OnKey = o.key
	o.text.OnFocus = func(bool) {
		o.beside.refresh()
		p.w.focusChanged()
	}
	o.text.OnSelected = o.selected
	o.text.OnMark = func(id article.ID) {
		o.text.FocusMark(id)
		p.text.FocusMark(id)
		p.w.focusChanged()
	}
	o.text.OnMenu = func(at fyne.Position) {
		p.w.popUp(append(p.w.markCommands(), separator, command{label: "Copy", do: o.text.Copy}), at)
	}
	o.text.OnShortcut = func(s fyne.Shortcut) { p.w.win.Canvas().(fyne.Shortcutable).TypedShortcut(s) }
	o.beside = newBeside(p.w, "original", reading, o.text, p.text, o.text)
	o.couple = page.NewCouple(p.text, o.text)
	o.beside.placed = o.couple.Follow
	return o
}

// original tells whether the original is shown, beside the text or in its place.
func (p *pagePane) original() bool { return p.source.open }

// toggleOriginal shows the original, or the article alone again.
func (p *pagePane) toggleOriginal() {
	if p.original() {
		p.source.close()
		p.focus()
		return
	}
	p.body.show(p.source.beside.view)
	p.source.show()
	p.focus()
}

// show shows the original of the article that is open.
func (o *original) show() {
	o.open = true
	o.beside.show(true)
	if o.view == nil || !o.isOf(&o.p.article) {
		o.load()
	}
	o.p.bar.refresh()
	o.p.w.focusChanged()
}

func (o *original) isOf(a *article.Article) bool { return o.of == a.ID && o.from == a.TextSHA256 }

// close shows the article alone.
func (o *original) close() {
	o.stop()
	if !o.open {
		return
	}
	o.open = false
	o.couple.SetPlaces(nil)
	o.view = nil
	o.text.SetContent(page.Content{})
	o.beside.show(false)
	o.p.bar.refresh()
	o.p.w.focusChanged()
}

// stop ends the reading of an original that is under way.
func (o *original) stop() {
	if o.cancel != nil {
		o.cancel()
	}
	o.cancel = nil
}

// follow keeps up with the article that is open: beside the text the original of
// another takes the place of this one, in its place the text comes back.
func (o *original) follow() {
	switch {
	case !o.open:
	case o.beside.alone() && o.of != o.p.article.ID:
		o.close()
	case !o.isOf(&o.p.article):
		o.load()
	}
}

// load reads the original in the background: a long one takes a while.
func (o *original) load() {
	o.stop()
	o.of, o.from, o.view = o.p.article.ID, o.p.article.TextSHA256, nil
	o.couple.SetPlaces(nil)
	o.text.SetContent(page.Content{})
	o.text.SetMarks(nil)
	o.text.SetHeader(part.Small.Label("The original is being read.", 0))
	id, bench := o.of, o.p.w.bench
	if bench == nil {
		return
	}
	o.cancel = o.p.w.back.aside(func(ctx context.Context) func() {
		of, view, err := bench.OriginalView(ctx, id)
		return func() {
			if o.open && id == o.of && bench == o.p.w.bench && !errors.Is(err, context.Canceled) {
				o.loaded(of, view, err)
			}
		}
	})
}

func (o *original) loaded(of article.Original, view *app.OriginalView, err error) {
	if err != nil {
		words := "The original could not be read: " + sentence(err)
		o.text.SetHeader(part.Body.Label(words, 0))
		o.p.w.status.say(words)
		return
	}
	o.view = view
	o.text.SetHeader(newOriginalHead(of))
	o.text.SetContent(page.Content{Blocks: sourceBlocks(view.Blocks)})
	tints := make([]page.Tint, len(view.Markup))
	for i, m := range view.Markup {
		tints[i] = page.Tint{Start: m.Start, End: m.End}
	}
	o.text.SetTints(tints)
	o.showMarks()
	var places []page.Place
	for _, l := range view.Places(o.p.article.Blocks) {
		places = append(places, page.Place{A: l.Text, B: l.View})
	}
	o.couple.SetPlaces(places)
	o.mirror(o.p.text.Selection())
}

// sourceBlocks are the blocks of a view as the page shows them.
func sourceBlocks(blocks []article.Block) []article.Block {
	out := make([]article.Block, len(blocks))
	for i, b := range blocks {
		if out[i] = b; b.Kind == article.Code {
			out[i].Kind = page.Source
		}
	}
	return out
}

// showMarks draws the article's highlights where their words stand in the original.
// Their notes stand beside the text.
func (o *original) showMarks() {
	if o.view == nil {
		return
	}
	var marks []page.Mark
	for _, m := range o.p.marks() {
		if s, ok := o.view.InView(m.Start, m.End); ok {
			m.Start, m.End, m.Note = s.Start, s.End, ""
			marks = append(marks, m)
		}
	}
	o.text.SetMarks(marks)
}

// mirror selects in the original what is selected in the text, and nothing where
// that does not stand there.
func (o *original) mirror(start, end int) {
	if o.view == nil {
		return
	}
	from, to, ok := o.inView(start, end)
	if at, was := o.text.Selection(); !ok && at < was {
		from, to, ok = was, was, true
	}
	if ok {
		o.text.Mirror(from, to)
	}
}

// inView is where a selection of the text stands in the original; that of a caret
// is before the character that follows it, or after the one before.
func (o *original) inView(start, end int) (from, to int, ok bool) {
	if s, ok := o.view.InView(start, max(end, start+1)); ok {
		if start == end {
			return s.Start, s.Start, true
		}
		return s.Start, s.End, true
	}
	if start < end || start == 0 {
		return 0, 0, false
	}
	s, ok := o.view.InView(start-1, start)
	return s.End, s.End, ok
}

// selected shows in the text what is selected in the original. Where these are not
// the same words, only the place: nothing else is to be quoted by mistake.
func (o *original) selected(start, end int) {
	o.p.w.focusChanged()
	if o.view == nil {
		return
	}
	s, ok, sure := o.view.InText(start, max(end, start+1))
	switch {
	case !ok:
		at, _ := o.p.text.Selection()
		o.p.text.Mirror(at, at)
	case sure && start < end:
		o.p.text.Mirror(s.Start, s.End)
	case o.p.text.Shows(s.Start):
		o.p.text.Mirror(s.Start, s.Start)
	}
}

// quotes are keys that take what is selected as a quotation.
var quotes = map[fyne.KeyName]bool{fyne.KeyH: true, fyne.KeyN: true, fyne.KeyE: true, fyne.KeyC: true}

// key takes the keys of the original. They are about the highlight that has the
// focus here. Those that quote say why where what is selected is not the article's
// text.
func (o *original) key(e *fyne.KeyEvent) bool {
	name, why := o.p.w.letterOf(e), ""
	switch {
	case name == fyne.KeyReturn || name == fyne.KeyEnter || name == fyne.KeyDelete:
		if o.text.FocusedMark() == "" {
			return false
		}
	case quotes[name] || digit(name) > 0:
		why = o.doubt()
	case name == fyne.KeyA:
		why = endsInText
		if o.text.FocusedMark() == "" {
			why = noHighlight
		}
	default:
		return o.p.w.key(e)
	}
	if id := o.text.FocusedMark(); id != "" && id != o.p.text.FocusedMark() {
		o.p.text.FocusMark(id)
	}
	if why != "" && !o.p.w.dialogOpen() {
		o.p.w.status.say(why)
		return true
	}
	return o.p.w.key(e)
}

const endsInText = "The ends of a highlight are moved in the text: O closes the original, then A moves them."

// doubt says why what is selected in the original cannot be quoted, "" when it can.
func (o *original) doubt() string {
	start, end := o.text.Selection()
	if start == end || o.view == nil {
		return ""
	}
	switch _, ok, sure := o.view.InText(start, end); {
	case !ok:
		return "These words stand in the original but not in the text of the article: only its text can be quoted."
	case !sure:
		return "Not all of these words stand in the text of the article one after another. Select fewer, or select them in the text."
	}
	return ""
}

// newOriginalHead tells what the original is.
func newOriginalHead(of article.Original) fyne.CanvasObject {
	name := of.Name
	if name == "" {
		name = map[article.Origin]string{article.OriginPaste: "Pasted text", article.OriginStdin: "Piped text"}[of.Origin]
	}
	facts := []string{of.MediaType, fmt.Sprintf("%d bytes", of.Size), "came in " + of.Captured.Format("2 Jan 2006, 15:04 UTC")}
	if of.Path != "" {
		facts = append(facts, of.Path)
	}
	return newColumn(tokens.Space1,
		part.Caption.Label("Original: "+name, 0),
		part.Small.Label(strings.Join(facts, " · "), 0),
		part.Mono.Label("SHA-256 "+of.SHA256, 0))
}
