package report

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/report/pdf/pdftest"
)

// withEarlier is the sample with a passage of its first article, cited, that quotes an
// earlier edition, and one that nobody cites.
func withEarlier(t *testing.T) (m Model, quotes []string) {
	m = sample(t)
	a := &m.Articles[0]
	old := article.Article{ID: a.ID, Text: "The taps of the upper town ran dry on Sunday, a clerk of the works had said before, and they stayed so.\n\nNobody asked the union."}
	for i, quote := range []string{"a clerk of the works had said before", "asked the union"} {
		start := len([]rune(old.Text[:strings.Index(old.Text, quote)]))
		p, err := article.NewPassage(&old, start, start+len([]rune(quote)))
		if err != nil {
			t.Fatal(err)
		}
		p.ID, p.Earlier, p.Note = article.ID([]string{"earlier1", "earlier2"}[i]), true, "Seen in the first text."
		a.Passages = append(a.Passages, p)
		quotes = append(quotes, quote)
	}
	a.Edition = "second"
	a.Editions = []Edition{{Number: 1, TextSHA256: article.HashText(old.Text)}}
	for i := range a.Passages {
		if !a.Passages[i].Earlier {
			a.Passages[i].Edition = a.Edition
		}
	}
	c := cite("earlier1", chronology.Supports, "")
	c.ID, c.EventID = "citationearlier", m.Events[0].ID
	m.Events[0].Citations = append(m.Events[0].Citations, c)
	return m, quotes
}

func TestTheAnnexHasThePassagesOfEarlierEditions(t *testing.T) {
	m, quotes := withEarlier(t)
	f := read(t, m)
	page := f.Places["passage-earlier1"]
	if page == 0 || f.Places["passage-earlier2"] == 0 {
		t.Fatal("they have no place in the annex")
	}
	if !slices.Contains(f.Links(page), eventPlace(1)) || !slices.Contains(f.Links(f.Places[eventPlace(1)]), "passage-earlier1") {
		t.Error("the citation does not lead to its passage and back")
	}
	text := asRead(pdftotext(t, m))
	for i, quote := range quotes {
		if times := strings.Count(text, quote); times != 2-i { // the first in the chronology too
			t.Errorf("%q is read %d times", quote, times)
		}
	}
	for _, want := range []string{"Passages that quote an earlier edition", "quotes an earlier edition (1)", "Seen in the first text."} {
		if !pdftest.Holds(text, want) {
			t.Errorf("it is not said: %s", want)
		}
	}
	checkEdges(t, m)
}

func TestNoWordOfEditionsWhereThereAreNone(t *testing.T) {
	if strings.Contains(pdftotext(t, sample(t)), "earlier edition") {
		t.Error("an article that was never cleaned again has an edition")
	}
}

func TestTablesSayThatAnEarlierEditionIsQuoted(t *testing.T) {
	m, _ := withEarlier(t)
	for name, write := range map[string]func(*bytes.Buffer) error{
		"chronology":  func(b *bytes.Buffer) error { return CSV(b, m) },
		"annotations": func(b *bytes.Buffer) error { return Annotations(b, m) },
	} {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			t.Fatal(err)
		}
		_, rows := readTable(t, b.Bytes())
		found := 0
		for _, r := range rows {
			if earlier := r["text_sha256"] == m.Articles[0].Editions[0].TextSHA256; (r["edition"] == "earlier edition 1") != earlier {
				t.Errorf("%s: of the text %.8s the edition is %q", name, r["text_sha256"], r["edition"])
			} else if earlier {
				found++
			}
		}
		if found == 0 {
			t.Errorf("%s has no passage of an earlier edition", name)
		}
	}
}
