package names

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

// marked are texts whose names are marked "[name|kind]", with "=base" after the kind
// where it is called otherwise.
var marked = map[string][]string{
	"en": {
		`Two people were hurt when the ferry struck the quay, the harbour office said. President [Volodymyr Zelensky|person] told [Reuters|organisation] on Wednesday that [Kyiv|place]’s [defence ministry|organisation] had warned [Ada Holm|person], the mayor of [Port Ilven|place]. The [Transport Ministry|organisation] and the [ministry of ports|organisation] denied it. [Holm|person] said [Ukraine|place] and the [United States|place] would talk to [J.R. Olmsen|person] of [Ilven Shipping Ltd|organisation].`,
		`The dam of [Lira Hydro|organisation] burst, said [Norvane Airlines|organisation] and [Karvel Mining|organisation]. [Ada Motors|organisation] denied it.`,
		`Russian Foreign Minister [Sergei Lavrov|person] was in [Brest|place]. The [University of Oxford|organisation] said so. [Lavrov|person] left.`,
	},
	"uk": {
		`Президент [України|place=Україна] [Володимир Зеленський|person] у середу заявив у [Києві|place=Київ]. [Міністерство оборони України|organisation] повідомило про удар по [Харкову|place=Харків]. За словами [Зеленського|person=Зеленський], місто [Острава|place] постраждало. [Ірина Ковальчук|person], речниця поліції, додала, що в [Одесі|place=Одеса] тихо. [Зеленському|person=Зеленський] відповів [Іво Гольм|person].`,
	},
	"ru": {
		`Президент [России|place=Россия] [Владимир Путин|person] заявил в [Москве|place=Москва]. По словам [Путина|person=Путин], [Министерство обороны РФ|organisation] сообщило о взрыве в [Белгороде|place=Белгород].`,
	},
	"es": {
		`El presidente [Pedro Sánchez|person] viajó a [Kiev|place]. El [Ministerio de Defensa|organisation] y la ministra [Margarita Robles|person] dijeron que el [Ayuntamiento de Valencia|organisation] pagará. [García Márquez|person] vivió en [Bogotá|place].`,
	},
	"fr": {
		`Le [ministère de la Défense|organisation] a déclaré que l’[Ukraine|place] résiste. [Emmanuel Macron|person] s’est rendu à [Kiev|place]. Selon le ministre, [Charles de Gaulle|person] est à [Toulon|place]. Le maire d’[Anvers|place], [Bart Devos|person], a dit non.`,
	},
	"de": {
		`Bundeskanzler [Olaf Scholz|person] sagte am Mittwoch in [Berlin|place], die [Ukraine|place] brauche Hilfe. Das [Verteidigungsministerium|organisation] teilte mit, die Brücke in [Ilven|place] sei zerstört. Nach Angaben der Polizei starben drei Menschen. [Scholz|person] warnte [Moskaus|place=Moskau] Führung. Die Bürgermeisterin [Ada Holm|person] widersprach. Ende März hatte [Holm|person] in Kraft gesetzt, was sie wollte.`,
	},
	"ar": {
		`قال الرئيس الأوكراني [فولوديمير زيلينسكي|person] إن [كييف|place] تحتاج إلى المساعدة. وأعلنت [وزارة الدفاع الروسية|organisation] أمس الهجوم على مدينة [أوسترا|place]. وقال [محمد سالم العلي|person] إن [بلدية أوسترا|organisation] أغلقت الجسر في [لبنان|place] وب[موسكو|place].`,
	},
}

// unmark takes the marks out of a text and gives the names they say.
func unmark(marked string) (text string, names []Name) {
	var out strings.Builder
	for {
		before, rest, ok := strings.Cut(marked, "[")
		out.WriteString(before)
		if !ok {
			return out.String(), names
		}
		mark, after, _ := strings.Cut(rest, "]")
		name, kind, _ := strings.Cut(mark, "|")
		kind, base, ok := strings.Cut(kind, "=")
		if !ok {
			base = name
		}
		names = append(names, Name{Start: out.Len(), End: out.Len() + len(name), Text: name, Base: base, Kind: Kind(kind)})
		out.WriteString(name)
		marked = after
	}
}

func line(list []Name) string {
	var out strings.Builder
	for _, n := range list {
		fmt.Fprintf(&out, "%d %s (%s): %s\n", n.Start, n.Text, n.Base, n.Kind)
	}
	return out.String()
}

func TestNamesAreFoundInSevenLanguages(t *testing.T) {
	for lang, texts := range marked {
		for _, m := range texts {
			text, want := unmark(m)
			for _, tag := range []string{lang, ""} {
				if got := line(Find(text, tag)); got != line(want) {
					t.Errorf("%s:\n%s\nwant\n%s", lang, got, line(want))
				}
			}
		}
	}
}

func FuzzFind(f *testing.F) {
	for lang, texts := range marked {
		for _, m := range texts {
			text, _ := unmark(m)
			f.Add(text, lang)
		}
	}
	for _, s := range []string{"", "\xff A\x80 B", "A.B.C. D'", "“«(", "Al-", "O’", "ʼ’'", "X\nY\nZ W", "É́ À", strings.Repeat("De la ", 50)} {
		f.Add(s, "en")
		f.Add(s, "de")
		f.Add(s, "ar")
	}
	f.Fuzz(func(t *testing.T, text, lang string) {
		at := 0
		for _, n := range Find(text, lang) {
			if n.Start < at || n.End <= n.Start || n.End > len(text) || n.Text != text[n.Start:n.End] {
				t.Fatalf("ranges out of order or of place: %+v", n)
			}
			at = n.End
			if utf8.ValidString(text) && (!utf8.RuneStart(text[n.Start]) || n.End < len(text) && !utf8.RuneStart(text[n.End])) {
				t.Fatalf("a range cuts a letter: %+v", n)
			}
			if n.Kind == "" || n.Base == "" {
				t.Fatalf("a name without kind or base: %+v", n)
			}
		}
	})
}

func FuzzLike(f *testing.F) {
	for _, p := range pairsOfOne {
		f.Add(p[0], p[1])
	}
	f.Add("", "\xff")
	f.Add("D MYneZtrY", "MinistrY D")
	f.Add(strings.Repeat("щ", 300), strings.Repeat("shch", 300))
	f.Fuzz(func(t *testing.T, a, b string) {
		there, why := Like(a, b)
		back, _ := Like(b, a)
		if there != back || there < 0 || there > 1 || (there > 0) != (why != "") {
			t.Fatalf("%q and %q: %v (%s), the other way %v", a, b, there, why, back)
		}
		if same, _ := Like(a, a); same != 1 && Fold(a) != "" {
			t.Fatalf("%q is not like itself: %v", a, same)
		}
		Skeleton(a)
	})
}

func BenchmarkFind(b *testing.B) {
	for lang, texts := range marked {
		text, _ := unmark(strings.Repeat(texts[0]+"\n\n", 1+100_000/len(texts[0])))
		b.Run(lang, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Find(text, lang)
			}
		})
	}
}
