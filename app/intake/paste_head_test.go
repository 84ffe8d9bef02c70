package intake

import (
	"strings"
	"testing"
)

// A title that the head of the page has twice, as the last step of its path or
// as the words of a picture, wins over the standfirst and over what stands
// between it and the byline.
func TestTitleAmongWhatPagesPutAroundIt(t *testing.T) {
	const title = "Forty boats wait as barge shuts the lock at Orrin"
	for name, head := range map[string]string{
		"a path above it":           "Home > News > Rivers > " + title + "\n\nRivers\n" + title + "\nA barge struck the gate of the lock at Orrin on Monday, and repairs will take three weeks.\n\nBy Hedda Strand\n4 May 2021",
		"the path ends with it":     "Rivers\n" + title + "\n\n" + title + "\nThe barge struck the gate on Monday, and repairs of the lock at Orrin will take three weeks.\n\nHedda Strand\n4 May 2021",
		"a gallery below it":        "NEWS\n" + title + "\nRiver board puts repairs at three weeks; skippers ask for a tow to Marrick\n\nShare on Facebook\nPrint\n1 of 3\nThe gate on Monday.ADA BRINDLE / LANTERN\n2 of 3\nThe barge.ADA BRINDLE / LANTERN\nShow Caption\nExpand\nBy Hedda Strand\n4 May 2021",
		"alt text below it":         title + "\n\n" + "Hedda Strand\n4 May 2021\n" + title + "\n",
		"a standfirst with a point": "News\n" + title + "\nThe river board says that repairs will take three weeks, and forty boats are waiting at Orrin.\nShare\nSave\n4 May 2021",
	} {
		if a := readPaste(t, head+proseBelow); a.Title != title {
			t.Errorf("%s: title %q", name, a.Title)
		}
	}
}

// A headline stands in one run with a section, a kicker or a menu above it and
// with the standfirst or the byline below; it may be of two sentences.
func TestTitleInOneRunWithItsNeighbours(t *testing.T) {
	for title, page := range map[string]string{
		"A small town lost its lock. The skippers bought it back for a crown": "Home\nNews\nPrograms & Podcasts\nSchedule\nRivers\n%\nOrrin Public Radio | By Hedda Strand\nPublished May 4, 2021 at 5:04 AM CDT\nListen • 4:12\n",
		"Who runs the ferry? Nobody wants to say so in the vale":              "Home\nPlus\nFerries\n%\nBy Hedda Strand\n4 May 2021\n",
		"Orrin entscheidet, ob die alte Schleuse am Kai noch bleibt":          "Start\nKultur\nWetter 4°\nStart › Vale › Bezirk Orrin\nPlus\n\nBefragung\n%\nSeit 1961 hebt der Alte die Kähne. Den Abgang von zuletzt 280.000 Kronen will niemand mehr tragen.\n\nVon Hedda Strand\nvor 5 Stunden\nLesezeit: 3 Min.\nTeilen\n12 Kommentare\n",
		"Le maire promet un nouveau pont avant la prochaine crue":             "Accueil\nVallée\nREPORTAGE\n%\nDepuis la fermeture, les habitants font un long détour. Ils attendent des réponses du conseil.\nPar Hedda Strand\nil y a 3 heures\n",
		"Vecinos piden otra esclusa y el alcalde les da un mes":               "Portada\nRegiones\nEXCLUSIVA\n%\nLos vecinos llevan cuatro meses sin barca. El alcalde promete otra antes del viernes.\nPor Hedda Strand\nhace 2 horas\n",
	} {
		a := readPaste(t, strings.Replace(page, "%", title, 1)+proseBelow)
		if a.Title != title || strings.Join(a.Byline, "; ") != "Hedda Strand" {
			t.Errorf("title %q, byline %q, want %q", a.Title, a.Byline, title)
		}
	}
}
