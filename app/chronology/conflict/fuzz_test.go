package conflict

import (
	"testing"

	"dateline/app/chronology"
)

// Whatever the text, a quantity lies in it, and no text disagrees with itself.
func FuzzQuantities(f *testing.F) {
	f.Add("More than 40-50 Russian soldiers, 1,234.5 million $ and twenty-five of them were killed", "en")
	f.Add("Вбито щонайменше 50 російських солдатів, збитки — 9,5 млн євро", "uk")
	f.Add("مقتل ٤٠ جنديا و١٠ مدنيين", "ar")
	f.Add("einhundertfünfundzwanzigtausend Menschen", "de")
	f.Add("quatre-vingt-dix-sept et 1 234,5", "fr")
	f.Fuzz(func(t *testing.T, text, lang string) {
		for _, q := range Quantities(text, lang) {
			if text[q.Start:q.End] != q.Words || q.Low > q.High || q.Low < 0 {
				t.Errorf("%q of %q is %+v", q.Words, text, q)
			}
		}
		one := Quoted{Citation: "a", Quote: text, Lang: lang}
		if c := Between(chronology.Event{}, []Quoted{one, one}); len(c) > 0 && c[0].Kind != Number {
			t.Errorf("%q disagrees with itself: %+v", text, c)
		}
	})
}
