package intake

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/app/article"
)

// The parts of place lines.
const (
	placeName = `([\p{L}][\p{L}\p{M}.'’ʼ\- ]{1,40}?(?:/[\p{L}][\p{L}\p{M}.'’ʼ\- ]{1,40}?)?(?:,\s*[\p{L}][\p{L}\p{M}.'’ ]{1,24}?)?)`
	placeDay  = `((?:,|\.)?\s*\p{L}{3,10}\.?\s+\d{1,2}(?:,?\s*\d{4})?|(?:,|\.)?\s*\d{1,2}\.?\s+(?:de\s+)?\p{L}{3,10}\.?(?:\s+(?:de\s+)?\d{4})?|,\s*\d{1,2}\.\d{1,2}\.(?:\d{4})?)`
)

// The forms of place lines, each with the groups place, day, agency:
// "KYIV, Feb 24 (Agency) — ", "BERLIN (dpa) - ", "Madrid, 24 feb (EFE).- ";
// "МОСКВА, 24 фев — РИА Новости. "; "القاهرة - وكالات: ".
var (
	placeLine  = regexp.MustCompile(`^\s*` + placeName + placeDay + `?,?\s*(?:\(([^()]{2,60})\)|/([\p{L} \-]{2,30})/)?\s*(?:[—–]|--|\s-|\.[—–-]|:)\s*\S`)
	placeDot   = regexp.MustCompile(`^\s*` + placeName + placeDay + `\s*[.—–-]+\s*/?([\p{L}][\p{L}.\- ]{1,30}?)/?\s*(?:\.|\s[—–-])\s+\S`)
	placeDash  = regexp.MustCompile(`^\s*` + placeName + `()\s*[-–—/]\s*([\p{L}][\p{L}.\- ]{1,30}?)\s*[-–—:]\s*\S`)
	agencyLead = regexp.MustCompile(`^\s*()` + placeDay + `?\s*(?:\(([^()]{2,40})\)|([\p{L}][\p{L} \-]{1,30}?))\s*(?:[—–]|--|\s-|:)\s*\S`)
)

// placeFound is what a place line states.
type placeFound struct {
	place, agency, words string
}

// placeOf reads the place line that a text begins with. Without a date or an
// agency the name must be in capitals, as a sentence may begin with a name and a
// dash too.
func placeOf(text string) placeFound {
	start := firstRunesOf(text, 140)
	if !strings.ContainsAny(start, "—–-:/(") && strings.Count(start, ".") < 2 {
		return placeFound{}
	}
	for _, form := range []*regexp.Regexp{placeDot, placeDash, placeLine, agencyLead} {
		m := form.FindStringSubmatchIndex(start)
		if m == nil {
			continue
		}
		group := func(i int) string {
			if 2*i+1 >= len(m) || m[2*i] < 0 {
				return ""
			}
			return strings.TrimSpace(start[m[2*i]:m[2*i+1]])
		}
		next, size := utf8.DecodeLastRuneInString(start[:m[1]])
		f := placeFound{place: withoutHost(group(1)), agency: group(3) + group(4), words: strings.TrimSpace(start[:m[1]-size])}
		colon := strings.HasSuffix(f.words, ":")
		known := agencyNames(f.agency) != nil
		switch {
		case form == agencyLead:
			if first := firstOf(agencyNames(f.agency)); known && (strings.HasPrefix(f.words, "(") || len(f.words) > len(first)+1 && !colon) {
				return f
			}
		case !isPlace(f.place) || group(2) != "" && !hasMonth(group(2)):
		case form != placeLine:
			if known {
				return f
			}
		case unicode.IsLower(next) && f.agency == "" && group(2) == "": // no sentence begins here
		case f.agency != "" && (known || group(2) != "" && !colon && looksLikeName(f.agency) || inCapitals(f.place) || isShortCapitals(f.agency)), group(2) != "" && f.agency == "" && !colon, inCapitals(f.place) && !colon:
			return f
		}
	}
	return placeFound{}
}

var hostName = regexp.MustCompile(`(?i),?\s*[\p{L}\d-]+\.(?:com|co|net|org|info|news|id|in|de|fr|es|it|ua|ru|uk)$`)

// withoutHost is a place without the name of the site that some put behind it.
func withoutHost(place string) string { return hostName.ReplaceAllString(place, "") }

// noPlaces are what texts begin with in capitals before a dash.
var noPlaces = wordSet(
	"warning caution danger attention question answer fact fiction myth tip spoiler disclaimer summary breaking update updated watch exclusive analysis opinion live video photos gallery correction note explainer factbox interview review alert urgent editorial comment column letters recap preview report advertisement",
	"терміново оновлено думка ексклюзив срочно обновлено мнение эксклюзив видео відео фото",
	"urgente exclusiva opinión actualización exclusif opinion vidéo eilmeldung exklusiv kommentar analyse عاجل خاص فيديو")

// isPlace tells whether words may be the name of a place.
func isPlace(s string) bool {
	return s != "" && startsAsNames(s) && len(strings.Fields(s)) <= 6 && !noPlaces[strings.ToLower(firstField(s))] && agencyNamed(s) == "" && !weekdayNames[strings.ToLower(firstField(s))] && monthNumber(firstField(s)) == ""
}

// hasMonth tells whether the words of a day hold the name or number of a month.
func hasMonth(day string) bool {
	if strings.Count(day, ".") > 1 {
		return true
	}
	for _, w := range strings.FieldsFunc(day, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if monthNumber(w) != "" {
			return true
		}
	}
	return false
}

func isShortCapitals(s string) bool {
	return len([]rune(s)) <= 6 && s == strings.ToUpper(s) && s != strings.ToLower(s)
}

// placeReach is among how many first paragraphs a place line is looked for: a
// standfirst and the caption of a picture may stand above it.
const placeReach = 3

// readPlace reads the place line that the body begins with, in the
// first kept paragraphs of some length, and the agency that it names.
func (f *facts) readPlace(blocks []article.Block, where func(i int) string) {
	n := 0
	for i, b := range blocks {
		if !b.Kept || b.Kind != article.Paragraph || countWords(b.Text) < 8 {
			continue
		}
		found := placeOf(b.Text)
		if found == (placeFound{}) && n < 2 {
			found = placeBorneOut(blocks, i)
		}
		if found.place != "" {
			f.set(article.FieldPlace, found.place, article.Evidence{Words: found.words, Where: where(i), Rule: "the place line that the text begins with"})
		}
		if found.agency != "" {
			names := agencyNames(found.agency)
			if names == nil && found.place != "" {
				names = []string{found.agency}
			}
			f.setCredit(names, article.Evidence{Words: found.words, Where: where(i), Rule: "the agency that the place line names"})
		}
		if n++; n == placeReach {
			return
		}
	}
}

// inCapitals tells whether a place is in capitals, but for what follows a comma.
func inCapitals(s string) bool {
	city, _, _ := strings.Cut(s, ",")
	letters := 0
	for _, r := range city {
		if unicode.IsLower(r) || unicode.IsLetter(r) && !unicode.IsUpper(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters >= 3
}

// startsAsNames tells whether the words begin with capitals, in scripts that
// have them.
func startsAsNames(s string) bool {
	for i, w := range strings.Fields(s) {
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsLower(r) && (i == 0 || utf8.RuneCountInString(w) > 3) {
			return false
		}
	}
	return true
}
