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
		{"ru", "Около трёх часов ночи 8 мая стало тихо; буря шла 3 часа.", "трёх часов ночи 8 мая=2023-05-08T03:00 | 3 часа=PT3H"},
		{"uk", "О 9 годині стало тихо; буря тривала 3 години.", "9 годині=2023-05-11T09:00 | 3 години=PT3H"},
		{"uk", "О третій годині ночі стало тихо.", "третій годині ночі=2023-05-11T03:00"},
		{"ar", "وقع الانفجار في الساعة الثالثة فجرا.", "الساعة الثالثة فجرا=2023-05-11T03:00"},
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
		{"ar", "انقطعت الكهرباء الليلة الماضية.", "الليلة الماضية=2023-05-10TNI"},
		{"en", "It burned in the nineties, when he was in his twenties and 1000s came.", "the nineties=199"},
	} {
		checkSentences(t, Context{Lang: c.lang}, []sentence{{thursday, c.text, c.want}})
	}
}
