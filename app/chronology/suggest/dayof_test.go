package suggest

import (
	"strings"
	"testing"

	"dateline/app/article"
)

// What is told of the day of an event takes the date that another article gives it.
func TestADayIsNamedByItsEvent(t *testing.T) {
	for _, c := range []struct{ lang, event, told, want string }{
		{"en", "The old bridge at Corbi collapsed on 4 March.", "The mayor resigned on the day of the collapse of Corbi.", "2024-03-04"},
		{"en", "The quarantine of Corbi was lifted on 4 March.", "Vlad Marin was dismissed on the day the quarantine was lifted.", "2024-03-04"},
		{"en", "An attack destroyed the mill of Corbi on 4 March.", "The driver was arrested hours after the attack.", "2024-03-04"},
		{"fr", "Le braquage de la banque Morel a eu lieu le 4 mars.", "Il a été arrêté le soir du braquage.", "2024-03-04"},
		{"es", "Una explosión destruyó la planta el 4 de marzo.", "El dueño fue detenido el día de la explosión.", "2024-03-04"},
		{"de", "Bei einem Unfall am 4. März starben zwei Menschen.", "Der Fahrer stellte sich in der Nacht des Unfalls.", "2024-03-04"},
		{"uk", "Карантин скасували 4 березня.", "Керівника звільнили в день, коли скасували карантин.", "2024-03-04"},
		{"ru", "Пожар на складе произошел 4 марта.", "Сторожа задержали в ночь пожара.", "2024-03-04"},
		{"ar", "ووقع الحادث قرب جسر النهر يوم 4 مارس.", "واعتقلت الشرطة السائق ليلة الحادث.", "2024-03-04"},
	} {
		if got := whenTold(told(c.lang, c.event, c.told)); got != c.want {
			t.Errorf("%s: %q is dated %q, want %q", c.lang, c.told, got, c.want)
		}
	}
}

// whenTold is the date of the last passage of an article, after it was joined.
func whenTold(a *article.Article) string {
	r := Read(a)
	offered, _ := Join([]*Reading{&r})
	last := r.Mentions[len(r.Mentions)-1].Quote
	for _, s := range offered {
		for _, c := range s.Citations {
			if c.Quote == last {
				return s.When.EDTF
			}
		}
	}
	return "not offered: " + last
}

func TestNothingIsCountedFromWhatHappenedLater(t *testing.T) {
	early, late := told("en", "Three days before the release of Hadrien Morel, a thousand people marched through Brezolles."), told("en", "The release of Hadrien Morel was ordered on 20 May 2025.")
	late.ID, late.Published = "late", "2025-05-21"
	first, second := Read(early), Read(late)
	offered, _ := Join([]*Reading{&first, &second})
	for _, s := range offered {
		if strings.Contains(s.Title, "marched") && s.When.EDTF != "" {
			t.Errorf("dated %s by what had not happened", s.When.EDTF)
		}
	}
}

// A morning paper tells of the day before; what people say of it they say when it appears.
func TestAMorningPaperTellsOfTheDayBefore(t *testing.T) {
	r := Read(told("de", "Bei einem Unfall im Freibad sind am Mittwoch 34 Menschen verletzt worden.", "Die Feuerwehr sperrte die Uferstraße.", "Der Bürgermeister kritisierte den Betreiber."))
	if got := r.Mentions[1].When.EDTF; got != "2024-03-13" {
		t.Errorf("the street was closed %q", got)
	}
	if got := r.Mentions[2].When.EDTF; got != "2024-03-14" {
		t.Errorf("the mayor spoke %q", got)
	}
	r = Read(told("de", "Bei einem Unfall im Freibad sind am Mittwoch 34 Menschen verletzt worden.", "Am Donnerstag schloss die Stadt das Bad.", "Die Feuerwehr sperrte die Uferstraße."))
	if got := r.Mentions[2].When.EDTF; got != "2024-03-14" {
		t.Errorf("in an evening paper the street was closed %q", got)
	}
}
