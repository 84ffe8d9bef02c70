package panes

import (
	"fmt"
	"unicode"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
)

// CompareView shows two articles that are much alike, one above the other, with
// what stands in only one of them marked, and asks what that means for counting.
type CompareView struct {
	fixView
	OnSettle func(d app.LikenessDecision)
	OnLater  func()

	badge *part.Badge
	like  string // what it says
}

// NewCompareView makes an empty one.
func NewCompareView() *CompareView {
	v := &CompareView{badge: part.NewBadge("", part.Doubtful)}
	v.build("Compare")
	v.sheet.hint = v.badge
	v.addAnswer("One origin", "Enter", part.Primary, func() { call(v.OnSettle, app.OneOrigin) })
	v.addAnswer("Own reporting", "2", part.Usual, func() { call(v.OnSettle, app.OwnReporting) })
	v.addAnswer("Decide later", "3", part.Usual, func() { does(v.OnLater) })
	v.ExtendBaseWidget(v)
	return v
}

// SetComparison shows two texts and how they are alike.
func (v *CompareView) SetComparison(c *app.Comparison, l app.Likeness) {
	v.like = likeWords(c, l)
	v.badge.Set(v.like, part.Doubtful)
	v.answers[0].SetLabel("One origin: " + isolate(siteOr(&c.A)))
	objects := sideOf(&c.A, c.SharedA, "came first")
	objects = append(objects, sideOf(&c.B, c.SharedB, "")...)
	v.title.Text = "What it means for counting"
	v.why.Text = "Both articles stay. Where they cite the same words, one origin makes them count as two sites and one origin; own reporting makes them count as two of each."
	most := max(c.RunsA, c.RunsB)
	legend := part.NewFlow(newLegend("only here"), part.Small.Word(fmt.Sprintf("%s of %s four-word runs shared", thousands(c.Runs), thousands(most))))
	v.column.SetObjects(append(objects, legend, part.NewDivider(), v.title, v.why,
		part.Hint.Label("Nothing is merged or thrown away.", 0))...)
	v.sheet.Refresh()
}

// Places implements Fix.
func (v *CompareView) Places() Places {
	p := v.fixView.Places()
	p.Words["likeness"] = v.like
	return p
}

// likeWords say in a badge how much two texts have in common.
func likeWords(c *app.Comparison, l app.Likeness) string {
	switch {
	case l.Kind == app.SameText:
		return "the same text"
	case l.Kind == app.CutDown:
		return fmt.Sprintf("%d %% of the shorter", percent(c.Runs, min(c.RunsA, c.RunsB)))
	}
	return fmt.Sprintf("%d %% the same", percent(c.Runs, max(c.RunsA, c.RunsB)))
}

func percent(n, of int) int { return app.Percent(float64(n) / float64(max(of, 1))) }

// siteOr is an article's site, or what stands in for it.
func siteOr(a *article.Article) string {
	switch {
	case a.Site != "":
		return a.Site
	case a.Title != "":
		return quoted(a.Title)
	}
	return "the first"
}

// sideOf is one of the two texts: its name, then its kept paragraphs. Long runs
// of paragraphs that the other has too are only counted.
func sideOf(a *article.Article, shared []app.Span, after string) []fyne.CanvasObject {
	day := a.Published.String()
	if day == "" {
		day = "no date"
	}
	name := part.NewHeading(siteOr(a))
	name.SetAfter(joined(day, after))
	objects := []fyne.CanvasObject{name}
	same := 0
	count := func() {
		if same > 1 {
			objects = append(objects, part.Hint.Label(part.Count(same-1, "more paragraph")+" the same", 1))
		}
		same = 0
	}
	for _, b := range a.Blocks {
		if !b.Kept {
			continue
		}
		marks := onlyHere(b, shared)
		if len(marks) == 0 {
			if same++; same > 1 {
				continue
			}
		} else {
			count()
		}
		objects = append(objects, newMarkedText(b.Text, marks))
	}
	count()
	return objects
}

// onlyHere are the parts of a block outside the shared spans, within the block.
// Spaces and signs alone are not worth a mark.
func onlyHere(b article.Block, shared []app.Span) []text.Range {
	runes := []rune(b.Text)
	var marks []text.Range
	add := func(from, to int) {
		for from < to && !inWord(runes[from]) && !opens(runes[from]) {
			from++
		}
		for to > from && unicode.IsSpace(runes[to-1]) {
			to--
		}
		for _, r := range runes[from:to] {
			if inWord(r) {
				marks = append(marks, text.Range{Start: from, End: to})
				return
			}
		}
	}
	at := 0
	for _, s := range shared {
		from, to := max(s.Start-b.Start, 0), min(s.End-b.Start, len(runes))
		if from >= to {
			continue
		}
		if from > at {
			add(at, from)
		}
		at = max(at, to)
	}
	if at < len(runes) {
		add(at, len(runes))
	}
	return marks
}

// opens tells whether a sign begins a quotation or a bracket.
func opens(r rune) bool {
	return unicode.Is(unicode.Pi, r) || unicode.Is(unicode.Ps, r) || r == '"'
}
