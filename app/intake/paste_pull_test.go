package intake

import "testing"

// A quotation that is shown a second time with who said it is folded with the
// name; one that is said there alone stays, as does a dash that speech begins with.
func TestPullQuotes(t *testing.T) {
	const speech = "“We are asking for a gangway that anybody can walk down in the dark,” said Anselm Rook, the skipper of the barge."
	for name, pull := range map[string]string{
		"plain":          "We are asking for a gangway that anybody can walk down in the dark\n— Anselm Rook",
		"in marks":       "“We are asking for a gangway that anybody can walk down in the dark”\n– Anselm Rook, skipper",
		"with a hyphen":  "We are asking for a gangway\n- Anselm Rook",
		"within a block": "a gangway that anybody can walk down in the dark\n—Anselm Rook, the skipper",
	} {
		a := kept(readPaste(t, between(speech, pull)))
		holds(t, a, "said Anselm Rook")
		if len(a) != len(kept(readPaste(t, between(speech)))) {
			t.Errorf("%s: kept in %q", name, a)
		}
	}
	for _, pull := range []string{
		"The lamp was out, and nobody had come to see to it\n— Anselm Rook",
		"The lamp was out, and nobody had come to see to it.\n— We waited until noon, said the skipper.",
	} {
		holds(t, kept(readPaste(t, between(speech, pull))), "nobody had come to see to it")
	}
}

// What a page offers between two paragraphs is folded with its button and with the
// name in brackets above it, and so are the labels of a player.
func TestOffersWithTheirButtons(t *testing.T) {
	for _, box := range []string{
		"Reciba cada mañana las noticias más importantes del valle en su correo. Es gratis y puede darse de baja cuando lo desee.\nQuiero suscribirme",
		"[Le journal de la Vale]\nRecevez chaque soir l'essentiel de l'actualité de la vallée directement dans votre boîte mail\nJe m'abonne",
		"Mehr Orrin. Mehr wissen.\nMit einem Plus-Abo lesen Sie alle Artikel ohne Einschränkung und unterstützen unabhängigen Journalismus aus der Region. Vier Wochen um 1 Euro, danach monatlich kündbar.\nJetzt testen",
		"Accédez à tous nos articles et soutenez une rédaction indépendante avec votre abonnement. Sans engagement, résiliable à tout moment.\nJe teste",
		"Video\nPlay Video. Duration: 1 minute 48 seconds",
		"Dauer: 2 Minuten",
	} {
		a := readPaste(t, between(box))
		if kept(a) != kept(readPaste(t, between())) {
			t.Errorf("kept of %q: %q", box, kept(a))
		}
	}
	for _, line := range []string{
		"“Reciba cada mañana el pan en su casa”, dice el cartel de la panadería que cerró en Harrow el año pasado, según los vecinos.",
		"The subscription covers the lamp and the gate, and skippers pay it once a year at the office.",
		"The crossing takes one minute and 48 seconds when the river is low.",
	} {
		holds(t, kept(readPaste(t, between(line))), line)
	}
}
