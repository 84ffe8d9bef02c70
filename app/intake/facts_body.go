package intake

import "dateline/app/article"

// readBody reads what the body says of the article: its place line, the agency
// that it credits, and where its language changes. It marks the blocks that are
// in another language.
func (f *facts) readBody(blocks []article.Block, where func(i int) string) {
	f.readPlace(blocks, where)
	f.readCredit(blocks, where)
	markLanguages(blocks, f.Lang)
}
