package conflict

import (
	"cmp"
	"slices"
	"strings"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/dates"
)

// Kind is what citations disagree about.
type Kind string

// The kinds.
const (
	Number      Kind = "number"
	Date        Kind = "date"
	Place       Kind = "place"
	Attribution Kind = "attribution"
)

// Quoted is a citation as far as it can disagree with others.
type Quoted struct {
	Citation  article.ID
	Quote     string // of the passage
	Site      string
	Lang      string
	Origin    string          // who says so, "" when not stated
	When      chronology.When // as the quotation alone gives it; nothing when it gives none
	Place     string          // likewise, once it is wanted
	Published article.Moment
	Beside    []Beside // what its article tells without its being cited

	from       string     // what of the article Quote is, where it is not cited
	quantities []Quantity // of Quote, once they are read
	read       bool
	unplaced   bool // Place is to be looked for
}

// Read fills in what the quotation alone gives: its day, where it speaks of one only,
// and its quantities. Its place is looked for when another one names some.
func (q Quoted) Read() Quoted {
	found := q.dates()
	q.When, q.unplaced = dayIn(q.Quote, found), true
	q.quantities, q.read = quantities(q.Quote, q.Lang, func() []dates.Expression { return found }), true
	return q
}

// Day is the day that the quotation speaks of, where it speaks of one only.
func (q Quoted) Day() chronology.When { return dayIn(q.Quote, q.dates()) }

func (q *Quoted) dates() []dates.Expression {
	return dates.Find(q.Quote, dates.Context{Lang: q.Lang, Published: q.Published})
}

// place is the one that the quotation speaks of, "" for none or several.
func (q *Quoted) place() string {
	if q.unplaced {
		q.Place, q.unplaced = placeIn(q.Quote, q.Lang), false
	}
	return strings.TrimSpace(q.Place)
}

// Conflict is something that the citations of an event do not agree on.
type Conflict struct {
	Kind     Kind
	Key      string // the same for the same disagreement, whenever it is worked out: "number:dead/soldier/ukrainian:9,14"
	About    string // in words: "soldiers dead", "date"
	Sides    []Side // what is said, each once, the earliest published first
	Explains string // why they disagree only in appearance: "40 + 10 = 50"; "" when nothing explains it
	Remark   string // what else speaks of it: "the later report says more"
	Apart    []Side // like numbers of others, that are not compared: those of the other side

	Settled bool   // the analyst settled it; see [Conflict.Open]
	Note    string // why
}

// Side is one of the things said, by one or several citations.
type Side struct {
	Value      string // in the words of the first quotation that says it
	Citations  []article.ID
	Quote      string // of the first
	Start, End int    // bytes of Quote: the words of the value; equal when it is not in it
	From       string // what of the article Quote is, where it is not cited: "headline"
}

// Open tells whether a conflict waits for the analyst.
func (c Conflict) Open() bool { return !c.Settled && c.Explains == "" }

// Between is what the citations of an event disagree about: what waits for the
// analyst first. Citations that mention or dispute the event are the caller's to
// leave out. What has no value in a quotation disagrees with nothing.
func Between(e chronology.Event, citations []Quoted) []Conflict {
	if len(citations) == 0 || len(citations) == 1 && !citations[0].headed() {
		return nil
	}
	ordered := slices.Clone(citations)
	slices.SortStableFunc(ordered, func(a, b Quoted) int {
		if (a.Published == "") != (b.Published == "") {
			return len(b.Published) - len(a.Published) // unknown ones last
		}
		return cmp.Compare(a.Published, b.Published)
	})
	out := numbers(ordered)
	out = append(out, datesOf(e, ordered)...)
	out = append(out, places(ordered)...)
	out = append(out, attributions(ordered)...)
	slices.SortStableFunc(out, func(a, b Conflict) int {
		return cmp.Compare(rank(a), rank(b))
	})
	return out
}

// rank puts open conflicts before those that are explained.
func rank(c Conflict) int {
	if c.Open() {
		return 0
	}
	return 1
}

// key names a conflict by its kind, what it is about and the values, in an order
// of their own.
func key(kind Kind, about string, values []string) string {
	values = slices.Clone(values)
	slices.Sort(values)
	return string(kind) + ":" + strings.Join(strings.Fields(about), "_") + ":" + strings.Join(slices.Compact(values), ",")
}

// cutKey takes a key apart.
func cutKey(k string) (kind, about string, values []string) {
	parts := strings.SplitN(k, ":", 3)
	return parts[0], parts[1], strings.Split(parts[2], ",")
}
