package intake

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"dateline/app/article"
)

// FuzzMeta: whatever a page says of itself, reading it ends, and each value that
// is taken from it has its evidence.
func FuzzMeta(f *testing.F) {
	f.Add(`{"@graph":[{"@type":"NewsArticle","headline":"x","author":[{"name":"A B"},"C D"],"datePublished":"2019-05-14T06:00:00Z","articleSection":["a"]}]}`, "article:published_time", "03/04/2019", "14 May 2019 | By A and B in Kyiv")
	f.Add(`{"@type":"BreadcrumbList","itemListElement":[{"item":{"name":"x"}},7,null]}`, "og:url", "https://web.archive.org/web/20190601103000/http:/a.b/c", "Оновлено: 14.05.2019 о 10:30")
	f.Add(`[[[[{"@type":["Article",3],"url":{"@id":"//x"},"publisher":{}}]]]]`, "og:title", "x | y - z :: ｜", "نشر في ١٤ مايو ٢٠١٩")
	f.Fuzz(func(t *testing.T, linked, name, value, line string) {
		if len(linked)+len(value)+len(line) > 4<<10 {
			return
		}
		quote := strings.NewReplacer(`"`, "&quot;", "<", "&lt;", ">", "&gt;").Replace
		page := `<title>` + quote(value) + ` | The Lantern</title><script type="application/ld+json">` + strings.ReplaceAll(linked, "</", "<\\/") + `</script><meta property="` + quote(name) + `" content="` + quote(value) + `"><h1>` + quote(value) + `</h1><p class="byline">` + quote(line) + `</p>` +
			"<p>" + quote(line) + " " + storyParagraphs[0] + "</p><p>" + storyParagraphs[1] + "</p>"
		doc, err := html.Parse(strings.NewReader("<html><body>" + page))
		if err != nil {
			return
		}
		pieces := cutPage(doc, regionNotes{})
		var a article.Article
		for _, p := range pieces {
			p.Kept = true
			a.Blocks = append(a.Blocks, p.Block)
		}
		h, known := readPageHead(doc, regionNotes{}), newFacts(Source{URL: value})
		h.readMeta(known)
		h.readDates(known, pieces)
		known.compareWithAddress()
		known.readBody(a.Blocks, func(int) string { return "a block" })
		known.siteFromAddress()
		known.settleZones()
		a.Metadata, a.Text = known.Metadata, article.Compose(a.Blocks)
		wellFormed(t, a)
		for _, c := range a.Claims {
			if c.Value == "" {
				t.Errorf("an empty claim of %s: %s", c.Field, c.Evidence)
			}
		}
	})
}

// FuzzStamps: the words of a stamp stand in its line, and its moment is one.
func FuzzStamps(f *testing.F) {
	f.Add("24th Thursday, February 2022 - 20:04 UTC", "en")
	f.Add("Updated 03/04/2019 at 13:05 PM IST", "en-US")
	f.Add("آخر تحديث ١٤ مايو ٢٠١٩ 10:30", "ar")
	f.Fuzz(func(t *testing.T, line, lang string) {
		if len(line) > 2<<10 {
			return
		}
		line = strings.ToValidUTF8(line, "")
		for _, s := range readStamps(line, lang) {
			if !strings.Contains(line, s.words) {
				t.Errorf("%q is not in %q", s.words, line)
			}
			if _, err := article.ParseMoment(string(s.moment)); err != nil {
				t.Errorf("%q: %v", line, err)
			}
		}
		placeOf(line)
		namesIn(line)
		originalOf(line)
	})
}
