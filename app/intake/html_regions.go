package intake

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// regionNames are the words by which pages name their parts, in class, id and
// role.
var regionNames = []struct {
	region region
	names  *regexp.Regexp
}{
	{regionCookies, regexp.MustCompile(`(?i)(^|[\s_-])(cookies?|consent|gdpr|ccpa)([\s_-]?(banner|bar|notice|law|policy|popup|consent|message|overlay|wall))?($|[\s_-])`)},
	{regionComments, regexp.MustCompile(`(?i)(^|[\s_-])(comments?([\s_-]?(list|area|section|form|body))?|disqus(_thread)?|respond|livefyre)($|[\s_])`)},
	{regionNewsletter, regexp.MustCompile(`(?i)(^|[\s_-])(newsletters?|subscri(be|ption)|signup|sign-up|mailing-?list)($|[\s_-])`)},
	{regionShare, regexp.MustCompile(`(?i)(^|[\s_-])(share(d|daddy)?|sharing|social([\s_-]?(share|links|media|bar|icons))?|addthis|addtoany|a2a_kit)($|[\s_-])`)},
	{regionRelated, regexp.MustCompile(`(?i)(^|[\s_-])(related|recommend(ed|ations)?|more-(stories|news|articles)|read-?(more|next|also)|also-?read|most-?(read|popular|viewed)|trending|popular-posts|outbrain|taboola|you-may-(also-)?like|jp-relatedposts|yarpp)($|[\s_-])`)},
	{regionAdvert, regexp.MustCompile(`(?i)(^|[\s_-])(ad|ads|advert(s|isement|ising)?|sponsor(ed)?|dfp|adsbygoogle|banner-ad)($|[\s_-])`)},
	{regionNavigation, regexp.MustCompile(`(?i)(^|[\s_-])(nav|navbar|navigation|menu|breadcrumbs?|skip-?(link|to-content))($|[\s_-])`)},
	{regionFooter, regexp.MustCompile(`(?i)(^|[\s_-])(footer|site-?footer|colophon|page-footer|contentinfo)($|[\s_])`)},
	{regionSide, regexp.MustCompile(`(?i)(^|[\s_-])(sidebar|side-?bar|aside|rail|widget|widget-area|complementary)($|[\s_-])`)},
}

var regionElements = map[atom.Atom]region{
	atom.Nav: regionNavigation, atom.Menu: regionNavigation, atom.Aside: regionSide,
	atom.Form: regionForm, atom.Fieldset: regionForm, atom.Button: regionForm,
}

// regionOf names the part of a page that an element is, regionBody for others.
// A footer within an article is the article's own.
func (seen regionNotes) regionOf(n *html.Node) region {
	switch n.DataAtom {
	case atom.Html, atom.Body, atom.Article, atom.Main, atom.A:
		return regionBody
	case atom.Footer:
		for p := n.Parent; p != nil; p = p.Parent {
			if p.DataAtom == atom.Article || p.DataAtom == atom.Main {
				return regionBody
			}
		}
		return regionFooter
	}
	if r, ok := regionElements[n.DataAtom]; ok && !(r == regionForm && longerThan(n, 200)) {
		return r
	}
	for _, key := range []string{"id", "class", "role"} {
		if v := attr(n, key); v != "" && len(v) < 300 {
			if r := seen.named(v); r != regionBody {
				return r
			}
		}
	}
	return regionBody
}

// regionStarts are how the words that regionNames look for begin, by their first
// letter: most names of elements hold none of them, and a page has hundreds.
var regionStarts = func() map[byte][]string {
	m := map[byte][]string{}
	for _, w := range strings.Fields(`cookie consent gdpr ccpa comment disqus respond livefyre newsletter subscri signup
		sign-up mailing share sharing social addthis addtoany a2a related recommend more- read also most trending popular-
		outbrain taboola you-may jp-rel yarpp ad sponsor dfp banner-ad nav menu breadcrumb skip footer site colophon
		page-footer contentinfo sidebar side-bar aside rail widget complementary`) {
		m[w[0]] = append(m[w[0]], w)
	}
	return m
}()

// mayNameRegion tells whether a look at the beginnings of its words leaves open
// that a name is one of a region.
func mayNameRegion(name string) bool {
	between := true
	for i := range len(name) {
		c := name[i]
		switch {
		case c >= 0x80: // letters that fold into those of ASCII
			return true
		case c == '-' || c == '_' || isASCIISpace(c):
			between = true
			continue
		case !between:
			continue
		}
		between = false
		for _, w := range regionStarts[c|0x20] {
			if len(name)-i >= len(w) && strings.EqualFold(name[i:i+len(w)], w) {
				return true
			}
		}
	}
	return false
}

// regionNotes remembers the regions by the names met on a page, most of which
// come again and again.
type regionNotes map[string]region

func (seen regionNotes) named(name string) region {
	r, ok := seen[name]
	if !ok && mayNameRegion(name) {
		for _, known := range regionNames {
			if known.names.MatchString(name) {
				r = known.region
				break
			}
		}
	}
	if !ok {
		seen[name] = r
	}
	return r
}
