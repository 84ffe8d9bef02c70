package panes

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/article/anchor"
)

// carried are passages of an invented article that was cleaned again.
func carried() (waiting, moved []app.Carried) {
	one := func(id article.ID, found anchor.Found, before, quote, after, words, wordsAfter string) app.Carried {
		return app.Carried{PassageID: id, ArticleID: "a", Title: "Grain silo leans over the harbour", Found: found,
			Quote: quote, Before: before, After: after, Words: words, WordsBefore: before, WordsAfter: wordsAfter}
	}
	return []app.Carried{
			one("p1", anchor.Found{Kind: anchor.Approximate, Score: 0.78, Reason: "the words changed"}, "and that the footing had been ",
				"inspected in March by an engineer of the county", ", the board said.", "inspected in March by a county engineer", ", the board said."),
			one("p2", anchor.Found{Kind: anchor.Approximate, Score: 0.97, Reason: "stands twice"}, "Asked by the Post, he had ", "no comment", " on it.", "no comment", " on Friday."),
			one("p3", anchor.Found{Kind: anchor.Lost, Reason: "its words are not in the new text"}, "", "Read also: The ferry that never came", "", "", ""),
		}, []app.Carried{
			one("p4", anchor.Found{Kind: anchor.Exact, Score: 1}, "On Thursday the port ", "moved the ferry to the old quay", ".", "moved the ferry to the old quay", "."),
		}
}

func TestDecisionsAreMadeByKey(t *testing.T) {
	r := NewEditionReport()
	var said []string
	note := func(what string) func(app.Carried) {
		return func(c app.Carried) { said = append(said, what+" "+string(c.PassageID)) }
	}
	r.OnAccept, r.OnLeave, r.OnBin, r.OnOpen = note("accept"), note("leave"), note("bin"), note("open")
	waiting, moved := carried()
	r.Set(waiting, moved, nil, "")
	show(t, r, 560, 640)
	for _, k := range []fyne.KeyName{fyne.KeyY, fyne.KeyDown, fyne.KeyN, fyne.KeyReturn, fyne.KeyDown, fyne.KeyY, fyne.KeyDelete, fyne.KeyDown, fyne.KeyY, fyne.KeyN} {
		r.rows.TypedKey(key(k))
	}
	want := []string{"accept p1", "leave p2", "open p2", "bin p3"}
	if len(said) != len(want) {
		t.Fatalf("the keys say %v, want %v", said, want)
	}
	for i := range want {
		if said[i] != want[i] {
			t.Errorf("key %d says %q, want %q", i, said[i], want[i])
		}
	}
	// When one is decided the next is selected, and at the end the last.
	r.rows.Select(3)
	r.Set(waiting[:2], moved, nil, "")
	if c := r.chosen(); c == nil || c.PassageID != "p2" {
		t.Errorf("selected is %+v", c)
	}
	if got := r.lines[1]; carriedReason(&got.Carried) != "78 % alike: the words changed" {
		t.Errorf("the reason reads %q", carriedReason(&got.Carried))
	}
}

func TestQuotationsAreShownAsTheyStand(t *testing.T) {
	for _, c := range []struct{ before, words, after, line, at string }{
		{"and had been ", "inspected\n\nin March", ", it said", "and had been inspected in March, it said", "inspected in March"},
		{"", "All of it.", "", "All of it.", "All of it."},
		// Of 32 code points the outermost word may be a part of one.
		{"bb.\n\nThe keeper of it all said “", "nobody knew", "”, since the iron had been painte", "… The keeper of it all said “nobody knew”, since the iron had been …", "nobody knew"},
		{" harbour board had, and no less, ", "nine barges", " into the estuary with the ebb.\n", "… harbour board had, and no less, nine barges into the estuary with the ebb. …", "nine barges"},
		{strings.Repeat("港", 32), "岸", strings.Repeat("橋", 32), "…" + strings.Repeat("港", 32) + "岸" + strings.Repeat("橋", 32) + "…", "岸"},
	} {
		line, at := inContext(c.before, c.words, c.after)
		if line != c.line || len(at) != 1 || string([]rune(line)[at[0].Start:at[0].End]) != c.at {
			t.Errorf("shown is %q with %v, want %q with %q", line, at, c.line, c.at)
		}
	}
}

// What is known anew of an article is told below the passages, and Enter opens it.
func TestWhatIsReadDifferentlyIsTold(t *testing.T) {
	r := NewEditionReport()
	var opened article.ID
	r.OnOpen = func(c app.Carried) { opened = c.ArticleID }
	r.Set(nil, nil, []Fact{{ArticleID: "a", Title: "Grain silo leans", FactChange: app.FactChange{Field: article.FieldPublished, Before: "2019-05-14", Now: "2019-05-13"}},
		{ArticleID: "b", Title: "Ferry moved", FactChange: app.FactChange{Field: article.FieldTitle, Before: "Ferry", Now: "Ferry moved", Kept: true}}}, "")
	show(t, r, 560, 640)
	if got := r.lines[1].fact; got != "published is now 13 May 2019, was 14 May 2019" {
		t.Errorf("the first reads %q", got)
	}
	if got := r.lines[2].fact; got != "title stays “Ferry” as you set it; the original is now read as “Ferry moved”" {
		t.Errorf("the second reads %q", got)
	}
	r.rows.TypedKey(key(fyne.KeyY)) // no passage: nothing is accepted
	r.rows.TypedKey(key(fyne.KeyReturn))
	if opened != "a" {
		t.Errorf("Enter opened %q", opened)
	}
}

// A reason that takes two lines has the room for them.
func TestRowsOfPassagesHoldAllTheirWords(t *testing.T) {
	waiting, _ := carried()
	waiting[0].Reason = "another passage came to stand on the same words"
	r := NewEditionReport()
	r.Set(waiting, nil, nil, "")
	for _, width := range []float32{240, 320, 640} {
		row := newEditionRow()
		row.fill(&r.lines[1])
		row.Resize(fyne.NewSize(width, row.HeightFor(width)))
		row.place(row.Size())
		if foot := row.new.Position().Y + row.new.Size().Height; foot > row.Size().Height {
			t.Errorf("%v wide: the words end at %v of %v", width, foot, row.Size().Height)
		}
	}
}
