package chronology

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/app/article"
)

func tag(id, parent, name string) Tag {
	return Tag{ID: article.ID(id), ParentID: article.ID(parent), Name: name}
}

// laid is a tree as lines of depth and path.
func laid(tags []Tag) string {
	var lines []string
	for _, n := range TagTree(tags) {
		lines = append(lines, fmt.Sprint(n.Depth, " ", n.Path))
	}
	return strings.Join(lines, "; ")
}

func TestTagsStandInTheOrderOfTheirTree(t *testing.T) {
	for _, c := range []struct {
		name string
		tags []Tag
		want string
	}{
		{"nothing", nil, ""},
		{"made in another order", []Tag{tag("a", "", "Happening"), tag("b", "", "Claim"), tag("c", "a", "Flood"), tag("d", "c", "Dyke"), tag("e", "b", "Toll"), tag("f", "a", "Fire")},
			"0 Happening; 1 Happening / Flood; 2 Happening / Flood / Dyke; 1 Happening / Fire; 0 Claim; 1 Claim / Toll"},
		{"a child before its parent", []Tag{tag("c", "a", "Flood"), tag("a", "", "Happening")}, "0 Happening; 1 Happening / Flood"},
		{"a parent in the bin", []Tag{tag("a", "", "Happening"), tag("c", "gone", "Flood"), tag("d", "c", "Dyke")},
			"0 Happening; 0 Flood; 1 Flood / Dyke"},
		{"a ring", []Tag{tag("a", "b", "Egg"), tag("b", "a", "Hen"), tag("c", "", "Farm")}, "0 Farm; 0 Egg; 1 Egg / Hen"},
		{"its own parent", []Tag{tag("a", "a", "Egg")}, "0 Egg"},
	} {
		if got := laid(c.tags); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestATagIsNamedAsShortlyAsCanBe(t *testing.T) {
	tags := []Tag{tag("a", "", "Happening"), tag("b", "", "Claim"), tag("c", "a", "Toll"), tag("d", "b", "toll"), tag("e", "b", "Denial")}
	labels := TagLabels(tags)
	var got []string
	for _, t := range tags {
		got = append(got, labels[t.ID])
	}
	if want := []string{"Happening", "Claim", "Happening / Toll", "Claim / toll", "Denial"}; !slices.Equal(got, want) {
		t.Errorf("labels %q, want %q", got, want)
	}
	for words, want := range map[string]string{"denial": "e", "claim/Denial": "e", "CLAIM /  Toll": "d", "Happening / toll": "c"} {
		if got, err := TagNamed(tags, words); err != nil || string(got.ID) != want {
			t.Errorf("%q means %s (%v), want %s", words, got.ID, err, want)
		}
	}
	if _, err := TagNamed(tags, "Toll"); err == nil || !strings.Contains(err.Error(), "Happening / Toll") {
		t.Errorf("two tags of a name: %v", err)
	}
	if _, err := TagNamed(tags, "Claim / Happening"); err == nil {
		t.Error("a path that is none finds a tag")
	}
}
