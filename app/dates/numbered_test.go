package dates

import "testing"

// A weekday with the number of its day names a day without its month; a number that
// does not agree with it counts something.
func TestAWeekdayWithItsNumber(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"es", "Las negociaciones se reanudaron el martes 2 en la capital.", "el martes 2=2023-05-02"},
		{"es", "El martes 12 personas murieron en la mina.", "El martes=2023-05-09"},
		{"es", "El lunes 15 empieza el juicio.", "El lunes 15=2023-05-15"},
		{"fr", "Le réseau a été rétabli le jeudi 4, affirme le ministère.", "jeudi 4=2023-05-04"},
		{"fr", "Vendredi 28 avril, le maire a démissionné.", "Vendredi 28 avril=2023-04-28"},
		{"de", "Die Sitzung fand am Donnerstag, dem 4., statt.", "Donnerstag, dem 4.=2023-05-04"},
		{"en", "The council met on Thursday the 4th.", "Thursday the 4th=2023-05-04"},
		{"en", "On Tuesday 2 people were hurt.", "Tuesday=2023-05-09"},
		{"fr", "Le mardi 2 personnes sont mortes, le jeudi 9 autres.", "mardi=2023-05-09 | jeudi=2023-05-11"},
	} {
		checkSentences(t, Context{Lang: c.lang}, []sentence{{thursday, c.text, c.want}})
	}
}

// Spanish and French name a day of this month or the last by its number alone.
func TestADayByItsNumberAlone(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"es", "El acuerdo estuvo a punto de romperse el 8, cuando un grupo intentó entrar.", "el 8=2023-05-08"},
		{"es", "Los detenidos del día 3 quedaron libres.", "del día 3=2023-05-03"},
		{"es", "La inflación subió el 8 por ciento y el 20 de los casos.", ""},
		{"fr", "La demande a été déposée le 4 au palais de justice.", "le 4=2023-05-04"},
		{"fr", "Il habite dans le 15 de Paris et vote le 49-3.", ""},
	} {
		checkSentences(t, Context{Lang: c.lang}, []sentence{{thursday, c.text, c.want}})
	}
}
