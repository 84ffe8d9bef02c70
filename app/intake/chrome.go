package intake

import "dateline/app/article"

// foldChrome gives the folded blocks of a page their reasons and folds what the
// readers kept although it is not of the body.
func foldChrome(pieces []piece, title string) {
	want := plain(title)
	for i := range pieces {
		p := &pieces[i]
		if want != "" && p.Kind == article.Heading && plain(p.Text) == want {
			p.Kept, p.Why = false, whyTitle
		}
		if !p.Kept && p.region != regionBody && !p.hidden && p.Why != whyTitle {
			p.Why = string(p.region)
		}
	}
}
