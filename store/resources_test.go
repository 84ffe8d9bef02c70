package store

import (
	"errors"
	"strings"
	"testing"

	"dateline/app/article"
)

// pictured adds an image to the original of an article.
func pictured(t *testing.T, s *Store, a article.Article, name, bytes string) article.Resource {
	t.Helper()
	r := article.Resource{ID: article.NewID(), OriginalID: a.OriginalID, Name: a.Title + "_files/" + name, MediaType: "image/png"}
	do(t, s, "Add image", func(tx *Tx) error {
		_, err := tx.AddResource(r, []byte(bytes))
		return err
	})
	r.SHA256, r.Size = article.HashBytes([]byte(bytes)), int64(len(bytes))
	return r
}

// namesOf are the images that an original has.
func namesOf(t *testing.T, s *Store, originalID article.ID) string {
	t.Helper()
	list, err := s.Resources(originalID)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, r := range list {
		names = append(names, r.Name)
	}
	return strings.Join(names, "; ")
}

func storedBytes(t *testing.T, s *Store) (n int) {
	t.Helper()
	if err := s.reader.QueryRowContext(t.Context(), "SELECT count(*) FROM original_bytes").Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

func TestAnImageIsKeptOnceUnderEachOfItsNames(t *testing.T) {
	s := fresh(t)
	a := imported(t, s, "Crane falls", "A crane fell.")
	b := imported(t, s, "Ferry leaves", "The ferry left.")
	want := pictured(t, s, a, "crane.png", "logo")
	pictured(t, s, a, "again.png", "logo")
	pictured(t, s, b, "crane.png", "logo")
	if n := storedBytes(t, s); n != 3 {
		t.Errorf("%d values are stored for two originals and one image", n)
	}
	list, err := s.Resources(a.OriginalID)
	if err != nil || len(list) != 2 || list[0] != want {
		t.Fatalf("Resources = %+v, %v; want %+v first", list, err, want)
	}
	if bytes, err := s.ResourceBytes(want.ID); err != nil || string(bytes) != "logo" {
		t.Errorf("ResourceBytes = %q, %v", bytes, err)
	}
	do(t, s, "Again", func(tx *Tx) error {
		again := want
		again.ID = article.NewID()
		added, err := tx.AddResource(again, []byte("another"))
		if added {
			t.Error("a second image of a name was added")
		}
		return err
	})
	if _, err := s.ResourceBytes("none"); !errors.Is(err, ErrNotFound) {
		t.Errorf("bytes of an image that is not there: %v", err)
	}
	if _, err := s.Do(t.Context(), "Nameless", func(tx *Tx) error {
		_, err := tx.AddResource(article.Resource{ID: "x", OriginalID: a.OriginalID}, nil)
		return err
	}); !errors.Is(err, ErrInvalid) {
		t.Errorf("an image without a name: %v", err)
	}
}

// Images that came later are an action of their own; those that came with their
// original come and go with it.
func TestImagesAreUndoneWithTheActionThatBroughtThem(t *testing.T) {
	s := fresh(t)
	var a article.Article
	do(t, s, "Import", func(tx *Tx) (err error) {
		if a, err = importSample(tx, "Crane falls", "A crane fell."); err != nil {
			return err
		}
		_, err = tx.AddResource(article.Resource{ID: article.NewID(), OriginalID: a.OriginalID, Name: "first.png"}, []byte("1"))
		return err
	})
	do(t, s, "Add", func(tx *Tx) error {
		_, err := tx.AddResource(article.Resource{ID: article.NewID(), OriginalID: a.OriginalID, Name: "second.png"}, []byte("2"))
		return err
	})
	turn := func(f func() error, want string) {
		t.Helper()
		if err := f(); err != nil {
			t.Fatal(err)
		}
		if got := namesOf(t, s, a.OriginalID); got != want {
			t.Errorf("the images are %q, want %q", got, want)
		}
	}
	undo := func() error { _, err := s.Undo(t.Context()); return err }
	redo := func() error { _, err := s.Redo(t.Context()); return err }
	turn(undo, "first.png")
	turn(undo, "")
	turn(redo, "first.png")
	turn(redo, "first.png; second.png")
	turn(undo, "first.png")
	turn(undo, "")
	turn(func() error {
		_, err := s.Do(t.Context(), "Restore", func(tx *Tx) error { return tx.SetBinned(KindArticle, a.ID, false) })
		return err
	}, "first.png; second.png")
	turn(undo, "")
	if v, err := s.Verify(t.Context(), nil); err != nil || len(v.Damaged) > 0 {
		t.Errorf("Verify = %+v, %v", v, err)
	}
}

// An image that was added, undone and added anew stands twice under its name.
func TestAnImageThatWasAddedTwiceComesBackOnce(t *testing.T) {
	s := fresh(t)
	a := imported(t, s, "Crane falls", "A crane fell.")
	undo := func() {
		t.Helper()
		if _, err := s.Undo(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	pictured(t, s, a, "crane.png", "old")
	undo()
	want := pictured(t, s, a, "crane.png", "new")
	undo()
	undo()
	do(t, s, "Restore", func(tx *Tx) error { return tx.SetBinned(KindArticle, a.ID, false) })
	if list, err := s.Resources(a.OriginalID); err != nil || len(list) != 1 || list[0] != want {
		t.Errorf("Resources = %+v, %v; want %+v alone", list, err, want)
	}
}

func TestEmptyingTheBinTakesTheImagesThatNobodyElseHas(t *testing.T) {
	s := fresh(t)
	gone, kept := imported(t, s, "Crane falls", "A crane fell."), imported(t, s, "Ferry leaves", "The ferry left.")
	logo := pictured(t, s, kept, "logo.png", "logo")
	pictured(t, s, gone, "logo.png", "logo")
	secret := pictured(t, s, gone, "secret.png", "secretpicture of nobody's business")
	do(t, s, "Bin", func(tx *Tx) error { return tx.SetBinned(KindArticle, gone.ID, true) })
	if got := namesOf(t, s, gone.OriginalID); !strings.Contains(got, "secret.png") {
		t.Errorf("in the bin the article has the images %q", got)
	}
	if _, err := s.EmptyBin(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := s.ResourceBytes(secret.ID); !errors.Is(err, ErrNotFound) {
		t.Errorf("the image that went: %v, want ErrNotFound", err)
	}
	if b, err := s.ResourceBytes(logo.ID); err != nil || string(b) != "logo" {
		t.Errorf("the image that another original has: %q, %v", b, err)
	}
	if n := storedBytes(t, s); n != 2 {
		t.Errorf("%d values are left, want the original and its logo", n)
	}
	changes, err := changesOf(t.Context(), s.reader, s.packer, entries(t, s))
	if err != nil {
		t.Fatal(err)
	}
	said := false
	for _, c := range changes {
		said = said || c.Table == "resource" && c.ID == string(secret.ID) && strings.Contains(string(c.Before), secret.SHA256) && !strings.Contains(string(c.Before), "secret.png")
	}
	if !said {
		t.Error("the journal does not keep the hash, and only that, of the image that went")
	}
	if v, err := s.Verify(t.Context(), nil); err != nil || len(v.Damaged) > 0 {
		t.Errorf("Verify = %+v, %v", v, err)
	}
	s.Close()
	if strings.Contains(readFile(t, s.Path()), "secretpicture") {
		t.Error("the image that was removed still stands in the file")
	}
}
