package intake

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"dateline/app/article"
)

var publishedNames = []string{
	"article:published_time", "article:published", "og:article:published_time", "og:published_time", "datepublished", "published_time", "article:published_date",
	"parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.date", "dc.date.created", "dcterms.created", "dc.date", "dc:date.created",
	"pubdate", "pub_date", "publishdate", "publish_date", "publish-date", "publication_date", "publicationdate", "article_date_original", "originalpublicationdate", "article.published", "article.created",
	"cxenseparse:recs:publishtime", "cxenseparse:publishtime", "shareaholic:article_published_time", "bt:pubdate", "sw-pubdate", "rbpubdate", "release:date", "citation_publication_date", "citation_date", "ptime", "gentime", "outbrain-date", "date", "datecreated", "article:post_date", "displaydate", "dcterms.available", "uploaddate",
}

var updatedNames = []string{
	"article:modified_time", "article:modified", "og:updated_time", "og:article:modified_time", "datemodified", "article:updated_time", "dc.date.modified", "dcterms.modified", "dc:date.modified",
	"last-modified", "lastmod", "revision_date", "shareaholic:article_modified_time", "bt:moddate", "article.updated", "article:modified_date",
}

// readDates reads the dates of publication and of the last change.
func (h *pageHead) readDates(f *facts, pieces []piece) {
	set := func(field article.Field, m mark, rule string, check bool) bool {
		moment, doubt, ok := machineDate(m.value, h.lang)
		if ok && !implausible(moment) {
			e := evidence(m, rule)
			e.ToCheck = check || doubt
			f.set(field, string(moment), e)
		}
		return ok
	}
	set(article.FieldUpdated, h.linkedText("dateModified"), "the last change that the page states", false)
	set(article.FieldUpdated, h.metaValue(updatedNames...), "the last change that the page states", false)

	const stated = "the date of publication that the page states"
	set(article.FieldPublished, h.linkedText("datePublished"), stated, false)
	for _, name := range publishedNames {
		set(article.FieldPublished, h.metaValue(name), stated, false)
	}
	for _, t := range h.times {
		switch {
		case t.region != regionBody && t.region != regionForm:
		case t.property == "datePublished" || t.property == "dateCreated" && f.Published == "":
			set(article.FieldPublished, t.mark(), stated, false)
		case t.property == "dateModified":
			set(article.FieldUpdated, t.mark(), "the last change that the page states", false)
		}
	}
	h.publishedTimes(func(m mark, rule string) { set(article.FieldPublished, m, rule, false) })
	h.visibleDates(f, pieces)
	h.labelledDates(f, pieces)
}

func (t timeMark) mark() mark {
	if t.datetime != "" {
		return mark{t.where, t.datetime}
	}
	return mark{t.where, t.text}
}

var publishClass = regexp.MustCompile(`pub-?date|publi[sc]|posted|entry-date|post-date|article-?date|date-created`)
var changeClass = regexp.MustCompile(`updat|modif`)

// publishedTimes offers the <time> elements that are named as of publication.
func (h *pageHead) publishedTimes(offer func(m mark, rule string)) {
	for _, t := range h.times {
		if t.region == regionBody && publishClass.MatchString(t.named) && !changeClass.MatchString(t.named) && !changeClass.MatchString(strings.ToLower(t.text)) {
			offer(t.mark(), "a time that is named as of publication")
		}
	}
}

// visibleDates reads the lines of the page that state a date beside its
// headline.
func (h *pageHead) visibleDates(f *facts, pieces []piece) {
	head := headlineAt(pieces, f.Title)
	if head < 0 {
		return
	}
	for _, i := range besideHead(head, len(pieces)) {
		p := &pieces[i]
		if p.hidden != "" || p.region == regionRelated || p.region == regionComments || countWords(p.Text) > 24 {
			continue
		}
		for _, s := range readStamps(p.Text, h.lang) {
			if countWords(p.Text)-countWords(s.words) > 14 || implausible(s.moment) {
				continue
			}
			e := article.Evidence{Words: s.words, Where: "beside the headline", Rule: "a date stated beside the headline: " + s.rule, ToCheck: s.check}
			if s.updated {
				f.set(article.FieldUpdated, string(s.moment), e)
				continue
			}
			f.preferShown(s.moment, e)
		}
	}
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

// preferShown sets the date that a page shows to its readers; it wins over one
// for machines that differs by a day, which a zone has moved.
func (f *facts) preferShown(m article.Moment, e article.Evidence) {
	if daysApart(m.Day(), f.Published.Day()) == 1 && !e.ToCheck {
		e.Rule += "; " + f.Evidence[article.FieldPublished].Where + " says " + string(f.Published) + ", which a zone may have moved"
		f.replace(article.FieldPublished, string(m), e)
	}
	f.set(article.FieldPublished, string(m), e)
}

// labelledDates reads the short lines anywhere in the page that say of a date
// that it is the one of publication.
func (h *pageHead) labelledDates(f *facts, pieces []piece) {
	for i := range pieces {
		p := &pieces[i]
		if p.hidden != "" || p.region == regionRelated || p.region == regionComments || p.region == regionSide || countWords(p.Text) > 24 {
			continue
		}
		for _, s := range readStamps(p.Text, h.lang) {
			if s.published && !implausible(s.moment) {
				f.set(article.FieldPublished, string(s.moment), article.Evidence{
					Words: s.words, Where: fmt.Sprintf("block %d", i+1), Rule: "named as the date of publication: " + s.rule, ToCheck: s.check,
				})
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

// machineDate reads a date written for machines, or else one for people.
func machineDate(s, lang string) (m article.Moment, doubt, ok bool) {
	s = strings.TrimSpace(s)
	if s == "" {
		return "", false, false
	}
	if m, ok := readISO(s); ok {
		return m, false, true
	}
	if n, err := strconv.ParseInt(s, 10, 64); err == nil {
		if n > 1e12 {
			n /= 1000
		}
		if n > 6e8 && n < 4e9 {
			return article.Moment(time.Unix(n, 0).UTC().Format("2006-01-02T15:04:05Z")), false, true
		}
		return "", false, false
	}
	st, ok := readStamp(s, lang)
	if !ok && len(s) > 10 {
		m, ok := readISO(s[:10])
		return m, false, ok
	}
	return st.moment, st.check, ok
}

// implausible tells whether a moment cannot be when a page was published: before
// the web, or in the future.
func implausible(m article.Moment) bool {
	t, ok := m.Local()
	return !ok || t.Year() < 1991 || t.After(time.Now().AddDate(0, 0, 2))
}
