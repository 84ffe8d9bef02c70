package page

import (
	"fmt"
	"sort"
	"strings"

	"fyne.io/fyne/v2"

	"dateline/app/article"
)

var _ fyne.Accessible = (*Page)(nil)

// spokenLength is how much text a screen reader is given at once, in code points:
// Fyne hands over one label for the whole widget, and nobody listens for longer.
const spokenLength = 4000

// AccessibilityLabel is what a screen reader says of the page: the selection or
// the focused highlight first, then the text from the paragraph at the caret on,
// with its highlights, notes, headings and folded blocks in words.
func (p *Page) AccessibilityLabel() string {
	if p.doc.Blocks() == 0 {
		return "No text."
	}
	var b strings.Builder
	if m, ok := p.marks.byID(p.focusOn.mark); ok && p.focusOn.mark != "" {
		fmt.Fprintf(&b, "On %s: %s. ", spokenMark(m), p.doc.Text(m.Start, m.End))
	} else if words := p.SelectedText(); words != "" {
		fmt.Fprintf(&b, "Selected: %s. ", shortened(words))
	}
	p.speakBlocks(&b)
	return strings.TrimSpace(b.String())
}

// AccessibilityRole tells that the page is text.
func (p *Page) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (p *Page) speakBlocks(b *strings.Builder) {
	rest := spokenLength
	for i := p.doc.BlockAt(p.caret.Off); i < p.doc.Blocks() && rest > 0; i++ {
		block, start, end := p.doc.Block(i)
		if block.Folded {
			if g, ok := p.groupOf(i); ok {
				fmt.Fprintf(b, "%s.\n", g.label)
				i = g.last
			}
			continue
		}
		if kind := p.content.Blocks[i].Kind; kind != article.Paragraph {
			fmt.Fprintf(b, "%s%s: ", strings.ToUpper(string(kind[:1])), string(kind[1:]))
		}
		p.speak(b, start, min(end, start+rest))
		b.WriteString("\n")
		rest -= end - start
	}
}

// speak writes a stretch of text with the highlights that begin and end in it.
func (p *Page) speak(b *strings.Builder, start, end int) {
	type border struct {
		at   int
		says string
	}
	var all []border
	p.marks.within(start, end, func(_ int, m *Mark) {
		if m.Start >= start {
			all = append(all, border{m.Start, "[" + spokenMark(m) + ": "})
		}
		if m.End > end {
			return
		}
		says := "]"
		if m.Note != "" {
			says = "; note: " + m.Note + "]"
		}
		all = append(all, border{m.End, says})
	})
	sort.SliceStable(all, func(i, j int) bool { return all[i].at < all[j].at })
	at := start
	for _, x := range all {
		b.WriteString(p.doc.Text(at, x.at))
		b.WriteString(x.says)
		at = x.at
	}
	b.WriteString(p.doc.Text(at, end))
}

// spokenMark is a highlight with its tag and whether it is cited.
func spokenMark(m *Mark) string {
	says := "highlight"
	if m.Tag > 0 {
		says += " " + strings.TrimSpace(m.Sign+" "+m.TagName)
	}
	if m.Cited {
		return says + ", cited"
	}
	return says + ", not cited"
}

// shortened are the words of a long selection that tell which one it is.
func shortened(words string) string {
	const most = 200
	r := []rune(words)
	if len(r) <= most {
		return words
	}
	return string(r[:most/2]) + " … " + string(r[len(r)-most/2:])
}
