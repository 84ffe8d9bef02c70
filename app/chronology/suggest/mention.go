package suggest

import (
	"dateline/app/article"
	"dateline/app/chronology"
)

// Mention is a passage of one article that tells a happening.
type Mention struct {
	Start, End         int // code points of the article's text
	CoreStart, CoreEnd int // the words that tell the happening, within Start and End
	Quote              string
	Core               string
	Paragraph          int // of the body, from 1
	Lang               string
	Title              string
	When               chronology.When
	Dated              Dating
	After              *Relative // counted from an event that Join looks for
	Verb               string    // the happening, as written
	Classes            []string  // what kinds of happening it tells, alike in every language
	Names              []string  // skeletons, alike in every writing
	People             []string  // as written
	Organisations      []string  // as written
	Numbers            []string
	Stems              []string // of its other words
	Place              string
	PlaceEvidence      article.Evidence
	Origin             string
	Via                []string
	Evidence           article.Evidence
	Stance             chronology.Stance
	Speech             bool // what happened is that somebody said something
	Pronoun            bool // its title begins with he or it
	Quoted             bool // within quotation marks
	Lead               bool // in the first paragraph of the body
	Background         bool // in a clause that hangs on another

	keys []key // what it can share with another
}

// Dating tells how a mention came by its date.
type Dating string

// The ways.
const (
	DatedByWords       Dating = "words"       // a date stands in its clause
	DatedBySentence    Dating = "sentence"    // in another clause of its sentence
	DatedByParagraph   Dating = "paragraph"   // in the sentence before
	DatedByPublication Dating = "publication" // it dates nothing: the day of publication
	NotDated           Dating = ""
)

// Reading is all that one article offers. It depends on nothing but the article.
type Reading struct {
	ArticleID  article.ID
	EditionID  article.ID
	Site       string
	Published  article.Moment
	Lang       string
	Mentions   []Mention
	NotOffered []NotOffered
}
