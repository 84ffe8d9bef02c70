package ui

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/ui/panes"
	"dateline/app/ui/part"
)

// editions cleans articles again and lets the analyst decide where passages stand.
type editions struct {
	w       *window
	moved   []app.Carried // by the last cleaning
	facts   []panes.Fact  // that it found
	note    string        // what came of it
	put     app.Carried   // the passage that is to be put on a selection of its article
	cancel  func()
	running bool
	news    newest // of how far it is
}

// cleanThis cleans the open article again.
func (e *editions) cleanThis() { e.clean(e.w.page.article.ID) }

// cleanAll cleans all articles again, or stops doing so.
func (e *editions) cleanAll() {
	if e.running {
		e.cancel()
		return
	}
	e.clean()
}

// stop ends a cleaning early, and forgets the last one: what was cleaned stays so.
func (e *editions) stop() {
	if e.running {
		e.cancel()
	}
	e.moved, e.facts, e.note, e.put = nil, nil, "", app.Carried{}
}

// cleanAllName is the name of the item that begins or stops it.
func (e *editions) cleanAllName() string {
	if e.running {
		return "Stop cleaning articles again"
	}
	return "Clean all articles again"
}

func (e *editions) clean(ids ...article.ID) {
	w, bench := e.w, e.w.bench
	why := w.cannotWrite()
	if why == "" && e.running {
		why = "Articles are being cleaned again already."
	}
	if why != "" {
		w.status.say(why)
		return
	}
	e.running = true
	w.status.say("Cleaning again…")
	e.cancel = w.back.aside(func(ctx context.Context) func() {
		all, err := bench.CleanAgain(ctx, func(done, total int, _ app.Recleaned) {
			e.news.show(func() {
				if e.running && total > 1 {
					w.status.say(fmt.Sprintf("Cleaning again: %d of %d articles…", done, total))
				}
			})
		}, ids...)
		return func() {
			e.running = false
			w.menu.refresh()
			if bench == w.bench {
				e.done(all, err)
			}
		}
	})
	w.menu.refresh()
}

// done shows what came of it: the report when any passage stood in an article that
// changed, else a sentence.
func (e *editions) done(all []app.Recleaned, err error) {
	if err != nil && !errors.Is(err, context.Canceled) {
		e.w.status.clear()
		e.w.tell("Not cleaned again", sentence(err))
		return
	}
	e.moved, e.note = nil, ""
	waiting := 0
	for _, c := range all {
		for _, p := range c.Passages {
			if p.Kind.Sure() {
				e.moved = append(e.moved, p)
			} else {
				waiting++
			}
		}
	}
	words := recleanedWords(all)
	e.note, e.facts = failuresOf(all), factsRead(all)
	e.w.status.say(words)
	if waiting+len(e.moved)+len(e.facts) > 0 || e.note != "" {
		e.show()
	}
}

// recleanedWords counts what came of the articles.
func recleanedWords(all []app.Recleaned) string {
	counts := map[app.CleanStatus]int{}
	for _, c := range all {
		counts[c.Status]++
	}
	var parts []string
	for _, s := range []struct {
		status app.CleanStatus
		words  string
	}{{app.CleanedNew, "with a new edition"}, {app.CleanedFolds, "folded otherwise"}, {app.CleanedFacts, "with other metadata"}, {app.CleanedSame, "unchanged"}, {app.CleanedFailed, "left as they were"}} {
		if n := counts[s.status]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, s.words))
		}
	}
	return "Cleaned again: " + part.Count(len(all), "article") + ", " + strings.Join(parts, ", ") + "."
}

// failuresOf says why articles could not be cleaned again, the first of them in full.
func failuresOf(all []app.Recleaned) string {
	first, more := "", 0
	for _, c := range all {
		switch {
		case c.Err == nil:
		case first == "":
			first = sentence(c.Err)
		default:
			more++
		}
	}
	if more > 0 {
		first += fmt.Sprintf(" So it is with %d more.", more)
	}
	return first
}

// factsRead are what is known of articles now and was not before.
func factsRead(all []app.Recleaned) (facts []panes.Fact) {
	for _, c := range all {
		for _, f := range c.Facts {
			facts = append(facts, panes.Fact{ArticleID: c.ID, Title: c.Title, FactChange: f})
		}
	}
	return facts
}

// show lists what waits for a decision, and what the last cleaning moved.
func (e *editions) show() {
	w := e.w
	r := panes.NewEditionReport()
	r.OnLetter = w.letterOf
	r.OnClose = w.backToPage
	r.OnAccept = func(c app.Carried) {
		w.act("put the passage there", func(ctx context.Context, b *app.Workbench) error { return b.AcceptPlace(ctx, c.PassageID) }, nil)
	}
	r.OnLeave = func(c app.Carried) {
		w.act("leave the passage", func(ctx context.Context, b *app.Workbench) error { return b.LeaveEarlier(ctx, c.PassageID) }, nil)
	}
	r.OnBin = func(c app.Carried) {
		w.act("put it into the bin", func(ctx context.Context, b *app.Workbench) error {
			return b.MoveToBin(ctx, app.KindPassage, c.PassageID)
		}, nil)
	}
	r.OnOpen = e.open
	w.stageView(r, r.Focus)
	first := func() { w.whenShown(r, r.Focus) } // an empty list takes no keys
	w.renewing(r, func() {
		e.fill(r, first)
		first = nil
	})
}

// fill reads what waits for a decision; then is done when that is shown.
func (e *editions) fill(r *panes.EditionReport, then func()) {
	moved, facts := e.moved, e.facts
	onBench(e.w, func(ctx context.Context, b *app.Workbench) ([]app.Carried, error) {
		moved, facts = stillThere(ctx, b, moved), stillKnown(ctx, b, facts)
		return b.Undecided(ctx, "")
	}, func(waiting []app.Carried, err error) {
		if err != nil {
			e.w.status.say("What is to be decided could not be read: " + sentence(err))
			return
		}
		if !slices.ContainsFunc(waiting, func(c app.Carried) bool { return c.PassageID == e.put.PassageID }) {
			e.put = app.Carried{} // decided in another way since
		}
		r.Set(waiting, moved, facts, e.note)
		if then != nil {
			then()
		}
	})
}

// stillThere are those of the moved passages that stand where they were put: the
// cleaning may have been undone.
func stillThere(ctx context.Context, b *app.Workbench, moved []app.Carried) (there []app.Carried) {
	for _, c := range moved {
		p, err := b.Passage(ctx, c.PassageID)
		if err == nil && !p.Binned && !p.Earlier && p.Start == c.Start && p.Quote == c.Words {
			there = append(there, c)
		}
	}
	return there
}

// stillKnown are those of the facts that are so yet.
func stillKnown(ctx context.Context, b *app.Workbench, facts []panes.Fact) (known []panes.Fact) {
	for _, f := range facts {
		a, err := b.Article(ctx, f.ArticleID)
		value := f.Now
		if f.Kept {
			value = f.Before
		}
		if err == nil && !a.Binned && a.Value(f.Field) == value {
			known = append(known, f)
		}
	}
	return known
}

// open goes to a passage's article. One that waits can be put on what is selected
// there.
func (e *editions) open(c app.Carried) {
	e.put = app.Carried{}
	if !c.Kind.Sure() {
		e.put = c
		e.w.status.say("Select the words that “" + shortened(c.Quote) + "” became, then press P to put it there.")
	}
	e.w.page.open(c.ArticleID, c.Start, c.End)
	e.w.page.focus()
	e.w.menu.refresh()
}

func shortened(words string) string {
	const most = 40
	words = strings.Join(strings.Fields(words), " ")
	if r := []rune(words); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return words
}

// putHere puts the passage that was opened from the report on the selection.
func (e *editions) putHere() {
	start, end, ok := e.w.page.selected()
	if !ok {
		e.w.status.say(nothingSelected)
		return
	}
	id := e.put.PassageID
	e.w.act("put the passage there", func(ctx context.Context, b *app.Workbench) error {
		if p, err := b.Passage(ctx, id); err == nil && !p.Earlier {
			return errors.New("it waits no more, since it stands in the text")
		}
		return b.MovePassage(ctx, id, start, end)
	}, func() {
		e.put = app.Carried{}
		e.show()
	})
}

// putting tells whether a passage of the open article is to be put on a selection.
func (e *editions) putting() bool {
	return e.put.PassageID != "" && e.put.ArticleID == e.w.page.article.ID
}

// cannotPut says why no passage can be put on the selection.
func (e *editions) cannotPut() string {
	why := e.w.page.cannotMark()
	switch {
	case why != "":
		return why
	case e.put.PassageID == "":
		return "No passage of an earlier edition was opened to be put here."
	case !e.putting():
		return "“" + shortened(e.put.Quote) + "” is of another article, and can be put only there."
	}
	return ""
}

// commands are the items of the menu Article.
func (e *editions) commands() []command {
	return []command{
		{label: "Clean again", do: e.cleanThis, able: e.w.page.cannotMark},
		{name: e.cleanAllName, do: e.cleanAll, able: e.w.cannotWrite},
		{label: "Passages of earlier editions", do: e.show, able: e.w.needsWorkspace},
		{label: "Put the waiting passage on the selection", plain: fyne.KeyP, do: e.putHere, able: e.cannotPut},
	}
}
