package suggest

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/intake"
)

// affair is one of the affairs with a chronology made by hand; see the README of
// app/chronology/testdata/affairs.
type affair struct {
	name     string
	Lang     string
	Articles []struct{ File, Published string }
	Events   []truth

	read  []*Reading
	texts map[string]*article.Article // by file
}

// truth is an event of such a chronology.
type truth struct {
	Title, When, Place string
	Main               bool
	Citations          []struct{ Article, Quote string }

	spans []textRange
}

// textRange is a range of an article's text.
type textRange struct {
	article    article.ID
	start, end int // code points
}

// loadAffairs reads the affairs of a folder as an import reads them.
func loadAffairs(t testing.TB, folder string) []*affair {
	t.Helper()
	files, _ := filepath.Glob(filepath.Join(folder, "*", "truth.json"))
	var all []*affair
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		a := &affair{name: filepath.Base(filepath.Dir(file)), texts: map[string]*article.Article{}}
		if err := json.Unmarshal(data, a); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		a.load(t, filepath.Dir(file))
		all = append(all, a)
	}
	return all
}

func (a *affair) load(t testing.TB, dir string) {
	t.Helper()
	for _, one := range a.Articles {
		data, err := os.ReadFile(filepath.Join(dir, one.File))
		if err != nil {
			t.Fatal(err)
		}
		r, err := intake.Read(context.Background(), intake.Source{Name: one.File, Path: one.File, Bytes: data, Origin: article.OriginFile})
		if err != nil {
			t.Fatal(err)
		}
		art := r.Articles[0]
		art.ID = article.ID(a.name + "/" + one.File)
		if art.Published == "" {
			art.Published = article.Moment(one.Published)
		}
		a.texts[one.File] = &art
		reading := Read(&art)
		a.read = append(a.read, &reading)
	}
	for i := range a.Events {
		e := &a.Events[i]
		for _, c := range e.Citations {
			if s, ok := a.find(c.Article, c.Quote); ok {
				e.spans = append(e.spans, s)
			}
		}
	}
}

// find is where an article says something; spaces may differ.
func (a *affair) find(file, quote string) (textRange, bool) {
	art := a.texts[file]
	if art == nil {
		return textRange{}, false
	}
	at := strings.Index(art.Text, quote)
	if at < 0 {
		return textRange{}, false
	}
	start := utf8.RuneCountInString(art.Text[:at])
	return textRange{art.ID, start, start + utf8.RuneCountInString(quote)}, true
}

// overlap is how many code points a suggestion and an event have in common, those
// that tell the happening counting three times.
func overlap(s *Suggestion, e *truth) int {
	most := 0
	for _, c := range s.Citations {
		for _, x := range e.spans {
			if c.Ticked && c.ArticleID == x.article {
				n := min(c.End, x.end) - max(c.Start, x.start)
				if n > 0 {
					n += 2 * max(0, min(c.CoreEnd, x.end)-max(c.CoreStart, x.start))
				}
				most = max(most, n)
			}
		}
	}
	return most
}

// sameDate tells whether a when and a date have the same first and last day; early
// and late in a month are its month, as the chronologies by hand cannot say more.
func sameDate(w chronology.When, edtf string) bool {
	bound := whenOf(w.EDTF)
	af, at := daysOf(bound)
	bf, bt := daysOf(whenOf(edtf))
	return af == bf && at == bt
}

// nearDate tells whether they overlap.
func nearDate(w chronology.When, edtf string) bool {
	af, at := daysOf(w)
	bf, bt := daysOf(whenOf(edtf))
	return af == 0 && bf == 0 || af != 0 && bf != 0 && af <= bt && bf <= at
}
