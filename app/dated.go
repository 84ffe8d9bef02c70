package app

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"unicode/utf8"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/dates"
)

// DateMark is a date expression in an article, resolved.
type DateMark struct {
	Start, End int // code points of the article's text
	Text       string
	When       chronology.When
}

// datesCache keeps the expressions of the article looked at last.
type datesCache struct {
	mu    sync.Mutex
	id    article.ID // of its text
	asked dates.Context
	found []dates.Expression
}

// dateContext is what the dates of an article are resolved against.
func dateContext(m *article.Metadata) dates.Context {
	return dates.Context{Published: m.Published, Lang: m.Lang}
}

func (w *Workbench) expressions(a *article.Article) []dates.Expression {
	c, asked := &w.dated, dateContext(&a.Metadata)
	c.mu.Lock()
	there, found := c.id == a.TextID() && c.asked == asked, c.found
	c.mu.Unlock()
	if there {
		return found
	}
	found = dates.Find(a.Text, asked)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.id, c.asked, c.found = a.TextID(), asked, found
	return found
}

// Dates finds the date expressions of an article that a chronology can use.
func (w *Workbench) Dates(_ context.Context, id article.ID) ([]DateMark, error) {
	a, err := w.store.Article(id)
	if err != nil {
		return nil, fmt.Errorf("find dates: %w", err)
	}
	var marks []DateMark
	at, bytes := 0, 0
	for _, e := range w.expressions(&a) {
		if e.EDTF == "" {
			continue
		}
		at += utf8.RuneCountInString(a.Text[bytes:e.Start])
		bytes = e.Start
		end := at + utf8.RuneCountInString(e.Text)
		marks = append(marks, DateMark{at, end, e.Text, chronology.FromExpression(e, "")})
	}
	return marks, nil
}

// readings are the dates that a range of an article offers: the best one first,
// then the others that its own words give.
func (w *Workbench) readings(a *article.Article, start, end int) []chronology.When {
	found := w.expressions(a)
	var whens []chronology.When
	offer := func(e dates.Expression) {
		when := chronology.FromExpression(e, "") // a zone only where the words state one
		same := func(o chronology.When) bool {
			return o.EDTF == when.EDTF && o.Earliest == when.Earliest && o.Latest == when.Latest
		}
		if e.EDTF != "" && !slices.ContainsFunc(whens, same) {
			whens = append(whens, when)
		}
	}
	if best, ok := chronology.Best(a.Text, start, end, found); ok {
		offer(best)
	}
	from := len(article.Slice(a.Text, 0, start))
	to := from + len(article.Slice(a.Text, start, end))
	for _, e := range found {
		if e.Start >= from && e.End <= to {
			offer(e)
		}
	}
	return whens
}

// ReadWhen reads what the analyst types as an event's date, against the article
// it is read from ("" for none). Empty text is no date. The error is a sentence.
func (w *Workbench) ReadWhen(_ context.Context, text string, from article.ID) (chronology.When, error) {
	var c dates.Context
	if from != "" {
		a, err := w.store.Article(from)
		if err != nil {
			return chronology.When{}, err
		}
		c = dateContext(&a.Metadata)
	}
	return chronology.Typed(text, c)
}

// readMoment reads a publication time that the analyst typed: in Moment's form,
// or any date that dates.Read understands, as exact as it is.
func readMoment(text string) (article.Moment, error) {
	if m, err := article.ParseMoment(text); err == nil {
		return m, nil
	}
	e, err := dates.Read(text, dates.Context{})
	if err == nil && !e.Approximate && e.Part == "" {
		if m, err := article.ParseMoment(e.EDTF); err == nil {
			return m, nil
		}
	}
	return "", fmt.Errorf("“%s” is not a day or time of publication: write it like 24 Feb 2022, 2022-02-24 or 2022-02-24T20:04+02:00", text)
}
