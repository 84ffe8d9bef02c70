package panes

import (
	"fmt"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/ui/part"
)

// LinesView lists lines that recur on the pages of a site; those that are ticked
// can be folded wherever they stand.
type LinesView struct {
	fixView
	OnFold  func(lines []app.RecurringLine)
	OnLeave func()

	lines  []app.RecurringLine
	ticked []bool
	list   *choiceList
}

// NewLinesView makes an empty one.
func NewLinesView() *LinesView {
	v := &LinesView{list: newChoiceList(true)}
	v.build("Recurring lines")
	v.list.PassTo(&v.keys)
	v.list.OnTicked = v.toggle
	v.list.OnTaken = func(int) { v.answers[0].Tapped(nil) }
	v.list.OnOther = answerByDigit(&v.fixView)
	v.addAnswer("Fold them", "Enter", part.Primary, v.fold)
	v.addAnswer("Leave them", "2", part.Usual, func() { does(v.OnLeave) })
	v.ExtendBaseWidget(v)
	return v
}

// SetLines lists the lines of a site, all ticked.
func (v *LinesView) SetLines(lines []app.RecurringLine, why string) {
	v.lines, v.ticked = lines, make([]bool, len(lines))
	for i := range v.ticked {
		v.ticked[i] = true
	}
	v.title.Text, v.why.Text = lines[0].Site, whySentence(why)
	v.list.set(v.choices())
	v.column.SetObjects(v.title, v.why, v.list,
		part.Hint.Label("Folded lines stay in the text and can be opened. Lines with a highlight are never folded. The space bar ticks.", 0))
	v.label()
}

func (v *LinesView) choices() []choice {
	var all []choice
	for i, l := range v.lines {
		all = append(all, choice{title: l.Text, below: "on " + part.Count(l.Articles, "page"), ticked: v.ticked[i]})
	}
	return all
}

func (v *LinesView) toggle(i int) {
	v.ticked[i] = !v.ticked[i]
	v.list.change(i, v.choices()[i])
	v.label()
}

// chosen are the lines that are ticked.
func (v *LinesView) chosen() []app.RecurringLine {
	var all []app.RecurringLine
	for i, l := range v.lines {
		if v.ticked[i] {
			all = append(all, l)
		}
	}
	return all
}

func (v *LinesView) label() {
	n, b := len(v.chosen()), v.answers[0]
	b.Disable("")
	switch n {
	case len(v.lines):
		b.SetLabel("Fold them")
	case 0:
		b.SetLabel("Fold them")
		b.Disable("No line is ticked: leave them, or tick one")
	default:
		b.SetLabel(fmt.Sprintf("Fold %s", part.Count(n, "line")))
	}
	v.sheet.Refresh()
}

func (v *LinesView) fold() { call(v.OnFold, v.chosen()) }

// Focus implements Fix.
func (v *LinesView) Focus() { part.Focus(v.list) }

// Places implements Fix.
func (v *LinesView) Places() Places {
	p := v.fixView.Places()
	addChoices(&p, v.list)
	return p
}

// answerByDigit lets a list with ticks hand digits on to the answers.
func answerByDigit(v *fixView) func(*fyne.KeyEvent) bool {
	return func(e *fyne.KeyEvent) bool { return v.Digit(digitOf(e.Name)) }
}

// addChoices names the choices of a list: choice1, choice2 and so on.
func addChoices(p *Places, c *choiceList) {
	for i, r := range c.rows {
		name := fmt.Sprintf("choice%d", i+1)
		p.Objects[name], p.Words[name] = r, r.choice.title
	}
}
