package assets

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// readable is the sample's text: decoded as it declares, tags taken off.
func readable(t *testing.T, s Sample) string {
	t.Helper()
	b := s.Bytes
	if bytes.Contains(b, []byte("charset=windows-1251")) {
		decoded, err := charmap.Windows1251.NewDecoder().Bytes(b)
		if err != nil {
			t.Fatalf("decode %s: %v", s.Name, err)
		}
		b = decoded
	}
	if !utf8.Valid(b) {
		t.Fatalf("%s is neither UTF-8 nor in a declared encoding", s.Name)
	}
	text := string(b)
	if strings.HasSuffix(s.Name, ".html") {
		body := text[strings.Index(text, "<body"):]
		text = regexp.MustCompile(`<[^>]*>`).ReplaceAllString(body, "")
	}
	return text
}

func TestEveryQuotationOfTheScriptStandsOnceInItsSample(t *testing.T) {
	texts := map[string]string{}
	for _, s := range Samples() {
		texts[s.Name] = readable(t, s)
	}
	steps, err := Script()
	if err != nil {
		t.Fatal(err)
	}
	for _, step := range steps {
		if n := strings.Count(texts[step.Article], step.Quote); n != 1 {
			t.Errorf("%q stands %d times in %s, want once", step.Quote, n, step.Article)
		}
	}
}

func TestScriptIsAnAffairWithSecondCitationsAndDisputes(t *testing.T) {
	steps, err := Script()
	if err != nil {
		t.Fatal(err)
	}
	cited, disputed, articles := map[string]int{}, map[string]bool{}, map[string]bool{}
	for _, s := range steps {
		if cited[s.Event] == 0 && s.Stance != "supports" {
			t.Errorf("%q begins with a citation that %s it", s.Event, s.Stance)
		}
		if !slices.Contains([]string{"Happening", "Claim", "Doubt", "Background"}, s.Tag) {
			t.Errorf("%q: a new workspace has no tag %q", s.Event, s.Tag)
		}
		cited[s.Event]++
		articles[s.Article] = true
		switch s.Stance {
		case "disputes":
			disputed[s.Event] = true
		case "supports", "mentions":
		default:
			t.Errorf("%q: no such stance: %q", s.Event, s.Stance)
		}
	}
	if len(cited) < 12 || len(disputed) < 3 || len(articles) != len(Samples()) {
		t.Errorf("%d events, %d disputed, from %d of %d articles", len(cited), len(disputed), len(articles), len(Samples()))
	}
}

// fullDate finds dates that name their weekday, in the orders the samples use.
var fullDate = []struct {
	re     *regexp.Regexp
	layout string
}{
	{regexp.MustCompile(`(\d+)th (Thursday), (October) (\d{4})`), "2 Monday January 2006"},
	{regexp.MustCompile(`(Tuesday), (\d+) (November) (\d{4})`), "Monday 2 January 2006"},
}

func TestWeekdaysAgreeWithTheCalendar(t *testing.T) {
	found := 0
	for _, s := range Samples() {
		text := readable(t, s)
		for _, f := range fullDate {
			for _, m := range f.re.FindAllStringSubmatch(text, -1) {
				found++
				// time.Parse reads the weekday but does not check it.
				day, err := time.Parse(f.layout, strings.Join(m[1:], " "))
				if err != nil || !strings.Contains(m[0], day.Weekday().String()) {
					t.Errorf("%s: %q is not in the calendar", s.Name, m[0])
				}
			}
		}
	}
	if found == 0 {
		t.Error("no date with a weekday was found in any sample")
	}
}
