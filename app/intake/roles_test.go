package intake

import (
	"strings"
	"testing"

	"dateline/app/article"
)

// rolesOf are the blocks of an article that have a role: "role: text" or, of
// entries, "entry 2019-05-14T14:32: text".
func rolesOf(a article.Article) []string {
	var out []string
	for _, b := range a.Blocks {
		if b.Role == "" {
			continue
		}
		s := string(b.Role)
		if b.At != "" {
			s += " " + string(b.At)
		}
		if !b.Kept {
			s += " (folded)"
		}
		text, _, _ := strings.Cut(b.Text, "\n")
		if r := []rune(text); len(r) > 30 {
			text = string(r[:30])
		}
		out = append(out, s+": "+text)
	}
	return out
}

func roles(t *testing.T, a article.Article, want ...string) {
	t.Helper()
	wellFormed(t, a)
	if got := strings.Join(rolesOf(a), "\n"); got != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
}

func TestPageStandfirstAndSummary(t *testing.T) {
	roles(t, read(t, "page.html", storyPage("", `<p class="article-standfirst">The canal stays shut for weeks, and the grain goes by rail.</p><ul class="key-points"><li>The barge had been warned twice by radio</li><li>Freight goes by rail for three weeks</li></ul><p>By Tomas Wren</p>`, "")),
		"standfirst: The canal stays shut for weeks", "summary: The barge had been warned twic", "summary: Freight goes by rail for three")
	roles(t, read(t, "page.html", storyPage("", "", "")))
}

func TestPasteStandfirst(t *testing.T) {
	roles(t, read(t, "", "Barge wrecks gate of Harrow's eastern sluice\n\nThe canal stays shut for weeks, and the grain of the whole valley goes by rail.\n\nBy Tomas Wren\n\n14 May 2019\n\n"+harrowBody),
		"standfirst (folded): The canal stays shut for weeks")
	roles(t, read(t, "", "Barge wrecks gate of Harrow's eastern sluice\n\nBy Tomas Wren\n\n14 May 2019\n\n"+harrowBody))
}

func TestEmbeddedPosts(t *testing.T) {
	for name, post := range map[string]string{
		"of Twitter":   `<blockquote class="twitter-tweet"><p lang="en">The eastern sluice of Harrow is shut until further notice.</p>— River Board (@riverboard) <a href="https://twitter.com/riverboard/status/1">May 14, 2019</a></blockquote>`,
		"of Bluesky":   `<blockquote class="bluesky-embed" data-bluesky-uri="at://x"><p>The eastern sluice of Harrow is shut until further notice.</p>— River Board (<a href="https://bsky.app/p">@riverboard.example</a>) <a href="https://bsky.app/q">2019-05-14</a></blockquote>`,
		"of Telegram":  `<div class="tgme_widget_message" data-post="riverboard/7"><div>The eastern sluice of Harrow is shut until further notice.</div><span>— River Board</span></div>`,
		"of Instagram": `<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/x/"><p>The eastern sluice of Harrow is shut until further notice.</p><p>— River Board</p></blockquote>`,
		"of Facebook":  `<div class="fb-post" data-href="https://www.facebook.com/r/posts/1"><blockquote><p>The eastern sluice of Harrow is shut until further notice.</p>— River Board</blockquote></div>`,
		"by its cite":  `<blockquote cite="https://t.me/riverboard/7"><p>The eastern sluice of Harrow is shut until further notice.</p>— River Board</blockquote>`,
	} {
		a := read(t, "page.html", storyPage("", "", post))
		n := 0
		for _, b := range a.Blocks {
			if b.Role == article.RolePost && b.Kind == article.Quote && (strings.HasPrefix(b.Text, "The eastern") || strings.HasPrefix(b.Text, "— River")) {
				n++
				if !b.Kept {
					t.Errorf("%s: %q is folded: %s", name, b.Text, b.Why)
				}
			}
		}
		if n != 2 {
			t.Errorf("%s: %d blocks of the post in %+v", name, n, a.Blocks)
		}
	}
}

func TestPastedPosts(t *testing.T) {
	body := strings.Split(harrowBody, "\n\n")
	head := "Barge wrecks gate of Harrow's eastern sluice\n\nBy Tomas Wren\n\n14 May 2019\n\n" + body[0] + "\n\n"
	roles(t, read(t, "", head+"The eastern sluice is shut until further notice.\n\n— River Board (@riverboard) May 14, 2019\n\n"+body[1]+"\n\n"+body[2]),
		"post: The eastern sluice is shut unt", "post: — River Board (@riverboard) Ma")
	roles(t, read(t, "", head+"@riverboard\n\nThe eastern sluice is shut until further notice.\n\n2:32 PM · May 14, 2019\n\n"+body[1]+"\n\n"+body[2]),
		"post: @riverboard", "post: The eastern sluice is shut unt", "post: 2:32 PM · May 14, 2019")
}

// liveTexts are three entries of an invented live blog.
var liveTexts = []string{
	"The tug Meridian has reached the wreck, and its crew has begun to pass a line to the barge.",
	"The ministry of transport has opened the old line over the hills to trains with grain.",
	"The first of the two hinges has been found on the bed of the channel, the board says.",
}

func liveBlog(times ...string) string {
	s := "Live: the wreck in Harrow's eastern sluice\n\nBy Tomas Wren\n\n14 May 2019\n\n" + harrowBody[:strings.Index(harrowBody, "\n")]
	for i, at := range times {
		s += "\n\n" + at + "\n\n" + liveTexts[i]
	}
	return s
}

// TestPastedLiveBlog: entries have the time that they state, with the day only
// where it is known, and the zone only where it is stated.
func TestPastedLiveBlog(t *testing.T) {
	roles(t, read(t, "", liveBlog("14:32", "13:05", "12:50")), "entry 2019-05-14T14:32: 14:32", "entry 2019-05-14T13:05: 13:05", "entry 2019-05-14T12:50: 12:50")
	roles(t, read(t, "", liveBlog("3:15 p.m. ET", "2:40 p.m. ET", "11:30 a.m. ET")),
		"entry 2019-05-14T15:15-04:00: 3:15 p.m. ET", "entry 2019-05-14T14:40-04:00: 2:40 p.m. ET", "entry 2019-05-14T11:30-04:00: 11:30 a.m. ET")
	roles(t, read(t, "", liveBlog("01:20", "00:05", "23:40")), "entry: 01:20", "entry: 00:05", "entry: 23:40") // past midnight: of which day?
	roles(t, read(t, "", liveBlog("15 May 2019 01:20", "15 May 2019 00:05", "14 May 2019 23:40")),
		"entry 2019-05-15T01:20: 15 May 2019 01:20", "entry 2019-05-15T00:05: 15 May 2019 00:05", "entry 2019-05-14T23:40: 14 May 2019 23:40")
	roles(t, read(t, "", strings.Replace(liveBlog("14:32", "13:05", "12:50"), "\n\n14 May 2019", "", 1)), "entry: 14:32", "entry: 13:05", "entry: 12:50")
	roles(t, read(t, "", liveBlog("14:32", "13:05"))) // two times make no live blog
	roles(t, read(t, "", liveBlog("14:32 people were there", "13:05 of them", "12.50 euros each")))
}

func TestPagesOfLiveBlogs(t *testing.T) {
	timed := strings.Builder{}
	for i, at := range []string{"2019-05-14T14:32:00+02:00", "2019-05-14T13:05:00+02:00", "2019-05-14T12:50:00+02:00"} {
		timed.WriteString(`<div class="update"><time datetime="` + at + `">` + at[11:16] + `</time><h3>Entry number ` + at[14:16] + ` of the day</h3><p>` + storyParagraphs[i] + " " + liveTexts[i] + `</p></div>`)
	}
	page := func(head, inner string) string {
		return "<html><head>" + head + "</head><body><main><h1>Live: the wreck in Velmar</h1><div class=\"updates\">" + inner + "</div></main></body></html>"
	}
	roles(t, read(t, "live.html", page("", timed.String())),
		"entry 2019-05-14T14:32+02:00: 14:32", "entry 2019-05-14T13:05+02:00: 13:05", "entry 2019-05-14T12:50+02:00: 12:50")
	bare := ""
	for i := range liveTexts {
		bare += "<h3>" + []string{"The tug arrives at the wreck", "Old line opens for the grain", "A hinge of the gate is found"}[i] + "</h3><p>" + storyParagraphs[i] + " " + liveTexts[i] + "</p>"
	}
	roles(t, read(t, "live.html", page(`<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"The wreck","liveBlogUpdate":[
		{"@type":"BlogPosting","headline":"The tug arrives at the wreck","datePublished":"2019-05-14T12:32:00Z"},
		{"@type":"BlogPosting","headline":"Old line opens for the grain","datePublished":"2019-05-14T11:05:00Z"},
		{"@type":"BlogPosting","headline":"A hinge of the gate is found","datePublished":"yesterday"}]}</script>`, bare)),
		"entry 2019-05-14T12:32Z: The tug arrives at the wreck", "entry 2019-05-14T11:05Z: Old line opens for the grain", "entry: A hinge of the gate is found")
}
