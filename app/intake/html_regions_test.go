package intake

import (
	"strings"
	"testing"
)

// TestBeginningsHideNoRegion: what the look at the beginnings of words leaves out
// names no region, whatever stands around it.
func TestBeginningsHideNoRegion(t *testing.T) {
	words := strings.Fields(`cookie cookies-banner Consent gdpr ccpa comments comment-list disqus_thread respond livefyre
		newsletters Subscribe subscription signup sign-up mailing-list shared sharedaddy sharing SOCIAL social-icons addthis
		addtoany a2a_kit related recommended recommendations more-stories read-more readnext also-read alsoread most-popular
		mostread trending popular-posts outbrain taboola you-may-like you-may-also-like jp-relatedposts yarpp ad ads advert
		advertising sponsored dfp adsbygoogle banner-ad nav navbar navigation menu breadcrumbs skip-link skiplink skip-to-content
		footer sitefooter site-footer colophon page-footer contentinfo sidebar side-bar aside rail widget widget-area
		complementary story body head adult sitemap commentary shareholder \u017fhare coo\u212aies`)
	for _, a := range words {
		for _, sep := range []string{" ", "-", "_", "__", "\t", "x"} {
			for _, name := range []string{a, "main" + sep + a, a + sep + "main", "c1" + sep + a + sep + "wide"} {
				if mayNameRegion(name) {
					continue
				}
				for _, known := range regionNames {
					if known.names.MatchString(name) {
						t.Errorf("%q names the %s", name, known.region)
					}
				}
			}
		}
	}
	if mayNameRegion("story__paragraph wide teaser--large") {
		t.Error("a name without such a word is looked at all the same")
	}
}
