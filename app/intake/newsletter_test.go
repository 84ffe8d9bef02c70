package intake

import (
	"strings"
	"testing"

	"dateline/app/article"
)

// newsletterOf is a mail that was sent to subscribers, or to one reader.
func newsletterOf(from, subject, media, text string) string {
	head := "From: " + from + "\nTo: reader@example.org\nSubject: " + subject + "\nDate: Tue, 14 May 2019 06:30:00 +0200\nMIME-Version: 1.0\nContent-Type: " + media + "; charset=utf-8\n"
	return strings.ReplaceAll(head+"\n"+text, "\n", "\r\n")
}

// TestSenderNamesPersonAndSite: a sender that names both is parted where the form
// is clear, and else left as it is.
func TestSenderNamesPersonAndSite(t *testing.T) {
	for _, c := range []struct{ from, list, byline, site string }{
		{"Ilka Tarr at The Lantern <ilka@lantern.example>", "yes", "Ilka Tarr", "The Lantern"},
		{"Ilka Tarr at The Lantern <ilka@lantern.example>", "", "Ilka Tarr", "The Lantern"},
		{`"Ilka Tarr (The Lantern)" <ilka@lantern.example>`, "", "Ilka Tarr", "The Lantern"},
		{"Ilka Tarr | The Vale Courier <news@courier.example>", "yes", "Ilka Tarr", "The Vale Courier"},
		{"The Lantern - Ilka Tarr <ilka@lantern.example>", "yes", "Ilka Tarr", "The Lantern"},
		{"Ilka von Tarr from The Lantern <ilka@lantern.example>", "yes", "Ilka von Tarr", "The Lantern"},
		{"Karl Wenzel bei Marktbote Ellernried <post@marktbote.example>", "yes", "Karl Wenzel", "Marktbote Ellernried"},
		{"Соломія Гринчук | Вісник Тернавки <lyst@visnyk.example>", "yes", "Соломія Гринчук", "Вісник Тернавки"},
		{"The Lantern <news@lantern.example>", "yes", "", "The Lantern"},
		{"The Morning at The Lantern <news@lantern.example>", "yes", "", "The Morning at The Lantern"},
		{"Long Reads from The Lantern <news@lantern.example>", "yes", "", "Long Reads from The Lantern"},
		{"Ilka Tarr | Jonas Pell <ilka@lantern.example>", "yes", "", "Ilka Tarr | Jonas Pell"},
		{"Ilka von Tarr <ilka@lantern.example>", "", "Ilka von Tarr", ""},
	} {
		mail := newsletterOf(c.from, "The river this week", "text/plain", strings.Join(storyParagraphs[1:], "\n\n")+"\n")
		if c.list != "" {
			mail = "List-Unsubscribe: <https://lantern.example/u>\r\n" + mail
		}
		a := read(t, "a.eml", mail)
		if got := strings.Join(a.Byline, ", "); got != c.byline || a.Site != c.site {
			t.Errorf("%s: by %q, site %q", c.from, got, a.Site)
		}
		if c.byline != "" && !a.Evidence[article.FieldByline].ToCheck {
			t.Errorf("%s: the name is not to be checked", c.from)
		}
	}
}

// TestNewslettersKeepTheirFirstSubheading: the title is the subject; the first of
// the subheadings is none, where it stands above the text and where it does not.
func TestNewslettersKeepTheirFirstSubheading(t *testing.T) {
	p := storyParagraphs
	for _, heads := range [][]string{{"The gate", "Who is to pay", "What comes next"}, {"Trouble at the eastern sluice", "Who is to pay", "What comes next"}} {
		section := func(begin, end string, i int) string {
			return begin + heads[i] + end + "<p>" + p[i+1] + "</p><p>" + p[4-i] + "</p>"
		}
		all := func(begin, end string) string {
			return section(begin, end, 0) + section(begin, end, 1) + section(begin, end, 2)
		}
		plainText := below(heads[0], p[1], p[4], heads[1], p[2], p[3], heads[2], p[3], p[2])
		for name, mail := range map[string][2]string{
			"headings":                     {"text/html", "<html><head><title>The Lantern</title></head><body>" + all("<h2>", "</h2>") + "</body></html>"},
			"small headings":               {"text/html", "<html><body>" + all("<h3>", "</h3>") + "</body></html>"},
			"headings of the first level":  {"text/html", "<html><body><p>" + p[0] + "</p>" + all("<h1>", "</h1>") + "</body></html>"},
			"headings in tables":           {"text/html", "<html><body><table><tr><td><table><tr><td>" + section("<h2>", "</h2>", 0) + "</td></tr><tr><td>" + section("<h2>", "</h2>", 1) + "</td></tr><tr><td>" + section("<h2>", "</h2>", 2) + "</td></tr></table></td></tr></table></body></html>"},
			"bold lines":                   {"text/html", "<html><body>" + all("<p><b>", "</b></p>") + "</body></html>"},
			"plain text":                   {"text/plain", plainText},
			"plain text below a greeting":  {"text/plain", "Good morning,\n\n" + plainText},
			"plain text below a paragraph": {"text/plain", p[0] + "\n\n" + plainText},
		} {
			a := read(t, "a.eml", "List-Unsubscribe: <https://lantern.example/u>\r\n"+newsletterOf("The Lantern <news@lantern.example>", "Nine weeks of low water", mail[0], mail[1]))
			holds(t, kept(a), heads...)
			if a.Title != "Nine weeks of low water" {
				t.Errorf("%s: title %q", name, a.Title)
			}
		}
	}
}

// The headline of a newsletter of one article is its title still, not kept beside it.
func TestHeadlineOfANewsletterIsNoSubheading(t *testing.T) {
	p := storyParagraphs
	for media, text := range map[string]string{
		"text/html":  "<html><body><h2>Nine weeks of low water are over</h2><p>" + p[1] + "</p><h2>Who is to pay</h2><p>" + p[2] + "</p><p>" + p[3] + "</p></body></html>",
		"text/plain": below("Nine weeks of low water are over", p[1], p[2], "Who is to pay", p[3], p[4]),
	} {
		a := read(t, "a.eml", newsletterOf("The Lantern <news@lantern.example>", "Nine weeks of low water", media, text))
		lacks(t, kept(a), "are over")
		holds(t, kept(a), "Who is to pay")
	}
}
