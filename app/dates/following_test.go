package dates

import "testing"

func TestWhatFollowsADateNamedBefore(t *testing.T) {
	for _, c := range []struct {
		lang, text, want string
	}{
		{"en", "It gave up the status in 2019 and listed its shares the following spring.", "2019=2019 | the following spring=2020-SP"},
		{"en", "Following Monday's fire in Ostrin the school closed.", "Monday=2023-05-08"},
		{"en", "He resigned on Monday following the vote of 3 May 2020.", "Monday=2023-05-08 | 3 May 2020=2020-05-03"},
		{"en", "It fell in May 2021, and in March following a storm.", "May 2021=2021-05 | March=2023-03"},
		{"fr", "La loi est votée le 4 juin 2021. Elle entre en vigueur le 29 février suivant.", "4 juin 2021=2021-06-04 | 29 février suivant=2024-02-29"},
		{"fr", "Il fut retrouvé le 20 février 2020, avant le coup de filet du 4 mars suivant.", "20 février 2020=2020-02-20 | 4 mars suivant=2020-03-04"},
		{"fr", "Elle est partie le 6 janvier 2021. Le lundi suivant, elle est revenue.", "6 janvier 2021=2021-01-06 | Le lundi suivant=2021-01-11"},
		{"es", "Los detenidos el 13 de abril de 2023 quedaron libres el lunes siguiente.", "13 de abril de 2023=2023-04-13 | el lunes siguiente=2023-04-17"},
		{"de", "Er kam am 6. Mai 2021. Am folgenden Montag ging er.", "6. Mai 2021=2021-05-06 | folgenden Montag=2021-05-10"},
	} {
		checkSentences(t, Context{Lang: c.lang}, []sentence{{thursday, c.text, c.want}})
	}
}

func TestAMonthAfterItsYear(t *testing.T) {
	checkSentences(t, Context{Lang: "en"}, []sentence{{thursday, "He came last year, in June.", "last year, in June=2022-06"}})
	checkSentences(t, Context{Lang: "fr"}, []sentence{{thursday, "Elle a démissionné l'an dernier, en juin.", "l'an dernier, en juin=2022-06"}})
}

func TestDaysOfAMonthInWords(t *testing.T) {
	for lang, want := range map[string][2]string{
		"uk": {"Двадцять третього квітня він пішов.", "Двадцять третього квітня=2023-04-23"},
		"ru": {"Пятого апреля он ушёл.", "Пятого апреля=2023-04-05"},
		"de": {"Am fünften April ging er.", "fünften April=2023-04-05"},
		"fr": {"Il est parti le premier avril.", "premier avril=2023-04-01"},
	} {
		checkSentences(t, Context{Lang: lang}, []sentence{{thursday, want[0], want[1]}})
	}
}

// An ordinal before a month is not always a day of it.
func TestOrdinalsThatAreNoDays(t *testing.T) {
	for lang, c := range map[string][2]string{
		"de": {"Die zweite Mai-Hälfte war trocken.", "Mai=2023-05"},
		"en": {"It ran on the 4th of May-5th of June.", "the 4th of May=2023-05-04 | 5th of June=2023-06-05"},
		"fr": {"C'est le second mars de guerre.", "mars=2023-03"},
		"ru": {"Это второй май войны.", "май=2023-05"},
	} {
		checkSentences(t, Context{Lang: lang}, []sentence{{thursday, c[0], c[1]}})
	}
}

func TestArabicBeforeAndAfterThat(t *testing.T) {
	checkSentences(t, Context{Lang: "ar"}, []sentence{
		{thursday, "استقال الوزير في 4 مارس 2022. وبعد ذلك بيومين سافر.", "4 مارس 2022=2022-03-04 | بعد ذلك بيومين=2022-03-06"},
		{thursday, "فازت الشركة بالعقد عام 2017. وقبل ذلك بعام غرمت.", "2017=2017 | قبل ذلك بعام=2016"},
	})
}

func TestRangesOfTwoDatesWithAnd(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "Savers took money out between Monday and Wednesday.", "2023-05-08/2023-05-10"},
		{"en", "The firm grew between 2014 and 2018.", "2014/2018"},
		{"es", "Detuvieron a doce personas entre el lunes y el miércoles.", "2023-05-08/2023-05-10"},
		{"de", "Zwischen 2014 und 2018 wuchs die Firma.", "2014/2018"},
		{"uk", "Між 2014 і 2018 роками фірма зросла.", "2014/2018"},
		{"ar", "سجلت الوزارة ارتفاعا بين عامي 2014 و2016.", "2014/2016"},
		{"ar", "توفي ليل الاثنين الثلاثاء.", "2023-05-08/2023-05-09"},
	} {
		found := JoinRanges(c.text, Find(c.text, Context{Published: thursday, Lang: c.lang}))
		if len(found) != 1 || found[0].EDTF != c.want {
			t.Errorf("%q gives %s, want one of %s", c.text, briefly(found), c.want)
		}
	}
	for lang, text := range map[string]string{"de": "Das Feuer brach aus Samstagnacht\n\nSonntag war es ruhig.", "en": "They met on Monday\n\n– Wednesday: they parted."} {
		if found := JoinRanges(text, Find(text, Context{Published: thursday, Lang: lang})); len(found) != 2 {
			t.Errorf("%q gives %s, want the two days of two paragraphs", text, briefly(found))
		}
	}
	text := "It met on Monday and Wednesday."
	if found := JoinRanges(text, Find(text, Context{Published: thursday, Lang: "en"})); len(found) != 2 {
		t.Errorf("%q gives %s, want the two days", text, briefly(found))
	}
}
