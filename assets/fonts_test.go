package assets

import (
	"bytes"
	"testing"

	"github.com/go-text/typesetting/font"
)

// Each face must hold the letters it is there for; among them the Ukrainian
// letters that many fonts lack or draw wrongly.
func TestFontsHoldTheirScripts(t *testing.T) {
	latin := "AZaz09éœßžłİ“”–€"
	cyrillic := "АЯаяіїєґІЇЄҐў"
	letters := map[Font]string{
		ArabicRegular: "ابتلاپچگی٠٩،؟", ArabicSemiBold: "ابتلاپچگی٠٩،؟",
		HebrewRegular: "אבגםןףץ־׳", HebrewSemiBold: "אבגםןףץ־׳",
	}
	for _, name := range Fonts() {
		want, ok := letters[name]
		if !ok {
			want = latin + cyrillic
		}
		data, err := name.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		face, err := font.ParseTTF(bytes.NewReader(data))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, r := range want {
			if _, ok := face.NominalGlyph(r); !ok {
				t.Errorf("%s has no %q", name, r)
			}
		}
	}
}

func TestUnknownFont(t *testing.T) {
	if _, err := Font("Nothing").Bytes(); err == nil {
		t.Error("no error for a font that is not embedded")
	}
}
