package dates

// before is the token in front of another in its paragraph; at the beginning a
// line's end stands for it.
func (f *finder) before(at int) *token {
	if at <= 0 || f.tokens[at].fresh {
		return &token{kind: mark, mark: '\n'}
	}
	return &f.tokens[at-1]
}

// after is the token that follows a match in its paragraph, likewise.
func (f *finder) after(end int) *token {
	if end >= len(f.tokens) || f.tokens[end].fresh {
		return &token{kind: mark, mark: '\n'}
	}
	return &f.tokens[end]
}

// alone tells whether a number is not part of a longer one, of a price, an
// address or a name with digits.
func (f *finder) alone(from, end int) bool {
	before, after := f.before(from), f.after(end)
	if f.tokens[from].glued && !(before.kind == mark && openMark(before.mark)) && before.cues&cAnd == 0 { // "و2013"
		return false
	}
	switch before.mark {
	case '$', '€', '£', '#', '№', '₴', '₽', '¥', '+':
		return false
	}
	if !after.glued {
		return true
	}
	if after.kind != mark {
		return false
	}
	switch after.mark {
	case '%', '‰', '°', '$', '€':
		return false
	case '.', ',', '/', ':', '-':
		next := f.after(end + 1)
		return f.yearRange(from, end) || !(next.kind == number && next.glued)
	}
	return true
}

// yearRange tells whether a year begins a range of years: "2001-2004", "1995-96".
func (f *finder) yearRange(from, end int) bool {
	first, dash, last := &f.tokens[from], f.after(end), f.after(end+1)
	if first.classes&cYear == 0 || end-from != 1 || !rangeMark(dash) {
		return false
	}
	return last.classes&cYear != 0 && last.n > first.n ||
		last.classes&cYY != 0 && dash.glued && last.glued && last.n > first.n%100
}

func openMark(r rune) bool {
	switch r {
	case '(', '[', '{', '"', '“', '„', '«', '‘', '\'', '’', '-', '–', '—', '|', '•', '*', '_', '/', ':', ',':
		return true
	}
	return false
}

// ends tells whether nothing that a number could belong to follows.
func (f *finder) ends(end int) bool {
	t := f.after(end)
	return t.kind == mark && t.mark != '-' && t.mark != '%' || t.cues&cStop != 0
}

// open tells whether words go on after "a week after", so that they, not the
// text before, hold the date it is counted from.
func (f *finder) open(end int) bool {
	last := f.tokens[end-1].classes
	return last&(cBefore|cAfter) != 0 && last&(cLater|cEarlier|cFoll) == 0 && f.after(end).kind != mark
}

// yearAhead takes the year of the date that ends a range or a pair: "between
// April and June 2021", "Feb. 24 to March 7, 2022".
func (f *finder) yearAhead(p *partial, end int) {
	t := f.after(end)
	if t.cues&(cTo|cAnd) == 0 && !rangeMark(t) || end+1 >= len(f.tokens) {
		return
	}
	f.matcher.stack = f.matcher.stack[:0]
	other := end + 1
	if f.tokens[other].classes&(cThe|cTheWk) != 0 && other+1 < len(f.tokens) {
		other++
	}
	for _, g := range []byte{'K', 'X'} {
		kind, next := f.matcher.nested(g, other)
		if next >= 0 && (kind == kCalendar || kind == kMonthOfYear) {
			last := f.partial(kind)
			if kind == kMonthOfYear && last.unit == "year" && last.related && f.known >= toYear { // "June last year"
				last.year = f.published.Year() + last.relation
			}
			if last.month != 0 && last.year != 0 && !last.twoDigitYear {
				p.year = last.year
				if last.month < p.month {
					p.year--
				}
			}
			return
		}
		f.matcher.stack = f.matcher.stack[:0]
	}
}

// aloneDate is alone for a whole date, which may stand before a comma and a
// number, or be the first end of a range.
func (f *finder) aloneDate(from, end int) bool {
	before, after := f.before(from), f.after(end)
	if f.tokens[from].glued && f.tokens[from].kind == number && before.cues&cAnd == 0 &&
		!(before.kind == mark && openMark(before.mark) && before.mark != '/') {
		return false
	}
	if !after.glued {
		return true
	}
	switch {
	case after.kind == mark && after.mark == '/':
		return false
	case after.kind == mark && (after.mark == '.' || after.mark == ':'):
		next := f.after(end + 1)
		return !(next.kind == number && next.glued)
	}
	return after.kind == mark
}

// listed tells whether a year goes on with a list or a range of years: "1960,
// 1971", "2001-2004".
func (f *finder) listed(from int) bool {
	if from < 2 || len(f.found) == 0 {
		return false
	}
	last := &f.found[len(f.found)-1]
	return last.End == f.tokens[from-2].end && len(last.EDTF) >= 4 && f.tokens[from-1].kind == mark
}
