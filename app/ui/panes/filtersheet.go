package panes

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dateline/app/chronology/view"
	"dateline/app/ui/part"
)

// FilterSheet offers all that a chronology can be narrowed to: words that are typed
// narrow the list, a period that is typed is offered above it, Enter takes a value
// on and, where it is in force, off again.
type FilterSheet struct {
	widget.BaseWidget
	OnToggle   func(v view.Value)                    // takes a value on or off
	ReadPeriod func(typed string) (view.Value, bool) // ok when it is one
	OnClose    func()

	keys    part.Pass
	sheet   *sheet
	search  *part.Field
	rows    *part.Rows
	body    *filterBody
	all     []offeredValue
	offers  []offeredValue // those the words leave
	inForce []view.Value
}

// offeredValue is a value with the words that find it.
type offeredValue struct {
	view.Value
	words []word
}

// NewFilterSheet makes an empty one.
func NewFilterSheet() *FilterSheet {
	f := &FilterSheet{search: part.NewField("a tag, place, name, site, origin, status, grade or period"), rows: part.NewRows()}
	f.keys = part.Pass{OnEscape: func() { does(f.OnClose) }, OnConfirm: func() { does(f.OnClose) }}
	f.search.PassTo(&f.keys)
	f.search.OnChanged = func(string) { f.narrow() }
	f.search.OnMove = func(by int) { f.rows.Step(by) }
	f.search.OnSubmitted = func(string) { f.toggle() }
	f.rows.PassTo(&f.keys)
	f.rows.Length = func() int { return len(f.offers) }
	f.rows.Make = func() part.Row { return newValueRow() }
	f.rows.Fill = func(i int, r part.Row) { r.(*valueRow).fill(f.offers[i].Value, f.has(f.offers[i].Value)) }
	f.rows.OnOpened = func(int) { f.toggle() }
	f.rows.OnTapped = func(part.Click) bool { f.toggle(); return true }
	f.body = newFilterBody(f.search, f.rows)
	f.sheet = newSheet("Filter", f.body)
	f.sheet.hint = container.NewHBox(part.NewKey("↑"), part.NewKey("↓"), part.Hint.Word("choose"), part.NewKey("Enter"), part.Hint.Word("add, or take off"))
	done := part.NewButton("Done", "", "Esc", part.Primary, func() { does(f.OnClose) })
	done.PassTo(&f.keys)
	f.sheet.left.SetObjects(done)
	f.ExtendBaseWidget(f)
	return f
}

// SetValues offers values, of which some are in force.
func (f *FilterSheet) SetValues(all, inForce []view.Value) {
	f.all = make([]offeredValue, len(all))
	for i, v := range all {
		f.all[i] = offeredValue{v, wordsOf(string(v.Field) + " " + v.Words)}
	}
	f.SetInForce(inForce)
	f.narrow()
}

// SetInForce says which values are in force.
func (f *FilterSheet) SetInForce(values []view.Value) {
	f.inForce = values
	f.sheet.title.SetAfter("")
	if len(values) > 0 {
		f.sheet.title.SetAfter(part.Count(len(values), "value") + " in force")
	}
	f.rows.Refresh()
}

func (f *FilterSheet) has(v view.Value) bool {
	return slices.ContainsFunc(f.inForce, func(o view.Value) bool { return o.Field == v.Field && o.Value == v.Value })
}

// narrow leaves the values that hold all words typed, after the period that they may
// be.
func (f *FilterSheet) narrow() {
	wanted := wordsOf(f.search.Text)
	f.offers = f.offers[:0]
	if f.ReadPeriod != nil && len(wanted) > 0 {
		if v, ok := f.ReadPeriod(f.search.Text); ok {
			f.offers = append(f.offers, offeredValue{Value: v})
		}
	}
	for i := range f.all {
		if holdsAll(f.all[i].words, wanted) {
			f.offers = append(f.offers, f.all[i])
		}
	}
	f.rows.Select(-1)
	f.rows.Changed()
	if len(f.offers) > 0 {
		f.rows.Select(0)
	}
	f.body.Refresh()
}

// toggle takes the selected value on or off, and what was typed away: the next can be
// typed at once.
func (f *FilterSheet) toggle() {
	i := f.rows.Selected()
	if i < 0 || i >= len(f.offers) {
		return
	}
	v := f.offers[i].Value
	call(f.OnToggle, v)
	if f.search.Text != "" {
		f.search.SetText("") // narrows
	}
	f.search.Focus()
}

// Focus puts the caret into the field.
func (f *FilterSheet) Focus() { f.search.Focus() }

// Places of the filter; its rows are named by field and words.
func (f *FilterSheet) Places() Places {
	p := Places{Objects: map[string]fyne.CanvasObject{"search": f.search, "ok": first(f.sheet.left)}, Rows: f.rows}
	for _, o := range f.offers {
		p.Names = append(p.Names, ValueWords(o.Value))
	}
	return p
}

// CreateRenderer implements fyne.Widget.
func (f *FilterSheet) CreateRenderer() fyne.WidgetRenderer { return drawSheet(f.sheet) }
