// Package names finds names in news text and tells which of them are spellings of
// one: Zelensky, Selenskyj, Зеленського and زيلينسكي, Kyiv and Kiew.
//
// It knows no people. A name is told by how it is written and by the words around
// it, a spelling by its sounds; only capitals, countries and other places and bodies
// whose names languages translate are written down, in the lists of known. The
// languages are English, Ukrainian, Russian, Spanish, French, German and Arabic.
package names

// Kind is what a name seems to be of.
type Kind string

// The kinds. Other is a name of which nothing tells its kind.
const (
	Person       Kind = "person"
	Organisation Kind = "organisation"
	Place        Kind = "place"
	Other        Kind = "other"
)

// Name is a name where it stands in a text.
type Name struct {
	Start, End int    // bytes of the UTF-8 text, end exclusive
	Text       string // as it stands there, without titles and the ending of possession
	Base       string // as it would be called: nobody's case, as far as the text tells
	Kind       Kind
	Why        string // what told the kind: "after “President”"
}
