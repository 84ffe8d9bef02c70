package article

// Why a value is known that stands nowhere in the bytes of an original: what a
// browser or the computer said when it came in.
const (
	RuleBrowserPage = "the browser names the page that it was taken from"
	RuleBrowserSite = "the browser names the site that it was taken from, not the page"
	RulePageLang    = "the page states its language"
	RulePasted      = "when it was pasted"
	RuleDropped     = "when it was dropped"
)
