package store

import (
	"strings"
	"testing"

	"dateline/app/article"
	"dateline/app/chronology"
)

// damages are what can happen to a file from outside, and what Verify must say of it.
var damages = []struct{ name, statements, says string }{
	{"original", `DROP TRIGGER original_bytes_stand; UPDATE original_bytes SET bytes = CAST(substr(bytes, 1, length(bytes) - 6) || x'00' || substr(bytes, length(bytes) - 4) AS BLOB)`,
		"The bytes of the original “Crane falls.txt”"},
	{"original gone", "DELETE FROM original_bytes", "The bytes of the original “Crane falls.txt”"},
	{"original's hash", "UPDATE original SET sha256 = replace(sha256, 'a', 'b')", "The sha256 of original"},
	{"image", `DROP TRIGGER original_bytes_stand; UPDATE original_bytes SET bytes = (SELECT bytes FROM original_bytes WHERE sha256 = (SELECT sha256 FROM original))`,
		"The bytes of the image “Crane falls_files/crane.png”"},
	{"image gone", "DELETE FROM original_bytes WHERE sha256 IN (SELECT sha256 FROM resource)", "The bytes of the image “Crane falls_files/crane.png”"},
	{"image's name", "UPDATE resource SET name = 'Crane falls_files/ship.png'", "The name of resource"},
	{"text", "DROP TRIGGER article_text_stands; UPDATE article_text SET text = replace(text, 'Monday', 'Tuesday')", "The text of the article “Crane falls”"},
	{"quotation", "UPDATE passage SET quote = 'B' || substr(quote, 2)", "The quotation of passage"},
	{"context", "UPDATE passage SET context_after = ''", "The quotation of passage"},
	{"title", "UPDATE article SET title = 'Crane stands'", "The title of article"},
	{"block", "UPDATE block SET kept = 0 WHERE ordinal = 1", "The kept of block"},
	{"event edited twice", "UPDATE event SET note = ''", "The note of event"},
	{"citation added", "INSERT INTO citation (id, event_id, passage_id, stance, origin, created) SELECT 'x', event_id, passage_id, stance, origin, created FROM citation",
		"The workspace holds 2 rows of citation, but the journal tells of 1"},
	{"citation lost", "DELETE FROM citation", "is missing"},
	{"tag renamed", "UPDATE tag SET name = 'Rumour' WHERE id = 'claim'", "The name of tag claim"},
	{"journal's label", "DROP TRIGGER journal_stands; UPDATE journal SET label = 'Nothing' WHERE seq = 3", "Entry 3 of the journal"},
	{"journal's changes", "DROP TRIGGER journal_stands; UPDATE journal SET changes = CAST(replace(CAST(changes AS TEXT), 'crane', 'Crane') AS BLOB) WHERE seq = 3", "Entry 3 of the journal"},
	{"journal's packing", "DROP TRIGGER journal_stands; UPDATE journal SET changes = x'28b52ffd00', codec = 'zstd' WHERE seq = 3", "Entry 3 of the journal"},
	{"journal cut in the middle", "DROP TRIGGER journal_stays; PRAGMA foreign_keys = 0; DELETE FROM journal WHERE seq = 3", "The journal lacks what stood between its entries 2 and 4"},
	{"journal shortened", "DROP TRIGGER journal_stays; PRAGMA foreign_keys = 0; DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)", "The note of event"},
}

func TestVerifyNamesWhatIsDamaged(t *testing.T) {
	if underRace {
		t.Skip("many workspaces, and one goroutine only")
	}
	for _, d := range damages {
		t.Run(d.name, func(t *testing.T) {
			s := worked(t)
			s.Close()
			alter(t, s.Path(), d.statements)
			s = open(t, s.Path(), Options{})
			v, err := s.Verify(t.Context(), nil)
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(strings.Join(v.Damaged, "\n"), d.says) {
				t.Errorf("Verify says %q, want %q", v.Damaged, d.says)
			}
		})
	}
}

// worked is a workspace with one of each.
func worked(t *testing.T) *Store {
	t.Helper()
	s := fresh(t)
	a := imported(t, s, "Crane falls", "A crane fell on Monday in the port of Velmar.", "Nobody was hurt, the port authority said.")
	pictured(t, s, a, "crane.png", "a picture of a crane")
	p := highlighted(t, s, a, 15, 36)
	e := chronology.Event{ID: article.NewID(), Title: "A crane falls", Note: "first"}
	do(t, s, "Record event", func(tx *Tx) error {
		if err := tx.PutEvent(e); err != nil {
			return err
		}
		return tx.PutCitation(chronology.Citation{ID: article.NewID(), EventID: e.ID, PassageID: p.ID})
	})
	for _, e.Note = range []string{"second", "third"} {
		do(t, s, "Edit event", func(tx *Tx) error { return tx.PutEvent(e) })
	}
	return s
}

func TestVerifyOfASoundWorkspaceCountsWhatItChecked(t *testing.T) {
	s := worked(t)
	var last, total int
	v, err := s.Verify(t.Context(), func(done, of int) { last, total = done, of })
	if err != nil || len(v.Damaged) > 0 {
		t.Fatalf("Verify = %+v, %v", v, err)
	}
	if v.Originals != 1 || v.Images != 1 || v.Texts != 1 || v.Quotations != 1 || v.Journal != 7 {
		t.Errorf("checked %+v, want 1 original, 1 image, 1 text, 1 quotation, 7 entries", v)
	}
	if last != 11 || total != 11 {
		t.Errorf("progress ended at %d of %d, want 11 of 11", last, total)
	}
}

func TestAReaderCanVerify(t *testing.T) {
	s := worked(t)
	s.Close()
	r := open(t, s.Path(), Options{ReadOnly: true})
	if v, err := r.Verify(t.Context(), nil); err != nil || len(v.Damaged) > 0 {
		t.Errorf("reading only: Verify = %+v, %v", v, err)
	}
}
