package ui

import (
	"strings"

	"fyne.io/fyne/v2"

	"dateline/app/article"
	"dateline/app/e2e/state"
	"dateline/app/ui/page"
	"dateline/app/ui/panes"
)

// middle describes the middle of the window beside the lines of the article, and
// the menu bar.
func (d *watcher) middle(s *state.State) {
	w := d.w
	s.Theme, s.AtCarried = w.prefs.Theme, -1
	if s.Lines != nil {
		s.Mark = string(w.page.text.FocusedMark())
		s.Ends[0], s.Ends[1], _ = w.page.text.MarkRange(article.ID(s.Mark))
	}
	if w.page.finder.view.Visible() {
		s.Fields[state.FindCount] = w.page.finder.count.Text
	}
	if r := w.editionReport(); r != nil {
		list, at := r.Shown()
		s.AtCarried = at
		for _, c := range list {
			s.Carried = append(s.Carried, state.Carried{ID: string(c.PassageID), Quote: c.Quote, Words: c.Words, Reason: c.How, Waits: c.Waits})
		}
	}
	if w.menu.open() {
		s.Menus = menusOf(w.menu.bar)
	}
	d.besides(s)
}

// editionReport is the report on passages of earlier editions, nil when it is not
// shown.
func (w *window) editionReport() *panes.EditionReport {
	r, _ := w.stage.view.(*panes.EditionReport)
	return r
}

// besides describes the original beside the text, or the two sources.
func (d *watcher) besides(s *state.State) {
	w := d.w
	switch {
	case w.panes.hidden(panePage):
	case w.stage.view == w.page.reader && w.page.source.open:
		s.Beside = append(s.Beside, d.besideOf(0, state.Source, w.page.source.text, string(w.page.source.of), w.page.passages))
	case w.chron.sources != nil && w.stage.view == w.chron.sources.view:
		names := [2]string{state.SourcesFirst, state.SourcesNext}
		for i, side := range w.chron.sources.sides {
			passages := []article.Passage{side.cited.Passage}
			s.Beside = append(s.Beside, d.besideOf(i, names[i], side.text, string(side.cited.Article.ID), passages))
		}
	}
}

func (d *watcher) besideOf(i int, name string, text *page.Page, of string, passages []article.Passage) state.Beside {
	b := state.Beside{Name: name, Lines: d.beside[i].of(text, of, d.w.win.Canvas().Scale()), Mark: string(text.FocusedMark())}
	for _, m := range passages {
		if start, end, ok := text.MarkRange(m.ID); ok {
			b.Marks = append(b.Marks, state.Marked{ID: string(m.ID), Start: start, End: end, Words: text.Words(start, end)})
		}
	}
	return b
}

// middleNamed are the things in the middle that tests point at.
func (w *window) middleNamed(all map[string]fyne.CanvasObject) {
	if w.panes.hidden(panePage) {
		return
	}
	if s := w.chron.sources; s != nil && w.stage.view == s.view {
		all[state.SourcesFirst], all[state.SourcesNext] = s.sides[0].text, s.sides[1].text
	}
	if w.stage.view != w.page.reader {
		return
	}
	if w.page.source.open {
		all[state.Source] = w.page.source.text
	}
	if w.page.finder.view.Visible() {
		all[state.Find] = w.page.finder.field
	}
	if n := w.page.noting; n != nil {
		all[state.Note] = n.field.Places().Objects["field"]
	}
}

// menusOf are the menus of the bar with what the arrows stop at: all but the lines
// between items.
func menusOf(bar *fyne.MainMenu) (all []state.Menu) {
	for _, m := range bar.Items {
		all = append(all, menuOf(m.Label, m))
	}
	return all
}

// menuOf is one menu; labels are without the keys that stand behind them.
func menuOf(label string, m *fyne.Menu) state.Menu {
	label, _, _ = strings.Cut(label, "  ")
	out := state.Menu{Label: label}
	if m == nil {
		return out
	}
	for _, item := range m.Items {
		if !item.IsSeparator {
			out.Items = append(out.Items, menuOf(item.Label, item.ChildMenu))
		}
	}
	return out
}
