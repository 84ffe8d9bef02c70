package suggest

import (
	"testing"

	"dateline/app/article"
)

// titles are those of the mentions of one paragraph.
func titles(lang, text string) []string {
	a := article.Article{ID: "a", Metadata: article.Metadata{Published: "2031-05-15", Lang: lang}, Blocks: []article.Block{{Kind: article.Paragraph, Text: text, Kept: true}}}
	a.Text = article.Compose(a.Blocks)
	r := Read(&a)
	var all []string
	for _, m := range r.Mentions {
		all = append(all, m.Title)
	}
	return all
}

// A title says what happened, not who says so, and ends where a phrase does.
func TestTitlesReadAlone(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "The Velmar media reported that Kestria has so far destroyed 74 grain silos in the port of Dorvan, including 11 on the quay.", "Kestria has so far destroyed 74 grain silos in the port of Dorvan"},
		{"en", "A Kestrian barge was reported to have hit the bridge.", "A Kestrian barge was reported to have hit the bridge"},
		{"en", "President Ada Holm ordered the closing of the bridge in the early hours of Thursday, claiming efforts to protect it.", "President Ada Holm ordered the closing of the bridge"},
		{"en", "More than 70 harbour facilities belonging to the Ilven port authority were flooded by the storm, a spokesman told reporters.", "More than 70 harbour facilities belonging to the Ilven port authority were flooded by the storm"},
		{"en", "Kestria has cut diplomatic ties with Velmar, President Ada Holm announced Thursday.", "Kestria has cut diplomatic ties with Velmar"},
		{"en", "Ada Holm also said in a message that she was launching a coalition, for which she has asked others.", "Ada Holm was launching a coalition"},
		{"en", "Governor Lena Orst of the Halm valley announced the end of all Velmar-Kestria diplomatic relations and left.", "Governor Lena Orst of the Halm valley announced the end of all Velmar-Kestria diplomatic relations"},
		{"en", "Kestria on Tuesday said it had signed a treaty with the islands.", "Kestria had signed a treaty with the islands"},
		{"en", "The airline said on Monday it was suspending all flights to Dorvan.", "The airline said it was suspending all flights to Dorvan"},
		{"en", "Media reported a plane was shot down.", "A plane was shot down"},
		{"en", "Police said he had been shot on Monday.", "He had been shot"},
		{"en", "Nine dockers were killed in Dorvan on 11 May, two of them apprentices.", "Nine dockers were killed in Dorvan, two of them apprentices"},
		{"en", "Ministers of the League, meeting in Ilven on Monday, agreed to freeze the accounts.", "Ministers of the League, meeting in Ilven, agreed to freeze the accounts"},
		{"en", "The treaty was signed on 2 May, in two rooms of the palace.", "The treaty was signed in two rooms of the palace"},
		{"en", "Jonas Reed flew into Velmar airport on Tuesday to be met by his wife and their two girls.", "Jonas Reed flew into Velmar airport"},
		{"en", "Foreign ministers of the northern League states agreed to freeze the bank accounts of 11 retired Kestrian harbour officers and a bank.", "Foreign ministers of the northern League states agreed to freeze the bank accounts"},
		{"en", "Eighty people had been brought ashore alive, 23 of whom were children.", "Eighty people had been brought ashore alive"},
		{"uk", "Велмар розірвав дипломатичні відносини з Кестрією, повідомила президентка Ада Гольм у четвер.", "Велмар розірвав дипломатичні відносини з Кестрією"},
		{"fr", "Le ministère a annoncé mercredi que le port de Velmar a fermé ses portes.", "Le port de Velmar a fermé ses portes"},
		{"es", "El ministerio anunció el miércoles que el puerto de Velmar cerró sus compuertas.", "El puerto de Velmar cerró sus compuertas"},
	} {
		if got := titles(c.lang, c.text); len(got) != 1 || got[0] != c.want {
			t.Errorf("%s\nhas the titles %q, want %q", c.text, got, c.want)
		}
	}
}

func TestTheSubjectOfALaterClauseIsThatBeforeTheFirstVerb(t *testing.T) {
	got := titles("en", "A mutual for a century, Marrable gave up that status in 2019 and listed its shares the following spring.")
	if len(got) != 2 || got[1] != "Marrable listed its shares" {
		t.Errorf("the titles are %q", got)
	}
}
