package app

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"dateline/app/article"
	"dateline/store"
)

// SetMetadata changes one value of an article to what the analyst typed; ""
// makes it unknown. Authors are separated by semicolons; times are written as
// Moment has them or as ReadWhen understands them. The error is a sentence.
func (w *Workbench) SetMetadata(ctx context.Context, id article.ID, field article.Field, value string) error {
	value = strings.TrimSpace(value)
	var typed article.Metadata
	if err := setField(&typed, field, value); err != nil {
		return err
	}
	return w.changeField(ctx, "Edit "+fieldName(field), id, field, func(m *article.Metadata) error {
		return replaceField(m, field, value, article.Evidence{Rule: article.RuleTyped})
	})
}

// Rules of what the analyst decided about a value of the original.
const (
	ruleChosen    = "chosen by the analyst"
	ruleConfirmed = "confirmed by the analyst"
)

// ConfirmMetadata takes a doubtful value as checked; its evidence stays.
func (w *Workbench) ConfirmMetadata(ctx context.Context, id article.ID, field article.Field) error {
	return w.changeField(ctx, "Confirm "+fieldName(field), id, field, func(m *article.Metadata) error {
		e := m.Evidence[field]
		if !e.ToCheck {
			return nil
		}
		e.ToCheck = false
		e.Rule = decided(e.Rule, ruleConfirmed)
		m.Evidence[field] = e
		return nil
	})
}

// ChooseClaim makes what another place says of a field its value. The value from
// before becomes a claim in its turn.
func (w *Workbench) ChooseClaim(ctx context.Context, id article.ID, c article.Claim) error {
	e := c.Evidence
	e.Rule, e.ToCheck = decided(e.Rule, ruleChosen), false
	return w.changeField(ctx, "Choose "+fieldName(c.Field), id, c.Field, func(m *article.Metadata) error {
		return replaceField(m, c.Field, c.Value, e)
	})
}

// decided is the reason of a value that the analyst decided on: what it was before is
// still the reason why cleaning again finds it.
func decided(rule, how string) string {
	for _, before := range []string{ruleChosen, ruleConfirmed} {
		rule = strings.TrimSuffix(strings.TrimSuffix(rule, before), ", ")
	}
	return strings.TrimPrefix(rule+", "+how, ", ")
}

// changeField changes what is known of one field as an action.
func (w *Workbench) changeField(ctx context.Context, label string, id article.ID, field article.Field, change func(*article.Metadata) error) error {
	return w.do(ctx, label, func(tx *store.Tx) error {
		a, err := tx.Article(id)
		if err != nil {
			return err
		}
		m := a.Metadata
		m.Evidence = maps.Clone(m.Evidence)
		if m.Evidence == nil {
			m.Evidence = map[article.Field]article.Evidence{}
		}
		if err := change(&m); err != nil {
			return err
		}
		return tx.SetMetadata(id, m)
	})
}

// replaceField gives a field another value. What the original says stays among
// the claims, so that it can be chosen again.
func replaceField(m *article.Metadata, field article.Field, value string, e article.Evidence) error {
	old := article.Claim{Field: field, Value: m.Value(field), Evidence: m.Evidence[field]}
	if err := setField(m, field, value); err != nil {
		return err
	}
	same := func(c article.Claim) bool {
		return c.Field == field && (c.Value == value || c.Value == old.Value && c.Where == old.Where)
	}
	m.Claims = slices.DeleteFunc(slices.Clone(m.Claims), same)
	if old.Value != "" && old.Value != m.Value(field) && old.Rule != article.RuleTyped {
		m.Claims = append([]article.Claim{old}, m.Claims...)
	}
	m.Evidence[field] = e
	return nil
}

// ReadMoment reads a time of publication as SetMetadata would; the error is a
// sentence.
func ReadMoment(text string) (article.Moment, error) { return readMoment(strings.TrimSpace(text)) }

func fieldName(f article.Field) string {
	switch f {
	case article.FieldURL:
		return "address"
	case article.FieldLang:
		return "language"
	}
	return string(f)
}

func setField(m *article.Metadata, field article.Field, value string) (err error) {
	switch field {
	case article.FieldTitle:
		m.Title = value
	case article.FieldByline:
		m.Byline = nil
		for _, name := range strings.Split(value, ";") {
			if name = strings.TrimSpace(name); name != "" {
				m.Byline = append(m.Byline, name)
			}
		}
	case article.FieldSite:
		m.Site = value
	case article.FieldURL:
		m.URL = value
	case article.FieldPublished:
		m.Published, err = readMoment(value)
	case article.FieldUpdated:
		m.Updated, err = readMoment(value)
	case article.FieldPlace:
		m.Place = value
	case article.FieldLang:
		m.Lang = strings.ToLower(value)
	case article.FieldSection:
		m.Section = value
	case article.FieldCredit:
		m.Credit = value
	case article.FieldCaptured:
		m.Captured, err = readMoment(value)
	default:
		return fmt.Errorf("an article has no field %q", field)
	}
	return err
}
