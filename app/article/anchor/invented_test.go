package anchor

import (
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"
)

// script is what articles of one language are invented from.
type script struct {
	name          string
	words         []string
	said          []string // short quotations that stand again and again
	space, stop   string
	open, close   string
	open2, close2 string // the other kind of quotation marks
}

var scripts = []script{
	{
		name: "English", space: " ", stop: ".", open: "“", close: "”", open2: "\"", close2: "\"",
		words: strings.Fields("the the the of of a in to and was grain terminal harbour council minister said ship café customs " +
			"officer dawn Tuesday north bridge power outage 14 2,300 tonnes repaired mayor's inspectors river delayed because after " +
			"witnesses trucks border naïve ministry-run statement workers strike evening flood gates opened Ostrava regional long-running"),
		said: []string{"the minister said", "no comment", "a spokesman told reporters", "grain"},
	},
	{
		name: "Ukrainian", space: " ", stop: ".", open: "«", close: "»", open2: "“", close2: "”",
		words: strings.Fields("у на та і що за з порт зерно міська рада міністр заявив судно вранці вівторок північний міст об'єкт " +
			"пошкоджено 14 відновили працівники митниця кордон п'ять вантажівок ввечері повідомили свідки річка ґрунт їхній район її"),
		said: []string{"сказав міністр", "без коментарів", "повідомили в раді", "зерно"},
	},
	{
		name: "Arabic", space: " ", stop: ".", open: "«", close: "»", open2: "\"", close2: "\"",
		words: strings.Fields("في من على إلى أن قال الوزير الميناء الحبوب السفينة فجر الثلاثاء الجسر الشمالي المجلس البلدي ١٤ طنا " +
			"أُصلح العمال الحدود الشاحنات مساء النهر شهود بعد قبل التيار المدينة محطة مُدير"),
		said: []string{"قال الوزير", "لا تعليق", "وفق بيان المجلس", "الحبوب"},
	},
	{
		name: "Japanese", space: "", stop: "。", open: "「", close: "」", open2: "『", close2: "』",
		words: strings.Fields("港 の は が を に で と 穀物 大臣 述べた 船 火曜日 夜明け 北の 橋 市議会 14 トン 修理 された 作業員 国境 トラック 夕方 川 目撃者 によると 停電 発電所 ガス 地区"),
		said:  []string{"と大臣は述べた", "コメントなし", "市議会によると", "穀物"},
	},
}

func (s *script) words1(r *rand.Rand, least, most int) string {
	var list []string
	for range least + r.IntN(most-least+1) {
		list = append(list, s.word(r))
	}
	return strings.Join(list, s.space)
}

// word is a common one, or one that hardly stands twice: the beginning of one and
// the end of another.
func (s *script) word(r *rand.Rand) string {
	a, b := []rune(s.words[r.IntN(len(s.words))]), []rune(s.words[r.IntN(len(s.words))])
	if r.IntN(3) > 0 {
		return string(a)
	}
	return string(a[:(len(a)+1)/2]) + string(b[len(b)/2:])
}

func (s *script) sentence(r *rand.Rand) string {
	text := s.words1(r, 4, 14)
	switch r.IntN(4) {
	case 0:
		text = s.open + text + s.close + s.space + s.said[r.IntN(len(s.said))]
	case 1:
		text += s.space + s.said[r.IntN(len(s.said))]
	}
	return text + s.stop
}

// paragraphs invents an article in which sentences, and now and then a whole
// paragraph, stand more than once.
func (s *script) paragraphs(r *rand.Rand) []string {
	var sentences, list []string
	for range 4 + r.IntN(12) {
		if len(list) > 1 && r.IntN(8) == 0 {
			list = append(list, list[r.IntN(len(list))])
			continue
		}
		var of []string
		for range 1 + r.IntN(4) {
			next := s.sentence(r)
			if len(sentences) > 0 && r.IntN(8) == 0 {
				next = sentences[r.IntN(len(sentences))]
			}
			sentences, of = append(sentences, next), append(of, next)
		}
		list = append(list, strings.Join(of, s.space))
	}
	return list
}

// cell is a code point that knows where in the old text it stood, and of which one
// there it is a copy or itself; -1 for none.
type cell struct {
	r      rune
	at, of int
}

func fresh(s string) (list []cell) {
	for _, r := range s {
		list = append(list, cell{r, -1, -1})
	}
	return list
}

// edited is a text being edited, paragraph by paragraph, which never forgets where
// its code points come from.
type edited struct {
	s    *script
	r    *rand.Rand
	rate float64 // of the words that change
	all  [][]cell
}

// begin takes the text of paragraphs joined by blank lines.
func begin(s *script, r *rand.Rand, rate float64, paragraphs []string) (*edited, string) {
	e := &edited{s: s, r: r, rate: rate}
	at := 0
	for _, p := range paragraphs {
		cells := fresh(p)
		for i := range cells {
			cells[i].at, cells[i].of = at+i, at+i
		}
		at += len(cells) + 2
		e.all = append(e.all, cells)
	}
	return e, strings.Join(paragraphs, "\n\n")
}

// end is the new text, where each code point of the old one stands in it, and which
// of the old ones each of its own is or repeats, -1 for none.
func (e *edited) end() (string, map[int]int, []int) {
	var b strings.Builder
	var of []int
	where, at := map[int]int{}, 0
	for i, p := range e.all {
		if i > 0 {
			b.WriteString("\n\n")
			of = append(of, -1, -1)
			at += 2
		}
		for _, c := range p {
			b.WriteRune(c.r)
			of = append(of, c.of)
			if c.at >= 0 {
				where[c.at] = at
			}
			at++
		}
	}
	return b.String(), where, of
}

func (e *edited) one(of float64) bool { return e.r.Float64() < of }

// change makes all the kinds of edit.
func (e *edited) change() {
	for i := range e.all {
		e.all[i] = e.words(e.all[i])
	}
	e.arrange()
	if e.one(0.3) {
		e.quotes()
	}
	if e.one(0.15) {
		e.invisible()
	}
}

// words edits words: inserts, deletes, replaces, changes a letter. It does not put the
// very word in again that it took out, with or without the signs beside it.
func (e *edited) words(p []cell) (out []cell) {
	gone := ""
	for len(p) > 0 {
		n := 1
		for n < len(p) && !unicode.IsSpace(p[n].r) && !unicode.IsSpace(p[0].r) && (e.s.space != "" || n < 2) {
			n++
		}
		word := p[:n]
		p = p[n:]
		if unicode.IsSpace(word[0].r) || !e.one(e.rate) {
			out = append(out, word...)
			continue
		}
		other := e.s.word(e.r)
		for bare(other) == gone || bare(other) == bare(textOf(word)) {
			other = e.s.word(e.r)
		}
		gone = bare(textOf(word))
		switch e.r.IntN(4) {
		case 0: // insert
			out = append(append(out, fresh(other+e.s.space)...), word...)
		case 1: // delete
			if len(p) > 0 && unicode.IsSpace(p[0].r) {
				p = p[1:]
			}
		case 2: // replace
			out = append(out, fresh(other)...)
		case 3: // change a letter
			word = slices.Clone(word)
			word[e.r.IntN(len(word))].r = []rune(other)[0]
			out = append(out, word...)
		}
	}
	return out
}

// bare is a word without the signs beside it.
func bare(word string) string {
	return strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

func textOf(cells []cell) string {
	var b strings.Builder
	for _, c := range cells {
		b.WriteRune(c.r)
	}
	return b.String()
}

// arrange moves, deletes, repeats, joins and splits paragraphs, and cuts sentences out.
func (e *edited) arrange() {
	if n := len(e.all); n > 2 && e.one(0.5) {
		i := e.r.IntN(n)
		p := e.all[i]
		e.all = slices.Insert(slices.Delete(e.all, i, i+1), e.r.IntN(n), p)
	}
	for range e.r.IntN(3) {
		if n := len(e.all); n > 2 {
			i := e.r.IntN(n)
			e.all = slices.Delete(e.all, i, i+1)
		}
	}
	if n := len(e.all); n > 2 && e.one(0.3) {
		i := e.r.IntN(n - 1)
		e.all[i] = append(append(slices.Clone(e.all[i]), fresh(e.s.space)...), e.all[i+1]...)
		e.all = slices.Delete(e.all, i+1, i+2)
	}
	for i := range e.all {
		p := e.all[i]
		stop := slices.IndexFunc(p, func(c cell) bool { return string(c.r) == e.s.stop })
		switch {
		case stop < 0 || stop+2 >= len(p):
		case e.one(0.05): // the first sentence goes
			e.all[i] = p[stop+1+len([]rune(e.s.space)):]
		case e.one(0.1): // and becomes a paragraph of its own
			e.all = slices.Insert(e.all, i+1, p[stop+1+len([]rune(e.s.space)):])
			e.all[i] = p[:stop+1]
		}
	}
	if e.one(0.2) { // what stands there is said once more
		p := slices.Clone(e.all[e.r.IntN(len(e.all))])
		for i := range p {
			p[i].at = -1
		}
		e.all = slices.Insert(e.all, e.r.IntN(len(e.all)+1), p)
	}
}

// quotes changes the kinds of quotation marks, apostrophes and dashes.
func (e *edited) quotes() {
	change := map[rune]rune{'\'': '’', '-': '–', []rune(e.s.open)[0]: []rune(e.s.open2)[0], []rune(e.s.close)[0]: []rune(e.s.close2)[0]}
	e.each(func(c cell) []cell {
		if to, ok := change[c.r]; ok {
			c.r = to
		}
		return []cell{c}
	})
}

// invisible puts soft hyphens into words, makes spaces wide or hard, and takes
// accents away.
func (e *edited) invisible() {
	bare := map[rune]rune{'é': 'e', 'ï': 'i', 'ü': 'u'}
	e.each(func(c cell) []cell {
		if to, ok := bare[c.r]; ok {
			c.r = to
		}
		if c.r == ' ' && e.one(0.2) {
			c.r = '\u00a0'
		}
		if unicode.IsLetter(c.r) && e.one(0.03) {
			return []cell{c, {'\u00ad', -1, -1}}
		}
		return []cell{c}
	})
}

func (e *edited) each(f func(cell) []cell) {
	for i, p := range e.all {
		var out []cell
		for _, c := range p {
			out = append(out, f(c)...)
		}
		e.all[i] = out
	}
}
