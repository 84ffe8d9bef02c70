package app

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"dateline/app/article"
)

// FindQuote finds a quotation that stands in an article's text exactly once, and
// gives its range in code points.
func FindQuote(a *article.Article, quote string) (start, end int, err error) {
	switch n := strings.Count(a.Text, quote); {
	case quote == "" || n == 0:
		return 0, 0, fmt.Errorf("the text of “%s” does not hold the quotation “%s”", a.Title, quote)
	case n > 1:
		return 0, 0, fmt.Errorf("the text of “%s” holds the quotation “%s” %d times; make it longer, or give its offsets", a.Title, quote, n)
	}
	start = utf8.RuneCountInString(a.Text[:strings.Index(a.Text, quote)])
	return start, start + utf8.RuneCountInString(quote), nil
}
