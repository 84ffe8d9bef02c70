package assets

import (
	"embed"
	"encoding/json"
	"path"
)

//go:embed samples
var samples embed.FS

// Sample is one of the articles that come with Dateline, as an analyst would
// have saved it.
type Sample struct {
	Name  string // base name of the file
	Bytes []byte
}

// Samples are the articles on one invented affair, the explosion at the Dorvan
// grain terminal, in the order in which they are imported. Country, people,
// outlets and addresses are invented; the weekdays agree with the calendar.
func Samples() []Sample {
	entries, err := samples.ReadDir("samples")
	if err != nil {
		return nil // cannot happen: the folder is embedded
	}
	var out []Sample
	for _, e := range entries {
		if e.Name() == scriptName {
			continue
		}
		b, err := samples.ReadFile(path.Join("samples", e.Name()))
		if err != nil {
			continue // cannot happen either
		}
		out = append(out, Sample{Name: e.Name(), Bytes: b})
	}
	return out
}

const scriptName = "script.json"

// Step is one action of the analyst in the demonstration: mark the quotation in
// the article, and cite it for the event, which the first step that names it
// records. No step holds a date: dates are read from the article when the step
// is replayed.
type Step struct {
	Article string `json:"article"` // name of the sample
	Quote   string `json:"quote"`   // stands exactly once in the article's text
	Event   string `json:"event"`   // title
	Stance  string `json:"stance"`  // supports, disputes or mentions
	Origin  string `json:"origin"`  // who says so, "" when not stated
	Tag     string `json:"tag"`     // of the passage, one that a new workspace has
	Note    string `json:"note"`    // on the passage
}

// Script is the demonstration's steps in order.
func Script() ([]Step, error) {
	b, err := samples.ReadFile(path.Join("samples", scriptName))
	if err != nil {
		return nil, err
	}
	var steps []Step
	err = json.Unmarshal(b, &steps)
	return steps, err
}
