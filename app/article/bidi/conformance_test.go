package bidi

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	ucd "golang.org/x/text/unicode/bidi"
)

// TestConformance runs an excerpt of Unicode's own cases.
func TestConformance(t *testing.T) {
	if n := conform(t, filepath.Join("testdata", "BidiCharacterTest.txt")); n < 1500 {
		t.Errorf("only %d cases were found", n)
	}
}

// TestWholeConformance runs all of them, which come with the source of a module
// that we use.
func TestWholeConformance(t *testing.T) {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/go-text/typesetting").Output()
	if err != nil {
		t.Skip("the source of go-text/typesetting is not here")
	}
	file := filepath.Join(strings.TrimSpace(string(dir)), "bidi", "test", "BidiCharacterTest.txt")
	if _, err := os.Stat(file); err != nil {
		t.Skip("no BidiCharacterTest.txt in the module's source")
	}
	if n := conform(t, file); n < 90_000 {
		t.Errorf("only %d cases were found", n)
	}
}

// conform runs the cases of a file and returns how many there were.
func conform(t *testing.T, file string) (cases int) {
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	bad := 0
	for sc := bufio.NewScanner(f); sc.Scan() && bad < 10; {
		fields := strings.Split(sc.Text(), ";")
		if strings.HasPrefix(sc.Text(), "#") || len(fields) != 5 {
			continue
		}
		text := characters(fields[0])
		if slices.ContainsFunc(text, func(r rune) bool { return classOf(r) == ucd.B }) {
			continue // to us a text is one paragraph
		}
		cases++
		base, levels := Levels(text, map[string]Direction{"0": LeftToRight, "1": RightToLeft, "2": Auto}[fields[1]])
		endOfLine(text, base, levels)
		got := make([]string, len(levels))
		var shown []uint8 // without removed characters
		var order []string
		for i, l := range levels {
			got[i] = strconv.Itoa(int(l))
			if removed(classOf(text[i])) {
				got[i] = "x"
				continue
			}
			shown, order = append(shown, l), append(order, strconv.Itoa(i))
		}
		Reorder(shown, func(i, j int) { order[i], order[j] = order[j], order[i] })
		if strconv.Itoa(int(base)) != fields[2] || strings.Join(got, " ") != fields[3] || strings.Join(order, " ") != fields[4] {
			t.Errorf("%s\nlevel %d, levels %v, order %v", sc.Text(), base, got, order)
			bad++
		}
	}
	return cases
}

func characters(hex string) (text []rune) {
	for _, h := range strings.Fields(hex) {
		r, _ := strconv.ParseInt(h, 16, 32)
		text = append(text, rune(r))
	}
	return text
}

// endOfLine is rule L1 for a text of one line.
func endOfLine(text []rune, base uint8, levels []uint8) {
	ends := true // what stands after a character is white space up to an end
	for i := len(text) - 1; i >= 0; i-- {
		c := classOf(text[i])
		blank := c == ucd.WS || initiator(c) || c == ucd.PDI || removed(c)
		ends = c == ucd.S || ends && blank
		if ends {
			levels[i] = base
		}
	}
}
