package dates

// Length reads a length of time out of a few words, such as "five days" or "a
// week": the last one in them. The unit is that of the lexicons: "hour", "day",
// "week", "month", "year" and so on; a unit without a number is one, but several or
// "days" are 0: nobody says how many.
func Length(text, lang string) (n int, unit string, ok bool) {
	tokens := annotate(text, split(text), lexiconFor(lang), false)
	for i := len(tokens) - 1; i >= 0; i-- {
		t := &tokens[i]
		switch {
		case !ok && t.classes&cUnit != 0:
			v := t.value(cUnit)
			n, unit, ok = 1, v.s, true
			if v.extra == "few" {
				n = 0
			}
		case !ok && t.classes&cDual != 0:
			return 2, t.value(cDual).s, true
		case ok && t.classes&cFew != 0:
			return 0, unit, true
		case ok && t.classes&cNum != 0:
			return t.value(cNum).n, unit, true
		case ok && t.classes&cInt != 0:
			return t.n, unit, true
		}
	}
	return n, unit, ok
}
