package app

import "context"

// RecurringLine is a block that stands, word for word, on several articles of
// one site and is likely to be chrome.
type RecurringLine struct {
	Site     string
	Text     string
	Articles int // of the site that hold it
}

// RecurringLines finds the lines that recur on articles of a site, "" for every
// site. A block with a passage in it and prose between kept paragraphs are never
// among them.
func (w *Workbench) RecurringLines(ctx context.Context, site string) ([]RecurringLine, error) {
	return nil, nil
}

// FoldRecurring folds lines wherever they recur, as one action, with the reason
// "on 14 pages of this site".
func (w *Workbench) FoldRecurring(ctx context.Context, lines []RecurringLine) error {
	return nil
}
