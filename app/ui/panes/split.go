package panes

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/ui/part"
)

// SplitView shows where an article that seems to hold several would be split;
// each cut can be taken back.
type SplitView struct {
	fixView
	OnSplit func(starts []int) // the first blocks of the pieces
	OnKeep  func()             // it is one article

	pieces []app.Piece
	cut    []bool // before each piece; the first has none
	list   *choiceList
	hint   *part.Heading
}

// NewSplitView makes an empty one.
func NewSplitView() *SplitView {
	v := &SplitView{list: newChoiceList(true), hint: part.NewHeading("Where it would be split")}
	v.build("Several articles")
	v.list.PassTo(&v.keys)
	v.list.OnTicked = v.toggle
	v.list.OnTaken = func(int) { v.answers[0].Tapped(nil) }
	v.list.OnOther = answerByDigit(&v.fixView)
	v.addAnswer("Split", "Enter", part.Primary, v.split)
	v.addAnswer("Keep as one", "2", part.Usual, func() { does(v.OnKeep) })
	v.addOpen()
	v.ExtendBaseWidget(v)
	return v
}

// SetArticle shows the pieces of an article.
func (v *SplitView) SetArticle(a *article.Article, pieces []app.Piece, why string) {
	v.pieces, v.cut = pieces, make([]bool, len(pieces))
	for i := range v.cut {
		v.cut[i] = i > 0
	}
	v.list.set(v.choices())
	v.list.at = min(1, len(pieces)-1) // the first cut there is
	v.column.SetObjects(append(v.about(a, why), v.hint, v.list,
		part.Hint.Label("The space bar takes a cut back or makes it again; S makes a further one on the page, at the caret. The article as it came stays in the bin.", 0))...)
	v.label()
}

// choices are the pieces as they stand.
func (v *SplitView) choices() []choice {
	var all []choice
	for i, p := range v.pieces {
		c := choice{title: p.Title, ticked: v.cut[i], fixed: i == 0, below: wholeWords(p.FirstWords)}
		if c.title == "" {
			c.title, c.below = c.below, ""
		}
		words := part.Count(p.Words, "word")
		switch {
		case i == 0:
			words = "begins here, " + words
		case !v.cut[i]:
			words = "stays with the piece above, " + words
		default:
			words = "its own article, " + words
		}
		if c.below == "" {
			c.below = part.Capital(words)
		} else {
			c.below = part.Capital(words) + "\n" + c.below
		}
		all = append(all, c)
	}
	return all
}

// wholeWords ends words that were cut off after a whole one.
func wholeWords(s string) string {
	last, _ := utf8.DecodeLastRuneInString(s)
	if at := strings.LastIndexByte(s, ' '); at > 0 && inWord(last) {
		return s[:at] + " …"
	}
	return s
}

func (v *SplitView) toggle(i int) {
	v.cut[i] = !v.cut[i]
	v.list.change(i, v.choices()[i])
	v.column.Refresh()
	v.label()
}

// starts are the first blocks of the articles there would be.
func (v *SplitView) starts() []int {
	var all []int
	for i, p := range v.pieces {
		if i == 0 {
			all = append(all, 0)
		} else if v.cut[i] {
			all = append(all, p.First)
		}
	}
	return all
}

func (v *SplitView) label() {
	n := len(v.starts())
	b := v.answers[0]
	b.SetLabel(fmt.Sprintf("Split into %d", n))
	if n < 2 {
		b.SetLabel("Split")
		b.Disable("No cut is left: keep it as one article")
	} else {
		b.Disable("")
	}
	v.sheet.Refresh()
}

func (v *SplitView) split() { call(v.OnSplit, v.starts()) }

// Focus implements Fix.
func (v *SplitView) Focus() { part.Focus(v.list) }

// Places implements Fix.
func (v *SplitView) Places() Places {
	p := v.fixView.Places()
	addChoices(&p, v.list)
	return p
}
