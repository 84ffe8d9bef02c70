package intake

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"dateline/app/article"
)

// findPublished chooses the dates of publication and of the last change: the
// first stated between title and body, then right before the title, then one
// labelled as such after the body. A text with neither title nor body is no
// article: its dates are of something else.
func (r *plainReader) findPublished() {
	if r.title < 0 && r.body.empty() {
		return
	}
	for _, i := range r.dateLines() {
		for _, s := range r.dates[i] {
			field, rule := article.FieldPublished, "the date beside the headline: "+s.rule
			switch {
			case s.updated:
				field, rule = article.FieldUpdated, "named as the last change: "+s.rule
			case s.published:
				rule = "named as the date of publication: " + s.rule
			case !r.besideHead(i):
				continue
			}
			r.meta.set(field, string(s.moment), article.Evidence{Words: s.words, Where: r.where(i), Rule: rule, ToCheck: s.check})
		}
	}
}

// dateLines are the lines with dates, those most likely of publication first.
func (r *plainReader) dateLines() []int {
	var out []int
	for i := range r.dates {
		out = append(out, i)
	}
	head := r.headLine()
	rank := func(i int) int {
		switch {
		case r.body.holds(i) && i > r.body.first+2:
			return 300 + i
		case i >= head && i <= max(r.body.first, head+6):
			return i - head
		case i < head:
			return 100 + head - i
		}
		return 200 + i
	}
	slices.SortFunc(out, func(a, b int) int { return rank(a) - rank(b) })
	return out
}

// headLine is the line with the title, or else the one the body begins with.
func (r *plainReader) headLine() int {
	if r.title >= 0 {
		return r.title
	}
	return max(0, r.body.first)
}

// besideHead tells whether a line is near enough to title and beginning of the
// body for its date to be that of the article; where there is no title, none is.
func (r *plainReader) besideHead(i int) bool {
	if r.title < 0 {
		return false
	}
	head := r.headLine()
	if i < head {
		return head-i <= 4 || r.labelled(i) && r.linesOfText(i+1, head) <= 2
	}
	return i <= r.body.first+1 || i <= head+8
}

// labelled tells whether a line says more than the date, so that it is hardly the
// day on which the page was shown.
func (r *plainReader) labelled(i int) bool {
	text := r.withoutDates(i)
	n := 0
	for w := range wordsOf(plain(text)) {
		if todayWords[w] {
			return false
		}
		n += boolInt(!weekdayNames[w] && strings.ContainsFunc(w, unicode.IsLetter))
	}
	return n > 1
}

// todayWords stand with the day on which a page is shown.
var todayWords = wordSet("today today's now heute hoy aujourd'hui сьогодні сегодня اليوم oggi hoje e-paper epaper weather")

// linesOfText is how many lines between two are no buttons.
func (r *plainReader) linesOfText(from, to int) int {
	n := 0
	for k := from; k < to; k++ {
		n += boolInt(r.lines[k].role == roleBody)
	}
	return n
}

// findByline reads the names of the line below the title that says whose text
// it is.
func (r *plainReader) findByline() {
	if r.title < 0 {
		return
	}
	to := min(len(r.lines)-1, max(r.body.first+1, r.title+8))
	for i := r.title + 1; i <= to; i++ {
		if !r.isByline(i) {
			continue
		}
		l := &r.lines[i]
		names := namesIn(r.withoutDates(i))
		r.meta.setByline(names, article.Evidence{Words: l.Text, Where: r.where(i), Rule: "a line that begins as a byline"})
		if l.role == roleBody {
			l.role = roleByline
		}
	}
}

var (
	creditTail = regexp.MustCompile(`[.!?…]["'”’»]?\s+([\p{Lu}\p{Lo}a-z][^.!?]{1,48}|[\w-]+(?:\.[\w-]+)+)$`)
	// a maker in capitals behind a dash or bar, or glued to the sentence
	capitalsTail = regexp.MustCompile(`[\p{Ll}\d][.!?…]?["'”’»)]?(?:\s*[—–|/]\s?|\s-\s?|[.!?…]["'”’»)]?\s?)\p{Lu}[\p{Lu}\d .,'’/&()-]{4,90}$`)
	slashTail    = regexp.MustCompile(`\s[/|©]\s*\p{Lu}[^.!?]{1,48}$|\((?:Photo|Image|Foto|Фото|AP|AFP|Reuters|Getty)[^()]*\)\s*$`)
)

// findCaptions marks the captions that show by whom the picture is.
func (r *plainReader) findCaptions() {
	for i := range r.lines {
		l := &r.lines[i]
		if l.role == roleBody && (l.Kind == article.Caption || i > 0 && l.Kind == article.Paragraph && !l.gapBefore && captionLabels[r.lines[i-1].plain]) {
			l.role, l.Kind = roleCaption, article.Caption
		}
		if l.role == roleBody && l.Kind == article.Heading && l.Level != 1 && i <= r.body.first+headReach {
			r.headingCaption(i)
		}
		if l.role != roleBody || l.live || l.words > 90 || l.Kind != article.Paragraph {
			continue
		}
		low := strings.ToLower(straight(l.Text))
		early := i <= r.body.first+1
		switch {
		case !early && r.isSignature(l):
		case i < r.body.first && l.words <= mostMaker+2 && onlyCredit.MatchString(low):
			l.role, l.Kind = roleCaption, article.Caption
			r.captionAbove(i)
		case captionLeads.lead(low) != "" && l.words < 60,
			creditWords.in(lastPart(low, 110)) && !(l.words > 40 && l.sentence) && placeOf(l.Text).agency == "",
			early && l.words > 5 && capitalsTail.MatchString(l.Text) && !allCapitals(l.Text),
			early && l.words > 5 && creditTail.MatchString(l.Text) && !l.sentence,
			early && l.words > 3 && r.dates[i] == nil && shortTail(l.Text) && !mailWords.MatchString(l.Text):
			l.role, l.Kind = roleCaption, article.Caption
		}
	}
}

// headingCaption takes a lower heading above the text that credits a picture for
// its caption, with the name of the maker in the block below it: in a document for
// print the letters of captions differ as those of headings do.
func (r *plainReader) headingCaption(i int) {
	l := &r.lines[i]
	low := strings.ToLower(straight(l.Text))
	if captionLeads.lead(low) == "" && !creditWords.in(lastPart(low, 110)) {
		return
	}
	l.role, l.Kind, l.Level = roleCaption, article.Caption, 0
	if !strings.HasSuffix(l.Text, ":") || i+1 >= len(r.lines) {
		return
	}
	if next := &r.lines[i+1]; next.role == roleBody && next.words <= mostMaker && !next.sentence && looksLikeName(next.Text) {
		next.role, next.Kind, next.Level = roleCaption, article.Caption, 0
	}
}

// mostMaker is how many words name the maker of a picture behind a stroke.
const mostMaker = 5

// onlyCredit begins a line that has nothing but the maker of a picture.
var onlyCredit = regexp.MustCompile(`^(?:photo|photos|photograph|image|picture|foto|фото|bild|imagen|crédit photo|photo credit|صورة|تصوير)(?: by| credit| courtesy)?\s?:\s?\S`)

// captionAbove takes the line above one that names the maker of a picture for its
// caption, buttons aside, unless a blank line stands between or it may be the title.
func (r *plainReader) captionAbove(i int) {
	for k := i - 1; k >= 0 && !r.lines[k].gapAfter; k-- {
		if l := &r.lines[k]; l.role == roleBody {
			if l.sentence && l.words > mostMaker && l.Kind == article.Paragraph {
				l.role, l.Kind = roleCaption, article.Caption
			}
			return
		}
	}
}

// shortTail tells whether a line ends with a stroke and a name, or with names of
// agencies in brackets.
func shortTail(text string) bool {
	return countWords(slashTail.FindString(text)) <= mostMaker && slashTail.MatchString(text)
}

// isSignature tells whether a line behind the beginning of the body credits an
// agency with the text: it does alone, or it closes a paragraph.
func (r *plainReader) isSignature(l *line) bool {
	if l.words > 15 {
		return signedBy(lastPart(l.Text, 120)) != nil
	}
	names, _ := r.meta.creditIn(l.Text, true)
	if names != nil && captionLeads.lead(strings.ToLower(l.Text)) == "" {
		l.role = roleCredit
		return true
	}
	return false
}

// lastPart is at most the last n bytes of s, cut at a letter.
func lastPart(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return strings.ToValidUTF8(s[len(s)-n:], "")
}

// headCaptions marks short lines between date and body that are no sentences:
// what stands under or for a picture.
func (r *plainReader) headCaptions() {
	if r.title < 0 {
		return
	}
	dated := r.datedAbove()
	for i := r.title + 1; i < min(len(r.lines), r.body.first+1); i++ {
		l := &r.lines[i]
		if isProse(*l) {
			return
		}
		dated = dated || r.dates[i] != nil
		if i == r.title+1 && (!l.gapBefore || !l.gapAfter) && r.dates[i] == nil {
			dated = false // what is written right below the title belongs to it
		}
		if dated && l.role == roleBody && !l.live && l.Kind == article.Paragraph && !l.sentence && l.words <= 14 && !(i == r.body.first && !startsSmall(l.Text) && l.words > 8) {
			l.role, l.Kind = roleCaption, article.Caption
		}
	}
}

// datedAbove tells whether the date of the article stands above its title.
func (r *plainReader) datedAbove() bool {
	for i := range r.dates {
		if i < r.title && r.besideHead(i) && r.meta.Evidence[article.FieldPublished].Where == r.where(i) {
			return true
		}
	}
	return false
}

func startsSmall(s string) bool {
	for _, r := range s {
		return unicode.IsLower(r)
	}
	return false
}
