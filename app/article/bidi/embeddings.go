package bidi

import ucd "golang.org/x/text/unicode/bidi"

// status is an entry of the stack of rules X1 to X8.
type status struct {
	level    uint8
	override ucd.Class // ON for none
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
func (m *embeddings) next(odd bool) uint8 {
	if odd {
		return (m.top().level + 1) | 1
	}
	return (m.top().level + 2) &^ 1
}

// explicit is rules X1 to X8. It changes the class of what an override rules.
func explicit(class []ucd.Class, match []int, base uint8) []uint8 {
	levels := make([]uint8, len(class))
	m := &embeddings{stack: []status{{base, ucd.ON, false}}}
	for i, c := range class {
		at := m.top()
		switch {
		case c == ucd.RLE || c == ucd.LRE || c == ucd.RLO || c == ucd.LRO:
			m.embed(c)
		case initiator(c):
			m.isolate(c == ucd.RLI || c == ucd.FSI && firstStrong(class, match, i+1, isolateEnd(class, match, i)) == 1)
		case c == ucd.PDI:
			m.endIsolate()
			at = m.top()
		case c == ucd.PDF:
			m.endEmbedding()
		}
		levels[i] = at.level
		if at.override != ucd.ON && !removed(c) {
			class[i] = at.override
		}
	}
	return levels
}

func isolateEnd(class []ucd.Class, match []int, i int) int {
	if match[i] < 0 {
		return len(class)
	}
	return match[i]
}

func (m *embeddings) embed(c ucd.Class) {
	override := ucd.ON
	switch c {
	case ucd.RLO:
		override = ucd.R
	case ucd.LRO:
		override = ucd.L
	}
	l := m.next(c == ucd.RLE || c == ucd.RLO)
	if l <= maxDepth && m.overIsolates == 0 && m.overEmbeddings == 0 {
		m.stack = append(m.stack, status{l, override, false})
	} else if m.overIsolates == 0 {
		m.overEmbeddings++
	}
}

func (m *embeddings) isolate(odd bool) {
	if l := m.next(odd); l <= maxDepth && m.overIsolates == 0 && m.overEmbeddings == 0 {
		m.validIsolates++
		m.stack = append(m.stack, status{l, ucd.ON, true})
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
