package part

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Values is a field that takes several values: each becomes a token with a cross,
// and what is typed is completed from a list below it. Up and down choose of the
// list, Enter takes, Escape shuts it, Backspace in the empty field takes the last
// value away. The list opens by typing, by the down key or by a click, and stays
// until it is used or shut, so that nothing moves under a click elsewhere.
type Values struct {
	widget.BaseWidget
	Offers    func(typed string) []Offer // what can be chosen now, best first
	Free      bool                       // what is typed is a value too
	Most      int                        // of the offers stand below the field
	Order     func(a, b Offer) int       // of the values; nil as they came
	OnChanged func()                     // values came, went, or are being typed
	OnSized   func()                     // another height is needed

	pass   Pass
	field  *Field
	values []Offer
	marks  []*Token
	lines  []*offerLine
	offers []Offer
	at     int // of the offers, -1 for none
	open   bool
}

// NewValues makes one without values.
func NewValues(placeholder string, free bool) *Values {
	v := &Values{field: NewField(placeholder), Free: free, Most: mostOffers, at: -1}
	v.field.OnChanged = v.typed
	v.field.OnKey = v.key
	v.field.OnMove = v.move
	v.field.OnSubmitted = func(string) { v.take() }
	v.field.OnClick = func() { v.show(true) }
	v.ExtendBaseWidget(v)
	return v
}

// PassTo sends the keys of field and tokens to a form.
func (v *Values) PassTo(to *Pass) {
	v.pass = *to
	v.field.PassTo(to)
	for _, m := range v.marks {
		m.PassTo(to)
	}
}

// Set shows other values, with nothing typed.
func (v *Values) Set(values []Offer) {
	v.values = slices.Clone(values)
	if v.Order != nil {
		slices.SortStableFunc(v.values, v.Order)
	}
	v.empty()
	v.remake()
}

// Keys are the values by what they are known by.
func (v *Values) Keys() []string {
	var keys []string
	for _, o := range v.values {
		keys = append(keys, o.Key)
	}
	return keys
}

// Field is where values are typed.
func (v *Values) Field() *Field { return v.field }

// Contents is all that stands in it, what is half typed too.
func (v *Values) Contents() string { return strings.Join(append(v.Keys(), v.field.Text), "\x00") }

// Wait takes no typing, or takes it again.
func (v *Values) Wait(wait bool) {
	reason := ""
	if wait {
		v.field.Disable()
		reason = "Being saved"
	} else {
		v.field.Enable()
	}
	for _, m := range v.marks {
		m.Disable(reason)
	}
}

// Finish takes what is still typed for a value, and tells whether nothing is left.
func (v *Values) Finish() bool {
	v.at = -1
	v.take()
	return strings.TrimSpace(v.field.Text) == ""
}

// typed takes the values that a semicolon or a new line ends, and offers what goes
// on with the rest.
func (v *Values) typed(words string) {
	if parts := strings.FieldsFunc(words, func(r rune) bool { return r == ';' || r == '\n' }); v.Free && len(parts) > 0 && strings.ContainsAny(words, ";\n") {
		for _, p := range parts {
			v.add(Offer{Key: strings.TrimSpace(p), Words: strings.TrimSpace(p)})
		}
		v.empty()
		v.remake()
		return
	}
	v.show(strings.TrimSpace(words) != "")
	does(v.OnChanged)
}

func (v *Values) empty() {
	changed := v.field.OnChanged
	v.field.OnChanged = nil
	v.field.SetText("")
	v.field.OnChanged = changed
	v.open, v.at, v.offers = false, -1, nil
}

// show opens the list, or shuts it.
func (v *Values) show(open bool) {
	v.open, v.at, v.offers = open, -1, nil
	if open && v.Offers != nil {
		v.offers = v.left(v.Offers(strings.TrimSpace(v.field.Text)))
	}
	if len(v.offers) > 0 && !v.Free {
		v.at = 0
	}
	v.remakeLines()
}

// mostOffers is how many offers stand below a field that does not say.
const mostOffers = 7

// left are the offers that are no value yet.
func (v *Values) left(offers []Offer) []Offer {
	offers = slices.DeleteFunc(slices.Clone(offers), func(o Offer) bool { return v.has(o.Key) })
	return offers[:min(len(offers), v.Most)]
}

func (v *Values) has(key string) bool {
	return slices.ContainsFunc(v.values, func(o Offer) bool { return strings.EqualFold(o.Key, key) })
}

func (v *Values) key(e *fyne.KeyEvent) bool {
	switch {
	case e.Name == fyne.KeyEscape && v.open && len(v.offers) > 0:
		v.show(false)
		return true
	case e.Name == fyne.KeyBackspace && v.field.Text == "" && len(v.values) > 0:
		v.remove(len(v.values) - 1)
		return true
	}
	return false
}

func (v *Values) move(by int) {
	if !v.open {
		v.show(true)
		by = max(by, 0)
		if v.at == 0 {
			by = 0
		}
	}
	if len(v.offers) > 0 {
		v.at = min(max(v.at+by, -1), len(v.offers)-1)
	}
	for i, l := range v.lines {
		l.mark(i == v.at)
	}
}

// take makes a value of the offer that is chosen, else of what is typed.
func (v *Values) take() {
	words := strings.Join(strings.Fields(v.field.Text), " ")
	switch {
	case v.at >= 0 && v.at < len(v.offers):
		v.add(v.offers[v.at])
	case words == "":
		return
	case v.Free:
		v.add(Offer{Key: words, Words: words})
	default:
		o, ok := v.meant(words)
		if !ok {
			return
		}
		v.add(o)
	}
	v.empty()
	v.remake()
}

// meant is the one offer that words can mean.
func (v *Values) meant(words string) (Offer, bool) {
	if v.Offers == nil {
		return Offer{}, false
	}
	all := v.Offers(words)
	for _, o := range all {
		if strings.EqualFold(o.Words, words) {
			return o, true
		}
	}
	if len(all) == 1 {
		return all[0], true
	}
	return Offer{}, false
}

func (v *Values) add(o Offer) {
	if o.Key != "" && !v.has(o.Key) {
		v.values = append(v.values, o)
	}
	if v.Order != nil {
		slices.SortStableFunc(v.values, v.Order)
	}
}

func (v *Values) remove(i int) {
	v.values = slices.Delete(v.values, i, i+1)
	v.remake()
	v.field.Focus()
}

func does(f func()) {
	if f != nil {
		f()
	}
}
