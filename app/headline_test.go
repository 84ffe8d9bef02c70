package app_test

import (
	"path/filepath"
	"testing"
)

// A headline that nobody cites explains the parts that a citation of its article gives;
// the same number of the other side is counted apart.
func TestTheHeadlineExplainsWhatIsCited(t *testing.T) {
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	a := imports(t, w, "Ostria cuts its ties after 50 deaths\n\n2031-05-05\n\nPresident Milo Karev confirmed that 40 soldiers and 10 civilians had been killed. His army claims to have killed no less than 50 Russian soldiers.\n")
	e := citing(t, w, passageOf{a, "40 soldiers and 10 civilians had been killed", "Milo Karev"}, passageOf{a, "killed no less than 50 Russian soldiers", "army"})
	v := viewOf(t, w, e.ID)
	list := v.Conflicts()
	if len(list) != 1 || list[0].Explains != "40 + 10 = 50" || v.OpenConflicts() != 0 {
		t.Fatalf("conflicts %+v", list)
	}
	if c := list[0]; c.Sides[0].From != "headline" || len(c.Apart) != 1 || c.Apart[0].Value != "no less than 50 Russian soldiers" {
		t.Errorf("%+v", c)
	}
}
