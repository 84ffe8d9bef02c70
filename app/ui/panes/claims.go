package panes

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app/article"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
)

// Fix is a side view in which a row of an import's results is put right.
type Fix interface {
	fyne.CanvasObject
	Focus()              // gives what Enter answers the keys
	Digit(n int) bool    // answers by number; false when the number means nothing
	Say(sentence string) // what went wrong
	Wait(wait bool)      // takes no answer while one is kept
	Places() Places
}

// fixView is what all side views have in common: the article above, what is
// asked below it, the answers at the foot.
type fixView struct {
	widget.BaseWidget
	OnBack func() // Esc: to the list
	OnOpen func() // the article

	keys    part.Pass
	sheet   *sheet
	column  *part.Column
	title   *text.Label
	second  *text.Label
	why     *text.Label
	answers []*part.Button   // by number: the first is Enter's
	digit   func(n int) bool // what a digit on a button means; nil: the answers
	waits   bool
}

// build makes the parts; the answers come from addAnswer.
func (v *fixView) build(title string) {
	v.keys = part.Pass{OnEscape: func() { does(v.OnBack) }}
	v.keys.OnFocused = func(o fyne.CanvasObject) { v.column.Reveal(o) }
	v.title, v.second, v.why = part.Strong.Label("", 3), part.Small.Label("", 2), part.Body.Label("", 0)
	v.column = part.NewColumn(formGap, tokensPad)
	v.sheet = newSheet(title, v.column)
	v.sheet.left.SetObjects()
}

// tokensPad is the space around what a side view shows.
const tokensPad float32 = 16

// addAnswer adds a button for Enter (the first) or the next number.
func (v *fixView) addAnswer(label, key string, look part.Look, do func()) *part.Button {
	b := part.NewButton(label, "", key, look, func() {
		if !v.waits {
			do()
		}
	})
	b.OnEscape = v.keys.OnEscape
	b.OnKey = func(e *fyne.KeyEvent) {
		if v.digit != nil {
			v.digit(digitOf(e.Name))
			return
		}
		v.Digit(digitOf(e.Name))
	}
	v.answers = append(v.answers, b)
	objects := v.sheet.left.Objects()
	v.sheet.left.SetObjects(append(objects[:len(objects):len(objects)], b)...)
	return b
}

// addOpen offers the article itself, at the right of the foot.
func (v *fixView) addOpen() {
	open := part.NewButton("Open article", "", "", part.Link, func() { does(v.OnOpen) })
	open.OnEscape = v.keys.OnEscape
	v.sheet.right.SetObjects(open)
}

// Digit implements Fix.
func (v *fixView) Digit(n int) bool {
	if n < 2 || n > len(v.answers) || !v.answers[n-1].Visible() {
		return false
	}
	v.answers[n-1].Tapped(nil)
	return true
}

// Say implements Fix.
func (v *fixView) Say(sentence string) { v.sheet.say(sentence) }

// Wait implements Fix.
func (v *fixView) Wait(wait bool) { v.waits = wait }

// Focus implements Fix.
func (v *fixView) Focus() { part.Focus(v.answers[0]) }

// about fills in which article is meant, and why it is asked about.
func (v *fixView) about(a *article.Article, why string) []fyne.CanvasObject {
	v.title.Text, v.why.Text = a.Title, whySentence(why)
	if a.Title == "" {
		v.title.Text = "title unknown"
	}
	site := isolate(a.Site)
	if site == "" {
		site = "site unknown"
	}
	day := a.Published.String()
	if day == "" {
		day = "no date"
	}
	v.second.Text = joined(site, day)
	return []fyne.CanvasObject{part.NewPile(2, 0, v.title, v.second), v.why}
}

// whySentence is a reason as a sentence.
func whySentence(why string) string {
	why = part.Capital(why)
	if why != "" && !strings.ContainsAny(why[len(why)-1:], ".!?") {
		why += "."
	}
	return why
}

// beginning is the first words of an article, for who wants to see what it is. The lines
// of its head stand there too, though they are folded: date and outlet are often theirs.
func beginning(a *article.Article) *text.Label {
	var words []string
	head := headOf(a.Blocks)
	for i, b := range a.Blocks {
		if (b.Kept || i < head) && b.Text != a.Title {
			words = append(words, strings.Fields(b.Text)...)
		}
		if len(words) > 70 {
			words = append(words[:70], "…")
			break
		}
	}
	return part.Quote.Label(strings.Join(words, " "), 8)
}

// mostOfHead is how many blocks may stand folded above a text and be taken for its head;
// more are the menu of a page.
const mostOfHead = 6

// headOf is how many blocks stand folded above the text as its head.
func headOf(blocks []article.Block) int {
	first := slices.IndexFunc(blocks, func(b article.Block) bool { return b.Kept })
	if first > mostOfHead {
		return 0
	}
	return first
}

// Places implements Fix.
func (v *fixView) Places() Places {
	p := Places{Objects: map[string]fyne.CanvasObject{}, Words: map[string]string{"why": v.why.Text}}
	for i, b := range v.answers {
		p.Objects[[]string{"ok", "two", "three"}[i]] = b
	}
	return p
}

// CreateRenderer implements fyne.Widget.
func (v *fixView) CreateRenderer() fyne.WidgetRenderer { return drawSheet(v.sheet) }

// LookView shows a warning and the article it is about, or a file that failed
// with the whole reason; Enter opens the one and tries the other again.
type LookView struct {
	fixView
	OnDo func()
}

// NewLookView makes an empty one; verb is what Enter does.
func NewLookView(title, verb string) *LookView {
	v := &LookView{}
	v.build(title)
	v.addAnswer(verb, "Enter", part.Primary, func() { does(v.OnDo) })
	v.ExtendBaseWidget(v)
	return v
}

// SetArticle shows an article with what there is to look at.
func (v *LookView) SetArticle(a *article.Article, whys []string) {
	objects := v.about(a, "")[:1]
	for _, why := range whys {
		objects = append(objects, part.Body.Label(whySentence(why), 0))
	}
	objects = append(objects, part.NewDivider(), part.Hint.Label("The text begins", 1), beginning(a))
	v.column.SetObjects(objects...)
}

// SetFile shows a file that failed.
func (v *LookView) SetFile(path, why string) {
	v.title.Text, v.why.Text = baseName(path), whySentence(why)
	v.column.SetObjects(v.title, v.why, part.NewDivider(), part.Hint.Label("The file", 1), part.Mono.Label(path, 0),
		part.Hint.Label("Nothing of it was imported. Once the cause is out of the way, try it again.", 0))
}

// SetWords shows words only.
func (v *LookView) SetWords(title, why string) {
	v.title.Text, v.why.Text = title, whySentence(why)
	v.column.SetObjects(v.title, v.why)
}
