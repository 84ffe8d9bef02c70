package chronology

import (
	"strings"

	"dateline/app/article"
)

// OwnReporter is the origin of what a site says of its own knowledge: as many
// origins as there are sites.
const OwnReporter = "own reporter"

// Counts tells on how many different sites an event stands, and on how many
// different origins. Only citations that support it count, and none from the
// bin. siteOf gives the site of the article a passage lies in, "" when unknown.
//
// Two sites are the same when they differ only in case and space. All articles
// without a site together count as one unknown site, since nothing shows that
// they are different ones. The origin is who is said to have said it; equal
// origins count once, whatever the number of sites that repeat them; where none
// is stated, or its own reporter, the site itself is the origin.
func Counts(e Event, siteOf func(passage article.ID) string) (sites, origins int) {
	seenSites, seenOrigins := map[string]bool{}, map[string]bool{}
	for _, c := range e.Citations {
		if c.Stance != Supports || c.Binned {
			continue
		}
		site := sameName(siteOf(c.PassageID))
		origin := sameName(c.Origin)
		if origin == "" || origin == OwnReporter {
			origin = site
		}
		seenSites[site], seenOrigins[origin] = true, true
	}
	return len(seenSites), len(seenOrigins)
}

// sameName folds what does not tell two names apart: case and space.
func sameName(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }
