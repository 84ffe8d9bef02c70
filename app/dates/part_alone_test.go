package dates

import "testing"

// A part of a day belongs to the day named with it or before it, else to the day of
// publication.
func TestPartsOfADay(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "She was freed at lunchtime on Tuesday.", "at lunchtime on Tuesday=2023-05-09TMI"},
		{"en", "She was freed on Tuesday. By dusk the square was empty.", "Tuesday=2023-05-09 | dusk=2023-05-09TEV"},
		{"en", "By mid-afternoon the index had lost a tenth; trade was calm. Mid-morning brought rain.", "mid-afternoon=2023-05-11TAF | Mid-morning=2023-05-11TMO"},
		{"en", "The dam broke at dawn, the road in the late afternoon.", "dawn=2023-05-11TMO | the late afternoon=2023-05-11TAF"},
		{"en", "Cars crashed during Tuesday's morning rush hour and in the small hours of Wednesday.", "Tuesday's morning rush hour=2023-05-09TMO | the small hours of Wednesday=2023-05-10TMO"},
		{"en", "A dawn raid came at the dawn of a new age.", ""},
		{"en", "They fled at daybreak and came home at nightfall.", "daybreak=2023-05-11TMO | nightfall=2023-05-11TNI"},
		{"uk", "Вибух пролунав на світанку, в обід стало тихо, а надвечір почалася злива.", "на світанку=2023-05-11TMO | в обід=2023-05-11TMI | надвечір=2023-05-11TEV"},
		{"ru", "Взрыв прогремел на рассвете, к вечеру стало тихо.", "на рассвете=2023-05-11TMO | к вечеру=2023-05-11TEV"},
		{"es", "Ardió al amanecer; a media tarde ya no.", "al amanecer=2023-05-11TMO | a media tarde=2023-05-11TAF"},
		{"fr", "Il a plu à l'aube, puis en fin d'après-midi et à la mi-journée.", "à l'aube=2023-05-11TMO | fin d'après-midi=2023-05-11TAF | à la mi-journée=2023-05-11TMI"},
		{"de", "Im Morgengrauen regnete es, zur Mittagszeit schien die Sonne, bis zum frühen Abend auch.", "Im Morgengrauen=2023-05-11TMO | zur Mittagszeit=2023-05-11TMI | frühen Abend=2023-05-11TEV"},
		{"ar", "انهار السد عند الفجر وعاد الهدوء بعد الظهر.", "عند الفجر=2023-05-11TMO | بعد الظهر=2023-05-11TAF"},
	} {
		checkSentences(t, Context{Lang: c.lang}, []sentence{{thursday, c.text, c.want}})
	}
}

// A part of a day that is that of something else is of no day that the text names.
func TestPartOfTheDayOfSomething(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "They met in the morning after the attack.", ""},
		{"de", "Er schlief am Abend des Unfalls.", ""},
		{"es", "Desde primeras horas de la guerra trabajó hasta tarde y llegó a última hora.", ""},
		{"es", "Estaba en casa en la noche del crimen.", ""},
		{"fr", "Dès les premières heures de la guerre, il a fui dans la nuit du crime.", ""},
		{"fr", "Il a fui dans la nuit de mardi.", "dans la nuit de mardi=2023-05-09TNI"},
		{"es", "Llegó a última hora del lunes.", "última hora del lunes=2023-05-08TEV"},
	} {
		checkSentences(t, Context{Lang: c.lang}, []sentence{{thursday, c.text, c.want}})
	}
}
