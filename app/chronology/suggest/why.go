package suggest

import (
	"slices"
	"strings"
)

// why tells in words what gathers a passage with the one that tells an event best.
func (j *joiner) why(best, it *item) string {
	var parts []string
	switch {
	case best.from == 0 || it.from == 0:
		parts = append(parts, "it says no date")
	case sameDay(best, it) && firm(it):
		parts = append(parts, "same day")
	case sameDay(best, it) || !firm(it):
		parts = append(parts, "it says no day, and its article is of those days")
	default:
		parts = append(parts, "“"+it.When.Words+"” fits the date")
	}
	if name := sharedOf(append(slices.Clone(best.People), best.Organisations...), append(slices.Clone(it.People), it.Organisations...)); name != "" {
		parts = append(parts, "both name "+name)
	} else if len(mutual(best.Names, it.Names)) > 0 {
		parts = append(parts, "the same name in both")
	}
	if n := mutual(best.Numbers, it.Numbers); len(n) > 0 {
		parts = append(parts, "both say "+n[0])
	}
	s := strings.Join(parts, ", ")
	if best.Verb != it.Verb {
		s += "; “" + best.Verb + "” and “" + it.Verb + "”"
	} else {
		s += "; both say “" + it.Verb + "”"
	}
	return s
}

// sharedOf is the first name that both lists hold.
func sharedOf(a, b []string) string {
	if both := mutual(a, b); len(both) > 0 {
		return both[0]
	}
	return ""
}

// mutual is what both lists hold, in the order of the first.
func mutual(a, b []string) []string {
	var out []string
	for _, x := range a {
		if slices.Contains(b, x) {
			out = append(out, x)
		}
	}
	return out
}
