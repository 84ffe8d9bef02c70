package app

import (
	"context"
	"fmt"
	"math"
	"slices"

	"dateline/app/article"
	"dateline/app/likeness"
	"dateline/store"
)

// Likeness links two articles whose texts are alike. They are never merged.
type Likeness struct {
	ID       article.ID
	A, B     article.ID // A came first, by publication as far as it is known
	Kind     LikenessKind
	Shared   int     // four-word runs that both have
	OfA, OfB float64 // the part of each one's runs that the other has, 0 to 1
	Decision LikenessDecision
}

// LikenessKind tells how two texts are alike.
type LikenessKind = likeness.Kind

// The kinds of likeness.
const (
	SameText      = likeness.SameText      // word for word, from elsewhere
	NearDuplicate = likeness.NearDuplicate // most of one or both
	CutDown       = likeness.CutDown       // nearly all of one is in the other
)

// LikenessDecision is what the analyst made of a likeness.
type LikenessDecision string

// The decisions.
const (
	Undecided    LikenessDecision = ""
	OneOrigin    LikenessDecision = "one origin"    // they count as one source
	OwnReporting LikenessDecision = "own reporting" // they count as two
	DecideLater  LikenessDecision = "later"         // put off: open, and passed over
)

// Likenesses lists the articles like one that are not in the bin, those that share
// most first.
func (w *Workbench) Likenesses(_ context.Context, id article.ID) ([]Likeness, error) {
	list, err := w.store.Likenesses(id)
	return likenessesOf(list), err
}

// AllLikenesses lists all articles that are alike, in the order in which they came in.
func (w *Workbench) AllLikenesses(_ context.Context) ([]Likeness, error) {
	list, err := w.store.Likenesses("")
	return likenessesOf(list), err
}

func likenessesOf(list []store.Likeness) []Likeness {
	all := make([]Likeness, len(list))
	for i, l := range list {
		if l.PublishedB.Before(l.PublishedA) {
			l.A, l.B, l.RunsA, l.RunsB = l.B, l.A, l.RunsB, l.RunsA
		}
		all[i] = Likeness{ID: l.ID, A: l.A, B: l.B, Kind: l.Kind, Shared: l.Shared,
			OfA: part(l.Shared, l.RunsA), OfB: part(l.Shared, l.RunsB), Decision: LikenessDecision(l.Decision)}
	}
	return all
}

func part(n, of int) float64 { return float64(n) / float64(max(1, of)) }

// Span is a range of an article's text in code points, end exclusive.
type Span = likeness.Span

// Comparison shows what two articles share, in order of their texts.
type Comparison struct {
	A, B               article.Article
	SharedA, SharedB   []Span // of the kept text; what lies outside stands in one only
	Runs, RunsA, RunsB int    // four-word runs shared, and those of each
}

// Compare works out what two articles share. A word that differs amid shared ones
// does not part them, unless it is a number or a name.
func (w *Workbench) Compare(_ context.Context, a, b article.ID) (c Comparison, err error) {
	if c.A, err = w.store.Article(a); err != nil {
		return c, err
	}
	if c.B, err = w.store.Article(b); err != nil {
		return c, err
	}
	r, inA, inB := likeness.Shared(likeness.Of(c.A.Blocks), likeness.Of(c.B.Blocks))
	c.SharedA, c.SharedB, c.Runs, c.RunsA, c.RunsB = inA, inB, r.Shared, r.RunsA, r.RunsB
	return c, nil
}

// settleLabels are the decisions as actions.
var settleLabels = map[LikenessDecision]string{
	OneOrigin:    "Count as one origin",
	OwnReporting: "Count as own reporting",
	DecideLater:  "Put off whether articles have one origin",
	Undecided:    "Leave open whether articles have one origin",
}

// SettleLikeness keeps what the analyst made of a likeness.
func (w *Workbench) SettleLikeness(ctx context.Context, id article.ID, d LikenessDecision) error {
	label, ok := settleLabels[d]
	if !ok {
		return fmt.Errorf("%q is no decision about articles that are alike; there are %q, %q and %q", d, OneOrigin, OwnReporting, DecideLater)
	}
	return w.do(ctx, label, func(tx *store.Tx) error { return tx.SettleLikeness(id, string(d)) })
}

// mostNamed is how many articles that one is like are named among its needs; all
// are linked.
const mostNamed = 3

// linkAlike compares an article that came in with those that are likely like it,
// links those that are, and says so among its needs.
func linkAlike(tx *store.Tx, a article.Article, r *ImportedArticle) error {
	if onlyAddress(&a) { // addresses of one site are alike, and no texts
		return nil
	}
	ids, err := tx.Candidates(a)
	if err != nil || len(ids) == 0 {
		return err
	}
	text := likeness.Of(a.Blocks)
	var found []alike
	for _, id := range ids {
		other, err := tx.Article(id)
		if err != nil {
			return err
		}
		result := likeness.Compare(likeness.Of(other.Blocks), text)
		if result.Kind == likeness.Unlike {
			continue
		}
		_, err = tx.PutLikeness(store.Likeness{ID: article.NewID(), A: id, B: a.ID, Kind: result.Kind,
			Shared: result.Shared, RunsA: result.RunsA, RunsB: result.RunsB})
		if err != nil {
			return err
		}
		found = append(found, alike{result, other.ID, other.Title, other.Site})
	}
	slices.SortStableFunc(found, func(x, y alike) int { return y.Shared - x.Shared })
	r.addAlike(found[:min(len(found), mostNamed)])
	return nil
}

// addAlike adds articles that it is like to the needs of one.
func (r *ImportedArticle) addAlike(found []alike) {
	for _, f := range found {
		r.Needs = append(r.Needs, Need{Kind: NeedCompare, Why: f.why(r.Site), Other: f.id})
	}
	sortNeeds(r.Needs)
}

// linkRestored links an article that comes out of the bin, where it may have lain
// while others came in.
func linkRestored(tx *store.Tx, id article.ID) error {
	a, err := tx.Article(id)
	if err != nil {
		return err
	}
	return linkAlike(tx, a, &ImportedArticle{})
}

// alike is an article (A) that one which came in (B) is like.
type alike struct {
	likeness.Result
	id          article.ID
	title, site string
}

// why says in words how the article that came in, of some site, is like another.
func (f alike) why(site string) string {
	name := "an article without a title"
	if f.title != "" {
		name = "“" + f.title + "”"
	}
	text := name
	if f.site != "" && f.site != site {
		name, text = f.site, f.site+"’s text"
	}
	shorter := f.RunsB < f.RunsA
	switch {
	case f.Kind == SameText:
		return "word for word the text of " + name
	case f.Kind == CutDown && shorter:
		return "cut-down: nearly all of it stands in " + text
	case f.Kind == CutDown:
		return "cut-down: nearly all of " + text + " stands in it"
	case shorter && f.Shared*mostOf < f.RunsA:
		return fmt.Sprintf("near-duplicate: %s of it stands in %s", percentWords(part(f.Shared, f.RunsB)), text)
	}
	return fmt.Sprintf("near-duplicate: %s of %s", percentWords(part(f.Shared, f.RunsA)), text)
}

// mostOf is what turns a part into more than half.
const mostOf = 2

// Percent is a part (0 to 1) in whole percent, as it is shown everywhere: rounded
// to the nearest, but 0 only of nothing and 100 only of all.
func Percent(part float64) int {
	switch {
	case part <= 0:
		return 0
	case part >= 1:
		return 100
	}
	return min(max(int(math.Round(100*part)), 1), 99)
}

func percentWords(part float64) string { return fmt.Sprintf("%d %%", Percent(part)) }
