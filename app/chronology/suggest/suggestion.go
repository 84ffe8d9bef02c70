// Package suggest finds the events that articles tell: sentences that report a
// dated happening, gathered across articles. It reads nothing but the articles'
// own words, by rules, and gives its reasons.
package suggest

import (
	"dateline/app/article"
	"dateline/app/chronology"
)

// Suggestion is an event that articles seem to tell. Nothing of it is recorded
// until the analyst accepts it.
type Suggestion struct {
	Title         string // in the words of its first citation
	When          chronology.When
	Place         string
	PlaceEvidence article.Evidence
	People        []string
	Organisations []string
	Citations     []Citation // the one that tells it best first
	Surety        int        // 0 to 100: how likely it belongs in a chronology, for the order of the queue
	Unsure        bool       // less likely an event of a chronology than not: to be looked through, not decided
	Preaccepted   bool       // sure enough to be accepted without being read one by one
	Reasons       []Reason
}

// Citation is a passage that tells the event of a suggestion.
type Citation struct {
	ArticleID  article.ID
	EditionID  article.ID // of the text, as in [article.Article.Edition]
	Start, End int        // code points of the article's text: the sentence, or its part that tells the event
	Quote      string
	CoreStart  int // code points of the text: the words that tell the happening, within Start and End
	CoreEnd    int
	Stance     chronology.Stance
	Origin     string   // who is said to say so, "" when nobody is named
	Via        []string // see [chronology.Citation]
	Evidence   article.Evidence
	When       chronology.When // as this passage alone gives it
	Ticked     bool            // it is taken to tell the event; one that is not ticked is only like it
	Why        string          // it is gathered here: “same day and person; "resigned" and "подав у відставку"”
}

// Reason is one of the grounds of a suggestion.
type Reason struct {
	Subject string // Date, Happening, Place in text, Origin
	Text    string
	Doubt   bool // it speaks against the suggestion, or should be checked
}

// NotOffered is a passage that looks like an event and is none.
type NotOffered struct {
	ArticleID  article.ID
	Start, End int // code points of the article's text
	Quote      string
	Why        string // "caption", "related story", "plan"
}

// Alone is a citation as a suggestion of its own: what an analyst splits off.
func Alone(c Citation) Suggestion {
	c.Ticked, c.Why = true, ""
	return Suggestion{Title: chronology.ProposeTitle(c.Quote), When: c.When, Citations: []Citation{c}}
}
