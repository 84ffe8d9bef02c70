package suggest

import "strings"

// forms tell by a word's ending whether it is a verb that has happened. They
// know no verbs: what is one by its look only stands in the lexicons under none.
var forms = map[string]func(string) role{
	"en": formEN, "es": formES, "fr": formFR, "de": formDE, "uk": formUK, "ru": formRU, "ar": formAR,
}

func ends(word string, endings ...string) bool {
	for _, e := range endings {
		if strings.HasSuffix(word, e) {
			return true
		}
	}
	return false
}

func formEN(w string) role {
	if len(w) > 3 && ends(w, "ed") && !ends(w, "eed") && !lacking(w) {
		return rPast | rPart
	}
	return 0
}

// lacking tells adjectives like unmanned and undisclosed from the few verbs that begin
// with un.
func lacking(w string) bool {
	rest, ok := strings.CutPrefix(w, "un")
	if !ok {
		return false
	}
	for _, verb := range undoing {
		if strings.HasPrefix(rest, verb) {
			return false
		}
	}
	return true
}

// undoing is how verbs that begin with un go on.
var undoing = strings.Fields("ban block chain coupl cover der earth fold furl hook if ionis ioniz it leash load lock mask pack plug ravel roll screw seat tie veil wrap")

func formES(w string) role {
	switch {
	case len(w) < 4:
		return 0
	case ends(w, "aría", "ería", "iría", "arían", "erían", "irían", "dría", "drían"):
		return rUnreal
	case ends(w, "ará", "erá", "irá", "arán", "erán", "irán", "drá", "drán"):
		return rWill
	case ends(w, "ó", "aron", "ieron", "yeron", "jeron"):
		return rPast
	case ends(w, "ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas", "ído", "ída"):
		return rPart
	case ends(w, "aba", "aban", "ía", "ían"):
		return rHabit
	case ends(w, "ara", "aran", "iera", "ieran", "iese", "ase", "asen"):
		return rHabit
	}
	return 0
}

func formFR(w string) role {
	switch {
	case len(w) < 4:
		return 0
	case ends(w, "rait", "raient"):
		return rUnreal
	case ends(w, "era", "eront", "ira", "iront", "dra", "dront"):
		return rWill
	case ends(w, "èrent", "irent", "urent"):
		return rPast
	case ends(w, "é", "ée", "és", "ées"):
		return rPart
	case ends(w, "ait", "aient"):
		return rHabit
	}
	return 0
}

func formDE(w string) role {
	switch {
	case len(w) < 5:
		return 0
	case ends(w, "iert"), separable(w), strings.HasPrefix(w, "ge") && ends(w, "eten", "oten", "aten", "tten", "lten"):
		return rPart
	case ends(w, "te", "ten") && !ends(w, "ste", "sten") || ends(w, "stete", "steten", "ßte"):
		return rPast
	case germanParticiple(w):
		return rPart
	}
	return 0
}

// germanParticiple knows ge-macht, auf-ge-macht, ver-kauft by their parts.
func germanParticiple(w string) bool {
	if !ends(w, "t", "en") {
		return false
	}
	for _, p := range []string{"ge", "be", "ver", "er", "zer", "ent", "miss", "über", "unter"} {
		if strings.HasPrefix(w, p) && ends(w, "t") && len(w) > len(p)+3 {
			return true
		}
	}
	if strings.HasPrefix(w, "ge") {
		return len(w) > 6
	}
	return separable(w)
}

// separable knows participles with ge amid them: "ausgetreten", "festgenommen".
func separable(w string) bool {
	if !ends(w, "t", "en") {
		return false
	}
	for _, p := range separated {
		if strings.HasPrefix(w, p+"ge") && len(w) > len(p)+5 {
			return true
		}
	}
	return false
}

// separated is what German verbs put off to the end of their clause.
var separated = strings.Fields(`ab an auf aus bei ein fest fort frei her hin los mit nach nieder statt teil um vor weg
	weiter wieder zu zurück zusammen durch über unter heraus hervor hinaus bekannt hoch nahe still tot wahr`)

func formUK(w string) role {
	letters := len(w) / 2
	switch {
	case letters < 4:
		return 0
	case ends(w, "вся", "лася", "лося", "лися", "лась", "лось", "лись", "всь"):
		return rPast
	case ends(w, "ала", "яла", "ила", "іла", "їла", "ула", "юла", "ела", "ола", "кла", "гла", "зла", "сла", "рла", "шла",
		"ало", "яло", "ило", "іло", "їло", "уло", "юло", "оло", "кло", "гло", "зло", "сло", "рло", "шло",
		"али", "яли", "или", "іли", "їли", "ули", "юли", "оли", "кли", "гли", "зли", "сли", "рли", "шли"):
		return rPast
	case ends(w, "ав", "яв", "ив", "ув", "юв", "шов"):
		return rPast
	case ends(w, "ано", "ено", "єно", "ято", "ито", "уто", "ерто") && letters > 4:
		return rPast
	}
	return 0
}

// longParticiple knows the Slavonic participles that agree with a noun: "введённый",
// "запроваджений"; adjectives look the same.
func longParticiple(w, lang string) bool {
	if lang == "ru" {
		return len(w) > 14 && ends(w, "нный", "нная", "нное", "нные", "нного", "нной", "нном", "нным", "нных", "нными", "нную", "тый", "тая", "тое", "тые")
	}
	return lang == "uk" && len(w) > 12 && ends(w, "ений", "ена", "ене", "ені", "еного", "еної", "ених", "ену", "аний", "ана", "ане", "ані", "аного", "аної", "аних", "ану", "тий", "та", "те", "ті")
}

func formRU(w string) role {
	letters := len(w) / 2
	switch {
	case letters < 4:
		return 0
	case ends(w, "лся", "лась", "лось", "лись"):
		return rPast
	case ends(w, "тели") && !ends(w, "хотели", "летели", "вертели", "свистели"): // "жители", "водители"
		return 0
	case ends(w, "ала", "яла", "ила", "ела", "ула", "ыла", "ола", "кла", "гла", "зла", "сла", "рла", "шла",
		"ало", "яло", "ило", "ело", "уло", "ыло", "оло", "кло", "гло", "зло", "сло", "рло", "шло",
		"али", "яли", "или", "ели", "ули", "ыли", "оли", "кли", "гли", "зли", "сли", "рли", "шли",
		"ал", "ял", "ил", "ел", "ул", "ыл", "шел"):
		return rPast
	case letters > 4 && ends(w, "ован", "ована", "овано", "ованы", "ен", "ена", "ено", "ены", "дан", "дана", "дано", "даны",
		"сан", "сана", "сано", "саны", "зан", "зана", "зано", "заны", "ман", "мана", "мано", "маны", "бран", "брана", "браны",
		"жан", "жана", "жано", "жаны", "ыт", "ыта", "ыты", "ято", "ята", "яты"):
		return rPart
	}
	return 0
}

// formAR knows only the forms that no noun has: with t at the end of longer
// words that begin as verbs do.
func formAR(w string) role {
	w = strings.TrimPrefix(w, "و")
	letters := len(w) / 2
	switch {
	case strings.HasPrefix(w, "ال"), letters < 4:
		return 0
	case strings.HasPrefix(w, "سي"), strings.HasPrefix(w, "ستت"):
		return rWill
	case (strings.HasPrefix(w, "ا") || strings.HasPrefix(w, "ت")) && ends(w, "ت") && letters > 4 && !ends(w, "ات"):
		return rPast
	case strings.HasPrefix(w, "است") && letters < 7 && !strings.Contains(w[6:], "ا"):
		return rPast
	}
	return 0
}
