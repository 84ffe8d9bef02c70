package intake

import (
	"slices"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dateline/app/article"
)

// markPageEntries marks the entries of a live blog by what the page states of
// them for machines: its JSON-LD, or the <time> of each.
func markPageEntries(doc *html.Node, linked []linkedNode, pieces []piece) {
	if !markLinkedEntries(linked, pieces) {
		markTimedEntries(doc, pieces)
	}
}

// markLinkedEntries marks the entries that a schema.org LiveBlogPosting lists;
// each begins at the block with the first words of its headline or its body.
func markLinkedEntries(linked []linkedNode, pieces []piece) bool {
	if !slices.ContainsFunc(linked, func(n linkedNode) bool { return n["liveBlogUpdate"] != nil }) {
		return false
	}
	begins := map[uint64]int{}
	for i, p := range pieces {
		if w := words(p.Text); len(w) >= shingleWords && p.hidden == "" {
			if h := shingleAt(w, 0); begins[h] == 0 {
				begins[h] = i + 1
			}
		}
	}
	marked := 0
	for _, n := range linked {
		updates, _ := n["liveBlogUpdate"].([]any)
		for _, u := range updates {
			update, ok := u.(map[string]any)
			if !ok {
				continue
			}
			at, _ := readISO(linkedNode(update).text("datePublished"))
			for _, key := range []string{"headline", "articleBody"} {
				w := words(linkedNode(update).text(key))
				if len(w) < shingleWords {
					continue
				}
				if i := begins[shingleAt(w, 0)]; i > 0 && pieces[i-1].Role == "" {
					pieces[i-1].Role, pieces[i-1].At = article.RoleEntry, at
					marked++
					break
				}
			}
		}
	}
	return marked > 0
}

// mostTimes is how many <time> elements of a page are looked at.
const mostTimes = 2000

// entriesShare is how much of the kept words must be in the entries of a page
// for it to be a live blog.
const entriesShare = 0.6

// markTimedEntries marks the entries of a page that is a list of texts with a
// <time> each.
func markTimedEntries(doc *html.Node, pieces []piece) {
	times := timesIn(doc)
	if len(times) < leastEntries {
		return
	}
	list := listOf(times, pieces)
	if list == nil {
		return
	}
	marked := map[*html.Node]bool{}
	for i := range pieces {
		p := &pieces[i]
		item := childOf(list, p.node)
		if item == nil || p.hidden != "" || marked[item] || p.Kind == article.Caption {
			continue
		}
		at, timed := times[item]
		if !timed {
			continue
		}
		if isTimeAlone(p.Text) {
			p.Kept, p.Why = true, ""
		}
		if p.Kept && p.Role == "" {
			p.Role, p.At = article.RoleEntry, at
			marked[item] = true
		}
	}
}

// timesIn are the elements that hold a <time> with a moment for machines, each
// with the first of these moments.
func timesIn(doc *html.Node) map[*html.Node]article.Moment {
	out := map[*html.Node]article.Moment{}
	n := 0
	each(doc, func(e *html.Node) bool {
		if e.DataAtom != atom.Time || n >= mostTimes {
			return n < mostTimes
		}
		at, ok := readISO(attr(e, "datetime"))
		if !ok || at.Clock() == "" {
			return true
		}
		n++
		for p := e; p != nil; p = p.Parent {
			if _, known := out[p]; known {
				break
			}
			out[p] = at
		}
		return true
	})
	return out
}

// listOf is the element whose children with times hold most of what is kept, nil
// when none is the list of a live blog.
func listOf(times map[*html.Node]article.Moment, pieces []piece) *html.Node {
	kept := 0
	held := map[*html.Node]map[*html.Node]int{} // words of each timed child, by its parent
	for _, p := range pieces {
		if !p.Kept || p.Kind == article.Caption {
			continue
		}
		n := countWords(p.Text)
		kept += n
		for e := p.node; e != nil && e.Parent != nil; e = e.Parent {
			if _, timed := times[e]; timed {
				if held[e.Parent] == nil {
					held[e.Parent] = map[*html.Node]int{}
				}
				held[e.Parent][e] += n
			}
		}
	}
	for list, children := range held {
		long, all := 0, 0
		for _, n := range children {
			all += n
			if n >= entryLeastText {
				long++
			}
		}
		if long >= leastEntries && float64(all) >= entriesShare*float64(kept) {
			return list
		}
	}
	return nil
}

// childOf is the child of an element that holds a node, nil when it does not.
func childOf(list, n *html.Node) *html.Node {
	for ; n != nil; n = n.Parent {
		if n.Parent == list {
			return n
		}
	}
	return nil
}
