package intake

import "testing"

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
