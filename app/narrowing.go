package app

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/chronology/origin"
	"dateline/app/chronology/view"
	spelling "dateline/app/names"
	"dateline/store"
)

// Narrowed is the part of a chronology that a filter leaves.
type Narrowed struct {
	Events []EventView
	Of     int        // events of the whole chronology
	Later  int        // first reported after the day of "as known on"
	Gaps   []view.Gap // between the events, by their places in Events
}

// Narrow cuts a chronology down to what a filter asks for. As known on a day, an
// event has the citations only that had been published by then, and counts of those.
func (w *Workbench) Narrow(_ context.Context, all []EventView, f view.Filter) (Narrowed, error) {
	return narrowIn(w.store, all, f)
}

// narrowIn is Narrow by what one state of the workspace knows of tags and names.
func narrowIn(from filterSource, all []EventView, f view.Filter) (Narrowed, error) {
	if err := f.Check(); err != nil {
		return Narrowed{}, err
	}
	c, err := filterContext(from)
	if err != nil {
		return Narrowed{}, err
	}
	n := Narrowed{Of: len(all)}
	if f.Empty() {
		n.Events, n.Gaps = slices.Clip(all), gapsOf(all)
		return n, nil
	}
	matcher := view.NewMatcher(f, c)
	var tracer *origin.Tracer
	if len(all) > 0 {
		tracer = origin.NewTracer(all[0].known)
	}
	var kept []*EventView // of a large chronology, copies are what takes long
	whole := true         // each is as it was
	var t view.Told
	for i := range all {
		v := &all[i]
		v.tell(&t)
		if f.KnownOn != "" {
			known, ok := view.KnownOn(t, f.KnownOn)
			if !ok {
				n.Later++
				continue
			}
			if len(known.Citations) < len(v.Citations) {
				cut := *v
				cut.keepOnly(known.Citations, tracer)
				v, whole = &cut, false
				v.tell(&t)
			}
		}
		if matcher.Match(&t) {
			kept = append(kept, v)
		}
	}
	if n.Events = all; !whole || len(kept) < len(all) {
		n.Events = make([]EventView, len(kept))
		for i, v := range kept {
			n.Events[i] = *v
		}
	}
	n.Events, n.Gaps = slices.Clip(n.Events), gapsOf(n.Events)
	return n, nil
}

func gapsOf(views []EventView) []view.Gap {
	return view.Gaps(len(views), func(i int) *chronology.When { return &views[i].When })
}

// articles are those that the events cite; none is not nil.
func (n *Narrowed) articles() []article.ID {
	ids := []article.ID{}
	for i := range n.Events {
		for k := range n.Events[i].Cited {
			ids = append(ids, n.Events[i].Cited[k].Article.ID)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// filterSource is what filters are read from: the workspace, or one state of it.
type filterSource interface {
	Tags() ([]chronology.Tag, error)
	NameDecisions() (spelling.Decisions, error)
}

func filterContext(from filterSource) (view.Context, error) {
	tags, err := from.Tags()
	if err != nil {
		return view.Context{}, err
	}
	decided, err := from.NameDecisions()
	return view.Context{Tags: tags, SameNames: func(name string) []string { return sameNames(decided, name) }}, err
}

// told are events as filters and questions see them. Each is good until the next.
func told(all []EventView) iter.Seq[*view.Told] {
	return func(yield func(*view.Told) bool) {
		var t view.Told
		for i := range all {
			if all[i].tell(&t); !yield(&t) {
				return
			}
		}
	}
}

// tell makes an event what filters and questions see, in the room of another.
func (v *EventView) tell(t *view.Told) {
	*t = view.Told{Event: &v.Event, Sites: v.Sites, Origins: v.Origins, Cited: t.Cited[:0]}
	for i := range v.Cited {
		c := &v.Cited[i]
		t.Cited = append(t.Cited, view.Cited{
			Citation: &c.Citation, ArticleID: c.Article.ID, Title: c.Article.Title, Site: c.Article.Site, URL: c.Article.URL,
			Published: c.Article.Published, Earlier: c.Passage.Earlier, Traced: v.originOf(c.ID),
		})
	}
}

// keepOnly leaves an event these of its citations and counts anew.
func (v *EventView) keepOnly(list []chronology.Citation, t *origin.Tracer) {
	if len(list) == len(v.Citations) {
		return
	}
	v.Citations = list
	v.Cited = slices.DeleteFunc(slices.Clone(v.Cited), func(c CitationView) bool {
		return !slices.ContainsFunc(list, func(o chronology.Citation) bool { return o.ID == c.ID })
	})
	v.count(t)
}

// Questions are what a careful reader would ask of a chronology: kinds of questions,
// or all where none is named.
func Questions(all []EventView, kinds ...view.Asked) []view.Question {
	events := told(all)
	if len(kinds) == 0 || slices.Contains(kinds, view.Conflicting) {
		events = disputed(all)
	}
	return view.Questions(events, kinds...)
}

// disputed is told with the conflicts of each event, which take long to find.
func disputed(all []EventView) iter.Seq[*view.Told] {
	return func(yield func(*view.Told) bool) {
		i := 0
		for t := range told(all) {
			if t.Conflicts = all[i].OpenConflicts(); !yield(t) {
				return
			}
			i++
		}
	}
}

// CountQuestions is how many questions there are of each kind but those on conflicts.
func CountQuestions(all []EventView) map[view.Asked]int { return view.CountQuestions(told(all)) }

// SavedView is a filter of the chronology under a name.
type SavedView struct {
	ID     article.ID
	Name   string
	Filter view.Filter
}

// SavedViews are the views that were saved, in the order they were made.
func (w *Workbench) SavedViews(_ context.Context) ([]SavedView, error) {
	list, err := w.store.SavedViews()
	var views []SavedView
	for _, v := range list {
		one := SavedView{ID: v.ID, Name: v.Name}
		if err := json.Unmarshal([]byte(v.Filter), &one.Filter); err != nil {
			return nil, fmt.Errorf("the saved view “%s” cannot be read (%w); remove it and save it anew", v.Name, err)
		}
		views = append(views, one)
	}
	return views, err
}

// SaveView keeps a filter under a name; one that has the name is replaced.
func (w *Workbench) SaveView(ctx context.Context, name string, f view.Filter) (SavedView, error) {
	name = strings.Join(strings.Fields(name), " ")
	v := SavedView{ID: article.NewID(), Name: name, Filter: f}
	switch {
	case name == "":
		return v, errors.New("a view needs a name")
	case f.Empty():
		return v, errors.New("nothing is filtered: choose a filter first, then save it as a view")
	}
	if err := f.Check(); err != nil {
		return v, err
	}
	filter, err := json.Marshal(f)
	if err != nil {
		return v, err
	}
	return v, w.do(ctx, named("Save view", name), func(tx *store.Tx) error {
		there, err := tx.SavedViews()
		if err != nil {
			return err
		}
		if i := slices.IndexFunc(there, func(o store.SavedView) bool { return strings.EqualFold(o.Name, name) }); i >= 0 {
			v.ID = there[i].ID
		}
		return tx.PutSavedView(store.SavedView{ID: v.ID, Name: name, Filter: string(filter)})
	})
}

// RemoveView forgets a view.
func (w *Workbench) RemoveView(ctx context.Context, v SavedView) error {
	return w.do(ctx, named("Remove view", v.Name), func(tx *store.Tx) error { return tx.DropSavedView(v.ID) })
}
