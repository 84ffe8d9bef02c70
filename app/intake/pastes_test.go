package intake

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/app/article"
)

// truthOf reads a file of testdata/pastes: see the README there.
type pasteTruth struct {
	fields map[article.Field]string
	text   string
	lines  []truthLine
}

type truthLine struct {
	role byte
	text string
}

func readTruth(t *testing.T, path string) pasteTruth {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	head, body, ok := strings.Cut(string(b), "---\n")
	if !ok {
		t.Fatalf("%s has no line ---", path)
	}
	p := pasteTruth{fields: map[article.Field]string{}}
	for line := range strings.Lines(head) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		p.fields[article.Field(name)] = value
	}
	for line := range strings.Lines(body) {
		line = strings.TrimRight(line, "\n")
		if role, text, ok := strings.Cut(line, "|"); ok && len(role) == 1 {
			p.lines = append(p.lines, truthLine{role[0], text})
			line = text
		}
		p.text += line + "\n"
	}
	return p
}

// body is what should be kept, without marks of Markdown.
func (p pasteTruth) body(also byte) string {
	var out []string
	for _, l := range p.lines {
		if l.role == 'P' || l.role == also {
			out = append(out, plainMarks(l.text))
		}
	}
	return strings.Join(out, "\n")
}

// plainMarks writes the Markdown of the pastes plainly.
func plainMarks(s string) string {
	s = strings.TrimLeft(s, "#->* ")
	for {
		i := strings.Index(s, "](")
		if i < 0 {
			break
		}
		j := strings.Index(s[i:], ")")
		open := strings.LastIndex(s[:i], "[")
		if j < 0 || open < 0 {
			break
		}
		s = s[:open] + s[open+1:i] + s[i+j+1:]
	}
	return strings.ReplaceAll(s, "*", "")
}

// shingleScore is F1 over four-word shingles, as bodies of articles are compared.
func shingleScore(got, want string) float64 {
	return agreement(words(got), words(want))
}

// Pastes as people bring them: the body is kept, the page around it folded, and
// no value is wrong or made up.
func TestFrozenPastes(t *testing.T) {
	paths, err := filepath.Glob("testdata/pastes/*.txt")
	if err != nil || len(paths) != 10 {
		t.Fatalf("%d pastes, %v", len(paths), err)
	}
	total := 0.0
	for _, path := range paths {
		truth := readTruth(t, path)
		r, err := Read(context.Background(), Source{Bytes: []byte(truth.text), Origin: article.OriginPaste})
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		a := r.Articles[0]
		score := max(shingleScore(kept(a), truth.body('P')), shingleScore(kept(a), truth.body('O')))
		total += score
		t.Logf("%s: F1 %.3f", filepath.Base(path), score)
		for field, got := range map[article.Field]string{
			article.FieldTitle: a.Title, article.FieldByline: strings.Join(a.Byline, "; "), article.FieldSite: a.Site,
			article.FieldURL: a.URL, article.FieldPublished: string(a.Published), article.FieldUpdated: string(a.Updated),
			article.FieldPlace: a.Place,
		} {
			want := truth.fields[field]
			switch {
			case got == want:
			case got == "":
				t.Logf("%s: %s is missing, %q", filepath.Base(path), field, want)
			case field == article.FieldPlace && strings.EqualFold(got, want):
			default:
				t.Errorf("%s: %s is %q, want %q (%s)", filepath.Base(path), field, got, want, a.Evidence[field])
			}
		}
		for _, l := range truth.lines {
			if l.role == 'X' && keeps(a, l.text) {
				t.Logf("%s: chrome is kept: %s", filepath.Base(path), l.text)
			}
		}
	}
	if mean := total / float64(len(paths)); mean < 0.97 {
		t.Errorf("F1 %.3f, want 0.97", mean)
	} else {
		t.Logf("F1 %.3f", mean)
	}
}

// keeps tells whether a line is a kept block of its own.
func keeps(a article.Article, text string) bool {
	for _, b := range a.Blocks {
		if b.Kept && b.Text == text {
			return true
		}
	}
	return false
}
