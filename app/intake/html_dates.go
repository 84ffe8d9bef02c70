package intake

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"dateline/app/article"
)

// publishedNames are the names under which pages state their date of
// publication; dateNames are those that some fill with the last change instead.
var publishedNames = []string{
	"article:published_time", "article:published", "og:article:published_time", "og:published_time", "datepublished", "published_time", "article:published_date",
	"parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "og:pubdate",
	"pubdate", "pub_date", "publishdate", "publish_date", "publish-date", "publication_date", "publicationdate", "article_date_original", "originalpublicationdate", "article.published",
	"cxenseparse:recs:publishtime", "cxenseparse:publishtime", "shareaholic:article_published_time", "bt:pubdate", "sw-pubdate", "rbpubdate", "release:date", "citation_publication_date", "citation_date", "article:post_date", "displaydate",
}

var dateNames = []string{
	"dcterms.date", "dc.date.created", "dcterms.created", "dc.date", "dc:date.created", "article.created", "ptime", "gentime", "outbrain-date", "date", "datecreated", "dcterms.available", "uploaddate",
}

var updatedNames = []string{
	"article:modified_time", "article:modified", "og:updated_time", "og:article:modified_time", "datemodified", "article:updated_time", "dc.date.modified", "dcterms.modified", "dc:date.modified",
	"last-modified", "lastmod", "revision_date", "shareaholic:article_modified_time", "bt:moddate", "article.updated", "article:modified_date",
}

// readDates reads the dates of publication and of the last change.
func (h *pageHead) readDates(f *facts, pieces []piece) {
	for _, m := range h.changes() {
		if moment, doubt, ok := machineDate(m.value, h.lang); ok && !implausible(moment) {
			e := evidence(m, "the last change that the page states")
			e.ToCheck = doubt
			f.set(article.FieldUpdated, string(moment), e)
		}
	}
	h.pieces = pieces
	var d datesStated
	h.markedDates(&d)
	h.shownDates(f, &d, pieces)
	h.labelledDates(&d, pieces)
	d.choose(f, pieces)
	f.takeHints()
}

// dropEarlierChange keeps a last change that is some days before a sure day of
// publication as a claim only: both cannot be true.
func (f *facts) dropEarlierChange() {
	published := f.Published.Day()
	if f.Evidence[article.FieldPublished].ToCheck || f.Updated.Day() >= published || daysApart(f.Updated.Day(), published) <= 1 {
		return
	}
	e := f.Evidence[article.FieldUpdated]
	e.Rule += "; not taken, for it is before the day of publication"
	f.Claims = append(f.Claims, article.Claim{Field: article.FieldUpdated, Value: string(f.Updated), Evidence: e})
	f.Updated = ""
	delete(f.Evidence, article.FieldUpdated)
}

// changes are the places that state when the page was last changed.
func (h *pageHead) changes() []mark {
	out := []mark{h.linkedText("dateModified"), h.metaValue(updatedNames...)}
	for _, t := range h.times {
		if t.property == "dateModified" && !t.region.ofOthers() {
			out = append(out, t.mark())
		}
	}
	return out
}

// markedDates notes the dates of publication that are stated for machines.
func (h *pageHead) markedDates(d *datesStated) {
	const rule = "the date of publication that the page states"
	add := func(place datePlace, weight float64, m mark, rule string) {
		if moment, doubt, ok := machineDate(m.value, h.lang); ok {
			e := evidence(m, rule)
			e.ToCheck = doubt
			d.add(dateStated{place: place, weight: weight, moment: moment, Evidence: e})
		}
	}
	add(placeLinked, 3, h.linkedText("datePublished"), rule)
	for _, name := range publishedNames {
		add(placeMeta, 3, h.metaValue(name), rule)
	}
	for _, name := range dateNames {
		add(placeMeta, 2, h.metaValue(name), rule)
	}
	for _, t := range h.times {
		switch near := h.nearHeading(t); {
		case t.region.ofOthers() || t.inPost:
		case t.property == "datePublished":
			add(placeMarked, 3, t.mark(), rule)
		case t.property == "dateCreated":
			add(placeMarked, 1.5, t.mark(), rule)
		case t.property != "" || t.region != regionBody || t.ofChange():
		case publishClass.MatchString(t.named):
			add(placeMarked, 1+boolWeight(near), t.mark(), "a time that is named as of publication")
		case near && !t.linked:
			add(placeMarked, 1.5, t.mark(), "a time marked beside the headline")
		}
	}
}

func boolWeight(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

func (t timeMark) mark() mark {
	if t.datetime != "" {
		return mark{t.where, t.datetime}
	}
	return mark{t.where, t.text}
}

var publishClass = regexp.MustCompile(`pub-?date|publi[sc]|posted|entry-date|post-date|article-?date|date-created`)
var changeClass = regexp.MustCompile(`updat|modif`)

// ofChange tells whether a time is named as that of the last change.
func (t timeMark) ofChange() bool {
	return changeClass.MatchString(t.named) || changeClass.MatchString(strings.ToLower(t.text))
}

// How many letters of text before and after a headline a time is beside it.
const (
	nearAbove = 250
	nearBelow = 700
)

// nearHeading tells whether a time stands beside a headline of the first level.
func (h *pageHead) nearHeading(t timeMark) bool {
	for _, at := range h.headingsAt {
		if d := t.at - at; d > -nearAbove && d < nearBelow {
			return true
		}
	}
	return false
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
