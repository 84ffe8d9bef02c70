package chronology

import "testing"

func TestGradesAreReadAsTheyAreWritten(t *testing.T) {
	for text, want := range map[string]string{"": "", "B2": "B2", " b 2 ": "B2", "F": "F", "6": "6"} {
		if g, err := ParseGrade(text); err != nil || g.String() != want {
			t.Errorf("ParseGrade(%q) = %q, %v", text, g, err)
		}
	}
	for _, text := range []string{"G", "7", "2B", "AB", "B22", "B2!"} {
		if g, err := ParseGrade(text); err == nil {
			t.Errorf("ParseGrade(%q) = %q, want an error", text, g)
		}
	}
}
