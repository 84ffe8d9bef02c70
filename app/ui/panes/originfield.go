package panes

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"dateline/app/chronology"
	"dateline/app/ui/part"
	"dateline/app/ui/tokens"
)

// originField is who says so: typed, or one of the proposals below it, which up and
// down put into the field.
type originField struct {
	*part.Pile
	field  *part.Field
	chips  *part.Flow
	offers []part.Offer // for this citation first
	known  []string
	shown  []part.Offer
	keys   *part.Pass
	told   func() // it changed
}

func newOriginField(keys *part.Pass, told func()) *originField {
	o := &originField{field: part.NewField("who says so; empty when not stated"), chips: part.NewFlow(), keys: keys, told: told}
	o.field.PassTo(keys)
	o.field.OnChanged = func(string) { o.show(); told() }
	o.field.OnMove = o.step
	o.Pile = part.NewPile(tokens.Space1, 0, o.field, o.chips)
	return o
}

// set shows an origin, with what is proposed for this citation and the origins that
// the workspace has.
func (o *originField) set(origin string, offers []part.Offer, known []string) {
	o.offers, o.known = offers, known
	o.fill(origin)
}

func (o *originField) fill(origin string) {
	changed := o.field.OnChanged
	o.field.OnChanged = nil
	o.field.SetText(origin)
	o.field.OnChanged = changed
	o.show()
}

func (o *originField) text() string { return strings.TrimSpace(o.field.Text) }

// mostOrigins is how many proposals stand below the field.
const mostOrigins = 5

// proposals are those for this citation, then own reporter, then those used before;
// while something else is typed, the ones that go on with it.
func (o *originField) proposals() []part.Offer {
	var all []part.Offer
	add := func(p part.Offer) {
		if !slices.ContainsFunc(all, func(q part.Offer) bool { return strings.EqualFold(p.Key, q.Key) }) {
			all = append(all, p)
		}
	}
	for _, p := range o.offers {
		add(p)
	}
	add(part.Offer{Key: chronology.OwnReporter, Words: chronology.OwnReporter, Note: "the site’s own knowledge"})
	for _, name := range o.known {
		add(part.Offer{Key: name, Words: isolate(name), Note: "used before"})
	}
	typed := o.text()
	if slices.ContainsFunc(all, func(p part.Offer) bool { return strings.EqualFold(p.Key, typed) }) {
		typed = ""
	}
	wanted := wordsOf(typed)
	all = slices.DeleteFunc(all, func(p part.Offer) bool { return !holdsAll(wordsOf(p.Key), wanted) })
	return all[:min(len(all), mostOrigins)]
}

// show marks the proposal that stands in the field.
func (o *originField) show() {
	offers := o.proposals()
	if !slices.Equal(offers, o.shown) || len(o.chips.Objects()) != len(offers) {
		o.shown = offers
		o.remake()
	}
	for i, c := range o.chips.Objects() {
		c.(*part.Chip).SetChosen(strings.EqualFold(o.shown[i].Key, o.text()))
	}
	o.chips.Refresh() // a tick makes a chip wider
}

func (o *originField) remake() {
	var chips []fyne.CanvasObject
	for _, p := range o.shown {
		c := part.NewChip(p.Words, "", false, func() { o.toggle(p.Key) })
		c.SetTip(p.Note)
		c.PassTo(o.keys)
		chips = append(chips, c)
	}
	o.chips.SetObjects(chips...)
}

func (o *originField) toggle(origin string) {
	if strings.EqualFold(origin, o.text()) {
		origin = ""
	}
	before := o.chips.Objects()
	o.fill(origin)
	if !slices.Equal(before, o.chips.Objects()) {
		o.field.Focus() // the chip that had the keys is gone
	}
	o.told()
}

// step puts the next proposal into the field.
func (o *originField) step(by int) {
	at := slices.IndexFunc(o.shown, func(p part.Offer) bool { return strings.EqualFold(p.Key, o.text()) })
	switch {
	case len(o.shown) == 0:
		return
	case at < 0 && by < 0:
		at = len(o.shown)
	}
	at = min(max(at+by, 0), len(o.shown)-1)
	o.fill(o.shown[at].Key)
	o.told()
}
