package dates

import "testing"

func TestUkrainian(t *testing.T) {
	checkSentences(t, Context{Lang: "uk"}, []sentence{
		{thursday, "Пором затонув у вівторок увечері.", "вівторок увечері=2023-05-09TEV"},
		{thursday, "Причал закрили в п’ятницю, 5 травня 2023 року.", "п’ятницю, 5 травня 2023 року=2023-05-05"},
		{thursday, "Минулого тижня порт мовчав; наступного місяця він відкриється.", "Минулого тижня=2023-W18 | наступного місяця=2023-06"},
		{thursday, "На початку липня канал замерз.", "На початку липня=2022-07"},
		{thursday, "Три дні тому прибула місія, створена в 1998 році.", "Три дні тому=2023-05-08 | 1998 році=1998"},
		{thursday, "Учора о 9:00 лунала сирена, сьогодні тихо.", "Учора=2023-05-10 | 9:00=2023-05-10T09:00 | сьогодні=2023-05-11"},
		{thursday, "У ніч на середу згорів склад.", "ніч на середу=2023-05-10TNI"},
		{thursday, "З 24 лютого по 1 березня 2022 року тривала буря.", "24 лютого=2022-02-24 | 1 березня 2022 року=2022-03-01"},
		{thursday, "У 1990-х роках завод працював, у 90-х його закрили.", "1990-х роках=199 | 90-х=199"},
		{thursday, "У ніч з 4 на 5 травня горів склад.", "4=2023-05-04 | 5 травня=2023-05-05"},
		{thursday, "Угоду підписано 24.02.2021.", "24.02.2021=2021-02-24"},
	})
}

func TestRussian(t *testing.T) {
	checkSentences(t, Context{Lang: "ru"}, []sentence{
		{thursday, "Паром затонул во вторник вечером.", "вторник вечером=2023-05-09TEV"},
		{thursday, "На прошлой неделе порт закрыли, в следующем году его продадут.", "прошлой неделе=2023-W18 | следующем году=2024"},
		{thursday, "Два месяца назад причал осмотрели.", "Два месяца назад=2023-03"},
		{thursday, "В марте 2019 года была буря.", "марте 2019 года=2019-03"},
		{thursday, "Вчера в 9 утра ударила молния.", "Вчера=2023-05-10 | 9 утра=2023-05-10T09:00"},
	})
}

func TestSpanish(t *testing.T) {
	checkSentences(t, Context{Lang: "es"}, []sentence{
		{thursday, "El transbordador se hundió el martes por la noche.", "el martes por la noche=2023-05-09TNI"},
		{thursday, "El tratado es del 3 de marzo de 1998.", "3 de marzo de 1998=1998-03-03"},
		{thursday, "Hace dos semanas llegó la misión; el año pasado no vino.", "Hace dos semanas=2023-W17 | el año pasado=2022"},
		{thursday, "A principios de julio de 2022 se heló el canal.", "A principios de julio de 2022=2022-07"},
		{thursday, "El lunes 8 de mayo abrió; en los años 90 ardía.", "El lunes 8 de mayo=2023-05-08 | los años 90=199"},
		{thursday, "Entre el 24 de febrero y el 1 de marzo de 2022 nevó.", "24 de febrero=2022-02-24 | 1 de marzo de 2022=2022-03-01"},
		{thursday, "Zarpó el viernes pasado.", "el viernes pasado=2023-05-05"},
	})
}

func TestFrench(t *testing.T) {
	checkSentences(t, Context{Lang: "fr"}, []sentence{
		{thursday, "Le bac a coulé mardi soir.", "mardi soir=2023-05-09TEV"},
		{thursday, "Le 1er mars 2021, le port a fermé à 14h30.", "1er mars 2021=2021-03-01 | 14h30=2021-03-01T14:30"},
		{thursday, "Il y a dix ans, le quai brûlait ; l'année dernière, il a rouvert.", "Il y a dix ans=2013 | l'année dernière=2022"},
		{thursday, "Le bac partira lundi prochain.", "lundi prochain=2023-05-15"},
		{thursday, "Début juillet, le canal a gelé.", "Début juillet=2022-07"},
	})
}

func TestGerman(t *testing.T) {
	checkSentences(t, Context{Lang: "de"}, []sentence{
		{thursday, "Die Fähre sank am Dienstag.", "Dienstag=2023-05-09"},
		{thursday, "Der Vertrag vom 3. März 1998 gilt seit dem 1. Mai.", "3. März 1998=1998-03-03 | 1. Mai=2023-05-01"},
		{thursday, "Vor zwei Wochen kam die Mission, im vergangenen Jahr nicht.", "Vor zwei Wochen=2023-W17 | vergangenen Jahr=2022"},
		{thursday, "Anfang Juli fror der Kanal zu.", "Anfang Juli=2022-07"},
		{thursday, "Heute um 14 Uhr tagt der Rat.", "Heute=2023-05-11 | 14 Uhr=2023-05-11T14:00"},
		{thursday, "Am Montag, dem 8. Mai, kam sie; in den 1990er Jahren nicht.", "Montag, dem 8. Mai=2023-05-08 | den 1990er Jahren=199"},
		{thursday, "Das Papier ist auf den 24.02.2021 datiert.", "24.02.2021=2021-02-24"},
	})
}

func TestArabic(t *testing.T) {
	checkSentences(t, Context{Lang: "ar"}, []sentence{
		{thursday, "غرقت العبارة يوم الثلاثاء.", "يوم الثلاثاء=2023-05-09"},
		{thursday, "وقع الاتفاق في ٣ مارس ١٩٩٨.", "٣ مارس ١٩٩٨=1998-03-03"},
		{thursday, "احترق الميناء في 4 كانون الثاني 2019.", "4 كانون الثاني 2019=2019-01-04"},
		{thursday, "وصلت البعثة قبل ثلاثة أيام وأمس غادرت.", "قبل ثلاثة أيام=2023-05-08 | أمس=2023-05-10"},
		{thursday, "بين 24 فبراير و1 مارس 2022 هبت عاصفة.", "24 فبراير=2022-02-24 | 1 مارس 2022=2022-03-01"},
		{thursday, "اجتمع المجلس يوم الاثنين 8 أيار/مايو.", "يوم الاثنين 8 أيار/مايو=2023-05-08"},
		{thursday, "أغلق الميناء العام الماضي.", "العام الماضي=2022"},
		{thursday, "وصلت البعثة قبل يومين.", "قبل يومين=2023-05-09"},
	})
}

func TestLanguageIsToldFromTheText(t *testing.T) {
	for text, want := range map[string]string{
		"The ferry sank in the strait on Tuesday.":            "en",
		"El transbordador se hundió en el estrecho de Ostrin": "es",
		"Le bac a coulé dans la rade, selon les gardes":       "fr",
		"Die Fähre ist mit der Besatzung gesunken":            "de",
		"Пором затонув у протоці, її шукають":                 "uk",
		"Паром затонул, его ищут спасатели мэрии":             "ru",
		"غرقت العبارة في المضيق":                              "ar",
		"12.04.2023": "en",
	} {
		if got := guessLanguage(text); got != want {
			t.Errorf("%q is taken for %s, want %s", text, got, want)
		}
	}
}

func TestEveryLexiconReads(t *testing.T) {
	if len(classNames) > 63 || len(cueNames) > 63 {
		t.Fatalf("%d classes and %d cues do not fit into their bits", len(classNames), len(cueNames))
	}
	for _, lang := range Languages {
		months, weekdays := map[int]bool{}, map[int]bool{}
		for _, e := range lexiconFor(lang).words {
			senses := e.senses
			for _, p := range e.phrases {
				senses = append(senses, p.senses...)
			}
			for _, s := range senses {
				switch s.class {
				case cMonth:
					months[s.n] = true
				case cWeekday:
					weekdays[s.n] = true
				}
			}
		}
		if len(months) != 12 || len(weekdays) != 7 {
			t.Errorf("%s has %d months and %d weekdays", lang, len(months), len(weekdays))
		}
	}
}

func TestWeekdaysCountedInTheirMonth(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"uk", "Ярмарок відкривається першої неділі вересня 2022 року.", "першої неділі вересня 2022 року=2022-09-04"},
		{"ru", "Голосуют в первое воскресенье сентября 2022 года.", "первое воскресенье сентября 2022 года=2022-09-04"},
		{"es", "Votan el primer domingo de septiembre de 2022.", "el primer domingo de septiembre de 2022=2022-09-04"},
		{"fr", "Ils votent le premier dimanche de septembre 2022.", "le premier dimanche de septembre 2022=2022-09-04"},
		{"de", "Gewählt wird am ersten Sonntag im September 2022.", "ersten Sonntag im September 2022=2022-09-04"},
	} {
		checkSentences(t, Context{Lang: c.lang}, []sentence{{thursday, c.text, c.want}})
	}
}
