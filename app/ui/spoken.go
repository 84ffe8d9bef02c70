package ui

import (
	"fmt"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/part"
)

// Fyne 2.8 tells screen readers of the widgets that stand in plain containers
// only, and only when the window's content is set. So in a build that speaks a
// layer over the window holds one silent widget for each pane, with the words to
// be read, and the content is set again a little after something changed.

// speakAfter lets changes that come in bursts be spoken once.
const speakAfter = 400 * time.Millisecond

// spoken stands for a pane where a screen reader looks.
type spoken struct {
	widget.BaseWidget
	of   fyne.CanvasObject
	says func() string
}

var _ fyne.Accessible = (*spoken)(nil)

func newSpoken(of fyne.CanvasObject, says func() string) *spoken {
	s := &spoken{of: of, says: says}
	s.ExtendBaseWidget(s)
	return s
}

// AccessibilityLabel implements fyne.Accessible.
func (s *spoken) AccessibilityLabel() string { return s.says() }

// AccessibilityRole implements fyne.Accessible.
func (s *spoken) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer implements fyne.Widget: there is nothing to see.
func (s *spoken) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}

// speech is the layer, and when it is spoken again.
type speech struct {
	w      *window
	layer  *fyne.Container
	coming bool
}

func newSpeech(w *window) *speech {
	return &speech{w: w, layer: container.NewWithoutLayout(
		newSpoken(w.articles.view, w.saysArticles),
		newSpoken(w.page.text, w.saysPage),
		newSpoken(w.side.box, w.saysSide),
		newSpoken(w.status.view, w.saysStatus),
	)}
}

// soon speaks again what changed, once the window is put together.
func (s *speech) soon() {
	if !speaks || s == nil || s.coming || s.w.closing {
		return
	}
	s.coming = true
	time.AfterFunc(speakAfter, func() { fyne.Do(s.now) })
}

func (s *speech) now() {
	s.coming = false
	if s.w.closing {
		return
	}
	s.place()
	s.w.win.SetContent(s.w.win.Content())
}

// place puts each silent widget over its pane.
func (s *speech) place() {
	for _, o := range s.layer.Objects {
		o := o.(*spoken)
		covered := o.of == fyne.CanvasObject(s.w.page.text) && s.w.stage.view != s.w.page.reader
		if covered || !o.of.Visible() {
			o.Hide()
			continue
		}
		o.Show()
		o.Move(s.w.host.Driver().AbsolutePositionForObject(o.of))
		o.Resize(o.of.Size())
	}
}

func (w *window) saysArticles() string {
	if w.queue.shown() {
		return w.queue.says()
	}
	says := part.Count(w.articles.count(), "article")
	if at, of := w.articles.place(w.page.article.ID); at > 0 {
		says = fmt.Sprintf("Article %d of %d: %s", at, of, w.page.article.Title)
	}
	return "Articles. " + says + "."
}

func (w *window) saysPage() string {
	if w.page.article.ID == "" {
		return "Page. No article is open."
	}
	says := []string{w.page.article.Title}
	for _, s := range []string{w.page.article.Site, w.page.article.Published.String()} {
		if s != "" {
			says = append(says, s)
		}
	}
	return "Page. " + strings.Join(says, ", ") + ". " + w.page.text.AccessibilityLabel()
}

func (w *window) saysSide() string {
	if w.chron.form != "" {
		return "Form beside the page."
	}
	return "Chronology. " + part.Count(len(w.chron.events), "event") + "."
}

// saysStatus is what was done last, and the keys that work now.
func (w *window) saysStatus() string {
	says := []string{}
	if w.status.words != "" {
		says = append(says, strings.TrimSuffix(w.status.words, ".")+".")
	}
	for _, h := range w.status.hints {
		says = append(says, strings.Join(h.keys, " ")+": "+h.does+".")
	}
	return strings.Join(says, " ")
}
