package attribution

import (
	"strings"
	"testing"
)

// Each line is a sentence, who says it, and those who passed it on.
var sentences = []struct {
	lang, text, who string
	via             string // with " < " between
}{
	// English
	{"en", `The harbour was closed at dawn, Mayor Anna Dorrel said.`, "Anna Dorrel", ""},
	{"en", `The Ostrian Defence Ministry said its ships had left the bay.`, "Ostrian Defence Ministry", ""},
	{"en", `“The bridge is lost,” said Tomas Verrin, a spokesman for the Ministry of Roads.`, "Ministry of Roads", "Tomas Verrin"},
	{"en", `Tomas Verrin, a spokesman for the Ministry of Roads, said the bridge was lost.`, "Ministry of Roads", "Tomas Verrin"},
	{"en", `Ostria's Defence Ministry spokesman Igor Marrel told AFP that 12 depots were hit.`, "Ostria's Defence Ministry", "AFP < Igor Marrel"},
	{"en", `Seven people died, according to police.`, "police", ""},
	{"en", `According to the Velmoran Interior Ministry, seven people died.`, "Velmoran Interior Ministry", ""},
	{"en", `AFP quoted the mayor, Anna Dorrel, as saying the ferry had sunk.`, "Anna Dorrel", "AFP"},
	{"en", `Citing the ministry, Interfax reported that two trains had collided.`, "ministry", "Interfax"},
	{"en", `Interfax reported that two trains had collided, citing the Transport Ministry.`, "Transport Ministry", "Interfax"},
	{"en", `Witnesses said they heard three blasts.`, "Witnesses", ""},
	{"en", `Three people, police said on Tuesday, were taken to hospital.`, "police", ""},
	{"en", `It was reported that the dam had burst.`, "", ""},
	{"en", `President Milo Karev on Thursday announced an end to the talks.`, "Milo Karev", ""},
	{"en", `Last month the port was blockaded, the Associated Press reported.`, "Associated Press", ""},
	{"en", `The Kremlin had earlier said separatist leaders had asked for help.`, "Kremlin", ""},
	{"en", `“We cut the ties,” Olexa Scherin tweeted.`, "Olexa Scherin", ""},
	// Ukrainian
	{"uk", `За даними Міністерства оборони Остріці, знищено 12 складів.`, "Міністерства оборони Остріці", ""},
	{"uk", `Про це повідомив мер Вельмори Олег Дорецький.`, "Олег Дорецький", ""},
	{"uk", `Загинули семеро людей, повідомили у ДСНС.`, "ДСНС", ""},
	{"uk", `«Міст утрачено», — заявив речник Міністерства доріг Тарас Веренко.`, "Міністерства доріг", "Тарас Веренко"},
	{"uk", `Президент Мило Карев у четвер заявив, що переговори завершено.`, "Мило Карев", ""},
	{"uk", `Потяг зійшов з рейок, повідомляє Укрінформ з посиланням на поліцію.`, "поліцію", "Укрінформ"},
	{"uk", `За словами очевидців, пролунало три вибухи.`, "очевидців", ""},
	// Russian
	{"ru", `По данным Минобороны, уничтожено 12 складов.`, "Минобороны", ""},
	{"ru", `Об этом сообщил мэр Вельморы Олег Дорецкий.`, "Олег Дорецкий", ""},
	{"ru", `Президент Мило Карев в четверг заявил, что переговоры окончены.`, "Мило Карев", ""},
	{"ru", `Погибли семь человек, сообщили в МЧС.`, "МЧС", ""},
	{"ru", `Как сообщает «Интерфакс» со ссылкой на полицию, поезд сошел с рельсов.`, "полицию", "Интерфакс"},
	{"ru", `«Мост потерян», — сказал представитель Министерства дорог Тарас Веренко.`, "Министерства дорог", "Тарас Веренко"},
	// Spanish
	{"es", `Según la Policía, siete personas murieron.`, "Policía", ""},
	{"es", `El presidente de Ostria, Milo Karev, dijo el jueves que las conversaciones terminaron.`, "Milo Karev", ""},
	{"es", `El portavoz del Ministerio de Defensa, Igor Marrel, afirmó que fueron destruidos 12 depósitos.`, "Ministerio de Defensa", "Igor Marrel"},
	{"es", `«El puente está perdido», declaró la alcaldesa Ana Dorrel a la agencia EFE.`, "Ana Dorrel", "agencia EFE"},
	{"es", `Las autoridades locales informaron de que el puerto fue cerrado.`, "autoridades locales", ""},
	// French
	{"fr", `Selon la police, sept personnes sont mortes.`, "police", ""},
	{"fr", `Le président Milo Karev a déclaré jeudi que les pourparlers étaient terminés.`, "Milo Karev", ""},
	{"fr", `« Le pont est perdu », a déclaré le porte-parole du ministère de la Défense, Igor Marrel.`, "ministère de la Défense", "Igor Marrel"},
	{"fr", `D'après le ministère de l'Intérieur, le port est fermé.`, "ministère de l'Intérieur", ""},
	{"fr", `La maire de Velmor, Anne Dorrel, a affirmé à l'AFP que le pont était perdu.`, "Anne Dorrel", "AFP"},
	// German
	{"de", `Nach Angaben der Polizei starben sieben Menschen.`, "Polizei", ""},
	{"de", `Laut Verteidigungsministerium wurden zwölf Depots zerstört.`, "Verteidigungsministerium", ""},
	{"de", `Die Polizei teilte am Dienstag mit, dass der Hafen gesperrt sei.`, "Polizei", ""},
	{"de", `„Die Brücke ist verloren“, sagte Bürgermeisterin Anna Dorrel.`, "Anna Dorrel", ""},
	{"de", `Wie die Nachrichtenagentur Interfax unter Berufung auf das Innenministerium meldete, entgleiste der Zug.`, "Innenministerium", "Nachrichtenagentur Interfax"},
	{"de", `Präsident Milo Karev sagte am Donnerstag, die Gespräche seien beendet.`, "Milo Karev", ""},
	{"de", `Der Sprecher des Verkehrsministeriums, Tomas Verrin, erklärte, die Brücke sei verloren.`, "Verkehrsministeriums", "Tomas Verrin"},
	// Arabic
	{"ar", `قالت وزارة الدفاع إن 12 مستودعا دمرت.`, "وزارة الدفاع", ""},
	{"ar", `وقال المتحدث باسم وزارة الدفاع إيغور مارل إن المستودعات دمرت.`, "وزارة الدفاع", "إيغور مارل"},
	{"ar", `بحسب الشرطة، قتل سبعة أشخاص.`, "الشرطة", ""},
	{"ar", `وفقا لوزارة الداخلية، أغلق الميناء.`, "وزارة الداخلية", ""},
	{"ar", `وأعلن الرئيس ميلو كاريف يوم الخميس انتهاء المحادثات.`, "ميلو كاريف", ""},
	{"ar", `وذكرت وكالة إنترفاكس نقلا عن الشرطة أن القطار خرج عن القضبان.`, "الشرطة", "وكالة إنترفاكس"},
}

func TestWhoSaysIt(t *testing.T) {
	for _, c := range sentences {
		said, ok := Find(c.text, c.lang)
		if !ok || said.Who != c.who || strings.Join(said.Via, " < ") != c.via {
			t.Errorf("%s: %q via %q (%q, %v); want %q via %q\n\t%s", c.lang, said.Who, strings.Join(said.Via, " < "), said.Verb, ok, c.who, c.via, c.text)
		}
	}
}

func TestAnArticleKnowsWhoHeIs(t *testing.T) {
	for _, c := range []struct {
		lang string
		text []string // sentences
		who  []string
	}{
		{"en", []string{
			"The Ostrian Defence Ministry said the port was hit. ", "It said two ships had sunk.\n\n",
			"“Our ships are safe. ", "They left at dawn,” said Tomas Verrin, a spokesman for the Ministry of Roads. ", "“We have no losses.” ",
			"He added that the bridge was closed.\n\n", "The streets were empty.\n\n", "Verrin also told reporters that traffic had stopped. ", "The defence ministry denied it."},
			[]string{"Ostrian Defence Ministry", "Ostrian Defence Ministry", "Ministry of Roads", "Ministry of Roads", "Ministry of Roads", "Ministry of Roads", "", "Ministry of Roads", "Ostrian Defence Ministry"}},
		{"uk", []string{"Мер Вельмори Олег Дорецький заявив, що міст утрачено. ", "За його словами, рух зупинено. ", "«Ми готувалися», — додав він. ", "Рух зупинено."},
			[]string{"Олег Дорецький", "Олег Дорецький", "Олег Дорецький", ""}},
		{"ru", []string{"Мэр Вельморы Олег Дорецкий заявил, что мост потерян. ", "По его словам, движение остановлено. ", "Он отметил, что пострадавших нет."},
			[]string{"Олег Дорецкий", "Олег Дорецкий", "Олег Дорецкий"}},
		{"es", []string{"La alcaldesa Ana Dorrel dijo que el puente está perdido. ", "«No hay heridos», añadió. ", "Según ella, el tráfico se detuvo."},
			[]string{"Ana Dorrel", "Ana Dorrel", "Ana Dorrel"}},
		{"fr", []string{"La maire Anne Dorrel a déclaré que le pont était perdu. ", "« Il n'y a pas de blessés », a-t-elle ajouté. ", "Selon elle, le trafic est arrêté."},
			[]string{"Anne Dorrel", "Anne Dorrel", "Anne Dorrel"}},
		{"de", []string{"Bürgermeisterin Anna Dorrel sagte, die Brücke sei verloren. ", "„Es gibt keine Verletzten“, sagte sie. ", "Ihren Angaben zufolge steht der Verkehr still."},
			[]string{"Anna Dorrel", "Anna Dorrel", "Anna Dorrel"}},
		{"ar", []string{"وقال المتحدث باسم وزارة الدفاع إيغور مارل إن الجسر دمر. ", "وأضاف أن الطريق مغلق."}, []string{"وزارة الدفاع", "وزارة الدفاع"}},
	} {
		bounds := []int{0}
		for _, s := range c.text {
			bounds = append(bounds, bounds[len(bounds)-1]+len([]rune(s)))
		}
		for i, said := range Article(strings.Join(c.text, ""), c.lang, bounds) {
			if said.Who != c.who[i] {
				t.Errorf("%s: %q says (%s), want %q\n\t%s", c.lang, said.Who, said.Rule, c.who[i], c.text[i])
			}
		}
	}
}

func TestNobodyIsSaidToSayIt(t *testing.T) {
	for lang, texts := range map[string][]string{
		"en": {"The bridge collapsed on Tuesday.", "Police did not say how many were hurt.", "The minister declined to confirm the report.", "He will announce the date on Friday.",
			"“The mayor said nothing,” reads the sign.", "The reports of the commission fill a shelf.", "The move announced on Monday surprised the town.",
			"The president is expected to announce a ceasefire.", "The United States states its terms.", "The storm hit the coast.",
			"Ostria cuts ties with Velmora after 50 deaths confirmed"},
		"uk": {"Міст обвалився у вівторок.", "Поліція не повідомила подробиць.", "Президент має заявити про це завтра."},
		"ru": {"Мост обрушился во вторник.", "Полиция не сообщила подробностей."},
		"es": {"El puente se derrumbó el martes.", "La policía no confirmó la cifra."},
		"fr": {"Le pont s'est effondré mardi.", "La police n'a pas confirmé le bilan.", "Le ministre va annoncer un plan."},
		"de": {"Die Brücke stürzte am Dienstag ein.", "Die Polizei bestätigte das nicht."},
		"ar": {"انهار الجسر يوم الثلاثاء.", "لم تؤكد الشرطة الحصيلة."},
	} {
		for _, text := range texts {
			if said, ok := Find(text, lang); ok {
				t.Errorf("%s: %q says it (%q, %s)\n\t%s", lang, said.Who, said.Verb, said.Rule, text)
			}
		}
	}
}

func TestAPronounWithItsVerbIsNoName(t *testing.T) {
	for _, text := range []string{
		"The driver, I'm told, was given flowers by both sets of guards.", "The bridge was empty by dawn, we’re told.",
		"They've reported that the dam had burst.",
	} {
		if said, _ := Find(text, "en"); said.Who != "" {
			t.Errorf("%q says it\n\t%s", said.Who, text)
		}
	}
}

func TestWhoIsMeantByAnOffice(t *testing.T) {
	for _, c := range []struct{ lang, text, who string }{
		{"en", "The troops are gathering, according to a recent Velmoran intelligence report.", "recent Velmoran intelligence report"},
		{"en", "Mara Quist accused the mayor of hiding it, and said she would sue.", "Mara Quist"},
		{"en", "The operator, Brandell Line, denied that the ferry was overloaded.", "Brandell Line"},
		{"en", "Rescuers had saved ninety people, coastguard Cmdr. Ruth Anselm said.", "Ruth Anselm"},
		{"en", "Seven people died, according to a statement from the Ostrian Interior Ministry.", "Ostrian Interior Ministry"},
		{"en", "The foreign ministry in Velmor said the talks were over.", "foreign ministry in Velmor"},
		{"en", "Velmor sources, on the other side, claim to have sunk two ships.", "Velmor sources"},
		{"es", "El gerente de operaciones, Rodolfo Basterra, negó que la planta se haya detenido.", "Rodolfo Basterra"},
		{"es", "«Respetamos al tribunal», señaló en un comunicado su presidente, Tomás Ferreira.", "Tomás Ferreira"},
		{"uk", "За словами речниці відомства Мілени Драгич, листа не отримували.", "відомства"},
		{"uk", "Заборона набула чинності, ідеться в повідомленні Міністерства торгівлі.", "Міністерства торгівлі"},
		{"ru", "Порт закрыт, говорится в сообщении Министерства транспорта.", "Министерства транспорта"},
	} {
		if said, _ := Find(c.text, c.lang); said.Who != c.who {
			t.Errorf("%s: %q says it (%q, %s), want %q\n\t%s", c.lang, said.Who, said.Verb, said.Rule, c.who, c.text)
		}
	}
}
