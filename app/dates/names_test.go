package dates

import "testing"

// Names of people and streets, versions, pages and counts are no dates.
func TestNumbersAndNamesThatAreNoDates(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "Version 2.4.11 is on page 2013; a ton cost $2,010 last month.", "last month=2023-04"},
		{"en", "It stands on page 2013", ""},
		{"en", "A prize went to April Jones and June Carter.", ""},
		{"es", "Vive en la calle 2 de Mayo; marcó Domingo Ruiz y lo vio Abril Gómez.", ""},
		{"fr", "Il habite rue du 4-Septembre ; « assez », dit M. Mai.", ""},
		{"fr", "Le guichet ferme à 8 heures et le quai à 9 heures est désert.", "8 heures=2023-05-11T08:00 | 9 heures=2023-05-11T09:00"},
		{"de", "Sie wohnt in der Straße des 17. Juni, sagte Anna Mai.", ""},
		{"de", "Das Haus hat 1984 Fenster, der Index lag bei 2021 Punkten.", ""},
		{"uk", "На вулиці 8 Березня мешкає Лютий; дослід охопив 1984 пацієнтів.", ""},
		{"ru", "На улице 8 Марта забил Май, прибыль — 2015 млн рублей, статья 2021 кодекса.", ""},
		{"ar", "في شارع 26 يوليو تابعت الدراسة 1984 مريضا.", ""},
	} {
		checkSentences(t, Context{Lang: c.lang}, []sentence{{thursday, c.text, c.want}})
	}
}

// A day is one to come where its sentence opens with it and tells what it will bring, or
// goes on from a day to come.
func TestDaysToCome(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "Wednesday will be dry.", "Wednesday=2023-05-17"},
		{"en", "On Wednesday, the board said it will sell.", "Wednesday=2023-05-10"},
		{"en", "The strike begins on Monday and ends on Saturday.", "Monday=2023-05-15 | Saturday=2023-05-20"},
		{"en", "The trial will open on Monday, the court said Tuesday.", "Monday=2023-05-15 | Tuesday=2023-05-09"},
		{"fr", "Mardi, il fera froid.", "Mardi=2023-05-16"},
		{"es", "El martes bajarán las temperaturas.", "El martes=2023-05-16"},
		{"de", "Der Streik beginnt am Montag; die Sitzung wurde auf Dienstag vertagt.", "Montag=2023-05-15 | Dienstag=2023-05-16"},
		{"uk", "У вівторок обіцяють дощ.", "вівторок=2023-05-16"},
		{"ru", "Заседание перенесли на вторник.", "вторник=2023-05-16"},
		{"ar", "أرجئت الجلسة إلى الاثنين.", "الاثنين=2023-05-15"},
	} {
		checkSentences(t, Context{Lang: c.lang}, []sentence{{thursday, c.text, c.want}})
	}
	checkSentences(t, Context{Lang: "en"}, []sentence{
		{"2021-11-30", "They married on Valentine's Day and moved on 1 May.", "Valentine's Day=2021-02-14 | 1 May=2021-05-01"},
		{"2021-11-30", "They will marry on Valentine's Day; the trial opens on 12 January.", "Valentine's Day=2022-02-14 | 12 January=2022-01-12"},
	})
}

// A day of the month may stand alone, or with its weekday or the month counted from
// publication.
func TestDaysWithoutTheirMonth(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"fr", "Reprise le 15, et non vendredi 12.", "le 15=2023-05-15 | vendredi 12=2023-05-12"},
		{"fr", "Veuillez appeler le 15.", ""},
		{"es", "Se verán el día 15; empezó el 19 del mes pasado.", "el día 15=2023-05-15 | el 19 del mes pasado=2023-04-19"},
		{"de", "Man trifft sich am 15. im Rathaus.", "15.=2023-05-15"},
		{"de", "Man sah ihn am 24. und 31. Dezember, am 10. Spieltag und am Dienstag, den 9. Mai 2023.", "24.=2022-12-24 | 31. Dezember=2022-12-31 | Dienstag=2023-05-09 | 9. Mai 2023=2023-05-09"},
		{"de", "Der Zug fährt 300 Kilometer pro Stunde und zweimal pro Tag.", "pro Tag=P1D"},
		{"es", "Domingo 29℃; batea de 13-3 en casa.", "Domingo=2023-05-07"},
		{"uk", "Переговори — 15-го.", "15-го=2023-05-15"},
		{"ru", "Переговоры — 15-го числа.", "15-го числа=2023-05-15"},
		{"ar", "تستأنف المحادثات في 19 من الشهر الجاري.", "19 من الشهر الجاري=2023-05-19"},
		{"en", "This week, on May 8, 1999, a storm struck.", "This week=2023-W19 | May 8, 1999=1999-05-08"},
		{"fr", "Il rouvrit le 8 mai 1951. Cette année-là, il neigea ; on défila le 1er-Mai.", "8 mai 1951=1951-05-08 | Cette année-là=1951 | 1er-Mai=2023-05-01"},
	} {
		checkSentences(t, Context{Lang: c.lang}, []sentence{{thursday, c.text, c.want}})
	}
}

// Hours may be counted, have halves, and begin a range at midnight.
func TestHoursThatAreCounted(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "It broke out between midnight and 4 a.m. on Monday.", "midnight=2023-05-08T00:00 | 4 a.m. on Monday=2023-05-08T04:00"},
		{"uk", "Між північчю і четвертою ранку стало тихо, о 2-й ночі теж.", "північчю=2023-05-11T00:00 | четвертою ранку=2023-05-11T04:00 | 2-й ночі=2023-05-11T02:00"},
		{"ar", "اجتمع المجلس في التاسعة صباحا.", "التاسعة صباحا=2023-05-11T09:00"},
		{"ar", "انتهى الاجتماع الساعة الثانية والنصف ظهرا.", "الساعة الثانية والنصف ظهرا=2023-05-11T14:30"},
		{"es", "Llegó a las dos y media de la tarde.", "dos y media de la tarde=2023-05-11T14:30"},
		{"fr", "Il est venu à 2 heures et demie.", "2 heures et demie=2023-05-11T02:30"},
	} {
		checkSentences(t, Context{Lang: c.lang}, []sentence{{thursday, c.text, c.want}})
	}
	checkSentences(t, Context{Lang: "en"}, []sentence{
		{thursday, "On Monday evening the mayor resigned. The council had met at 9 a.m. in town. At 2 a.m. police moved in. The next morning all was quiet.",
			"Monday evening=2023-05-08TEV | 9 a.m.=2023-05-08T09:00 | 2 a.m.=2023-05-09T02:00 | The next morning=2023-05-09TMO"},
	})
}

// Decades in words are those that are over; a year with "about" is no length of time.
func TestDecadesAndYearsInWords(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"es", "Ardió en los años veinte y a principios de los ochenta; vinieron los ochenta soldados.", "los años veinte=192 | a principios de los ochenta=198"},
		{"de", "In den Zwanzigerjahren baute man neu.", "den Zwanzigerjahren=192"},
		{"uk", "Близько 1930 року все скінчилося.", "Близько 1930 року=1930"},
		{"ar", "أعيد بناؤه في عشرينيات القرن الماضي.", "عشرينيات القرن الماضي=192"},
		{"en", "In the summer of '69 it rained.", "the summer of '69=1969-SU"},
	} {
		checkSentences(t, Context{Lang: c.lang}, []sentence{{thursday, c.text, c.want}})
	}
}

// What is to come after something is not the day of that.
func TestDayOfWhatSomethingComesAfter(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "The company expects losses after the strike on Monday.", "Monday=2023-05-08"},
		{"en", "The shops will open after Monday.", "Monday=2023-05-15"},
		{"fr", "Le président espère une trêve après l'attaque de lundi.", "lundi=2023-05-08"},
		{"fr", "Le ministre, attendu à Paris, a parlé lundi.", "lundi=2023-05-08"},
		{"es", "Las autoridades esperan lluvias tras el incendio del lunes.", "lunes=2023-05-08"},
		{"de", "Die Polizei erwartet nach dem Spiel vom Samstag keine Gewalt.", "Samstag=2023-05-06"},
		{"ru", "Спасатели ожидают помощи после удара в понедельник.", "понедельник=2023-05-08"},
		{"uk", "Посадовці обіцяють допомогу після удару у понеділок.", "понеділок=2023-05-08"},
	} {
		checkSentences(t, Context{Lang: c.lang}, []sentence{{thursday, c.text, c.want}})
	}
}

// What was put off or fixed on a day was not put off to it.
func TestDayThatSomethingWasPutOffTo(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "The hearing was adjourned on Monday, the match put off Tuesday.", "Monday=2023-05-08 | Tuesday=2023-05-09"},
		{"en", "The hearing was adjourned to Monday.", "Monday=2023-05-15"},
		{"en", "The army moved to the border on Monday.", "Monday=2023-05-08"},
		{"en", "She was about to leave on Monday when it burned.", "Monday=2023-05-08"},
		{"de", "Der Prozess wurde am Montag vertagt, die Sitzung am Dienstag einberufen.", "Montag=2023-05-08 | Dienstag=2023-05-09"},
		{"de", "Die Straße bleibt nach dem Brand vom Montag gesperrt.", "Montag=2023-05-08"},
		{"de", "Das Fest ist für den Samstag angesetzt. Das Haus bleibt am Montag zu.", "Samstag=2023-05-13 | Montag=2023-05-15"},
		{"es", "La vista fue aplazada el lunes; el ministro convocó el martes al embajador.", "el lunes=2023-05-08 | el martes=2023-05-09"},
		{"es", "La vista fue aplazada al lunes.", "lunes=2023-05-15"},
		{"fr", "La date a été fixée lundi, le procès renvoyé à mardi.", "lundi=2023-05-08 | mardi=2023-05-16"},
		{"ru", "Матч отложили в понедельник. Суд перенесли на вторник.", "понедельник=2023-05-08 | вторник=2023-05-16"},
		{"uk", "Засідання відклали у понеділок. Суд перенесли на вівторок.", "понеділок=2023-05-08 | вівторок=2023-05-16"},
		{"ar", "تأجلت الجلسة يوم الاثنين.", "يوم الاثنين=2023-05-08"},
		{"ar", "تأجلت الجلسة إلى يوم الاثنين.", "يوم الاثنين=2023-05-15"},
	} {
		checkSentences(t, Context{Lang: c.lang}, []sentence{{thursday, c.text, c.want}})
	}
}
