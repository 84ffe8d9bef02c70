package dates

import "strings"

// pattern is one line of the table in patterns.go, made ready.
type pattern struct {
	kind     kind
	elements []element
	first    class // what its first token must be; 0 means look
}

// element is one place of a pattern. In the table it is written as
//
//	month        a token of that class
//	day|ordday   of one or the other
//	,            that mark
//	D            a whole group of patterns
//	x?           may be missing
//	_x           with no space before it
//	~x           with space before it
//	<x           must stand there, but is left out of the expression
type element struct {
	classes  class
	mark     string // any of these marks
	group    byte
	optional bool
	glued    bool
	spaced   bool
	context  bool
}

// group is the patterns that may stand for one name.
type group []pattern

func compile(table []row) *[26]group {
	groups := new([26]group)
	for _, r := range table {
		groups[r.group-'A'] = append(groups[r.group-'A'], pattern{kind: r.kind, elements: elements(r.pattern)})
	}
	for range 4 { // groups nest no deeper
		for _, g := range groups {
			for i := range g {
				g[i].first = first(g[i].elements, groups)
			}
		}
	}
	return groups
}

func elements(s string) []element {
	var out []element
	for _, f := range strings.Fields(s) {
		var e element
		f, e.context = strings.CutPrefix(f, "<")
		f, e.glued = strings.CutPrefix(f, "_")
		f, e.spaced = strings.CutPrefix(f, "~")
		f, e.optional = strings.CutSuffix(f, "?")
		for _, name := range strings.Split(f, "|") {
			switch {
			case len(name) == 1 && name[0] >= 'A' && name[0] <= 'Z':
				e.group = name[0]
			case strings.Trim(name, ",.-–/:'’+") == "":
				e.mark += name
			default:
				e.classes |= classOf(name)
			}
		}
		out = append(out, e)
	}
	return out
}

// anyMark stands in first for a pattern that can begin with a mark.
const anyMark class = 1 << 63

// first is every class a pattern can begin with.
func first(elements []element, groups *[26]group) class {
	var c class
	for _, e := range elements {
		c |= e.classes
		if e.mark != "" {
			c |= anyMark
		}
		if e.group != 0 {
			for i := range groups[e.group-'A'] {
				c |= groups[e.group-'A'][i].first
			}
		}
		if !e.optional {
			break
		}
	}
	return c
}

// capture is a token that took the place of a class.
type capture struct {
	class class
	token int32
}

type matcher struct {
	groups *[26]group
	tokens []token
	stack  []capture
	limit  int // tokens from here on are not looked at; 0 is none
	memory [26][4]remembered
}

// remembered is how a group fitted at a token: the patterns that hold the group
// would ask for it again and again.
type remembered struct {
	at, end  int // at counts from 1, so that nothing is remembered at first
	kind     kind
	captures []capture
}

// nested is match for a group inside a pattern.
func (m *matcher) nested(name byte, at int) (kind, int) {
	r := &m.memory[name-'A'][at%4]
	if r.at == at+1 {
		m.stack = append(m.stack, r.captures...)
		return r.kind, r.end
	}
	base := len(m.stack)
	kind, end, _ := m.match(m.groups[name-'A'], at)
	r = &m.memory[name-'A'][at%4]
	r.at, r.kind, r.end = at+1, kind, end
	r.captures = append(r.captures[:0], m.stack[base:]...)
	return kind, end
}

// match tries a group at a token and gives the end of the longest fit, with its
// captures on the stack; -1 when none fits. context is how many tokens at the
// start are context only.
func (m *matcher) match(g group, at int) (kind kind, end, context int) {
	base := len(m.stack)
	end = -1
	var room [16]capture
	best := room[:0]
	c := m.tokens[at].classes
	if m.tokens[at].kind == mark {
		c |= anyMark
	}
	for i := range g {
		p := &g[i]
		if p.first&c == 0 {
			continue
		}
		k, e, lead := m.elements(p.elements, at, at, p.kind)
		if e > end {
			kind, end, context = k, e, lead
			best = append(best[:0], m.stack[base:]...)
		}
		m.stack = m.stack[:base]
	}
	m.stack = append(m.stack, best...)
	return kind, end, context
}

// below is match for fits that end before a token.
func (m *matcher) below(g group, at, limit int) (kind kind, end, context int) {
	m.forget()
	m.limit, m.stack = limit, m.stack[:0]
	kind, end, context = m.match(g, at)
	m.limit = 0
	m.forget()
	return kind, end, context
}

func (m *matcher) forget() {
	for i := range m.memory {
		for j := range m.memory[i] {
			m.memory[i][j].at = 0
		}
	}
}

// elements fits the rest of a pattern; on failure the stack is as before.
func (m *matcher) elements(rest []element, at, start int, k kind) (_ kind, end, context int) {
	if len(rest) == 0 {
		return k, at, 0
	}
	base := len(m.stack)
	e := &rest[0]
	if next, nested, ok := m.one(e, at, start); ok {
		inner := k
		if nested != kNone && (k == kNone || k == kClock) { // a day tells more than a clock
			inner = nested
		}
		if kind, end, lead := m.elements(rest[1:], next, start, inner); end >= 0 {
			if e.context {
				lead += next - at
			}
			return kind, end, lead
		}
		m.stack = m.stack[:base]
	}
	if e.optional {
		return m.elements(rest[1:], at, start, k)
	}
	return k, -1, 0
}

// one fits a single element at a token.
func (m *matcher) one(e *element, at, start int) (next int, nested kind, ok bool) {
	if at >= len(m.tokens) || m.limit > 0 && at >= m.limit {
		return 0, kNone, false
	}
	t := &m.tokens[at]
	if at > start && t.fresh || e.glued && !t.glued || e.spaced && t.glued {
		return 0, kNone, false
	}
	if hit := t.classes & e.classes; hit != 0 {
		m.stack = append(m.stack, capture{hit & -hit, int32(at)})
		return at + 1, kNone, true
	}
	if e.mark != "" && t.kind == mark && strings.ContainsRune(e.mark, t.mark) {
		return at + 1, kNone, true
	}
	if e.group != 0 {
		if k, end := m.nested(e.group, at); end >= 0 {
			return end, k, true
		}
	}
	return 0, kNone, false
}
