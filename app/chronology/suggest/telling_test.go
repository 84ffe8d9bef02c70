package suggest

import (
	"strings"
	"testing"

	"dateline/app/article"
)

// Newspapers tell a day in many ways; each line has the days that its sentences tell.
func TestHowNewspapersSayWhen(t *testing.T) {
	for _, c := range []struct {
		what, lang, text string
		want             []string
	}{
		{"a participle that opens a sentence", "en", "Founded in 1921 by dock workers, the company still employs 900 people.", []string{"1921"}},
		{"likewise", "fr", "Ouvert la veille dans une salle comble, le procès doit durer deux semaines.", []string{"2024-03-13"}},
		{"the narrative imperfect", "fr", "Il a disparu le 3 mars. Le lendemain, la famille recevait un appel.", []string{"2024-03-03", "2024-03-04"}},
		{"the imperfect of every Monday", "fr", "Il a disparu le 3 mars. Le lundi, il jouait au club.", []string{"2024-03-03"}},
		{"what is counted since a day", "en", "The stock has lost 91 per cent of its value since January.", []string{"2024-01/2024-03-14"}},
		{"what began on a day", "en", "The road has been closed since Monday.", []string{"2024-03-11"}},
		{"days that nobody counted", "en", "The mayor resigned on 4 March. Days later he was charged with fraud.", []string{"2024-03-04", "2024-03-05/2024-03-10"}},
		{"what others came after", "en", "The appeals came after Velmar recognised the islands.", []string{""}},
		{"the end of a wait", "en", "The mayor denied that he had been asked to wait until after this weekend's election.", []string{"2024-03-14"}},
		{"a verb of an aside that is not known", "ar", "ونفت الشركة، التي تولت توسعة الملعب سنة 2020، مسؤوليتها عن الحادث.", []string{"2024-03-14"}},
		{"a pluperfect in what was said", "en", "She added that four unmanned boats had been destroyed.", []string{"2024-03-14"}},
		{"a night that runs into the next day", "de", "Am Dienstag gegen 22 Uhr brach das Feuer aus. Gegen sechs Uhr löschte die Feuerwehr den Brand.", []string{"2024-03-12T22:00", "2024-03-13T06:00"}},
		{"verbs that begin with un", "en", "The two states unified in 1990. Police unblocked the road on Monday.", []string{"1990", "2024-03-11"}},
		{"a when that goes on from the date of a state", "en", "Tension has been building since 4 March, when Kestria recognised the islands.", []string{"2024-03-04", "2024-03-04"}},
		{"since what was told", "en", "Kestria recognised the islands on 4 March. It has since moved 4,000 soldiers there.", []string{"2024-03-04", "2024-03-04/2024-03-14"}},
		{"a deed for an answer", "en", "Kestria replied on Friday by closing its airspace.", []string{"2024-03-08"}},
		{"how long it took", "en", "The plant opened on 4 March. Within five days ten people died.", []string{"2024-03-04", "2024-03-04/2024-03-09"}},
		{"likewise", "uk", "Станцію запустили 4 березня. За три дні щепили 500 голів.", []string{"2024-03-04", "2024-03-04/2024-03-07"}},
		{"what is counted up to then", "en", "The plant opened on 4 March. It caught its third fire in five days.", []string{"2024-03-04", "2024-03-04"}},
		{"how long something lasts", "en", "The plant opened on 4 March. For over two days, police searched it.", []string{"2024-03-04", "2024-03-04"}},
		{"days after what was told", "es", "La planta abrió el 4 de marzo. A los dos días cerró.", []string{"2024-03-04", "2024-03-06"}},
		{"a long participle", "ru", "Режим чрезвычайной ситуации, введенный 4 марта, продлен.", []string{"2024-03-04", "2024-03-14"}},
		{"what goes on from rough words", "en", "In 2014 the firm bought the mine. It paid 40 million crowns.", []string{"2014", ""}},
		{"a line of a list of dates", "en", "Tue 12 Mar Red Cross allowed to see prisoners", []string{"2024-03-12"}},
		{"likewise", "uk", "12 березня: у Валлетті починаються переговори", []string{"2024-03-12"}},
		{"a line of a list that tells what is going to be", "en", "12 March 2024: The mayor will resign", nil},
		{"likewise, by its date", "en", "20 October 2024: Elections in Velmar", nil},
		{"a line of a list that tells what was not", "en", "12 March 2024: The council did not meet", nil},
		{"that before a noun", "en", "A mutual for a century, Marrable gave up that status in 2019 and listed its shares the following spring.", []string{"2019", "2020-21"}},
		{"since what the sentence told", "en", "Nordhaven's shares, which rose 4 per cent on Monday, have since given up the gain.", []string{"2024-03-11", "2024-03-11/2024-03-14"}},
		{"what came hours after", "en", "The decision came hours after Velmar recognised the islands.", []string{""}},
		{"likewise, of a subject with a preposition", "en", "The minister resigned on Tuesday, hours after an inquiry into the Velmar flood opened in Corbi.", []string{"2024-03-12"}},
		{"an act that is announced", "en", "Orst also said in a message that she was launching a coalition, for which she has asked others.", []string{"2024-03-14"}},
		{"what somebody saw", "en", "The bridge fell on Tuesday. He said he was walking home when it fell.", []string{"2024-03-12"}},
		{"years that nobody counted", "en", "Years before the flood of 4 March the bridge collapsed.", []string{""}},
		{"days counted from a dated event", "en", "Five days before the flood of 4 March the bridge collapsed.", []string{"2024-02-28"}},
		{"the next day", "en", "The fire broke out on Tuesday evening. At 5 a.m. the roof collapsed.", []string{"2024-03-12", "2024-03-13T05:00"}},
		{"the night of an event", "en", "The ferry sank on 4 March. The driver gave himself up on the night of the sinking.", []string{"2024-03-04", ""}},
		{"a day of mourning", "en", "The council declared a day of mourning.", []string{"2024-03-14"}},
		{"years after a year", "en", "The case was opened in October 2019 and dropped two years later.", []string{"2019-10", "2021-10"}},
		{"days before an event, not before a day", "fr", "Le 9 mars, le juge a été saisi. Trois jours avant la libération, un millier de personnes avaient marché.", []string{"2024-03-09", ""}},
		{"days before a day", "fr", "Le 9 mars, le juge a été saisi. Trois jours avant, le maire avait démissionné.", []string{"2024-03-09", "2024-03-06"}},
		{"a week ago", "en", "The mayor resigned a week ago.", []string{"2024-03-07~"}},
		{"last week", "en", "The mayor resigned last week.", []string{"2024-03-04/2024-03-10"}},
		{"what a paper found", "en", "A report by the Safety Board, published on 8 March, found that two rafts failed to inflate.", []string{"2024-03-08"}},
		{"likewise, as a clause", "en", "The report, which was published on Monday, blamed the captain.", []string{"2024-03-11"}},
		{"likewise", "fr", "Les analyses publiées mercredi par l’agence ont révélé des traces de benzène.", []string{"2024-03-13"}},
		{"likewise", "uk", "Звіт, оприлюднений 8 березня, виявив, що два плоти не розкрилися.", []string{"2024-03-08"}},
		{"what is no paper", "en", "The ferry, built in 1993, sank off Tarn Head.", []string{"1993", "2024-03-14"}},
		{"a time in what is quoted", "en", "\"At 4 a.m. the sirens went,\" the minister told reporters in Halm.", []string{"2024-03-14"}},
		{"last night", "en", "The board suspended her registration overnight.", []string{"2024-03-13/2024-03-14"}},
		{"likewise", "de", "In der Nacht brannte die Halle ab.", []string{"2024-03-13/2024-03-14"}},
		{"this week", "fr", "Le maire a démissionné cette semaine.", []string{"2024-03-11/2024-03-14"}},
		{"a weekday before something happened", "en", "He died on 4 March. His daughter was rescued on the Friday before he died.", []string{"2024-03-04", ""}},
		{"the day of a plan", "en", "Both governments agreed to send envoys to Valletta on Monday.", []string{"2024-03-14"}},
		{"a day that is declared", "en", "The mayor declared Friday a day of mourning.", []string{"2024-03-14"}},
		{"a day that comes soon", "fr", "La confrérie a annulé son chapitre du 2 avril.", []string{"2024-03-14"}},
		{"since then", "uk", "Станцію закрили 4 березня. Відтоді звільнили 12 людей.", []string{"2024-03-04", "2024-03-04/2024-03-14"}},
		{"the same day", "en", "The fire broke out on Tuesday at 5 a.m. At 9 a.m. the roof collapsed.", []string{"2024-03-12T05:00", "2024-03-12T09:00"}},
	} {
		var got []string
		r := Read(told(c.lang, c.text))
		for _, m := range r.Mentions {
			got = append(got, m.When.EDTF)
		}
		if strings.Join(got, " ") != strings.Join(c.want, " ") {
			t.Errorf("%s: %q tells of %q, want %q", c.what, c.text, got, c.want)
		}
	}
}

// An article of the early morning tells what happened the day before.
func TestTheEveOfAnArticleOfTheEarlyMorning(t *testing.T) {
	for published, want := range map[article.Moment]string{"2024-03-14T04:20": "2024-03-13", "2024-03-14T14:20": "2024-03-14", "2024-03-14": "2024-03-13"} {
		a := told("en", "Velmar recognised the islands on Wednesday.", "Kestria cut diplomatic ties.")
		a.Published = published
		r := Read(a)
		if len(r.Mentions) != 2 || r.Mentions[1].When.EDTF != want {
			t.Errorf("published %s: %+v, want the second on %s", published, r.Mentions, want)
		}
	}
}

func TestTitlesOfOpeningParticiplesNameWhatTheyTellOf(t *testing.T) {
	for lang, c := range map[string][2]string{
		"en": {"Founded in 1921 by dock workers, the company still employs 900 people.", "The company founded by dock workers"},
		"fr": {"Ouvert lundi dans une salle comble, le procès doit durer deux semaines.", "Le procès ouvert dans une salle comble"},
	} {
		if got := titles(lang, c[0]); len(got) != 1 || got[0] != c[1] {
			t.Errorf("%q has the titles %q, want %q", c[0], got, c[1])
		}
	}
}

// A lead that only tells what somebody says is going to be still is the news.
func TestALeadThatTellsOfPlansIsItsAnnouncement(t *testing.T) {
	plan := "A former governor is to stand trial on charges of fraud, prosecutors said."
	r := Read(told("en", plan, "The governor will appear in court on Friday, prosecutors said."))
	if len(r.Mentions) != 1 || r.Mentions[0].When.EDTF != "2024-03-14" || r.Mentions[0].Quote != plan || r.Mentions[0].Title != "A former governor is to stand trial on charges of fraud" {
		t.Errorf("got %+v", r.Mentions)
	}
}

// Where no word parts what is said from who says it, the title has both.
func TestTheTitleOfAnAnnouncementSaysWhatIsAnnounced(t *testing.T) {
	for text, want := range map[string]string{
		"President Orst said he would seek talks with Velmar.":                   "President Orst said he would seek talks with Velmar",
		"The ministry said Velmar would be attacked, and that ports would shut.": "The ministry said Velmar would be attacked",
		"Police said he left the country on Monday.":                             "Police said he left the country",
		"President Orst said that talks would be held.":                          "Talks would be held",
	} {
		if got := titles("en", text); len(got) != 1 || got[0] != want {
			t.Errorf("%q has the titles %q, want %q", text, got, want)
		}
	}
}

func TestAWeekdayIsCountedFromTheEventNamedAfterIt(t *testing.T) {
	all, _ := Join(read(told("en", "Kestria shelled the town of Vadu on 10 February.", "On the Sunday after the shelling of Vadu, the envoy burned his files.", "The mayor died on Sunday after a long illness.")))
	days := map[string]string{}
	for _, s := range all {
		days[s.Title] = s.When.EDTF
	}
	if days["The mayor died after a long illness"] != "2024-03-10" {
		t.Errorf("the mayor died on the Sunday before publication, not %v", days)
	}
	for title, day := range days {
		if title != "The mayor died after a long illness" && day != "2024-02-10" && day != "2024-02-11" {
			t.Errorf("%q is dated %q", title, day)
		}
	}
	if len(days) != 3 {
		t.Errorf("got %v", days)
	}
}

// "Since" counts from what was told just before, not from any date of the article.
func TestSinceThenCountsFromNearby(t *testing.T) {
	r := Read(told("en", "Kestria recognised the islands on 4 March.", "The weather at the coast is mild, and the harbour is quiet.", "Governor Lena Orst has since resigned."))
	if len(r.Mentions) != 2 || r.Mentions[1].When.EDTF != "2024-03-14" {
		t.Errorf("got %+v", r.Mentions)
	}
}
