package attribution

import (
	"strings"
	"testing"

	"dateline/app/article/sentence"
)

// Whatever the text, what is found lies in it and is what it says.
func FuzzArticle(f *testing.F) {
	for _, s := range sentences {
		f.Add(s.text+" "+s.text, s.lang)
	}
	f.Add("“\"«„said, he", "en")
	f.Fuzz(func(t *testing.T, text, lang string) {
		bounds := sentence.Bounds(text)
		parts := cut(text, bounds)
		if strings.Join(parts, "") != text {
			t.Fatalf("%q was cut into %q", text, parts)
		}
		for i, s := range Article(text, lang, bounds) {
			if s.Who != "" && parts[s.Sentence][s.Start:s.End] != s.Who {
				t.Errorf("sentence %d: %q is not %q", i, s.Who, parts[s.Sentence][s.Start:s.End])
			}
		}
		Find(text, lang)
	})
}
