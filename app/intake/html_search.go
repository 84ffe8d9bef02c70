package intake

import (
	"context"
	"errors"
	"iter"
	"regexp"
	"slices"
	"strings"
	"time"

	dateparser "github.com/markusmobius/go-dateparser"
	"github.com/markusmobius/go-htmldate"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dateline/app/article"
)

// whereSearched is where a search found a date that nothing else states.
const whereSearched = "somewhere in the page"

// searchDate has go-htmldate search the page where nothing better is known, as
// long as the readers may take. Its answer counts only if the words it points to
// state that very day; it is to be checked, as they may date something else.
func (h *pageHead) searchDate(ctx context.Context, f *facts, doc *html.Node, size pageSize) (warnings []string) {
	if size.tooLarge() {
		return nil // the readers were not asked either, and the page says so
	}
	ctx, cancel := context.WithTimeout(ctx, readerPatience)
	defer cancel()
	found, err := call(ctx, size.heavy(), func() (htmldate.Result, error) {
		return htmldate.FromDocument(doc, htmldate.Options{
			UseOriginalDate: true, MaxDate: time.Now().AddDate(0, 0, 2),
			DateParserConfig: &dateparser.Configuration{Read: func(words string) (time.Time, bool) { return firstDay(words, h.lang) }},
		})
	})
	if errors.Is(err, errOverrun) {
		return []string{"the search for a date of publication took too long over the page and was not heard"}
	}
	if err != nil || found.IsZero() {
		return nil
	}
	day := found.Format(time.DateOnly)
	words := wordsOfDay(found.SrcString, day, h.lang)
	if words == "" || isPeriod(f.Title, words) || !states(doc, words) || h.isOfElse(words, f.Title) {
		return nil
	}
	rule := "the likeliest date that a search found (go-htmldate)"
	if day == f.Updated.Day() {
		rule = "the day of the last change, for the page states no other; it may have been published earlier"
	}
	f.set(article.FieldPublished, day, article.Evidence{Words: words, Where: whereSearched, Rule: rule, ToCheck: true})
	return nil
}

// isOfElse tells whether words that state a day stand only where the page speaks
// of something else: in comments, posts and captions, beside other stories, in a
// sentence, at an end of a period, in JSON-LD of anything but the page.
func (h *pageHead) isOfElse(words, title string) bool {
	elsewhere := slices.ContainsFunc(h.linked, func(n linkedNode) bool {
		return (n.rank() < 0 || h.aboutPage(n) == aboutOther) && strings.Contains(n.text("datePublished"), words)
	})
	for i := range h.pieces {
		p := &h.pieces[i]
		if p.hidden != "" || !strings.Contains(p.Text, words) {
			continue
		}
		s := stamp{words: words}
		low := strings.ToLower(p.Text)
		s.published = publishedLeads.in(low) || updatedLeads.in(low)
		if p.region != regionComments && p.region != regionRelated && p.Role != article.RolePost && !p.datesPicture(&s) && (s.dates(p.Text, title) || len(words) < 10) {
			return false
		}
		elsewhere = true
	}
	for _, t := range h.times {
		if t.datetime == words {
			if !t.linked && !t.inPost && !t.region.ofOthers() {
				return false
			}
			elsewhere = true
		}
	}
	return elsewhere
}

// shortDate is a day with two digits of its year, which few but a search take
// for one.
var shortDate = regexp.MustCompile(`(?:^|[^\d./-])((\d{1,2})([./-])(\d{1,2})[./-](\d{2}))(?:[^\d./-]|$)`)

// wordsOfDay are those words of a text that state the day, "" when none do: a
// year alone is no day.
func wordsOfDay(text, day, lang string) string {
	for on, words := range daysIn(text, lang) {
		if on == day {
			return words
		}
	}
	return ""
}

// firstDay is the first day that a text states.
func firstDay(text, lang string) (time.Time, bool) {
	for on := range daysIn(text, lang) {
		t, err := time.Parse(time.DateOnly, on)
		return t, err == nil
	}
	return time.Time{}, false
}

// daysIn are the days that a text states, as 2006-01-02, and the words that state
// them; the surest ways of writing come first.
func daysIn(text, lang string) iter.Seq2[string, string] {
	return func(yield func(day, words string) bool) {
		if m, _, ok := machineDate(text, lang); ok && countWords(text) < 4 && !yield(m.Day(), strings.TrimSpace(text)) {
			return
		}
		for _, s := range readStamps(text, lang) {
			if !yield(s.moment.Day(), s.words) {
				return
			}
		}
		for _, m := range shortDate.FindAllStringSubmatch(text, 8) {
			d, month, _, _ := numericOrder(m[2], m[4], m[3], lang)
			if on, ok := calendarDay("20"+m[5], month, d); ok && !yield(on, m[1]) {
				return
			}
		}
		if on, words := addressDay(text); on != "" {
			yield(on, words)
		}
	}
}

// tellingAttributes hold values that are meant to be read; names of classes and
// addresses of other pages are not.
var tellingAttributes = wordSet("content datetime title date value")

// states tells whether words stand in what a page says: its text, its scripts or
// the values of its attributes.
func states(doc *html.Node, words string) bool {
	var said strings.Builder
	each(doc, func(n *html.Node) bool {
		switch n.Type {
		case html.TextNode:
			said.WriteString(n.Data)
		case html.ElementNode:
			for _, a := range n.Attr {
				if tellingAttributes[a.Key] || strings.HasPrefix(a.Key, "data-") {
					said.WriteString("\n" + a.Val + "\n")
				}
			}
			if blockLevel[n.DataAtom] || n.DataAtom == atom.Br {
				said.WriteByte('\n')
			}
		}
		return n.DataAtom != atom.Style
	})
	return strings.Contains(oneSpaced(said.String()), oneSpaced(words))
}

func oneSpaced(s string) string { return strings.Join(strings.Fields(s), " ") }
