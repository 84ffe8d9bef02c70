package anchor

import "dateline/app/article"

// longestLetters is the length in code points up to which quotations are compared
// letter by letter; longer ones word by word.
const longestLetters = 400

// score is how alike a passage and its place are: three parts the quotation, one
// part each what stands before and after it.
func (f *finder) score(start, end, from, to int) float64 {
	const around = article.ContextLength
	before := likeness(f.old.runes[max(0, start-around):start], f.new.runes[max(0, from-around):from])
	after := likeness(f.old.runes[end:min(len(f.old.runes), end+around)], f.new.runes[to:min(len(f.new.runes), to+around)])
	return (3*f.alike(start, end, from, to) + before + after) / 5
}

// alike is how alike a quotation and its place are, 0 to 1.
func (f *finder) alike(start, end, from, to int) float64 {
	old, new := f.old.runes[start:end], f.new.runes[from:to]
	if len(old) <= longestLetters && len(new) <= longestLetters {
		return likeness(old, new)
	}
	first, last := f.old.wordsIn(start, end)
	c, d := f.new.wordsIn(from, to)
	same, all := 0, 0
	for i := first; i < last; i++ {
		all += f.old.words[i].end - f.old.words[i].start
		if j := int(f.match[i]); j >= c && j < d {
			same += 2 * (f.old.words[i].end - f.old.words[i].start)
		}
	}
	for j := c; j < d; j++ {
		all += f.new.words[j].end - f.new.words[j].start
	}
	return min(1, float64(same)/float64(max(all, 1)))
}

// likeness is how much two short pieces of text have in common: of all letters the
// part that stands in both in the same order. Two empty ones are the same.
func likeness(a, b []rune) float64 {
	if string(a) == string(b) {
		return 1
	}
	x, y := []rune(near(a)), []rune(near(b))
	if len(x)+len(y) == 0 {
		return 1
	}
	row := make([]int, len(y)+1) // the longest common part of what is compared so far
	for _, r := range x {
		left := 0 // of the row before, one to the left
		for j := range y {
			above := row[j+1]
			if r == y[j] {
				row[j+1] = left + 1
			} else {
				row[j+1] = max(above, row[j])
			}
			left = above
		}
	}
	return 2 * float64(row[len(y)]) / float64(len(x)+len(y))
}
