package typeset

import "golang.org/x/text/unicode/bidi"

// status is an entry of the stack of rules X1 to X8.
type status struct {
	level    level
	override bidi.Class // ON for none
	isolate  bool
}

// embeddings follows the explicit controls through a paragraph.
type embeddings struct {
	stack                        []status
	overIsolates, overEmbeddings int // too deep to count
	validIsolates                int
}

func (m *embeddings) top() status { return m.stack[len(m.stack)-1] }

func (m *embeddings) pop() { m.stack = m.stack[:len(m.stack)-1] }

// next is the next higher level of a direction.
func (m *embeddings) next(odd bool) level {
	if odd {
		return (m.top().level + 1) | 1
	}
	return (m.top().level + 2) &^ 1
}

// explicit is rules X1 to X8. It changes the class of what an override rules.
func explicit(class []bidi.Class, match []int, base level) []level {
	levels := make([]level, len(class))
	m := &embeddings{stack: []status{{base, bidi.ON, false}}}
	for i, c := range class {
		at := m.top()
		switch {
		case c == bidi.RLE || c == bidi.LRE || c == bidi.RLO || c == bidi.LRO:
			m.embed(c)
		case initiator(c):
			m.isolate(c == bidi.RLI || c == bidi.FSI && firstStrong(class, match, i+1, isolateEnd(class, match, i)) == 1)
		case c == bidi.PDI:
			m.endIsolate()
			at = m.top()
		case c == bidi.PDF:
			m.endEmbedding()
		}
		levels[i] = at.level
		if at.override != bidi.ON && !removed(c) {
			class[i] = at.override
		}
	}
	return levels
}

func isolateEnd(class []bidi.Class, match []int, i int) int {
	if match[i] < 0 {
		return len(class)
	}
	return match[i]
}

func (m *embeddings) embed(c bidi.Class) {
	override := bidi.ON
	switch c {
	case bidi.RLO:
		override = bidi.R
	case bidi.LRO:
		override = bidi.L
	}
	l := m.next(c == bidi.RLE || c == bidi.RLO)
	if l <= maxDepth && m.overIsolates == 0 && m.overEmbeddings == 0 {
		m.stack = append(m.stack, status{l, override, false})
	} else if m.overIsolates == 0 {
		m.overEmbeddings++
	}
}

func (m *embeddings) isolate(odd bool) {
	if l := m.next(odd); l <= maxDepth && m.overIsolates == 0 && m.overEmbeddings == 0 {
		m.validIsolates++
		m.stack = append(m.stack, status{l, bidi.ON, true})
		return
	}
	m.overIsolates++
}

func (m *embeddings) endIsolate() {
	switch {
	case m.overIsolates > 0:
		m.overIsolates--
	case m.validIsolates > 0:
		m.overEmbeddings = 0
		for !m.top().isolate {
			m.pop()
		}
		m.pop()
		m.validIsolates--
	}
}

func (m *embeddings) endEmbedding() {
	switch {
	case m.overIsolates > 0:
	case m.overEmbeddings > 0:
		m.overEmbeddings--
	case !m.top().isolate && len(m.stack) > 1:
		m.pop()
	}
}
