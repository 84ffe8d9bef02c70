package app

import (
	"maps"
	"slices"
	"strings"

	"dateline/app/article"
	"dateline/store"
)

// FactChange is what became of one value that is known of an article when it was
// cleaned again.
type FactChange struct {
	Field  article.Field
	Before string // the value until then, "" when it was unknown; as Metadata.Value has it
	Now    string // as the original is read now
	Doubt  bool   // of one that is taken: it is to be checked
	Kept   bool   // the analyst set the value from before, and it stands
}

// facts are the fields that cleaning again may change.
var facts = []article.Field{
	article.FieldTitle, article.FieldByline, article.FieldSite, article.FieldURL, article.FieldPublished, article.FieldUpdated,
	article.FieldPlace, article.FieldLang, article.FieldSection, article.FieldCredit, article.FieldCaptured,
}

// renewFacts gives an article what its original says now, where the analyst has not
// set the value; it tells what was taken, and what is new but was not.
func renewFacts(tx *store.Tx, a *article.Article, fresh *article.Metadata) ([]FactChange, error) {
	changes := factChanges(&a.Metadata, fresh)
	if len(changes) == 0 {
		return nil, nil
	}
	m := a.Metadata
	m.Evidence = maps.Clone(m.Evidence)
	if m.Evidence == nil {
		m.Evidence = map[article.Field]article.Evidence{}
	}
	m.Claims = slices.Clone(m.Claims)
	for _, c := range changes {
		m.Claims = slices.DeleteFunc(m.Claims, func(old article.Claim) bool { return old.Field == c.Field && !c.Kept })
		if c.Kept {
			m.Claims = append(m.Claims, article.Claim{Field: c.Field, Value: c.Now, Evidence: fresh.Evidence[c.Field]})
			continue
		}
		copyFact(&m, fresh, c.Field)
		m.Evidence[c.Field] = fresh.Evidence[c.Field]
		for _, claim := range fresh.Claims {
			if claim.Field == c.Field {
				m.Claims = append(m.Claims, claim)
			}
		}
	}
	return changes, tx.SetMetadata(a.ID, m)
}

// factChanges compares what is known with what is read now. A value that can no
// longer be read stays; of one that the analyst set, what is new is told once: from
// then on it is among the claims.
func factChanges(known, fresh *article.Metadata) (all []FactChange) {
	for _, f := range facts {
		c := FactChange{Field: f, Before: known.Value(f), Now: fresh.Value(f), Kept: setByHand(known, f)}
		doubt := fresh.Evidence[f].ToCheck
		switch {
		case c.Now == "":
			continue
		case c.Kept && (c.Now == c.Before || slices.ContainsFunc(known.Claims, func(o article.Claim) bool { return o.Field == f && o.Value == c.Now })):
			continue
		case c.Now == c.Before && doubt == known.Evidence[f].ToCheck:
			continue
		}
		c.Doubt = doubt && !c.Kept
		all = append(all, c)
	}
	return all
}

// setByHand tells whether the analyst typed, chose or confirmed a value, or made it
// unknown. One without evidence may be such, too.
func setByHand(m *article.Metadata, f article.Field) bool {
	e, ok := m.Evidence[f]
	if !ok {
		return m.Value(f) != ""
	}
	return strings.Contains(e.Rule, article.RuleTyped) || strings.Contains(e.Rule, ruleChosen) || strings.Contains(e.Rule, ruleConfirmed)
}

func copyFact(to, from *article.Metadata, f article.Field) {
	switch f {
	case article.FieldTitle:
		to.Title = from.Title
	case article.FieldByline:
		to.Byline = from.Byline
	case article.FieldSite:
		to.Site = from.Site
	case article.FieldURL:
		to.URL = from.URL
	case article.FieldPublished:
		to.Published = from.Published
	case article.FieldUpdated:
		to.Updated = from.Updated
	case article.FieldPlace:
		to.Place = from.Place
	case article.FieldLang:
		to.Lang = from.Lang
	case article.FieldSection:
		to.Section = from.Section
	case article.FieldCredit:
		to.Credit = from.Credit
	case article.FieldCaptured:
		to.Captured = from.Captured
	}
}

// String tells a change in words: title is now “A”, was “B”.
func (c FactChange) String() string {
	value := func(v string) string {
		switch {
		case v == "":
			return "unknown"
		case c.Field == article.FieldPublished || c.Field == article.FieldUpdated || c.Field == article.FieldCaptured:
			return article.Moment(v).String()
		}
		return "“" + v + "”"
	}
	name := fieldName(c.Field)
	switch {
	case c.Kept:
		return name + " stays " + value(c.Before) + " as you set it; the original is now read as " + value(c.Now)
	case c.Before == c.Now && c.Doubt:
		return name + " " + value(c.Now) + " is now to be checked"
	case c.Before == c.Now:
		return name + " " + value(c.Now) + " is no longer to be checked"
	}
	words := name + " is now " + value(c.Now) + ", was " + value(c.Before)
	if c.Doubt {
		words += " (to be checked)"
	}
	return words
}
