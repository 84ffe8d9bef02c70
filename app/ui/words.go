package ui

import (
	"strings"

	"dateline/app/ui/part"
)

// pasts are the verbs that labels of actions begin with.
var pasts = map[string]string{
	"Add": "Added", "Change": "Changed", "Choose": "Chose", "Cite": "Cited", "Confirm": "Confirmed", "Drop": "Dropped", "Edit": "Edited", "Empty": "Emptied",
	"Fold": "Folded", "Highlight": "Highlighted", "Import": "Imported", "Keep": "Kept",
	"Paste": "Pasted", "Record": "Recorded", "Resize": "Resized", "Restore": "Restored", "Tag": "Tagged",
}

// past says that what a label names was done: "Recorded event “Ferry opens”".
func past(label string) string {
	verb, rest, _ := strings.Cut(label, " ")
	if done, ok := pasts[verb]; ok {
		return strings.TrimSpace(done + " " + rest)
	}
	return label
}

// sentence is an error as people read it.
func sentence(err error) string { return part.Sentence(err) }
