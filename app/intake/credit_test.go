package intake

import (
	"strings"
	"testing"

	"dateline/app/article"
)

func TestPlaceLines(t *testing.T) {
	const story = "Engineers closed the eastern sluice on Monday after a barge struck its gate"
	for lead, want := range map[string][2]string{
		"VELMAR, May 14 (Lantern Wire) - ":        {"VELMAR", "Lantern Wire"},
		"VELMAR (Reuters) - ":                     {"VELMAR", "Reuters"},
		"Velmar, May 14 – ":                       {"Velmar", ""},
		"BUFFALO, N.Y. — ":                        {"BUFFALO, N.Y.", ""},
		"VELMAR — ":                               {"VELMAR", ""},
		"HANOI, Vietnam (AP) — ":                  {"HANOI, Vietnam", "AP"},
		"WASHINGTON, D.C. (AP) -- ":               {"WASHINGTON, D.C.", "AP"},
		"Kyiv/Lviv (dpa) - ":                      {"Kyiv/Lviv", "dpa"},
		"BERLIN (dpa) - ":                         {"BERLIN", "dpa"},
		"КИЇВ, 24 лютого (Укрінформ) — ":          {"КИЇВ", "Укрінформ"},
		"КИЇВ. 24 лютого. УНН. ":                  {"КИЇВ", "УНН"},
		"МОСКВА, 24 фев — РИА Новости. ":          {"МОСКВА", "РИА Новости"},
		"МОСКВА, 24 февраля. /ТАСС/. ":            {"МОСКВА", "ТАСС"},
		"Madrid, 24 feb (EFE).- ":                 {"Madrid", "EFE"},
		"PARIS, 24 fév 2022 (AFP) - ":             {"PARIS", "AFP"},
		"NEW DELHI (PTI): ":                       {"NEW DELHI", "PTI"},
		"القاهرة (وكالات) - ":                     {"القاهرة", "وكالات"},
		"رام الله - وفا - ":                       {"رام الله", "وفا"},
		"بغداد - رويترز: ":                        {"بغداد", "رويترز"},
		"(Reuters) - ":                            {"", "Reuters"},
		"Reuters - ":                              {"", "Reuters"},
		"":                                        {"", ""},
		"HARROW, LANTERN.com - ":                  {"HARROW", ""},
		"LANTERN.COM - ":                          {"", ""},
		"BREAKING — ":                             {"", ""},
		"WARNING: ":                               {"", ""},
		"Wren (left) - ":                          {"", ""},
		"The gate — ":                             {"", ""},
		"Sluice 4 - ":                             {"", ""},
		"Monday - ":                               {"", ""},
		"القاهرة - ":                              {"", ""},
		"Чапля — птах великий, і ":                {"", ""},
		"Wren, Part 12 - ":                        {"", ""},
		"“I saw it,” he said — ":                  {"", ""},
		"May 14 (Reuters) - ":                     {"", "Reuters"},
		"After the flood, in May - ":              {"", ""},
		"Ines Calder (Lock keepers' union) — ":    {"", ""},
		"The ministry of transport (MOT) said - ": {"", ""},
	} {
		got := placeOf(lead + story)
		if got.place != want[0] || got.agency != want[1] {
			t.Errorf("%q: got %q, %q, want %q", lead, got.place, got.agency, want)
		}
	}
}

// creditOf is the agency that a pasted text credits.
func creditOf(t *testing.T, byline, last, after string) article.Article {
	t.Helper()
	text := "Barge wrecks gate of the eastern sluice\n\n14 May 2019\n\n" + byline + "\n\n" + harrowBody
	if last != "" {
		text += " " + last
	}
	return read(t, "", text+"\n\n"+after+"\n")
}

func TestCredits(t *testing.T) {
	for line, want := range map[string]string{
		"AFP contributed reporting.": "AFP", "The Associated Press contributed to this report.": "Associated Press", "With reporting by Reuters": "Reuters",
		"(With inputs from PTI)": "PTI", "Reuters and AFP contributed to this report.": "Reuters", "Source: Ukrinform": "Ukrinform", "(Reuters)": "Reuters", "— Associated Press": "Associated Press",
		"dpa/AFP": "dpa", "Mit Material von dpa": "dpa", "Quelle: dpa": "dpa", "За матеріалами Укрінформу": "Укрінформ", "Джерело: УНІАН": "УНІАН", "По материалам РИА Новости": "РИА Новости", "Источник: ТАСС": "ТАСС",
		"Con información de EFE": "EFE", "Fuente: EFE": "EFE", "Source : AFP": "AFP", "(avec AFP)": "AFP", "المصدر: رويترز": "رويترز", "المصدر: وكالات": "وكالات", "Harbour News Agency contributed to this report.": "Harbour News Agency",

		"Ada Brindle contributed to this report.": "", "Source: Ministry of Transport": "", "(Updates with the inquiry)": "", "With kind regards": "", "Ap": "", "He contributed to the fund.": "", "Джерело: міністерство": "", "Mit der Bahn": "", "Sources: the river board, the lock": "",
		"Photo: Reuters": "", "by European Space Agency": "", "Source: River Agency": "", "The gate fell [Reuters]": "", "Mehr": "", "Follow AFP on social media": "",
	} {
		if a := creditOf(t, "", "", line); a.Credit != want || (a.Credit == "") != (a.Evidence[article.FieldCredit].Rule == "") {
			t.Errorf("%q: got %q (%s), want %q", line, a.Credit, a.Evidence[article.FieldCredit], want)
		}
	}
	for last, want := range map[string]string{"(Reuters)": "Reuters", "— AFP": "AFP", "/dpa/": "dpa", "(with AFP)": "AFP", "(he smiled)": "", "— Calder": ""} {
		if a := creditOf(t, "", last, ""); a.Credit != want {
			t.Errorf("at the end %q: got %q (%s), want %q", last, a.Credit, a.Evidence[article.FieldCredit], want)
		}
	}
	for byline, want := range map[string]string{"By Reuters": "Reuters", "By Reuters Staff": "Reuters", "By AFP": "AFP", "By Agencies": "Agencies", "By Tomas Wren": ""} {
		if a := creditOf(t, byline, "", ""); a.Credit != want {
			t.Errorf("%q: got %q (%s), want %q", byline, a.Credit, a.Evidence[article.FieldCredit], want)
		}
	}
}

// TestSiteIsNoCredit: what an agency prints itself is not credited to it, and
// prose that only speaks of an agency credits none.
func TestSiteIsNoCredit(t *testing.T) {
	page := func(head string) string {
		return strings.Replace(storyPage(head, `<p class="byline">By Reuters</p>`, ""), "(Lantern Wire)", "(Reuters)", 1)
	}
	if a := read(t, "page.html", page(`<meta property="og:site_name" content="Reuters">`)); a.Credit != "" || a.Place != "VELMAR" {
		t.Errorf("credit %q (%s), place %q", a.Credit, a.Evidence[article.FieldCredit], a.Place)
	}
	if a := read(t, "page.html", page(`<link rel="canonical" href="https://www.reuters.com/world/barge">`)); a.Credit != "" {
		t.Errorf("credit %q (%s)", a.Credit, a.Evidence[article.FieldCredit])
	}
	if a := read(t, "page.html", page(`<meta property="og:site_name" content="The Lantern">`)); a.Credit != "Reuters" {
		t.Errorf("credit %q", a.Credit)
	}
	if a := read(t, "", "Barge wrecks gate\n\n14 May 2019\n\n"+harrowBody+" Reuters could not reach the owner for comment, and AFP asked the board in vain."); a.Credit != "" {
		t.Errorf("credit %q (%s)", a.Credit, a.Evidence[article.FieldCredit])
	}
}
