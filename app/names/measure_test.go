package names

import (
	"os"
	"path/filepath"
	"testing"
)

// What of the names in the texts of testdata is to be found at least, and of what is
// found is to be a name. The texts were written before Find saw them.
const (
	leastRecall    = 0.85
	leastPrecision = 0.85
	leastKinds     = 0.85
)

// measured are the counts of one or more texts.
type measured struct{ wanted, found, right, kinds, bases int }

func (m *measured) add(o measured) {
	m.wanted, m.found, m.right, m.kinds, m.bases = m.wanted+o.wanted, m.found+o.found, m.right+o.right, m.kinds+o.kinds, m.bases+o.bases
}

func (m measured) tell(t *testing.T, what string) {
	t.Logf("%-8s recall %.3f  precision %.3f  kinds %.3f  bases %.3f of %d names", what,
		part(m.right, m.wanted), part(m.right, m.found), part(m.kinds, m.right), part(m.bases, m.right), m.wanted)
}

func part(n, of int) float64 { return float64(n) / float64(max(1, of)) }

// measure compares the names that are found in a marked text with those it says.
func measure(t *testing.T, lang, marked string) (m measured) {
	text, want := unmark(marked)
	got := Find(text, lang)
	m.wanted, m.found = len(want), len(got)
	at := map[int]Name{}
	for _, n := range got {
		at[n.Start] = n
	}
	for _, w := range want {
		n, ok := at[w.Start]
		if !ok || n.End != w.End {
			t.Logf("%s: missed %s", lang, w.Text)
			continue
		}
		delete(at, w.Start)
		m.right++
		if n.Kind == w.Kind {
			m.kinds++
		} else {
			t.Logf("%s: %s is %s (%s)", lang, n.Text, n.Kind, n.Why)
		}
		if n.Base == w.Base {
			m.bases++
		} else {
			t.Logf("%s: %s is called %s", lang, n.Text, n.Base)
		}
	}
	for _, n := range at {
		t.Logf("%s: found %s (%s, %s)", lang, n.Text, n.Kind, n.Why)
	}
	return m
}

func TestMostNamesOfNewsAreFound(t *testing.T) {
	var all measured
	for _, lang := range Languages {
		files, err := filepath.Glob("testdata/" + lang + "*.txt")
		if err != nil || len(files) == 0 {
			t.Fatal("no texts in", lang, err)
		}
		var m measured
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			one := measure(t, lang, string(data))
			one.tell(t, filepath.Base(file))
			m.add(one)
		}
		m.tell(t, lang)
		all.add(m)
	}
	all.tell(t, "all")
	if part(all.right, all.wanted) < leastRecall || part(all.right, all.found) < leastPrecision || part(all.kinds, all.right) < leastKinds {
		t.Error("fewer names are found than there were")
	}
}
