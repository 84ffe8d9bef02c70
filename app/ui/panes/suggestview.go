package panes

import (
	"fmt"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// SuggestionView shows one suggestion with the passages that it rests on, and why
// it is made.
type SuggestionView struct {
	widget.BaseWidget
	OnAccept, OnChange, OnRefuse, OnSplit, OnMerge func()
	OnTicked                                       func(citation int)
	OnMoved                                        func(citation int) // another one is at hand
	OnOpen                                         func(citation int) // see it in its article

	keys    part.Pass
	number  *text.Label
	hint    fyne.CanvasObject
	column  *part.Column
	cites   *citeList
	accept  *part.Button
	change  *part.Button
	refuse  *part.Button
	split   *part.Button
	merge   *part.Button
	buttons *part.Flow
	why     *text.Label // nothing can be decided
	lines   [2]*part.Divider
	ground  *text.Fill
	empty   *part.EmptyState // in place of a suggestion
	scale   float32

	shown    *Queued
	articles map[article.ID]app.ArticleRow
}

// suggestionMost is the greatest width of the words at the designed size.
const suggestionMost float32 = 640

// NewSuggestionView makes an empty one.
func NewSuggestionView() *SuggestionView {
	v := &SuggestionView{
		number: part.Second.Label("", 1), cites: newCiteList(), column: part.NewColumn(0, tokens.Space6), scale: 1,
		why: part.Small.In(tokens.Doubt).Label("", 2), ground: text.NewFill(tokens.Ground),
		lines: [2]*part.Divider{part.NewDivider(), part.NewDivider()},
	}
	v.hint = container.NewHBox(part.NewKey("J"), part.NewKey("K"), part.Hint.Word("next, previous"), part.NewKey("Enter"), part.Hint.Word("see in the article"))
	button := func(label, key string, look part.Look, do *func()) *part.Button {
		return part.NewButton(label, "", key, look, func() { does(*do) })
	}
	v.accept = button("Accept", "Y", part.Primary, &v.OnAccept)
	v.change = button("Change", "E", part.Usual, &v.OnChange)
	v.refuse = button("Refuse", "N", part.Usual, &v.OnRefuse)
	v.split = button("Split", "S", part.Usual, &v.OnSplit)
	v.merge = button("Merge into…", "M", part.Usual, &v.OnMerge)
	v.buttons = part.NewFlow(v.accept, v.change, v.refuse, v.split, v.merge)
	v.cites.OnTicked = func(i int) { call(v.OnTicked, i) }
	v.cites.OnMoved = func(i int) { call(v.OnMoved, i) }
	v.cites.OnOpened = func(i int) { call(v.OnOpen, i) }
	v.cites.OnEdge = func(e *fyne.KeyEvent) { v.column.ScrollKey(e) }
	v.cites.OnFocused = func(o fyne.CanvasObject) { v.column.Reveal(o) }
	v.SetEmpty("", "", "", nil)
	v.ExtendBaseWidget(v)
	return v
}

// PassTo says where keys go that the view has no use for.
func (v *SuggestionView) PassTo(keys *part.Pass, other func(*fyne.KeyEvent) bool) {
	v.keys = *keys
	v.cites.OnOther = other
	for _, b := range []*part.Button{v.accept, v.change, v.refuse, v.split, v.merge} {
		b.PassTo(keys)
		b.OnKey = func(e *fyne.KeyEvent) { other(e) }
	}
}

// SetScale shows titles and quotations so many times as large as designed.
func (v *SuggestionView) SetScale(scale float32) {
	if v.scale != scale {
		v.scale = scale
		v.fill(v.cites.at)
	}
}

// SetSuggestion shows a suggestion, the at-th of some. One that was shown already
// keeps its place.
func (v *SuggestionView) SetSuggestion(q Queued, at, of int, articles map[article.ID]app.ArticleRow) {
	hand := 0
	if v.shown != nil && v.shown.Key == q.Key {
		hand = v.cites.at
	}
	v.shown, v.articles, v.empty = &q, articles, nil
	v.number.Text = fmt.Sprintf("%s of %s", thousands(at), thousands(of))
	v.fill(hand)
}

// SetEmpty says why there is none, with what can be done about it.
func (v *SuggestionView) SetEmpty(words, action, key string, do func()) {
	v.shown = nil
	v.number.Text = ""
	v.empty = part.NewEmptyState(words, action, key, do)
	if v.empty.Action != nil {
		v.empty.Action.PassTo(&v.keys)
		v.empty.Action.OnKey = func(e *fyne.KeyEvent) {
			if v.cites.OnOther != nil {
				v.cites.OnOther(e)
			}
		}
	}
	v.cites.set(nil, 0, v.scale)
	v.Refresh()
}

// Words are those in place of a suggestion, "" where one is shown.
func (v *SuggestionView) Words() string {
	if v.empty == nil {
		return ""
	}
	return v.empty.Words()
}

// Cannot says why each decision cannot be taken, "" where it can.
func (v *SuggestionView) Cannot(all, change, split string) {
	first := func(words ...string) string {
		for _, w := range words {
			if w != "" {
				return w
			}
		}
		return ""
	}
	decided := ""
	if v.shown != nil && v.shown.Decision != Undecided {
		decided = "It is decided: Ctrl+Z takes back what was done last"
	}
	v.why.Text = all
	v.accept.Disable(first(all, decided))
	v.change.Disable(first(all, decided, change))
	v.split.Disable(first(decided, split))
	v.merge.Disable(first(all, decided))
	v.refuse.SetLabel("Refuse")
	if v.shown != nil && v.shown.Decision == Refused {
		v.refuse.SetLabel("Offer again")
		decided = ""
	}
	v.refuse.Disable(first(all, decided))
	v.Refresh()
}

// At is the number of the citation at hand.
func (v *SuggestionView) At() int { return v.cites.at }

// Focus gives the citations the keys, or what stands in their place; where nothing
// does it takes none.
func (v *SuggestionView) Focus() {
	switch {
	case v.empty == nil:
		part.Focus(v.cites)
	case v.empty.Action != nil:
		part.Focus(v.empty.Action)
	default:
		if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
			c.Unfocus()
		}
	}
}

// Holds tells whether the citations have the keys.
func (v *SuggestionView) Holds(f fyne.Focusable) bool { return f == fyne.Focusable(v.cites) }

// Objects are the parts that a test of the window points at.
func (v *SuggestionView) Objects() map[string]fyne.CanvasObject {
	return map[string]fyne.CanvasObject{"accept": v.accept, "change": v.change, "refuse": v.refuse, "split": v.split, "merge": v.merge, "cited": v.cites}
}

// fill makes the parts of the suggestion anew.
func (v *SuggestionView) fill(hand int) {
	q := v.shown
	if q == nil {
		return
	}
	var cited []citeWords
	for i, c := range q.Citations {
		of := v.articles[c.ArticleID]
		cited = append(cited, wordsOfCitation(c, &of, q.Decision != Undecided, q.Off[i]))
	}
	another := len(v.cites.rows) != len(cited) || len(cited) > 0 && v.cites.rows[0].words.quote != cited[0].quote
	v.cites.set(cited, hand, v.scale)
	body := part.NewPile(0, 0, append(append(v.head(q), part.NewDivider(), v.cites), reasonsOf(q)...)...)
	objects := []fyne.CanvasObject{newMeasured(suggestionMost*max(v.scale, 1), body)}
	if another {
		v.column.SetObjects(objects...)
	} else {
		v.column.Pile.SetObjects(objects...)
	}
	v.accept.SetLabel("Accept")
	if q.For != "" {
		v.accept.SetLabel("Add to the event")
	}
	v.Refresh()
}

// head is what the suggestion says, above its citations.
func (v *SuggestionView) head(q *Queued) []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	if about := aboutOf(q); about != nil {
		objects = append(objects, part.NewFlow(about), newGap(tokens.Space2))
	}
	serif := part.Face{Style: text.Style{Family: text.Serif, Weight: text.SemiBold, Size: tokens.TextReading}, Color: tokens.Accent, Line: 24}.Scaled(v.scale)
	if q.When.EDTF == "" {
		serif.Color = tokens.Doubt
	}
	when := []fyne.CanvasObject{newIconWords("", part.Capital(q.When.Display()), serif)}
	if q.When.EDTF != "" {
		when = append(when, newIconWords("", q.When.EDTF, part.Mono))
	}
	if q.Decision == Undecided && q.For == "" {
		when = append(when, container.NewHBox(part.NewKey("D"), part.Hint.Word("another date")))
	}
	title := part.Face{Style: part.Title.Style, Color: tokens.Ink, Line: 31}
	title.Size = 25
	return append(objects, part.NewFlow(when...), title.Scaled(v.scale).Label(q.Heading(), 0), newGap(6), part.NewFlow(factsOf(q)...), newGap(tokens.Space4))
}

// aboutOf says what was made of a suggestion, or that it adds to an event.
func aboutOf(q *Queued) fyne.CanvasObject {
	switch {
	case q.Decision == Accepted:
		return newIconWords("check", "Accepted: it stands in the chronology", part.SmallInk.In(tokens.Done))
	case q.Decision == Merged:
		return newIconWords("merge", "Merged into "+quoted(q.Event), part.SmallInk.In(tokens.Done))
	case q.Decision == Refused:
		return newIconWords("close", "Refused: N offers it again", part.SmallInk.In(tokens.Ink2))
	case q.For != "":
		return newIconWords("cite", part.Capital(q.adds())+" to this event of the chronology", part.SmallInk.In(tokens.Accent))
	}
	return nil
}

// factsOf are place, people, organisations, and on how much it rests.
func factsOf(q *Queued) []fyne.CanvasObject {
	var facts []fyne.CanvasObject
	if q.Place != "" {
		facts = append(facts, newIconWords("place", isolate(q.Place), part.Second))
	}
	if len(q.People) > 0 {
		facts = append(facts, newIconWords("person", names(q.People), part.Second))
	}
	if len(q.Organisations) > 0 {
		facts = append(facts, newIconWords("", names(q.Organisations), part.Second))
	}
	return append(facts, part.NewSitesOrigins(q.Sites, q.Origins, q.Unsited))
}

func names(list []string) string {
	all := make([]string, len(list))
	for i, n := range list {
		all[i] = isolate(n)
	}
	return strings.Join(all, ", ")
}

// reasonsOf are the grounds of a suggestion.
func reasonsOf(q *Queued) []fyne.CanvasObject {
	if len(q.Reasons) == 0 {
		return nil
	}
	objects := []fyne.CanvasObject{newGap(tokens.Space4), part.Strong.Label("Why this is suggested", 1), newGap(tokens.Space2)}
	for _, r := range q.Reasons {
		objects = append(objects, newReason(r), newGap(6))
	}
	return objects
}

// newGap is nothing, of a height.
func newGap(height float32) fyne.CanvasObject {
	r := canvas.NewRectangle(color.Transparent)
	r.SetMinSize(fyne.NewSize(1, height))
	return r
}

// CreateRenderer implements fyne.Widget.
func (v *SuggestionView) CreateRenderer() fyne.WidgetRenderer {
	d := part.Draw(func() fyne.Size { return fyne.NewSize(200, 200) }, v.place, v.paint)
	d.All = func() []fyne.CanvasObject {
		all := []fyne.CanvasObject{v.number, v.hint, v.lines[0]}
		if v.empty != nil {
			return append(all, v.empty)
		}
		return append(all, v.column, v.ground, v.lines[1], v.why, v.buttons)
	}
	return d
}

func (v *SuggestionView) paint() {
	v.showHint()
	v.why.Hidden = v.why.Text == ""
	v.place(v.Size())
	v.number.Refresh()
	v.why.Refresh()
	v.column.Refresh()
	v.buttons.Refresh()
	if v.empty != nil {
		v.empty.Refresh()
	}
	canvas.Refresh(v)
}

// showHint shows the keys above where there is room for them.
func (v *SuggestionView) showHint() {
	fits := v.shown != nil && v.hint.MinSize().Width+part.Wide(v.number)+3*tokens.Space6 < v.Size().Width
	switch {
	case fits && !v.hint.Visible():
		v.hint.Show()
	case !fits && v.hint.Visible():
		v.hint.Hide()
	}
}

func (v *SuggestionView) place(size fyne.Size) {
	const pad = tokens.Space6
	w := size.Width - 2*pad
	if w <= 0 {
		return
	}
	v.showHint()
	h := v.hint.MinSize()
	part.Put(v.number, pad, 0, min(part.Wide(v.number), w), part.HeadHeight-1)
	part.Put(v.hint, size.Width-pad-h.Width, (part.HeadHeight-h.Height)/2, h.Width, h.Height)
	part.Put(v.lines[0], 0, part.HeadHeight-1, size.Width, 1)
	if v.empty != nil {
		part.Put(v.empty, tokens.Space4, part.HeadHeight+tokens.Space4, size.Width-2*tokens.Space4, size.Height-part.HeadHeight)
		return
	}
	foot := v.buttons.HeightFor(w)
	top := size.Height - foot - 2*tokens.Space3
	part.Put(v.buttons, pad, top+tokens.Space3, w, foot)
	if v.why.Text != "" {
		said := v.why.HeightFor(w)
		top -= said + tokens.Space1
		part.Put(v.why, pad, top+tokens.Space3, w, said)
	}
	part.Put(v.ground, 0, top, size.Width, size.Height-top)
	part.Put(v.lines[1], 0, top, size.Width, 1)
	part.Put(v.column, 0, part.HeadHeight, size.Width, top-part.HeadHeight)
}
