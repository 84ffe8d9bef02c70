package dates

import "testing"

// Hours in words are a time of day; the same words without what leads to one are
// a length of time.
func TestHoursInWords(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "At three a.m. on 8 May it rained; it lasted three hours.", "three a.m. on 8 May=2023-05-08T03:00 | three hours=PT3H"},
		{"de", "Gegen drei Uhr früh am 8. Mai brach der Damm.", "drei Uhr früh am 8. Mai=2023-05-08T03:00"},
		{"es", "A las tres de la madrugada del 8 de mayo cedió la presa.", "tres de la madrugada del 8 de mayo=2023-05-08T03:00"},
		{"es", "A las 10 horas cerró; duró 10 horas.", "10 horas=2023-05-11T10:00 | 10 horas=PT10H"},
		{"fr", "À 10 heures, le quai a fermé pendant 10 heures.", "10 heures=2023-05-11T10:00 | 10 heures=PT10H"},
		{"fr", "Il a été condamné après neuf heures de délibéré.", "neuf heures=PT9H"},
		{"fr", "Il est parti après neuf heures.", "neuf heures=2023-05-11T09:00"},
		{"fr", "Il est arrivé mardi soir à huit heures.", "mardi soir=2023-05-09TEV | huit heures=2023-05-09T20:00"},
		{"ar", "وقع الانهيار مساء الاثنين نحو الساعة الثامنة.", "مساء الاثنين=2023-05-08TEV | الساعة الثامنة=2023-05-08T20:00"},
		{"de", "Am Montagabend gegen acht Uhr brach der Damm.", "Montagabend=2023-05-08TEV | acht Uhr=2023-05-08T20:00"},
		{"ru", "Около трёх часов ночи 8 мая стало тихо; буря шла 3 часа.", "трёх часов ночи 8 мая=2023-05-08T03:00 | 3 часа=PT3H"},
		{"ru", "В два дня стало тихо.", "два дня=2023-05-11T14:00"},
		{"ru", "За два дня погибли трое.", ""},
		{"uk", "О 9 годині стало тихо; буря тривала 3 години.", "9 годині=2023-05-11T09:00 | 3 години=PT3H"},
		{"uk", "О третій годині ночі стало тихо.", "третій годині ночі=2023-05-11T03:00"},
		{"ar", "وقع الانفجار في الساعة الثالثة فجرا.", "الساعة الثالثة فجرا=2023-05-11T03:00"},
	} {
		checkSentences(t, Context{Lang: c.lang}, []sentence{{thursday, c.text, c.want}})
	}
}

// A future that only the ending of its verb tells makes the next month or weekday
// of the one named.
func TestFuturesOfVerbs(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"uk", "Завод запустять у липні.", "липні=2023-07"},
		{"uk", "Завод запускають у липні.", "липні=2022-07"},
		{"ru", "Завод откроют в пятницу.", "пятницу=2023-05-12"},
		{"ru", "Завод проходят в пятницу.", "пятницу=2023-05-05"},
		{"fr", "Le quai rouvrira vendredi.", "vendredi=2023-05-12"},
		{"es", "El muelle abrirá el viernes.", "el viernes=2023-05-12"},
		{"ar", "ستفتتح القمة الجمعة.", "الجمعة=2023-05-12"},
		{"ar", "سيارة احترقت الجمعة.", "الجمعة=2023-05-05"},
	} {
		checkSentences(t, Context{Lang: c.lang}, []sentence{{thursday, c.text, c.want}})
	}
}

func TestAClockTimeGoesOnWithTheDayBefore(t *testing.T) {
	checkSentences(t, Context{Lang: "en"}, []sentence{
		{thursday, "The pilots met on Tuesday. At 6 p.m. they walked out.", "Tuesday=2023-05-09 | 6 p.m.=2023-05-09T18:00"},
		{thursday, "The pilots met on Tuesday.\n\nAt 6 p.m. the port closed.", "Tuesday=2023-05-09 | 6 p.m.=2023-05-11T18:00"},
		{thursday, "The fire broke out on Tuesday evening. At 6 a.m. it was out.", "Tuesday evening=2023-05-09TEV | 6 a.m.=2023-05-10T06:00"},
		{thursday, "The ship left on Tuesday at 11 p.m. and sank at 4 a.m.", "Tuesday=2023-05-09 | 11 p.m.=2023-05-09T23:00 | 4 a.m.=2023-05-10T04:00"},
		{thursday, "Police said on Tuesday evening that the man was found at 9 a.m.", "Tuesday evening=2023-05-09TEV | 9 a.m.=2023-05-09T09:00"},
		{thursday, "Police said the fire broke out on Tuesday evening and was out at 6 a.m.", "Tuesday evening=2023-05-09TEV | 6 a.m.=2023-05-10T06:00"},
		{thursday, "The ship left on Tuesday at 4 p.m. It had docked at 4 a.m.", "Tuesday=2023-05-09 | 4 p.m.=2023-05-09T16:00 | 4 a.m.=2023-05-09T04:00"},
		{thursday, "The pilots met on Tuesday. They will speak at 6 p.m. about it.", "Tuesday=2023-05-09 | 6 p.m.=2023-05-11T18:00"},
	})
}

// After an evening a time before noon is of the next morning only where the text goes on
// in time.
func TestAMorningAfterAnEveningThatTheTextGoesOnTo(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "On Monday evening the mayor resigned. The council had met at 9 a.m.", "Monday evening=2023-05-08TEV | 9 a.m.=2023-05-08T09:00"},
		{"en", "On Monday evening the mayor resigned. The council met at 9 a.m. in the old mill.", "Monday evening=2023-05-08TEV | 9 a.m.=2023-05-08T09:00"},
		{"en", "On Monday evening the mayor resigned. Crowds dispersed at 2 a.m. in the rain.", "Monday evening=2023-05-08TEV | 2 a.m.=2023-05-09T02:00"},
		{"en", "On Monday evening the mayor resigned. Crowds then left at 9 a.m. in the rain.", "Monday evening=2023-05-08TEV | 9 a.m.=2023-05-09T09:00"},
		{"en", "The mayor resigned on Monday evening, though he had been cheered at 9 a.m. by all.", "Monday evening=2023-05-08TEV | 9 a.m.=2023-05-08T09:00"},
		{"de", "Am Montagabend trat sie zurück. Der Rat hatte um 9 Uhr getagt.", "Montagabend=2023-05-08TEV | 9 Uhr=2023-05-08T09:00"},
		{"fr", "Lundi soir, le maire a démissionné. Le conseil s'était réuni à 9 heures.", "Lundi soir=2023-05-08TEV | 9 heures=2023-05-08T09:00"},
		{"uk", "У понеділок увечері мер пішов. Рада засідала о 9 ранку.", "понеділок увечері=2023-05-08TEV | 9 ранку=2023-05-08T09:00"},
		{"ru", "В понедельник вечером мэр ушёл. В 9 утра площадь опустела.", "понедельник вечером=2023-05-08TEV | 9 утра=2023-05-09T09:00"},
		{"es", "El lunes por la noche dimitió. El pleno se había reunido a las nueve de la mañana.", "El lunes por la noche=2023-05-08TNI | nueve de la mañana=2023-05-08T09:00"},
		{"ar", "استقال العمدة مساء الاثنين. وكان المجلس اجتمع الساعة التاسعة صباحا.", "مساء الاثنين=2023-05-08TEV | الساعة التاسعة صباحا=2023-05-08T09:00"},
	} {
		checkSentences(t, Context{Lang: c.lang}, []sentence{{thursday, c.text, c.want}})
	}
}

func TestWordsThatAreDatesByThemselves(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"uk", "Торік і позаторік причал пустував, цьогоріч ні.", "Торік=2022 | позаторік=2021 | цьогоріч=2023"},
		{"uk", "У 2019-му причал збудували, 4-го травня відкрили.", "2019-му=2019 | 4-го травня=2023-05-04"},
		{"uk", "Пожежа сталася 3 травня 2021 року; напередодні причал перевіряли.", "3 травня 2021 року=2021-05-03 | напередодні=2021-05-02"},
		{"ru", "В начале следующей недели порт откроют.", "начале следующей недели=2023-W20"},
		{"ru", "В следующие недели порт закрыт.", "следующие недели=PXW"},
		{"fr", "Le bac a coulé le 3 mai ; le lendemain, on l'a trouvé, et la veille il neigeait.", "3 mai=2023-05-03 | le lendemain=2023-05-04 | la veille=2023-05-03"},
		{"fr", "Le bac avait coulé la veille.", "la veille=2023-05-10"},
		{"de", "Am Dienstagabend sank die Fähre, im Vorjahr nicht.", "Dienstagabend=2023-05-09TEV | Vorjahr=2022"},
		{"de", "Im Frühling des Jahres 2011 und Ende des Jahres 2012 fror es.", "Frühling des Jahres 2011=2011-SP | Ende des Jahres 2012=2012"},
		{"de", "Die Kirche ist aus dem 14. Jahrhundert, die Uhr aus den Neunzigerjahren.", "dem 14. Jahrhundert=13 | den Neunzigerjahren=199"},
		{"es", "Ardió en los años sesenta del siglo pasado; la torre es del siglo XIV.", "los años sesenta del siglo pasado=196 | del siglo XIV=13"},
		{"fr", "Il a coulé l'an dernier ; ce mercredi 10 mai, il flotte.", "l'an dernier=2022 | ce mercredi 10 mai=2023-05-10"},
		{"fr", "Le bac part tous les jours.", "tous les jours=P1D"},
		{"de", "In den achtziger Jahren fror der Kanal.", "den achtziger Jahren=198"},
		{"ru", "Порт закрыли 3 мая. В этот день шёл снег, неделей ранее тоже.", "3 мая=2023-05-03 | этот день=2023-05-03 | неделей ранее=2023-04-26"},
		{"ru", "Прилив в 18.30, вода поднялась на 2.50 метра.", "18.30=2023-05-11T18:30"},
		{"uk", "Міст звели 1912 року, а 24 лютого того ж року він упав.", "1912 року=1912 | 24 лютого того ж року=1912-02-24"},
		{"ar", "سيبدأ العمل صباح غد.", "صباح غد=2023-05-12TMO"},
		{"ar", "انقطعت الكهرباء الليلة الماضية.", "الليلة الماضية=2023-05-10TNI"},
		{"en", "It burned in the nineties, when he was in his twenties and 1000s came.", "the nineties=199"},
	} {
		checkSentences(t, Context{Lang: c.lang}, []sentence{{thursday, c.text, c.want}})
	}
}

// The Ukrainian word for midnight is also that for the north.
func TestNorthIsNoMidnight(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"На північ від Осту тривають бої.", ""},
		{"Обстріли були на півночі країни, зміни — від півночі до півдня.", ""},
		{"Дощі дійшли до півночі області.", ""},
		{"Дим було видно до півночі.", "півночі=2023-05-11T24:00"},
		{"Поїзд прибув опівночі.", "опівночі=2023-05-11T24:00"},
	} {
		checkSentences(t, Context{Lang: "uk"}, []sentence{{thursday, c.text, c.want}})
	}
}
