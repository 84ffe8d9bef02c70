package ui

import (
	"context"
	"strings"
	"time"
	"unicode"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/article/find"
	"dateline/app/ui/panes"
	"dateline/app/ui/part"
)

// searching is the search box over the articles and what it found.
type searching struct {
	a      *articlesPane
	field  *part.Field
	hits   *panes.HitList
	wanted int // counts queries, so that a late answer to an old one is dropped
	cancel func()

	waiting bool // for the answer to what stands in the box
	enter   bool // Enter was pressed meanwhile: the first hit is wanted
}

// searchDelay lets a person type on before a search begins.
const searchDelay = 150 * time.Millisecond

// mostHits is how many are looked for.
const mostHits = 100

func newSearching(a *articlesPane) *searching {
	s := &searching{a: a, field: part.NewField("Search everything"), hits: panes.NewHitList()}
	s.field.SetAside("Ctrl+Shift+F")
	s.field.OnChanged = s.typed
	s.field.OnMove = s.hits.Step
	s.field.OnSubmitted = func(string) { s.openFirst() }
	s.field.OnEscape = s.leave
	s.field.OnFocus = func(bool) { a.w.focusChanged() }
	s.hits.OnHit = s.open
	s.hits.OnEscape = s.leave
	return s
}

// focusSearch gives the keys to the search, from a view that takes the place of the
// articles too: it is left for the page.
func (w *window) focusSearch() {
	field := w.articles.search.field
	if w.whole.shown() || w.queue.shown() || w.imports.sort.shown() {
		if w.chron.keepsTyping() {
			return
		}
		w.chron.leave()
		w.backToPage()
	}
	w.panes.reveal(paneArticles)
	w.whenShown(field, func() { field.Focus(); w.focusChanged() })
}

// typed searches once the typing rests.
func (s *searching) typed(query string) {
	s.wanted++
	if s.cancel != nil {
		s.cancel()
		s.cancel = nil
	}
	query = strings.TrimSpace(query)
	s.waiting, s.enter = false, false
	if query == "" || s.a.w.bench == nil {
		s.a.body.show(s.a.list)
		return
	}
	mine := s.wanted
	s.waiting = true
	if s.a.w.back.straight {
		s.find(query, mine)
		return
	}
	time.AfterFunc(searchDelay, func() {
		fyne.Do(func() {
			if mine == s.wanted {
				s.find(query, mine)
			}
		})
	})
}

func (s *searching) find(query string, mine int) {
	bench := s.a.w.bench
	if bench == nil {
		return
	}
	s.cancel = s.a.w.back.aside(func(ctx context.Context) func() {
		hits, err := bench.Search(ctx, query, mostHits)
		return func() {
			if mine != s.wanted || ctx.Err() != nil && err != nil {
				return
			}
			s.waiting = false
			if err != nil {
				s.a.w.status.say("The search failed: " + sentence(err))
				return
			}
			s.hits.SetHits(hits, query)
			s.a.body.show(s.hits)
			if s.enter && s.a.w.focused() == fyne.Focusable(s.field) {
				s.hits.Open()
			}
		}
	})
}

// again looks anew for what stands in the box when the workspace has changed: what is
// gone is no hit any more.
func (s *searching) again() {
	if query := strings.TrimSpace(s.field.Text); query != "" && !s.waiting && s.a.body.view == fyne.CanvasObject(s.hits) {
		s.find(query, s.wanted)
	}
}

// openFirst opens the hit that is selected; while the answer is on its way, the
// first one as soon as it comes.
func (s *searching) openFirst() {
	switch {
	case s.waiting:
		s.enter = true
	case s.a.body.view == fyne.CanvasObject(s.hits):
		s.hits.Open()
	}
}

// leave empties the box and goes back to the page.
func (s *searching) leave() {
	s.field.SetText("")
	s.a.body.show(s.a.list)
	s.a.w.page.focus()
}

// shown tells whether the box holds something, or its hits stand in the list's place.
func (s *searching) shown() bool {
	return s.field.Text != "" || s.a.body.view == fyne.CanvasObject(s.hits)
}

// reset empties the box; an answer that is on its way is dropped.
func (s *searching) reset() {
	s.field.SetText("")
	s.typed("")
	s.hits.SetHits(nil, "")
}

// open shows a hit where it stands.
func (s *searching) open(h app.Hit) {
	w := s.a.w
	switch string(h.Kind) {
	case "event":
		w.chron.reveal(h.ID)
	case "passage", "note":
		w.openPassage(h.ID)
	default:
		s.openArticle(h.ArticleID)
	}
}

// openArticle shows an article where it holds what was looked for.
func (s *searching) openArticle(id article.ID) {
	w, query, moves := s.a.w, s.field.Text, s.a.w.moves
	onBench(w, func(ctx context.Context, bench *app.Workbench) (m match, err error) {
		a, err := bench.Article(ctx, id)
		if err != nil {
			return m, err
		}
		return matchIn(a.Text, query), nil
	}, func(m match, err error) {
		if moves != w.moves {
			return // the analyst went elsewhere meanwhile
		}
		if err != nil {
			w.status.say("The article could not be opened: " + sentence(err))
			return
		}
		if m.words != "" {
			w.page.finder.showFor(m.words)
		}
		w.page.open(id, m.at.Start, m.at.End)
		if id == w.page.article.ID {
			w.page.finder.again()
		}
		w.page.focus()
	})
}

// match is what to show of an article that was found: its first place, and the
// words that stand there.
type match struct {
	words string
	at    find.Span
}

// matchIn looks for a whole query in a text, else for its longest word, which is
// the least likely to stand elsewhere. The beginning of a word is the best place.
func matchIn(in, query string) (m match) {
	t, runes := find.Prepare(in), []rune(in)
	query = strings.Trim(query, `"“”„«» `) // a phrase, by the marks around it
	longest := ""
	for _, w := range strings.Fields(query) {
		if len(w) > len(longest) {
			longest = w
		}
	}
	for _, words := range []string{query, longest} {
		all := t.All(words)
		for _, s := range all {
			if s.Start == 0 || !unicode.IsLetter(runes[s.Start-1]) {
				return match{words, s}
			}
		}
		if len(all) > 0 {
			return match{words, all[0]}
		}
	}
	return match{}
}
