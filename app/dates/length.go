package dates

// Length reads a length of time out of a few words, such as "five days" or "a
// week": the last one in them. The unit is that of the lexicons: "hour", "day",
// "week", "month", "year" and so on; a unit without a number is one.
func Length(text, lang string) (n int, unit string, ok bool) {
	tokens := annotate(text, split(text), lexiconFor(lang), false)
	for i := len(tokens) - 1; i >= 0; i-- {
		t := &tokens[i]
		switch {
		case !ok && t.classes&cUnit != 0:
			n, unit, ok = 1, t.value(cUnit).s, true
		case ok && t.classes&cNum != 0:
			return t.value(cNum).n, unit, true
		case ok && t.classes&cInt != 0:
			return t.n, unit, true
		}
	}
	return n, unit, ok
}
