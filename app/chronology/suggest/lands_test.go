package suggest

import (
	"slices"
	"testing"
)

// A land that acts is not among the people of what it did; the title tells that it is one.
func TestALandThatActsIsNoPerson(t *testing.T) {
	for _, c := range []struct{ title, text string }{
		{"", "On Monday Russia said that Davin Marre had been arrested."},
		{"Ships leave Kestrian port after the blast", "On Monday Kestria said that Davin Marre had been arrested."},
	} {
		a := told("en", c.text)
		a.Title = c.title
		got, _ := Join(read(a))
		if len(got) != 1 || !slices.Equal(got[0].People, []string{"Davin Marre"}) {
			t.Errorf("%q offers %+v", c.text, got)
		}
	}
}
