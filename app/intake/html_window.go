package intake

import (
	"slices"

	"dateline/app/article"
)

// whyWindow is the reason for folding the title of the window above the headline.
const whyWindow = "the title of the window"

// foldWindow folds what programs that save a text as a page write above its
// headline: the title of the window, with the site behind it, and the author.
func foldWindow(pieces []piece, title string, byline []string) {
	want := plain(title)
	headline := slices.IndexFunc(pieces, func(p piece) bool { return p.title && want != "" && plain(p.Text) == want })
	for i := range max(0, headline) {
		p := &pieces[i]
		if !p.Kept || p.Kind != article.Paragraph {
			continue
		}
		switch m := window.FindStringSubmatch(firstBytes(p.Text, 1024)); {
		case m != nil && plain(m[1]) == want:
			p.Kept, p.Why = false, whyWindow
		case slices.Contains(byline, p.Text):
			p.Kept, p.Why = false, string(roleByline)
		}
	}
}
