package likeness

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"dateline/app/article"
)

// writer makes stories out of 20,000 invented words, the common ones much more
// often, as in a language.
type writer struct {
	r    *rand.Rand
	zipf *rand.Zipf
}

func newWriter(seed uint64) writer {
	r := rand.New(rand.NewPCG(seed, 5))
	return writer{r, rand.NewZipf(r, 1.1, 4, 20_000)}
}

func (w writer) word() string {
	return "w" + strings.Map(func(r rune) rune { return r - '0' + 'a' }, fmt.Sprint(w.zipf.Uint64()))
}

func (w writer) story(words int) []string {
	list := make([]string, words)
	for i := range list {
		list[i] = w.word()
	}
	return list
}

// changed is the story with a part of its words replaced.
func (w writer) changed(story []string, part float64) []string {
	list := slices.Clone(story)
	for i := range list {
		if w.r.Float64() < part {
			list[i] = w.word() + "x"
		}
	}
	return list
}

func of(words []string) Text { return ofText(strings.Join(words, " ")) }

func ofText(text string) Text {
	blocks := []article.Block{{Kind: article.Paragraph, Text: text, Kept: true}}
	article.Compose(blocks)
	return Of(blocks)
}

// hitsOf looks one sketch up in another.
func hitsOf(a, b Sketch) (h Hits, fewer int) {
	common := func(x, y []Key) (n int) {
		for _, k := range x {
			if slices.Contains(y, k) {
				n++
			}
		}
		return n
	}
	return Hits{common(a.Same, b.Same), common(a.Bands, b.Bands), common(a.Samples, b.Samples)}, min(len(a.Samples), len(b.Samples))
}

func TestEditionsOfAStoryAreFoundAndNamed(t *testing.T) {
	const stories = 200
	for _, c := range []struct {
		name  string
		words int
		make  func(writer, []string) []string
		kind  Kind
		found float64 // of the stories, at least
	}{
		{"the same", 600, func(_ writer, s []string) []string { return s }, SameText, 1},
		{"byline and footer added", 600, func(w writer, s []string) []string { return slices.Concat(w.story(6), s, w.story(20)) }, NearDuplicate, 1},
		{"3 of 100 words changed", 600, func(w writer, s []string) []string { return w.changed(s, .03) }, NearDuplicate, 1},
		{"8 of 100", 600, func(w writer, s []string) []string { return w.changed(s, .08) }, NearDuplicate, 1},
		{"15 of 100", 600, func(w writer, s []string) []string { return w.changed(s, .15) }, NearDuplicate, .95},
		{"a new lead of 150 words", 600, func(w writer, s []string) []string { return slices.Concat(w.story(150), s[60:]) }, NearDuplicate, 1},
		{"the first half", 600, func(_ writer, s []string) []string { return s[:300] }, CutDown, 1},
		{"the first quarter", 600, func(_ writer, s []string) []string { return s[:150] }, CutDown, .99},
		{"80 words of 600", 600, func(_ writer, s []string) []string { return s[:80] }, CutDown, .97},
		{"80 words of 3,000", 3000, func(_ writer, s []string) []string { return s[500:580] }, CutDown, .97},
		{"100 words, 5 of 100 changed", 1000, func(w writer, s []string) []string { return w.changed(s[:100], .05) }, CutDown, .5},
		{"a short text, 5 of 100 changed", 60, func(w writer, s []string) []string { return w.changed(s, .05) }, NearDuplicate, .9},
	} {
		found, named := 0, 0
		for seed := range uint64(stories) {
			w := newWriter(seed)
			story := w.story(c.words)
			a, b := of(story), of(c.make(w, story))
			kind := Compare(a, b).Kind
			if hits, fewer := hitsOf(a.Sketch(), b.Sketch()); hits.Likely(fewer) && kind != Unlike {
				found++
			}
			if kind == c.kind {
				named++
			}
		}
		if found < int(c.found*stories) || named < stories/2 {
			t.Errorf("%s: %d of %d found, %d called %s", c.name, found, stories, named, c.kind)
		}
	}
}

func TestOtherStoriesAreNotAlike(t *testing.T) {
	w := newWriter(1)
	statement := w.story(60)
	first := of(slices.Concat(w.story(200), statement, w.story(150)))
	for name, other := range map[string]Text{
		"another story":                     of(w.story(400)),
		"another with the same statement":   of(slices.Concat(w.story(100), statement, w.story(200))),
		"a short one with the statement":    of(slices.Concat(w.story(70), statement)),
		"a text without words":              ofText("— — —"),
		"no text":                           {},
		"the beginning alone, of few words": {words: first.words[:30], quarter: 120},
	} {
		if r := Compare(first, other); r.Kind != Unlike {
			t.Errorf("%s: %+v", name, r)
		}
	}
}

func TestShortTextsAreComparedByEqualityOnly(t *testing.T) {
	const notice = "The ferry to Ostra Island does not run today because of the storm, the harbour office says."
	a := ofText(notice)
	for text, want := range map[string]Kind{
		notice: SameText,
		strings.ToUpper(strings.ReplaceAll(notice, ", ", " – ")): SameText,
		strings.Replace(notice, "today", "tomorrow", 1):          Unlike,
	} {
		b := ofText(text)
		if got := Compare(a, b).Kind; got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
		if hits, fewer := hitsOf(a.Sketch(), b.Sketch()); hits.Likely(fewer) != (want != Unlike) {
			t.Errorf("%q: looked up %+v", text, hits)
		}
	}
	if s := ofText("Page not found").Sketch(); len(s.Same) > 0 || Compare(ofText("Page not found"), ofText("page not found!")).Kind != Unlike {
		t.Error("two error pages are the same text")
	}
}

func TestAnEnormousTextHasABoundedSketchAndIsFoundByItsEdition(t *testing.T) {
	w := newWriter(1)
	book := w.story(100_000)
	a, b := of(book).Sketch(), of(w.changed(book, .05)).Sketch()
	hits, fewer := hitsOf(a, b)
	if len(a.Samples) != mostSamples || !hits.Likely(fewer) {
		t.Errorf("%d samples, of which the edition has %+v", len(a.Samples), hits)
	}
}

func TestATextBeyondAnyArticleIsLikeNoOther(t *testing.T) {
	long := ofText(strings.Repeat("The gate of Ostra stays shut. ", article.LongestCompared/30+1))
	if s := long.Sketch(); long.Words() != 0 || len(s.Same)+len(s.Bands)+len(s.Samples) != 0 {
		t.Errorf("%d words, %+v", long.Words(), s)
	}
	if r := Compare(long, long); r.Kind != Unlike {
		t.Errorf("%+v", r)
	}
}

func TestScriptsWithoutSpacesWork(t *testing.T) {
	chinese := ""
	for i := range 60 {
		chinese += fmt.Sprintf("%c%c港口的渡轮在第%c天停航%c，", '一'+rune(i*37), '丁'+rune(i*91), '七'+rune(i*13), '万'+rune(i*53))
	}
	thai := ""
	for i := range 60 {
		thai += fmt.Sprintf("เรือ%cข้าม%cฟากหยุด%cเดิน", 'ก'+rune(i%40), 'ก'+rune(i*7%40), 'ก'+rune(i*11%40))
	}
	for name, text := range map[string]string{"Chinese": chinese, "Thai": thai} {
		runes := []rune(text)
		whole, half := ofText(text), ofText(string(runes[:len(runes)/2]))
		hits, fewer := hitsOf(whole.Sketch(), half.Sketch())
		if r := Compare(whole, half); r.Kind != CutDown || !hits.Likely(fewer) {
			t.Errorf("half of the %s text: %+v, looked up %+v of %d", name, r, hits, fewer)
		}
		reversed := slices.Clone(runes)
		slices.Reverse(reversed)
		if r := Compare(whole, ofText(string(reversed))); r.Kind != Unlike {
			t.Errorf("other %s text: %+v", name, r)
		}
	}
}

func TestWritingOfAWordDoesNotMatter(t *testing.T) {
	for _, pair := range [][2]string{
		{"Zoë", "Zoe\u0308"}, {"ORHAN", "orhan"}, {"har\u00adbour", "harbour"}, {"don’t", "don't"}, {"ЇЖАК", "їжак"}, {"２０３１", "2031"},
	} {
		line := "The %s of Ostra left the pier before noon, and nobody saw where it went."
		if r := Compare(ofText(fmt.Sprintf(line, pair[0])), ofText(fmt.Sprintf(line, pair[1]))); r.Kind != SameText {
			t.Errorf("%q and %q: %+v", pair[0], pair[1], r)
		}
	}
}

func TestFoldedBlocksAndCaptionsDoNotCount(t *testing.T) {
	blocks := []article.Block{
		{Kind: article.Paragraph, Text: "Share this page with your friends and enemies", Why: "sharing"},
		{Kind: article.Paragraph, Text: "The pier of Ostra burned down last night, the harbour office says.", Kept: true},
		{Kind: article.Caption, Text: "What is left of the pier of Ostra on the morning after the fire", Kept: true},
	}
	article.Compose(blocks)
	if r := Compare(Of(blocks), ofText(blocks[1].Text)); r.Kind != SameText {
		t.Errorf("%+v", r)
	}
}

func TestSharedPartsAreReadable(t *testing.T) {
	a := ofText("Nobody was hurt. The pier of Ostra burned down last night, and 12 boats were lost in the fire, said Ilka Tarr of the port.")
	b := ofText("The pier of Ostra burned down quite late last night, and 14 boats were lost in the fire, said somebody of the port.")
	_, inA, inB := Shared(a, b)
	texts := func(text string, spans []Span) (list []string) {
		for _, s := range spans {
			list = append(list, article.Slice(text, s.Start, s.End))
		}
		return list
	}
	got := texts("Nobody was hurt. The pier of Ostra burned down last night, and 12 boats were lost in the fire, said Ilka Tarr of the port.", inA)
	want := []string{"The pier of Ostra burned down", "boats were lost in the fire, said"}
	if !slices.Equal(got, want) {
		t.Errorf("in A %q, want %q", got, want)
	}
	if len(inB) != 2 {
		t.Errorf("in B %v", inB)
	}
	// One small word that differs does not break a passage in two; a number does.
	c := ofText("The grey pier of Ostra burned down at night, and all of 12 boats were lost in the fire.")
	d := ofText("The grey pier of Ostra burned down by night, and all of 14 boats were lost in the fire.")
	_, inC, _ := Shared(c, d)
	if got := len(inC); got != 2 {
		t.Errorf("%d spans: %v", got, inC)
	}
}

func TestSpansAreCodePointsOfTheWholeText(t *testing.T) {
	blocks := []article.Block{
		{Kind: article.Paragraph, Text: "Меню 🌊 сайту"},
		{Kind: article.Paragraph, Text: "«Пором» до Остри сьогодні не ходить.", Kept: true},
	}
	text := article.Compose(blocks)
	_, spans, _ := Shared(Of(blocks), ofText("Кажуть, пором до Остри сьогодні не ходить, бо шторм."))
	if len(spans) != 1 || article.Slice(text, spans[0].Start, spans[0].End) != "Пором» до Остри сьогодні не ходить" {
		t.Errorf("%v", spans)
	}
}

// The keys are kept in workspaces: one that changes would find nothing there.
func TestKeysStayAsTheyAre(t *testing.T) {
	s := of(newWriter(3).story(200)).Sketch()
	got := fmt.Sprintf("%x %x %x", s.Same, s.Bands[:2], s.Samples[:2])
	if want := "[c2db175159b1] [965101f674eb b040bcaa751a] [e48323ea693a d5124e821bb5]"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func FuzzShared(f *testing.F) {
	f.Add("The pier of Ostra burned.", "THE PIER of Ostra burned\u00ad down")
	f.Add("渡轮停航 เรือข้ามฟาก", "\xff\u0301a")
	f.Add("渡轮今天停航因为风很大港口", "渡轮今天停航港因为风很大港口")
	f.Fuzz(func(t *testing.T, x, y string) {
		a, b := ofText(strings.ToValidUTF8(x, "")), ofText(strings.ToValidUTF8(y, ""))
		r, inA, inB := Shared(a, b)
		back, _, _ := Shared(b, a)
		if r.Shared != back.Shared || r.Kind != back.Kind || r.Shared > min(r.RunsA, r.RunsB) {
			t.Errorf("%+v one way, %+v the other", r, back)
		}
		lieIn(t, inA, len([]rune(x)))
		lieIn(t, inB, len([]rune(y)))
	})
}

// lieIn checks that spans lie in a text, one after the other.
func lieIn(t *testing.T, spans []Span, length int) {
	t.Helper()
	last := 0
	for _, s := range spans {
		if s.Start < last || s.End <= s.Start || s.End > length {
			t.Fatalf("span %v after %d in %d", s, last, length)
		}
		last = s.End
	}
}

// BenchmarkSketch is what an article of 600 words costs at import before it is
// looked up, and what comparing it with one other costs.
func BenchmarkSketch(b *testing.B) {
	w := newWriter(1)
	story := w.story(600)
	text := strings.Join(story, " ")
	other := of(w.changed(story, .05))
	b.Run("sketch", func(b *testing.B) {
		for b.Loop() {
			ofText(text).Sketch()
		}
	})
	b.Run("compare", func(b *testing.B) {
		for b.Loop() {
			Compare(ofText(text), other)
		}
	})
}
