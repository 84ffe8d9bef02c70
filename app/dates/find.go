package dates

// Find gives the date expressions of a text in order; none overlaps another.
func Find(text string, c Context) []Expression {
	return find(text, c, false)
}

// find with loose takes words written small for names too, as people type them.
func find(text string, c Context, loose bool) []Expression {
	tokens := split(text)
	lang := language(c.Lang)
	if lang == "" {
		lang = guessLanguage(text)
	}
	l := lexiconFor(lang)
	tokens = annotate(text, tokens, l, loose)
	l.joinsFollowing(tokens)
	r := newResolver(text, tokens, c)
	r.monthFirst = monthFirst(c.Lang, tokens)
	f := finder{resolver: r, lexicon: l, loose: loose, matcher: matcher{groups: patterns, tokens: tokens}}
	for at := 0; at < len(tokens); {
		at = f.step(at)
	}
	return f.found
}

// finder walks over the tokens.
type finder struct {
	*resolver
	lexicon *lexicon
	matcher matcher
	loose   bool
	name    int // where the last date that is part of a name ends
	found   []Expression
}

var (
	groupA = patterns[0]
	groupK = patterns['K'-'A']
	starts = func() (c class) {
		for i := range groupA {
			c |= groupA[i].first
		}
		return c
	}()
)

// step looks for an expression at a token and gives the token to go on with.
func (f *finder) step(at int) int {
	t := &f.tokens[at]
	c := t.classes
	if t.kind == mark && (t.mark == '\'' || t.mark == '’') {
		c |= anyMark
	}
	if c&starts == 0 {
		return at + 1
	}
	if next := f.firstOfRange(at); next > at {
		return next
	}
	f.matcher.stack = f.matcher.stack[:0]
	kind, end, lead := f.matcher.match(groupA, at)
	if end < 0 {
		return at + 1
	}
	p := f.partial(kind)
	from := at + lead
	if !f.accept(&p, from, end) {
		if f.name > at {
			return f.name
		}
		if !mayBeShorter(kind) {
			return f.shorter(at)
		}
		for accepted := false; !accepted; accepted = f.accept(&p, from, end) {
			if end-1 <= at {
				return at + 1
			}
			if kind, end, lead = f.matcher.below(groupA, at, end-1); end < 0 {
				return at + 1
			}
			p, from = f.partial(kind), at+lead
		}
	}
	f.add(&p, from, end)
	if last := f.restOfYears(&p, end); last > end {
		return last
	}
	return f.restOfRange(&p, end)
}

// mayBeShorter tells whether the beginning of what was refused may be an expression of
// its own: the day of "4 March annual talks", the weekday of "Sunday, the 11th of May".
func mayBeShorter(k kind) bool {
	return k == kSet || k == kMonthOfYear || k == kDayOfMonth || k == kDecade
}

// shorter goes on after a match that was refused: a year that looked like a year
// and a month may still be one.
func (f *finder) shorter(at int) int {
	p := partial{kind: kCalendar, year: f.tokens[at].n}
	if f.tokens[at].classes&cYear != 0 && f.yearRange(at, at+1) && f.acceptYear(&p, at, at+1) {
		f.add(&p, at, at+1)
	}
	return at + 1
}

// partial is what the captures of the last match say.
func (f *finder) partial(kind kind) partial {
	p := partial{kind: kind}
	for _, c := range f.matcher.stack {
		p.fill(c.class, &f.tokens[c.token])
		if c.class == cMin && p.offset && p.zone != "" { // hour and colon stand between it and the sign
			p.zone = string(f.tokens[c.token-3].mark) + p.zone
		}
	}
	if p.hourSaid && !p.clocked {
		p.wordHour()
	}
	return p
}

// add resolves an expression and keeps it.
func (f *finder) add(p *partial, from, end int) {
	a := f.resolve(p, from)
	if a.value == "" {
		return
	}
	if a.typ == "" {
		a.typ = Date
	}
	f.remember(a, end-1)
	start, stop := f.tokens[from].start, f.tokens[end-1].end
	f.found = append(f.found, Expression{
		Start: start, End: stop, Text: f.text[start:stop], Type: a.typ, Value: a.value, EDTF: a.edtf,
		Earliest: a.earliest, Latest: a.latest, Part: a.part, Approximate: a.approximate, Rule: a.rule,
		Onward: p.kind == kClock && f.goesOn(p, from),
	})
}
