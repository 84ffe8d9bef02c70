package origin

import (
	"fmt"
	"strings"
	"testing"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/names"
)

// cited is a citation whose origin was read out of its article.
func cited(id, site, origin, quote string) Cited {
	c := Cited{Citation: chronology.Citation{ID: ID(id), Origin: origin}, ArticleID: ID("article " + id), Site: site, Quote: quote, Lang: "en"}
	if origin != "" {
		c.Evidence = article.Evidence{Rule: "stands before “said”"}
	}
	return c
}

func typed(c Cited) Cited {
	c.Evidence = article.Evidence{}
	return c
}

func credited(c Cited, agency string) Cited {
	c.Credit = agency
	return c
}

// shape writes groups as "a b (name); c (name)".
func shape(groups []Group) string {
	var all []string
	for _, g := range groups {
		var ids []string
		for _, id := range g.Citations {
			ids = append(ids, string(id))
		}
		all = append(all, fmt.Sprintf("%s (%s)", strings.Join(ids, " "), g.Name))
	}
	return strings.Join(all, "; ")
}

const (
	moscow  = "The strikes destroyed 74 military facilities, including 11 airfields and three command posts."
	konarev = "74 ground facilities were knocked out. Among them are 11 airfields and 18 radar stations."
)

func TestWhatGoesBackToOneOrigin(t *testing.T) {
	a, b := cited("a", "Herald", "", "The bridge fell."), cited("b", "Post", "", "The bridge fell.")
	for _, c := range []struct {
		name   string
		list   []Cited
		copies [][2]ID
		want   string
		why    string
	}{
		{"two sites of their own", []Cited{a, b}, nil, "a (Herald); b (Post)", ""},
		{"sites unknown", []Cited{cited("a", "", "", ""), cited("b", "", "", "")}, nil, "a b ()", "unknown"},
		{"one agency", []Cited{credited(a, "AFP"), credited(b, "AFP")}, nil, "a b (AFP)", "both articles credit AFP"},
		{"an agency that another names", []Cited{credited(a, "AFP"), cited("b", "Post", "Agence France-Presse", "")}, nil, "a b (AFP)", "one name"},
		{"an agency, and somebody else named", []Cited{credited(a, "AFP"), credited(cited("b", "Post", "Anna Dorrel", ""), "AFP")}, nil, "a (AFP); b (Anna Dorrel)", ""},
		{"texts nearly one", []Cited{a, b}, [][2]ID{{b.ArticleID, a.ArticleID}}, "a b (Herald)", "nearly the same text"},
		{"one body in two spellings", []Cited{cited("a", "Herald", "Moscow's defence ministry", ""), cited("b", "Post", "Russian Defense Ministry", "")}, nil,
			"a b (Moscow's defence ministry)", "the same body"},
		{"one body in two languages", []Cited{cited("a", "Herald", "Ukraine's Ministry of Defence", ""), cited("b", "Post", "Міністерство оборони України", "")}, nil,
			"a b (Ukraine's Ministry of Defence)", "the same body"},
		{"two bodies", []Cited{cited("a", "Herald", "Russian Defence Ministry", ""), cited("b", "Post", "Ukrainian Defence Ministry", "")}, nil,
			"a (Russian Defence Ministry); b (Ukrainian Defence Ministry)", ""},
		{"rare figures", []Cited{cited("a", "", "Russian media", moscow), cited("b", "", "Russia's Defense Ministry", konarev)}, nil,
			"a b (Russian media)", "both give 74 facilities and 11 airfields"},
		{"one rare figure of one nation", []Cited{cited("a", "", "Russian media", "The strikes destroyed 74 military facilities."), cited("b", "", "Russia's Defense Ministry", "74 ground facilities were knocked out.")}, nil,
			"a b (Russian media)", "both give 74 facilities, and are of one nation"},
		{"one rare figure of anybody", []Cited{cited("a", "", "the port", "The storm destroyed 74 boats."), cited("b", "", "the insurer", "74 boats were lost.")}, nil,
			"a (the port); b (the insurer)", ""},
		{"rare figures of two sides", []Cited{cited("a", "", "Ukrainian army", moscow), cited("b", "", "Russia's Defense Ministry", konarev)}, nil,
			"a (Ukrainian army); b (Russia's Defense Ministry)", ""},
		{"the dead are known to many", []Cited{cited("a", "Herald", "police", "The crash killed 12 people and injured 37."), cited("b", "Post", "the hospital", "12 people died and 37 were injured.")}, nil,
			"a (police); b (the hospital)", ""},
		{"typed otherwise", []Cited{cited("a", "", "Russian media", moscow), typed(cited("b", "", "Igor Konarev", konarev))}, nil, "a (Russian media); b (Igor Konarev)", ""},
		{"typed otherwise, texts nearly one", []Cited{a, typed(cited("b", "Post", "Anna Dorrel", ""))}, [][2]ID{{a.ArticleID, b.ArticleID}}, "a (Herald); b (Anna Dorrel)", ""},
		{"typed the same", []Cited{cited("a", "Herald", "Harbour office", ""), typed(cited("b", "Post", "harbour  office", ""))}, nil, "a b (harbour  office)", "both name"},
		{"typed as its own", []Cited{typed(cited("a", "Herald", chronology.OwnReporter, "")), b}, [][2]ID{{a.ArticleID, b.ArticleID}}, "a (Herald); b (Post)", ""},
		{"a chain", []Cited{a, cited("c", "Gazette", "", ""), b}, [][2]ID{{a.ArticleID, b.ArticleID}, {b.ArticleID, "article c"}}, "a c b (Herald)", "nearly the same text"},
	} {
		groups := NewTracer(NewKnown(c.copies, names.Decisions{})).Groups(c.list)
		if got := shape(groups); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
			continue
		}
		var why []string
		for _, g := range groups {
			why = append(why, g.Why...)
		}
		if all := strings.Join(why, "; "); c.why == "" && all != "" || !strings.Contains(all, c.why) {
			t.Errorf("%s: since %q, want %q", c.name, all, c.why)
		}
	}
}
