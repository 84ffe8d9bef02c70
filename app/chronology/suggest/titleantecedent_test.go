package suggest

import "testing"

// A pronoun that a title would begin with is put in words where the sentence before tells
// of one only that it can mean; else it stays.
func TestAPronounIsPutInWordsWhereOnlyOneCanBeMeant(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "The cargo ship Aldara left the port of Melse on Monday. It got up steam again on Tuesday.", "The cargo ship Aldara got up steam again"},
		{"en", "Lena Orst took office on Monday. She dismissed two auditors on Tuesday.", "Lena Orst dismissed two auditors"},
		{"uk", "Павло Руск подав у відставку в понеділок. Він виїхав до Галма у вівторок.", "Павло Руск виїхав до Галма"},
		{"fr", "Lena Orst a pris ses fonctions lundi. Elle a fermé le port mardi.", "Lena Orst a fermé le port"},
		{"en", "Lena Orst met Pavel Rusk on Monday. He resigned on Tuesday.", "He resigned"},
		{"en", "Lena Orst met the prime minister on Monday. He resigned on Tuesday.", "He resigned"},
		{"en", "The tug hit the ferry on Monday. It sank on Tuesday.", "It sank"},
		{"fr", "Jean Roux a ouvert le tunnel lundi. Il a été fermé mardi.", "Il a été fermé"},
		{"fr", "Jean Roux a pris ses fonctions lundi. Il a fallu fermer le port mardi.", "Il a fallu fermer le port"},
		{"uk", "Павло Руск відкрив завод у понеділок. Він згорів у вівторок.", "Він згорів"},
		{"uk", "Лена Орст відкрила школу у понеділок. Вона згоріла у вівторок.", "Вона згоріла"},
		{"uk", "Лена Орст очолила порт у понеділок. Він закрився у вівторок.", "Він закрився"},
	} {
		got := titles(c.lang, c.text)
		if len(got) != 2 || got[1] != c.want {
			t.Errorf("%s\nhas the titles %q, want %q as the second", c.text, got, c.want)
		}
	}
	if got := titles("en", "Lena Orst dismissed her chief of staff on Monday. She left on Tuesday. He sued her on Wednesday."); len(got) != 3 || got[2] != "He sued her" {
		t.Errorf("the titles are %q", got)
	}
	// Whoever was named before in the paragraph may be meant.
	if got := titles("en", "Piet Marrin was arrested on Monday. Judge Anna Kole set bail on Tuesday. He resigned on Wednesday."); len(got) != 3 || got[2] != "He resigned" {
		t.Errorf("the titles are %q", got)
	}
}
