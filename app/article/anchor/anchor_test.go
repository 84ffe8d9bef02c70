package anchor

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"dateline/app/article"
)

func passageOn(t *testing.T, text, quote string, nth int) article.Passage {
	t.Helper()
	at := -1
	for range nth {
		next := strings.Index(text[at+1:], quote)
		if next < 0 {
			t.Fatalf("%q does not stand %d times", quote, nth)
		}
		at += 1 + next
	}
	var p article.Passage
	start := utf8.RuneCountInString(text[:at])
	if err := p.Move(text, start, start+utf8.RuneCountInString(quote)); err != nil {
		t.Fatal(err)
	}
	return p
}

func TestFind(t *testing.T) {
	const twice = "The gates were opened at dawn. No comment, the mayor said.\n\n"
	for _, c := range []struct {
		name, old, new, quote string
		nth                   int
		kind                  Kind
		words, reason         string
	}{
		{name: "untouched", old: "A menu\n\nThe grain ship left at dawn, the port said.", new: "The grain ship left at dawn, the port said.",
			quote: "left at dawn", kind: Exact, words: "left at dawn"},
		{name: "marks and spaces", old: "The mayor's “own words” - they   stood.", new: "More.\n\nThe mayor’s \"own words\" – they stood.",
			quote: "mayor's “own words” - they   stood", kind: Near, words: "mayor’s \"own words\" – they stood"},
		{name: "case, accents, soft hyphens", old: "In the café the government met all night long.", new: "More.\n\nIn the CAFE the gov\u00adern\u00adment met all night long.",
			quote: "café the government", kind: Near, words: "CAFE the gov\u00adern\u00adment"},
		{name: "a word changed", old: "They said the grain ship left the port at dawn on Tuesday.", new: "They said the grain ship left the harbour at dawn on Tuesday.",
			quote: "ship left the port at dawn", kind: Approximate, words: "ship left the harbour at dawn", reason: reasonChanged},
		{name: "gone", old: "The ship left.\n\nNothing else was heard from the north that evening.", new: "The ship left.",
			quote: "heard from the north", kind: Lost, reason: reasonLost},
		{name: "one of two gone", old: twice + "Between them.\n\n" + twice + "The end of it.", new: "Between them.\n\n" + twice + "The end of it.",
			quote: "No comment", nth: 1, kind: Approximate, words: "No comment", reason: reasonMoved},
		{name: "a copy came", old: "Rain fell.\n\n" + twice + "The end of it.", new: twice + "Rain fell.\n\n" + twice + "And so on.",
			quote: "No comment", kind: Approximate, words: "No comment", reason: "stands twice"},
		{name: "moved", old: "The ship left at dawn with grain.\n\nThe mayor opened a new bridge over the river in the north of the city.\n\nRain fell on the hills for three days and the river rose.",
			new:   "The mayor opened a new bridge over the river in the north of the city.\n\nRain fell on the hills for three days and the river rose.\n\nThe ship left at dawn with grain.",
			quote: "left at dawn", kind: Approximate, words: "left at dawn", reason: reasonMoved},
		{name: "part of a word", old: "Old.\n\nThe grain terminals were closed, the port said.", new: "The grain terminals were closed, the port said.",
			quote: "terminal", kind: Exact, words: "terminal"},
		{name: "no spaces", old: "広告\n\n穀物船は火曜日の夜明けに港を出た。", new: "穀物船は火曜日の夜明けに港を出た。", quote: "夜明けに港", kind: Exact, words: "夜明けに港"},
		{name: "another letter, not an accent", old: "Old.\n\n港でかれが話した。", new: "港でがれが話した。", quote: "かれ", kind: Approximate, words: "がれ", reason: reasonChanged},
		{name: "a long insertion", old: "Old.\n\nThe council met late and opened the flood gates at dawn on Tuesday because the river rose, the mayor told reporters at the bridge.",
			new:   "The council met late and opened the flood gates at dawn on Tuesday, as it had done twice in the year before when it rained for days, because the river rose, the mayor told reporters at the bridge.",
			quote: "council met late and opened the flood gates at dawn on Tuesday because the river rose, the mayor told reporters", kind: Approximate,
			words: "council met late and opened the flood gates at dawn on Tuesday, as it had done twice in the year before when it rained for days, because the river rose, the mayor told reporters", reason: reasonChanged},
		{name: "another edition of the other copy", old: "They opened the flood gates at dawn and the river fell again.\n\nIt rained.\n\nThey opened the flood gates at dawn and the river fell again.\n\nThe end.",
			new:   "It rained.\n\nThey opened the flood gates at noon and the river fell again.\n\nThe end.",
			quote: "flood gates at dawn and the river", nth: 1, kind: Approximate, words: "flood gates at noon and the river", reason: reasonChanged},
		{name: "the last word respelt", old: "Old.\n\nIn the north the ferry passed Kharkow.\n\nMore of it.", new: "In the north the ferry passed Kharkiv, they said.",
			quote: "the ferry passed Kharkow", kind: Approximate, words: "the ferry passed Kharkiv", reason: reasonChanged},
		{name: "the first word respelt", old: "It was cold.\n\nKiew was dark that night.", new: "Kyiw was dark that night.",
			quote: "Kiew was dark", kind: Approximate, words: "Kyiw was dark", reason: reasonChanged},
		{name: "words in another order", old: "Old.\n\nThe gates were seen in March by an engineer of the county, in the rain.", new: "The gates were seen in March by a county engineer, in the rain.",
			quote: "seen in March by an engineer of the county", kind: Approximate, words: "seen in March by a county engineer", reason: reasonChanged},
		{name: "part of a word respelt", old: "Old.\n\nThe grain terminals were closed, the port said.", new: "The grain terminels were closed, the port said.",
			quote: "terminal", kind: Approximate, words: "terminel", reason: reasonChanged},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := Find(c.old, c.new, []article.Passage{passageOn(t, c.old, c.quote, max(c.nth, 1))})[0]
			words := article.Slice(c.new, f.Start, f.End)
			if f.Kind != c.kind || words != c.words || f.Reason != c.reason {
				t.Errorf("%s: %s %q, %q; want %s %q, %q", c.quote, f.Kind, words, f.Reason, c.kind, c.words, c.reason)
			}
		})
	}
}

// Two highlights never come to lie on the same words unasked.
func TestTwoPassagesOnTheSameWords(t *testing.T) {
	old, new := "Old.\n\nThey met here at noon, all of them.", "They met here at noon, all of them."
	found := Find(old, new, []article.Passage{passageOn(t, old, "met", 1), passageOn(t, old, "met", 1)})
	if !found[0].Kind.Sure() || found[1].Kind != Approximate {
		t.Errorf("found %v", found)
	}
}

// However the texts are made, it takes a time in proportion to their length. The
// limit is some twenty times what it takes: it only tells seconds from hours.
func TestHostileTextsAreBounded(t *testing.T) {
	const words = 100_000
	r := rand.New(rand.NewPCG(1, 2))
	var two, other strings.Builder
	for range words {
		two.WriteString([]string{"to ", "be "}[r.IntN(2)])
		other.WriteString([]string{"to ", "be "}[r.IntN(2)])
	}
	s := &scripts[0]
	e, long := begin(s, r, 0.05, func() (list []string) {
		for range words / 14 {
			list = append(list, s.sentence(r))
		}
		return list
	}())
	e.change()
	edited, _, _ := e.end()
	for name, c := range map[string][2]string{
		"one word":          {strings.Repeat("to ", words), strings.Repeat("to ", words-7)},
		"two words":         {two.String(), other.String()},
		"a rhythm":          {strings.Repeat("to be or ", words/3), strings.Repeat("be or not to ", words/4)},
		"an edited article": {long, edited},
	} {
		var passages []article.Passage
		n := utf8.RuneCountInString(c[0])
		for range 1000 {
			start := r.IntN(n - 200)
			passages = append(passages, article.Passage{Start: start, End: start + 1 + r.IntN(200)})
		}
		began := time.Now()
		found := Find(c[0], c[1], passages)
		kinds := map[Kind]int{}
		for _, f := range found {
			kinds[f.Kind]++
		}
		t.Logf("%s: %v, %v", name, time.Since(began).Round(time.Millisecond), kinds)
	}
}

func BenchmarkFind(b *testing.B) {
	r := rand.New(rand.NewPCG(3, 3))
	s := &scripts[0]
	var list []string
	for range 100_000 / 14 {
		list = append(list, s.sentence(r))
	}
	e, old := begin(s, r, 0.05, list)
	e.change()
	new, _, _ := e.end()
	var passages []article.Passage
	n := utf8.RuneCountInString(old)
	for range 1000 {
		start := r.IntN(n - 100)
		passages = append(passages, article.Passage{Start: start, End: start + 1 + r.IntN(100)})
	}
	for b.Loop() {
		Find(old, new, passages)
	}
}

func FuzzFind(f *testing.F) {
	f.Add("The ship left.\n\nIt rained.", "It rained.\n\nThe ship left.", 4, 8)
	f.Add("a\u0301b \U0001F468\u200D\U0001F469 c", "\U0001F468\u200D\U0001F469 ab c", 0, 3)
	f.Add("قال الوزير", "قَال\u00adَ الوزير", 2, 6)
	f.Add("\r\n\r\n \u200d", "\u200d \xff", 1, 2)
	f.Fuzz(func(t *testing.T, old, new string, start, end int) {
		for _, found := range Find(old, new, []article.Passage{{Start: start, End: end}, {Start: 0, End: 2}}) {
			legal(t, new, found)
		}
	})
}

// legal checks that a range lies on the bounds of grapheme clusters.
func legal(t *testing.T, text string, f Found) {
	t.Helper()
	if f.Kind == Lost {
		if f.Start != 0 || f.End != 0 {
			t.Fatalf("lost, and yet at %d-%d", f.Start, f.End)
		}
		return
	}
	bounds, at := map[int]bool{0: true}, 0
	for g := uniseg.NewGraphemes(text); g.Next(); {
		at += len(g.Runes())
		bounds[at] = true
	}
	if f.Start >= f.End || !bounds[f.Start] || !bounds[f.End] || f.Score < 0 || f.Score > 1 {
		t.Fatalf("%+v is no range of whole clusters of %q", f, text)
	}
}
