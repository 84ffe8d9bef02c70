package intake

import (
	"strings"
	"testing"

	"dateline/app/article"
)

// below puts texts one below the other, parted by blank lines.
func below(texts ...string) string { return strings.Join(texts, "\n\n") }

// lined is an item of a few lines, parted by blank lines as a page gives them or
// by none as an analyst types them.
func lined(lines ...string) string { return strings.Join(lines, "\n") }

// TestShortItemsAreToldApart: items of one or two sentences, each with a clear
// head of its own, are proposed as articles.
func TestShortItemsAreToldApart(t *testing.T) {
	for _, c := range []struct{ name, titles, text string }{
		{"English, a place line with the agency, the date on its line",
			"Barge wrecks gate of the eastern sluice|Board asks the owner to pay|Inquiry into the sluice opens",
			below("Barge wrecks gate of the eastern sluice", "14 May 2019", "HARROW (AP) — A barge struck the gate of the eastern sluice at Harrow on Tuesday and tore two of its hinges away, the river board said.",
				"Board asks the owner to pay", "16 May 2019", "HARROW (AP) — The river board has asked the owner of the barge to pay for the gate and for the tugs that pulled it free. The owner has not answered.",
				"Inquiry into the sluice opens", "19 May 2019", "TORVIK (AP) — An inquiry into the loss of the gate at Harrow opened in Torvik on Sunday and is to hear the skipper this week.")},
		{"German, dpa, the date in front",
			"Lastkahn rammt Schleusentor in Ellernried|Kreis fordert Geld vom Reeder",
			lined("Lastkahn rammt Schleusentor in Ellernried", "14.05.2019", "Ellernried (dpa) - Ein Lastkahn hat am Dienstag das östliche Tor der Schleuse in Ellernried gerammt und zwei Angeln aus der Wand gerissen.", "",
				"Kreis fordert Geld vom Reeder", "16.05.2019", "Ellernried (dpa) - Der Landkreis verlangt vom Reeder des Lastkahns Ersatz für das zerstörte Tor und für die Schlepper, die ihn befreit haben.")},
		{"German, signed by the agency",
			"Pegel der Selke fällt wieder|Schulen öffnen am Montag|Fähre bleibt im Hafen",
			below("Pegel der Selke fällt wieder", "3. Juni 2023", "Der Pegel der Selke in Ellernried ist am Samstag um vierzig Zentimeter gefallen, teilte das Landesamt am Abend mit. (sda)",
				"Schulen öffnen am Montag", "4. Juni 2023", "Die drei Grundschulen im Süden der Stadt öffnen am Montag wieder, wie eine Sprecherin des Kreises am Sonntag sagte. (sda)",
				"Fähre bleibt im Hafen", "4. Juni 2023", "Die Fähre nach Bornhall fährt wegen Treibholz im Strom auch in der kommenden Woche nicht, sagte der Betreiber am Sonntag. (sda)")},
		{"French, the agency and the date below the headline",
			"Une péniche détruit la porte de l'écluse|Le conseil demande réparation",
			below("Une péniche détruit la porte de l'écluse", "AFP", "14 mai 2019", "Une péniche a heurté mardi la porte est de l'écluse de Valmorin et arraché deux de ses gonds, a indiqué le conseil de la rivière.",
				"Le conseil demande réparation", "AFP", "16 mai 2019", "Le conseil de la rivière a demandé jeudi au propriétaire de la péniche de payer la porte ainsi que les remorqueurs qui l'ont dégagée.")},
		{"Spanish, the day in the place line",
			"Una barcaza destroza la compuerta de Ríoseco|La junta reclama el pago al dueño",
			below("Una barcaza destroza la compuerta de Ríoseco", "Ríoseco, 14 may (EFE).- Una barcaza chocó este martes con la compuerta oriental de Ríoseco y arrancó dos de sus bisagras, según informó la junta del río.",
				"La junta reclama el pago al dueño", "Ríoseco, 16 may (EFE).- La junta del río ha pedido al dueño de la barcaza que pague la compuerta y los remolcadores que la liberaron.")},
		{"Portuguese, byline and date",
			"Barcaça destrói comporta em Vilarinho|Junta pede indemnização ao dono",
			below("Barcaça destrói comporta em Vilarinho", "Por Inês Calado", "14 de maio de 2019", "Uma barcaça embateu na terça-feira na comporta leste de Vilarinho e arrancou duas das dobradiças, informou a junta do rio.",
				"Junta pede indemnização ao dono", "Por Rui Sameiro", "16 de maio de 2019", "A junta do rio pediu na quinta-feira ao dono da barcaça que pague a comporta e os rebocadores que a libertaram.")},
		{"Ukrainian, place line with day and agency",
			"Баржа зруйнувала шлюз у Тернавці|Рада вимагає грошей від власника",
			below("Баржа зруйнувала шлюз у Тернавці", "ТЕРНАВКА, 14 травня — Укрінформ. Баржа у вівторок ударилася у східні ворота шлюзу в Тернавці та зірвала дві петлі, повідомили в управлінні річки.",
				"Рада вимагає грошей від власника", "ТЕРНАВКА, 16 травня — Укрінформ. Рада річки вимагає від власника баржі заплатити за ворота шлюзу та за буксири, які її звільнили.")},
		{"Russian, date and agency above the headline",
			"Баржа разрушила шлюз в Терновке|Управление требует денег с владельца|Движение по реке открыто",
			below("14.05.2019, Интерфакс", "Баржа разрушила шлюз в Терновке", "Баржа во вторник ударилась в восточные ворота шлюза в Терновке и сорвала две петли, сообщили в управлении реки.",
				"16.05.2019, Интерфакс", "Управление требует денег с владельца", "Управление реки требует от владельца баржи заплатить за ворота и за буксиры, которые её освободили, сообщил его представитель.",
				"19.05.2019, Интерфакс", "Движение по реке открыто", "Движение судов по реке выше Терновки открыто с воскресенья, первыми прошли девять барж с зерном, сообщили в порту.")},
		{"Arabic, place and agency, the date below the headline",
			"صندل يحطم بوابة الهويس الشرقي|المجلس يطالب المالك بالدفع",
			below("صندل يحطم بوابة الهويس الشرقي", "14 مايو 2019", "القاهرة - رويترز: قال مجلس النهر يوم الثلاثاء إن صندلا اصطدم بالبوابة الشرقية للهويس وحطم اثنتين من مفصلاتها ولم يصب أحد بأذى.",
				"المجلس يطالب المالك بالدفع", "16 مايو 2019", "القاهرة - رويترز: طالب مجلس النهر مالك الصندل بدفع ثمن البوابة وأجرة القاطرات التي سحبته من مكانه يوم الأربعاء الماضي.")},
		{"Italian, the agency before the place",
			"Chiatta distrugge la chiusa di Velletra|Il consorzio chiede i danni",
			below("Chiatta distrugge la chiusa di Velletra", "14 maggio 2019", "(ANSA) - Una chiatta ha urtato martedì la porta est della chiusa di Velletra strappando due dei cardini, ha reso noto il consorzio del fiume.",
				"Il consorzio chiede i danni", "16 maggio 2019", "(ANSA) - Il consorzio del fiume ha chiesto al proprietario della chiatta di pagare la porta e i rimorchiatori che l'hanno liberata.")},
		{"byline and date, four of them",
			"Ferry returns to Harrow|Bridge to close for a week|Market moves to the quay|School gets its roof back",
			below("Ferry returns to Harrow", "By Tomas Wren", "14 May 2019", "The ferry to Harrow sails again from Wednesday after the last of the driftwood was cleared from the channel, its owner said.",
				"Bridge to close for a week", "By Ada Brindle", "14 May 2019", "The iron bridge at Torvik closes for a week from Monday while its bolts are replaced, and lorries are sent by the ring road.",
				"Market moves to the quay", "By Tomas Wren", "15 May 2019", "The weekly market of Harrow moves to the quay until the square has been paved again, the town said on Wednesday.",
				"School gets its roof back", "By Ada Brindle", "15 May 2019", "Pupils of the upper school return to their rooms on Thursday. The roof was torn off by the storm of the second of March.")},
		{"names without “By” beside the date",
			"Ferry returns to Harrow|Bridge to close for a week",
			below("Ferry returns to Harrow", "Tomas Wren", "14 May 2019", "The ferry to Harrow sails again from Wednesday after the last of the driftwood was cleared from the channel, its owner said.",
				"Bridge to close for a week", "Ada Brindle", "14 May 2019", "The iron bridge at Torvik closes for a week from Monday while its bolts are replaced, and lorries are sent by the ring road.")},
		{"short rules between, nobody named",
			"Ferry returns to Harrow|Bridge to close for a week|Market moves to the quay",
			below("Ferry returns to Harrow", "14 May 2019", "The ferry to Harrow sails again from Wednesday after the last of the driftwood was cleared from the channel, its owner said.", "***",
				"Bridge to close for a week", "14 May 2019", "The iron bridge at Torvik closes for a week from Monday while its bolts are replaced, and lorries are sent by the ring road.", "***",
				"Market moves to the quay", "15 May 2019", "The weekly market of Harrow moves to the quay until the square has been paved again, the town said on Wednesday.")},
		{"labelled addresses below, nobody named and no date",
			"Ferry returns to Harrow|Bridge to close for a week",
			below("Ferry returns to Harrow", "The ferry to Harrow sails again from Wednesday after the last of the driftwood was cleared from the channel, its owner said.", "URL: https://lantern.example/ferry-returns",
				"Bridge to close for a week", "The iron bridge at Torvik closes for a week from Monday while its bolts are replaced, and lorries are sent by the ring road.", "URL: https://lantern.example/bridge-to-close")},
		{"date and time of day, as wires print them",
			"Barge wrecks gate of the eastern sluice|Board asks the owner to pay|Inquiry into the sluice opens",
			lined("Barge wrecks gate of the eastern sluice", "14.05.2019 14:32", "HARROW (Reuters) - A barge struck the gate of the eastern sluice at Harrow on Tuesday and tore two of its hinges away, the river board said.", "",
				"Board asks the owner to pay", "16.05.2019 09:10", "HARROW (Reuters) - The river board has asked the owner of the barge to pay for the gate and for the tugs that pulled it free.", "",
				"Inquiry into the sluice opens", "19.05.2019 18:05", "TORVIK (Reuters) - An inquiry into the loss of the gate at Harrow opened in Torvik on Sunday and is to hear the skipper this week.")},
		{"headlines in capitals",
			"BARGE WRECKS GATE OF THE EASTERN SLUICE|BOARD ASKS THE OWNER TO PAY",
			below("BARGE WRECKS GATE OF THE EASTERN SLUICE", "HARROW, May 14 (AP) -- A barge struck the gate of the eastern sluice at Harrow on Tuesday and tore two of its hinges away, the river board said.",
				"BOARD ASKS THE OWNER TO PAY", "HARROW, May 16 (AP) -- The river board has asked the owner of the barge to pay for the gate and for the tugs that pulled it free.")},
		{"headings of Markdown",
			"Ferry returns to Harrow|Bridge to close for a week",
			below("## Ferry returns to Harrow", "*By Tomas Wren, 14 May 2019*", "The ferry to Harrow sails again from Wednesday after the last of the driftwood was cleared from the channel, its owner said.",
				"## Bridge to close for a week", "*By Ada Brindle, 15 May 2019*", "The iron bridge at Torvik closes for a week from Monday while its bolts are replaced, and lorries are sent by the ring road.")},
		{"below a longer report, each with place, agency, date and name",
			"Barge wrecks gate of the eastern sluice|Board asks the owner to pay",
			below(wreckStory, "Board asks the owner to pay", "By Ada Brindle", "16 May 2019", "HARROW (AP) — The river board has asked the owner of the barge to pay for the gate and for the tugs that pulled it free.")},
		{"above a longer report",
			"Ferry returns to Harrow|Barge wrecks gate of the eastern sluice",
			below("Ferry returns to Harrow", "By Ada Brindle", "12 May 2019", "HARROW (AP) — The ferry to Harrow sails again from Wednesday after the last of the driftwood was cleared, its owner said.", wreckStory)},
		{"the source named in a label",
			"Lastkahn rammt Schleusentor in Ellernried|Kreis fordert Geld vom Reeder",
			below("Lastkahn rammt Schleusentor in Ellernried", "Quelle: dpa, 14.05.2019", "Ein Lastkahn hat am Dienstag das östliche Tor der Schleuse in Ellernried gerammt und zwei Angeln aus der Wand gerissen.",
				"Kreis fordert Geld vom Reeder", "Quelle: dpa, 16.05.2019", "Der Landkreis verlangt vom Reeder des Lastkahns Ersatz für das zerstörte Tor und für die Schlepper, die ihn befreit haben.")},
	} {
		if got := strings.Join(piecesOf(t, c.text), "|"); got != c.titles {
			t.Errorf("%s: got %q", c.name, got)
		}
	}
}

// TestShortItemsAreReadAsArticles: the part that an item becomes has its own
// headline, day and place.
func TestShortItemsAreReadAsArticles(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       map[article.Field]string
	}{
		{"headlines in capitals, days in the place lines",
			below("BARGE WRECKS GATE OF THE EASTERN SLUICE", "14 May 2019", "HARROW (AP) -- A barge struck the gate of the eastern sluice at Harrow on Tuesday and tore two of its hinges away, the river board said.",
				"BOARD ASKS THE OWNER TO PAY", "16 May 2019", "HARROW (AP) -- The river board has asked the owner of the barge to pay for the gate and for the tugs that pulled it free."),
			map[article.Field]string{article.FieldTitle: "BOARD ASKS THE OWNER TO PAY", article.FieldPublished: "2019-05-16", article.FieldPlace: "HARROW", article.FieldCredit: "AP"}},
		{"times of day, which look like those of a live blog",
			lined("Lastkahn rammt Schleusentor", "14.05.2019 14:32", "Ellernried (dpa) - Ein Lastkahn hat am Dienstag das Tor der Schleuse in Ellernried gerammt und zwei Angeln aus der Wand gerissen.", "",
				"Kreis fordert Geld vom Reeder", "16.05.2019 09:10", "Ellernried (dpa) - Der Landkreis verlangt vom Reeder Ersatz für das zerstörte Tor und für die Schlepper, die den Kahn befreit haben.", "",
				"Untersuchung hat begonnen", "19.05.2019 18:05", "Bornhall (dpa) - Die Untersuchung zum Verlust des Tores hat am Sonntag in Bornhall begonnen und soll zuerst den Schiffer hören."),
			map[article.Field]string{article.FieldTitle: "Kreis fordert Geld vom Reeder", article.FieldPublished: "2019-05-16T09:10", article.FieldPlace: "Ellernried", article.FieldCredit: "dpa"}},
	} {
		whole := read(t, "", c.text)
		p := Pieces(&whole)
		if len(p) < 2 {
			t.Errorf("%s: pieces %+v", c.name, p)
			continue
		}
		a, err := ReadPiece(&whole, p[1].First, p[1].Last)
		if err != nil {
			t.Fatal(err)
		}
		fields(t, a, c.want)
	}
}

// A short item of an agency alone: its headline in capitals is no pointer to
// another story, its date no count of readers, its one sentence no caption.
func TestShortItemAlone(t *testing.T) {
	a := read(t, "", below("BARGE WRECKS GATE OF THE EASTERN SLUICE", "14.05.2019", "HARROW (AP) -- A barge struck the gate of the eastern sluice on Tuesday and tore two of its hinges away."))
	fields(t, a, map[article.Field]string{article.FieldTitle: "BARGE WRECKS GATE OF THE EASTERN SLUICE", article.FieldPublished: "2019-05-14", article.FieldPlace: "HARROW"})
	if b := a.Blocks[2]; !b.Kept || b.Kind != article.Paragraph {
		t.Errorf("its sentence is %+v", b)
	}
	if why := a.Blocks[1].Why; why != string(roleDate) {
		t.Errorf("the date is folded as %q", why)
	}
}

// TestTeasersAreNoItems: short texts with heads that only belong to one article,
// or lead to others, do not make it several.
func TestTeasersAreNoItems(t *testing.T) {
	teaser := func(title, names, day, text string, more ...string) string {
		return below(append([]string{title, names, day, text}, more...)...)
	}
	board := "The board of the river has asked the owner of the barge to pay for the gate and for the tugs."
	inquiry := "An inquiry into the loss of the gate opens in Torvik this week and is to hear the skipper first."
	for name, text := range map[string]string{
		"teasers below, with names and dates":  below(wreckStory, teaser("Board asks the owner to pay", "By Ada Brindle", "16 May 2019", board), teaser("Inquiry into the sluice opens", "By Tomas Wren", "19 May 2019", inquiry)),
		"teasers above and below":              below(teaser("Board asks the owner to pay", "By Ada Brindle", "16 May 2019", board), wreckStory, teaser("Inquiry into the sluice opens", "By Tomas Wren", "19 May 2019", inquiry)),
		"teasers with a button each":           below(teaser("Board asks the owner to pay", "By Ada Brindle", "16 May 2019", board, "Read more"), teaser("Inquiry into the sluice opens", "By Tomas Wren", "19 May 2019", inquiry, "Read more")),
		"teasers of an agency that break off":  below(wreckStory, "Board asks the owner to pay", "16 May 2019", "AP", "HARROW (AP) — The river board has asked the owner of the barge to pay for the gate and the…", "Inquiry into the sluice opens", "19 May 2019", "AP", "TORVIK (AP) — An inquiry into the loss of the gate at Harrow opened in Torvik on Sunday and is…"),
		"German, more on the subject":          below("Lastkahn rammt Schleusentor in Ellernried", "14.05.2019", "Ellernried (dpa) - Ein Lastkahn hat am Dienstag das östliche Tor der Schleuse in Ellernried gerammt und zwei Angeln aus der Wand gerissen.", "Mehr zum Thema", "Kreis fordert Geld vom Reeder", "16.05.2019", "Ellernried (dpa) - Der Landkreis verlangt vom Reeder des Lastkahns Ersatz für das zerstörte Tor und für die Schlepper."),
		"Ukrainian, read also":                 below("Баржа зруйнувала шлюз у Тернавці", "14 травня 2019", "ТЕРНАВКА, 14 травня — Укрінформ. Баржа у вівторок ударилася у східні ворота шлюзу в Тернавці та зірвала дві петлі, повідомили в управлінні.", "Читайте також:", "Рада вимагає грошей від власника", "16 травня 2019", "ТЕРНАВКА, 16 травня — Укрінформ. Рада річки вимагає від власника баржі заплатити за ворота шлюзу та за буксири."),
		"a live blog with days and times":      below("Flood on the Arden: live", "By Tomas Wren", "14 May 2019 14:32", "Barge wrecks the gate of the sluice", "A barge struck the gate of the eastern sluice and tore two of its hinges away, the river board said.", "14 May 2019 13:05", "Ferry stays in the harbour", "The ferry to Bornhall does not sail today because of the driftwood in the channel, its owner said.", "14 May 2019 12:50", "Schools in the south are closed", "Three schools in the south of the town do not open tomorrow, a spokesman of the county said at noon."),
		"a live blog, headlines above times":   below("Flood on the Arden: live", "Barge wrecks the gate of the sluice", "14 May 2019, 14:32", "A barge struck the gate of the eastern sluice and tore two of its hinges away, the river board said.", "Ferry stays in the harbour", "14 May 2019, 13:05", "The ferry to Bornhall does not sail today because of the driftwood in the channel, its owner said.", "Schools in the south are closed", "14 May 2019, 12:50", "Three schools in the south of the town do not open tomorrow, a spokesman of the county said at noon."),
		"a live blog that names its writers":   below("Live: flood on the Arden", "2:32 p.m. ET, May 14, 2019", "Barge wrecks the gate of the sluice", "By Tomas Wren in Harrow", "A barge struck the gate of the eastern sluice and tore two of its hinges away, the river board said.", "1:05 p.m. ET, May 14, 2019", "Ferry stays in the harbour", "By Ada Brindle in Bornhall", "The ferry to Bornhall does not sail today because of the driftwood in the channel, its owner said.", "12:50 p.m. ET, May 14, 2019", "Schools in the south are closed", "By Tomas Wren in Harrow", "Three schools in the south of the town do not open tomorrow, a spokesman of the county said at noon."),
		"French, a live blog":                  below("Crue de l'Ardane : suivez la situation en direct", "14 mai 2019", "14h32", "Une péniche détruit la porte de l'écluse", "Une péniche a heurté la porte est de l'écluse et arraché deux de ses gonds, a indiqué le conseil de la rivière.", "13h05", "Le bac reste au port", "Le bac de Bornhall ne part pas aujourd'hui à cause du bois flottant dans le chenal, a dit son propriétaire.", "12h50", "Trois écoles fermées", "Trois écoles du sud de la ville n'ouvrent pas demain, a dit à midi une porte-parole du département."),
		"a newsletter of blurbs and links":     below("The Lantern, morning edition", "14 May 2019", "Good morning from Harrow, where the water is falling at last and the market is back on its square.", "Barge wrecks gate of the sluice", "A barge struck the gate of the eastern sluice on Tuesday and tore two of its hinges away.", "[Read the full story](https://lantern.example/1)", "Board asks the owner to pay", board, "[Read the full story](https://lantern.example/2)", "Inquiry into the sluice opens", inquiry, "[Read the full story](https://lantern.example/3)"),
		"a newsletter that dates its blurbs":   below("Barge wrecks gate of the sluice", "By Tomas Wren, 14 May 2019", "A barge struck the gate of the eastern sluice on Tuesday and tore two of its hinges away.", "Continue reading", "Board asks the owner to pay", "By Ada Brindle, 16 May 2019", board, "Continue reading"),
		"a chronology under subheadings":       below(wreckStory, "The gate is wrecked", "14 May 2019", "A barge struck the gate of the eastern sluice and tore two of its hinges away, the river board said.", "The board asks for money", "16 May 2019", board, "The inquiry opens", "19 May 2019", inquiry),
		"subheadings within":                   below("Barge wrecks gate of the eastern sluice", "By Tomas Wren", "14 May 2019", "A barge struck the gate of the eastern sluice on Tuesday and tore two of its hinges away, the board said.", "What the board says", board, "What comes next", inquiry),
		"questions and answers":                below("“We saw the barge too late”", "By Tomas Wren", "14 May 2019", "The keeper of the eastern sluice tells how the gate was lost and what is to be done about it now.", "When did you see the barge?", "It came round the bend at ten past two, and by then there was nothing that anybody could do.", "Who is to pay for the gate?", "That is for the board and the owner to settle between them, and for the inquiry after that."),
		"Spanish, questions and answers":       below("«Vimos la barcaza demasiado tarde»", "Por Marina Olvido", "14 de mayo de 2019", "El guarda de la compuerta oriental cuenta cómo se perdió y qué se va a hacer ahora con el río.", "¿Cuándo vio la barcaza?", "Salió de la curva a las dos y diez, y entonces ya no había nada que nadie pudiera hacer.", "¿Quién paga la compuerta?", "Eso lo tienen que arreglar la junta y el dueño, y después lo verá la comisión que investiga."),
		"comments of readers":                  below(wreckStory, "Old Skipper wrote", "14 May 2019", "They should have hung lamps on that gate years ago, as every skipper on this river has told them.", "Lock Keeper wrote", "15 May 2019", "There were lamps on it, and they were lit, as anybody who came round the bend could have seen."),
		"letters to the paper":                 below("Letters: what is to be done about the sluice", "19 May 2019", "Lamps on the gate", "The board should have hung lamps on that gate years ago, as every skipper on this river has told it.", "Ewan Harl, Torvik", "Speed on the river", "Nobody who sails at such a speed round that bend can say that he did not see the gate in time.", "Ida Morn, Harrow"),
		"about its writers":                    below(wreckStory, "About the authors", "Tomas Wren has written about the river for The Lantern since 2011 and lives on a barge at Harrow."),
		"books to read":                        below(wreckStory, "The river and its gates", "By Ada Brindle", "Harrow Press, 2011", "A history", "By Ewan Harl", "Torvik, 3 May 2014"),
		"rules between parts with place lines": below("Barge wrecks gate of the eastern sluice", "By Tomas Wren", "14 May 2019", "HARROW — A barge struck the gate of the eastern sluice on Tuesday and tore two of its hinges away, the board said.", "***", "The board has asked the owner of the barge to pay for the gate and for the tugs that pulled it free.", "***", inquiry),
		"a correction below":                   below(wreckStory, "Correction", "16 May 2019", "An earlier version of this article named the wrong owner of the barge. It belongs to a firm in Torvik."),
	} {
		if got := piecesOf(t, text); len(got) != 1 {
			t.Errorf("%s: got %q", name, got)
		}
	}
}
