package intake

import (
	"slices"
	"strings"

	"dateline/app/article"
	"dateline/app/intake/provenance"
)

// outside are the reasons of values that are told of a source beside its bytes.
var outside = []string{
	provenance.RuleOrigin, provenance.RuleReferrer, article.RuleBrowserPage, article.RuleBrowserSite,
	article.RulePageLang, article.RulePasted, article.RuleDropped,
}

// ToldOutside is what was told of an article's original from outside its bytes, to be
// told again ([Source.Claims]) when these are read anew.
func ToldOutside(m *article.Metadata) []article.Claim {
	var told []article.Claim
	tell := func(c article.Claim) {
		i := slices.IndexFunc(outside, func(rule string) bool { return strings.HasPrefix(c.Rule, rule) })
		if i < 0 || c.Value == "" {
			return
		}
		// As it was told, without what was found out since.
		c.Rule, c.ToCheck = outside[i], outside[i] == provenance.RuleReferrer
		if !slices.Contains(told, c) {
			told = append(told, c)
		}
	}
	for _, field := range []article.Field{article.FieldURL, article.FieldSite, article.FieldLang, article.FieldCaptured} {
		tell(article.Claim{Field: field, Value: m.Value(field), Evidence: m.Evidence[field]})
	}
	for _, c := range m.Claims {
		tell(c)
	}
	return told
}

// LeftOutOf are those of an article's warnings that tell of images which were left out
// when its original came in ([Source.LeftOut]).
func LeftOutOf(warnings []string) []string {
	var out []string
	for _, w := range warnings {
		if strings.HasPrefix(w, "its image") && strings.Contains(w, leftOutWords) {
			out = append(out, w)
		}
	}
	return out
}
