package intake

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// roleHouse is a line in which the page speaks to its reader about itself: it
// asks to subscribe, to send pictures, to report mistakes.
const roleHouse role = "what the page says of itself"

// mostHouse is how many words such a line may have.
const mostHouse = 110

// houseMarks are the marks by which such a line gives itself away.
type houseMarks struct {
	seen                 []phrase // its words of house, different ones
	things, sales, words int
	press                int // of the words, those of the press
	call, you, we        bool
	self                 bool // it speaks of the article or page as such
	price, contact       bool
}

var (
	housePrice   = regexp.MustCompile(`(?:[£$€₴₽₹¥]\s?\d|\d\s?(?:[£$€₴₽₹¢]|euros?\b|грн|гривень|руб))[^.!?]{0,16}?(?:/\s?|\s(?:a|per|each|every|pro|im|par|al|por|na|на|в|за)\s)(?:month|week|year|day|mo\b|yr\b|monat|woche|jahr|mois|semaine|an\b|mes\b|semana|año|місяць|тиждень|рік|месяц|неделю|год|mese|mês|miesiąc|maand)`)
	houseContact = regexp.MustCompile(`[\w.+-]+@[\w-]+\.\w|(?:^|\s)\+?\d[\d ()-]{6,}\d`)
	politeGerman = regexp.MustCompile(`[\p{L},]\s(?:Sie|Ihnen|Ihre?|Ihre[mnrs])(?:\P{L}|$)`)
)

// readHouse finds the marks of a line.
func readHouse(text, low string) houseMarks {
	var m houseMarks
	ours := -1 // where "our" ends
	houseWords.eachAt(low, func(at int, p phrase) {
		if !endsWord(low[at:], p.text) {
			return
		}
		if p.sense == houseWe {
			ours = at + len(p.text)
		}
		if p.sense == housePress && ours >= 0 && at > ours && len(strings.Fields(low[ours:at])) < 2 {
			p.sense = houseThing
		}
		if !slices.Contains(m.seen, p) {
			m.take(p, low[:at])
		}
	})
	if m.things+m.sales+m.words == 0 && !m.you {
		return m
	}
	m.you = m.you || (strings.Contains(text, " Sie") || strings.Contains(text, " Ih")) && politeGerman.MatchString(text)
	number := strings.ContainsFunc(text, unicode.IsDigit)
	m.price = number && housePrice.MatchString(low)
	m.contact = (number || strings.Contains(text, "@")) && houseContact.MatchString(text)
	return m
}

func (m *houseMarks) take(p phrase, before string) {
	switch p.sense {
	case houseThing:
		m.things++
	case houseSale:
		m.sales++
	case housePress:
		m.press++
		m.words++
	case houseWord:
		m.words++
	case houseCall:
		m.call = m.call || isDemand(p.text, before)
		return
	case houseYou:
		m.you = true
	case houseWe:
		m.we = true
	case houseSelf:
		m.self = true
	}
	m.seen = append(m.seen, p)
}

// isDemand tells whether a verb asks something of the reader. In English it has
// the form of others and must begin what is asked, or follow a word that joins it
// to that.
func isDemand(verb, before string) bool {
	if verb[0] >= utf8.RuneSelf || strings.Contains(verb, " be ") || !englishCalls[verb] {
		return true
	}
	before = strings.TrimRightFunc(before, unicode.IsSpace)
	last, _ := utf8.DecodeLastRuneInString(before)
	if before == "" || strings.ContainsRune(".!?:;,…–—-|*•)", last) {
		return true
	}
	return strings.HasSuffix(before, " and") || strings.HasSuffix(before, " or") || strings.HasSuffix(before, "please")
}

// score weighs the marks.
func (m *houseMarks) score() int {
	return 2*m.things + 2*m.sales + m.words + boolInt(m.call) + boolInt(m.you) + boolInt(m.we) + boolInt(m.self) + boolInt(m.price) + boolInt(m.contact)
}

// addressed tells whether the line is said to the reader.
func (m *houseMarks) addressed() bool {
	return m.you || m.call || m.things+m.sales > 0 && (m.we || m.self)
}

// own tells whether the line speaks of who prints it, or of what it sells.
func (m *houseMarks) own() bool { return m.we || m.self || m.price || m.contact }

// What the marks of a line must weigh together: alone between paragraphs of an
// article, without a word that hardly any article has, and beside chrome.
const (
	houseAlone  = 4
	houseVague  = 6
	houseBeside = 3
)

// alone tells whether a line gives itself away, wherever it stands; in an article
// about such things it must speak of the page itself.
func (m *houseMarks) alone(words int, about bool) bool {
	if !m.addressed() || about && !m.we && !m.self {
		return false
	}
	if m.things > 0 && m.call && words <= mostPlea {
		return m.score() >= houseBeside
	}
	if m.things > 0 {
		return m.score() >= houseAlone && (m.own() || m.call || m.things > 1)
	}
	return m.sales > 0 && (m.self || m.call && (m.we || m.press > 1)) && m.score() >= houseAlone
}

// mostPlea is how many words a short demand has.
const mostPlea = 20

// invites tells whether a line asks for letters or pictures and says where to
// send them; right above the text it may be the text.
func (m *houseMarks) invites() bool {
	return m.addressed() && m.contact && m.words > 1 && m.score() >= houseVague
}

// beside tells whether a line that stands with notices or buttons is one itself.
func (m *houseMarks) beside() bool {
	return m.addressed() && m.score() >= houseBeside && (m.things+m.sales > 0 || m.own() && m.words > 0)
}

// closes tells whether a line below the whole text belongs to the page.
func (m *houseMarks) closes() bool {
	return m.beside() && (m.things > 0 || m.price && m.words > 0 || m.sales > 0 && (m.we || m.self || m.call))
}

// longSpeech is how many words a quotation has that is no name in quotation
// marks.
const longSpeech = 5

var utterance = regexp.MustCompile(`[“"„«‹「]([^“”"„«»]*)[”"“»]`)

// hasSpeech tells whether a text quotes somebody.
func hasSpeech(text string) bool {
	if strings.Contains(text, " said") {
		return true
	}
	if !strings.ContainsAny(text, "“\"„«") {
		return false
	}
	for _, m := range utterance.FindAllStringSubmatch(text, -1) {
		if countWords(m[1]) >= longSpeech {
			return true
		}
	}
	return strings.Count(text, "“") > strings.Count(text, "”")+strings.Count(text, "„")
}
