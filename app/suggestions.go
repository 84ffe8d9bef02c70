package app

import (
	"context"
	"slices"
	"strconv"
	"sync"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/chronology/origin"
	"dateline/app/chronology/suggest"
	"dateline/store"
)

// Suggestion is an event that articles seem to tell and that is not in the
// chronology yet, or citations that an event there lacks.
type Suggestion struct {
	suggest.Suggestion
	Key  string     // names it as long as its first citation stands where it does
	For  article.ID // the event that its citations are to be added to, "" for a new one
	Into []Belonging

	counted *counted // worked out with it
}

// Belonging is an event of the chronology that a suggestion could be part of.
type Belonging struct {
	EventID article.ID
	Title   string
	When    chronology.When
	Why     string
}

// Suggestions is what the articles offer, the surest first.
type Suggestions struct {
	Open       []Suggestion
	Unsure     []Suggestion // less likely events of a chronology than not
	Refused    []Suggestion
	NotOffered []suggest.NotOffered
	Articles   map[article.ID]ArticleRow // those that are cited

	known origin.Known
}

// Undecided are those that the analyst has not decided, the less sure ones last.
func (s *Suggestions) Undecided() []Suggestion { return slices.Concat(s.Open, s.Unsure) }

// Counts tells on how many sites and origins a suggestion rests, and on how many
// articles while no site of them is known, as those of an event.
func (s *Suggestions) Counts(one Suggestion) (sites, origins, unsited int) {
	if one.counted != nil && slices.Equal(one.counted.ticked, ticksOf(one.Citations)) {
		return one.counted.sites, one.counted.origins, one.counted.unsited
	}
	c := s.count(one, origin.NewTracer(s.known))
	return c.sites, c.origins, c.unsited
}

// counted is on how much a suggestion rests with the citations that are ticked.
type counted struct {
	ticked                  []bool
	sites, origins, unsited int
}

func ticksOf(list []suggest.Citation) []bool {
	ticked := make([]bool, len(list))
	for i := range list {
		ticked[i] = list[i].Ticked
	}
	return ticked
}

func (s *Suggestions) count(one Suggestion, t *origin.Tracer) *counted {
	var v EventView
	for i, c := range one.Citations {
		if c.Ticked {
			v.Cited = append(v.Cited, CitationView{Article: s.Articles[c.ArticleID], Passage: article.Passage{Quote: c.Quote},
				Citation: chronology.Citation{ID: article.ID(strconv.Itoa(i)), Stance: c.Stance, Origin: c.Origin, Via: c.Via, Evidence: c.Evidence}})
		}
	}
	v.count(t)
	return &counted{ticksOf(one.Citations), v.Sites, v.Origins, v.Unsited}
}

// suggesting keeps what was read out of articles, since reading them is what takes
// the time, and the citations that the analyst split off.
type suggesting struct {
	mu       sync.Mutex
	readings map[article.ID]cachedReading
	apart    map[store.Refusal]bool // true for those to be decided next
	joined   joined
}

type cachedReading struct {
	of      readingKey
	reading *suggest.Reading
}

// readingKey is what a reading of an article depends on.
type readingKey struct {
	text                         article.ID
	published                    article.Moment
	lang, title, place, site, by string
	folded                       string // a letter for each block
}

func keyOf(a *article.Article) readingKey {
	folded := make([]byte, len(a.Blocks))
	for i, b := range a.Blocks {
		folded[i] = 'k'
		if !b.Kept {
			folded[i] = 'f'
		}
	}
	return readingKey{a.TextID(), a.Published, a.Lang, a.Title, a.Place, a.Site, a.Credit, string(folded)}
}

// Suggestions works out what the articles offer. An article is read once; progress,
// which may be nil, is told how many of them are done. What the analyst refused, and
// what the chronology cites already, is left out.
func (w *Workbench) Suggestions(ctx context.Context, progress func(done, of int)) (Suggestions, error) {
	rows, err := w.store.ArticleRows(ctx, Filter{Order: ByImport})
	if err != nil {
		return Suggestions{}, err
	}
	readings := make([]*suggest.Reading, 0, len(rows))
	s := Suggestions{Articles: make(map[article.ID]ArticleRow, len(rows))}
	for i, row := range rows {
		if err := ctx.Err(); err != nil {
			return Suggestions{}, err
		}
		r, err := w.reading(row.ID)
		if err != nil {
			return Suggestions{}, err
		}
		readings = append(readings, r)
		s.Articles[row.ID] = row
		if progress != nil {
			progress(i+1, len(rows))
		}
	}
	w.suggesting.forget(s.Articles)
	found, notOffered, err := w.suggesting.join(ctx, readings)
	if err != nil {
		return Suggestions{}, err
	}
	s.NotOffered = notOffered
	pairs, err := w.store.Copies(string(OwnReporting))
	if err != nil {
		return Suggestions{}, err
	}
	decided, err := w.store.NameDecisions()
	if err != nil {
		return Suggestions{}, err
	}
	s.known = origin.NewKnown(pairs, decided)
	return s, w.sort(ctx, &s, found)
}

// reading is what an article offers, read anew when it changed.
func (w *Workbench) reading(id article.ID) (*suggest.Reading, error) {
	a, err := w.store.Article(id)
	if err != nil {
		return nil, err
	}
	c, key := &w.suggesting, keyOf(&a)
	c.mu.Lock()
	there := c.readings[id]
	c.mu.Unlock()
	if there.reading != nil && there.of == key {
		return there.reading, nil
	}
	r := new(suggest.Reading)
	*r = suggest.Read(&a)
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.readings == nil {
		c.readings = map[article.ID]cachedReading{}
	}
	c.readings[id] = cachedReading{key, r}
	return r, nil
}

// forget drops what was read out of articles that are gone.
func (c *suggesting) forget(there map[article.ID]ArticleRow) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for id := range c.readings {
		if _, ok := there[id]; !ok {
			delete(c.readings, id)
		}
	}
}

// sort divides what was found into what is open and what was refused, and takes out
// what the chronology has.
func (w *Workbench) sort(ctx context.Context, s *Suggestions, found []suggest.Suggestion) error {
	var k known
	err := w.store.View(ctx, func(v *store.View) (err error) {
		k, err = readKnown(ctx, v)
		return err
	})
	if err != nil {
		return err
	}
	tracer := origin.NewTracer(s.known)
	for _, f := range w.suggesting.split(found) {
		if err := ctx.Err(); err != nil {
			return err
		}
		one := Suggestion{Suggestion: f}
		if !k.takeOut(&one) {
			continue
		}
		one.Key = suggestionKey(one.Citations[0])
		if w.suggesting.leftOut(one.Citations[0]) {
			one.Key += "+" // the suggestion that it was part of may have begun with it
		}
		one.counted = s.count(one, tracer)
		if k.refuses(one.Citations) {
			s.Refused = append(s.Refused, one)
			continue
		}
		one.Into = k.belongings(&one)
		if one.Unsure {
			s.Unsure = append(s.Unsure, one)
		} else {
			s.Open = append(s.Open, one)
		}
	}
	surest := func(a, b Suggestion) int { return b.Surety - a.Surety }
	slices.SortStableFunc(s.Open, surest)
	slices.SortStableFunc(s.Unsure, surest)
	return nil
}

// suggestionKey names a suggestion by where its first citation stands.
func suggestionKey(c suggest.Citation) string {
	return article.HashText(string(c.ArticleID) + string(c.EditionID) + c.Quote)[:10]
}

// placeOf is where a citation stands, as the store keeps of refused ones.
func placeOf(c suggest.Citation) store.Refusal {
	return store.Refusal{ArticleID: c.ArticleID, EditionID: c.EditionID, Start: c.Start, End: c.End}
}

// SplitSuggestion takes a citation out of its suggestion: from now on, while the
// workspace is open, it is a suggestion of its own, which stands beside that.
func (w *Workbench) SplitSuggestion(c suggest.Citation) { w.suggesting.setApart(c, true) }

// LeaveOutOfSuggestion does the same with a citation that was found not to tell the
// event: it stands at the end.
func (w *Workbench) LeaveOutOfSuggestion(c suggest.Citation) { w.suggesting.setApart(c, false) }

func (c *suggesting) setApart(cited suggest.Citation, next bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.apart == nil {
		c.apart = map[store.Refusal]bool{}
	}
	c.apart[placeOf(cited)] = next
}

// leftOut tells whether a citation was found not to tell the event it was suggested for.
func (c *suggesting) leftOut(cited suggest.Citation) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	next, apart := c.apart[placeOf(cited)]
	return apart && !next
}

// split makes suggestions of their own of the citations that were split off.
func (c *suggesting) split(found []suggest.Suggestion) []suggest.Suggestion {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.apart) == 0 {
		return found
	}
	var all []suggest.Suggestion
	for _, s := range found {
		var rest []suggest.Citation
		for _, cited := range s.Citations {
			next, apart := c.apart[placeOf(cited)]
			if !apart || len(s.Citations) == 1 {
				rest = append(rest, cited)
				continue
			}
			own := suggest.Alone(cited)
			if next {
				own.Surety = s.Surety
			}
			all = append(all, own)
		}
		if len(rest) == 0 {
			continue
		}
		if placeOf(rest[0]) != placeOf(s.Citations[0]) {
			s.Title = chronology.ProposeTitle(rest[0].Quote)
		}
		s.Citations = rest
		all = append(all, s)
	}
	return all
}
