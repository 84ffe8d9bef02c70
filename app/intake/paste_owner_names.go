package intake

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// Stations have the numbers of their channels in their names.
var (
	shortNumber = regexp.MustCompile(`(?:^|\s)\d{1,2}(?:$|\s)`)
	longNumber  = regexp.MustCompile(`\d{3}|\d\P{L}*\d\P{L}*\d`)
)

// likeSite tells whether a line may be nothing but the name of a site.
func likeSite(text string) bool {
	s := strings.TrimSpace(shortNumber.ReplaceAllString(text, " "))
	return looksLikeName(s) && inCapitalWords(s)
}

// mayOwn tells whether a name may be that of a site: it is of one to six words,
// not all of them those of sections and buttons, and no network's.
func mayOwn(name string) bool {
	fields := strings.Fields(withoutThe(name))
	if len(fields) == 0 || len(fields) > 6 || controlLines[plain(name)] || relatedHeads[plain(name)] || longNumber.MatchString(name) {
		return false
	}
	own := false
	for _, w := range fields {
		if notOwners[w] {
			return false
		}
		own = own || !noPerson[w] && !nameParticles[w] && !siteParticles[w]
	}
	return own
}

// notOwners are words of no name of a site: networks, shops of programs, terms.
var notOwners = wordSet(
	"facebook twitter instagram tiktok whatsapp telegram youtube linkedin pinterest reddit viber bluesky threads mastodon google apple spotify app apps play store chrome firefox safari android iphone ios microsoft outlook",
	"terms policy privacy cookie cookies conditions newsletter newsletters briefing account alerts subscribe subscription sign log search menu read advertisement rights copyright getty shutterstock",
	"datenschutz impressum agb nutzungsbedingungen política condiciones términos aviso legal mentions légales conditions политика условия умови політика سياسة شروط")

// houseName is a name within a notice.
var houseName = regexp.MustCompile(`(?:\p{Lu}[\p{L}\p{M}'’ʼ-]*|[ld]['’]\p{Lu}[\p{L}-]*)(?:\s(?:(?:of|the|and|de|del|la|las|el|los|du|des|der|die|das|am|im|y|et|und|в|на|і|и)\s){0,2}(?:\p{Lu}[\p{L}\p{M}'’ʼ-]*|[ld]['’]\p{Lu}[\p{L}-]*))*`)

// aNewsletter ends what stands before the name of a newsletter.
var aNewsletter = regexp.MustCompile(`(?i)(?:sign(?:ed|ing)? up (?:for|to)|subscribe to|subscribed to|get|receive|join|listen to|watch|try|newsletter|рассылку|розсилку|boletín|newsletters?)\s+(?:the\s+|our\s+)?[«“"„]?$`)

// namesWithin are the names that a notice holds. The first word of a sentence may
// be any; a name that follows the offer of a newsletter is that one's.
func namesWithin(text string) []string {
	var out []string
	for _, m := range houseName.FindAllStringIndex(text, 12) {
		name := text[m[0]:m[1]]
		first, rest, more := strings.Cut(name, " ")
		switch low := strings.ToLower(first); {
		case aNewsletter.MatchString(text[:m[0]]):
			continue
		case beginsSentence(text[:m[0]]) && (englishCalls[low] || noPerson[low] && low != "the" || houseWords.lead(low) != ""):
			if !more {
				continue
			}
			name = rest
		case beginsSentence(text[:m[0]]) && !more:
			continue
		}
		if follows := strings.ToLower(firstField(strings.TrimLeft(text[m[1]:], " "))); strings.HasPrefix(follows, "newsletter") || strings.HasPrefix(text[m[1]:], ", our ") {
			continue
		}
		out = append(out, name)
		if bare := withoutPossessive(name); bare != name {
			out = append(out, bare)
		}
	}
	return out
}

// withoutPossessive is a name without the ending of the owner: "the Lantern's".
func withoutPossessive(name string) string {
	for _, end := range []string{"'s", "’s", "ʼs", "'", "’", "ʼ"} {
		if bare, ok := strings.CutSuffix(name, end); ok {
			return bare
		}
	}
	return name
}

func beginsSentence(before string) bool {
	before = strings.TrimRight(before, " «“\"„")
	last, _ := utf8.DecodeLastRuneInString(before)
	return before == "" || strings.ContainsRune(".!?:…", last)
}

// nameAtStart is the name of several words that a line of more begins with.
func nameAtStart(text string) string {
	m := houseName.FindStringIndex(text)
	if m == nil || m[0] > 0 || m[1] == len(text) {
		return ""
	}
	if next := text[m[1]:]; !strings.HasPrefix(next, ", ") && !startsSmall(strings.TrimLeft(next, " ")) {
		return ""
	}
	name := text[:m[1]]
	if !strings.Contains(name, " ") {
		return ""
	}
	return name
}
