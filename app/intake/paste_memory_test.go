package intake

import (
	"context"
	"runtime"
	"strings"
	"testing"

	"dateline/app/article"
)

// mostMemory is how many bytes may be taken in all, freed ones included, to read
// five megabytes of text.
const mostMemory = 500 << 20

// A text of any shape is read within bounded memory, its words kept.
func TestLongTextsTakeBoundedMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("what memory costs is not asked of a short run")
	}
	const size = 9 << 19
	for name, unit := range map[string]string{
		"lines of a letter":  "a\n",
		"letters apart":      "a\n\n",
		"lines of a mail":    "the harbour was closed to all ships at noon on Monday, they said\n",
		"marks of Markdown":  "> a\n",
		"tags":               "<b>a</b>\n",
		"times":              "10:45\n",
		"sentences of a log": "[10:45] The harbour was closed to all ships at noon, the office said.\n",
	} {
		whole := "# Log\n\n" + strings.Repeat(unit, size/len(unit))
		for _, text := range []string{whole, firstLines(whole, maxLines)} {
			checkMemory(t, name, text)
		}
	}
}

// firstLines is a text up to its nth line end, and no more than is analysed.
func firstLines(text string, n int) string {
	at := 0
	for range n {
		next := strings.IndexByte(text[at:], '\n')
		if next < 0 || at+next >= maxAnalysed {
			break
		}
		at += next + 1
	}
	return text[:at]
}

func checkMemory(t *testing.T, name, text string) {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	r, err := Read(context.Background(), Source{Bytes: []byte(text), Origin: article.OriginPaste})
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	runtime.ReadMemStats(&after)
	if taken := after.TotalAlloc - before.TotalAlloc; taken > mostMemory {
		t.Errorf("%s, %d bytes: %d MB were taken", name, len(text), taken>>20)
	} else {
		t.Logf("%s, %d bytes: %d MB", name, len(text), taken>>20)
	}
	total := 0
	for _, b := range r.Articles[0].Blocks {
		total += len(b.Text)
	}
	if total < len(text)/10 {
		t.Errorf("%s, %d bytes: only %d bytes are in the article", name, len(text), total)
	}
}
