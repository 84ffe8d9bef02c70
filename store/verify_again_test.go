package store

import (
	"fmt"
	"testing"
)

// Verified before or not, searched before or not: a sound workspace is not called damaged.
func TestASoundWorkspaceIsSoundWheneverItIsVerified(t *testing.T) {
	s := fresh(t)
	sound := func(when string) {
		t.Helper()
		if v, err := s.Verify(t.Context(), nil); err != nil || len(v.Damaged) > 0 {
			t.Fatalf("%s: %v, %v", when, v.Damaged, err)
		}
	}
	for i := range 6 {
		a := imported(t, s, fmt.Sprint("Ferry ", i), "The ferry left Velmar at dawn.", "Ні, вона стояла.")
		b := imported(t, s, fmt.Sprint("Gates ", i), "The gates failed.")
		sound("imported")
		do(t, s, "Bin", func(tx *Tx) error { return tx.SetBinned(KindArticle, a.ID, true) })
		if i%2 == 0 {
			if _, err := s.EmptyBin(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		m := b.Metadata
		m.Title = "Gates and barges"
		do(t, s, "Edit", func(tx *Tx) error { return tx.SetMetadata(b.ID, m) })
		sound("emptied and edited")
	}
}
