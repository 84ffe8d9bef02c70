package panes

import (
	"dateline/app"
	"dateline/app/article"
	"dateline/app/ui/part"
)

// nameLine is a line of the names: a heading, a name, one of its spellings, or a pair
// that is kept apart.
type nameLine struct {
	heading, after string
	group          *app.NameGroup
	spelling       *app.NameSpelling // nil for the line of the name itself
	pair           [2]string
}

func (n *nameLine) key() string {
	switch {
	case n.heading != "":
		return "heading " + n.heading
	case n.spelling != nil:
		return "spelling " + n.spelling.Name
	case n.group != nil:
		return n.groupKey()
	}
	return "pair " + n.pair[0] + "\n" + n.pair[1]
}

// groupKey is the key of the line of the name. A name keeps it when another of its
// spellings becomes the one it is called by only as long as it is called the same.
func (n *nameLine) groupKey() string {
	if n.group == nil {
		return ""
	}
	return "name " + n.group.Name
}

// stands are the spellings that the line is about.
func (n *nameLine) stands() []app.NameSpelling {
	if n.spelling != nil {
		return []app.NameSpelling{*n.spelling}
	}
	return n.group.Spellings
}

// cannot says what cannot be done with the line.
func (n *nameLine) cannot() (c cannotDecide) {
	const none, pair = "No name is selected.", "They are kept apart already."
	switch {
	case n == nil:
		return cannotDecide{none, none, none}
	case n.group == nil:
		return cannotDecide{"", pair, pair}
	case n.group.Decided:
		c.join = "They are one name already."
	}
	switch {
	case n.spelling == nil:
		c.out = "Select one of its spellings first."
	case len(n.group.Spellings) == 2:
		c.out = "There are two spellings only: N keeps them apart."
	}
	return c
}

// nameLines are those offered first, then those taken for one, then pairs kept apart.
func nameLines(groups []app.NameGroup, apart [][2]string) (lines []nameLine) {
	for _, section := range []struct {
		heading string
		decided bool
	}{{"Offered as one", false}, {"Taken for one", true}} {
		var of []nameLine
		names := 0
		for i := range groups {
			g := &groups[i]
			if g.Decided != section.decided {
				continue
			}
			names++
			of = append(of, nameLine{group: g})
			for k := range g.Spellings {
				of = append(of, nameLine{group: g, spelling: &g.Spellings[k]})
			}
		}
		if len(of) > 0 {
			lines = append(append(lines, nameLine{heading: section.heading, after: part.Count(names, "name")}), of...)
		}
	}
	if len(apart) > 0 {
		lines = append(lines, nameLine{heading: "Kept apart", after: part.Count(len(apart), "pair")})
	}
	for _, p := range apart {
		lines = append(lines, nameLine{pair: p})
	}
	return lines
}

// nameWords is what a row of the names says.
type nameWords struct {
	heading, spelling    bool
	title, second, count string
}

func (n *nameLine) words() nameWords {
	switch {
	case n.heading != "":
		return nameWords{heading: true, title: n.heading, second: n.after}
	case n.group == nil:
		return nameWords{title: isolate(n.pair[0]) + " / " + isolate(n.pair[1])}
	case n.spelling == nil:
		g := n.group
		return nameWords{
			title: g.Name, second: joined(string(g.Kind), part.Count(len(g.Spellings), "spelling")),
			count: standingWords(g.Count, g.Spellings),
		}
	}
	s := n.spelling
	why := s.Why
	if n.group.Decided {
		why = "" // the analyst said so, of all of them
	}
	return nameWords{
		spelling: true, title: s.Name, second: joined(formWords(s), why),
		count: standingWords(s.Count, []app.NameSpelling{*s}),
	}
}

// formWords are the other ways a spelling is written, of which the first few are named.
func formWords(s *app.NameSpelling) string {
	const most = 4
	words, n := "", 0
	for _, form := range s.Forms {
		if form == s.Name {
			continue
		}
		switch n++; {
		case n == 1:
			words = "also " + isolate(form)
		case n <= most:
			words += ", " + isolate(form)
		case n == most+1:
			words += " and more"
		}
	}
	return words
}

// standingWords say how often spellings stand, and in how much: "20 times · 5 articles ·
// 1 event".
func standingWords(times int, list []app.NameSpelling) string {
	articles, events := map[article.ID]bool{}, map[article.ID]bool{}
	for _, s := range list {
		for _, a := range s.Articles {
			articles[a.ID] = true
		}
		for _, e := range s.Events {
			events[e] = true
		}
	}
	words := []string{part.Count(times, "time")}
	if len(articles) > 0 {
		words = append(words, part.Count(len(articles), "article"))
	}
	if len(events) > 0 {
		words = append(words, part.Count(len(events), "event"))
	}
	return joined(words...)
}

func spellingsOf(g *app.NameGroup) (all []string) {
	for _, s := range g.Spellings {
		all = append(all, s.Name)
	}
	return all
}
