package intake

import (
	"regexp"
	"strings"
)

// agencies are the names of news agencies, in rows parted at bars, in lower case.
var agencies = agencySet(
	"associated press|ap|afp|agence france-presse|agence france presse|reuters|thomson reuters|united press international|upi|bloomberg|bloomberg news|pa|pa media|press association",
	"dpa|deutsche presse-agentur|dpa-afx|epd|kna|apa|afp deutschland|keystone-sda|sda|belga|anp|ansa|adnkronos|agi|efe|europa press|agencia efe|lusa|ritzau|ntb|tt|stt|pap|čtk|ctk|tasr|mti|agerpres|mediafax|bta|tanjug|hina|fena",
	"tass|itar-tass|ria novosti|interfax|interfax-ukraine|ukrinform|unian|sputnik|belta|kazinform|azertac|armenpress|interpressnews",
	"тасс|риа новости|интерфакс|интерфакс-украина|укринформ|унианн|униан|унн|рейтер|рейтерс|інтерфакс-україна|укрінформ|уніан|рбк-україна|рбк-украина|ап|афп|белта",
	"xinhua|kyodo|kyodo news|jiji press|yonhap|yonhap news agency|pti|press trust of india|ani|ians|associated press of pakistan|bernama|antara|vna|cna|aap|australian associated press|the canadian press|canadian press|notimex|télam|telam|prensa latina|agência brasil|agencia brasil",
	"anadolu|anadolu agency|aa|wafa|sana|mena|spa|saudi press agency|petra|qna|kuna|wam|bna|nna|irna|isna|tasnim|fars",
	"رويترز|أ ف ب|ا ف ب|أ.ف.ب|فرانس برس|وكالة فرانس برس|أسوشيتد برس|أسوشييتد برس|د ب أ|الأناضول|وكالة الأناضول|وفا|سانا|واس|وام|كونا|قنا|بترا|شينخوا",
	"agencies|news agencies|wires|wire services|agencias|agences|agenturen|агентства|агенції|وكالات|الوكالات",
)

func agencySet(rows ...string) map[string]bool {
	set := map[string]bool{}
	for _, row := range rows {
		for _, name := range strings.Split(row, "|") {
			set[name] = true
		}
	}
	return set
}

// agencyNamed is the agency that words name as a whole, as they write it without
// an article or the word "staff"; "" when they name none. Short names count in
// capitals only, but for dpa and its like, which write themselves small.
func agencyNamed(words string) string {
	name := strings.Trim(strings.TrimSpace(words), ".,:;/()[]–—- ")
	for _, lead := range []string{"The ", "the ", "der ", "die ", "l'", "l’", "la ", "agency ", "Agentur ", "агентства ", "агентство ", "агенції ", "агентством "} {
		name = strings.TrimPrefix(name, lead)
	}
	low := strings.ToLower(name)
	switch n := len([]rune(name)); {
	case !agencies[low]:
		return ""
	case smallNames[low]:
	case n <= 4 && name != strings.ToUpper(name):
		return ""
	}
	return name
}

// smallNames are agencies that write themselves in small letters.
var smallNames = wordSet("dpa epd apa sda")

// calledAgency is what names of news agencies that are not in the list end or
// begin with.
var calledAgency = regexp.MustCompile(`(?i)\s(?:news agency|press agency|news service|newswire|wire|wire service|nachrichtenagentur)$|^(?:agencia de noticias|agence de presse|інформаційне агентство|информационное агентство|وكالة أنباء)\s`)

// asAgency is the agency that words name, be it in the list or called one.
func asAgency(words string) string {
	if name := agencyNamed(words); name != "" {
		return name
	}
	name := strings.Trim(strings.TrimSpace(words), ".,:;/()[]–—- ")
	if countWords(name) > 5 || !looksLikeName(name) || !calledAgency.MatchString(name) {
		return ""
	}
	return name
}

// agencyHosts are names that agencies have in addresses where those differ from
// what the press calls them, parted by spaces.
var agencyHosts = map[string]string{
	"ap": "apnews ap", "associated press": "apnews ap", "agence france-presse": "afp", "deutsche presse-agentur": "dpa",
	"рейтер": "reuters", "رويترز": "reuters", "тасс": "tass", "риа новости": "ria", "интерфакс": "interfax", "інтерфакс-україна": "interfax", "интерфакс-украина": "interfax",
	"укрінформ": "ukrinform", "укринформ": "ukrinform", "уніан": "unian", "униан": "unian", "белта": "belta", "press trust of india": "ptinews",
	"الأناضول": "aa", "anadolu": "aa", "anadolu agency": "aa", "وفا": "wafa", "وكالة الأناضول": "aa",
}
