package pdftext

// How a page of a scan is told: images cover most of it, and of letters it has but
// a stamp, a number or a mark over the page. Letters that lie unseen behind the
// picture count, they are its text.
const (
	leastCovered = 0.75
	mostStamp    = 250 // characters
)

// mostScanned is how many characters a page a scan may have, over all its pages:
// an archive puts a page of text before it. An article between the photographs
// of a magazine has more.
const mostScanned = 600

// isScanned tells whether a page is the picture of one.
func (p *page) isScanned() bool {
	return len(p.painted) > 0 && len(p.chars) <= mostStamp && p.covered() >= leastCovered
}

// isScan tells whether pages are those of a scan: at least half of them pictures
// of pages, and little text in all.
func isScan(pages []laidOut) bool {
	scanned, letters := 0, 0
	for _, p := range pages {
		letters += p.letters
		if p.scanned {
			scanned++
		}
	}
	return scanned > 0 && 2*scanned >= len(pages) && letters <= mostScanned*len(pages)
}
