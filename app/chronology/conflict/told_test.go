package conflict

import (
	"testing"

	"dateline/app/chronology"
)

// A citation that tells several numbers agrees with those that tell one of them, and
// numbers of different things are not compared.
func TestOneOfSeveralNumbersIsNoConflict(t *testing.T) {
	for _, c := range []struct {
		name string
		all  []string
	}{
		{"a number and dozens, the number", []string{"19 people and dozens dead, he said.", "19 people dead"}},
		{"a number and dozens, the dozens", []string{"19 people and dozens dead, he said.", "Dozens are dead."}},
		{"each tells one", []string{"19 people, and dozens of others, were injured", "Dozens were injured", "19 were injured"}},
		{"parts, and one of them called people", []string{"40 soldiers and 10 civilians were killed, and 169 were wounded.", "40 people were killed."}},
		{"dead and wounded, the wounded", []string{"40 soldiers and 10 civilians were killed, and 169 people were wounded.", "169 were wounded."}},
		{"two places, the second", []string{"12 people died in Velm and 5 in Ostrin.", "5 people died in Ostrin."}},
		{"two places, the sum", []string{"12 people died in Velm and 5 in Ostrin.", "12 people died in Velm."}},
		{"hit and lost", []string{"The fire damaged 37 vehicles.", "12 vehicles burned."}},
		{"persons and vehicles", []string{"The storm killed 12 people.", "The storm destroyed 37 cars."}},
		{"missing and rescued", []string{"12 people are missing.", "37 people were rescued."}},
		{"whose they are", []string{"50 Ukrainians were killed.", "Russia's 34 dead were buried."}},
	} {
		if got := Between(chronology.Event{}, quotations("en", c.all...)); len(got) != 0 {
			t.Errorf("%s: %s", c.name, summary(got))
		}
	}
}

// What no citation tells together, and is of the same, still disagrees.
func TestOtherNumbersOfTheSameDisagree(t *testing.T) {
	for _, c := range []struct {
		name, want string
		all        []string
	}{
		{"another number of those that are lost", "number: 5 cars | 9 cars [the later report says more]", []string{"The storm damaged 12 cars and destroyed 5 cars.", "The storm destroyed 9 cars."}},
		{"who did something else", "number: 14 people | 12 people [the later report says less]", []string{"14 people died; 12 rescuers worked all night.", "12 people died."}},
		{"two places, and more than both", "number: 12 people | 21 people [the later report says more]", []string{"12 people died in Velm and 5 in Ostrin.", "21 people died."}},
	} {
		if got := summary(Between(chronology.Event{}, quotations("en", c.all...))); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}
