package intake

import (
	"regexp"
	"slices"
	"strings"

	"dateline/app/article"
)

// Where a page names its owner. One place alone may name anybody; two agree on
// the site.
const (
	namedAtHead  = 1 << iota // alone on a line above the title
	namedInOwner             // the owner of the rights, or what that begins with
	namedInHouse             // by a notice of the page
	namedAtFoot              // at the beginning of a line below the article
	namedAsPaper             // it is called as papers are
	namedByHost              // the address of the article is written alike
	namedBeside              // behind the names of the byline, or before the date
	namedInPart              // the owner of the rights is called by its first words
)

// ownName is a name that the page may have, with the places that name it.
type ownName struct {
	shown  string
	places int
	whole  bool // some place names nothing else or more
	line   int
}

// ownNames are such names, by their plain form without "the".
type ownNames map[string]*ownName

// siteOfOwner takes for the site what several places of the page agree on.
func (r *plainReader) siteOfOwner() {
	if r.meta.Site != "" || r.title < 0 {
		return
	}
	names := ownNames{}
	for i := range r.lines {
		if l := &r.lines[i]; namesOwner(l) {
			names.add(ownerOf(l.Text), namedInOwner, i, true)
		}
	}
	for i := range r.lines {
		l := &r.lines[i]
		switch {
		case i > 0 && r.lines[i-1].role == roleByline && l.role == roleBody && l.words <= 6 && r.dates[i] == nil:
			if paper, _, _ := strings.Cut(l.Text, ","); likeSite(paper) {
				names.add(paper, namedBeside, i, false)
			}
		case l.role == roleByline || r.dates[i] != nil && i > r.title && i <= r.body.first+1:
			beside := r.besideNames(i)
			names.add(beside, namedBeside, i, false)
			if r.ownerHolds(beside) {
				names.add(beside, namedInOwner, i, false)
			}
		case l.words > maxNotice || namesOwner(l) || r.dates[i] != nil && i < r.title:
		case i < r.title && i > r.title-headOfPage && l.words <= 5 && (l.role == roleBody || l.role == roleRepeated) && !l.sentence:
			if likeSite(l.Text) || names[withoutThe(l.Text)] != nil {
				names.add(l.Text, namedAtHead, i, false)
			}
		case noticeRoles[l.role] && l.words > 4:
			for _, name := range namesWithin(l.Text) {
				names.add(name, namedInHouse, i, true)
			}
		case i > r.body.last && l.role == roleBody && l.words > 4:
			names.add(nameAtStart(l.Text), namedAtFoot, i, true)
		}
	}
	if best := names.choose(r.meta); best != nil {
		r.meta.set(article.FieldSite, best.shown, article.Evidence{Words: r.lines[best.line].Text, Where: r.where(best.line), Rule: "the page calls itself so in several places"})
		for i := range r.title {
			if l := &r.lines[i]; l.role == roleBody && l.Text == best.shown {
				l.role = roleSite
			}
		}
	}
}

// besideNames is what a byline or a line with the date names besides, behind a bar
// or stroke.
func (r *plainReader) besideNames(i int) string {
	parts := strings.FieldsFunc(mailWords.ReplaceAllString(r.withoutDates(i), ""), func(c rune) bool { return strings.ContainsRune("|/•·", c) })
	if len(parts) == 0 {
		return ""
	}
	for k, part := range slices.Backward(parts) {
		part = strings.TrimSpace(part)
		by := bylineLeads.lead(strings.ToLower(part)) != ""
		if part == "" || by || k == 0 && r.dates[i] == nil && !r.namesBehindBar(i) {
			continue
		}
		if looksLikeName(part) && inCapitalWords(part) && !slices.Contains(r.meta.Byline, part) && publishedLeads.lead(strings.ToLower(part)) == "" && updatedLeads.lead(strings.ToLower(part)) == "" {
			return part
		}
		return ""
	}
	return ""
}

// ownerHolds tells whether the owner of the rights has a name of several words
// within its own, as a station has behind its call sign.
func (r *plainReader) ownerHolds(name string) bool {
	return countWords(name) > 1 && slices.ContainsFunc(r.lines, func(l line) bool { return namesOwner(&l) && holdsWords(l.plain, plain(name)) })
}

// namesBehindBar tells whether the names of a byline stand behind another name.
func (r *plainReader) namesBehindBar(i int) bool {
	_, inner := r.bylineText(i)
	return inner
}

// headOfPage is how many lines above the title belong to the head of a page.
const headOfPage = 80

func withoutThe(s string) string { return strings.TrimPrefix(plain(s), "the ") }

// add notes that a place names a site, or that a name there begins so.
func (n ownNames) add(name string, place, line int, parts bool) {
	if name == "" || !mayOwn(name) {
		return
	}
	words := strings.Fields(name)
	for k := len(words); k > 0 && (parts || k == len(words)); k-- {
		key := withoutThe(strings.Join(words[:k], " "))
		o := n[key]
		if o == nil {
			if len(n) >= mostOwnNames {
				return
			}
			o = &ownName{line: line}
			n[key] = o
		}
		o.places |= place
		if k == len(words) && place != namedInOwner && (o.shown == "" || len(name) > len(o.shown) && !o.whole) || k == len(words) && o.shown == "" {
			o.shown, o.whole, o.line = name, place == namedAtHead, line
		}
	}
}

// mostOwnNames is how many names are compared.
const mostOwnNames = 400

// choose is the name that most places agree on, the longest of those; nil when
// none is named twice, once by a notice or as the owner.
func (n ownNames) choose(meta *facts) *ownName {
	var best *ownName
	for key, o := range n {
		if o.shown == "" || len([]rune(key)) < 4 || slices.ContainsFunc(meta.Byline, func(b string) bool { return strings.EqualFold(b, o.shown) }) {
			continue
		}
		if pressName(o.shown) {
			o.places |= namedAsPaper
		}
		if host := squeeze(strings.TrimSuffix(siteDomain(meta.URL), "."+lastLabel(meta.URL))); host != "" && host == squeeze(strings.TrimPrefix(o.shown, "The ")) {
			o.places |= namedByHost
		}
		first, _, _ := strings.Cut(key, " ")
		if part := n[first]; part != nil && first != key && part.places&namedInOwner != 0 && part.shown != "" {
			o.places |= namedInPart
		}
		if o.agreed() && (best == nil || o.better(best)) {
			best = o
		}
	}
	return best
}

// agreed tells whether enough places name the same. An agency is credited by many
// pages; its own has it at the head.
func (o *ownName) agreed() bool {
	strong := o.places&(namedInOwner|namedInHouse|namedBeside) != 0
	if o.places&(namedAtHead|namedAsPaper|namedByHost) == 0 && (countWords(o.shown) == 1 || isGroup(o.shown)) || asAgency(o.shown) != "" && o.places&namedAtHead == 0 {
		return false
	}
	return strong && o.count() > 1 || o.places&(namedAtHead|namedAtFoot|namedInPart) == namedAtHead|namedAtFoot|namedInPart
}

// groupWords end the names of houses that own papers rather than those of papers.
var groupWords = wordSet("interactive media group holdings communications publishing publishers publications newspapers digital company corporation enterprises networks verlag verlagsgesellschaft medien mediengruppe medienhaus editorial ediciones editores éditions groupe холдинг медіа медиа видавництво издательство")

func isGroup(name string) bool {
	fields := strings.Fields(plain(name))
	return groupWords[fields[len(fields)-1]] || groupWords[fields[0]]
}

func (o *ownName) count() int {
	n := 0
	for p := namedAtHead; p < namedInPart; p <<= 1 {
		n += boolInt(o.places&p != 0)
	}
	return n
}

func (o *ownName) better(than *ownName) bool {
	if a, b := o.count(), than.count(); a != b {
		return a > b
	}
	if len(o.shown) != len(than.shown) {
		return len(o.shown) > len(than.shown)
	}
	return o.shown < than.shown
}

func lastLabel(address string) string {
	domain := siteDomain(address)
	_, rest, _ := strings.Cut(domain, ".")
	return rest
}

var (
	ownersNoise = regexp.MustCompile(`(?i)©|\(c\)|\bcopyright\b|\bby\b|\b(?:19|20)\d{2}(?:\s?[-–—]\s?(?:(?:19|20)?\d{2}|present|heute))?|all rights reserved|all content|(?:усі|всі|все) права (?:захищен|защищен)\p{L}*|todos los derechos reservados|tous droits réservés|alle rechte vorbehalten|جميع الحقوق محفوظة(?:\s+(?:لـ?|ل))?|حقوق النشر(?:\s+محفوظة)?`)
	ownersEnd   = regexp.MustCompile(`[.,|;:()/\n]|\s[-–—]\s|[»”]`)
)

// namesOwner tells whether a line says who has the rights.
func namesOwner(l *line) bool {
	return l.words < 60 && (l.role == roleCopyright || strings.HasPrefix(l.plain, "copyright") || strings.Contains(l.Text, "©"))
}

// ownerOf is whom a line names as the owner of the rights.
func ownerOf(text string) string {
	s := strings.TrimLeft(tidy(ownersNoise.ReplaceAllString(text, " ")), " .,|·•-–—")
	s = withoutLegalLead(s)
	bare := strings.TrimLeft(s, "«“„\"")
	marked := bare != s // a name in quotation marks may go on in small letters
	s = withoutDottedForm(bare)
	if m := ownersEnd.FindStringIndex(s); m != nil {
		s = s[:m[0]]
	}
	s = withoutLegalForm(strings.TrimSpace(s))
	if n := countWords(s); n > 6 || !looksLikeName(shortNumber.ReplaceAllString(s, "")) && !marked && (n > 4 || startsSmall(s)) {
		return ""
	}
	return s
}
