// Package page is the reading view: a whole article with selection, caret,
// highlights, margin notes and folded blocks, in every script. Layout is
// package layout's; here are the widget's state, its events and its drawing.
//
// Offsets are code points of the article's whole text, as everywhere.
package page

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/article"
	"dateline/app/ui/page/layout"
	"dateline/app/ui/text"
)

var (
	_ fyne.Widget            = (*Page)(nil)
	_ fyne.Focusable         = (*Page)(nil)
	_ fyne.Tabbable          = (*Page)(nil)
	_ fyne.Draggable         = (*Page)(nil)
	_ fyne.Scrollable        = (*Page)(nil)
	_ fyne.Shortcutable      = (*Page)(nil)
	_ fyne.SecondaryTappable = (*Page)(nil)
	_ desktop.Mouseable      = (*Page)(nil)
	_ desktop.Hoverable      = (*Page)(nil)
	_ desktop.Cursorable     = (*Page)(nil)
	_ desktop.Keyable        = (*Page)(nil)
)

// Content is an article as it is shown: all its blocks, kept and folded.
type Content struct {
	Blocks []article.Block
	Lang   string // BCP 47; decides the direction of blocks that do not tell it
}

// Mark is a highlighted passage, perhaps with a note for the margin.
type Mark struct {
	ID         article.ID
	Start, End int
	Tag        int     // 1 to 9: colour and line, see package tokens; 0: no tag
	Sign       string  // stands for the tag beside the text: its key, or a letter
	TagName    string  // heads the note
	More       int     // how many tags it has beside this one
	Note       string  // shown in the margin; "" for none
	Cited      bool    // ties the passage to an event
	Events     []Event // those that rest on it
}

// Event is what the margin tells of an event beside a highlight.
type Event struct{ Title, Says string }

// DateMark is a date expression in the text.
type DateMark struct{ Start, End int }

// Page shows one article. All state is here, since Fyne throws renderers away.
// It belongs to the window's thread.
type Page struct {
	widget.BaseWidget

	OnSelected func(start, end int)                // after each change of the selection
	OnMark     func(id article.ID)                 // a highlight was clicked, or Enter pressed on it
	OnNote     func(id article.ID)                 // a margin note was clicked
	OnTell     func(id article.ID, on bool)        // the pointer or Tab came to a highlight, or left it
	OnResize   func(id article.ID, start, end int) // the ends of a highlight were moved
	OnMap      func(words string, y float32)       // what the pointer is at on the minimap; "" for nothing
	OnDate     func(d DateMark, on bool)           // the pointer or the caret came to a date expression, or left it
	OnLink     func(l Link, on bool)               // ... to a link
	OnPointed  func(picture int, on bool)          // the pointer came to a picture, or left it; or Tab did
	OnPicture  func(picture int)                   // a picture was clicked, or Enter pressed on it
	OnFold     func(block int, open bool)          // the bar before this block was opened or closed
	OnKeep     func(block int)                     // Keep was chosen at the end of an opened block
	OnMenu     func(at fyne.Position)              // right click or the menu key; absolute
	OnKey      func(e *fyne.KeyEvent) (taken bool) // asked before the page's own keys
	OnShortcut func(s fyne.Shortcut)               // those that are not the page's own
	OnFocus    func(focused bool)

	content Content
	doc     *layout.Document
	groups  []group // of consecutive folded blocks
	header  fyne.CanvasObject
	reading Reading

	marks   markSet
	given   []Mark // as SetMarks was given them
	resize  resizing
	told    article.ID // the highlight that was told of by OnTell
	shading bool       // of highlights not yet cited
	writing writing
	typist  Typist // has what is typed, see Divert; nil for the page itself
	dates   []DateMark
	date    int // the one under the pointer or the caret; -1 for none
	links   []Link
	link    int // the one under the pointer or the caret; -1 for none
	images  pictures
	under   int // the picture under the pointer; -1 for none
	tips    tips
	noted   margin
	focusOn stop           // what Tab has reached
	pointer *fyne.Position // of the mouse over the page; nil: elsewhere

	anchor      layout.Anchor // what stands at the upper edge
	headerWas   float32       // height of the header when it was last drawn
	from, caret layout.Pos    // the selection's fixed end and the moving one
	wantX       float32       // kept by moves up and down; negative: unknown
	focused     bool
	shift       bool
	mouse       mouse
	grown       []selected // selections that grew, smallest first
	grownTo     selected   // the last of them became this
	found       *finding
	settling    *fyne.Animation

	tints    []Tint // of an original's source
	wide     bool
	free     float32 // see SetFree
	scrolled func()  // leads a page that is coupled with this one; nil for none
	settled  func()  // ... once every height is exact
	quiet    bool    // it is led itself
}

// New returns an empty page.
func New() *Page {
	p := &Page{reading: Designed(), wantX: -1, date: -1, link: -1, under: -1, found: &finding{current: -1}}
	p.ExtendBaseWidget(p)
	p.SetContent(Content{})
	return p
}

// SetContent shows an article from its beginning. For the text that is shown
// already, with other blocks kept, the place, the selection and the opened
// blocks stay; marks and dates always do: set them too for another article. Its
// pictures and links are gone.
func (p *Page) SetContent(c Content) {
	same := p.doc != nil && sameText(p.content.Blocks, c.Blocks)
	opened := p.opened()
	if !same { // first: it may draw, which needs the blocks that are laid out
		p.EndResize()
		p.setTold("")
		p.setLink(-1)
		p.setUnder(-1)
	}
	p.content = c
	p.groups = groupsOf(c.Blocks)
	blocks := layoutBlocks(c, p.groups)
	if same {
		p.keepPlace(func() { p.replace(blocks, opened) })
		p.checkFocus()
	} else {
		p.links, p.images = nil, pictures{source: p.images.source, hidden: p.images.hidden}
		p.replace(blocks, nil)
		if len(blocks) > 0 {
			p.caret = layout.Pos{Off: p.doc.Visible(0)}
		} else {
			p.caret = layout.Pos{}
		}
		p.from, p.wantX, p.focusOn = p.caret, -1, stop{}
		p.found, p.grown = &finding{current: -1}, nil
		p.scrollTo(p.least())
	}
	p.noted.stale = true
	p.settle()
	p.Refresh()
}

func (p *Page) replace(blocks []layout.Block, opened map[int]bool) {
	p.doc = layout.New(blocks, text.Shared(), p.options())
	p.doc.SetWidth(p.geometry().column)
	p.makeRoom()
	for i := range opened {
		if !p.content.Blocks[i].Kept {
			p.doc.SetFolded(i, false)
		}
	}
}

// sameText tells whether only the folding differs.
func sameText(a, b []article.Block) bool {
	if len(a) != len(b) || len(a) == 0 {
		return false
	}
	for i := range a {
		if a[i].Text != b[i].Text {
			return false
		}
	}
	return true
}

// SetHeader puts an object above the text, which scrolls with it; it is given
// the width of the text and of the margin notes, and told that of the text alone
// and the text's size where it has a method SetColumn. nil takes it away. Refresh the page after
// changing what is in it.
func (p *Page) SetHeader(o fyne.CanvasObject) {
	atTop := p.top() <= p.least()
	p.header = o
	if atTop {
		p.scrollTo(p.least())
	}
	p.Refresh()
}

// SetMarks shows these highlights instead of the ones before.
func (p *Page) SetMarks(marks []Mark) {
	p.given = marks
	i := slices.IndexFunc(marks, func(m Mark) bool { return m.ID == p.resize.id })
	if p.Resizing() && (i < 0 || [2]int{marks[i].Start, marks[i].End} != p.resize.was) {
		p.stopResize()
	}
	p.drawMarks()
	if _, ok := p.marks.byID(p.focusOn.mark); !ok && p.focusOn.mark != "" {
		p.focusOn = stop{}
	}
	p.tellAgain()
}

// SetDates underlines these date expressions instead of the ones before. What was
// told by OnDate is taken back; the date under the pointer is told anew, and the
// one at the caret where one was told before.
func (p *Page) SetDates(dates []DateMark) {
	told := p.date >= 0
	p.setDate(-1)
	p.dates = sortedDates(dates)
	switch {
	case p.mouse.down || p.doc.Blocks() == 0:
	case p.pointer != nil:
		p.setDate(pointed(p, p.dates, *p.pointer))
	case told:
		p.setDate(holding(p.dates, p.caret.Off))
	}
	p.setLink(p.link) // gives way to a date
	p.Refresh()
}

// Resize implements fyne.CanvasObject.
func (p *Page) Resize(s fyne.Size) {
	if s == p.Size() {
		return
	}
	before, height := p.geometry(), p.Size().Height
	p.keepSight(func() {
		p.BaseWidget.Resize(s)
		p.doc.SetWidth(p.geometry().column)
		if s.Height != height && len(p.images.list) > 0 { // no picture is higher than the window
			p.makeRoom()
		}
	})
	if g := p.geometry(); g.column != before.column || g.side != before.side {
		p.noted.stale = true
		p.settle()
	}
	p.Refresh()
}

// MinSize implements fyne.CanvasObject.
func (p *Page) MinSize() fyne.Size { return fyne.NewSize(240, 120) }

// CreateRenderer implements fyne.Widget.
func (p *Page) CreateRenderer() fyne.WidgetRenderer { return newRenderer(p) }
