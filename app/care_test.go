package app_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
)

const gatesFailed = "The lower lock gates of Vessin harbour failed on Monday"

func TestAnExportNeverReplacesAWorkspace(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	path := filepath.Join(dir, "w.dateline")
	w := open(t, path)
	paste(t, w)
	other := filepath.Join(dir, "other.dateline")
	open(t, other).Close()
	disguised := filepath.Join(dir, "other.csv")
	if b, err := os.ReadFile(other); err != nil || os.WriteFile(disguised, b, 0o644) != nil {
		t.Fatal(err)
	}
	link := filepath.Join(dir, "link.csv")
	if err := os.Symlink(path, link); err != nil {
		t.Skip("no symbolic links here")
	}
	for _, target := range []string{path, path + "-wal", other, disguised, link, filepath.Join(dir, "new.dateline"), dir} {
		before, _ := os.ReadFile(target)
		_, err := w.Export(ctx, app.FormatCSV, target, app.ExportOptions{Overwrite: true})
		if err == nil || !strings.Contains(err.Error(), filepath.Base(target)) {
			t.Errorf("export to %s: %v", target, err)
		}
		if after, _ := os.ReadFile(target); !bytes.Equal(before, after) {
			t.Errorf("%s was changed", target)
		}
	}
	if v, err := w.Verify(ctx, nil); err != nil || len(v.Damaged) > 0 {
		t.Errorf("%+v, %v", v, err)
	}
}

func TestAnExportAsksBeforeItReplacesAFile(t *testing.T) {
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	target := filepath.Join(t.TempDir(), "mine.csv")
	os.WriteFile(target, []byte("mine"), 0o644)
	if _, err := w.Export(context.Background(), app.FormatCSV, target, app.ExportOptions{}); !errors.Is(err, app.ErrExists) {
		t.Errorf("%v", err)
	}
	if b, _ := os.ReadFile(target); string(b) != "mine" {
		t.Errorf("the file now holds %q", b)
	}
}

func TestANoteIsOfferedAndWhatIsTypedIsKept(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	a := paste(t, w)
	start, end := find(t, &a, gatesFailed)
	tags, _ := w.Tags(ctx)
	p, err := w.Highlight(ctx, a.ID, start, end, tags[2].ID)
	if err != nil {
		t.Fatal(err)
	}
	w.SetNote(ctx, p.ID, "ask the master")
	d, err := w.Draft(ctx, a.ID, start, end)
	if err != nil || d.Note != "ask the master" || len(d.Tags) != 1 || d.Tags[0] != tags[2].ID {
		t.Fatalf("the draft holds note %q and tags %v, %v", d.Note, d.Tags, err)
	}
	d.Note = "the master confirmed it"
	if _, err := w.Record(ctx, d); err != nil {
		t.Fatal(err)
	}
	if p, _ = w.Passage(ctx, p.ID); p.Note != "the master confirmed it" {
		t.Errorf("the note is %q", p.Note)
	}
}

func TestAPassageIsCitedOnceForAnEvent(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	a := paste(t, w)
	e := record(t, w, &a, gatesFailed)
	start, end := find(t, &a, gatesFailed)
	again := app.Draft{ArticleID: a.ID, Start: start, End: end, Stance: chronology.Disputes, Origin: "harbour master"}
	if _, err := w.Cite(ctx, e.ID, again); err != nil {
		t.Fatal(err)
	}
	views, _ := w.Chronology(ctx)
	if len(views[0].Cited) != 1 || views[0].Cited[0].Stance != chronology.Disputes || views[0].Cited[0].Origin != "harbour master" {
		t.Errorf("%+v", views[0].Cited)
	}
}

func TestOneSaveOfAnEventIsOneAction(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	a := paste(t, w)
	record(t, w, &a, gatesFailed)
	before, _ := w.Chronology(ctx)
	e, c := before[0].Event, before[0].Citations[0]
	e.Title, e.Status, c.Origin = "Gates fail", chronology.Confirmed, "lock keeper"
	if err := w.SaveEvent(ctx, e, []chronology.Citation{c}); err != nil {
		t.Fatal(err)
	}
	if v, _ := w.Chronology(ctx); v[0].Title != "Gates fail" || v[0].Cited[0].Origin != "lock keeper" {
		t.Errorf("saved: %+v", v[0])
	}
	w.Undo(ctx)
	if v, _ := w.Chronology(ctx); v[0].Title != before[0].Title || v[0].Cited[0].Origin != before[0].Cited[0].Origin || v[0].Status != chronology.Reported {
		t.Errorf("one undo left %+v", v[0])
	}
}

func TestEditsOfOneArticleAtATimeLoseNothing(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	a := paste(t, w)
	for round := range 20 {
		site, place := fmt.Sprintf("Site %d", round), fmt.Sprintf("Place %d", round)
		var both sync.WaitGroup
		for field, value := range map[article.Field]string{article.FieldSite: site, article.FieldPlace: place} {
			both.Go(func() {
				if err := w.SetMetadata(ctx, a.ID, field, value); err != nil {
					t.Error(err)
				}
			})
		}
		both.Wait()
		if got, _ := w.Article(ctx, a.ID); got.Site != site || got.Place != place {
			t.Fatalf("round %d: site %q, place %q", round, got.Site, got.Place)
		}
	}
}

func TestNothingIsSaidToBeDoneWhenNothingChanged(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	a := paste(t, w)
	record(t, w, &a, gatesFailed)
	start, end := find(t, &a, gatesFailed)
	defer w.Listen(func(c app.Change) { t.Errorf("%q was said to be done", c.Label) })()
	if _, err := w.Highlight(ctx, a.ID, start, end); err != nil {
		t.Fatal(err)
	}
}

func TestAnHourHasAZoneOnlyWhereTheWordsStateOne(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	r, err := w.ImportText(ctx, "Divers start at the lock\n\n7 March 2022, 14:00 +05:30\n\nThe work begins at 05:00 on Monday and ends at 16:00 UTC on Tuesday, the port authority of Vessin said in a statement on Monday.\n")
	if err != nil {
		t.Fatal(err)
	}
	a := whole(t, w, r)
	if a.Published.Zone() != "+05:30" {
		t.Fatalf("the article is dated %q", a.Published)
	}
	for quote, want := range map[string]string{"begins at 05:00 on Monday": "", "ends at 16:00 UTC on Tuesday": "Z"} {
		start, end := find(t, &a, quote)
		d, err := w.Draft(ctx, a.ID, start, end)
		if err != nil || d.Event.When.Zone != want {
			t.Errorf("%q: %+v, %v", quote, d.Event.When, err)
		}
	}
}

func TestDatesAreReadAnewInAnotherLanguage(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	a := paste(t, w)
	english, _ := w.Dates(ctx, a.ID)
	if err := w.SetMetadata(ctx, a.ID, article.FieldLang, "ru"); err != nil {
		t.Fatal(err)
	}
	russian, _ := w.Dates(ctx, a.ID)
	if len(english) <= len(russian) {
		t.Errorf("%d marks in English, %d in Russian", len(english), len(russian))
	}
}

func TestAnImportThatIsUndoneWhileItRunsStops(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	for i := range 120 {
		text := strings.ReplaceAll(harbour, "Vessin", fmt.Sprintf("Vessin%d", i))
		os.WriteFile(filepath.Join(dir, fmt.Sprintf("%03d.txt", i)), []byte(text), 0o644)
	}
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	undone := false
	_, err := w.Import(ctx, []string{dir}, article.OriginFile, func(p app.Progress) {
		if !undone && p.Last.Status == app.Imported {
			undone = true
			if _, err := w.Undo(ctx); err != nil {
				t.Error(err)
			}
			if err := w.SaveTags(ctx, []chronology.Tag{{Name: "Lock"}}); err != nil {
				t.Error(err)
			}
		}
	})
	if !errors.Is(err, app.ErrUndone) {
		t.Errorf("the import ended with %v", err)
	}
	if c, _ := w.Counts(ctx); c.Articles != 0 {
		t.Errorf("%d articles came in after the import was undone", c.Articles)
	}
}

func TestAPlaceKeepsItsEvidenceUntilItIsTypedAnew(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	a := paste(t, w)
	start, end := find(t, &a, "Nobody was hurt.")
	d, err := w.Draft(ctx, a.ID, start, end)
	if err != nil || d.Event.Place == "" {
		t.Fatalf("%+v, %v", d, err)
	}
	read, err := w.Record(ctx, d)
	if err != nil || read.PlaceEvidence.String() == "" {
		t.Errorf("a place that was read: %+v, %v", read, err)
	}
	d.Event.Place = "Odrin"
	if typed, err := w.Record(ctx, d); err != nil || typed.PlaceEvidence.String() != "" {
		t.Errorf("a place that was typed: %+v, %v", typed, err)
	}
	read.Place = "Odrin"
	if err := w.SaveEvent(ctx, read, nil); err != nil {
		t.Fatal(err)
	}
	views, _ := w.Chronology(ctx)
	for _, v := range views {
		if v.PlaceEvidence.String() != "" {
			t.Errorf("a place typed anew has the evidence %q", v.PlaceEvidence)
		}
	}
}

func TestTagsAreEditedAsOneActionAndKeepTheirNamesApart(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	before, _ := w.Tags(ctx)
	renamed := before[0]
	renamed.Name = "Event"
	if err := w.SaveTags(ctx, []chronology.Tag{renamed, {ID: before[1].ID}, {Name: "Lock"}}); err != nil {
		t.Fatal(err)
	}
	after, _ := w.Tags(ctx)
	var names []string
	for _, tag := range after {
		if tag.ParentID == "" {
			names = append(names, tag.Name)
		}
	}
	if got := strings.Join(names, ", "); got != "Event, Doubt, Background, Lock" {
		t.Errorf("the tags are %s", got)
	}
	if lock := after[len(after)-1]; lock.Key < 1 || lock.Key == after[0].Key || lock.Color < 1 || lock.Color > 9 {
		t.Errorf("the new tag is %+v", lock)
	}
	if err := w.SaveTags(ctx, []chronology.Tag{{Name: "doubt"}}); err == nil {
		t.Error("a second tag of one name was taken")
	}
	w.Undo(ctx)
	if again, _ := w.Tags(ctx); len(again) != len(before) || again[0].Name != before[0].Name {
		t.Errorf("one undo left %+v", again)
	}
}
