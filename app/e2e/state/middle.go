package state

// Middle is what the middle of the window tells beside the article's lines, and
// what the menu bar does while one of its menus is open.
type Middle struct {
	Theme  string   `json:"theme"` // as chosen: "light", "dark", "sepia", "" for the system's
	Mark   string   `json:"mark"`  // id of the highlight that has the focus on the page, "" for none
	Ends   [2]int   `json:"ends"`  // its range as it is drawn, while its ends are moved too; equal for none
	Beside []Beside `json:"beside,omitempty"`

	Carried   []Carried `json:"carried,omitempty"` // passages of articles that were cleaned again
	AtCarried int       `json:"atCarried"`         // the number of the selected one from 0, -1 for none

	Menus []Menu `json:"menus,omitempty"` // of the bar, while one is open

	Whole *Whole `json:"whole,omitempty"` // the view of the whole chronology, nil while it is not shown
	Names *Names `json:"names,omitempty"` // the list of names, nil while it is not shown
}

// Beside is a text beside the article's, or one of two sources.
type Beside struct {
	Name  string   `json:"name"` // of its place in Widgets
	Lines []Line   `json:"lines"`
	Marks []Marked `json:"marks"` // highlights that are drawn in it
	Mark  string   `json:"mark"`  // id of the one that has the focus
}

// Marked is a highlight as a text shows it.
type Marked struct {
	ID    string `json:"id"`
	Start int    `json:"start"` // code points of that text
	End   int    `json:"end"`
	Words string `json:"words"`
}

// Carried is a passage in the report of an article that was cleaned again.
type Carried struct {
	ID     string `json:"id"`
	Quote  string `json:"quote"`  // in the earlier edition
	Words  string `json:"words"`  // found or proposed, "" when lost
	Reason string `json:"reason"` // how it was found, as it reads
	Waits  bool   `json:"waits"`  // for a decision
}

// Menu is a menu of the bar, or one within it, with what the arrows stop at.
type Menu struct {
	Label string `json:"label"`
	Items []Menu `json:"items,omitempty"`
}

// Names of further places in Widgets.
const (
	Find      = "page.find"       // the field of the search on the page; also in Fields
	FindCount = "page.find.count" // what it has come to; in Fields
	Note      = "page.note"       // the note that is being written; also in Fields

	Source       = "page.source" // the original beside the text
	SourcesFirst = "sources.first"
	SourcesNext  = "sources.next"
	Editions     = "editions.list" // the report on articles that were cleaned again
)

// BesideNamed is one of the texts beside the article's; its Name is "" when it is
// not on the screen.
func (s State) BesideNamed(name string) Beside {
	for _, b := range s.Beside {
		if b.Name == name {
			return b
		}
	}
	return Beside{}
}

// MarkOf is a highlight in a text; ok is false when it is not drawn there.
func (b Beside) MarkOf(id string) (m Marked, ok bool) {
	for _, m := range b.Marks {
		if m.ID == id {
			return m, true
		}
	}
	return Marked{}, false
}
