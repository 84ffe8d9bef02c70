package intake

import (
	"strings"
	"testing"

	"dateline/app/article"
)

// stated are the fields of an article that have a value, with it.
func stated(a article.Article) map[article.Field]string {
	out := map[article.Field]string{}
	for field, value := range map[article.Field]string{
		article.FieldTitle: a.Title, article.FieldByline: strings.Join(a.Byline, ", "), article.FieldSite: a.Site, article.FieldURL: a.URL,
		article.FieldPublished: string(a.Published), article.FieldUpdated: string(a.Updated), article.FieldCaptured: string(a.Captured),
		article.FieldPlace: a.Place, article.FieldSection: a.Section, article.FieldCredit: a.Credit,
	} {
		if value != "" {
			out[field] = value
		}
	}
	return out
}

// TestTemptingPagesGiveNothing: what only looks like a date, a name or an agency
// is taken for none.
func TestTemptingPagesGiveNothing(t *testing.T) {
	body := "<p>" + strings.Join(storyParagraphs[1:], "</p><p>") + "</p>"
	for name, page := range map[string]string{
		"years of the owners":           body + "<footer>© 2015-2019 Lantern Press, all rights reserved</footer>",
		"a comment with its day":        body + `<div class="comments"><p>Jonas Pell</p><p>14 May 2019</p><p>It was the gate.</p></div>`,
		"an event in the text":          body + "<p>The inquiry of 3 May 2019 was opened by the magistrate in the old town hall of Velmar, who heard nine people.</p>",
		"an agency in the text":         body + "<p>The owner of the barge told Reuters that he would pay, and AFP that he would not, the board said.</p>",
		"a picture by an agency":        "<figure><img src=x.jpg><figcaption>The barge. Photo: Reuters</figcaption></figure>" + body,
		"words before a dash":           "<p>WARNING — the sluice is closed, and boats should turn at the bridge until the board says otherwise today.</p>" + body,
		"by the water":                  "<p>By the water, nobody spoke for a while, and then the tugs began to sound their horns.</p>" + body,
		"menus and a weather line":      "<nav><a href=/w>World</a><a href=/s>Sport</a></nav><div>Velmar 12°C</div>" + body,
		"other stories with their days": body + `<div class="related"><h3>Related stories</h3><ul><li><a href="/1">Ten bridges</a> <time datetime="2019-05-14">14 May 2019</time></li></ul></div>`,
		"meta that say nothing":         `<meta name="author" content=""><meta property="article:published_time" content="0000-00-00"><meta property="og:site_name" content=" "><meta name="date" content="today">` + body,
		"a day to come":                 `<meta property="article:published_time" content="2199-01-01">` + body,
		"a front page as address":       body + `<script type="application/ld+json">{"@type":"WebSite","datePublished":"2001-01-01","author":"Lantern"}</script>`,
	} {
		if got := stated(read(t, "page.html", "<html><body>"+page+"</body></html>")); len(got) > 0 {
			t.Errorf("%s: made up %v", name, got)
		}
	}
}

func TestTemptingPastesGiveNothing(t *testing.T) {
	for name, text := range map[string]string{
		"the body alone":            harrowBody,
		"an event in the text":      harrowBody + "\n\nThe inquiry of 3 May 2019 was opened by the magistrate in the old town hall of Harrow, who heard nine people.",
		"an agency in the text":     harrowBody + "\n\nThe owner told Reuters that he would pay, and the board said it would wait for the money until June.",
		"owners and their years":    harrowBody + "\n\n© 2019 Lantern Press. All rights reserved.",
		"a sentence with an office": "By Monday, the gate had been lifted out of the water with the help of two cranes, the river board said.\n\n" + harrowBody,
	} {
		if got := stated(read(t, "", text)); len(got) > 0 {
			t.Errorf("%s: made up %v", name, got)
		}
	}
}
