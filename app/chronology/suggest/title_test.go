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
		{"en", "Police said he had been shot on Monday.", "Police said he had been shot"},
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

// A title is a sentence that stands alone: it has its verb and its subject, and no word
// that only leads from or to something else.
func TestTitlesAreSentences(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "Remarks carried by state television on Tuesday showed the chancellor dismissing his chief of staff.", "Remarks carried by state television showed the chancellor dismissing his chief of staff"},
		{"en", "That night, the wardens opened the gates, Brand told the paper.", "That night, the wardens opened the gates"},
		{"en", "The council, having heard the report, dismissed the auditor on 3 May.", "The council, having heard the report, dismissed the auditor"},
		{"en", "Governor Lena Orst said he had signed the decree on Monday.", "Governor Lena Orst said he had signed the decree"},
		{"uk", "Керівник порту Павло Руск написав у каналі, що буксир ударив у міст у вівторок.", "Буксир ударив у міст"},
		{"uk", "Президентка Ада Гольм заявила, що вона підписала закон у понеділок.", "Президентка Ада Гольм заявила, що вона підписала закон"},
		{"uk", "У понеділок, 14 травня, міністерство внутрішніх справ повідомило, що загинули 33 людини.", "Загинули 33 людини"},
		{"uk", "Це була третя аварія за тиждень, після того як буксир ударив у міст у понеділок.", "Буксир ударив у міст"},
		{"ru", "Цены на билеты выросли во вторник после того, как порт закрыли.", "Цены на билеты выросли"},
		{"ru", "Через несколько часов после взрыва водолазы подняли со дна катер.", "Через несколько часов после взрыва водолазы подняли со дна катер"},
		{"es", "La gobernadora Lena Orst dijo que había firmado la ley el lunes.", "La gobernadora Lena Orst dijo que había firmado la ley"},
		{"fr", "La gouverneure Lena Orst a déclaré qu'elle avait signé la loi lundi.", "La gouverneure Lena Orst a déclaré qu'elle avait signé la loi"},
		{"en", "Hours after the blast, divers pulled three children out of the dock.", "Divers pulled three children out of the dock"},
		{"fr", "Le trafic a chuté de 12 % lundi.", "Le trafic a chuté de 12 %"},
		{"de", "Am Montag unterzeichnete sie den Erlass zur Entlassung des Lotsen.", "Am Montag unterzeichnete sie den Erlass zur Entlassung des Lotsen"},
		{"de", "Die 1921 gegründete Werft brach am Freitag zusammen.", "Die 1921 gegründete Werft brach zusammen"},
		{"de", "Der Hafenmeister, der seit 2019 im Amt war, trat am Dienstag zurück.", "Der Hafenmeister trat zurück"},
		{"ar", "أوقفت النيابة العامة يوم الخميس ضابطين بتهمة تلقي رشاوى.", "أوقفت النيابة العامة ضابطين بتهمة تلقي رشاوى"},
	} {
		if got := titles(c.lang, c.text); len(got) != 1 || got[0] != c.want {
			t.Errorf("%s\nhas the titles %q, want %q", c.text, got, c.want)
		}
	}
}

// What follows "where" is told of somebody else than the place; a participle that only
// a date is left of keeps it.
func TestTitlesOfWhatHangsOnANoun(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "The pilot was taken to hospital on Sunday, where she died two days later.", "She died"},
		{"fr", "La pilote a été transportée à l'hôpital dimanche, où elle est morte deux jours plus tard.", "Elle est morte"},
		{"en", "The yard, founded in 1921, collapsed on Friday.", "The yard collapsed"},
		{"ru", "Тысячи людей прошли по порту в субботу, требуя освободить журналистку Аду Бренн, которую арестовали на прошлой неделе.", "Журналистку Аду Бренн арестовали"},
		{"es", "El astillero se inauguró el 5 de mayo y dos días después volvió a cerrarse.", "El astillero volvió a cerrarse"},
	} {
		if got := titles(c.lang, c.text); len(got) != 2 || got[1] != c.want {
			t.Errorf("%s\nhas the titles %q, want %q as the second", c.text, got, c.want)
		}
	}
}

// A caption, a note on where something was shown and who said what stands before it are
// no events.
func TestFramesAreNotOffered(t *testing.T) {
	for _, c := range []struct{ lang, text string }{
		{"en", "Streamed on the harbour's channel on Monday."},
		{"en", "Taken on 3 May, the photograph shows the ruined quay."},
		{"es", "Así lo anunció el martes la autoridad portuaria en un comunicado."},
		{"fr", "C'est ce qu'a annoncé mardi le port dans un communiqué."},
	} {
		if got := titles(c.lang, c.text); len(got) > 0 {
			t.Errorf("%s\nis offered as %q", c.text, got)
		}
	}
}

// Who says so is not who did it, and a participle is not what happened.
func TestWhatIsSaidIsToldOfItsOwnSubject(t *testing.T) {
	for text, want := range map[string]string{
		"The Kremlin had earlier said separatist leaders had asked Moscow for support.":                   "Separatist leaders had asked Moscow for support",
		"The ministry has said rebel leaders in the north asked the king for help.":                       "Rebel leaders in the north asked the king for help",
		"Police said 12 people were killed in the blast.":                                                 "12 people were killed in the blast",
		"Orst said in a briefing streamed on the office's page that the mayor had resigned.":              "The mayor had resigned",
		"Two jets were among the aircraft shot down by the rebels, and the army left the city on Monday.": "The army left the city",
	} {
		got := ""
		if r := Read(told("en", text)); len(r.Mentions) > 0 {
			got = r.Mentions[0].Title
		}
		if got != want {
			t.Errorf("%q is called %q, want %q", text, got, want)
		}
	}
}

// A title that is cut does not end amid a quotation, and closes the one it ends with.
func TestATitleKeepsQuotationsWhole(t *testing.T) {
	for text, want := range map[string]string{
		"Orst also said in a message on Monday that he was launching an “anti-smoking coalition,” for which he asked others to join.":                                                "Orst also said in a message that he was launching an “anti-smoking coalition”",
		"The minister signed a decree on Monday that calls the northern islands and all of their inhabitants “an inseparable part of the old kingdom of Belmora and of its people”.": "The minister signed a decree that calls the northern islands and all of their inhabitants",
	} {
		r := Read(told("en", text))
		if len(r.Mentions) == 0 || r.Mentions[0].Title != want {
			t.Errorf("%q is called %+v, want %q", text, r.Mentions, want)
		}
	}
}

// A name that has the form of a verb of the past begins a sentence as its subject.
func TestNameInTheFormOfAVerb(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"ru", "Людмила Орлова открыла порт в понедельник.", "Людмила Орлова открыла порт"},
		{"ru", "Михаил Орлов, начальник порта, ушел в отставку в понедельник.", "Михаил Орлов, начальник порта, ушел в отставку"},
		{"ru", "Непал получил помощь в понедельник.", "Непал получил помощь"},
		{"uk", "Ярослав Орлов відкрив порт у понеділок.", "Ярослав Орлов відкрив порт"},
		{"uk", "Камила Орлова відкрила порт у понеділок.", "Камила Орлова відкрила порт"},
	} {
		if got := titles(c.lang, c.text); len(got) != 1 || got[0] != c.want {
			t.Errorf("%s\nhas the titles %q, want %q alone", c.text, got, c.want)
		}
	}
}
