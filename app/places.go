package app

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/app/article"
)

// place proposes an event's place: a place that the passage itself names, of
// those that the workspace knows from place lines and events; else that of the
// article's own place line.
func (w *Workbench) place(a *article.Article, quote string) (string, article.Evidence, error) {
	known, err := w.store.Places()
	if err != nil {
		return "", article.Evidence{}, err
	}
	best := ""
	for _, p := range known {
		city, _, _ := strings.Cut(p, ",")
		if at := indexWord(quote, strings.TrimSpace(city)); at >= 0 && len(city) > len(best) {
			best = quote[at : at+len(strings.TrimSpace(city))]
		}
	}
	switch {
	case best != "":
		return best, article.Evidence{Words: best, Where: "in the passage", Rule: "a place known to this workspace"}, nil
	case a.Place != "":
		return a.Place, a.Evidence[article.FieldPlace], nil
	}
	return "", article.Evidence{}, nil
}

// placeEvidence is where a draft's place was read; nothing when the analyst typed it.
func (w *Workbench) placeEvidence(d Draft) (article.Evidence, error) {
	if d.ArticleID == "" || d.Event.Place == "" {
		return article.Evidence{}, nil
	}
	a, err := w.store.Article(d.ArticleID)
	if err != nil {
		return article.Evidence{}, err
	}
	place, evidence, err := w.place(&a, article.Slice(a.Text, d.Start, d.End))
	if err != nil || place != d.Event.Place {
		return article.Evidence{}, err
	}
	return evidence, nil
}

// indexWord finds a name in a text as a word of its own, whatever its case: a
// place line writes it in capitals. -1 when it does not stand there, or when
// letters of other length in the other case hide it.
func indexWord(text, name string) int {
	if name == "" {
		return -1
	}
	for at := 0; at+len(name) <= len(text); {
		if strings.EqualFold(text[at:at+len(name)], name) && !letterBefore(text, at) && !letterAfter(text, at+len(name)) {
			return at
		}
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return -1
}

func letterBefore(s string, at int) bool {
	r, size := utf8.DecodeLastRuneInString(s[:at])
	return size > 0 && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

func letterAfter(s string, at int) bool {
	r, size := utf8.DecodeRuneInString(s[at:])
	return size > 0 && (unicode.IsLetter(r) || unicode.IsDigit(r))
}
