package intake

import (
	"net/url"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/publicsuffix"

	"dateline/app/article"
)

// trust tells how far a place that states the address of an article is trusted.
type trust int

// The grades of trust, the least first.
const (
	trustNothing  trust = iota // kept as a claim, never chosen
	trustReferrer              // the page that linked to it
	trustLoose                 // an address at an end of a text
	trustTold                  // noted by who saved or copied it
	trustLabelled              // the text says that it is the article's
	trustPage                  // the page says so of itself
)

// addressMark is an address with the place that states it.
type addressMark struct {
	trust trust
	value string
	article.Evidence
}

// offerAddress adds an address to those to choose from and chooses anew.
func (f *facts) offerAddress(t trust, value string, e article.Evidence) {
	inner, day := originalOf(value)
	if inner != value {
		e.Rule += "; the address that the copy was made of"
	}
	if day != "" {
		f.set(article.FieldCaptured, day, article.Evidence{Words: value, Where: e.Where, Rule: "the time of the archive's copy, in its address"})
	}
	if isFrontPage(inner) && t == trustPage {
		t = trustNothing
		e.Rule += ", which is its front page"
	}
	m := addressMark{t, inner, e}
	if len(f.addresses) < mostClaims && !slices.Contains(f.addresses, m) {
		f.addresses = append(f.addresses, m)
		f.settleAddress()
	}
}

// settleAddress chooses the most trusted address; the others become claims. The
// address that a page gives for itself wins over one noted outside it unless it
// leads to another site.
func (f *facts) settleAddress() {
	byTrust := slices.Clone(f.addresses)
	told := slices.IndexFunc(byTrust, func(m addressMark) bool { return m.trust == trustTold })
	for i, m := range byTrust {
		if m.trust == trustPage && told >= 0 && !sameSite(m.value, byTrust[told].value) && !isCopy(byTrust[told].value) {
			byTrust[i].trust = trustLoose
		}
	}
	slices.SortStableFunc(byTrust, func(a, b addressMark) int { return int(b.trust - a.trust) })
	f.Claims = slices.DeleteFunc(f.Claims, func(c article.Claim) bool { return c.Field == article.FieldURL })
	if byTrust[0].trust == trustNothing {
		f.claimAddresses(byTrust)
		return
	}
	f.URL = byTrust[0].value
	e := byTrust[0].Evidence
	e.Rule += compareAddresses(byTrust)
	f.Evidence[article.FieldURL] = e
	f.claimAddresses(byTrust[1:])
}

func (f *facts) claimAddresses(marks []addressMark) {
	for _, m := range marks {
		f.claim(article.FieldURL, m.value, m.Evidence)
	}
}

// compareAddresses tells of the first other place that agrees with the chosen
// address, and of the first that does not.
func compareAddresses(byTrust []addressMark) string {
	same, other := "", ""
	for _, m := range byTrust[1:] {
		switch sameAddress(m.value, byTrust[0].value) {
		case true:
			if same == "" && m.Where != byTrust[0].Where {
				same = "; " + m.Where + " says the same"
			}
		default:
			if other == "" {
				other = "; " + m.Where + " says " + m.value
			}
		}
	}
	return same + other
}

// sameAddress tells whether two addresses differ in nothing but how a page is
// reached: scheme, "www.", a final slash, the fragment and marks of campaigns.
func sameAddress(a, b string) bool { return bareForm(a) == bareForm(b) }

func bareForm(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	query := u.Query()
	for key := range query {
		if isCampaign(key) {
			query.Del(key)
		}
	}
	host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	return host + strings.TrimSuffix(u.Path, "/") + "?" + query.Encode()
}

var campaignKeys = wordSet("fbclid gclid dclid gbraid wbraid msclkid twclid yclid igshid mc_cid mc_eid _ga _hsenc _hsmi mkt_tok cmpid ocid ito smid partner ref ref_src ref_url source ncid sh xtor at_medium at_campaign")

// isCampaign tells whether a parameter of an address says only by which link a
// reader came.
func isCampaign(key string) bool {
	key = strings.ToLower(key)
	return strings.HasPrefix(key, "utm_") || campaignKeys[key]
}

// sameSite tells whether two addresses are of one registered domain.
func sameSite(a, b string) bool {
	x, y := siteDomain(a), siteDomain(b)
	return x != "" && x == y
}

func siteDomain(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	host := strings.ToLower(u.Hostname())
	if domain, err := publicsuffix.EffectiveTLDPlusOne(host); err == nil {
		return domain
	}
	return host
}

// copyDomains hold copies of pages of other sites: archives, and services that
// show a page in another form.
var copyDomains = wordSet("archive.org archive.today archive.ph archive.is archive.md archive.fo archive.li archive.vn ghostarchive.org perma.cc webcitation.org ampproject.org translate.goog googleusercontent.com 12ft.io")

// isCopy tells whether an address is that of a copy of another site's page.
func isCopy(address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	host := strings.ToLower(u.Hostname())
	for {
		if copyDomains[host] {
			return true
		}
		_, rest, ok := strings.Cut(host, ".")
		if !ok {
			return strings.HasPrefix(u.Path, "/amp/s/")
		}
		host = rest
	}
}

var (
	innerAddress = regexp.MustCompile(`(https?):/{1,3}([^/\s]+\.[^\s]+)`)
	archiveDay   = regexp.MustCompile(`/(\d{4})\.?(\d{2})\.?(\d{2})-?(\d{2})(\d{2})(\d{2})(?:[a-z]{2}_)?/`)
	ampAddress   = regexp.MustCompile(`/(?:amp|c)/s/([^/\s]+\.[^\s]+)`)
)

// originalOf is the address of the page that an archive or a similar service
// holds a copy of, with the time of the copy where the address names it; any
// other address stays as it is.
func originalOf(address string) (inner, copied string) {
	if !isCopy(address) {
		return address, ""
	}
	after := strings.Index(address, "://") + 3
	if m := innerAddress.FindStringSubmatch(address[after:]); m != nil {
		inner = m[1] + "://" + m[2]
	} else if m := ampAddress.FindStringSubmatch(address); m != nil {
		inner = "https://" + m[1]
	}
	if webAddress(inner) == "" {
		return address, ""
	}
	if m := archiveDay.FindStringSubmatch(address[after:]); m != nil {
		if moment, ok := readISO(m[1] + "-" + m[2] + "-" + m[3] + "T" + m[4] + ":" + m[5] + ":" + m[6] + "Z"); ok {
			copied = string(moment)
		}
	}
	return inner, copied
}
