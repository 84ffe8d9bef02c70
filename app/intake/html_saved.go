package intake

import (
	"regexp"
	"strings"
	"time"

	"golang.org/x/net/html"

	"dateline/app/article"
)

// Programs that save a page note in it where and when they took it: most in a
// comment, some in attributes of the head.

// saver is one such program's note. Its form has the groups "url" and "time",
// either of which may be missing.
type saver struct {
	mark    string // words that stand in every note, for a quick look
	name    string // of the program, in words
	form    *regexp.Regexp
	layouts []string // of the time
}

// dateOfScripts is how JavaScript writes a time, before the zone's name.
const dateOfScripts = "Mon Jan 2 2006 15:04:05 GMT-0700"

var savers = []saver{
	{"SingleFile", "SingleFile", regexp.MustCompile(`(?s)(?:saved with|processed by) SingleFile.*?\burl:\s*(?P<url>\S+)(?:.*?\bsaved date:\s*(?P<time>[^\n(]+))?`), []string{dateOfScripts}},
	{"saved from url=", "the browser", regexp.MustCompile(`saved from url=\(\d+\)\s*(?P<url>\S+)`), nil},
	{"HTTrack", "HTTrack", regexp.MustCompile(`Mirrored from\s+(?P<url>\S+)\s+by HTTrack[^,\n]*?(?:\[[^\]]*\])?[^,\n]*,\s*(?P<time>[^\n]+? GMT)`), []string{time.RFC1123, "Mon, 2 Jan 2006 15:04:05 MST"}},
	{"FILE ARCHIVED ON", "the Wayback Machine", regexp.MustCompile(`FILE ARCHIVED ON (?P<time>\d+:\d+:\d+ \w+ \d+, \d+) AND RETRIEVED`), []string{"15:04:05 Jan 2, 2006"}},
	{"using monolith", "monolith", regexp.MustCompile(`[Ss]aved from (?P<url>\S+) at (?P<time>\S+(?: [^u]\S*)*) using monolith`), []string{time.RFC3339, "2006-01-02T15:04:05.999999999Z07:00", time.RFC1123Z}},
}

// The attributes of the programs that use such: of Save Page WE in meta elements,
// of WebScrapBook in the page's own.
var (
	savePageMeta  = regexp.MustCompile(`(?i)<meta\s+name="?savepage-(url|date)"?\s+content="([^"]*)"`)
	scrapBookMark = regexp.MustCompile(`(?i)\bdata-scrapbook-(source|create)="([^"]*)"`)
)

const (
	headOfSaved   = 64 << 10 // bytes in which attributes are looked for
	longestNote   = 8 << 10  // bytes
	mostComments  = 20_000
	layoutOfBooks = "20060102150405"
)

// savedClaims are what the program that saved a page noted in it: its address,
// and when it was taken. The first note of each kind of program counts.
func savedClaims(page string) []article.Claim {
	var claims []article.Claim
	told := map[string]bool{}
	rest := page
	for range mostComments {
		_, after, found := strings.Cut(rest, "<!--")
		if !found {
			break
		}
		comment, behind, _ := strings.Cut(after, "-->")
		for _, s := range savers {
			if note := firstBytes(comment, longestNote); !told[s.mark] && strings.Contains(note, s.mark) {
				told[s.mark] = true
				claims = append(claims, s.claims(note)...)
			}
		}
		rest = behind
	}
	return append(claims, attributeClaims(firstBytes(page, headOfSaved))...)
}

func (s saver) claims(comment string) []article.Claim {
	m := s.form.FindStringSubmatch(comment)
	if m == nil {
		return nil
	}
	var claims []article.Claim
	where := "the note of " + s.name + " in the saved page"
	if i := s.form.SubexpIndex("url"); i >= 0 {
		claims = append(claims, savedAddress(m[i], where, s.name)...)
	}
	if i := s.form.SubexpIndex("time"); i >= 0 {
		claims = append(claims, savedTime(m[i], where, s.name, s.layouts)...)
	}
	return claims
}

func savedAddress(words, where, program string) []article.Claim {
	address, rule := strings.ReplaceAll(words, "&#45;", "-"), "the address that "+program+" noted when it saved the page"
	if !strings.Contains(address, "://") && program == "HTTrack" {
		address, rule = "http://"+address, rule+"; it notes no scheme"
	}
	if webAddress(address) == "" {
		return nil
	}
	return []article.Claim{{Field: article.FieldURL, Value: address, Evidence: article.Evidence{Words: words, Where: where, Rule: rule}}}
}

func savedTime(words, where, program string, layouts []string) []article.Claim {
	words = strings.TrimSpace(words)
	for _, layout := range layouts {
		t, err := time.Parse(layout, words)
		if err != nil || t.Year() < 1991 || t.Year() > 9999 {
			continue
		}
		return []article.Claim{{Field: article.FieldCaptured, Value: t.Format("2006-01-02T15:04:05Z07:00"), Evidence: article.Evidence{
			Words: words, Where: where, Rule: "the time that " + program + " noted when it saved the page"}}}
	}
	return nil
}

// attributeClaims reads the notes that stand in attributes.
func attributeClaims(head string) []article.Claim {
	var claims []article.Claim
	for _, s := range []struct {
		mark, name string
		form       *regexp.Regexp
		layout     string
	}{
		{"savepage-", "Save Page WE", savePageMeta, dateOfScripts},
		{"data-scrapbook-", "WebScrapBook", scrapBookMark, layoutOfBooks},
	} {
		if !strings.Contains(head, s.mark) {
			continue
		}
		for _, m := range s.form.FindAllStringSubmatch(head, 4) {
			words, where := html.UnescapeString(m[2]), "the note of "+s.name+" in the saved page"
			switch strings.ToLower(m[1]) {
			case "url", "source":
				claims = append(claims, savedAddress(words, where, s.name)...)
			case "date":
				before, _, _ := strings.Cut(words, " (")
				claims = append(claims, savedTime(before, where, s.name, []string{s.layout})...)
			case "create": // with thousandths of a second, in UTC
				claims = append(claims, savedTime(firstBytes(words, len(s.layout)), where, s.name, []string{s.layout})...)
			}
		}
	}
	return claims
}
