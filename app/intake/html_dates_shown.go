package intake

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"dateline/app/article"
)

// shownDates notes the dates that lines beside the headline state to readers.
func (h *pageHead) shownDates(f *facts, d *datesStated, pieces []piece) {
	head := headlineAt(pieces, f.Title)
	if head < 0 {
		return
	}
	for nth, i := range besideHead(head, len(pieces)) {
		p := &pieces[i]
		if !p.mayDate() || p.region == regionSide && proseBetween(pieces, head, i) {
			continue
		}
		for _, s := range readStamps(p.Text, h.lang) {
			if p.datesPicture(&s) {
				continue
			}
			if implausible(s.moment) || !s.dates(p.Text, f.Title) {
				continue
			}
			e := article.Evidence{Words: s.words, Where: "beside the headline", Rule: "a date stated beside the headline: " + s.rule, ToCheck: s.check}
			e.ToCheck = e.ToCheck || strings.Contains(f.Title, s.words)
			switch {
			case s.updated:
				f.set(article.FieldUpdated, string(s.moment), e)
			case s.published:
				d.add(dateStated{placeShown, 3, s.moment, e})
			case nth < closeBeside:
				d.add(dateStated{placeShown, 2, s.moment, e})
			default:
				d.add(dateStated{placeShown, 1, s.moment, e})
			}
		}
	}
}

// proseBetween tells whether text of some length parts two pieces: what stands
// behind it in a side column is not beside the headline.
func proseBetween(pieces []piece, a, b int) bool {
	return slices.ContainsFunc(pieces[min(a, b):max(a, b)], func(p piece) bool {
		return p.hidden == "" && p.region == regionBody && countWords(p.Text) > maxDated
	})
}

// maxDated is how many words a piece has at most that is there for its date.
const maxDated = 24

// mayDate tells whether a piece may state the dates of the article, and not of
// another story, a comment or an embedded post.
func (p *piece) mayDate() bool {
	return p.hidden == "" && p.region != regionRelated && p.region != regionComments && p.Role != article.RolePost && countWords(p.Text) <= maxDated
}

// datesPicture tells whether a date within a caption is that of its picture; a
// line that begins with it may only look like a caption.
func (p *piece) datesPicture(s *stamp) bool {
	return p.Kind == article.Caption && !s.published && !s.updated && !strings.HasPrefix(p.Text, s.words)
}

var periodBefore = regexp.MustCompile(`(?i)\d{1,2}\.?(?:\s*\p{L}{3,}\.?)?\s*(?:[-–—]|\b(?:to|bis|au|al|до|по))\s*$`)
var periodAfter = regexp.MustCompile(`(?i)^\s*(?:[-–—]|(?:to|bis|au|al|до|по)\s)\s*\d{1,2}(?:\.|\s+\p{L}|/)`)

// dates tells whether a stamp may be when a line's page came out: neither a part
// of the headline, nor an end of a period, nor a date that a sentence is about.
func (s *stamp) dates(line, title string) bool {
	if s.published || s.updated {
		return true
	}
	if strings.Contains(title, s.words) && !setOff(title, s.words) || isPeriod(line, s.words) {
		return false
	}
	others := countWords(line) - countWords(s.words)
	return others <= 14 && !(others > 5 && endsSentence(line))
}

var (
	afterMark  = regexp.MustCompile(`[-–—|:(\[]\s*$`)
	beforeMark = regexp.MustCompile(`^\s*[-–—|:]`)
)

// setOff tells whether a date begins or ends a title and is parted from it by a
// mark: "14 May 2019 - Gate closed", "Tides of the week (14 May 2019)".
func setOff(title, date string) bool {
	before, after, _ := strings.Cut(title, date)
	switch {
	case before == "":
		return beforeMark.MatchString(after)
	case strings.Trim(after, ")] ") == "":
		return afterMark.MatchString(before)
	}
	return false
}

// isPeriod tells whether a date in a text is the beginning or end of a period.
func isPeriod(text, date string) bool {
	before, after, ok := strings.Cut(text, date)
	return ok && (periodBefore.MatchString(before) || periodAfter.MatchString(after))
}

// besideHead are the pieces beside a headline, those where a date of publication
// is likeliest first: close below it, close above it, further below.
func besideHead(head, n int) []int {
	var out []int
	for _, d := range []int{0, 1, 2, 3, 4, -1, -2, -3, 5, 6, 7, 8, 9, 10, 11} {
		if i := head + d; i >= 0 && i < n {
			out = append(out, i)
		}
	}
	return out
}

// closeBeside is how many of the places of besideHead are close.
const closeBeside = 8

// labelledDates notes the dates that short lines anywhere in the page call those
// of publication.
func (h *pageHead) labelledDates(d *datesStated, pieces []piece) {
	for i := range pieces {
		p := &pieces[i]
		if !p.mayDate() || p.region == regionSide {
			continue
		}
		for _, s := range readStamps(p.Text, h.lang) {
			if s.published {
				d.add(dateStated{placeShown, 2, s.moment, article.Evidence{
					Words: s.words, Where: fmt.Sprintf("block %d", i+1), Rule: "named as the date of publication: " + s.rule, ToCheck: s.check,
				}})
			}
		}
	}
}

// headlineAt is the piece that is the headline of the page, -1 for none.
func headlineAt(pieces []piece, title string) int {
	want := plain(title)
	at := -1
	for i := range pieces {
		if pieces[i].hidden != "" {
			continue
		}
		same := want != "" && plain(pieces[i].Text) == want
		if same && (pieces[i].Kind == article.Heading || at < 0) {
			at = i
			if pieces[i].Kind == article.Heading {
				return i
			}
		}
	}
	if at < 0 {
		at = slices.IndexFunc(pieces, func(p piece) bool { return p.title && p.hidden == "" })
	}
	return at
}
