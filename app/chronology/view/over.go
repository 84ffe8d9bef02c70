package view

// Over is a filter laid over another: of a field that it asks about, what the other
// asks is left out.
func (f Filter) Over(below Filter) Filter {
	if len(f.Tags) > 0 {
		below.Tags = f.Tags
	}
	if len(f.Statuses) > 0 {
		below.Statuses = f.Statuses
	}
	for _, by := range []Field{ByPlace, ByName, BySite, ByOrigin, ByGrade} {
		if list := *f.list(by); len(list) > 0 {
			*below.list(by) = list
		}
	}
	for _, day := range []struct {
		to   *string
		from string
	}{{&below.From, f.From}, {&below.To, f.To}, {&below.KnownOn, f.KnownOn}} {
		if day.from != "" {
			*day.to = day.from
		}
	}
	return below
}
