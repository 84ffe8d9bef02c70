package intake

import (
	"strings"
	"testing"
)

// Bylines in the forms in which pages write them.
func TestBylineForms(t *testing.T) {
	for line, want := range map[string]string{
		"Reported by:\nHedda Strand":                                     "Hedda Strand",
		"By\nHedda Strand":                                               "Hedda Strand",
		"Written by\nHedda Strand and Jo Marl":                           "Hedda Strand; Jo Marl",
		"Words: Hedda Strand":                                            "Hedda Strand",
		"Story by Hedda Strand, Photos by Jo Marl":                       "Hedda Strand",
		"Hedda Strand | hstrand@lantern.example | Lantern":               "Hedda Strand",
		"By HEDDA STRAND | hstrand@lantern.example":                      "HEDDA STRAND",
		"Hedda Strand, staff writer":                                     "Hedda Strand",
		"Von\nHedda Strand":                                              "Hedda Strand",
		"Текст: Олена Вільшана":                                          "Олена Вільшана",
		"Автор:\nОлена Вільшана":                                         "Олена Вільшана",
		"Par\nHedda Strand":                                              "Hedda Strand",
		"Por:\nHedda Strand":                                             "Hedda Strand",
		"كتبت: هدى سالم":                                                 "هدى سالم",
		"Hedda Strand Published May 4, 2021 Updated May 5, 2021 07:43am": "Hedda Strand",
		"Hedda Strand, Jo Marl-Petty | Published: 4 May 2021":            "Hedda Strand; Jo Marl-Petty",
		"Hedda Strand Publicado 4 de mayo de 2021":                       "Hedda Strand",
		"Hedda Strand · Veröffentlicht am 4. Mai 2021":                   "Hedda Strand",
		"Олена Вільшана Опубліковано 4 травня 2021":                      "Олена Вільшана",
		"Lantern Public Radio | By Hedda Strand":                         "Hedda Strand",
		"Der Laternenbote | Von Hedda Strand":                            "Hedda Strand",
		"Texte par : Hedda Strand et Jo Marl":                            "Hedda Strand; Jo Marl",
		"Texte : Hedda Strand":                                           "Hedda Strand",
		"Text von Hedda Strand":                                          "Hedda Strand",
		"Texto por: Hedda Strand":                                        "Hedda Strand",
		"Von Hedda Strand\nvor 5 Stunden":                                "Hedda Strand",
		"Por Hedda Strand\nhace 2 horas":                                 "Hedda Strand",
		"Hedda Strand • 5 hours ago":                                     "Hedda Strand",
		"Reported by:\nThe River Board":                                  "",
		"Vale Sentinel Published May 4, 2021":                            "",
		"Climate Desk Published May 4, 2021":                             "",
		"Buenos Aires | 4 May 2021":                                      "",
		"Rivers | By Design":                                             "",
		"Vale Lantern | By the numbers":                                  "",
		"By\nPublished":                                                  "",
		"Local News | Rivers":                                            "",
		"Orrin, Vale":                                                    "",
		"Contact: Hedda Strand":                                          "",
	} {
		a := readPaste(t, "Barge shuts the lock at Orrin\n"+line+"\n4 May 2021"+proseBelow)
		if got := strings.Join(a.Byline, "; "); got != want {
			t.Errorf("%q: byline %q, want %q", line, got, want)
		}
		if a.Title != "Barge shuts the lock at Orrin" {
			t.Errorf("%q: title %q", line, a.Title)
		}
	}
}

// Lines about the writers that end a text are folded, with and without a byline
// above it; people of the article are not.
func TestBiosBelowTheText(t *testing.T) {
	for _, bio := range []string{
		"Hedda Strand covers rivers and ports for the Lantern. Reach her at hstrand@lantern.example.",
		"Hedda Strand joined the Lantern in 2017 and has won two awards for her reporting.",
		"Hedda Strand is the Lantern's correspondent on the river.",
		"Follow Hedda Strand on X @hstrand.",
		"You can reach Hedda Strand at hstrand@lantern.example or 555-0142.",
		"Hedda Strand est journaliste au service régional de La Lanterne.",
		"Hedda Strand ist Redakteurin im Ressort Region.",
		"Hedda Strand es redactora de la sección local desde 2017.",
	} {
		for _, head := range []string{"Hedda Strand\n4 May 2021", "By Hedda Strand\n4 May 2021"} {
			lacks(t, kept(readPaste(t, "Barge shuts the lock at Orrin\n"+head+proseBelow+"\n\n"+bio+"\n\nTags: Orrin, rivers\n")), bio)
		}
	}
	for _, line := range []string{"Anselm Rook is a skipper and has sailed on the river for thirty years.", "Anselm Rook covers his deck with straw when it freezes."} {
		holds(t, kept(readPaste(t, "Barge shuts the lock at Orrin\nHedda Strand\n4 May 2021"+proseBelow+"\n\n"+line+"\n\nTags: Orrin, rivers\n")), line)
	}
}

// A place is read from a name before a point, colon or dash only where the rest of
// the text bears it out.
func TestLoosePlaces(t *testing.T) {
	const rest = " A barge struck the gate of the lock on Monday, and boats have waited since, the river board told reporters."
	const after = "\n\nForty boats are waiting in Orrin, and repairs take three weeks, according to the river board.\n\nNobody was hurt when the barge hit the gate at noon, but its bow was badly dented.\n"
	for lead, want := range map[string]string{
		"Orrin:": "Orrin", "Orrin –": "Orrin", "Orrin.": "Orrin", "Orrin —": "Orrin",
		"Marrick:": "", "Rivers:": "", "Analysis:": "", "Hedda Strand:": "", "Boats –": "", "Nobody:": "",
	} {
		a := readPaste(t, "Barge shuts the lock upriver\n\nBy Hedda Strand\n4 May 2021\n\n"+lead+rest+after)
		if a.Place != want {
			t.Errorf("%q: place %q, want %q", lead, a.Place, want)
		}
	}
	const ukrainian = "Баржа пробила ворота шлюзу\n\n14 травня 2019\n\nТернава – Баржа з піском у ніч на п’ятницю пробила східні ворота шлюзу, повідомили в річковому управлінні.\n\nЗа попередніми даними, у судна відмовило кермо, а в Тернаві чекають сорок суден.\n"
	if a := readPaste(t, ukrainian); a.Place != "Тернава" {
		t.Errorf("place %q", a.Place)
	}
}

// A name that opens the text is a place where the same paragraph speaks of a town
// and the page names it elsewhere; one of several words in capitals before a colon
// is, unless it may be a label or somebody who speaks.
func TestPlacesThatOpenTheText(t *testing.T) {
	const after = "\n\nForty boats are waiting, and repairs take three weeks, according to the river board.\n\nNobody was hurt when the barge hit the gate at noon, said Anselm Rook, and Rook should know.\n"
	const hundreds = "Hundreds of skippers blocked the gate of the lock for six hours on Tuesday, and the river board asked them to leave."
	for text, want := range map[string]string{
		"UPPER MARRICK: " + hundreds + after: "UPPER MARRICK",
		"NEW ORRIN: " + hundreds + after:     "NEW ORRIN",
		"Kalten – Wer in der Gemeinde auf den Berg will, muss Zeit mitbringen und eine Decke dazu, sagen die Schiffer." + after:       "Kalten",
		"Villa Kalten.- Los vecinos de este municipio retienen desde la tarde del martes tres barcos y no los dejarán salir." + after: "Villa Kalten",
		"Villa Kalten, 3 feb. – Los vecinos retienen desde la tarde del martes tres barcos y no los dejarán salir de aquí." + after:   "Villa Kalten",
		"Villa Kalten, 3 feb (EFE).- Los vecinos retienen desde la tarde del martes tres barcos y no los dejarán salir." + after:      "Villa Kalten",
		"Kalten, 4 mai (AFP) – Les bateliers retiennent depuis mardi soir trois barges et ne les laisseront pas sortir." + after:      "Kalten",
		"Kalten (dpa) - Hunderte Schiffer haben am Dienstag sechs Stunden lang das Tor der Schleuse blockiert und gingen." + after:    "Kalten",
		"Kalten – Hundreds of skippers blocked the gate of the lock for six hours on Tuesday, and the river board left them." + after: "",
		"Anselm Rook – The skipper lives in the town, and has blocked the gate of the lock for six hours since Tuesday." + after:      "",
		"ANSELM ROOK: " + hundreds + after:   "",
		"SPOILER ALERT: " + hundreds + after: "",
		"WHAT HAPPENED: " + hundreds + after: "",
		"WORLD CUP: " + hundreds + after:     "",
		"CRICKET: " + hundreds + after:       "",
		"HEDDA STRAND: " + hundreds + "\n\nJO MARL: I was at the gate with all of the others at noon, and saw no lamp." + after:        "",
		"UPPER MARRICK: “We asked the river board for a lamp on the gate of the lock,” says the skipper, “and had no answer.”" + after: "",
	} {
		town := "Kalten"
		if strings.HasPrefix(text, "Villa") {
			town = "Villa Kalten"
		}
		a := readPaste(t, "Skippers of "+town+" block the lock\n\nBy Hedda Strand\n4 May 2021\n\n"+text)
		if a.Place != want {
			t.Errorf("%.40q: place %q, want %q", text, a.Place, want)
		}
	}
}

// The day of publication stands in many places around a headline; that of the
// visit is none.
func TestDatesAroundTheHeadline(t *testing.T) {
	for name, c := range map[string][2]string{
		"in the label of a section":         {"Monday, 12 August 2024\nOrrin 21°C\nRegional News for Tuesday, 4 May 2021\n« Previous\nNext »\nShare\nPrint\nListen\nBarge shuts the lock at Orrin\n", "2021-05-04"},
		"only the day of the visit":         {"Monday, 12 August 2024\nHome\nNews\nSport\nShare\nPrint\nBarge shuts the lock at Orrin\n", ""},
		"the day of the visit with a label": {"Today is Monday, 12 August 2024\nHome\nNews\nSport\nShare\nPrint\nBarge shuts the lock at Orrin\n", ""},
		"glued to the section":              {"Barge shuts the lock at Orrin\nRivers | 4 May 2021\n", "2021-05-04"},
		"behind the paper":                  {"Barge shuts the lock at Orrin\nVale Lantern / 04:37 PM May 04, 2021\n", "2021-05-04T16:37"},
	} {
		if a := readPaste(t, c[0]+proseBelow); string(a.Published) != c[1] && !(c[1] != "" && strings.HasPrefix(string(a.Published), c[1])) {
			t.Errorf("%s: published %q, want %q", name, a.Published, c[1])
		}
	}
}

// The address of the article is also the one that the button to copy it shows.
func TestAddressBesideItsButton(t *testing.T) {
	const address = "https://lantern.example/2021/05/04/barge-4711/"
	for _, label := range []string{"Copy link", "Скопіювати посилання", "Скопировать ссылку", "Copiar enlace", "Copier le lien", "Link kopieren", "نسخ الرابط", "Permalink:"} {
		a := readPaste(t, "Home\nNews\nSport\nBarge shuts the lock at Orrin\n4 May 2021\nShare:\nFacebook\nTelegram\n"+label+"\n"+address+proseBelow+"Most read\nTen bridges\nWho owns the canal\nA swan on the road\nCookies\nImprint\n")
		if a.URL != address {
			t.Errorf("%q: address %q", label, a.URL)
		}
	}
}

// A list of other stories that stands without blank lines ends where a subheading
// of the text follows.
func TestSubheadingBelowOtherStories(t *testing.T) {
	for _, head := range []string{"Read also:", "Lesen Sie auch:", "Lire aussi :", "Lea también", "Читайте також:", "FEATURED STORIES"} {
		a := readPaste(t, between(head+"\nTen bridges that will not last\nThe keeper who never slept", "What the gate will cost", "The board puts the repairs at two million, and will ask the owner of the barge to pay for most of it."))
		holds(t, kept(a), "What the gate will cost")
		lacks(t, kept(a), "Ten bridges", "The keeper who")
	}
}

// Captions show by the maker in capitals, and by the credit on the line below.
func TestCaptionsByTheirMakers(t *testing.T) {
	for _, caption := range []string{
		"ASHORE The barge lies on its side below the lock at Orrin on Monday. —PHOTO BY THE RIVER BOARD OF ORRIN AND THE LOWER VALE",
		"The barge lies on its side below the lock.ADA BRINDLE / LANTERN",
		"The barge lies on its side below the lock. | ADA BRINDLE",
		"The barge lies on its side below the lock",
	} {
		tail := ""
		if strings.HasSuffix(caption, "lock") {
			tail = "\nPhoto: Ada Brindle"
			caption += "."
		}
		a := readPaste(t, "Barge shuts the lock at Orrin\n\nBy Hedda Strand\n4 May 2021\n"+caption+tail+proseBelow)
		found := false
		for _, b := range a.Blocks {
			found = found || b.Text == caption && b.Kind == "caption"
		}
		if !found {
			t.Errorf("no caption: %s", caption)
		}
	}
}
