package origin

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/app/names"
)

// manyCited are citations of nearly one sentence in articles of thirty sites, some of
// which credit an agency, name somebody or were typed.
func manyCited(n int) (list []Cited) {
	for i := range n {
		c := cited(fmt.Sprint(i), fmt.Sprint("Herald ", i%30), "", fmt.Sprintf("The police counted %d barges and %d tugs adrift.", 11+i%5, 23+i%3))
		switch i % 7 {
		case 1:
			c = cited(fmt.Sprint(i), c.Site, fmt.Sprint("Ministry of Ports ", i%4), c.Quote)
		case 2:
			c = cited(fmt.Sprint(i), "", []string{"Velmoran police", "velmoran police", "Kestrian navy"}[i%3], c.Quote)
		case 3:
			c = credited(c, []string{"AFP", "Ilven Wire"}[i%2])
		case 4:
			if i%3 == 0 {
				c = typed(cited(fmt.Sprint(i), c.Site, "harbour people", c.Quote))
			}
		}
		list = append(list, c)
	}
	return list
}

// allCompared groups citations by what joins any two of them.
func allCompared(t *Tracer, list []Cited) string {
	of := make([]int, len(list))
	for i := range list {
		of[i] = i
		for j := range i {
			if of[i] == of[j] || t.joins(list[j], list[i]) == "" {
				continue
			}
			a, b := min(of[i], of[j]), max(of[i], of[j])
			for k := range i + 1 {
				if of[k] == b {
					of[k] = a
				}
			}
		}
	}
	var all []string
	for i := range list {
		all = append(all, fmt.Sprint(of[i]))
	}
	return strings.Join(all, " ")
}

// Few of the citations of an event are compared with each other, and the groups are
// those of all.
func TestGroupsAreThoseThatComparingAllGives(t *testing.T) {
	copies := [][2]ID{{"article 3", "article 40"}, {"article 5", "article 84"}, {"article 84", "article 121"}, {"article 0", "article 60"}}
	known := NewKnown(copies, names.Decisions{Same: [][2]string{{"Herald 4", "Herald 9"}}, Apart: [][2]string{{"Ministry of Ports 1", "Ministry of Ports 2"}}})
	list := manyCited(200)
	of := make([]string, len(list))
	for _, g := range NewTracer(known).Groups(list) {
		least := len(list)
		number := func(id ID) int { return slices.IndexFunc(list, func(c Cited) bool { return c.ID == id }) }
		for _, id := range g.Citations {
			least = min(least, number(id))
		}
		for _, id := range g.Citations {
			of[number(id)] = fmt.Sprint(least)
		}
	}
	if got, want := strings.Join(of, " "), allCompared(NewTracer(known), list); got != want {
		t.Errorf("groups\n%s\nwant\n%s", got, want)
	}
}
