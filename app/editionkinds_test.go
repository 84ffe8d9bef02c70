package app

import (
	"archive/zip"
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/app/article"
	"dateline/app/intake"
)

// olderRules brings sources in as rules of another day would have read them: of each
// article the last block but one is missing. want is what today's rules make of each.
type olderRules struct {
	*again
	change func([]article.Article) []article.Article
	want   map[article.ID]article.Article
}

func newOlderRules(t *testing.T) *olderRules {
	o := &olderRules{again: &again{t: t, path: filepath.Join(t.TempDir(), "w.dateline")}, want: map[article.ID]article.Article{}}
	o.open()
	o.change = func(all []article.Article) []article.Article {
		for i := range all {
			withoutOne(&all[i])
		}
		return all
	}
	return o
}

// withoutOne takes the last block but one from an article of several.
func withoutOne(a *article.Article) {
	if n := len(a.Blocks); n > 2 {
		a.Blocks = slices.Delete(slices.Clone(a.Blocks), n-2, n-1)
	}
	a.Text = article.Compose(a.Blocks)
	a.TextSHA256, a.Rules = article.HashText(a.Text), 0
}

// bring brings one source in.
func (o *olderRules) bring(read readFile) {
	o.t.Helper()
	for _, a := range read.read.Articles { // none of what is known
		o.want[a.ID] = a
	}
	read.read.Articles = o.change(slices.Clone(read.read.Articles))
	read.sums = sumsOf(read.read.Articles)
	run := o.w.newImportRun("Import", 1, nil)
	run.commit(context.Background(), []readFile{read})
	switch r := run.results[0]; {
	case r.Status == Known: // in an archive too
	case r.Err != nil || r.Status != Imported:
		o.t.Fatalf("%s is %s: %v", r.Path, r.Status, r.Err)
	}
}

func (o *olderRules) bringFiles(paths ...string) {
	o.t.Helper()
	for _, f := range filesOf(paths) {
		o.bring(o.w.readFile(context.Background(), f, article.OriginFile))
	}
}

func (o *olderRules) bringPaste(s intake.Source) {
	o.t.Helper()
	s.Captured = o.w.stamp()
	o.bring(o.w.readSource(context.Background(), s))
}

// cleanAll cleans everything again by the rules of today.
func (o *olderRules) cleanAll() map[article.ID]Recleaned {
	o.t.Helper()
	list, err := o.w.CleanAgain(context.Background(), nil)
	if err != nil {
		o.t.Fatal(err)
	}
	all := map[article.ID]Recleaned{}
	for _, c := range list {
		all[c.ID] = c
	}
	return all
}

// checkAll checks that each article has become what today's rules make of it.
func (o *olderRules) checkAll(all map[article.ID]Recleaned) {
	o.t.Helper()
	for id, want := range o.want {
		got, err := o.w.store.Article(id)
		if err != nil {
			o.t.Fatal(err)
		}
		status := CleanedNew
		if len(want.Blocks) < 3 {
			status = CleanedSame
		}
		if len(all[id].Facts) > 0 {
			o.t.Errorf("“%s”: the same rules read %v", want.Title, all[id].Facts)
		}
		if all[id].Status != status || got.Text != want.Text {
			o.t.Errorf("“%s” is %s, %v; its text is\n%s\nwant\n%s", want.Title, all[id].Status, all[id].Err, got.Text, want.Text)
		}
	}
	o.verified()
}

// letter is a mail of a mailbox.
func letter(n int, subject string, paragraphs ...string) string {
	return fmt.Sprintf("From post@courier.example Tue May 14 10:%02d:00 2019\nFrom: Courier <post@courier.example>\nSubject: %s\n"+
		"Date: Tue, 14 May 2019 10:%02d:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n%s\n\n", n, subject, n, strings.Join(paragraphs, "\n\n"))
}

func writeFile(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func mailbox(t *testing.T) string {
	return writeFile(t, "letters.mbox", letter(1, "Lock gates fail", "The lower lock gates of Vessin failed on Monday.", "Nobody was hurt, the harbour board said.", "Freight goes by rail.")+
		letter(2, "Barges lost", "Nine barges were carried out to sea with the ebb.", "Their owner asks the board to pay in full.", "The board has not answered.")+
		letter(3, "Ferry late", "The ferry to Orle came three hours late.", "Fog lay on the sound until noon.", "Nobody complained."))
}

// page is a saved page of a harbour.
func page(harbour string) string {
	return "<!DOCTYPE html><html><head><title>Harbour of " + harbour + " closed</title></head><body><article><h1>Harbour of " + harbour + " closed</h1>" +
		"<p>The harbour of " + harbour + " was closed on Monday after a collier had run aground across its mouth in the night.</p>" +
		"<p>Pilots of " + harbour + " said that the ship had lost her rudder, and that two tugs would try to pull her off at high water.</p>" +
		"<p>The owner of the ship could not be reached on Tuesday.</p></article></body></html>"
}

func TestOriginalsOfEveryKindAreFoundAgain(t *testing.T) {
	formats, err := filepath.Glob("intake/testdata/formats/*.*")
	if err != nil || len(formats) < 10 {
		t.Fatalf("the files of other programs are missing: %v", err)
	}
	selection := "<h1>The ferry that never came</h1><p>" + strings.Repeat("The ferry to Orle was seen off the cape at noon, and not again. ", 6) +
		"</p><p>It carried nobody.</p><p>The line has written it off.</p>"
	says := func(f article.Field, value, rule string) article.Claim {
		return article.Claim{Field: f, Value: value, Evidence: article.Evidence{Words: value, Where: "clipboard", Rule: rule}}
	}
	for name, bring := range map[string]func(*olderRules){
		"files of other programs": func(o *olderRules) {
			for _, path := range formats {
				o.bringFiles(path)
			}
		},
		"mailbox":    func(o *olderRules) { o.bringFiles(mailbox(o.t)) },
		"plain text": func(o *olderRules) { o.bringFiles(writeFile(o.t, "gates.txt", lockStory)) },
		"folder": func(o *olderRules) {
			dir := o.t.TempDir()
			for _, harbour := range []string{"Vessin", "Orle"} {
				os.WriteFile(filepath.Join(dir, harbour+".html"), []byte(page(harbour)), 0o644)
			}
			o.bringFiles(dir)
		},
		"archive": func(o *olderRules) { o.bringFiles(zipped(o.t, "Vessin", "Orle", "Lenne")) },
		"pasted text": func(o *olderRules) {
			o.bringPaste(intake.Source{Bytes: []byte(lockStory), Origin: article.OriginPaste})
		},
		"pasted selection": func(o *olderRules) {
			o.bringPaste(intake.Source{Bytes: []byte(selection), Origin: article.OriginPaste, Fragment: true, Claims: []article.Claim{
				says(article.FieldURL, "https://post.example/2019/05/14/ferry", article.RuleBrowserPage), says(article.FieldLang, "en", article.RulePageLang)}})
		},
		"pasted source": func(o *olderRules) {
			o.bringPaste(intake.Source{Bytes: []byte(page("Vessin")), Origin: article.OriginPaste})
		},
		"dropped selection": func(o *olderRules) {
			o.bringPaste(intake.Source{Bytes: []byte(selection), Origin: article.OriginDrop, Fragment: true})
		},
		"piped text": func(o *olderRules) {
			o.bringPaste(intake.Source{Name: "standard input", Bytes: []byte(lockStory), Origin: article.OriginStdin})
		},
		"piped page": func(o *olderRules) {
			o.bringPaste(intake.Source{Name: "standard input", Bytes: []byte(page("Vessin")), Origin: article.OriginStdin})
		},
	} {
		t.Run(name, func(t *testing.T) {
			o := newOlderRules(t)
			bring(o)
			o.checkAll(o.cleanAll())
			for id, c := range o.cleanAll() {
				if c.Status != CleanedSame {
					t.Errorf("cleaned once more, “%s” is %s, %v", o.want[id].Title, c.Status, c.Err)
				}
			}
		})
	}
}

func zipped(t *testing.T, harbours ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "pages.zip")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	z := zip.NewWriter(f)
	for _, harbour := range harbours {
		w, err := z.Create("saved/" + harbour + ".html")
		if err == nil {
			_, err = w.Write([]byte(page(harbour)))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// The parts of a split paste are found in what the whole is read as today.
func TestPartsOfASplitPasteAreFoundAgain(t *testing.T) {
	o := newOlderRules(t)
	second := "Owner of the barges asks to be paid\n\nBy Jonas Pell\n\nThe owner of nine barges asked the board to pay.\n\nThe board has not answered him.\n\nThe inquiry is opened on Friday.\n"
	o.bringPaste(intake.Source{Bytes: []byte("Two stories\n\n" + lockStory + "\n" + second), Origin: article.OriginPaste})
	id := slices.Collect(maps.Keys(o.want))[0]
	whole, err := o.w.store.Article(id)
	if err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(whole.Blocks, func(b article.Block) bool { return strings.HasPrefix(second, b.Text) })
	ids, err := o.w.SplitArticle(context.Background(), id, []int{0, at})
	if err != nil {
		t.Fatal(err)
	}
	for _, emptied := range []bool{false, true} {
		if emptied {
			if _, err := o.w.Undo(context.Background()); err != nil { // of the cleaning
				t.Fatal(err)
			}
			if _, err := o.w.EmptyBin(context.Background()); err != nil { // the whole is gone
				t.Fatal(err)
			}
		}
		all := o.cleanAll()
		for i, want := range []CleanStatus{CleanedSame, CleanedNew} {
			a, err := o.w.store.Article(ids[i])
			if err != nil || all[ids[i]].Status != want {
				t.Errorf("part %d is %s, %v, %v; want %s", i+1, all[ids[i]].Status, all[ids[i]].Err, err, want)
			}
			if back := strings.Contains(a.Text, "has not answered him"); back != (i == 1) || strings.Contains(a.Text, "By Jonas Pell") != (i == 1) {
				t.Errorf("part %d is now\n%s", i+1, a.Text)
			}
		}
		o.verified()
	}
}

// A mail that could not be read by other rules moves those behind it to other places:
// none is taken for one that is like it.
func TestAMailIsNotTakenForOneLikeIt(t *testing.T) {
	news := func(n int, town string) string {
		return letter(n, "Courier weekly", "The Courier is sent to its readers each week.", "This week a lock gate failed at "+town+", and freight goes by rail.",
			"Write to us what you think of it.", "You get this letter since you asked for it.", "The Courier, Quay Street, Vessin.")
	}
	for name, missing := range map[string]struct {
		then []int // mails that were read then
		now  []int // that stand in the mailbox
	}{
		"one more is read": {[]int{1, 2, 3}, []int{0, 1, 2, 3}},
		"two more are":     {[]int{1, 3}, []int{0, 1, 2, 3}},
	} {
		t.Run(name, func(t *testing.T) {
			o := newOlderRules(t)
			box := ""
			for _, n := range missing.now {
				box += news(n, []string{"Lenne", "Vessin", "Orle", "Harl"}[n])
			}
			o.change = func(all []article.Article) []article.Article {
				var some []article.Article
				for k, n := range missing.then {
					withoutOne(&all[n])
					all[n].Ordinal = k
					some = append(some, all[n])
				}
				return some
			}
			o.bringFiles(writeFile(t, "weekly.mbox", box))
			for id := range o.want {
				if _, err := o.w.store.Article(id); err != nil {
					delete(o.want, id)
				}
			}
			if len(o.want) != len(missing.then) {
				t.Fatalf("%d mails came in", len(o.want))
			}
			o.checkAll(o.cleanAll())
		})
	}
}

// Of two mails that are alike one can no longer be read: neither takes the other's
// place.
func TestOfMailsAlikeNoneIsTakenForTheOther(t *testing.T) {
	had := []article.Article{{Text: "a b c d e f g h i j"}, {Text: "a b c d e f g h i j", Ordinal: 1}, {Text: "quite another one", Ordinal: 2}}
	if at := places(context.Background(), had, []article.Article{{Text: "a b c d e f g h i k"}, {Text: "quite another one", Ordinal: 1}}); at[0] == 0 && at[1] == 0 || at[1] == 0 || at[2] != 1 {
		t.Errorf("they are taken for %v", at)
	}
	if at := places(context.Background(), had[:2], had[1:]); at[0] >= 0 && at[1] >= 0 && at[0] == at[1] {
		t.Errorf("both are taken for %v", at)
	}
}

// The mails of a mailbox are read once for all of them, wherever they stand in the list.
func TestAMailboxIsReadOnceForItsMails(t *testing.T) {
	o := newOlderRules(t)
	o.bringFiles(mailbox(t))
	o.bringFiles(writeFile(t, "gates.txt", lockStory))
	rows, err := o.w.Articles(context.Background(), Filter{})
	if err != nil || len(rows) != 4 {
		t.Fatalf("%d articles, %v", len(rows), err)
	}
	ids := []article.ID{rows[3].ID, rows[0].ID, rows[2].ID, rows[1].ID} // the story amid the mails
	ids, err = o.w.byOriginal(context.Background(), ids)
	if err != nil || ids[3] != rows[0].ID {
		t.Errorf("the story is not after the mails: %v, %v", ids, err)
	}
	r := rereader{w: o.w}
	var read *article.Article
	for _, id := range ids[:3] {
		a, err := o.w.store.Article(id)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := r.find(context.Background(), &a); err != nil {
			t.Fatal(err)
		}
		if read != nil && read != &r.now[0][0] {
			t.Error("the mailbox was read again")
		}
		read = &r.now[0][0]
	}
}

// That images of a page were left out is still said of its next edition.
func TestAnEditionStillTellsOfImagesLeftOut(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "p.html"), []byte(strings.Replace(page("Vessin"), "<p>Pilots", `<img src="p_files/broken.png"><p>Pilots`, 1)), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(dir, "p_files"), 0o755); err != nil {
		t.Fatal(err)
	}
	large := append([]byte("\x89PNG\r\n\x1a\n"), make([]byte, 26<<20)...)
	if err := os.WriteFile(filepath.Join(dir, "p_files", "broken.png"), large, 0o644); err != nil {
		t.Fatal(err)
	}
	o := newOlderRules(t)
	o.bringFiles(filepath.Join(dir, "p.html"))
	id := slices.Collect(maps.Keys(o.want))[0]
	before, err := o.w.store.Article(id)
	if err != nil || !slices.ContainsFunc(before.Warnings, func(w string) bool { return strings.Contains(w, "left out") }) {
		t.Fatalf("it came in with %q, %v", before.Warnings, err)
	}
	o.checkAll(o.cleanAll())
	if after, err := o.w.store.Article(id); err != nil || !slices.Equal(after.Warnings, before.Warnings) {
		t.Errorf("its warnings are %q, want %q, %v", after.Warnings, before.Warnings, err)
	}
}

// Where fewer mails are read than before, those behind are mails all the same: what
// their heads say of them is not told anew from their texts.
func TestAMailStaysAMailWhenFewerAreRead(t *testing.T) {
	o := newOlderRules(t)
	box := letter(1, "Lock gates fail", "The lower lock gates of Vessin failed on Monday.", "Nobody was hurt, the harbour board said.", "Freight goes by rail.") +
		letter(2, "Evening mail", "Ferry to Orle three hours late", "By Jonas Pell", "The ferry to Orle came three hours late on Monday, and nobody complained of it.", "Fog lay on the sound until noon, the harbour board said.", "The ferry is to run on time again on Friday.")
	o.change = func(all []article.Article) []article.Article {
		list := make([]article.Article, 0, 3)
		withoutOne(&all[0])
		withoutOne(&all[1])
		stray := all[0]
		stray.ID, stray.Ordinal = article.NewID(), 1
		stray.Blocks = otherBlocks()
		stray.Text = article.Compose(stray.Blocks)
		stray.TextSHA256 = article.HashText(stray.Text)
		all[1].Ordinal = 2
		return append(list, all[0], stray, all[1])
	}
	o.bringFiles(writeFile(t, "letters.mbox", box))
	o.checkAll(o.cleanAll())
}
