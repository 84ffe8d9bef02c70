package panes

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/ui/part"
)

// NamesList shows the names that articles and events spell in several ways: those
// offered as one, those taken for one, and those kept apart. What is done with a name
// goes by the row that is selected.
type NamesList struct {
	widget.BaseWidget
	OnJoin    func(spellings []string)           // they are one
	OnApart   func(spellings []string)           // they are different, each from each
	OnTakeOut func(spelling string, of []string) // it is none of the others
	OnOffer   func(a, b string)                  // kept apart before: may be offered again
	OnPlace   func(at app.NameStand)             // Enter: where it stands first
	OnEvent   func(id article.ID)                // the same of what stands in events only
	OnKey     func(e *fyne.KeyEvent) bool
	OnClose   func()

	sheet  *sheet
	rows   *part.Rows
	empty  *part.EmptyState
	lines  []nameLine
	groups []app.NameGroup
	next   []string // the keys of the names below the one that was decided, in their order

	join, apart, out *part.Button
	cannot           cannotDecide
}

// cannotDecide says why something cannot be done with what is selected, "" when it can.
type cannotDecide struct{ join, apart, out string }

const (
	namesFor = "Names that articles and events spell in several ways stand here, offered as one: Zelensky, Zelenskyy, Зеленський. " +
		"Once they are taken for one name, search and filters find all spellings, and they count as one origin. No text and no quotation is changed."
	namesWorking = "The articles are being read for their names…"
)

// NewNamesList makes an empty list.
func NewNamesList() *NamesList {
	l := &NamesList{rows: part.NewRows(), empty: part.NewEmptyState(namesFor, "", "", nil)}
	l.rows.Length = func() int { return len(l.lines) }
	l.rows.Make = func() part.Row { return newNameRow() }
	l.rows.Fill = func(i int, r part.Row) { r.(*nameRow).fill(l.lines[i].words()) }
	l.rows.Skip = func(i int) bool { return l.lines[i].heading != "" }
	l.rows.OnOpened = l.place
	l.rows.OnSelected = func(int) { l.able() }
	l.rows.OnKey = func(_ int, e *fyne.KeyEvent) bool { return l.OnKey != nil && l.OnKey(e) }
	keys := part.Pass{OnEscape: func() { does(l.OnClose) }}
	l.rows.PassTo(&keys)
	l.join = part.NewButton("Take for one name", "check", "Y", part.Primary, l.Join)
	l.apart = part.NewButton("Keep apart", "", "N", part.Usual, l.Apart)
	l.out = part.NewButton("Take this spelling out", "", "S", part.Usual, l.TakeOut)
	shut := part.NewButton("Close", "", "Esc", part.Link, func() { does(l.OnClose) })
	l.sheet = newSheet("Names", newListOrWords(l.rows, l.empty, func() bool { return len(l.lines) == 0 }))
	l.sheet.title.SetAfter("Search and filters find all spellings of one name")
	for _, b := range []*part.Button{l.join, l.apart, l.out, shut} {
		b.PassTo(&keys)
		b.OnKey = func(e *fyne.KeyEvent) { l.rows.OnKey(-1, e) }
	}
	l.sheet.left.SetObjects(l.join, l.apart, l.out)
	l.sheet.right.SetObjects(shut)
	l.able()
	l.ExtendBaseWidget(l)
	return l
}

// SetWorking says, while there is nothing else to show, that the articles are being
// read, of which so many are done.
func (l *NamesList) SetWorking(done, of int) {
	words := namesWorking
	if of > 0 {
		words = "Reading the names of " + thousands(done) + " of " + thousands(of) + " articles…"
	}
	l.empty.SetWords(words)
}

// SetNames shows names, and the pairs that are kept apart. After a name was decided,
// the next below it is selected.
func (l *NamesList) SetNames(groups []app.NameGroup, apart [][2]string) {
	l.groups = groups
	lines := nameLines(groups, apart)
	l.rows.Replace(func(i int) string { return l.lines[i].key() }, func() { l.lines = lines })
	l.empty.SetWords(namesFor)
	for _, key := range l.next {
		if i := slices.IndexFunc(lines, func(n nameLine) bool { return n.key() == key }); i >= 0 {
			l.rows.Select(i)
			break
		}
	}
	l.next = nil
	if l.rows.Selected() < 0 {
		l.rows.Step(1)
	}
	l.able()
	l.sheet.body.Refresh()
}

// at is the selected row, nil for none.
func (l *NamesList) at() *nameLine {
	if i := l.rows.Selected(); i >= 0 && i < len(l.lines) {
		return &l.lines[i]
	}
	return nil
}

// Join takes the spellings of the selected name for one; of a pair that is kept apart,
// lets them be offered again.
func (l *NamesList) Join() {
	switch at := l.at(); {
	case l.cannot.join != "" || at == nil:
	case at.group != nil:
		l.decided()
		call(l.OnJoin, spellingsOf(at.group))
	default:
		if l.OnOffer != nil {
			l.OnOffer(at.pair[0], at.pair[1])
		}
	}
}

// Apart says that the spellings of the selected name are different names.
func (l *NamesList) Apart() {
	if at := l.at(); at != nil && l.cannot.apart == "" {
		l.decided()
		call(l.OnApart, spellingsOf(at.group))
	}
}

// TakeOut says that the selected spelling is none of the name.
func (l *NamesList) TakeOut() {
	at := l.at()
	if at == nil || l.cannot.out != "" || l.OnTakeOut == nil {
		return
	}
	name := at.spelling.Name
	l.next = []string{at.groupKey()}
	l.OnTakeOut(name, slices.DeleteFunc(spellingsOf(at.group), func(s string) bool { return s == name }))
}

// decided remembers what comes after the name that was just decided.
func (l *NamesList) decided() {
	now := l.at().groupKey()
	for i := range l.lines {
		line := &l.lines[i]
		if i > l.rows.Selected() && line.group != nil && line.spelling == nil && line.groupKey() != now {
			l.next = append(l.next, line.key())
		}
	}
}

func (l *NamesList) place(i int) {
	at := &l.lines[i]
	if at.group == nil {
		return
	}
	for _, s := range at.stands() {
		switch {
		case len(s.Articles) > 0:
			call(l.OnPlace, s.Articles[0])
			return
		case len(s.Events) > 0:
			call(l.OnEvent, s.Events[0])
			return
		}
	}
}

// able tells which of the buttons mean something for the selected row.
func (l *NamesList) able() {
	l.cannot = l.at().cannot()
	label := "Take for one name"
	if at := l.at(); at != nil && at.group == nil {
		label = "Offer as one again"
	}
	l.join.SetLabel(label)
	l.join.Disable(l.cannot.join)
	l.apart.Disable(l.cannot.apart)
	l.out.Disable(l.cannot.out)
	l.sheet.left.Refresh()
}

// Cannot says why a name cannot be joined, kept apart or taken out, "" when it can.
func (l *NamesList) Cannot() (join, apart, out string) {
	return l.cannot.join, l.cannot.apart, l.cannot.out
}

// Shown are the rows as they read, for tests of the window, and the selected one.
func (l *NamesList) Shown() (rows []string, selected int) {
	for i := range l.lines {
		w := l.lines[i].words()
		rows = append(rows, strings.TrimSpace(joined(w.title, w.second, w.count)))
	}
	return rows, l.rows.Selected()
}

// Empty are the words that stand in place of the list, "" while there is one.
func (l *NamesList) Empty() string {
	if len(l.lines) > 0 {
		return ""
	}
	return l.empty.Words()
}

// Rows is what holds the focus while the list has the keys.
func (l *NamesList) Rows() *part.Rows { return l.rows }

// Focus gives the list the keys.
func (l *NamesList) Focus() { part.Focus(l.rows) }

// CreateRenderer implements fyne.Widget.
func (l *NamesList) CreateRenderer() fyne.WidgetRenderer { return drawSheet(l.sheet) }
