package chronology

// Basis tells who said when an event happened.
type Basis string

// The bases.
const (
	BasisNone   Basis = ""       // no date is known
	BasisSource Basis = "source" // read from a source's words by a rule
	BasisTyped  Basis = "typed"  // typed by the analyst
)

// When is a date as exact as its source allows. What EDTF level 1 cannot say
// ("early July", "about 05:00") lives in Earliest, Latest, Part and Approximate.
type When struct {
	EDTF        string // EDTF level 1 (Library of Congress, 2019); "" when no date is known
	Earliest    string // 2022-07-01 or 2022-02-24T05:00; "" when unknown
	Latest      string // inclusive
	Zone        string // "Z" or "+02:00", "" when not stated
	Part        string // early (days 1-10), mid (11-20), late (21-end), else ""
	Approximate bool
	Basis       Basis
	Words       string // the source's words: "earlier Tuesday"
	Rule        string // how they were read
}
