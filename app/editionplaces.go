package app

import (
	"context"
	"hash/fnv"
	"slices"
	"strings"

	"dateline/app/article"
	"dateline/app/article/rising"
)

const sameLead = 0.1 // for the same title or time

// places tells for each article that an original gave where it stands among those
// that it gives now, -1 where that is not certain or ctx is cancelled. Both have the
// order of the original, but some may be in one of them only: an article takes no
// other's place because it is like it, where that other is there too.
func places(ctx context.Context, had, now []article.Article) []int {
	if len(had) == 1 && len(now) == 1 {
		return []int{0} // whatever it looks like now
	}
	l := likening{ctx, had, now, bagsOf(had), bagsOf(now)}
	at, i, j := make([]int, 0, len(had)), 0, 0
	between := func(toI, toJ int) {
		for _, k := range align(toI-i, toJ-j, func(a, b int) float64 { return l.like(i+a, j+b) }) {
			if k >= 0 {
				k += j
			}
			at = append(at, k)
		}
	}
	for _, p := range l.landmarks() {
		between(p.had, p.now)
		at = append(at, p.now)
		i, j = p.had+1, p.now+1
	}
	between(len(had), len(now))
	return at
}

// likening compares the articles that an original gave with those that it gives now.
type likening struct {
	ctx      context.Context
	had, now []article.Article
	a, b     [][]uint64 // their words
}

// like is how much two of them are alike: 0 to 1, and more for the same title or time.
func (l *likening) like(i, j int) float64 {
	if l.ctx.Err() != nil {
		return 0
	}
	w, h, n := likeBags(l.a[i], l.b[j]), &l.had[i], &l.now[j]
	for _, same := range []bool{h.Title != "" && h.Title == n.Title, h.Published != "" && h.Published == n.Published} {
		if same && w >= leastLike {
			w += sameLead
		}
	}
	return w
}

// landmark is an article that is known for certain, wherever others stand.
type landmark struct{ had, now int }

// landmarks are the articles that nothing else can be taken for, in their order: the
// only ones of a text, or alike and the only ones of a title and time. Only what lies
// between two of them is compared each with each, or a mailbox of thousands of which
// many are gone would take minutes.
func (l *likening) landmarks() []landmark {
	byText := func(a *article.Article) string { return a.Text }
	byName := func(a *article.Article) string {
		if a.Title == "" || a.Published == "" {
			return ""
		}
		return a.Title + "\n" + string(a.Published)
	}
	at := slices.Repeat([]int{-1}, len(l.had))
	for _, key := range []func(*article.Article) string{byName, byText} {
		here, there := onlyOnes(l.had, key), onlyOnes(l.now, key)
		for k, i := range here {
			if j, ok := there[k]; ok && l.like(i, j) >= leastLike {
				at[i] = j
			}
		}
	}
	return inOrder(at)
}

// onlyOnes are the places of those articles of which there is one of its key only.
func onlyOnes(articles []article.Article, key func(*article.Article) string) map[string]int {
	at, twice := map[string]int{}, map[string]bool{"": true}
	for i := range articles {
		k := key(&articles[i])
		_, there := at[k]
		twice[k] = twice[k] || there
		at[k] = i
	}
	for k := range twice {
		if twice[k] {
			delete(at, k)
		}
	}
	return at
}

// inOrder are the landmarks that stand in the same order in both lists, and each once.
func inOrder(at []int) (held []landmark) {
	var known, places []int
	for i, j := range at {
		if j >= 0 {
			known, places = append(known, i), append(places, j)
		}
	}
	for _, k := range rising.Longest(places) {
		held = append(held, landmark{known[k], places[k]})
	}
	return held
}

// bagsOf are the words of each text, as numbers in their order.
func bagsOf(articles []article.Article) [][]uint64 {
	bags := make([][]uint64, len(articles))
	for i := range articles {
		bags[i] = bagOf(articles[i].Text)
	}
	return bags
}

func bagOf(text string) (bag []uint64) {
	h := fnv.New64a()
	for word := range strings.FieldsSeq(text) {
		h.Reset()
		h.Write([]byte(word))
		bag = append(bag, h.Sum64())
	}
	slices.Sort(bag)
	return bag
}

// likeWords is which part of the words of two texts they have in common, 0 to 1, by
// the longer one.
func likeWords(a, b string) float64 { return likeBags(bagOf(a), bagOf(b)) }

func likeBags(a, b []uint64) float64 {
	same, i, j := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			same, i, j = same+1, i+1, j+1
		}
	}
	return float64(same) / float64(max(len(a), len(b), 1))
}
