package ui

import (
	"strings"

	"dateline/app/ui/part"
)

// pasts are the verbs that labels of actions begin with.
var pasts = map[string]string{
	"Accept": "Accepted", "Add": "Added", "Change": "Changed", "Choose": "Chose", "Cite": "Cited", "Clean": "Cleaned", "Confirm": "Confirmed", "Count": "Counted", "Drop": "Dropped", "Edit": "Edited", "Empty": "Emptied",
	"Fold": "Folded", "Highlight": "Highlighted", "Import": "Imported", "Keep": "Kept", "Leave": "Left", "Look": "Looked", "Merge": "Merged", "Offer": "Offered",
	"Paste": "Pasted", "Record": "Recorded", "Refuse": "Refused", "Remove": "Removed", "Reopen": "Reopened", "Resize": "Resized", "Restore": "Restored", "Save": "Saved", "Settle": "Settled", "Tag": "Tagged", "Take": "Took", "Write": "Wrote",
}

// named are fields of articles as the ends of labels name them, for people.
var named = map[string]string{
	"published": "the date of publication", "updated": "the date of the last change", "captured": "the date of saving",
	"title": "the title", "byline": "the byline", "site": "the site", "place": "the place", "address": "the address",
	"language": "the language", "section": "the section", "credit": "the credit",
}

// readable is a label with the field at its end named in full: "Edit the site".
func readable(label string) string {
	verb, rest, _ := strings.Cut(label, " ")
	if name := named[rest]; name != "" {
		return verb + " " + name
	}
	return label
}

// past says that what a label names was done: "Recorded event “Ferry opens”".
func past(label string) string {
	verb, rest, _ := strings.Cut(readable(label), " ")
	if done, ok := pasts[verb]; ok {
		return strings.TrimSpace(done + " " + rest)
	}
	return label
}

// sentence is an error as people read it.
func sentence(err error) string { return part.Sentence(err) }
