package conflict

import (
	"math"
	"strconv"
	"strings"
)

// amount is a number as it is written: exact, or from one to another.
type amount struct {
	low, high float64
	coarse    float64 // what its last figure counts: 100,000 of "1.2 million"
	about     bool
	from, to  int // tokens, to exclusive
}

// matches is the longest phrase that stands at a token, and where it ends; the
// token itself when none does.
func matches(all []token, i int, p phrases) (meaning string, end int) {
	end = i
	if i >= len(all) {
		return "", end
	}
next:
	for _, ph := range p[all[i].low] {
		if i+len(ph.words) > len(all) || i+len(ph.words) <= end {
			continue
		}
		for k, w := range ph.words {
			if all[i+k].low != w {
				continue next
			}
		}
		meaning, end = ph.meaning, i+len(ph.words)
	}
	return meaning, end
}

// number reads the number that begins at a token.
func (x *lexicon) readNumber(all []token, i int) (amount, bool) {
	if m, end := matches(all, i, x.vague); end > i {
		low, high, _ := strings.Cut(m, "-")
		l, _ := strconv.ParseFloat(low, 64)
		h, _ := strconv.ParseFloat(high, 64)
		if _, exact := x.scale[all[i].low]; !exact || end > i+1 || !x.behindNumber(all, i) {
			return amount{low: l, high: h, coarse: l, from: i, to: end}, true
		}
	}
	if m, end := matches(all, i, x.roughly); end > i {
		n, _ := strconv.ParseFloat(m, 64)
		return amount{low: n, high: n, coarse: 1, about: true, from: i, to: end}, true
	}
	if i < len(all) && all[i].digits {
		return x.figuresAt(all, i)
	}
	return x.wordsAt(all, i)
}

func (x *lexicon) behindNumber(all []token, i int) bool { return i > 0 && all[i-1].digits }

// figuresAt reads digits, with the word for thousands or millions behind them and
// the upper end of a range.
func (x *lexicon) figuresAt(all []token, i int) (amount, bool) {
	a := amount{low: all[i].value, high: all[i].value, coarse: all[i].coarse, from: i, to: i + 1}
	if i+2 < len(all) && dash(all[i+1]) && all[i+1].glued && all[i+2].digits && all[i+2].glued {
		if a.high = all[i+2].value; a.high <= a.low {
			return amount{}, false
		}
		a.to = i + 3
	}
	for a.to < len(all) {
		s, ok := x.scaleOf(all[a.to].low)
		if !ok {
			break
		}
		a.low, a.high, a.coarse, a.to = a.low*s, a.high*s, a.coarse*s, a.to+1
		if a.to < len(all) && all[a.to].mark == '.' && all[a.to].glued && a.to+1 < len(all) && !all[a.to+1].capital {
			a.to++ // тис.
		}
	}
	return a, true
}

func (x *lexicon) scaleOf(low string) (float64, bool) {
	for _, w := range x.bare(low) {
		if s, ok := x.scale[w]; ok {
			return s, true
		}
	}
	return 0, false
}

func dash(t token) bool {
	return t.mark == '-' || t.mark == '–' || t.mark == '—' || t.mark == '‑'
}

// wordsAt reads a number in words: each is smaller than the one before counts.
func (x *lexicon) wordsAt(all []token, i int) (amount, bool) {
	total, cur, room := 0.0, 0.0, math.Inf(1)
	to, last := i, ""
	for j := i; j < len(all) && j < i+10 && all[j].word(); j++ {
		low := all[j].low
		if n, ok := x.wordNumber(low); ok && (n < room || x.lang == "ar" && n >= 20 && cur < 10 && strings.HasPrefix(low, "و") && to > i) {
			cur += n
			room, to, last = roomBehind(n), j+1, low
			continue
		}
		if s, ok := x.scaleOf(low); ok && to > i {
			if s < 1000 {
				cur *= s
			} else {
				total, cur = total+max(cur, 1)*s, 0
			}
			room, to, last = s, j+1, low
			continue
		}
		if (x.joins.Has(low) || x.lang == "en" && low == "and" && room >= 100) && to > i && j+1 < len(all) {
			if n, ok := x.wordNumber(all[j+1].low); ok && n < room && room < math.Inf(1) {
				continue
			}
		}
		break
	}
	if to == i || last == "" {
		return amount{}, false
	}
	n := total + cur
	return amount{low: n, high: n, coarse: 1, from: i, to: to}, true
}

// roomBehind is what a number word behind another must be smaller than.
func roomBehind(n float64) float64 {
	switch {
	case n >= 100 && math.Mod(n, 100) == 0:
		return 100
	case n >= 20 && math.Mod(n, 10) == 0:
		return 10
	}
	return 0
}

// wordNumber is the number that one word means: "twenty-five", "fünfundzwanzig".
func (x *lexicon) wordNumber(low string) (float64, bool) {
	for _, w := range x.bare(low) {
		if n, ok := x.number[w]; ok {
			return n, true
		}
	}
	switch {
	case x.lang == "de":
		return x.germanNumber(low)
	case strings.Contains(low, "-"):
		return x.hyphened(low)
	}
	return 0, false
}

// hyphened adds the parts of "twenty-five" and "quatre-vingt-deux".
func (x *lexicon) hyphened(low string) (float64, bool) {
	for cut := strings.LastIndexByte(low, '-'); cut > 0; cut = strings.LastIndexByte(low[:cut], '-') {
		head, ok := x.number[low[:cut]]
		tail, ok2 := x.number[strings.TrimPrefix(low[cut+1:], "et-")]
		if ok && ok2 && head >= 20 && tail < 20 {
			return head + tail, true
		}
	}
	return 0, false
}

// germanNumber reads a compound: units before tens, hundreds and thousands before
// both.
func (x *lexicon) germanNumber(low string) (float64, bool) {
	for _, s := range []struct {
		word  string
		value float64
	}{{"tausend", 1000}, {"hundert", 100}} {
		head, tail, ok := strings.Cut(low, s.word)
		if !ok {
			continue
		}
		h, okh := x.germanNumber(head)
		t, okt := x.germanNumber(strings.TrimPrefix(tail, "und"))
		if (okh || head == "") && (okt || tail == "") && (head != "" || tail != "") {
			return max(h, 1)*s.value + t, true
		}
		return 0, false
	}
	if n, ok := x.number[low]; ok {
		return n, true
	}
	if head, tail, ok := strings.Cut(low, "und"); ok {
		h, okh := x.number[head]
		t, okt := x.number[tail]
		if okh && okt && h < 10 && t >= 20 {
			return h + t, true
		}
	}
	return 0, false
}
