package app

import (
	"context"
	"fmt"
	"maps"
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
	return w.do(ctx, "Edit "+fieldName(field), func(tx *store.Tx) error {
		a, err := tx.Article(id)
		if err != nil {
			return err
		}
		m := a.Metadata
		if err := setField(&m, field, value); err != nil {
			return err
		}
		m.Evidence = maps.Clone(m.Evidence)
		if m.Evidence == nil {
			m.Evidence = map[article.Field]article.Evidence{}
		}
		m.Evidence[field] = article.Evidence{Rule: article.RuleTyped}
		return tx.SetMetadata(id, m)
	})
}

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
