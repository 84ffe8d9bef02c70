package anchor

import (
	"strings"
	"testing"

	"dateline/app/article"
)

// told is a story of an edit: what stays, "-" before what goes and "+" before what is
// put in.
func told(parts ...string) *judge {
	var old, new strings.Builder
	where := map[int]int{}
	var of []int
	at := 0
	for _, part := range parts {
		gone, put := strings.HasPrefix(part, "-"), strings.HasPrefix(part, "+")
		for _, r := range strings.TrimLeft(part, "+-") {
			if !put {
				old.WriteRune(r)
			}
			if !gone {
				new.WriteRune(r)
				of = append(of, -1)
			}
			if !put && !gone {
				where[at], of[len(of)-1] = len(of)-1, at
			}
			if !put {
				at++
			}
		}
	}
	return newJudge(old.String(), new.String(), where, of, copiesIn(strings.Split(old.String(), "\n\n")))
}

// What no reader of both texts can tell apart is right, and nothing else.
func TestJudge(t *testing.T) {
	for _, c := range []struct {
		name         string
		story        []string
		was, nth     int // which of the same words of the old text, and of the new one
		quote        string
		found, right bool
	}{
		{"where it went", []string{"+More. ", "The grain left."}, 1, 1, "grain", true, true},
		{"said once more beside it", []string{"The grain", "+ grain", " left."}, 1, 2, "grain", false, true},
		{"said once more before it", []string{"The ", "+grain ", "grain left."}, 1, 1, "grain", false, true},
		{"taken out and put in again beside it", []string{"In ", "-grain ", "grain", "+ grain", " left."}, 2, 2, "grain", false, true},
		{"a part of it put in again", []string{"The port ", "+of the port ", "of Orle."}, 1, 1, "of", false, true},
		{"said once more a word away", []string{"The grain left", "+ with grain", "."}, 1, 2, "grain", false, false},
		{"said once more, and a word between", []string{"The big grain", "+ and grain", " left."}, 1, 2, "grain", false, true},
		{"its end alone is put in again", []string{"The big grain", "+ and big", " left."}, 1, 2, "big", false, false},
		{"gone, and another one stays", []string{"-No comment. ", "It rained. No comment."}, 1, 1, "No comment", false, false},
		{"put in far away, and gone here", []string{"The ", "-grain ", "left. It rained", "+ grain", "."}, 1, 1, "grain", false, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			j := told(c.story...)
			p := passageOn(t, string(j.old), c.quote, c.was)
			at := passageOn(t, string(j.new), c.quote, c.nth)
			v := j.judge(Found{Kind: Exact, Start: at.Start, End: at.End}, article.Passage{Start: p.Start, End: p.End})
			if v.found != c.found || v.right != c.right {
				t.Errorf("found %v, right %v in %q from %q", v.found, v.right, string(j.new), string(j.old))
			}
		})
	}
}
