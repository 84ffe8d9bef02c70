package state

// Queue is the suggestions as the window shows them.
type Queue struct {
	Shown    bool        `json:"shown"`    // the queue is in the window
	Open     int         `json:"open"`     // how many are open, shown or not
	Working  bool        `json:"working"`  // they are being worked out
	Visiting bool        `json:"visiting"` // an article is looked at from it
	Items    []Suggested `json:"items,omitempty"`
	At       int         `json:"at"`              // the number of the one shown from 0, -1 for none
	Ticks    []bool      `json:"ticks,omitempty"` // of its citations
	Rests    []Rest      `json:"rests,omitempty"` // its citations
	AtCited  int         `json:"atCited"`         // the citation at hand
	Into     []string    `json:"into,omitempty"`  // titles of the events that are offered to merge it into
}

// Suggested is a suggestion in the list.
type Suggested struct {
	Key   string `json:"key"`
	Title string `json:"title"`
	State string `json:"state"` // open, accepted, merged, refused
	Sure  bool   `json:"sure"`  // may be accepted unread
	Cited int    `json:"cited"` // citations
	When  string `json:"when"`  // its date in EDTF, "" for none
	Adds  bool   `json:"adds"`  // to an event that is there, whose title it bears
	Told  Rest   `json:"told"`  // the citation whose words its title is
}

// Rest is where a citation of a suggestion stands, in code points of its article.
type Rest struct {
	Article   string `json:"article"`
	Start     int    `json:"start"`
	End       int    `json:"end"`
	CoreStart int    `json:"coreStart"` // the words that tell the happening
	CoreEnd   int    `json:"coreEnd"`
}

// Names of places of the queue in Widgets.
const (
	QueueAccept = "queue.accept"
	QueueRefuse = "queue.refuse"
	QueueCited  = "queue.cited" // the citations, which have the keys as one thing
	QueueBadge  = "queue.badge" // the number of suggestions in the head of the chronology; also in Fields
)

// RowSuggestion is a suggestion in the list; the id is its key.
const RowSuggestion = "suggestion"

// Now is the suggestion that is shown; ok is false for none.
func (q Queue) Now() (s Suggested, ok bool) {
	if q.At < 0 || q.At >= len(q.Items) {
		return Suggested{}, false
	}
	return q.Items[q.At], true
}

// Of is the suggestion with a key; ok is false when it is not listed.
func (q Queue) Of(key string) (s Suggested, ok bool) {
	for _, s := range q.Items {
		if s.Key == key {
			return s, true
		}
	}
	return Suggested{}, false
}

// In counts the suggestions in a state.
func (q Queue) In(state string) (n int) {
	for _, s := range q.Items {
		if s.State == state {
			n++
		}
	}
	return n
}
