package intake

import (
	"bytes"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// An encoding is guessed by asking, for each that news is written in, how likely
// the bytes beyond ASCII would be if it were used: by the shares of the letters
// in the languages it is used for. The bytes are the same for all, so that the
// likelihoods can be compared.

// candidate is an encoding that is thought of.
type candidate struct {
	encoding encoding.Encoding
	name     string
	group    string // of the languages, for one byte a letter
	wide     *wide  // for several
	rare     float64
}

// guess is a candidate with its likelihood.
type guess struct {
	candidate
	sum  float64 // natural logarithm of the likelihood of the sample
	mean float64 // for each byte beyond ASCII
}

// candidates in the order that decides when two read the bytes alike.
var candidates = []candidate{
	{charmap.Windows1252, "windows-1252", "Western", nil, 0},
	{charmap.Windows1250, "windows-1250", "Central", nil, 0},
	{charmap.Windows1251, "windows-1251", "Cyrillic", nil, 0},
	{charmap.Windows1253, "windows-1253", "Greek", nil, 0},
	{charmap.Windows1254, "windows-1254", "Turkish", nil, 0},
	{charmap.Windows1255, "windows-1255", "Hebrew", nil, 0},
	{charmap.Windows1256, "windows-1256", "Arabic", nil, 0},
	{charmap.Windows1257, "windows-1257", "Baltic", nil, 0},
	{charmap.Windows1258, "windows-1258", "Vietnamese", nil, 1},
	{charmap.Windows874, "windows-874", "Thai", nil, 0},
	{charmap.KOI8U, "koi8-u", "Cyrillic", nil, 1},
	{charmap.KOI8R, "koi8-r", "Cyrillic", nil, 1.5},
	{charmap.CodePage866, "ibm866", "Cyrillic", nil, 2},
	{charmap.ISO8859_5, "iso-8859-5", "Cyrillic", nil, 2},
	{charmap.MacintoshCyrillic, "x-mac-cyrillic", "Cyrillic", nil, 2},
	{charmap.ISO8859_2, "iso-8859-2", "Central", nil, 1},
	{charmap.ISO8859_7, "iso-8859-7", "Greek", nil, 1},
	{charmap.ISO8859_6, "iso-8859-6", "Arabic", nil, 2},
	{charmap.ISO8859_15, "iso-8859-15", "Western", nil, 1},
	{charmap.ISO8859_4, "iso-8859-4", "Baltic", nil, 3},
	{charmap.Macintosh, "macintosh", "Western", nil, 2},
	{simplifiedchinese.GB18030, "gb18030", "", &chinese, 0},
	{traditionalchinese.Big5, "big5", "", &taiwanese, 0},
	{korean.EUCKR, "euc-kr", "", &koreanWide, 0},
	{japanese.ShiftJIS, "shift_jis", "", &shiftJIS, 0},
	{japanese.EUCJP, "euc-jp", "", &eucJP, 0},
}

// allCandidates are the encodings that a statement can be compared in: the
// candidates, and others of the same letters that nobody need guess.
var allCandidates = append(slices.Clone(candidates), []candidate{
	{simplifiedchinese.GBK, "gbk", "", &chinese, 0},
	{charmap.ISO8859_8, "iso-8859-8", "Hebrew", nil, 0},
	{charmap.ISO8859_8I, "iso-8859-8-i", "Hebrew", nil, 0},
	{charmap.ISO8859_13, "iso-8859-13", "Baltic", nil, 0},
	{charmap.ISO8859_16, "iso-8859-16", "Central", nil, 0},
}...)

// namesCandidates are those of names in archives: the code pages of DOS come
// first there.
func namesCandidates() []candidate {
	return append([]candidate{
		{charmap.CodePage437, "ibm437", "Western", nil, 0},
		{charmap.CodePage850, "ibm850", "Western", nil, 0},
		{charmap.CodePage852, "ibm852", "Central", nil, 0},
		{charmap.CodePage866, "ibm866", "Cyrillic", nil, 0},
	}, candidates...)
}

const (
	sampleBytes = 6 << 10
	unlikely    = -9.5 // logarithm of the likelihood of a character that stands in no table
	impossible  = -14.0
)

// likeliest sorts the candidates by their likelihood, the best first. It is empty
// when the bytes have nothing beyond ASCII.
func likeliest(b []byte, of []candidate) []guess {
	sample := sampleOf(b)
	high := float64(highBytes(sample))
	if high == 0 {
		return nil
	}
	known := knownWords(sample)
	var all []guess
	for _, c := range of {
		g := guess{candidate: c, sum: c.likelihood(sample, known) - c.rare}
		g.mean = g.sum / high
		all = append(all, g)
	}
	slices.SortStableFunc(all, func(x, y guess) int {
		switch {
		case x.sum > y.sum:
			return -1
		case x.sum < y.sum:
			return 1
		}
		return 0
	})
	return all
}

// sampleOf gathers the pieces that hold bytes beyond ASCII; they end at a tag or
// line end, which is part of no character in any of the encodings.
func sampleOf(b []byte) []byte {
	var out []byte
	for piece := range bytes.FieldsFuncSeq(b, func(r rune) bool { return r == '<' || r == '>' || r == '\n' || r == '\r' }) {
		if highBytes(piece) == 0 {
			continue
		}
		out = append(append(out, firstBytes(piece, 4*sampleBytes)...), '\n')
		if len(out) > sampleBytes {
			break
		}
	}
	if len(out) > 4*sampleBytes {
		out = out[:4*sampleBytes]
	}
	return out
}

func highBytes(b []byte) int {
	n := 0
	for _, c := range b {
		if c >= utf8.RuneSelf {
			n++
		}
	}
	return n
}

// knownWords counts the plain words of a sample.
func knownWords(sample []byte) map[string]int {
	words := map[string]int{}
	for w := range bytes.FieldsFuncSeq(sample, func(r rune) bool { return r < 'a' && !(r >= 'A' && r <= 'Z') || r > 'z' && r < utf8.RuneSelf }) {
		if highBytes(w) == 0 && len(w) < 8 {
			words[strings.ToLower(string(w))]++
		}
	}
	return words
}

// likelihood is the logarithm of how likely the sample is in the best language of
// the candidate.
func (c candidate) likelihood(sample []byte, known map[string]int) float64 {
	text, err := c.encoding.NewDecoder().Bytes(sample)
	if err != nil {
		return math.Inf(-1)
	}
	if c.wide != nil {
		return c.wide.likelihood(sample, []rune(string(text)))
	}
	best := math.Inf(-1)
	for _, t := range tongues()[c.group] {
		best = max(best, t.likelihood(string(text))+t.bonus(known))
	}
	return best
}

// bonus is what common words of the language add.
func (t tongue) bonus(known map[string]int) float64 {
	n := 0
	for w, times := range known {
		if t.words[w] {
			n += times
		}
	}
	return min(float64(n), 12) / 2
}

// likelihood sums up the letters beyond ASCII; one that does not fit to the
// letters around it is less likely.
func (t tongue) likelihood(text string) float64 {
	sum := 0.0
	before := ' '
	for i, r := range text {
		if r >= utf8.RuneSelf {
			p, known := t.share[r]
			switch {
			case known:
				sum += math.Log(p)
			case r == utf8.RuneError || r < 0xa0 || unicode.Is(unicode.Co, r):
				sum += impossible
			default:
				sum += unlikely
			}
			after, _ := utf8.DecodeRuneInString(text[i+utf8.RuneLen(r):])
			sum += fit(before, r, after)
		}
		before = r
	}
	return sum
}

// fit is what the letters around one take from its likelihood.
func fit(before, r, after rune) float64 {
	switch {
	case unicode.IsUpper(r) && unicode.IsLower(before):
		return -4
	case unicode.IsUpper(r) && unicode.IsLower(after) && unicode.IsLetter(before):
		return -2
	case !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '’' && r != '·' && r != '\u00ad' && r != '\u200c' && unicode.IsLetter(before) && unicode.IsLetter(after):
		return -4
	case unicode.IsLetter(r) && isASCIILetter(before) && !unicode.Is(unicode.Latin, r),
		unicode.IsLetter(r) && isASCIILetter(after) && !unicode.Is(unicode.Latin, r):
		return -3
	}
	return 0
}

func isASCIILetter(r rune) bool { return r|0x20 >= 'a' && r|0x20 <= 'z' }
