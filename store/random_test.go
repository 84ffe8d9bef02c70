package store

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"testing"

	"dateline/app/article"
	"dateline/app/article/anchor"
	"dateline/app/chronology"
)

// history is an analyst who does anything at random.
type history struct {
	t    *testing.T
	r    *rand.Rand
	path string
	s    *Store
	n    int // for names

	cleaned bool // while other things were done
}

func (h *history) name(what string) string {
	h.n++
	return fmt.Sprintf("%s %d <&\u2028\"Ørsted\"> Гавань", what, h.n)
}

func pick[T any](r *rand.Rand, list []T) (v T, ok bool) {
	if len(list) == 0 {
		return v, false
	}
	return list[r.IntN(len(list))], true
}

// ids lists the rows of a kind, whether in the bin or not, but not what an undone
// import left.
func (h *history) ids(kind Kind) []article.ID {
	list, err := collect(h.t.Context(), h.s.reader, func(row scanner) (id article.ID, err error) {
		return id, row.Scan(&id)
	}, "SELECT id FROM "+string(kind)+" WHERE binned < 2 ORDER BY n")
	if err != nil {
		h.t.Fatal(err)
	}
	return list
}

func (h *history) article() (article.Article, bool) {
	id, ok := pick(h.r, h.ids(KindArticle))
	if !ok {
		return article.Article{}, false
	}
	a, err := h.s.Article(id)
	if err != nil {
		h.t.Fatal(err)
	}
	return a, true
}

// act does one thing at random; false when there was nothing to do it to.
func (h *history) act() bool {
	acts := []func() (func(*Tx) error, bool){
		h.importOne, h.importOne, h.editMetadata, h.fold, h.mark, h.mark, h.editPassage, h.editTag, h.record, h.record, h.editEvent, h.cite, h.cite, h.bin, h.bin,
		h.link, h.settle, h.linkAnew, h.decline, h.answer, h.addImage, h.cleanAgain, h.cleanAgain, h.decide, h.refuse, h.saveView, h.sayNames,
	}
	i := h.r.IntN(len(acts) + 2)
	switch i - len(acts) {
	case 0:
		return h.importMany()
	case 1:
		return h.cleanMany()
	}
	f, ok := acts[i]()
	if ok {
		do(h.t, h.s, h.name("Act"), f)
	}
	return ok
}

func (h *history) importOne() (func(*Tx) error, bool) {
	return func(tx *Tx) error {
		a, err := importSample(tx, h.name("Ferry"), h.name("The ferry left Velmar at dawn"), "Ні, вона стояла.", h.name("Read also"))
		if err == nil && h.r.IntN(2) == 0 {
			_, err = tx.AddResource(h.image(a.OriginalID), []byte(fmt.Sprint("image ", h.r.IntN(3))))
		}
		return err
	}, true
}

// image is one of few names, so that some come again.
func (h *history) image(originalID article.ID) article.Resource {
	return article.Resource{ID: article.NewID(), OriginalID: originalID, Name: fmt.Sprintf("Ørsted_files/%d.png", h.r.IntN(4)), MediaType: "image/png"}
}

// addImage gives an original an image that came with it later.
func (h *history) addImage() (func(*Tx) error, bool) {
	a, ok := h.article()
	return func(tx *Tx) error {
		_, err := tx.AddResource(h.image(a.OriginalID), []byte(fmt.Sprint("image ", h.r.IntN(3))))
		return err
	}, ok
}

// importMany is one action over several transactions, with other work in between:
// the analyst may also undo what was done before, and the import itself.
func (h *history) importMany() bool {
	a := h.s.Begin(h.name("Import a folder"))
	for range 1 + h.r.IntN(3) {
		h.meanwhile()
		f, _ := h.importOne()
		if _, err := a.Do(h.t.Context(), f); errors.Is(err, ErrUndone) {
			return true
		} else if err != nil {
			h.t.Fatal(err)
		}
		h.meanwhile()
	}
	return true
}

// cleanMany cleans several articles again as importMany brings some in.
func (h *history) cleanMany() bool {
	h.cleaned = true
	a := h.s.BeginInOrder(h.name("Clean again"))
	for range 1 + h.r.IntN(4) {
		h.meanwhile()
		f, ok := h.cleanAgain()
		if !ok {
			return false
		}
		if _, err := a.Do(h.t.Context(), f); errors.Is(err, ErrUndone) {
			return true
		} else if err != nil {
			h.t.Fatal(err)
		}
		h.meanwhile()
	}
	return true
}

func (h *history) meanwhile() {
	switch h.r.IntN(6) {
	case 0:
		if f, ok := h.mark(); ok {
			do(h.t, h.s, "Highlight meanwhile", f)
		}
	case 1:
		h.maybe(h.undo(), ErrNothingToUndo)
	case 2:
		h.maybe(h.redo(), ErrNothingToRedo)
	}
}

// maybe lets one error pass.
func (h *history) maybe(err, allowed error) {
	if err != nil && !errors.Is(err, allowed) {
		h.t.Fatal(err)
	}
}

func (h *history) editMetadata() (func(*Tx) error, bool) {
	a, ok := h.article()
	m := a.Metadata
	m.Title, m.Byline, m.Published = h.name("Title"), []string{"Ada Holm", h.name("Ивана")}, "2031-05-02T08:10+03:00"
	m.Evidence = map[article.Field]article.Evidence{article.FieldTitle: {Rule: article.RuleTyped}}
	return func(tx *Tx) error { return tx.SetMetadata(a.ID, m) }, ok
}

// sayNames says of one of few pairs of names that they are one, or two, or nothing.
func (h *history) sayNames() (func(*Tx) error, bool) {
	name := func() string { return fmt.Sprintf("Гольм & “Ørsted” %d", h.r.IntN(4)) }
	p, drop := SameName{name(), name() + " Holm", h.r.IntN(2) == 0}, h.r.IntN(4) == 0
	return func(tx *Tx) error {
		if drop {
			return tx.DropSameName(p.Of, p.Name)
		}
		return tx.PutSameName(p)
	}, true
}

func (h *history) fold() (func(*Tx) error, bool) {
	a, ok := h.article()
	if !ok {
		return nil, false
	}
	i := h.r.IntN(len(a.Blocks))
	return func(tx *Tx) error { return tx.SetKept(a.ID, i, !a.Blocks[i].Kept, h.name("why")) }, true
}

func (h *history) mark() (func(*Tx) error, bool) {
	a, ok := h.article()
	if !ok {
		return nil, false
	}
	length := len([]rune(a.Text))
	start := h.r.IntN(length - 1)
	p, err := article.NewPassage(&a, start, start+1+h.r.IntN(length-start))
	if err != nil {
		h.t.Fatal(err)
	}
	p.Tags = h.someTags()
	return func(tx *Tx) error { return tx.PutPassage(p) }, true
}

func (h *history) someTags() []article.ID {
	tags := h.ids(KindTag)
	h.r.Shuffle(len(tags), func(i, j int) { tags[i], tags[j] = tags[j], tags[i] })
	return tags[:h.r.IntN(min(3, len(tags)+1))]
}

func (h *history) editPassage() (func(*Tx) error, bool) {
	id, ok := pick(h.r, h.ids(KindPassage))
	return func(tx *Tx) error {
		p, err := tx.Passage(id)
		if err != nil {
			return err
		}
		a, err := tx.Article(p.ArticleID)
		if err != nil {
			return err
		}
		if err := p.MoveIn(&a, 0, 1+h.r.IntN(20)); err != nil {
			return err
		}
		p.Note, p.Tags = h.name("note"), h.someTagsIn(tx)
		return tx.PutPassage(p)
	}, ok
}

func (h *history) someTagsIn(tx *Tx) (ids []article.ID) {
	tags, err := tx.Tags()
	if err != nil {
		h.t.Fatal(err)
	}
	for _, tag := range tags {
		if h.r.IntN(2) == 0 {
			ids = append(ids, tag.ID)
		}
	}
	return ids
}

func (h *history) editTag() (func(*Tx) error, bool) {
	tag := chronology.Tag{ID: article.NewID(), Name: h.name("Tag"), Color: 5}
	if id, ok := pick(h.r, h.ids(KindTag)); ok && h.r.IntN(2) == 0 {
		tag.ID, tag.Key = id, 9
	} else if ok {
		tag.ParentID = id
	}
	return func(tx *Tx) error { return tx.PutTag(tag) }, true
}

func (h *history) record() (func(*Tx) error, bool) {
	passage, cited := pick(h.r, h.ids(KindPassage))
	e := chronology.Event{ID: article.NewID(), Title: h.name("Event"), Tags: h.someTags(),
		When:  chronology.When{EDTF: "2031-05", Earliest: "2031-05-01", Latest: "2031-05-10", Part: "early", Approximate: true},
		Place: "Velmar", PlaceEvidence: article.Evidence{Words: "VELMAR", Where: "block 1"}}
	return func(tx *Tx) error {
		if err := tx.PutEvent(e); err != nil || !cited {
			return err
		}
		return tx.PutCitation(chronology.Citation{ID: article.NewID(), EventID: e.ID, PassageID: passage, Origin: "ministry", Via: []string{h.name("agency")},
			Evidence: article.Evidence{Words: "the ministry said"}, Grade: chronology.Grade{Reliability: "B", Credibility: "2"}})
	}, true
}

func (h *history) editEvent() (func(*Tx) error, bool) {
	id, ok := pick(h.r, h.ids(KindEvent))
	return func(tx *Tx) error {
		e, err := tx.Event(id)
		if err != nil {
			return err
		}
		e.Title, e.Note, e.Status, e.Tags = h.name("Event"), h.name("note"), chronology.Disputed, h.someTagsIn(tx)
		e.People, e.Organisations = []string{h.name("Holm")}, []string{h.name("ministry"), h.name("union")}
		return tx.PutEvent(e)
	}, ok
}

func (h *history) cite() (func(*Tx) error, bool) {
	event, ok1 := pick(h.r, h.ids(KindEvent))
	passage, ok2 := pick(h.r, h.ids(KindPassage))
	c := chronology.Citation{ID: article.NewID(), EventID: event, PassageID: passage, Stance: chronology.Disputes}
	if id, ok := pick(h.r, h.ids(KindCitation)); ok && h.r.IntN(2) == 0 {
		c.ID, c.Origin = id, h.name("origin")
	}
	return func(tx *Tx) error { return tx.PutCitation(c) }, ok1 && ok2
}

func (h *history) bin() (func(*Tx) error, bool) {
	kind := binnable[h.r.IntN(len(binnable))]
	id, ok := pick(h.r, h.ids(kind))
	binned := h.r.IntN(2) == 0
	return func(tx *Tx) error {
		if err := tx.SetBinned(kind, id, binned); !errors.Is(err, ErrExists) {
			return err
		}
		return nil // a passage on the same range was made meanwhile
	}, ok
}

func (h *history) refuse() (func(*Tx) error, bool) {
	a, ok := h.article()
	r := Refusal{ArticleID: a.ID, EditionID: a.Edition, Start: h.r.IntN(3), End: 4 + h.r.IntN(3)}
	if h.r.IntN(3) == 0 {
		return func(tx *Tx) error { return tx.OfferAgain(r) }, ok
	}
	return func(tx *Tx) error { return tx.Refuse(r) }, ok
}

func (h *history) saveView() (func(*Tx) error, bool) {
	views, err := h.s.SavedViews()
	if err != nil {
		h.t.Fatal(err)
	}
	v, there := pick(h.r, views)
	switch {
	case there && h.r.IntN(3) == 0:
		return func(tx *Tx) error { return tx.DropSavedView(v.ID) }, true
	case !there || h.r.IntN(2) == 0:
		v = SavedView{ID: article.NewID()}
	}
	v.Name, v.Filter = h.name("View"), `{"place":"Velmar"}`
	return func(tx *Tx) error { return tx.PutSavedView(v) }, true
}

// reopen closes the workspace and opens it as a new process would.
func (h *history) reopen() {
	if err := h.s.Close(); err != nil {
		h.t.Fatal(err)
	}
	h.s = open(h.t, h.path, Options{})
}

// turnAll undoes or redoes everything and says how much that was.
func turnAll(t *testing.T, turn func() error, end error) (n int) {
	t.Helper()
	for ; ; n++ {
		if err := turn(); errors.Is(err, end) {
			return n
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

func (h *history) undo() error {
	_, err := h.s.Undo(h.t.Context())
	return err
}

// redo does again what may be; what an action that was running changed since is the
// end of it.
func (h *history) redo() error {
	_, err := h.s.Redo(h.t.Context())
	if h.cleaned && errors.Is(err, ErrInTheWay) {
		return ErrNothingToRedo
	}
	return err
}

// live is a while of work: acting, undoing, redoing, closing and opening.
func (h *history) live(steps int, reopening bool) {
	for range steps {
		switch h.r.IntN(10) {
		case 0:
			h.maybe(h.undo(), ErrNothingToUndo)
		case 1:
			h.maybe(h.redo(), ErrNothingToRedo)
		case 2:
			if reopening {
				h.reopen()
			}
		default:
			h.act()
		}
	}
}

// Promise 2 of the design: every change can be undone, also after a restart.
func TestAnyHistoryCanBeUndoneAndDoneAgain(t *testing.T) {
	histories, enough := uint64(120), 500
	if underRace { // a history is one goroutine: a few of them are enough
		histories, enough = 6, 20
	}
	var undone int
	for seed := range histories {
		h := &history{t: t, r: rand.New(rand.NewPCG(seed, 7)), path: filepath.Join(t.TempDir(), "w.dateline")}
		h.s = open(t, h.path, Options{})
		start := contents(t, h.s)
		h.live(9+h.r.IntN(18), seed%3 == 0)
		turnAll(t, h.redo, ErrNothingToRedo)
		end := contents(t, h.s)
		indexed, workedOut := indexState(t, h.s), derived(t, h.s)
		if seed%2 == 0 {
			h.reopen()
		}
		undone += turnAll(t, h.undo, ErrNothingToUndo)
		if got := contents(t, h.s); got != start {
			t.Fatalf("history %d: undoing all gives\n%s\nwant\n%s", seed, got, start)
		}
		if seed%5 == 0 {
			h.reopen()
		}
		turnAll(t, h.redo, ErrNothingToRedo)
		if got := contents(t, h.s); got != end {
			t.Fatalf("history %d: redoing all gives\n%s\nwant\n%s", seed, got, end)
		}
		if got := indexState(t, h.s); got != indexed {
			t.Errorf("history %d: the index holds %s, want %s", seed, got, indexed)
		}
		if got := derived(t, h.s); got != workedOut {
			t.Errorf("history %d: worked out from the articles is\n%s\nwant\n%s", seed, got, workedOut)
		}
		v, err := h.s.Verify(t.Context(), nil)
		if err != nil || len(v.Damaged) > 0 {
			t.Fatalf("history %d: Verify = %+v, %v", seed, v, err)
		}
		h.s.Close()
	}
	if undone < enough {
		t.Errorf("only %d actions were undone in all: the histories are too thin to mean anything", undone)
	}
}

// indexState is what the full-text index finds, by column.
func indexState(t *testing.T, s *Store) string {
	t.Helper()
	var out string
	for _, match := range []string{"title: title", "kept: ferry", "folded: ferry", "folded: read", "kept: стояла"} {
		ids, err := collect(t.Context(), s.reader, func(row scanner) (id string, err error) {
			return id, row.Scan(&id)
		}, "SELECT a.id FROM article_fts f JOIN article a ON a.n = f.rowid WHERE article_fts MATCH ? ORDER BY a.id", match)
		if err != nil {
			t.Fatal(err)
		}
		out += fmt.Sprintln(match, ids)
	}
	return out
}

// cleanAgain gives an article another text and carries some of its passages over.
func (h *history) cleanAgain() (func(*Tx) error, bool) {
	a, ok := h.article()
	if !ok {
		return nil, false
	}
	before := a
	a.Blocks = append([]article.Block{{Kind: article.Paragraph, Text: h.name("Added"), Kept: h.r.IntN(2) == 0}}, a.Blocks...)
	a.Text, a.Rules = article.Compose(a.Blocks), h.r.IntN(9)
	return func(tx *Tx) error {
		edition, err := tx.AddEdition(a)
		if err != nil {
			return err
		}
		passages, err := tx.PassagesOfAll(a.ID)
		if err != nil {
			return err
		}
		for _, p := range passages {
			old, err := tx.EditionText(a.ID, p.Edition)
			if err != nil {
				return err
			}
			found := anchor.Find(old, a.Text, []article.Passage{p})[0]
			if p.Edition != before.Edition || h.r.IntN(2) == 0 || found.Kind == anchor.Lost {
				if err := tx.PutProposal(Proposal{p.ID, edition, found}); err != nil {
					return err
				}
				continue
			}
			a.Edition = edition
			if err := p.MoveIn(&a, found.Start, found.End); err != nil {
				return err
			}
			if err := tx.PutPassage(p); err != nil {
				return err
			}
		}
		return nil
	}, true
}

// decide settles where a passage stands.
func (h *history) decide() (func(*Tx) error, bool) {
	list, err := h.s.Proposals("")
	if err != nil {
		h.t.Fatal(err)
	}
	p, ok := pick(h.r, list)
	return func(tx *Tx) error { return tx.DropProposal(p.PassageID) }, ok
}

// linkAnew gives a link of two articles other numbers, or removes it, as when one of
// them is cleaned again.
func (h *history) linkAnew() (func(*Tx) error, bool) {
	list, err := h.s.Likenesses("")
	if err != nil {
		h.t.Fatal(err)
	}
	l, ok := pick(h.r, list)
	l.Shared, l.RunsA, l.RunsB = h.r.IntN(9), 9, 10+h.r.IntN(3)
	drop := h.r.IntN(2) == 0
	return func(tx *Tx) error {
		if drop {
			return tx.DropLikeness(l.ID)
		}
		return tx.RenewLikeness(l)
	}, ok
}
