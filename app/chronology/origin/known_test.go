package origin

import (
	"strings"
	"testing"

	"dateline/app/names"
)

// What the analyst said of names counts for origins, also for those that were typed,
// and goes before what names are alike.
func TestNamesTakenForOneAreOneOrigin(t *testing.T) {
	port, office := cited("a", "Herald", "Port of Velm", ""), typed(cited("b", "Post", "harbour people", ""))
	one := []Cited{port, office}
	spellings := []Cited{cited("a", "Herald", "Olena Marchenko", ""), cited("b", "Post", "Elena Marchenko", "")}
	for _, c := range []struct {
		name string
		list []Cited
		said names.Decisions
		want string
	}{
		{"nothing said", one, names.Decisions{}, "a (Port of Velm); b (harbour people)"},
		{"taken for one", one, names.Decisions{Same: [][2]string{{"PORT of Velm", "harbour people"}}}, "a b (harbour people)"},
		{"alike", spellings, names.Decisions{}, "a b (Olena Marchenko)"},
		{"alike, and kept apart", spellings, names.Decisions{Apart: [][2]string{{"Elena Marchenko", "Olena Marchenko"}}}, "a (Olena Marchenko); b (Elena Marchenko)"},
	} {
		groups := NewTracer(NewKnown(nil, c.said)).Groups(c.list)
		if got := shape(groups); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
		if len(c.said.Same) > 0 && !strings.Contains(strings.Join(groups[0].Why, ""), "taken for one name") {
			t.Errorf("%s: since %q", c.name, groups[0].Why)
		}
	}
}
