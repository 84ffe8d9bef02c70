package state

// Names is the list of names that are spelt in several ways.
type Names struct {
	Rows     []string `json:"rows"`     // as they read: headings, names, spellings, pairs kept apart
	Selected int      `json:"selected"` // the number of the selected one from 0, -1 for none
	Empty    string   `json:"empty"`    // what stands in place of the list, "" while there is one
}

// NamesList is the name of the list in Widgets.
const NamesList = "names.list"

// Now is the selected row as it reads, "" for none.
func (n Names) Now() string {
	if n.Selected < 0 || n.Selected >= len(n.Rows) {
		return ""
	}
	return n.Rows[n.Selected]
}
