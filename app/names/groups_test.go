package names

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// described are groups in lines "name (kind): spelling, spelling".
func described(groups []Group) []string {
	var out []string
	for _, g := range groups {
		var all []string
		for _, s := range g.Spellings {
			all = append(all, s.Name)
		}
		out = append(out, fmt.Sprintf("%s (%s, %d): %s", g.Name, g.Kind, g.Count, strings.Join(all, ", ")))
	}
	return out
}

var workspace = []Counted{
	{"Zelensky", Person, "en", 9}, {"Volodymyr Zelensky", Person, "en", 4}, {"Zelenskyy", Person, "en", 3},
	{"Зеленський", Person, "uk", 12}, {"Selenskyj", Person, "de", 5}, {"ZELENSKY", Person, "en", 1},
	{"Kyiv", Place, "en", 7}, {"Kiev", Place, "es", 8}, {"Київ", Place, "uk", 6},
	{"Ada Holm", Person, "en", 4}, {"Ivo Holm", Person, "en", 3}, {"Holm", Person, "en", 9},
	{"Ministry of Ports", Organisation, "en", 2}, {"Ports Ministry", Organisation, "en", 1},
	{"Ilven", Place, "en", 5}, {"Iran", Place, "en", 3}, {"Iraq", Place, "en", 3},
}

func TestSpellingsOfAWorkspaceAreGrouped(t *testing.T) {
	got := described(Groups(workspace, Decisions{}, "en"))
	want := []string{
		"Zelensky (person, 34): Zelensky, Volodymyr Zelensky, Zelenskyy, Зеленський, Selenskyj",
		"Kyiv (place, 21): Kyiv, Kiev, Київ",
		"Ministry of Ports (organisation, 3): Ministry of Ports, Ports Ministry",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for _, g := range Groups(workspace, Decisions{}, "uk") {
		if g.Kind == Person && g.Name != "Зеленський" {
			t.Errorf("%s is shown in a Ukrainian workspace", g.Name)
		}
		for _, s := range g.Spellings[1:] {
			if s.Why == "" || s.Score < Enough || s.Said || g.Decided {
				t.Errorf("%s: %+v", g.Name, s)
			}
		}
	}
}

func TestALastNameJoinsTheOneFullNameThatItCanBeOf(t *testing.T) {
	list := []Counted{{"Holm", Person, "en", 9}, {"Ada Holm", Person, "en", 2}}
	if got := Groups(list, Decisions{}, "en"); len(got) != 1 || got[0].Name != "Holm" {
		t.Errorf("%v", described(got))
	}
	list = append(list, Counted{"Ivo Holm", Person, "en", 1})
	if got := Groups(list, Decisions{}, "en"); len(got) != 0 {
		t.Errorf("%v", described(got))
	}
	if got := Groups([]Counted{{"Holm", Place, "en", 9}, {"Ada Holm", Person, "en", 2}}, Decisions{}, "en"); len(got) != 0 {
		t.Errorf("a town and a person: %v", described(got))
	}
}

func TestWhatWasSaidOfNamesCounts(t *testing.T) {
	said := Decisions{
		Same:  [][2]string{{"Holm", "Ada Holm"}, {"Ilven", "The Port"}},
		Apart: [][2]string{{"Kiev", "Kyiv"}, {"selenskyj", "Zelensky"}},
	}
	groups := Groups(workspace, said, "en")
	got := described(groups)
	want := []string{
		"Zelensky (person, 29): Zelensky, Volodymyr Zelensky, Zelenskyy, Зеленський",
		"Kiev (place, 14): Kiev, Київ",
		"Holm (person, 13): Holm, Ada Holm",
		"Ilven (place, 5): Ilven, The Port",
		"Ministry of Ports (organisation, 3): Ministry of Ports, Ports Ministry",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if !groups[2].Decided || groups[0].Decided || groups[2].Spellings[1].Why != "said to be one" {
		t.Errorf("decided: %+v", groups)
	}
}

func TestNamesKeptApartAreNotJoinedByAThird(t *testing.T) {
	list := []Counted{{"Asadi", Person, "en", 5}, {"Assadi", Person, "en", 4}, {"Al-Asadi", Person, "en", 3}, {"Asady", Person, "en", 2}}
	for _, said := range []Decisions{
		{Apart: [][2]string{{"Asadi", "Assadi"}}},
		{Apart: [][2]string{{"Asadi", "Assadi"}}, Same: [][2]string{{"Asadi", "Asady"}, {"Asady", "Assadi"}}},
	} {
		for _, g := range Groups(list, said, "en") {
			names := described([]Group{g})[0]
			if strings.Contains(names, "Asadi,") && strings.Contains(names, "Assadi") {
				t.Errorf("%v: %s", said, names)
			}
		}
	}
}

// many are names of a large workspace: n of which each fifth is spelt twice.
func many(n int) []Counted {
	syllables := strings.Fields("ar ost il ven mar den kol tur bis ner gal hov rud tes lim pan dok zel fir sum")
	var list []Counted
	for i := range n {
		name := ""
		for k := i; ; k /= len(syllables) {
			name += syllables[k%len(syllables)]
			if k < len(syllables) {
				break
			}
		}
		full := strings.ToUpper(name[:1]) + name[1:] + " " + strings.ToUpper(name[1:2]) + name[2:] + "ov"
		list = append(list, Counted{full, Person, "en", 1 + i%7})
		if i%5 == 0 {
			list = append(list, Counted{strings.TrimSuffix(full, "v") + "ff", Person, "en", 1})
		}
	}
	return list
}

func BenchmarkGroups(b *testing.B) {
	for _, n := range []int{2_000, 20_000} {
		list := many(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				Groups(list, Decisions{}, "en")
			}
		})
	}
}
