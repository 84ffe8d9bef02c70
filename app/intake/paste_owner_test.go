package intake

import (
	"strings"
	"testing"
)

// The site is what several places of the page agree on, and nothing where only
// one of them names somebody.
func TestSiteThatThePageCallsItself(t *testing.T) {
	const head, foot = "Menu\nBarge shuts the lock at Orrin\nHedda Strand\n4 May 2021" + proseBelow, "\n\nMost read\nTen bridges that will not last\n\n"
	for name, c := range map[string]struct{ text, site string }{
		"the head and an appeal":       {"Home\nThe Lamplight\nNews\n" + head + foot + "The Lamplight belongs to its readers, and you can support our newsroom from £2 a month.\n", "The Lamplight"},
		"the owner and a notice":       {head + foot + "Download our app, and stay with Vale Lamplight for breaking news on your phone.\n© 2024 Vale Lamplight Media Ltd. All rights reserved.\n", "Vale Lamplight"},
		"the terms and the imprint":    {head + foot + "By signing up you accept our terms of use and agree that the Orrin Lamplight may send you email.\n\nAbout us\nOrrin Lamplight, 12 Lock Street, Orrin\n© 2024 Hearth Holdings\n", "Orrin Lamplight"},
		"the owner and the address":    {head + foot + "© 2009 - 2024 Vale Lamplight. All rights reserved.\n\nhttps://www.valelamplight.example/a/barge\n", "Vale Lamplight"},
		"a paper's name in its appeal": {head + foot + "En vous abonnant, vous soutenez la rédaction et les journalistes de L’Écho de la Vale.\n", "L’Écho de la Vale"},
		"before the byline":            {"Menu\nBarge shuts the lock at Orrin\nOrrin Public Radio | By Hedda Strand\n4 May 2021" + proseBelow + foot + "© 2024 KVLO Orrin Public Radio\n", "Orrin Public Radio"},
		"before the byline alone":      {"Menu\nBarge shuts the lock at Orrin\nOrrin Public Radio | By Hedda Strand\n4 May 2021" + proseBelow + foot, ""},
		"in Ukrainian":                 {"Головна\nЛипівський маяк\nНовини\n" + head + foot + "Підтримайте нашу редакцію.\n© 2014–2024 «Липівський маяк». Усі права захищено.\n", "Липівський маяк"},
		"in Arabic":                    {"الرئيسية\nمنارة الوادي\nأخبار\n" + head + foot + "جميع الحقوق محفوظة © 2024 منارة الوادي\n", "منارة الوادي"},
		"an agency's own page":         {"Harbour News Agency\nWorld\nMarkets\nMy News\n\nRivers\n" + head + foot + "About Harbour\nHarbour News Agency serves some 200 papers in ten countries.\n© 2024 Harbour. All rights reserved.\n", "Harbour News Agency"},

		"a house that owns papers":     {head + foot + "By signing up you agree that Hearth Interactive may send you email.\n© 2024 Hearth Interactive. All rights reserved.\n", ""},
		"a network":                    {"Facebook\n" + head + foot + "Follow us on Facebook, and tell us what you think of our app.\n", ""},
		"a newsletter":                 {"The Morning Tide\n" + head + foot + "Sign up for The Morning Tide, our free newsletter, in your inbox every day.\n", ""},
		"a place in the menu":          {"Orrin Vale\n" + head + foot + "Town council of Orrin Vale buys a tug\n", ""},
		"an agency that others credit": {head + foot + "© 2024 Reuters. All rights reserved.\nReuters reporters write for our newsletter, which you can read for free.\n", ""},
		"a paper that is quoted":       {head + "The skipper told the “Marrick Gazette” that he had seen no lamp.\n" + foot + "© 2024 All rights reserved.\n", ""},
	} {
		if a := readPaste(t, c.text); a.Site != c.site {
			t.Errorf("%s: site %q, want %q", name, a.Site, c.site)
		}
	}
}

// The legal form of the company that owns a page is no part of the name of the
// page, whichever country it is of.
func TestLegalFormsOfOwners(t *testing.T) {
	for owner, want := range map[string]string{
		"© 2024 The Vale Sentinel DAC":                                           "The Vale Sentinel",
		"© 2024 The Vale Sentinel CLG. All rights reserved.":                     "The Vale Sentinel",
		"© 2024 Vale Sentinel Pty Ltd":                                           "Vale Sentinel",
		"© Vale Sentinel (Pvt) Ltd 2024":                                         "Vale Sentinel",
		"© Vale Sentinel Pvt. Ltd. All rights reserved":                          "Vale Sentinel",
		"Copyright © 2024 Vale Sentinel, Inc. All Rights Reserved.":              "Vale Sentinel",
		"© 2024 Vale Sentinel LLC":                                               "Vale Sentinel",
		"© 2024 Orriner Anzeiger GmbH & Co. KG":                                  "Orriner Anzeiger",
		"© 2024 Orriner Anzeiger Ges.m.b.H.":                                     "Orriner Anzeiger",
		"© 2024 Orriner Anzeiger AG":                                             "Orriner Anzeiger",
		"© 2024 El Heraldo de Orrin, S.A. de C.V. Todos los derechos reservados": "El Heraldo de Orrin",
		"© El Heraldo de Orrin S.L.U. 2024":                                      "El Heraldo de Orrin",
		"© 2024 Le Courrier d'Orrin S.A.S. Tous droits réservés":                 "Le Courrier d'Orrin",
		"© 2024 Corriere della Vale S.p.A.":                                      "Corriere della Vale",
		"© 2024 Gazeta Orrin Sp. z o.o. Wszelkie prawa zastrzeżone":              "Gazeta Orrin",
		"© 2024 Orrin Hírlap Sentinel Kft.":                                      "Orrin Hírlap Sentinel",
		"© 2024 Orrin Courant B.V.":                                              "Orrin Courant",
		"© 2024 Orrin Dagblad A/S":                                               "Orrin Dagblad",
		"© 2024 ТОВ «Вісник Верхнього Орріна». Усі права захищено": "Вісник Верхнього Орріна",
		"© 2024 ПрАТ Вісник Орріна":                                "Вісник Орріна",
		"© 2024 ООО «Вестник Оррина». Все права защищены":          "Вестник Оррина",

		"© 2024 Orrin Television Corporation":   "Orrin Television Corporation",
		"© 2024 The Aged Courier of Casas":      "The Aged Courier of Casas",
		"© 2024 АТ-Вісник":                      "АТ-Вісник",
		"© 2024 Sunday Marshland Ltd":           "Sunday Marshland",
		"© 2024 Orrin Private Eye":              "Orrin Private Eye",
		"© 2024 Vale Sentinel, S. Hedda Strand": "Vale Sentinel",
	} {
		if got := ownerOf(owner); got != want {
			t.Errorf("%q: owner %q, want %q", owner, got, want)
		}
	}
	const page = "Menu\nBarge shuts the lock at Orrin\nHedda Strand\n4 May 2021" + proseBelow + "Most read\nTen bridges that will not last\n\n"
	for text, want := range map[string]string{
		page + "© 2024 The Vale Sentinel DAC\n": "The Vale Sentinel",
		strings.Replace(page, "Most read", "Get the best of The Vale Lamplight’s reporting in your inbox every day. You can unsubscribe at any time.\n\nMost read", 1) + "© 2024 The Vale Lamplight DAC\n": "The Vale Lamplight",
	} {
		if a := readPaste(t, text); a.Site != want {
			t.Errorf("site %q, want %q", a.Site, want)
		}
	}
}

// A window's title may name a section between the headline and the site; neither
// the section is the site, nor a line of the menu that names it.
func TestSiteBehindTheSectionInAWindowsTitle(t *testing.T) {
	for name, window := range map[string]string{
		"bars":           "Barge shuts the lock at Orrin | Canals | The Lamplight",
		"dashes":         "Barge shuts the lock at Orrin - Canals - The Lamplight",
		"a long section": "Barge shuts the lock at Orrin | Rivers and canals | The Lamplight",
		"no section":     "Barge shuts the lock at Orrin | The Lamplight",
	} {
		a := readPaste(t, window+"\nSkip to main content\nNews\nSport\nCanals\nBarge shuts the lock at Orrin\nHedda Strand\n4 May 2021"+proseBelow+"\n\nCanals\nMost read\nTen bridges that will not last\n")
		if a.Site != "The Lamplight" || a.Title != "Barge shuts the lock at Orrin" {
			t.Errorf("%s: title %q, site %q", name, a.Title, a.Site)
		}
	}
}
