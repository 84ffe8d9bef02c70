package unpack

import (
	"path"
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/language"

	"dateline/app/article"
	"dateline/app/intake/unpack/pdftext"
)

const (
	whereInfo = "the properties of the PDF"
	whereEdge = "the edge of the printed page"
)

// pdfClaims are what a PDF says of its text: claims that hold of a page printed
// by a browser, and hints, which are weaker.
func pdfClaims(t pdftext.Text) (claims, hints []article.Claim) {
	printed := fromBrowser(t)
	claim := func(field article.Field, value, words, where, rule string) article.Claim {
		return article.Claim{Field: field, Value: value, Evidence: article.Evidence{Words: words, Where: where, Rule: rule}}
	}
	if strings.HasPrefix(t.Address, "http") {
		claims = append(claims, claim(article.FieldURL, t.Address, t.Address, whereEdge, "the address that the browser printed"))
	}
	if printed {
		if at := pdfMoment(t.Created); at != "" {
			claims = append(claims, claim(article.FieldCaptured, at, t.Created, whereInfo, "the browser printed it then"))
		}
		if t.Date != "" {
			claims = append(claims, claim(article.FieldCaptured, "", t.Date, whereEdge, "the date that the browser printed"))
		}
	} else {
		hints = append(hints, dateInHead(t)...)
	}
	if at := pdfMoment(t.Created); at != "" && !printed {
		c := claim(article.FieldPublished, at, t.Created, whereInfo, "the date the PDF was made")
		c.ToCheck = true
		hints = append(hints, c)
	}
	titles := titleClaims(t, printed)
	if printed {
		claims = append(claims, titles...)
	} else {
		hints = append(hints, titles...)
	}
	if plausibleName(t.Author) {
		c := claim(article.FieldByline, t.Author, t.Author, whereInfo, "the author of the PDF")
		c.ToCheck = true
		hints = append(hints, c)
	}
	if tag, ok := plausibleLanguage(t); ok {
		c := claim(article.FieldLang, tag, t.Lang, whereInfo, "the language that the PDF states")
		if printed {
			claims = append(claims, c)
		} else {
			c.ToCheck = true
			hints = append(hints, c)
		}
	}
	return claims, hints
}

// dateInHead is the running head, when it holds a number: newspapers print their
// day there.
func dateInHead(t pdftext.Text) []article.Claim {
	for _, b := range t.Blocks {
		if b.Why == pdftext.RunningHead && strings.IndexFunc(b.Text, unicode.IsDigit) >= 0 {
			return []article.Claim{{Field: article.FieldPublished,
				Evidence: article.Evidence{Words: b.Text, Where: "the head of the pages", Rule: "the date in the running head"}}}
		}
	}
	return nil
}

// fromBrowser tells whether a browser made the PDF of a page: it wrote its
// address, or says so. Google Docs uses Chrome's writer, and what is written on a
// Mac that of its system.
func fromBrowser(t pdftext.Text) bool {
	if t.Address != "" {
		return true
	}
	creator, producer := strings.ToLower(t.Creator), strings.ToLower(t.Producer)
	switch {
	case strings.Contains(producer, "google docs"):
		return false
	case strings.Contains(producer, "skia/pdf"), strings.Contains(creator, "mozilla"), strings.Contains(creator, "firefox"),
		strings.Contains(creator, "chrom"), strings.Contains(creator, "safari"), strings.Contains(creator, "wkhtmltopdf"):
		return true
	}
	return strings.Contains(producer, "quartz pdfcontext") && creator == ""
}

// titleClaims take the title of the properties when it can be one. A headline on
// the pages that it holds is better: a browser writes the site's name behind it.
func titleClaims(t pdftext.Text, printed bool) (out []article.Claim) {
	title := strings.Join(strings.Fields(t.Title), " ")
	if !plausibleTitle(title) {
		return nil
	}
	e := article.Evidence{Words: t.Title, Where: whereInfo, Rule: "the title of the PDF", ToCheck: !printed}
	for _, b := range t.Blocks {
		if b.Kind != article.Heading || !b.Kept {
			continue
		}
		rest, ok := strings.CutPrefix(title, b.Text)
		site, parted := cutSeparator(rest)
		if !ok || rest != "" && !parted {
			continue
		}
		e.ToCheck = false
		e.Rule = "the title of the PDF, which is the headline on its pages too"
		out = append(out, article.Claim{Field: article.FieldTitle, Value: b.Text, Evidence: e})
		if site != "" && len(site) <= longestSite {
			out = append(out, article.Claim{Field: article.FieldSite, Value: site,
				Evidence: article.Evidence{Words: t.Title, Where: whereInfo, Rule: "stands behind the headline in the title of the PDF"}})
		}
		return out
	}
	return []article.Claim{{Field: article.FieldTitle, Value: title, Evidence: e}}
}

// longestSite is the longest name of a site, in bytes.
const longestSite = 60

// cutSeparator takes the last part behind separators such as " - " or " | ".
func cutSeparator(s string) (last string, ok bool) {
	parts := separator.Split(s, -1)
	if len(parts) < 2 || strings.TrimSpace(parts[0]) != "" {
		return "", false
	}
	return strings.TrimSpace(parts[len(parts)-1]), true
}

var (
	separator = regexp.MustCompile(`\s+[-–—|·•»:]+\s+|\s*\|\s*`)
	madeTitle = regexp.MustCompile(`(?i)^(?:microsoft (?:word|powerpoint|excel)\s*-.*|untitled.*|(?:document|dokument|presentation|layout|book|sheet|page|scan|img)[\s_-]*\d*|print|about:blank|new tab|\(?anonymous\)?|без назви|без имени|ohne titel|sans titre|sin título)$`)
	ending    = regexp.MustCompile(`(?i)^\.(?:pdf|docx?|odt|rtf|indd|qxp|qxd|html?|txt|pptx?|xlsx?|tiff?|jpe?g|png|pages|tex|dvi|ps|pub|cdr|pmd|fm|aspx?|php)$`)
)

// plausibleTitle tells a title from the name of a file and from what programs
// write when there is none.
func plausibleTitle(title string) bool {
	letters := 0
	for _, r := range title {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters >= 4 && len(title) <= 300 && !madeTitle.MatchString(title) &&
		!ending.MatchString(path.Ext(title)) && !strings.Contains(title, "://") && !strings.ContainsAny(title, `\_`)
}

// plausibleName tells a person's name from that of an account or a program.
func plausibleName(author string) bool {
	words := strings.Fields(author)
	if len(words) < 2 || len(words) > 6 || len(author) > 80 {
		return false
	}
	for _, r := range author {
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && !strings.ContainsRune(" .,'’-", r) {
			return false
		}
	}
	first := []rune(words[0])[0]
	return unicode.IsUpper(first) || unicode.IsLetter(first) && !unicode.IsLower(first)
}

var pdfDate = regexp.MustCompile(`^(?:D:)?(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(?:\d\d)?(?:(Z)|([+-]\d\d)'?(\d\d)?'?)?)?`)

// pdfMoment reads a date of a PDF (ISO 32000-1, 7.9.4), "" when it is none.
func pdfMoment(s string) string {
	m := pdfDate.FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return ""
	}
	text := m[1] + "-" + m[2] + "-" + m[3]
	if m[4] != "" {
		text += "T" + m[4] + ":" + m[5]
		switch {
		case m[6] != "", m[7] != "" && m[7][1:] == "00" && (m[8] == "" || m[8] == "00"):
			text += "Z"
		case m[7] != "" && m[8] != "":
			text += m[7] + ":" + m[8]
		case m[7] != "":
			text += m[7] + ":00"
		}
	}
	moment, err := article.ParseMoment(text)
	if err != nil || m[1] < "1985" {
		return ""
	}
	return string(moment)
}

// scripts are those that contradict a language of another script; programs write
// the language of their user into the documents of all languages.
var scripts = map[string]*unicode.RangeTable{
	"Latn": unicode.Latin, "Cyrl": unicode.Cyrillic, "Arab": unicode.Arabic, "Hebr": unicode.Hebrew, "Grek": unicode.Greek,
	"Hans": unicode.Han, "Hant": unicode.Han, "Deva": unicode.Devanagari, "Thai": unicode.Thai, "Kore": unicode.Hangul,
}

// plausibleLanguage gives the stated language when the text is in its script.
func plausibleLanguage(t pdftext.Text) (string, bool) {
	tag, err := language.Parse(strings.TrimSpace(t.Lang))
	if err != nil || tag == language.Und || t.Lang == "" {
		return "", false
	}
	script, _ := tag.Script()
	table := scripts[script.String()]
	letters, own := 0, 0
	for _, b := range t.Blocks {
		for _, r := range b.Text {
			if unicode.IsLetter(r) {
				letters++
				if table == nil || unicode.Is(table, r) {
					own++
				}
			}
		}
	}
	return tag.String(), 2*own >= letters
}
