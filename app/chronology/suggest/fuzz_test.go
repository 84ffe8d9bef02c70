package suggest

import (
	"strings"
	"testing"

	"dateline/app/article"
)

// Whatever a text holds, what is offered of it lies in it and is quoted exactly.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"en|The ferry sank on Tuesday, five days after it had been repaired.\n\nHe said: “We left at 9.50pm.”",
		"uk|У ніч на середу згоріли три будинки, повідомили рятувальники.",
		"ru|Его задержали накануне. Через неделю после взрыва он подал в отставку.",
		"es|La víspera, el juez lo había condenado; 12 fueron detenidas el martes.",
		"fr|L’usine, construite en 1974, a brûlé dans la nuit de mardi à mercredi.",
		"de|In der Nacht zum Mittwoch wurde das Tor von Unbekannten aufgebrochen.",
		"ar|واستقال وزير النقل يوم الثلاثاء، وقال إن السفينة غرقت في 4 مارس.",
		"|", "xx|…\n\n–", "en|\xff\xfe had (\"been", "ALDHAVEN, Nov 10 (VNA) -",
	} {
		lang, text, _ := strings.Cut(s, "|")
		f.Add(lang, text, "2024-03-14", uint8(0))
		f.Add(lang, text, "", uint8(3))
	}
	f.Fuzz(func(t *testing.T, lang, text, published string, shape uint8) {
		if len(text) > 4000 {
			return
		}
		moment, err := article.ParseMoment(published)
		if err != nil {
			return
		}
		a := shaped(strings.ToValidUTF8(text, "�"), shape)
		a.Lang, a.Published = lang, moment
		r := Read(a)
		check(t, a, &r)
		got, _ := Join([]*Reading{&r})
		for _, s := range got {
			if len(s.Citations) == 0 || len(s.Reasons) == 0 {
				t.Errorf("a suggestion without citation or reason: %+v", s)
			}
		}
	})
}

// shaped cuts a text into blocks; the bits of shape say what some of them are.
func shaped(text string, shape uint8) *article.Article {
	a := &article.Article{ID: "a"}
	for i, p := range strings.Split(text, article.Separator) {
		b := article.Block{Kind: article.Paragraph, Text: p, Kept: shape>>(i%8)&1 == 0}
		if i == int(shape%5) && i > 0 {
			b.Kind = article.Quote
		}
		a.Blocks = append(a.Blocks, b)
	}
	a.Text = article.Compose(a.Blocks)
	return a
}

func check(t *testing.T, a *article.Article, r *Reading) {
	t.Helper()
	runes := []rune(a.Text)
	exact := func(start, end int, quote string) {
		if start < 0 || start > end || end > len(runes) || string(runes[start:end]) != quote {
			t.Fatalf("%d-%d is not %q", start, end, quote)
		}
	}
	for _, m := range r.Mentions {
		exact(m.Start, m.End, m.Quote)
		exact(m.CoreStart, m.CoreEnd, m.Core)
		if m.CoreStart < m.Start || m.CoreEnd > m.End || m.Start == m.End {
			t.Fatalf("the core of %q lies outside: %q", m.Quote, m.Core)
		}
	}
	for _, n := range r.NotOffered {
		exact(n.Start, n.End, n.Quote)
	}
}
