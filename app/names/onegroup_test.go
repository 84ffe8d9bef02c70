package names

import (
	"strings"
	"testing"
)

func counted(kinds ...string) (list []Counted) {
	for i, s := range kinds {
		name, kind, _ := strings.Cut(s, "/")
		list = append(list, Counted{Name: name, Kind: Kind(kind), Lang: "en", Count: 30 - i})
	}
	return list
}

// Spellings of one name are one offer, though not each is like each other.
func TestSpellingsOfOneNameAreOneOffer(t *testing.T) {
	for _, list := range [][]string{
		{"Recep Tayyip Korhan/person", "Recep Korhan/person", "Tayyip Korhan/person", "Korhan/person"},
		{"Marenko/person", "Volodymyr Marenko/person", "Wolodymyr Marenko/person", "V. Marenko/person", "Володимир Маренко/person", "Владимир Маренко/person"},
		{"Mikhail Drobychev/person", "Mikhail Sergeyevich Drobychev/person", "Drobychev/person", "M. S. Drobychev/person", "Michail Drobytschow/person"},
	} {
		groups := Groups(counted(list...), Decisions{}, "en")
		if len(groups) != 1 || len(groups[0].Spellings) != len(list) {
			t.Errorf("%q are %d offers: %+v", list, len(groups), groups)
		}
	}
	for _, list := range [][]string{
		{"Volodymyr Marenko/person", "Vadim Marenko/person", "V. Marenko/person"},
		{"Maria Lopar/person", "Ana Lopar/person", "Lopar/person"},
	} {
		for _, g := range Groups(counted(list...), Decisions{}, "en") {
			if len(g.Spellings) == len(list) {
				t.Errorf("%q are two people, and offered as one", list)
			}
		}
	}
}

// What is said of a name fits what it is of: places and bodies have no last names.
func TestReasonsFitTheKindOfName(t *testing.T) {
	for _, c := range []struct {
		list []string
		want string // the reason of the second spelling, "" when it is not offered
	}{
		{[]string{"Velm/place", "Lower Velm/place"}, ""},
		{[]string{"Velm/other", "Saint Velm/place"}, ""},
		{[]string{"Dorrel/other", "Mount Dorrel/place"}, ""},
		{[]string{"Brask/organisation", "Ostrin Brask/organisation"}, ""},
		{[]string{"Dorrel/other", "Anna Dorrel/person"}, "last name against full name"},
		{[]string{"Anna Maria Dorrel/person", "Anna Dorrel/person"}, "one leaves out a middle name"},
		{[]string{"Ostrin Zarvel Brask/organisation", "Ostrin Brask/organisation"}, "one leaves out a word"},
	} {
		groups, got := Groups(counted(c.list...), Decisions{}, "en"), ""
		if len(groups) > 0 {
			got = groups[0].Spellings[1].Why
		}
		if got != c.want {
			t.Errorf("%q: %q, want %q", c.list, got, c.want)
		}
	}
}
