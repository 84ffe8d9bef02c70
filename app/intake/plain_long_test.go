package intake

import (
	"context"
	"runtime"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"dateline/app/article"
)

// longText is a text of paragraphs, some of them long, some of a few lines, of so many bytes.
func longText(size int) string {
	const story = "The keeper of the lock at Ostra said on Monday that the gate would stay shut.\n" +
		"  Barges wait below it, “as they did in March”, she added. \n\nNobody was hurt.\n\n\n"
	all := story + strings.Repeat("The water rose by a hand. ", 12) + "\n\n"
	return strings.Repeat(all, size/len(all)+1)
}

// Of a text that no article could be as long as, every word is in a block, in order,
// however its lines end.
func TestEveryWordOfALongTextIsKept(t *testing.T) {
	text := longText(maxAnalysed + maxAnalysed/2)
	for name, source := range map[string]string{
		"paragraphs":          text,
		"Windows lines":       strings.ReplaceAll(text, "\n", "\r\n"),
		"many short lines":    strings.ReplaceAll(text, " ", "\n"),
		"many paragraphs":     strings.ReplaceAll(text, ". ", ".\n\n"),
		"one line":            strings.ReplaceAll(text, "\n", " "),
		"lines with a margin": strings.ReplaceAll(text, "\n", "\n\t"),
	} {
		a := readOne(t, []byte(source))
		var words []string
		for _, b := range a.Blocks {
			if strings.Contains(b.Text, "\n\n") || strings.TrimSpace(b.Text) != b.Text || !b.Kept {
				t.Fatalf("%s: a block is %.80q", name, b.Text)
			}
			words = append(words, strings.Fields(b.Text)...)
		}
		if !slices.Equal(words, strings.Fields(text)) {
			t.Errorf("%s: the words are others", name)
		}
		if len(a.Blocks) > maxLines {
			t.Errorf("%s: %d blocks", name, len(a.Blocks))
		}
	}
}

func readOne(t *testing.T, b []byte) article.Article {
	t.Helper()
	r, err := Read(context.Background(), Source{Name: "a.txt", Bytes: b, Origin: article.OriginFile})
	if err != nil || len(r.Articles) != 1 {
		t.Fatal(err, len(r.Articles))
	}
	return r.Articles[0]
}

// What a long text takes to be read, freed memory included, is a few times its size.
func TestALongTextTakesAFewTimesItsSize(t *testing.T) {
	if testing.Short() {
		t.Skip("what memory costs is not asked of a short run")
	}
	text := longText(article.LongestCompared + 1<<20)
	latin, err := charmap.Windows1252.NewEncoder().String(strings.ReplaceAll(text, "said", "sagte für"))
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		source string
		times  float64
	}{
		"text":           {text, 4},
		"one line":       {strings.ReplaceAll(text, "\n", " "), 2},
		"short lines":    {strings.ReplaceAll(text, " ", "\n"), 4},
		"Windows lines":  {strings.ReplaceAll(text, "\n", "\r\n"), 5.5},
		"other encoding": {latin, 7},
		"page":           {"<!doctype html><title>Gate</title><p>" + strings.ReplaceAll(text, "\n\n", "<p>"), 7.5},
		"mail":           {"From: ilka@ostra.example\nSubject: Gate\nDate: Mon, 4 Mar 2024 10:00:00 +0000\nMessage-Id: <1@ostra.example>\n\n" + text, 5.5},
	} {
		source := []byte(c.source)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		a := readOne(t, source)
		runtime.ReadMemStats(&after)
		taken := float64(after.TotalAlloc-before.TotalAlloc) / float64(len(source))
		if taken > c.times {
			t.Errorf("%s: %.1f times its size is taken", name, taken)
		}
		if !strings.Contains(strings.Join(a.Warnings, "; "), "not compared") {
			t.Errorf("%s: %q", name, a.Warnings)
		}
	}
}

func TestOfATextBeyondAnyArticleNoSplitIsProposed(t *testing.T) {
	a := readOne(t, []byte(longText(article.LongestCompared+1<<20)))
	if p := Pieces(&a); len(p) != 1 || p[0].Last != len(a.Blocks)-1 || p[0].Words < 1e6 {
		t.Errorf("%d pieces, the first %+v", len(p), p[0])
	}
}
