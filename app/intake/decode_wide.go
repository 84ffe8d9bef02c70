package intake

import (
	"math"
	"strings"
	"unicode"
)

// wide tells of an encoding with several bytes a character how its characters are
// written and how often they stand.
type wide struct {
	units  func(b []byte) []unit
	common string                // the most frequent characters, about half of a text
	part   func(unit, rune) part // of the others
}

// unit is one character in bytes.
type unit struct {
	lead byte
	size int
}

// part is a part of the characters: which share of a text falls to it, and how
// many there are in it.
type part struct{ share, of float64 }

var (
	chinese    = wide{unitsGB, commonSimplified, partGB}
	taiwanese  = wide{unitsDouble, commonTraditional, partBig5}
	koreanWide = wide{unitsDouble, commonHangul, partKorean}
	shiftJIS   = wide{unitsShiftJIS, commonKana, partJapanese}
	eucJP      = wide{unitsEUCJP, commonKana, partJapanese}
)

const (
	commonSimplified  = "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手用主行方又如前所本见经头面公同已老从动两长知民定实新政府市部员将表示与报道记者月"
	commonTraditional = "的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可裡後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手用主行方又如前所本見經頭面公同已老從動兩長知民定實新政府市部員將表示與報導記者月"
	commonHangul      = "이다는을의에가하고로지한은도를서기어나리사아시자대인그수해있라장정과들부일전으보주스것제적관국게상었공여만원구니연조면위오안까지동경고민비당했세선진성무신"
	commonKana        = "のにはをたがでとしるてなれいっかあらことさもりすんくきまけよだ、。ーン・「」スルトイラリクドアシ年日月人大会国本中"
)

// likelihood is the logarithm of how likely the sample is, when it reads as text.
func (w wide) likelihood(sample []byte, text []rune) float64 {
	units := w.units(sample)
	if len(units) != len(text) {
		return impossible * float64(highBytes(sample))
	}
	each := math.Log(0.5 / float64(len([]rune(w.common))))
	sum := 0.0
	for i, u := range units {
		switch r := text[i]; {
		case u.lead < 0x80:
		case r == unicode.ReplacementChar || unicode.Is(unicode.Co, r):
			sum += impossible * float64(u.size)
		case strings.ContainsRune(w.common, r):
			sum += each
		default:
			p := w.part(u, r)
			sum += math.Log(p.share / p.of)
		}
	}
	return sum
}

func unitsOf(b []byte, size func(b []byte) int) []unit {
	var out []unit
	for len(b) > 0 {
		n := 1
		if b[0] >= 0x80 {
			n = min(size(b), len(b))
		}
		out = append(out, unit{b[0], n})
		b = b[n:]
	}
	return out
}

func unitsDouble(b []byte) []unit {
	return unitsOf(b, func([]byte) int { return 2 })
}

func unitsGB(b []byte) []unit {
	return unitsOf(b, func(b []byte) int {
		if len(b) > 3 && b[1] >= '0' && b[1] <= '9' {
			return 4
		}
		return 2
	})
}

func unitsShiftJIS(b []byte) []unit {
	return unitsOf(b, func(b []byte) int {
		if b[0] >= 0xa1 && b[0] <= 0xdf { // katakana of half width
			return 1
		}
		return 2
	})
}

func unitsEUCJP(b []byte) []unit {
	return unitsOf(b, func(b []byte) int {
		if b[0] == 0x8f {
			return 3
		}
		return 2
	})
}

func partGB(u unit, _ rune) part {
	switch {
	case u.size == 4:
		return part{0.0001, 20_000}
	case u.lead == 0xa1 || u.lead == 0xa3:
		return part{0.08, 60}
	case u.lead >= 0xb0 && u.lead <= 0xd7:
		return part{0.4, 3600}
	case u.lead >= 0xd8 && u.lead <= 0xf7:
		return part{0.015, 3000}
	}
	return part{0.003, 14_000}
}

func partBig5(u unit, _ rune) part {
	switch {
	case u.lead >= 0xa1 && u.lead <= 0xa3:
		return part{0.08, 60}
	case u.lead >= 0xa4 && u.lead <= 0xc6:
		return part{0.4, 5300}
	}
	return part{0.015, 7600}
}

func partKorean(_ unit, r rune) part {
	switch {
	case unicode.Is(unicode.Hangul, r):
		return part{0.45, 2250}
	case unicode.Is(unicode.Han, r):
		return part{0.01, 4900}
	}
	return part{0.03, 900}
}

func partJapanese(u unit, r rune) part {
	switch {
	case u.size == 1 || r >= 0xff61 && r <= 0xff9f: // of half width: hardly in texts
		return part{0.0005, 63}
	case unicode.Is(unicode.Hiragana, r), unicode.Is(unicode.Katakana, r):
		return part{0.12, 110}
	case unicode.Is(unicode.Han, r):
		return part{0.33, 2500}
	case unicode.IsDigit(r), unicode.IsPunct(r):
		return part{0.03, 60}
	}
	return part{0.005, 500}
}
