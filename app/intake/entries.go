package intake

import (
	"regexp"
	"strings"

	"dateline/app/article"
)

// The least that a text must have to be taken for a live blog: so many entries,
// each with so many words.
const (
	leastEntries   = 3
	entryLeastText = 8
)

// entry is an entry of a live blog that begins with its time.
type entry struct {
	block   int
	at      article.Moment // with the day and the zone that it states; on undated when it states no day
	clock   string         // "14:32"
	head    string         // what the time was read from, when it states no day
	ownTime bool           // the block is nothing but the time
}

// markEntries marks the entries of a live blog or log by the times that they
// begin with. Their day is that of the line, of a day above them, or else the
// given one of the text, unless the times show that it went on past midnight.
func markEntries(blocks []article.Block, published article.Moment, lang string) {
	first, last := keptSpan(blocks)
	var found []entry
	day := ""
	var days []string // of the last line above each that is a day
	for i := first; i <= last && i >= 0; i++ {
		b := &blocks[i]
		if b.Role != "" || b.Kind == article.Caption || b.Kind == article.Table || b.Kind == article.Code {
			continue
		}
		if e, ok := entryAt(b.Text, lang); ok && !isHeadDate(b, e) && (b.Kept || b.Why == string(roleDate) || readerWhys[b.Why]) {
			e.block = i
			found, days = append(found, e), append(days, day)
		} else if d := dayAlone(b.Text, lang); d != "" && b.Kept {
			day = d
		}
	}
	found, days = withoutHead(found, days)
	if !areEntries(blocks, found, last) {
		return
	}
	sameDay := published.Day() != "" && inOneDay(found)
	for n, e := range found {
		at := e.at
		switch {
		case at.Day() != undated:
		case days[n] != "":
			at = e.on(days[n])
		case sameDay:
			at = e.on(published.Day())
		default:
			at = ""
		}
		b := &blocks[e.block]
		b.Role, b.At, b.Kept, b.Why = article.RoleEntry, at, true, ""
	}
}

// isHeadDate tells whether a folded line with a day says when the whole text was
// published or changed.
func isHeadDate(b *article.Block, e entry) bool {
	low := strings.ToLower(firstRunesOf(b.Text, 40))
	return !b.Kept && e.at.Day() != undated && (updatedLeads.lead(low) != "" || publishedLeads.lead(low) != "")
}

// withoutHead drops the date of the article itself from times that state no day.
func withoutHead(found []entry, days []string) ([]entry, []string) {
	if len(found) > 1 && found[0].at.Day() != undated && found[1].at.Day() == undated {
		return found[1:], days[1:]
	}
	return found, days
}

// readerWhys are the reasons that the readers' vote gives: it does not hold what
// they leave out between paragraphs, such as the times of entries.
var readerWhys = map[string]bool{whyNoReader: true, whyUnconfirmed: true, whyNotRead: true}

func keptSpan(blocks []article.Block) (first, last int) {
	first, last = -1, -1
	for i, b := range blocks {
		if b.Kept && b.Kind != article.Caption {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	return max(0, first-1), last // the time of the first entry may stand above it
}

// undated stands for the day of a time that states none.
const undated = "2000-01-01"

// entryHead is the time that an entry begins with.
var entryHead = regexp.MustCompile(`(?i)^[\[(]?(?:(?:updated|posted|published)(?: at)?:?\s)?\d{1,2}(?:[:.h]\d{2}|\s?[ap]\.?m\b)`)

// clockWord is a time whose word no one said ("14.32 Uhr: ...").
var clockWord = regexp.MustCompile(`(?i)^[\[(]?\d{1,2}[:.h]\d{2}\s?(?:[ap]\.?m\.?\s?)?(?:uhr|h|hrs|hours|[A-Z]{1,4}T|GMT|UTC)\s?:`)

// entryAt reads the time that an entry begins with. Behind it stands nothing, or
// a mark that parts it from the text.
func entryAt(text, lang string) (entry, bool) {
	head, _, _ := strings.Cut(text, "\n")
	if saidLine.MatchString(text) && !clockWord.MatchString(text) {
		return entry{}, false
	}
	if stamps := readStamps(firstBytes(head, 80), lang); len(stamps) == 1 && stamps[0].moment.Clock() != "" && stamps[0].start < 12 {
		rest := countWords(head) - countWords(stamps[0].words)
		return entry{at: stamps[0].moment, clock: stamps[0].moment.Clock(), ownTime: head == text}, rest <= 2
	}
	if !entryHead.MatchString(head) {
		return entry{}, false
	}
	plainHead := strings.TrimLeft(latinDigits(firstBytes(head, 80)), "[(")
	s := stamp{moment: undated}
	s.addTime(plainHead, 0, len(plainHead))
	if s.moment.Clock() == "" {
		return entry{}, false
	}
	behind := strings.TrimLeft(plainHead[s.end:], "]) ")
	rest := strings.TrimSpace(hourWord.ReplaceAllString(behind, ""))
	parted := rest == "" || len(rest) < len(behind) || strings.HasPrefix(strings.TrimLeft(plainHead[s.end:], " "), closing(head)) || strings.ContainsRune("-–—|:•·>", []rune(rest)[0])
	return entry{at: s.moment, clock: s.moment.Clock(), head: plainHead, ownTime: rest == "" && head == text}, parted
}

// hourWord is a word for the hour behind a time.
var hourWord = regexp.MustCompile(`(?i)^(?:uhr|hrs?|hours|h|год\.?|ч\.?)(?:$|[^\p{L}])`)

// closing is the bracket that closes the one a text begins with; of others a
// character that none holds.
func closing(s string) string {
	switch {
	case strings.HasPrefix(s, "["):
		return "]"
	case strings.HasPrefix(s, "("):
		return ")"
	}
	return "\x00"
}

// dayAlone is the day of a line that is there for it.
func dayAlone(text, lang string) string {
	if s, ok := readStamp(firstBytes(text, 80), lang); ok && countWords(text)-countWords(s.words) <= 2 {
		return s.moment.Day()
	}
	return ""
}

// areEntries tells whether blocks that begin with times are entries: enough of
// them have text of their own.
func areEntries(blocks []article.Block, found []entry, last int) bool {
	long := 0
	for n, e := range found {
		end := last + 1
		if n+1 < len(found) {
			end = found[n+1].block
		}
		words := 0
		for _, b := range blocks[e.block:end] {
			if b.Kept {
				words += countWords(b.Text)
			}
		}
		if words >= entryLeastText {
			long++
		}
	}
	return long >= leastEntries
}

// inOneDay tells whether times run but one way, so that no midnight is between
// them.
func inOneDay(found []entry) bool {
	up, down := true, true
	for i := 1; i < len(found); i++ {
		up = up && found[i-1].clock <= found[i].clock
		down = down && found[i-1].clock >= found[i].clock
	}
	return up || down
}

// on is the time of an entry on a day; the hour of a zone may depend on it.
func (e entry) on(day string) article.Moment {
	s := stamp{moment: article.Moment(day)}
	s.addTime(e.head, 0, len(e.head))
	return s.moment
}

// isTimeAlone tells whether a text is nothing but a time of day.
func isTimeAlone(text string) bool {
	e, ok := entryAt(text, "")
	return ok && e.ownTime
}
