package view

import (
	"slices"

	"dateline/app/article"
	"dateline/app/chronology"
)

// Field is what a filter asks about.
type Field string

// The fields, in the order they are listed.
const (
	ByPeriod Field = "period"
	ByStatus Field = "status"
	ByTag    Field = "tag"
	ByPlace  Field = "place"
	ByName   Field = "name"
	BySite   Field = "site"
	ByOrigin Field = "origin"
	ByGrade  Field = "grade"
)

// Value is one value of a field that a filter can ask for.
type Value struct {
	Field  Field
	Value  string // as a filter holds it: of a tag its id, of a period both days, 2022-02-01/2022-02-28
	Words  string // for people: of a tag its path, "transport / ferry"
	Events int    // that have it, where they were counted
}

// Period is the value that asks for a stretch of days; either may be "".
func Period(from, to string) Value {
	return Value{Field: ByPeriod, Value: from + "/" + to, Words: PeriodWords(from, to)}
}

// list is where a filter keeps the values of a field, nil for those it does not
// keep as plain words.
func (f *Filter) list(by Field) *[]string {
	switch by {
	case ByPlace:
		return &f.Places
	case ByName:
		return &f.Names
	case BySite:
		return &f.Sites
	case ByOrigin:
		return &f.Origins
	case ByGrade:
		return &f.Grades
	}
	return nil
}

// With is the filter that asks for a value as well. There is one period only.
func (f Filter) With(v Value) Filter {
	if f.Has(v) {
		return f
	}
	switch v.Field {
	case ByPeriod:
		f.From, f.To = cutPeriod(v.Value)
	case ByTag:
		f.Tags = append(slices.Clip(f.Tags), article.ID(v.Value))
	case ByStatus:
		f.Statuses = append(slices.Clip(f.Statuses), chronology.Status(v.Value))
	default:
		if list := f.list(v.Field); list != nil {
			*list = append(slices.Clip(*list), v.Value)
		}
	}
	return f
}

// Without is the filter that does not ask for a value.
func (f Filter) Without(v Value) Filter {
	switch v.Field {
	case ByPeriod:
		f.From, f.To = "", ""
	case ByTag:
		f.Tags = without(f.Tags, article.ID(v.Value))
	case ByStatus:
		f.Statuses = without(f.Statuses, chronology.Status(v.Value))
	default:
		if list := f.list(v.Field); list != nil {
			*list = without(*list, v.Value)
		}
	}
	return f
}

func without[T comparable](list []T, v T) []T {
	return slices.DeleteFunc(slices.Clone(list), func(o T) bool { return o == v })
}

// Has tells whether a filter asks for a value.
func (f Filter) Has(v Value) bool {
	return slices.ContainsFunc(f.Values(nil), func(o Value) bool { return o.Field == v.Field && o.Value == v.Value })
}

// Values are all that a filter asks of events, by field; the day of knowledge is
// none of them. A tag that is gone has its id for words.
func (f Filter) Values(tags []chronology.Tag) (all []Value) {
	if f.From != "" || f.To != "" {
		all = append(all, Period(f.From, f.To))
	}
	for _, s := range f.Statuses {
		all = append(all, Value{Field: ByStatus, Value: string(s), Words: string(s)})
	}
	paths := chronology.TagPaths(tags)
	for _, id := range f.Tags {
		v := Value{Field: ByTag, Value: string(id), Words: paths[id]}
		if v.Words == "" {
			v.Words = string(id)
		}
		all = append(all, v)
	}
	for _, by := range []Field{ByPlace, ByName, BySite, ByOrigin, ByGrade} {
		for _, s := range *f.list(by) {
			all = append(all, Value{Field: by, Value: s, Words: s})
		}
	}
	return all
}

// Same tells whether two filters ask for the same.
func (f Filter) Same(o Filter) bool {
	a, b := f.Values(nil), o.Values(nil)
	if f.KnownOn != o.KnownOn || len(a) != len(b) {
		return false
	}
	return !slices.ContainsFunc(a, func(v Value) bool { return !o.Has(v) })
}
