package intake

import (
	"strings"
	"testing"

	"dateline/app/article"
)

const linkedDay = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","datePublished":"%","dateModified":"#"}</script>`

func linkedDates(published, modified string) string {
	return strings.NewReplacer("%", published, "#", modified).Replace(linkedDay)
}

func metaDay(name, value string) string { return `<meta name="` + name + `" content="` + value + `">` }

// TestDayOfSeveral: which day is the one of publication where the places of a
// page disagree, and whether that is doubtful.
func TestDayOfSeveral(t *testing.T) {
	for name, c := range map[string]struct {
		head, above, want string
		check             bool
	}{
		"two places against one":                      {linkedDates("2019-05-11T08:00:00Z", "2019-05-20") + metaDay("article:published_time", "2019-05-14T06:00:00Z"), "<p>14 May 2019, 08:00</p>", "2019-05-14T06:00Z", false},
		"one against one":                             {linkedDates("2019-05-11T08:00:00Z", "") + metaDay("article:published_time", "2019-05-14T06:00:00Z"), "", "2019-05-11T08:00Z", true},
		"not the change that is called publication":   {linkedDates("2019-05-20T09:12:00Z", "2019-05-20T09:12:00Z") + metaDay("article:published_time", "2019-05-14T06:00:00Z"), "", "2019-05-14T06:00Z", false},
		"not the day of the change under a weak name": {linkedDates("2019-05-11T08:00:00Z", "2019-05-20T09:12:00Z") + metaDay("date", "2019-05-20"), "", "2019-05-11T08:00Z", false},
		"the exact one of those that agree":           {linkedDates("2019-05-14", "") + metaDay("article:published_time", "2019-05-14T06:00:00+02:00"), "", "2019-05-14T06:00+02:00", false},
		"no day that a zone cannot explain":           {metaDay("article:published_time", "2019-05-14T20:00:00Z"), "<p>13 May 2019</p>", "2019-05-14T20:00Z", false},
		"not an event in a sentence":                  {"", "<p>The next meeting takes place on 2 May 2019 at the old town hall of Velmar.</p>", "", false},
		"not the end of a period":                     {"", "<p>Open 3 - 14 May 2019</p>", "", false},
		"a marked time without a year in words":       {"", `<p><time datetime="2019-05-14T07:05:00Z">2 hours ago</time></p>`, "2019-05-14T07:05Z", false},
		"not the time of another story's link":        {"", `<p><a href="/x"><time datetime="2019-05-09T07:05:00Z">Friday</time> Ten bridges</a></p>`, "", false},
		"not the time of a comment":                   {"", `<div class="comments"><time itemprop="datePublished" datetime="2019-05-19T07:05:00Z">Friday</time></div>`, "", false},
		"named in an address, day first":              {`<link rel="canonical" href="https://lantern.example/news/14-05-2019-barge.html">`, "", "2019-05-14", false},
		"not a day that may be a month":               {`<link rel="canonical" href="https://lantern.example/news/04-05-2019-barge.html">`, "", "", false},
		"day and month as in the change":              {metaDay("publishdate", "04/05/2019") + metaDay("article:modified_time", "2019-04-05T10:00:00Z"), "", "2019-04-05", false},
		"day and month as the page writes others":     {"", "<p>04/05/2019</p><p>Tide tables: 04/28/2019</p>", "2019-04-05", false},
	} {
		page := strings.Replace(storyPage(c.head, c.above, ""), `lang="en-GB"`, "", 1)
		page = strings.Replace(page, `<div class="today">Tuesday, 3 June 2031</div>`, "", 1)
		a := read(t, "page.html", page)
		e := a.Evidence[article.FieldPublished]
		if string(a.Published) != c.want || e.ToCheck != c.check {
			t.Errorf("%s: got %q (%s), want %q", name, a.Published, e, c.want)
		}
	}
}

// TestDateInTheTitle: a date that is set off from the words of a title dates the
// page, to be checked; one that the title speaks of does not.
func TestDateInTheTitle(t *testing.T) {
	for title, want := range map[string]string{
		"14 May 2019 - Gate of the sluice closed": "2019-05-14", "Tides of the week (14 May 2019)": "2019-05-14",
		"What the flood of 14 May 2019 taught us": "", "Tide tables 8 - 14 May 2019": "",
	} {
		page := strings.ReplaceAll(storyPage("", "", ""), "Barge sinks in Velmar’s “eastern” sluice", title)
		a := read(t, "page.html", strings.Replace(page, `<div class="today">Tuesday, 3 June 2031</div>`, "", 1))
		if e := a.Evidence[article.FieldPublished]; string(a.Published) != want || want != "" && !e.ToCheck {
			t.Errorf("%s: got %q (%s), want %q", title, a.Published, e, want)
		}
	}
}

// TestDatesThatAgreeAndDiffer: the evidence names what agrees with the chosen
// day and what does not, and nothing of it is lost.
func TestDatesThatAgreeAndDiffer(t *testing.T) {
	a := read(t, "page.html", storyPage(linkedDates("2019-05-14T06:00:00Z", "2019-05-16")+metaDay("pubdate", "2019-05-11")+
		`<link rel="canonical" href="https://lantern.example/2019/05/14/barge">`, "<p>14 May 2019</p>", ""))
	holds(t, a.Evidence[article.FieldPublished].Rule, "the same day: beside the headline", "meta pubdate says 2019-05-11", "the day in the address is the same")
	var claimed []string
	for _, c := range a.Claims {
		if c.Field == article.FieldPublished {
			claimed = append(claimed, c.Value)
		}
	}
	if got := strings.Join(claimed, " "); got != "2019-05-11 2019-05-14" {
		t.Errorf("claims %q", got)
	}
	if a.Updated != "2019-05-16" {
		t.Errorf("updated %q", a.Updated)
	}
}
