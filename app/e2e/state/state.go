// Package state is what the window tells a test about itself. It depends on
// nothing, so that the window and the tests can both import it.
//
// When the environment variable DATELINE_DEBUG_STATE names a file, the window
// appends one line of JSON to it, a State, each time it has settled: after an
// action, a key, a click, a change of selection, focus, size or scroll has been
// drawn, and after background work has ended. While work runs it may write
// lines with Busy set. Seq grows by one with each line. Without the variable
// nothing is written and nothing is collected.
//
// Rectangles and places are in pixels of the window's client area, from its
// upper left corner: Fyne's absolute position times the canvas scale, rounded.
// Only what is visible on the screen is listed.
package state

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
)

// Variable is the environment variable that names the file of states.
const Variable = "DATELINE_DEBUG_STATE"

// Names of the places in Widgets. Rows carry the id after a colon: see Row.
const (
	Articles   = "articles"   // the left pane
	Page       = "page"       // the reading view's text
	Chronology = "chronology" // the right pane
	Search     = "articles.search"
	StatusUndo = "status.undo"

	FirstPaste  = "first.paste" // the empty workspace
	FirstChoose = "first.choose"
	FirstSample = "first.sample"

	EventTitle  = "event.title" // the event editor; also names in Fields
	EventWhen   = "event.when"
	EventReason = "event.reason" // why the date was read so; in Fields
	EventEDTF   = "event.edtf"   // what its words mean; in Fields
	// EventReading with a number from 1 is another reading of the date in EDTF; in Fields.
	EventReading = "event.reading"
	EventPlace   = "event.place"
	EventOK      = "event.ok"
	EventCancel  = "event.cancel"

	FixOK    = "fix.ok"    // what puts a row of an import's results right: Enter's answer
	FixTwo   = "fix.two"   // the answer of 2
	FixThree = "fix.three" // the answer of 3
	FixField = "fix.field"
	FixWhy   = "fix.why"      // the reason; in Fields
	FixLike  = "fix.likeness" // how much two articles have in common; in Fields
	// FixChoice with a number from 1 is a choice; its words are in Fields.
	FixChoice = "fix.choice"

	CiteSearch = "cite.search" // the choice of an event to cite for
	CiteOK     = "cite.ok"

	ExportCSV = "export.csv" // the choice of a format in the export dialog
	ExportPDF = "export.pdf"

	DialogOK     = "dialog.ok" // whichever dialog is open
	DialogCancel = "dialog.cancel"
	DialogPath   = "dialog.path" // a typed path, where a dialog has one
	DialogText   = "dialog.text" // the text of Paste article

	Original  = "page.original" // the first words of the original that is shown; in Fields
	DropWords = "drop.words"    // what a drop would do while something hangs over the window; in Fields
)

// Kinds of row for Row.
const (
	RowArticle  = "article"
	RowEvent    = "event"
	RowCitation = "citation"
	RowPassage  = "passage" // the first line of a highlight on the page
	RowFold     = "fold"    // the id is the offset of the first folded block
	RowResult   = "result"  // of an import; the id is the number from 0
	RowChoice   = "choice"  // an event in the choice of the cite key; the id is the event's
)

// Row is the name of a row in Widgets: Row(RowArticle, id).
func Row(kind, id string) string { return kind + ":" + id }

// Rect is x, y, width and height.
type Rect [4]int

// Center is the point in the middle.
func (r Rect) Center() (x, y int) { return r[0] + r[2]/2, r[1] + r[3]/2 }

// Result is a row of an import's results as it reads, headings left out.
type Result struct {
	Title  string `json:"title"`
	Note   string `json:"note"`   // what it wants, or what was done
	Action string `json:"action"` // what Enter does
}

// Line is a visible line of the page's text.
type Line struct {
	Start int   `json:"start"` // code points of the article's text
	End   int   `json:"end"`   // exclusive
	Y     int   `json:"y"`     // of the line's middle
	Stops []int `json:"stops"` // x of the caret before each code point from Start to End, End included
}

// State is the window as it stands.
type State struct {
	Seq       int    `json:"seq"`
	Busy      string `json:"busy,omitempty"` // what runs in the background, "" when nothing does
	Workspace string `json:"workspace"`      // path of the file, "" when none is open

	Articles  int `json:"articles"` // of the workspace, without the bin
	Passages  int `json:"passages"`
	Events    int `json:"events"`
	Citations int `json:"citations"`

	Article   string  `json:"article"`   // id of the article on the page, "" for none
	Title     string  `json:"title"`     // its title
	Selection [2]int  `json:"selection"` // code points; equal when nothing is selected
	Selected  string  `json:"selected"`  // the selected words
	Lines     []Line  `json:"lines"`
	Zoom      float64 `json:"zoom"` // of the reading text, 1 is as designed

	Status string `json:"status"` // words of the status bar
	Dialog string `json:"dialog"` // title of the open dialog, or of the editor in the side pane; "" for none
	Undo   string `json:"undo"`   // label of the action that Ctrl+Z takes back, "" for none
	Redo   string `json:"redo"`
	Focus  string `json:"focus"` // name of the focused widget, as in Widgets

	Results  []Result `json:"results,omitempty"` // of the import that is listed
	AtResult int      `json:"atResult"`          // the number of the selected one from 0, -1 for none

	Middle

	Queue Queue `json:"queue"`

	Fields  map[string]string `json:"fields"` // contents of the text fields and readings on the screen
	Widgets map[string]Rect   `json:"widgets"`
}

// Append writes the state as one line.
func (s State) Append(w io.Writer) error {
	b, err := json.Marshal(s)
	if err != nil {
		return fmt.Errorf("write state %d: %w", s.Seq, err)
	}
	if _, err := w.Write(append(b, '\n')); err != nil {
		return fmt.Errorf("write state %d: %w", s.Seq, err)
	}
	return nil
}

// Last is the newest state of those written; ok is false when there is none. A
// line still being written is left out.
func Last(r io.Reader) (s State, ok bool, err error) {
	b := bufio.NewReaderSize(r, 1<<16)
	var newest []byte
	for {
		line, err := b.ReadBytes('\n')
		if err == io.EOF {
			break
		}
		if err != nil {
			return s, false, fmt.Errorf("read the states: %w", err)
		}
		newest = line
	}
	if len(bytes.TrimSpace(newest)) == 0 {
		return s, false, nil
	}
	if err := json.Unmarshal(newest, &s); err != nil {
		return s, false, fmt.Errorf("read the newest state: %w", err)
	}
	return s, true, nil
}

// At is the place on the window of the caret before a code point of the text;
// ok is false when it is not on the screen.
func (s State) At(offset int) (x, y int, ok bool) { return at(s.Lines, offset) }

// At is the same on a text beside the article's.
func (b Beside) At(offset int) (x, y int, ok bool) { return at(b.Lines, offset) }

func at(lines []Line, offset int) (x, y int, ok bool) {
	for _, l := range lines {
		if offset >= l.Start && offset <= l.End && offset-l.Start < len(l.Stops) {
			return l.Stops[offset-l.Start], l.Y, true
		}
	}
	return 0, 0, false
}
