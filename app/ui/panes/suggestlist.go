package panes

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app/chronology/suggest"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// SuggestionList is the queue of suggestions with what was made of each, how many
// are decided, and what is not offered.
type SuggestionList struct {
	widget.BaseWidget
	OnSelected   func(key string)
	OnOpened     func() // Enter: to the suggestion itself
	OnOrder      func()
	OnAcceptSure func()
	OnUnsure     func()
	OnNotOffered func()
	OnCancel     func() // of working out

	heading   *part.Heading
	order     *part.Chip
	bar       *part.ProgressBar
	decided   *text.Label
	counts    *text.Label
	numbers   *drawn // both
	sure      *part.Button
	sureRow   *drawn
	working   *workingLine
	head      *part.Pile
	rows      *part.Rows
	foot      *part.Pile
	unsure    *part.Button
	unsureRow *drawn
	others    *part.Button
	othersRow *drawn
	reasons   *text.Label
	lines     [2]*part.Divider
	items     []Queued
}

// NewSuggestionList makes an empty list.
func NewSuggestionList() *SuggestionList {
	l := &SuggestionList{
		heading: part.NewHeading("Suggestions"), bar: part.NewProgressBar(), rows: part.NewRows(), working: newWorkingLine(),
		decided: part.SmallInk.Label("", 1), counts: part.Small.Label("", 1), reasons: part.Small.Label("", 2),
		lines: [2]*part.Divider{part.NewDivider(), part.NewDivider()},
	}
	l.order = part.NewChip("Surest first", "", false, func() { does(l.OnOrder) })
	l.order.SetTip("Another order of the list")
	l.sure = part.NewButton("", "", "Shift+Y", part.Link, func() { does(l.OnAcceptSure) })
	l.sure.SetTip("All that is sure enough to be accepted unread, as one action")
	l.unsure = part.NewButton("", "", "L", part.Link, func() { does(l.OnUnsure) })
	l.unsure.SetTip("Passages that are less likely events of a chronology than not")
	l.others = part.NewButton("", "next", "", part.Link, func() { does(l.OnNotOffered) })
	l.working.cancel.OnTapped = func() { does(l.OnCancel) }
	l.sureRow, l.numbers = newOutdented(l.sure), newDecidedLine(l.decided, l.counts)
	l.head = part.NewPile(tokens.Space2, tokens.Space4, newSpread(l.heading, l.order), l.bar, l.numbers, l.sureRow)
	l.unsureRow, l.othersRow = newOutdented(l.unsure), newOutdented(l.others)
	l.foot = part.NewPile(tokens.Space1, tokens.Space4, l.working, l.unsureRow, l.othersRow, l.reasons)
	l.rows.Each = suggestionRowHeight
	l.rows.Length = func() int { return len(l.items) }
	l.rows.Make = func() part.Row { return newSuggestionRow() }
	l.rows.Fill = func(i int, r part.Row) { r.(*suggestionRow).fill(&l.items[i]) }
	l.rows.OnSelected = func(i int) { call(l.OnSelected, l.items[i].Key) }
	l.rows.OnOpened = func(int) { does(l.OnOpened) }
	l.SetWorking(0, 0, false)
	l.SetUnsure(0, false)
	l.SetNotOffered(nil)
	l.SetItems(nil, "")
	l.ExtendBaseWidget(l)
	return l
}

// SetItems shows suggestions in the order given, the one with the key selected;
// what is in sight stays in its place.
func (l *SuggestionList) SetItems(items []Queued, at string) {
	l.rows.Replace(func(i int) string { return l.items[i].Key }, func() { l.items = items })
	l.rows.Select(slices.IndexFunc(items, func(q Queued) bool { return q.Key == at }))
	l.count()
	l.Refresh()
}

// count says how many are decided, and how.
func (l *SuggestionList) count() {
	var n [4]int
	sure := 0
	for i := range l.items {
		n[l.items[i].Decision]++
		if l.items[i].Decision == Undecided && l.items[i].Preaccepted {
			sure++
		}
	}
	all := len(l.items)
	l.heading.SetAfter("")
	if all > 0 {
		l.heading.SetAfter(thousands(all))
	}
	l.bar.Hidden = all == 0
	l.bar.Set(all, portionsOf(n)...)
	l.decided.Text, l.counts.Text = "", countsWords(n)
	if all > 0 {
		l.decided.Text = fmt.Sprintf("%s of %s decided", thousands(all-n[Undecided]), thousands(all))
	}
	l.sure.SetLabel(fmt.Sprintf("Accept %s that are sure", thousands(sure)))
	if sure == 1 {
		l.sure.SetLabel("Accept 1 that is sure")
	}
	l.sureRow.Hidden = sure == 0
}

// portionsOf are the parts of the bar: what was accepted, merged and refused.
func portionsOf(n [4]int) (all []part.Portion) {
	for i, c := range []fyne.ThemeColorName{Accepted: tokens.Done, Merged: tokens.Accent, Refused: tokens.Ink3} {
		if c != "" && n[i] > 0 {
			all = append(all, part.Portion{Count: n[i], Color: c})
		}
	}
	return all
}

// countsWords are "6 accepted · 1 merged · 1 refused", without those that are none.
func countsWords(n [4]int) string {
	var words []string
	for _, d := range []Decision{Accepted, Merged, Refused} {
		if n[d] > 0 {
			words = append(words, thousands(n[d])+" "+d.String())
		}
	}
	return joined(words...)
}

// SetOrder names the order of the list.
func (l *SuggestionList) SetOrder(words string) {
	l.order.SetWords(words)
	l.head.Refresh()
}

// SetUnsure tells how many suggestions are less sure, and whether they are listed.
func (l *SuggestionList) SetUnsure(n int, listed bool) {
	l.unsure.SetLabel(fmt.Sprintf("Show %s less sure", thousands(n)))
	if listed {
		l.unsure.SetLabel("Hide the less sure")
	}
	l.unsureRow.Hidden = n == 0
}

// SetNotOffered tells how many passages look like events and are none, and why.
func (l *SuggestionList) SetNotOffered(list []suggest.NotOffered) {
	l.others.SetLabel("Not offered " + thousands(len(list)))
	l.othersRow.Hidden, l.reasons.Hidden = len(list) == 0, len(list) == 0
	why := map[string]int{}
	for _, n := range list {
		why[shortWhy(n.Why)]++
	}
	var words []string
	for _, w := range byCount(why) {
		words = append(words, fmt.Sprintf("%s %s", thousands(why[w]), w))
	}
	l.reasons.Text = strings.Join(words[:min(3, len(words))], ", ")
	if len(words) > 3 {
		l.reasons.Text += " …"
	}
	l.Refresh()
}

// shortWhy is a reason without what explains it: "standfirst: it repeats the text".
func shortWhy(why string) string {
	short, _, _ := strings.Cut(why, ": ")
	return short
}

// byCount are words in the order of their numbers, most first.
func byCount(n map[string]int) []string {
	var words []string
	for w := range n {
		words = append(words, w)
	}
	slices.SortFunc(words, func(a, b string) int {
		if n[a] != n[b] {
			return n[b] - n[a]
		}
		return strings.Compare(a, b)
	})
	return words
}

// SetWorking shows how far the articles are read, or takes that away.
func (l *SuggestionList) SetWorking(done, of int, shown bool) {
	l.working.Hidden = !shown
	l.working.set(done, of)
	if l.head.Size().Width > 0 {
		l.Refresh()
	}
}

// hasFoot tells whether anything stands below the list. How far the articles are read
// does, so that the list does not move under the eye.
func (l *SuggestionList) hasFoot() bool {
	return !l.working.Hidden || !l.othersRow.Hidden || !l.unsureRow.Hidden
}

// Working tells whether that is shown.
func (l *SuggestionList) Working() bool { return !l.working.Hidden }

// CannotAccept says why nothing can be accepted, "" when it can.
func (l *SuggestionList) CannotAccept(why string) { l.sure.Disable(why) }

// Focus gives the list the keys.
func (l *SuggestionList) Focus() { part.Focus(l.rows) }

// Rows is what holds the focus while the list has the keys.
func (l *SuggestionList) Rows() *part.Rows { return l.rows }

// PassTo sends the keys that the parts of the list have no use for to one place.
func (l *SuggestionList) PassTo(keys *part.Pass, other func(*fyne.KeyEvent)) {
	for _, b := range []*part.Button{l.sure, l.unsure, l.others, l.working.cancel} {
		b.PassTo(keys)
		b.OnKey = other
	}
	l.order.PassTo(keys)
	l.order.OnKey = other
}

// CreateRenderer implements fyne.Widget.
func (l *SuggestionList) CreateRenderer() fyne.WidgetRenderer {
	place := func(size fyne.Size) {
		head := l.head.HeightFor(size.Width)
		part.Put(l.head, 0, 0, size.Width, head)
		part.Put(l.lines[0], 0, head-tokens.Hairline, size.Width, tokens.Hairline)
		foot := float32(0)
		if l.hasFoot() {
			foot = l.foot.HeightFor(size.Width)
		}
		part.Put(l.rows, 0, head, size.Width, size.Height-head-foot)
		part.Put(l.foot, 0, size.Height-foot, size.Width, foot)
		part.Put(l.lines[1], 0, size.Height-foot, size.Width, tokens.Hairline)
	}
	paint := func() {
		l.lines[1].Hidden, l.foot.Hidden = !l.hasFoot(), !l.hasFoot()
		place(l.Size())
		l.head.Refresh()
		l.foot.Refresh()
		l.rows.Refresh()
		l.numbers.Refresh()
		l.reasons.Refresh()
	}
	return part.Draw(func() fyne.Size { return fyne.NewSize(160, 200) }, place, paint, l.rows, l.head, l.lines[0], l.foot, l.lines[1])
}
