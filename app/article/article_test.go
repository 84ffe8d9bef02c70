package article_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/quick"
	"time"
	"unicode/utf8"

	"dateline/app/article"
)

func TestComposeGivesEachBlockItsPlace(t *testing.T) {
	blocks := []article.Block{{Text: "Порт"}, {Text: "e\u0301tat 🚢"}, {Text: ""}, {Text: "ميناء"}}
	text := article.Compose(blocks)
	if text != "Порт\n\ne\u0301tat 🚢\n\n\n\nميناء" {
		t.Fatalf("text %q", text)
	}
	for i, b := range blocks {
		if got := article.Slice(text, b.Start, b.End); got != b.Text {
			t.Errorf("block %d from %d to %d is %q, want %q", i, b.Start, b.End, got, b.Text)
		}
	}
}

func TestBodyLeavesOutCaptionsAndFoldedBlocks(t *testing.T) {
	got := article.KeptText([]article.Block{
		{Kind: article.Heading, Text: "Head", Kept: true},
		{Kind: article.Caption, Text: "A ship", Kept: true},
		{Kind: article.Paragraph, Text: "Menu"},
		{Kind: article.Paragraph, Text: "Body", Kept: true},
	})
	if got != "Head\n\nBody" {
		t.Errorf("body %q", got)
	}
}

// A passage on any range of any text quotes exactly what stands there, with its
// surroundings, so that the three together stand in the text.
func TestPassageQuotesWhatStandsThere(t *testing.T) {
	check := func(text string, a, b uint16) bool {
		text = strings.ToValidUTF8(text, "?")
		n := utf8.RuneCountInString(text)
		if n == 0 {
			return true
		}
		start, end := int(a)%n, int(b)%n+1
		p, err := article.NewPassage(&article.Article{Text: text}, start, end)
		if start >= end {
			return errors.Is(err, article.ErrRange)
		}
		runes := []rune(text)
		return err == nil && p.Quote == string(runes[start:end]) &&
			p.Before == string(runes[max(0, start-article.ContextLength):start]) &&
			p.After == string(runes[end:min(n, end+article.ContextLength)]) &&
			article.Slice(text, start, end) == p.Quote
	}
	if err := quick.Check(check, &quick.Config{MaxCount: 2000}); err != nil {
		t.Error(err)
	}
}

func TestRangesThatAreNoneAreRefused(t *testing.T) {
	a := article.Article{Text: "four"}
	for _, r := range [][2]int{{2, 2}, {3, 1}, {-1, 2}, {0, 5}, {9, 12}} {
		if _, err := article.NewPassage(&a, r[0], r[1]); !errors.Is(err, article.ErrRange) {
			t.Errorf("range %v: %v", r, err)
		}
	}
}

func TestMomentIsAsExactAsItsSource(t *testing.T) {
	for _, c := range []struct {
		moment, day, clock, zone, instant, shown string
	}{
		{"2022", "", "", "", "", "2022"},
		{"2022-02", "", "", "", "", "Feb 2022"},
		{"2022-02-24", "2022-02-24", "", "", "", "24 Feb 2022"},
		{"2022-02-23T15:42", "2022-02-23", "15:42", "", "", "23 Feb 2022, 15:42"},
		{"2022-02-24T07:26Z", "2022-02-24", "07:26", "Z", "2022-02-24T07:26:00Z", "24 Feb 2022, 07:26 UTC"},
		{"2021-10-03T02:45+05:30", "2021-10-03", "02:45", "+05:30", "2021-10-02T21:15:00Z", "3 Oct 2021, 02:45 +05:30"},
		{"2021-10-03T02:45:09-03:00", "2021-10-03", "02:45", "-03:00", "2021-10-03T05:45:09Z", "3 Oct 2021, 02:45 -03:00"},
	} {
		m, err := article.ParseMoment(c.moment)
		if err != nil {
			t.Errorf("%s: %v", c.moment, err)
			continue
		}
		instant := ""
		if at, ok := m.Instant(); ok {
			instant = at.Format(time.RFC3339)
		}
		if m.Day() != c.day || m.Clock() != c.clock || m.Zone() != c.zone || instant != c.instant || m.String() != c.shown {
			t.Errorf("%s: day %q, clock %q, zone %q, instant %q, shown %q", c.moment, m.Day(), m.Clock(), m.Zone(), instant, m)
		}
	}
	for _, s := range []string{"24.02.2022", "2022-13-01", "2023-02-29", "2022-02-24 07:26", "2022-02-24T25:00", "2022-2-4"} {
		if _, err := article.ParseMoment(s); err == nil {
			t.Errorf("%q was taken for a moment", s)
		}
	}
}

func TestUnknownMomentsComeLast(t *testing.T) {
	if !article.Moment("2022-02-24").Before("2022-02-24T08:00") || article.Moment("").Before("2022") || !article.Moment("2022").Before("") {
		t.Error("the order is wrong")
	}
}

func TestIDsDoNotCollide(t *testing.T) {
	seen := map[article.ID]bool{}
	for range 10_000 {
		id := article.NewID()
		if len(id) != 16 || seen[id] {
			t.Fatalf("id %q", id)
		}
		seen[id] = true
	}
}

func TestEvidenceReadsAsALine(t *testing.T) {
	e := article.Evidence{Words: "17th Friday", Where: "line 3", Rule: "the date beside the headline"}
	if got := e.String(); got != "“17th Friday”, line 3: the date beside the headline" {
		t.Errorf("%q", got)
	}
	e.ToCheck = true
	if got := e.String(); got != "“17th Friday”, line 3: the date beside the headline (to be checked)" {
		t.Errorf("the doubt is not told: %q", got)
	}
	if got := (article.Evidence{Rule: article.RuleTyped}).String(); got != article.RuleTyped {
		t.Errorf("%q", got)
	}
}

func TestBlocksArePlacedInTheirTextOnly(t *testing.T) {
	blocks := func() []article.Block {
		return []article.Block{{Text: "Порт закрито"}, {Text: ""}, {Text: "Ships wait.\nMany."}}
	}
	made := blocks()
	text := article.Compose(made)
	placed := blocks()
	if !article.Place(text, placed) || !slices.Equal(placed, made) {
		t.Errorf("%+v, want %+v", placed, made)
	}
	for _, other := range []string{"", text + "\n\n", text[:len(text)-1], "\n\n" + text, strings.Replace(text, "wait", "sail", 1)} {
		if article.Place(other, blocks()) {
			t.Errorf("%q is taken for their text", other)
		}
	}
	if !article.Place("", nil) || article.Place("a", nil) {
		t.Error("no blocks are the empty text, and no other")
	}
	if got, want := article.HashText(text), article.HashBytes([]byte(text)); got != want {
		t.Errorf("hash %s, want %s", got, want)
	}
}
