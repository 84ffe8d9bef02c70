package origin

import (
	"strings"
	"testing"

	"dateline/app/article"
	"dateline/app/chronology/attribution"
	"dateline/app/names"
)

// told is a citation whose origin was read out of its quotation.
func told(t *testing.T, id, lang, quote string) Cited {
	t.Helper()
	said, ok := attribution.Find(quote, lang)
	if !ok || said.Who == "" {
		t.Fatalf("nobody is said to say %q", quote)
	}
	c := cited(id, "Site "+id, said.Who, quote)
	c.Lang, c.Via, c.Evidence = lang, said.Via, article.Evidence{Words: said.Named, Rule: said.Rule}
	return c
}

type telling struct{ lang, quote string }

func groupsOf(t *testing.T, all []telling) []Group {
	t.Helper()
	var list []Cited
	for i, q := range all {
		list = append(list, told(t, string(rune('a'+i)), q.lang, q.quote))
	}
	return NewTracer(NewKnown(nil, names.Decisions{})).Groups(list)
}

// Who speaks for a body is that body, and one number of things that another rounds is
// one claim of one side.
func TestWhoSpeaksForABodyIsThatBody(t *testing.T) {
	for name, all := range map[string][]telling{
		"a spokesman, and a number that is rounded": {
			{"en", "More than 70 military facilities were hit, a spokesman for Russia's Defence Ministry said."},
			{"en", "The Russian Defence Ministry said that 74 military facilities, including 11 airfields, were hit."}},
		"some": {
			{"en", "Some 70 depots were destroyed, Ukrainian media reported."},
			{"en", "Ukraine's Defence Ministry said that 74 depots were destroyed."}},
		"over": {
			{"en", "Over 70 depots were destroyed, the ministry said."},
			{"en", "The Defence Ministry said that 74 depots were destroyed."}},
		"almost": {
			{"en", "Almost 75 depots were destroyed, Polish media reported."},
			{"en", "Poland's Defence Ministry said that 74 depots were destroyed."}},
		"a minister": {
			{"en", "Ukraine's defence minister Olena Reznik said that the bridge was closed."},
			{"en", "Ukraine's Ministry of Defence said that the bridge was closed."}},
		"a minister behind a comma": {
			{"en", "Olena Reznik, Ukraine's defence minister, said that the bridge was closed."},
			{"en", "Ukraine's Ministry of Defence said that the bridge was closed."}},
		"a minister of a nation that no list knows": {
			{"en", "Ostria's defence minister Olena Reznik said that the bridge was closed."},
			{"en", "The Ostrian Defence Ministry said that the bridge was closed."}},
		"a press service": {
			{"en", "The press service of the Velmor police said that the bridge was closed."},
			{"en", "Velmor police said that the bridge was closed."}},
		"a spokesman whom another article does not introduce": {
			{"en", "The bridge was closed, said Tomas Verrin, a spokesman for the Ministry of Roads."},
			{"en", "Tomas Verrin said that the bridge was closed."}},
		"Ukrainian": {
			{"uk", "Знищено понад 70 об'єктів, повідомив речник Міністерства оборони України Тарас Веренко."},
			{"uk", "Міністерство оборони України заявило, що знищено 74 об'єкти."}},
		"Ukrainian press service": {
			{"uk", "Міст закрито, повідомили у пресслужбі Міністерства оборони України."},
			{"uk", "Міністерство оборони України заявило, що міст закрито."}},
		"Ukrainian minister": {
			{"uk", "Міністр оборони України Олена Резник заявила, що міст закрито."},
			{"uk", "Міністерство оборони України заявило, що міст закрито."}},
		"Russian": {
			{"ru", "Уничтожено более 70 объектов, сообщил представитель Министерства обороны России Тарас Веренко."},
			{"ru", "Минобороны России заявило, что уничтожено 74 объекта."}},
		"Russian minister": {
			{"ru", "Министр обороны России Антон Ледов заявил, что мост закрыт."},
			{"ru", "Минобороны России заявило, что мост закрыт."}},
		"Spanish": {
			{"es", "Más de 70 instalaciones fueron destruidas, afirmó el portavoz del Ministerio de Defensa de Rusia, Igor Marrel."},
			{"es", "El Ministerio de Defensa de Rusia afirmó que 74 instalaciones fueron destruidas."}},
		"Spanish minister": {
			{"es", "La ministra de Defensa de Ucrania, Olena Reznik, afirmó que el puente está cerrado."},
			{"es", "El Ministerio de Defensa de Ucrania afirmó que el puente está cerrado."}},
		"French": {
			{"fr", "Plus de 70 installations ont été détruites, a déclaré le porte-parole du ministère russe de la Défense, Igor Marrel."},
			{"fr", "Le ministère russe de la Défense a déclaré que 74 installations ont été détruites."}},
		"French minister": {
			{"fr", "Le ministre ukrainien de la Défense, Oleh Reznik, a déclaré que le pont était fermé."},
			{"fr", "Le ministère ukrainien de la Défense a déclaré que le pont était fermé."}},
		"German": {
			{"de", "Mehr als 70 Anlagen seien zerstört worden, sagte ein Sprecher des russischen Verteidigungsministeriums."},
			{"de", "Das russische Verteidigungsministerium erklärte, 74 Anlagen seien zerstört worden."}},
		"German minister": {
			{"de", "Der ukrainische Verteidigungsminister Oleh Reznik sagte, die Brücke sei gesperrt."},
			{"de", "Das ukrainische Verteidigungsministerium erklärte, die Brücke sei gesperrt."}},
		"Arabic": {
			{"ar", "وقال المتحدث باسم وزارة الدفاع الروسية إيغور مارل إن أكثر من 70 منشأة دمرت."},
			{"ar", "قالت وزارة الدفاع الروسية إن 74 منشأة دمرت."}},
		"two languages": {
			{"uk", "Знищено понад 70 об'єктів, повідомив речник Міністерства оборони Росії Тарас Веренко."},
			{"en", "The Russian Defence Ministry said that 74 facilities were destroyed."}},
	} {
		if groups := groupsOf(t, all); len(groups) != 1 || len(groups[0].Why) == 0 {
			t.Errorf("%s: %s", name, shape(groups))
		}
	}
}

// Different bodies stay apart, whatever they say, and so do numbers too far from each other.
func TestDifferentBodiesStayApart(t *testing.T) {
	for name, all := range map[string][]telling{
		"ministries of two nations": {
			{"en", "More than 70 depots were destroyed, a spokesman for Russia's Defence Ministry said."},
			{"en", "Ukraine's Defence Ministry said that 74 depots were destroyed."}},
		"ministries of two nations that no list knows": {
			{"en", "The Ostrian Defence Ministry said that 74 depots and 11 bridges were destroyed."},
			{"en", "The Velmoran Defence Ministry said that 74 depots and 11 bridges were destroyed."}},
		"a ministry and the general staff": {
			{"en", "Ukraine's General Staff said that 74 depots were destroyed."},
			{"en", "Ukraine's Defence Ministry said that 74 depots were destroyed."}},
		"a minister and the general staff": {
			{"en", "Ukraine's General Staff said that 74 depots were destroyed."},
			{"en", "Ukraine's defence minister Olena Reznik said that more than 70 depots were destroyed."}},
		"two ministers": {
			{"en", "Ukraine's foreign minister Olha Verba said that 74 depots were destroyed."},
			{"en", "Ukraine's defence minister Olena Reznik said that 74 depots were destroyed."}},
		"the police of two towns": {
			{"en", "The press service of the Velmor police said that 74 cars were burnt."},
			{"en", "Tarnholt police said that more than 70 cars were burnt."}},
		"one who held the office": {
			{"en", "Ukraine's former defence minister Olena Reznik said that the bridge was closed."},
			{"en", "Ukraine's Ministry of Defence said that the bridge was closed."}},
		"the prime minister and a ministry": {
			{"en", "Ukraine's prime minister Olena Reznik said that the bridge was closed."},
			{"en", "Ukraine's Ministry of Defence said that the bridge was closed."}},
		"more than a number far below": {
			{"en", "More than 40 depots were destroyed, Ukrainian media reported."},
			{"en", "Ukraine's Defence Ministry said that 74 depots were destroyed."}},
		"numbers of different things": {
			{"en", "More than 70 airfields were destroyed, Ukrainian media reported."},
			{"en", "Ukraine's Defence Ministry said that 74 depots were destroyed."}},
	} {
		if groups := groupsOf(t, all); len(groups) != 2 {
			t.Errorf("%s: %s since %s", name, shape(groups), strings.Join(groups[0].Why, "; "))
		}
	}
}

// What one article says of whose minister she is counts where others print the same
// words without it.
func TestAnOfficeCountsWhereOthersLeaveItOut(t *testing.T) {
	const quote = "The bridge was closed at noon."
	bare, office := cited("a", "Herald", "Olena Reznik", quote), cited("c", "Post", "Olena Reznik", quote)
	bare.Evidence.Words, office.Evidence.Words = "Olena Reznik", "Ukraine's defence minister Olena Reznik"
	list := []Cited{bare, cited("b", "Gazette", "Ukraine's Ministry of Defence", "The bridge is closed."), office}
	if groups := NewTracer(NewKnown(nil, names.Decisions{})).Groups(list); len(groups) != 1 {
		t.Errorf("they go back to %s", shape(groups))
	}
}
