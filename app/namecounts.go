package app

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"dateline/app/article"
	"dateline/app/chronology"
	spelling "dateline/app/names"
)

// naming keeps the names that were found in texts, since finding them is what takes
// the time. The same words are kept once.
type naming struct {
	mu    sync.Mutex
	texts map[textKey][]foundName
	words map[string]string
}

// textKey is what the names of a text depend on.
type textKey struct {
	text article.ID
	lang string
}

// foundName is where a name stands in a text, in code points.
type foundName struct {
	text, base string
	kind       spelling.Kind
	start, end int32
}

// find gives the names of an article's whole text.
func (n *naming) find(a *article.Article) []foundName {
	key := textKey{a.TextID(), a.Lang}
	n.mu.Lock()
	found, ok := n.texts[key]
	n.mu.Unlock()
	if ok || len(a.Text) > article.LongestCompared {
		return found
	}
	at, bytes := 0, 0
	list := spelling.Find(a.Text, a.Lang)
	n.mu.Lock()
	defer n.mu.Unlock()
	for _, name := range list {
		at += utf8.RuneCountInString(a.Text[bytes:name.Start])
		bytes = name.Start
		end := at + utf8.RuneCountInString(name.Text)
		found = append(found, foundName{n.once(name.Text), n.once(name.Base), name.Kind, int32(at), int32(end)})
	}
	if n.texts == nil {
		n.texts = map[textKey][]foundName{}
	}
	n.texts[key] = found
	return found
}

// once gives the one copy of some words that is kept, which is not part of a text.
func (n *naming) once(words string) string {
	if there, ok := n.words[words]; ok {
		return there
	}
	if n.words == nil {
		n.words = map[string]string{}
	}
	words = strings.Clone(words)
	n.words[words] = words
	return words
}

// forget lets go of texts that are not there any more.
func (n *naming) forget(there map[article.ID]bool) {
	n.mu.Lock()
	defer n.mu.Unlock()
	for key := range n.texts {
		if !there[key.text] {
			delete(n.texts, key)
		}
	}
}

// nameKey is a name as it is called, in texts of a language.
type nameKey struct{ base, lang string }

// nameCount is how often it stands, and where.
type nameCount struct {
	count    int
	kinds    map[spelling.Kind]int
	forms    map[string]int
	articles []NameStand
	events   []article.ID
}

// counting counts the names of a workspace.
type counting struct {
	counts map[nameKey]*nameCount
	langs  map[string]int // articles of each
	byFold map[string][]*nameCount
}

func (c *counting) of(base, lang string) *nameCount {
	key := nameKey{base, lang}
	n := c.counts[key]
	if n == nil {
		n = &nameCount{kinds: map[spelling.Kind]int{}, forms: map[string]int{}}
		c.counts[key] = n
	}
	return n
}

// article counts the names that stand in what is kept of an article.
func (c *counting) article(a *article.Article, found []foundName) {
	lang, block := language(a.Lang), 0
	if c.langs == nil {
		c.langs = map[string]int{}
	}
	c.langs[lang]++
	for _, f := range found {
		for block < len(a.Blocks) && a.Blocks[block].End <= int(f.start) {
			block++
		}
		if block == len(a.Blocks) || !a.Blocks[block].Kept {
			continue
		}
		n := c.of(f.base, lang)
		n.count++
		n.kinds[f.kind]++
		n.forms[f.text]++
		if last := len(n.articles) - 1; last >= 0 && n.articles[last].ID == a.ID {
			n.articles[last].Count++
		} else {
			n.articles = append(n.articles, NameStand{a.ID, 1, int(f.start), int(f.end)})
		}
	}
}

// event counts the names that the analyst, or a suggestion, gave an event.
func (c *counting) event(e *chronology.Event) {
	add := func(name string, kind spelling.Kind) {
		if spelling.Fold(name) == "" {
			return
		}
		n := c.of(name, "")
		n.count++
		n.kinds[kind]++
		n.forms[name]++
		n.events = append(n.events, e.ID)
	}
	for _, p := range e.People {
		add(p, spelling.Person)
	}
	for _, o := range e.Organisations {
		add(o, spelling.Organisation)
	}
	add(e.Place, spelling.Place)
}

// counted is the count in the order of the names.
func (c *counting) counted() []spelling.Counted {
	c.byFold = map[string][]*nameCount{}
	list := make([]spelling.Counted, 0, len(c.counts))
	for key, n := range c.counts {
		list = append(list, spelling.Counted{Name: key.base, Lang: key.lang, Kind: most(n.kinds), Count: n.count})
		folded := spelling.Fold(key.base)
		c.byFold[folded] = append(c.byFold[folded], n)
	}
	slices.SortFunc(list, func(a, b spelling.Counted) int {
		return cmp.Or(strings.Compare(a.Name, b.Name), strings.Compare(a.Lang, b.Lang))
	})
	return list
}

// mostLang is the language of most articles.
func (c *counting) mostLang() string { return most(c.langs) }

// most is what was counted most; of equals the first in order.
func most[K ~string](counts map[K]int) (best K) {
	for k, n := range counts {
		if n > counts[best] || n == counts[best] && (best == "" || k < best) {
			best = k
		}
	}
	return best
}

// spelling adds to a spelling where it stands.
func (c *counting) spelling(s spelling.Spelling) NameSpelling {
	out := NameSpelling{Spelling: s}
	forms := map[string]int{}
	for _, n := range c.byFold[spelling.Fold(s.Name)] {
		for form, count := range n.forms {
			forms[form] += count
		}
		out.Articles = append(out.Articles, n.articles...)
		out.Events = append(out.Events, n.events...)
	}
	for form := range forms {
		out.Forms = append(out.Forms, form)
	}
	slices.SortFunc(out.Forms, func(a, b string) int {
		return cmp.Or(forms[b]-forms[a], strings.Compare(a, b))
	})
	slices.SortStableFunc(out.Articles, func(a, b NameStand) int { return strings.Compare(string(a.ID), string(b.ID)) })
	slices.Sort(out.Events)
	out.Events = slices.Compact(out.Events)
	return out
}
