package report

import (
	"slices"
	"strings"

	"dateline/app/article"
	"dateline/app/chronology"
)

// place is a passage together with the article it stands in.
type place struct {
	passage *article.Passage
	article *Article
}

// use is one citation seen from its passage.
type use struct {
	number   int // of the event in the chronology, from 1
	event    *chronology.Event
	citation *chronology.Citation
}

// index finds what belongs together in a model, without what is binned.
type index struct {
	events   []*chronology.Event
	articles []*Article
	places   map[article.ID]place
	uses     map[article.ID][]use // by passage, in the order of the chronology
	tags     map[article.ID]*chronology.Tag
	paths    map[article.ID]string // of tags

	paragraphs map[*Article][]int // numbers of blocks, once asked for
}

func newIndex(m *Model) *index {
	x := &index{
		places: map[article.ID]place{},
		uses:   map[article.ID][]use{},
		tags:   map[article.ID]*chronology.Tag{},
		paths:  chronology.TagPaths(m.Tags),

		paragraphs: map[*Article][]int{},
	}
	for i := range m.Tags {
		x.tags[m.Tags[i].ID] = &m.Tags[i]
	}
	for i := range m.Articles {
		if !m.Articles[i].Binned {
			x.addArticle(&m.Articles[i])
		}
	}
	for i := range m.Events {
		if !m.Events[i].Binned {
			x.addEvent(&m.Events[i])
		}
	}
	return x
}

func (x *index) addArticle(a *Article) {
	x.articles = append(x.articles, a)
	for i := range a.Passages {
		if p := &a.Passages[i]; !p.Binned {
			x.places[p.ID] = place{p, a}
		}
	}
}

func (x *index) addEvent(e *chronology.Event) {
	x.events = append(x.events, e)
	for _, c := range x.citations(e) {
		x.uses[c.PassageID] = append(x.uses[c.PassageID], use{len(x.events), e, c})
	}
}

// citations are the citations of an event that are not binned.
func (x *index) citations(e *chronology.Event) []*chronology.Citation {
	var out []*chronology.Citation
	for i := range e.Citations {
		if !e.Citations[i].Binned {
			out = append(out, &e.Citations[i])
		}
	}
	return out
}

// edition is the earlier edition that a passage quotes, nil when it quotes the text.
func (a *Article) edition(p *article.Passage) *Edition {
	for i := range a.Editions {
		if p.Earlier && a.Editions[i].ID == p.Edition {
			return &a.Editions[i]
		}
	}
	return nil
}

// quoted is the hash of the text that a passage's range and quotation are of.
func (a *Article) quoted(p *article.Passage) string {
	if e := a.edition(p); e != nil {
		return e.TextSHA256
	}
	return a.TextSHA256
}

// passages are the passages in the text of an article that are not binned.
func (x *index) passages(a *Article) []*article.Passage {
	return slices.DeleteFunc(x.everyPassage(a), func(p *article.Passage) bool { return p.Earlier })
}

// everyPassage are passages and those of earlier editions.
func (x *index) everyPassage(a *Article) []*article.Passage {
	var out []*article.Passage
	for i := range a.Passages {
		if !a.Passages[i].Binned {
			out = append(out, &a.Passages[i])
		}
	}
	return out
}

// tagNames are the names of tags, each with those above it: "transport / ferry; denial".
func (x *index) tagNames(ids []article.ID) string {
	var names []string
	for _, id := range ids {
		if t := x.tags[id]; t != nil && !t.Binned {
			names = append(names, x.paths[id])
		}
	}
	return strings.Join(names, "; ")
}

// firstTag is the tag that gives a passage its colour and line, nil without one.
func (x *index) firstTag(p *article.Passage) *chronology.Tag {
	for _, id := range p.Tags {
		if t := x.tags[id]; t != nil && !t.Binned {
			return t
		}
	}
	return nil
}
