package intake

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/app/article"
)

// findSite takes a short line in the head for the site's name when the page
// itself says so: a notice on cookies or copyright names the same, a picture is
// credited to it, or the menu begins with it.
func (r *plainReader) findSite() {
	if r.meta.Site != "" {
		return
	}
	head := r.headLine()
	top := r.topLine(head)
	for i := range min(len(r.lines), max(head+7, r.body.first+1)) {
		if i != top && i < head-3 && i >= menuTop || !r.maybeSite(i) {
			continue
		}
		rule := r.namedElsewhere(i, i == top)
		beside := i == head-1 || i > head && r.nearDate(i)
		if rule == "" && pressName(r.lines[i].Text) && (i == top || beside || i < menuTop && i < head) {
			rule = "the name of a paper at the head of the page"
		}
		if rule == "" {
			continue
		}
		l := r.lines[i]
		r.meta.set(article.FieldSite, l.Text, article.Evidence{Words: l.Text, Where: r.where(i), Rule: rule})
		for k := 0; k <= max(head, r.body.first) && k < len(r.lines); k++ {
			if other := &r.lines[k]; other.plain == l.plain && (other.role == roleBody || other.role == roleRepeated) {
				other.role = roleSite
			}
		}
		return
	}
}

// menuTop is among how many first lines a paper's name may stand in the menu.
const menuTop = 8

// topLine is the first line of a page that is no button and no notice, -1 when a
// menu does not follow it.
func (r *plainReader) topLine(head int) int {
	for i := 0; i < head; i++ {
		l := &r.lines[i]
		if l.role != roleBody && l.role != roleRepeated || l.sentence {
			continue
		}
		if i+1 < len(r.lines) && (i+1 == head || r.lines[i+1].words <= 3 && !r.lines[i+1].sentence) {
			return i
		}
		return -1
	}
	return -1
}

// maybeSite tells whether a line may be nothing but the name of a site.
func (r *plainReader) maybeSite(i int) bool {
	l := &r.lines[i]
	if l.role != roleBody && l.role != roleRepeated || i == r.title || r.body.holds(i) || l.Role != "" || l.sentence || l.words == 0 || l.words > 5 || !looksLikeName(l.Text) || r.dates[i] != nil || agencyNamed(l.Text) != "" {
		return false
	}
	return inCapitalWords(l.Text) && strings.ContainsFunc(l.plain, unicode.IsLetter) &&
		slices.ContainsFunc(strings.Fields(l.plain), func(w string) bool { return !noPerson[w] || pressWords[w] }) // not only words of sections
}

// inCapitalWords tells whether all words of a name but its small ones begin with
// capitals, in scripts that have them.
func inCapitalWords(s string) bool {
	for w := range strings.FieldsSeq(s) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) && !nameParticles[w] && !siteParticles[w] {
			return false
		}
	}
	return true
}

var siteParticles = wordSet("the of and for in on am im und für à aux sur y i в на та и")

// namedElsewhere tells where the page names a site besides a line; at the top of
// a page less is asked for.
func (r *plainReader) namedElsewhere(i int, top bool) string {
	l := &r.lines[i]
	if len([]rune(l.plain)) < 4 {
		return ""
	}
	for k := range r.lines {
		other := &r.lines[k]
		if k == i || other.words <= l.words || !holdsWords(other.plain, l.plain) {
			continue
		}
		switch {
		case other.role == roleCaption:
			if at := strings.LastIndex(other.Text, l.Text); at > 0 && creditEnds.MatchString(other.Text[:at]) {
				return "a picture is credited to it in " + r.where(k)
			}
		case other.role == roleCopyright && (top || r.nearDate(i) || l.words > 1):
			return "named as the owner in " + r.where(k)
		case other.role != roleBody && other.role != roleTitle && other.role != roleRelated && other.role != roleByline && r.nearDate(i):
			return "beside the date, and named in " + r.where(k)
		case top && l.words > 1 && other.role == roleBody && k > r.body.last && other.sentence && strings.HasPrefix(other.Text, l.Text):
			return "at the top of the page, and named in " + r.where(k)
		case l.words > 1 && r.body.holds(k) && toldThe.MatchString(other.Text) && strings.Contains(toldThe.FindString(other.Text), l.Text):
			return "the text names it as the one that was told, in " + r.where(k)
		}
	}
	return ""
}

var (
	creditEnds = regexp.MustCompile(`[/|©:,(–—-]\s*(?:(?:for|via|für|para|pour|для)\s+)?(?:the\s+)?$`)
	toldThe    = regexp.MustCompile(`(?:told|interview with|speaking to|gegenüber (?:dem|der)?|im Gespräch mit (?:dem|der)?|declaró a|dijo a|a déclaré (?:à|au)|сказав|розповів|заявил|рассказал)\s+(?:the\s+)?\p{Lu}[\p{L}’' -]{2,50}`)
)

// holdsWords tells whether a text holds words as whole ones.
func holdsWords(text, words string) bool {
	for from := 0; ; {
		at := strings.Index(text[from:], words)
		if at < 0 {
			return false
		}
		if at += from; wordAt(text, at, words) {
			return true
		}
		from = at + 1
	}
}

func (r *plainReader) nearDate(i int) bool {
	for k := i - 2; k <= i+2; k++ {
		if r.dates[k] != nil {
			return true
		}
	}
	return false
}

// pressWords are words of the names of papers, which hardly any section has.
var pressWords = wordSet(
	"ledger globe chronicle gazette herald tribune courier observer review journal examiner inquirer mercury argus advertiser bulletin dispatch sentinel standard telegraph times post independent register bugle echo mail star monitor messenger evening daily weekly quarterly broadcasting",
	"bote zeitung anzeiger kurier tagblatt tageblatt rundschau blatt merkur echo allgemeine presse abendblatt volksblatt",
	"diario heraldo gaceta correo tribuna periódico faro voz eco noticiero semanario vanguardia prensa",
	"gazette courrier écho dépêche quotidien hebdo dauphiné figaro voix tribune",
	"corriere gazzetta giornale messaggero mattino correio jornal folha diário gazeta dziennik kurier krant dagblad courant",
	"голос вісник газета правда кур'єр тиждень хвиля вести вестник известия курьер ведомости",
	"صحيفة جريدة صدى صوت شبكة")

// pressTails end such names in one word.
var pressTails = []string{"zeitung", "bote", "anzeiger", "kurier", "blatt", "rundschau", "presse", "bladet", "avisen", "posten", "tidning", "tidningen"}

// pressName tells whether words are the name of a paper: a word of such names
// and another that no section has.
func pressName(s string) bool {
	fields := strings.FieldsFunc(strings.ToLower(straight(s)), func(r rune) bool { return r == ' ' || r == '-' || r == '–' })
	press, other := false, false
	for _, w := range fields {
		w = strings.TrimPrefix(strings.TrimPrefix(w, "l'"), "d'")
		tail := false
		for _, t := range pressTails {
			tail = tail || strings.HasSuffix(w, t) && len(w) > len(t)+3
		}
		if tail {
			press, other = true, true
		} else if pressWords[w] {
			press = true
		} else if !noPerson[w] && !nameParticles[w] {
			other = true
		}
	}
	return press && other && len(fields) <= 6
}
