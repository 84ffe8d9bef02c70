package intake

import (
	"regexp"
	"strings"
	"unicode"

	"dateline/app/article"
)

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
		r.captionOfParts(i)
		if l.role == roleBody && l.Kind == article.Caption {
			l.role = roleCaption
		}
		if l.role == roleBody && l.Kind == article.Heading && l.Level != 1 && i <= r.body.first+headReach {
			r.headingCaption(i)
		}
		if l.role != roleBody || l.live || l.words > 90 || l.Kind != article.Paragraph || i < r.body.first && r.isByline(i) {
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
			early && l.words > 5 && !l.sentence && endsWithMaker(l.Text),
			early && l.words > 3 && r.dates[i] == nil && shortTail(l.Text) && !mailWords.MatchString(l.Text):
			l.role, l.Kind = roleCaption, article.Caption
		}
	}
}

// endsWithMaker tells whether a name follows the last sentence of a line, or an
// address; a headline may have another sentence there.
func endsWithMaker(text string) bool {
	m := creditTail.FindStringSubmatch(text)
	return m != nil && (looksLikeName(m[1]) || !strings.Contains(m[1], " ") || strings.Contains(m[1], "/"))
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

// buttonReach is how many lines of buttons may part a caption from its credit.
const buttonReach = 6

// captionAbove takes the line above one that names the maker of a picture for its
// caption, buttons aside, unless a blank line stands between or it may be the title.
func (r *plainReader) captionAbove(i int) {
	for k := i - 1; k >= max(0, i-buttonReach) && !r.lines[k].gapAfter; k-- {
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
