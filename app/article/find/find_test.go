package find

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"

	"dateline/app/article"
)

// found are the words that a query matches, as they stand in the text.
func found(text, query string) []string {
	out := []string{}
	for _, s := range Prepare(text).All(query) {
		out = append(out, article.Slice(text, s.Start, s.End))
	}
	return out
}

func TestWhatIsFound(t *testing.T) {
	tests := []struct {
		name, text, query string
		want              []string
	}{
		{"case", "Ferry, FERRY, ferry", "feRRy", []string{"Ferry", "FERRY", "ferry"}},
		{"nothing", "Ferry", "bridge", nil},
		{"accents in the text", "Café in Malmö, Łódź, Ærø", "cafe", []string{"Café"}},
		{"accents in the query", "a cafe", "café", []string{"cafe"}},
		{"letters with strokes", "Łódź and Tromsø", "lodz", []string{"Łódź"}},
		{"combining marks", "cafe\u0301s and cafés", "cafés", []string{"cafe\u0301s", "cafés"}},
		{"Vietnamese", "Đường sắt", "duong sat", []string{"Đường sắt"}},
		{"apostrophes", "don’t don't donʼt don`t", "don't", []string{"don’t", "don't", "donʼt", "don`t"}},
		{"quotation marks", "“yes” «yes» „yes“", `"yes"`, []string{"“yes”", "«yes»", "„yes“"}},
		{"dashes", "1–2, 1—2, 1-2, 1−2", "1-2", []string{"1–2", "1—2", "1-2", "1−2"}},
		{"ellipsis", "well… well...", "well...", []string{"well…", "well..."}},
		{"white space", "port\nauthority, port  authority, port\u00a0authority", "port authority",
			[]string{"port\nauthority", "port  authority", "port\u00a0authority"}},
		{"blank at the end", "the then the", "the ", []string{"the "}},
		{"soft hyphens", "co\u00adoper\u00adation", "cooperation", []string{"co\u00adoper\u00adation"}},
		{"no hyphen at the ends", "\u00adport\u00ad", "port", []string{"port"}},
		{"direction controls", "\u200fAVA\u200e 12", "ava 12", []string{"AVA\u200e 12"}},
		{"German sharp s", "Straße und Strasse", "strasse", []string{"Straße", "Strasse"}},
		{"the other way", "STRASSE", "straße", []string{"STRASSE"}},
		{"umlaut is not ae", "Müller, Mueller", "muller", []string{"Müller"}},
		{"ligature", "oﬃce", "fic", []string{"ﬃc"}},
		{"full width", "２０２４年", "2024", []string{"２０２４"}},
		{"Greek final sigma", "ο δρόμος ΔΡΟΜΟΣ", "δρομοσ", []string{"δρόμος", "ΔΡΟΜΟΣ"}},
		{"Turkish", "İstanbul, Işık", "istanbul", []string{"İstanbul"}},
		{"Ukrainian й is not и", "мій ми", "ми", []string{"ми"}},
		{"й in two code points", "мои\u0306 мої мой", "мой", []string{"мои\u0306", "мой"}},
		{"Ukrainian ї is not і", "їх іх", "іх", []string{"іх"}},
		{"ґ is not г", "ґрунт грунт", "грунт", []string{"грунт"}},
		{"Belarusian ў is not у", "воўк воук", "воук", []string{"воук"}},
		{"Macedonian ѓ is not г", "ѓон гон", "гон", []string{"гон"}},
		{"stress in Cyrillic", "за\u0301мок", "замок", []string{"за\u0301мок"}},
		{"Russian ё", "Пётр и Петр", "петр", []string{"Пётр", "Петр"}},
		{"Ukrainian apostrophe", "обов’язок обов'язок", "обовʼязок", []string{"обов’язок", "обов'язок"}},
		{"Arabic vowel signs", "مُحَمَّد محمد", "محمد", []string{"مُحَمَّد", "محمد"}},
		{"tatweel", "محـــمد", "محمد", []string{"محـــمد"}},
		{"alef forms", "أحمد احمد إحمد آحمد", "احمد", []string{"أحمد", "احمد", "إحمد", "آحمد"}},
		{"alef in the query", "احمد", "أحمد", []string{"احمد"}},
		{"hamza on waw is a letter", "مؤمن مومن", "مومن", []string{"مومن"}},
		{"Arabic digits", "عام ٢٠٢٤", "2024", []string{"٢٠٢٤"}},
		{"Persian keyboard", "کی كي", "كي", []string{"کی", "كي"}},
		{"presentation forms", "ﻣﺤﻤﺪ", "محمد", []string{"ﻣﺤﻤﺪ"}},
		{"Hebrew points", "שָׁלוֹם", "שלום", []string{"שָׁלוֹם"}},
		{"Hebrew final letter", "מלכים", "מלך", []string{"מלכ"}},
		{"voicing is a letter", "かき がき", "かき", []string{"かき"}},
		{"half-width kana", "ﾃﾞｰﾀ", "データ", []string{"ﾃﾞｰﾀ"}},
		{"Hindi vowel signs are letters", "कुल किल", "किल", []string{"किल"}},
		{"Hindi, typed so far", "किल", "क", []string{"कि"}},
		{"Thai vowels are letters", "กิน กน", "กน", []string{"กน"}},
		{"Korean syllable in parts", "\u1112\u1161\u11ab국", "한국", []string{"\u1112\u1161\u11ab국"}},
		{"skin colour", "👍🏽 👍", "👍", []string{"👍🏽", "👍"}},
		{"flags do not overlap", "🇺🇦🇺🇸", "🇦🇺", nil},
		{"no overlap", "aaaa", "aa", []string{"aa", "aa"}},
		{"not to be seen", "a b", " \u00ad ", nil},
		{"empty", "", "a", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := found(tt.text, tt.query); fmt.Sprintf("%q", got) != fmt.Sprintf("%q", append([]string{}, tt.want...)) {
				t.Errorf("%q in %q: got %q, want %q", tt.query, tt.text, got, tt.want)
			}
		})
	}
}

func TestWordsOfAQuery(t *testing.T) {
	text := "The bridge shut. Shutters of the bridgehead."
	var got []string
	for _, s := range Prepare(text).Words("shut bridge") {
		got = append(got, article.Slice(text, s.Start, s.End))
	}
	if s := strings.Join(got, "|"); s != "bridge|shut|Shut|bridge" {
		t.Errorf("got %s", s)
	}
}

// Whatever the text: it is found in itself, matches do not overlap and begin and
// end where characters do.
func FuzzAll(f *testing.F) {
	for _, s := range []string{"one two", "мій й", "e\u0301\u0301x", "👩‍👩‍👧 🇺🇦🇬🇧", "\r\na\r", "\xff\xfe", "ﷺ لا", "각\u1100\u1161", "\u00adx", "ﾃﾞ", "a\u20e31️⃣", "क्षि"} {
		f.Add(s, "e")
		f.Add(s, s)
	}
	f.Fuzz(func(t *testing.T, text, query string) {
		n := utf8.RuneCountInString(text)
		edges := map[int]bool{0: true, n: true}
		var seg segmenter.Segmenter
		seg.Init([]rune(text))
		for it := seg.GraphemeIterator(); it.Next(); {
			edges[it.Grapheme().Offset] = true
		}
		last := 0
		for _, s := range Prepare(text).All(query) {
			if s.Start < last || s.End <= s.Start || s.End > n {
				t.Fatalf("match %v after %d of %d", s, last, n)
			}
			last = s.End
			if !edges[s.Start] || !edges[s.End] {
				t.Fatalf("match %v splits a character of %q", s, text)
			}
		}
		if Query(text) != "" && len(Prepare(text).All(text)) == 0 {
			t.Fatalf("%q is not found in itself", text)
		}
	})
}

func BenchmarkPrepare(b *testing.B) {
	for name, s := range benchTexts {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				Prepare(s)
			}
		})
	}
}

func BenchmarkAll(b *testing.B) {
	for name, s := range benchTexts {
		t := Prepare(s)
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				t.All("e")
				t.All("authority")
			}
		})
	}
}

var benchTexts = map[string]string{
	"English":   strings.Repeat("The port authority opened a ferry across the river. ", 100000/9),
	"Ukrainian": strings.Repeat("Пором запрацював уранці 13 березня, повідомили в порту. ", 100000/8),
	"Arabic":    strings.Repeat("أغلقت السلطات جسر سارن صباح الثلاثاء بعد اصطدام. ", 100000/8),
	"Hindi":     strings.Repeat("बंदरगाह प्राधिकरण ने नदी के पार एक नौका शुरू की। ", 100000/10),
}
