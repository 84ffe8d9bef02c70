package panes

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"dateline/app"
)

// list makes the lines.
func (r *ImportResults) list() []resultLine {
	var groups [4][]int // want a look, from earlier imports, came in, already here
	for i := range r.results {
		switch {
		case r.results[i].Earlier:
			groups[1] = append(groups[1], i)
		case len(r.results[i].Wishes) > 0:
			groups[0] = append(groups[0], i)
		case r.results[i].Status == app.Known:
			groups[3] = append(groups[3], i)
		default:
			groups[2] = append(groups[2], i)
		}
	}
	for _, g := range groups[:2] {
		slices.SortStableFunc(g, func(a, b int) int { return cmp.Compare(r.results[a].first(), r.results[b].first()) })
	}
	earlier := "From earlier imports"
	if len(groups[1]) == len(r.results) {
		earlier = wantALook
	}
	lines := slices.Concat(r.needLines(wantALook, groups[0]), r.needLines(earlier, groups[1]), r.cameLines(groups[2]), r.knownLines(groups[3]))
	setColumns(lines)
	return lines
}

const wantALook = "Want a look"

func (r *ImportResults) needLines(title string, of []int) []resultLine {
	if len(of) == 0 {
		return nil
	}
	open := 0
	lines := []resultLine{{row: -1}}
	for _, i := range of {
		if r.results[i].Next() >= 0 {
			open++
		}
		lines = append(lines, resultLine{r.results[i].needWords(), i})
	}
	lines[0].words = resultWords{kind: bandRow, title: title, second: strconv.Itoa(open), hint: "put right in place", action: "Enter"}
	if open == 0 {
		lines[0].words.second, lines[0].words.hint, lines[0].words.action = "", "all settled", ""
	}
	return lines
}

func (r *ImportResults) cameLines(of []int) []resultLine {
	if len(of) == 0 {
		return nil
	}
	lines := []resultLine{{resultWords{kind: bandRow, title: "Came in", second: strconv.Itoa(len(of)), hint: "words kept of all"}, -1}}
	shown := len(of)
	if !r.all && shown > cameAtOnce+2 {
		shown = cameAtOnce
	}
	for _, i := range of[:shown] {
		lines = append(lines, resultLine{r.results[i].cameWords(), i})
	}
	if rest := len(of) - shown; rest > 0 {
		lines = append(lines, resultLine{resultWords{kind: moreRow, title: fmt.Sprintf("Show %s more", thousands(rest))}, -1})
	}
	return lines
}

func (r *ImportResults) knownLines(of []int) []resultLine {
	if len(of) == 0 {
		return nil
	}
	lines := []resultLine{{resultWords{kind: bandRow, title: "Already here", second: strconv.Itoa(len(of)), folds: true, open: r.known}, -1}}
	if r.known {
		for _, i := range of {
			lines = append(lines, resultLine{r.results[i].cameWords(), i})
		}
	}
	return lines
}

// Places of an import's results; its rows are numbered from 0, headings left out.
func (r *ImportResults) Places() Places {
	p := Places{Rows: r.rows}
	n := 0
	for _, l := range r.lines {
		if l.words.kind == bandRow {
			p.Names = append(p.Names, "")
			continue
		}
		p.Names = append(p.Names, strconv.Itoa(n))
		n++
	}
	return p
}

// Shown is a line of the list as it reads, for tests of the window.
type Shown struct{ Title, Note, Action string }

// SelectedShown is the number of the selected line among those, -1 for none.
func (r *ImportResults) SelectedShown() int {
	n := -1
	for i, l := range r.lines {
		if l.words.kind != bandRow {
			n++
		}
		if i == r.rows.Selected() {
			if l.words.kind == bandRow {
				return -1
			}
			return n
		}
	}
	return -1
}

// Shown are the lines, headings left out.
func (r *ImportResults) Shown() []Shown {
	var all []Shown
	for _, l := range r.lines {
		if l.words.kind != bandRow {
			all = append(all, Shown{l.words.title, l.words.note, l.words.action})
		}
	}
	return all
}
