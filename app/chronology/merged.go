package chronology

import (
	"slices"
	"strings"

	"dateline/app/article"
)

// Merged is an event with what another one adds to it: a date, a place and a status
// where it has none of its own, tags, people and organisations it lacks, and the
// other's note below its own. Citations are not looked at.
func Merged(e, other Event) Event {
	if e.When.EDTF == "" {
		e.When = other.When
	}
	if e.Place == "" {
		e.Place, e.PlaceEvidence = other.Place, other.PlaceEvidence
	}
	e.Tags = union(e.Tags, other.Tags, func(a, b article.ID) bool { return a == b })
	e.People = union(e.People, other.People, strings.EqualFold)
	e.Organisations = union(e.Organisations, other.Organisations, strings.EqualFold)
	if note := strings.TrimSpace(other.Note); note != "" && !strings.Contains(e.Note, note) {
		e.Note = strings.TrimSpace(e.Note + "\n\n" + note)
	}
	return e
}

// union is a list with what another has besides.
func union[T any](a, b []T, same func(T, T) bool) []T {
	all := slices.Clone(a)
	for _, v := range b {
		if !slices.ContainsFunc(all, func(o T) bool { return same(o, v) }) {
			all = append(all, v)
		}
	}
	return all
}
