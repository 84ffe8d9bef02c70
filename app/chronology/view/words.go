package view

import (
	"slices"
	"strings"

	"dateline/app/chronology"
)

// Words say what a filter asks of events, field by field: "place Tarnholt or Velmar",
// "Feb 2022", "status confirmed". The day of knowledge is none of them.
func (f Filter) Words(tags []chronology.Tag) (all []string) {
	var fields []Field
	values := map[Field][]string{}
	for _, v := range f.Values(tags) {
		if !slices.Contains(fields, v.Field) {
			fields = append(fields, v.Field)
		}
		values[v.Field] = append(values[v.Field], v.Words)
	}
	for _, by := range fields {
		words := strings.Join(values[by], " or ")
		if by != ByPeriod {
			words = string(by) + " " + words
		}
		all = append(all, words)
	}
	return all
}
