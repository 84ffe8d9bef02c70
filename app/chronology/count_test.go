package chronology

import (
	"testing"

	"dateline/app/article"
)

func TestCounts(t *testing.T) {
	site := map[article.ID]string{"p1": "Velmora Herald", "p2": "velmora  herald", "p3": "Ostrin Post", "p4": "", "p5": ""}
	siteOf := func(p article.ID) string { return site[p] }
	cite := func(p article.ID, origin string) Citation {
		return Citation{PassageID: p, Stance: Supports, Origin: origin}
	}
	for _, c := range []struct {
		name           string
		citations      []Citation
		sites, origins int
	}{
		{"none", nil, 0, 0},
		{"two sites that repeat one ministry are one origin",
			[]Citation{cite("p1", "Ministry of Ports"), cite("p3", "ministry of  ports")}, 2, 1},
		{"one site with two origins", []Citation{cite("p1", "Ministry of Ports"), cite("p2", "Pilots' Union")}, 1, 2},
		{"without a stated origin the site is it", []Citation{cite("p1", ""), cite("p3", "Ostrin Post")}, 2, 2},
		{"own reporters of two sites are two origins", []Citation{cite("p1", "own reporter"), cite("p3", "Own reporter")}, 2, 2},
		{"a site quoted by another", []Citation{cite("p1", "Ostrin Post"), cite("p3", "")}, 2, 1},
		{"articles without a site count once", []Citation{cite("p4", ""), cite("p5", "")}, 1, 1},
		{"only support counts", []Citation{cite("p1", ""), {PassageID: "p3", Stance: Disputes}, {PassageID: "p4", Stance: Mentions}}, 1, 1},
		{"the bin does not count", []Citation{cite("p1", ""), {PassageID: "p3", Stance: Supports, Binned: true}}, 1, 1},
	} {
		sites, origins := Counts(Event{Citations: c.citations}, siteOf)
		if sites != c.sites || origins != c.origins {
			t.Errorf("%s: %d sites, %d origins; want %d, %d", c.name, sites, origins, c.sites, c.origins)
		}
	}
}
