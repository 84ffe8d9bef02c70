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
		{"en", "They counted birds between 3 May and 5 May.", "2023-05-03/2023-05-05"},
		{"en", "They counted birds from May 3 to May 5.", "2023-05-03/2023-05-05"},
		{"en", "They counted birds from May 3 to 5.", "2023-05-03/2023-05-05"},
		{"de", "Zwischen dem 3. Mai und dem 5. Mai regnete es.", "2023-05-03/2023-05-05"},
		{"de", "Zwischen dem 3. und dem 5. Mai regnete es.", "2023-05-03/2023-05-05"},
		{"de", "Vom 3. Mai bis zum 5. Mai regnete es.", "2023-05-03/2023-05-05"},
		{"fr", "Entre le 3 mai et le 5 mai, il a plu.", "2023-05-03/2023-05-05"},
		{"fr", "Entre le 3 et le 5 mai, il a plu.", "2023-05-03/2023-05-05"},
		{"fr", "Du 3 mai au 5 mai, il a plu.", "2023-05-03/2023-05-05"},
		{"es", "Entre el 3 y el 5 de mayo llovió.", "2023-05-03/2023-05-05"},
		{"es", "Entre el 3 de mayo y el 5 de mayo llovió.", "2023-05-03/2023-05-05"},
		{"es", "Del 3 de mayo al 5 de mayo llovió.", "2023-05-03/2023-05-05"},
		{"uk", "Між 3 травня і 5 травня дощило.", "2023-05-03/2023-05-05"},
		{"uk", "З 3 травня до 5 травня дощило.", "2023-05-03/2023-05-05"},
		{"ru", "Между 3 мая и 5 мая шёл дождь.", "2023-05-03/2023-05-05"},
		{"ru", "С 3 мая по 5 мая шёл дождь.", "2023-05-03/2023-05-05"},
		{"ar", "بين 3 مايو و5 مايو هطل المطر.", "2023-05-03/2023-05-05"},
		{"ar", "من 3 مايو إلى 5 مايو هطل المطر.", "2023-05-03/2023-05-05"},
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

// A night is one range of its two days; days that do not follow each other are no night.
func TestNightsOfTwoDays(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "It burned on the night of 3 to 4 May.", "2023-05-03/2023-05-04"},
		{"en", "It burned on the night of May 3 to 4.", "2023-05-03/2023-05-04"},
		{"en", "It burned on Saturday night into Sunday.", "2023-05-06/2023-05-07"},
		{"uk", "У ніч з суботи на неділю згорів склад.", "2023-05-06/2023-05-07"},
		{"ru", "В ночь с 4 на 5 мая сгорел склад.", "2023-05-04/2023-05-05"},
		{"fr", "Dans la nuit du 3 au 4 mai, deux sont morts.", "2023-05-03/2023-05-04"},
		{"fr", "La nuit du 3 au 4, deux sont morts.", "2023-05-03/2023-05-04"},
		{"de", "In der Nacht von Samstag auf Sonntag starben zwei.", "2023-05-06/2023-05-07"},
		{"de", "In der Nacht vom 3. auf den 4. Mai starben zwei.", "2023-05-03/2023-05-04"},
		{"es", "La noche del 3 al 4 murieron dos.", "2023-05-03/2023-05-04"},
		{"es", "En la noche del sábado al domingo murieron dos.", "2023-05-06/2023-05-07"},
		{"ar", "قتل اثنان ليل السبت - الأحد.", "2023-05-06/2023-05-07"},
	} {
		found := JoinRanges(c.text, Find(c.text, Context{Published: thursday, Lang: c.lang}))
		if len(found) != 1 || found[0].EDTF != c.want {
			t.Errorf("%q gives %s, want one of %s", c.text, briefly(found), c.want)
		}
	}
	for lang, text := range map[string]string{"ar": "قتل اثنان ليل السبت الاثنين.", "ru": "Матч перенесли с субботы на понедельник.",
		"uk": "Матч перенесли із суботи на понеділок.", "de": "Das Spiel wurde von Samstag auf Montag verlegt."} {
		if found := JoinRanges(text, Find(text, Context{Published: thursday, Lang: lang})); len(found) != 2 {
			t.Errorf("%q gives %s, want two days", text, briefly(found))
		}
	}
}

// The night that a day ends in is named by that day.
func TestNightsIntoADay(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "Two died overnight into Sunday.", "overnight into Sunday=2023-05-07TNI"},
		{"de", "In der Nacht zu Sonntag starben zwei.", "In der Nacht zu Sonntag=2023-05-07TNI"},
		{"de", "In der Nacht auf Sonntag starben zwei.", "In der Nacht auf Sonntag=2023-05-07TNI"},
		{"uk", "У ніч на 5 травня згорів склад.", "ніч на 5 травня=2023-05-05TNI"},
	} {
		checkSentences(t, Context{Lang: c.lang}, []sentence{{thursday, c.text, c.want}})
	}
}

// A German "darauf" belongs to the verb where the day does not begin its clause.
func TestDaraufOfAVerb(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Die Polizei wies am Montag darauf hin.", "Montag=2023-05-08"},
		{"Beide einigten sich am Dienstag darauf, die Waffen ruhen zu lassen.", "Dienstag=2023-05-09"},
		{"Sie verständigten sich am 3. März darauf, zu verhandeln.", "3. März=2023-03-03"},
		{"Er kam am 3. März 2020, und am Montag darauf ging er.", "3. März 2020=2020-03-03 | Montag darauf=2020-03-09"},
		{"Er kam am 3. März 2020. Am Montag darauf ging er.", "3. März 2020=2020-03-03 | Montag darauf=2020-03-09"},
	} {
		checkSentences(t, Context{Lang: "de"}, []sentence{{thursday, c.text, c.want}})
	}
}

// Words such as "by" tell what came next only right before the time.
func TestMorningThatByLeadsTo(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "On Tuesday evening shells fell. The council, led by its mayor, met at 9 a.m.", "Tuesday evening=2023-05-09TEV | 9 a.m.=2023-05-09T09:00"},
		{"en", "On Tuesday evening shells fell and the town burned. The fire was out by 9 a.m.", "Tuesday evening=2023-05-09TEV | 9 a.m.=2023-05-10T09:00"},
		{"uk", "У вівторок увечері впали ракети. Рятувальники прибули до міста о 9 ранку.", "вівторок увечері=2023-05-09TEV | 9 ранку=2023-05-09T09:00"},
	} {
		checkSentences(t, Context{Lang: c.lang}, []sentence{{thursday, c.text, c.want}})
	}
}
