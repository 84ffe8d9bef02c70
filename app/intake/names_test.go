package intake

import (
	"strings"
	"testing"
)

func TestNamesIn(t *testing.T) {
	for byline, want := range map[string]string{
		"By Tomas Wren and Ada Brindle in Kyiv":             "Tomas Wren, Ada Brindle",
		"Tomas Wren, Ada Brindle and Ines Calder":           "Tomas Wren, Ada Brindle, Ines Calder",
		"By Tomas Wren in Kyiv and Ada Brindle in Lviv":     "Tomas Wren, Ada Brindle",
		"By Tomas Wren in London and New York":              "Tomas Wren",
		"By Tomas Wren, Ada Brindle, Lantern Staff Writers": "Tomas Wren, Ada Brindle",
		"Analysis by Tomas Wren, Lantern Editor-at-large":   "Tomas Wren",
		"Tomas Wren | Reuters":                              "Tomas Wren",
		"Tomas Wren, New Harbour Times":                     "Tomas Wren",
		"Tomas Wren Monday":                                 "Tomas Wren",
		"Tomas Wren with AFP":                               "Tomas Wren",
		"By Tomas Wren (Velmar), Ada Brindle (Harrow)":      "Tomas Wren, Ada Brindle",
		"Von Tomas Wren und Ada Brindle, Berlin":            "Tomas Wren, Ada Brindle",
		"Por Tomás Wren y Ada Brindle":                      "Tomás Wren, Ada Brindle",
		"Par Tomas Wren avec AFP":                           "Tomas Wren",
		"Автор: Тарас Чапля, кореспондент":                  "Тарас Чапля",
		"بقلم: سامي نور":                                    "سامي نور",
		"By Reuters":                                        "Reuters",
		"By Reuters Staff":                                  "Reuters",
		"The Associated Press":                              "The Associated Press",
		"Staff":                                             "",
		"By Staff Writer":                                   "",
		"admin":                                             "",
		"Web Desk":                                          "",
		"Newsroom":                                          "",
		"By Tomas Wren tomas@lantern.example":               "Tomas Wren",
		"Tomas Wren has covered the locks of the valley since the flood": "",
		"Anna-Maria de la Cruz, Jean-Luc O’Neill":                        "Anna-Maria de la Cruz, Jean-Luc O’Neill",
	} {
		if got := strings.Join(namesIn(byline), ", "); got != want {
			t.Errorf("%q: got %q, want %q", byline, got, want)
		}
	}
}
