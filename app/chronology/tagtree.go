package chronology

import (
	"fmt"
	"strings"

	"dateline/app/article"
)

// TagNode is a tag where it stands in the tree.
type TagNode struct {
	Tag
	Depth int    // 0 at the root
	Path  string // with the names above it: "Claim / Casualties"
}

// pathSign stands between the names of a path.
const pathSign = " / "

// TagTree is all tags in the order of their tree: each is followed by those below it,
// and those of one parent keep their order. A tag whose parent is not among them, as
// one in the bin, stands at the root; a ring of tags does too, from its first one.
func TagTree(tags []Tag) []TagNode {
	g := growth{below: map[article.ID][]Tag{}, seen: map[article.ID]bool{}}
	there := map[article.ID]bool{}
	for _, t := range tags {
		there[t.ID] = true
	}
	for _, t := range tags {
		if !there[t.ParentID] {
			t.ParentID = ""
		}
		g.below[t.ParentID] = append(g.below[t.ParentID], t)
	}
	g.grow("", 0, "")
	for _, t := range tags { // rings, which hang on nothing
		if !g.seen[t.ID] {
			g.add(t, 0, "")
		}
	}
	return g.nodes
}

// growth is a tree that is being laid out.
type growth struct {
	below map[article.ID][]Tag
	seen  map[article.ID]bool
	nodes []TagNode
}

func (g *growth) grow(parent article.ID, depth int, path string) {
	for _, t := range g.below[parent] {
		if !g.seen[t.ID] {
			g.add(t, depth, path)
		}
	}
}

func (g *growth) add(t Tag, depth int, path string) {
	g.seen[t.ID] = true
	g.nodes = append(g.nodes, TagNode{t, depth, path + t.Name})
	if t.ID != "" {
		g.grow(t.ID, depth+1, path+t.Name+pathSign)
	}
}

// TagPaths are the paths of all tags.
func TagPaths(tags []Tag) map[article.ID]string {
	paths := make(map[article.ID]string, len(tags))
	for _, n := range TagTree(tags) {
		paths[n.ID] = n.Path
	}
	return paths
}

// TagLabels are the shortest words that tell each tag from all others: its name, or
// its path where another tag has the same name.
func TagLabels(tags []Tag) map[article.ID]string {
	count := map[string]int{}
	for _, t := range tags {
		count[sameName(t.Name)]++
	}
	labels := TagPaths(tags)
	for _, t := range tags {
		if count[sameName(t.Name)] == 1 {
			labels[t.ID] = t.Name
		}
	}
	return labels
}

// TagNamed is the tag that words mean: its name where no other tag has it, or its
// path, in any case. The error is a sentence.
func TagNamed(tags []Tag, words string) (Tag, error) {
	var found []TagNode
	for _, n := range TagTree(tags) {
		switch {
		case samePath(n.Path, words):
			return n.Tag, nil
		case sameName(n.Name) == sameName(words):
			found = append(found, n)
		}
	}
	switch len(found) {
	case 0:
		return Tag{}, fmt.Errorf("no tag is named “%s”", words)
	case 1:
		return found[0].Tag, nil
	}
	return Tag{}, fmt.Errorf("several tags are named “%s”: write “%s” or “%s”", words, found[0].Path, found[1].Path)
}

func samePath(a, b string) bool {
	x, y := strings.Split(a, "/"), strings.Split(b, "/")
	if len(x) != len(y) {
		return false
	}
	for i := range x {
		if sameName(x[i]) != sameName(y[i]) {
			return false
		}
	}
	return true
}
