package state

// Whole is the view of the whole chronology.
type Whole struct {
	Of       int          `json:"of"`      // events of the chronology
	Shown    int          `json:"shown"`   // of them
	Chips    []string     `json:"chips"`   // what narrows it, as it reads
	KnownOn  string       `json:"knownOn"` // a day, 2024-03-13; "" for today
	View     string       `json:"view"`    // name of the saved view, "" for none
	Views    []string     `json:"views"`   // names of all
	Rows     []WholeRow   `json:"rows"`
	Selected string       `json:"selected"` // id of an event, "" for none
	Timeline bool         `json:"timeline"` // it is drawn above the list
	Asked    []WholeAsked `json:"asked"`    // conflicts and questions, headings left out
	AtAsked  int          `json:"atAsked"`  // the number of the selected one from 0, -1 for none
	Asking   bool         `json:"asking"`   // they have the keys
}

// WholeRow is a row as it reads; one between events has no id.
type WholeRow struct {
	ID     string `json:"id"`
	When   string `json:"when"`
	Title  string `json:"title"`
	Status string `json:"status"`
}

// WholeAsked is a row beside the events as it reads.
type WholeAsked struct {
	Title  string `json:"title"`
	Second string `json:"second"`
	Count  string `json:"count"` // of a kind that opens to its questions
}

// Names of places in Widgets.
const (
	WholeList   = "whole.list"
	WholeAskeds = "whole.asked"
	WholeChip   = "whole.chip"    // with a number from 0: a value that can be taken off
	WholeDay    = "whole.day"     // the field of a day of knowledge
	FilterField = "dialog.search" // the field of the filter; also in Fields
)

// RowWhole is the kind of a row of the whole chronology for Row, with the event's id.
const RowWhole = "whole"
