package chronology

import (
	"encoding/json"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"dateline/app/dates"
)

// affair is one of testdata/affairs with the chronology made of it by hand; see the
// README there.
type affair struct {
	Affair, Lang string
	Articles     []struct{ File, Site, Published string }
	Events       []struct {
		Title, When, Place string
		Main               bool
		Citations          []quoted
	}
	NotEvents []quoted `json:"not_events"`
}

type quoted struct{ Article, Quote, Why string }

// affairs are those of a folder, "tuned" or "apart", by their names.
func affairs(t testing.TB, folder string) map[string]affair {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", "affairs", folder, "*", "truth.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no affairs in %s: %v", folder, err)
	}
	all := map[string]affair{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var a affair
		if err := json.Unmarshal(data, &a); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		all[filepath.Dir(file)] = a
	}
	return all
}

var tags = regexp.MustCompile(`<[^>]*>`)

// A chronology that quotes what its articles do not say would measure nothing.
func TestTheHandmadeChronologiesQuoteTheirArticles(t *testing.T) {
	for _, folder := range []string{"tuned", "apart"} {
		for dir, a := range affairs(t, folder) {
			texts := map[string]string{}
			for _, one := range a.Articles {
				data, err := os.ReadFile(filepath.Join(dir, one.File))
				if err != nil {
					t.Fatal(err)
				}
				texts[one.File] = string(data)
				if strings.HasSuffix(one.File, ".html") {
					texts[one.File] = html.UnescapeString(tags.ReplaceAllString(string(data), ""))
				}
			}
			check := func(q quoted) {
				if q.Quote == "" || !strings.Contains(texts[q.Article], q.Quote) {
					t.Errorf("%s: %s does not say %q", dir, q.Article, q.Quote)
				}
			}
			for _, e := range a.Events {
				if _, _, err := dates.Bounds(e.When); e.When != "" && err != nil {
					t.Errorf("%s: “%s” is dated %q: %v", dir, e.Title, e.When, err)
				}
				if e.Title == "" || len(e.Citations) == 0 {
					t.Errorf("%s: an event without a title or a citation: %+v", dir, e)
				}
				for _, c := range e.Citations {
					check(c)
				}
			}
			for _, q := range a.NotEvents {
				check(q)
			}
		}
	}
}
