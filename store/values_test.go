package store

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"dateline/app/article"
	"dateline/app/chronology"
)

func TestAnArticleComesBackAsItWentIn(t *testing.T) {
	s := fresh(t)
	o, bytes, a := sample("Crane falls", "A crane fell.", "Її бачили всі. رأوها", "More about cranes")
	o.Path, o.Captured = "/home/ada/"+o.Name, time.Date(2031, 5, 4, 9, 30, 0, 123456789, time.UTC)
	a.Blocks[3].Kept, a.Blocks[3].Why = false, "links only"
	a.Metadata = article.Metadata{Title: "Crane falls", Byline: []string{"Ada Holm", "Ivo Reth"}, Site: "Velmar Herald", URL: "https://herald.example/crane",
		Published: "2031-05-03T20:04Z", Updated: "2031-05-04", Place: "VELMAR", Lang: "en",
		Evidence: map[article.Field]article.Evidence{article.FieldSite: {Words: "Velmar <Herald>", Where: "line 1", Rule: "first line", ToCheck: true}}}
	a.Warnings = []string{"one line was not UTF-8"}
	a.Imported = time.Date(2031, 5, 4, 9, 31, 0, 0, time.UTC)
	do(t, s, "Import", func(tx *Tx) error {
		if err := tx.AddOriginal(o, bytes); err != nil {
			return err
		}
		return tx.AddArticle(a)
	})
	want := a
	article.Compose(want.Blocks)
	want.TextSHA256 = article.HashText(a.Text)
	if got, err := s.Article(a.ID); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("Article =\n%+v, %v\nwant\n%+v", got, err, want)
	}
	o.SHA256, o.Size = article.HashBytes(bytes), int64(len(bytes))
	if got, ids, err := s.OriginalBySHA(o.SHA256); err != nil || got != o || len(ids) != 1 || ids[0] != a.ID {
		t.Errorf("OriginalBySHA = %+v, %v, %v; want %+v, %v", got, ids, err, o, a.ID)
	}
	if got, err := s.OriginalBytes(o.ID); err != nil || string(got) != string(bytes) {
		t.Errorf("OriginalBytes = %q, %v", got, err)
	}
	rows, err := s.ArticleRows(t.Context(), Filter{})
	if err != nil || len(rows) != 1 {
		t.Fatal(rows, err)
	}
	if r := rows[0]; r.Words != 9 || r.FirstWords != "A crane fell. Її бачили всі. رأوها" || !reflect.DeepEqual(r.Metadata, a.Metadata) {
		t.Errorf("row %+v", r)
	}
}

func TestAnEventComesBackAsItWentIn(t *testing.T) {
	s := fresh(t)
	e := chronology.Event{ID: article.NewID(), Title: "A crane falls", Place: "Velmar", Status: chronology.Disputed, Note: "at the quay",
		When:          chronology.When{EDTF: "2031-05-03", Earliest: "2031-05-03", Latest: "2031-05-03", Zone: "+03:00", Words: "Saturday", Rule: "the day before"},
		PlaceEvidence: article.Evidence{Words: "VELMAR <port>", Where: "block 2", Rule: "the place line", ToCheck: true},
		People:        []string{"Ada Holm", "Ивана"}, Organisations: []string{"Crane & Sons"},
		Tags: []article.ID{"happening", "claim"}, Created: time.Date(2031, 5, 4, 9, 30, 0, 0, time.UTC)}
	read := func(want chronology.Event) {
		t.Helper()
		if got, err := s.Event(e.ID); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("Event =\n%+v, %v\nwant\n%+v", got, err, want)
		}
	}
	do(t, s, "Record event", func(tx *Tx) error { return tx.PutEvent(e) })
	read(e)
	recorded := contents(t, s)
	typed := e
	typed.PlaceEvidence = article.Evidence{}
	if !do(t, s, "Type the same place", func(tx *Tx) error { return tx.PutEvent(typed) }) {
		t.Error("that a place was typed is no change")
	}
	read(typed)
	if contents(t, s) == recorded {
		t.Error("where a place was read does not count among the contents")
	}
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	read(e)
	if v, err := s.Verify(t.Context(), nil); err != nil || len(v.Damaged) > 0 {
		t.Errorf("Verify = %+v, %v", v, err)
	}
}

func TestWhatIsNotExactIsRefused(t *testing.T) {
	s := fresh(t)
	o, bytes, a := sample("Crane falls", "A crane fell.")
	wrong := map[string]func(o *article.Original, a *article.Article){
		"hash of the bytes":    func(o *article.Original, _ *article.Article) { o.SHA256 = article.HashText("other") },
		"no id of original":    func(o *article.Original, _ *article.Article) { o.ID = "" },
		"hash of the text":     func(_ *article.Original, a *article.Article) { a.TextSHA256 = article.HashText("other") },
		"text of other blocks": func(_ *article.Original, a *article.Article) { a.Text += "!" },
		"text not UTF-8": func(_ *article.Original, a *article.Article) {
			a.Blocks = []article.Block{{Kind: article.Paragraph, Text: "\xff", Kept: true}}
			a.Text = "\xff"
		},
	}
	for name, change := range wrong {
		o, a := o, a
		change(&o, &a)
		_, err := s.Do(t.Context(), "Import", func(tx *Tx) error {
			if err := tx.AddOriginal(o, bytes); err != nil {
				return err
			}
			return tx.AddArticle(a)
		})
		if !errors.Is(err, ErrInvalid) {
			t.Errorf("%s: %v, want ErrInvalid", name, err)
		}
	}
	good := imported(t, s, "Crane falls", "A crane fell.")
	p, err := article.NewPassage(&good, 0, 5)
	if err != nil {
		t.Fatal(err)
	}
	for _, change := range []func(p *article.Passage){
		func(p *article.Passage) { p.Quote = "crane" }, func(p *article.Passage) { p.End++ },
		func(p *article.Passage) { p.Before = "x" }, func(p *article.Passage) { p.ID = "" },
	} {
		p := p
		change(&p)
		if _, err := s.Do(t.Context(), "Highlight", func(tx *Tx) error { return tx.PutPassage(p) }); !errors.Is(err, ErrInvalid) {
			t.Errorf("keeping %+v: %v, want ErrInvalid", p, err)
		}
	}
}

func TestTheSameOriginalTwice(t *testing.T) {
	s := fresh(t)
	o, bytes, a := sample("Crane falls", "A crane fell.")
	bring := func(o article.Original, a article.Article) error {
		a.OriginalID = o.ID
		_, err := s.Do(t.Context(), "Import", func(tx *Tx) error {
			if err := tx.AddOriginal(o, bytes); err != nil {
				return err
			}
			return tx.AddArticle(a)
		})
		return err
	}
	if err := bring(o, a); err != nil {
		t.Fatal(err)
	}
	again, b := o, a
	again.ID, b.ID = article.NewID(), article.NewID()
	if err := bring(again, b); !errors.Is(err, ErrExists) {
		t.Errorf("importing the same again: %v, want ErrExists", err)
	}
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	sha := article.HashBytes(bytes)
	if _, _, err := s.OriginalBySHA(sha); !errors.Is(err, ErrNotFound) {
		t.Errorf("after undo the original is found: %v", err)
	}
	if err := bring(again, b); err != nil {
		t.Errorf("importing anew after undo: %v", err)
	}
	if _, ids, err := s.OriginalBySHA(sha); err != nil || len(ids) != 1 || ids[0] != b.ID {
		t.Errorf("OriginalBySHA gives %v, %v", ids, err)
	}
	_, err := s.Do(t.Context(), "Restore", func(tx *Tx) error { return tx.SetBinned(KindArticle, a.ID, false) })
	if !errors.Is(err, ErrExists) {
		t.Errorf("restoring the first beside the second: %v, want ErrExists", err)
	}
}

// File names and pages can hold anything; journal and rows must still agree.
func TestOddCharactersStayInStep(t *testing.T) {
	s := fresh(t)
	before := contents(t, s)
	do(t, s, "Import \xff", func(tx *Tx) error {
		o, bytes, a := sample("T\x00i\u2028t\xffle <b>&\"\\", "A\x00b", "e\u0301")
		a.Text = strings.ReplaceAll(a.Text, "\xff", "?")
		a.Blocks[0].Text = strings.ReplaceAll(a.Blocks[0].Text, "\xff", "?")
		o.Name, o.Path = "\xfe.txt", "/tmp/\xfe.txt"
		a.Byline, a.Warnings = []string{"A\xffda"}, []string{"\xff"}
		if err := tx.AddOriginal(o, bytes); err != nil {
			return err
		}
		if err := tx.AddArticle(a); err != nil {
			return err
		}
		p, err := article.NewPassage(&a, 0, len([]rune(a.Text)))
		if err != nil {
			return err
		}
		p.Note = "n\x00o\xffte"
		return tx.PutPassage(p)
	})
	after := contents(t, s)
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if contents(t, s) != before {
		t.Error("undo left something")
	}
	if _, err := s.Redo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if contents(t, s) != after {
		t.Error("redo lost something")
	}
	if v, err := s.Verify(t.Context(), nil); err != nil || len(v.Damaged) > 0 {
		t.Errorf("Verify = %+v, %v", v, err)
	}
}

func TestATagCannotStandBelowItself(t *testing.T) {
	s := fresh(t)
	tag := func(id, parent article.ID) func(*Tx) error {
		return func(tx *Tx) error {
			return tx.PutTag(chronology.Tag{ID: id, ParentID: parent, Name: "Tag " + string(id)})
		}
	}
	do(t, s, "Tag", tag("a", ""))
	do(t, s, "Tag", tag("b", "a"))
	do(t, s, "Tag", tag("c", "b"))
	before := contents(t, s)
	for _, parent := range []article.ID{"a", "b", "c"} {
		if _, err := s.Do(t.Context(), "Tag", tag("a", parent)); !errors.Is(err, ErrInvalid) {
			t.Errorf("putting a below %s: %v, want ErrInvalid", parent, err)
		}
	}
	if contents(t, s) != before {
		t.Error("what was refused changed something")
	}
	do(t, s, "Tag", tag("c", "a"))
	do(t, s, "Tag", tag("b", "c"))
}

func TestWhatIsNotThereIsNotFound(t *testing.T) {
	s := fresh(t)
	var errs []error
	note := func(_ any, err error) { errs = append(errs, err) }
	note(s.Article("x"))
	note(s.Original("x"))
	note(s.OriginalBytes("x"))
	note(s.Passage("x"))
	note(s.Event("x"))
	note(s.Citation("x"))
	note(s.Tag("x"))
	do := func(f func(*Tx) error) { note(s.Do(t.Context(), "Try", f)) }
	do(func(tx *Tx) error { return tx.SetMetadata("x", article.Metadata{}) })
	do(func(tx *Tx) error { return tx.SetKept("x", 0, true, "") })
	do(func(tx *Tx) error { return tx.SetBinned(KindEvent, "x", true) })
	do(func(tx *Tx) error { return tx.PutCitation(chronology.Citation{ID: "c", EventID: "x", PassageID: "y"}) })
	for i, err := range errs {
		if !errors.Is(err, ErrNotFound) || !strings.Contains(err.Error(), s.Path()) {
			t.Errorf("question %d: %v, want ErrNotFound with the file's name", i, err)
		}
	}
}

func TestListsInTheirOrders(t *testing.T) {
	s := fresh(t)
	for _, m := range []article.Metadata{
		{Title: "beta", Site: "Zeit", Published: "2031-05-02"},
		{Title: "Álpha", Site: "", Published: ""},
		{Title: "", Site: "Anker", Published: "2031-04"},
		{Title: "gamma", Site: "anker", Published: "2031-05-02T08:00Z"},
	} {
		a := imported(t, s, "x"+m.Title, "Text of "+m.Title)
		do(t, s, "Edit", func(tx *Tx) error { return tx.SetMetadata(a.ID, m) })
	}
	for order, want := range map[Order]string{
		ByImport: "gamma||Álpha|beta", ByPublished: "|beta|gamma|Álpha", ByTitle: "Álpha|beta|gamma|", BySite: "gamma||beta|Álpha",
	} {
		rows, err := s.ArticleRows(t.Context(), Filter{Order: order})
		if err != nil {
			t.Fatal(err)
		}
		var titles []string
		for _, r := range rows {
			titles = append(titles, r.Title)
		}
		if got := strings.Join(titles, "|"); got != want {
			t.Errorf("order %q gives %s, want %s", order, got, want)
		}
	}
}

func TestSettingsAreNoPartOfTheResearch(t *testing.T) {
	s := fresh(t)
	before, n := contents(t, s), entries(t, s)
	for _, value := range []string{"1", "2"} {
		if err := s.SetSetting("page", value); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := s.GetSetting("page"); err != nil || got != "2" {
		t.Errorf("GetSetting = %q, %v", got, err)
	}
	if got, err := s.GetSetting("other"); err != nil || got != "" {
		t.Errorf("a setting never set is %q, %v", got, err)
	}
	if contents(t, s) != before || entries(t, s) != n {
		t.Error("a setting changed the contents or the journal")
	}
}
