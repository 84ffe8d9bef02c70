package dates

import (
	"bufio"
	"cmp"
	"encoding/json"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"dateline/app/article"
)

// measured is one line of the files in testdata: own sentences with the value
// that TIMEX3 gives each expression in them.
type measured struct {
	Published article.Moment `json:"dct"`
	Lang      string         `json:"lang"`
	Text      string         `json:"text"`
	Timexes   []struct {
		Start, End  int
		Type, Value string
	} `json:"timexes"`
}

func readMeasured(tb testing.TB, name string) []measured {
	f, err := os.Open("testdata/" + name)
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	var all []measured
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		var m measured
		if err := json.Unmarshal(lines.Bytes(), &m); err != nil {
			tb.Fatal(err)
		}
		all = append(all, m)
	}
	return all
}

// valueF1 is TempEval-3's: value accuracy over relaxed matches times relaxed F1,
// for DATE and TIME.
func valueF1(all []measured) float64 {
	gold, got, relaxed, right := 0, 0, 0, 0
	for _, m := range all {
		found := Find(m.Text, Context{Published: m.Published, Lang: m.Lang})
		used := make([]bool, len(found))
		for _, e := range found {
			if e.Type == Date || e.Type == Time {
				got++
			}
		}
		for _, x := range m.Timexes {
			if x.Type != "DATE" && x.Type != "TIME" {
				continue
			}
			gold++
			for i, e := range found {
				if !used[i] && (e.Type == Date || e.Type == Time) && e.Start < x.End && x.Start < e.End {
					used[i] = true
					relaxed++
					if e.Value == x.Value {
						right++
					}
					break
				}
			}
		}
	}
	if relaxed == 0 {
		return 0
	}
	p, r := float64(relaxed)/float64(got), float64(relaxed)/float64(gold)
	return float64(right) / float64(relaxed) * 2 * p * r / (p + r)
}

func TestValuesOfOwnSentences(t *testing.T) {
	if f := valueF1(readMeasured(t, "english.jsonl")); f < 0.95 {
		t.Errorf("English: value F1 %.3f, at least 0.95 is wanted", f)
	}
	measureLanguages(t, "languages.jsonl", 6, 0.9)
	measureLanguages(t, "news.jsonl", 7, 0.95)
}

// measureLanguages wants a value F1 of each of n languages of a file.
func measureLanguages(t *testing.T, name string, n int, least float64) {
	byLang := map[string][]measured{}
	for _, m := range readMeasured(t, name) {
		byLang[m.Lang] = append(byLang[m.Lang], m)
	}
	if len(byLang) != n {
		t.Errorf("%s: %d languages measured, want %d", name, len(byLang), n)
	}
	for lang, all := range byLang {
		if f := valueF1(all); f < least {
			t.Errorf("%s, %s: value F1 %.3f, at least %.2f is wanted", name, lang, f, least)
		}
	}
}

// BenchmarkFindOfEndlessSentence reads a text without any full stop, in which
// each word asks for the words around it.
func BenchmarkFindOfEndlessSentence(b *testing.B) {
	text := "on Wednesday “" + strings.Repeat("today in May the 5 in a ", 10000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Find(text, Context{Published: "2022-02-24", Lang: "en"})
	}
}

// wantedSpeed is how many bytes are to be read in a second, at least.
const wantedSpeed = 2e6

// BenchmarkFind reads articles made of the sentences in testdata, those of each
// language. "of-least" is the speed as a share of the least that is wanted.
func BenchmarkFind(b *testing.B) {
	texts := map[string]string{}
	for _, name := range []string{"english.jsonl", "languages.jsonl", "news.jsonl"} {
		for _, m := range readMeasured(b, name) {
			texts[cmp.Or(m.Lang, "en")] += m.Text + "\n\n"
		}
	}
	for _, lang := range slices.Sorted(maps.Keys(texts)) {
		b.Run(lang, func(b *testing.B) {
			article := strings.Repeat(texts[lang], 1+50_000/len(texts[lang]))
			b.SetBytes(int64(len(article)))
			b.ReportAllocs()
			for b.Loop() {
				Find(article, Context{Published: "2022-02-24", Lang: lang})
			}
			b.ReportMetric(float64(len(article)*b.N)/b.Elapsed().Seconds()/wantedSpeed, "of-least")
		})
	}
}
