package ui

import (
	"cmp"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/chronology/suggest"
	"dateline/app/ui/panes"
	"dateline/app/ui/part"
)

// queue is the suggestions in the window: the list in place of the articles, one of
// them in place of the page, and where it would stand in place of the chronology.
type queue struct {
	w       *window
	list    *panes.SuggestionList
	view    *panes.SuggestionView
	stand   *panes.SuggestionStand
	others  *panes.NotOffered
	chooser *panes.EventChooser
	badge   *part.Button // in the head of the chronology
	badges  *fyne.Container
	keys    part.Pass

	found   app.Suggestions
	items   []panes.Queued
	at      string         // key of the one that is shown, "" for none
	order   int            // of queueOrders
	rank    map[string]int // of each by its key: in what order they were first listed
	decided map[string]panes.Queued
	last    []decisions      // newest last
	ticks   map[tickKey]bool // that the analyst set
	unsure  bool             // the less sure ones are listed as well

	working
	visit *visit // to an article, nil for none
}

// passageKey is where a citation of a suggestion stands.
type passageKey struct {
	article, edition article.ID
	start, end       int
}

// tickKey is a passage in a suggestion.
type tickKey struct {
	key     string
	passage passageKey
}

func passageOf(c suggest.Citation) passageKey {
	return passageKey{c.ArticleID, c.EditionID, c.Start, c.End}
}

// visit is a look at an article from the queue, to which Esc comes back.
type visit struct {
	moves int
	from  fyne.CanvasObject // what stood in the middle
}

func newQueue(w *window) *queue {
	q := &queue{
		w: w, list: panes.NewSuggestionList(), view: panes.NewSuggestionView(), stand: panes.NewSuggestionStand(),
		others: panes.NewNotOffered(), chooser: panes.NewEventChooser(),
	}
	q.forget()
	q.keys = part.Pass{OnEscape: func() { w.escape() }}
	q.wire()
	q.badge, q.badges = newBadge(q.open)
	return q
}

// wire says what the panes' reports lead to.
func (q *queue) wire() {
	other := func(e *fyne.KeyEvent) bool { return q.w.key(e) }
	q.list.OnSelected = q.show
	q.list.OnOpened = q.focus
	q.list.OnOrder = q.nextOrder
	q.list.OnAcceptSure = func() { q.w.run(q.commands()[sureCommand]) }
	q.list.OnUnsure = q.doing(unsureCommand)
	q.list.OnNotOffered = q.showOthers
	q.list.OnCancel = q.cancelWork
	q.list.PassTo(&q.keys, func(e *fyne.KeyEvent) { other(e) })
	passKeys(q.list.Rows(), q.w.key)
	q.view.OnAccept, q.view.OnChange, q.view.OnRefuse = q.doing(acceptCommand), q.doing(changeCommand), q.doing(refuseCommand)
	q.view.OnSplit, q.view.OnMerge = q.doing(splitCommand), q.doing(mergeCommand)
	q.view.OnTicked, q.view.OnOpen = q.tick, q.see
	q.view.OnMoved = func(int) { q.able() }
	q.view.PassTo(&q.keys, other)
	q.stand.OnMerge, q.stand.OnMergeInto = q.merge, q.mergeInto
	q.stand.OnEscape = q.focus
	q.stand.PassTo(other)
	q.others.OnOpen = q.seeOther
	q.others.OnClose = func() { q.w.escape() }
	passKeys(q.others.Rows(), q.w.key)
	q.chooser.OnCite = func(event article.ID, _ app.Draft) error {
		q.w.chron.leave()
		q.merge(event)
		return nil
	}
	q.chooser.OnSuggestion = func(key string) {
		q.w.chron.leave()
		q.mergeInto(key)
	}
	q.chooser.OnCancel = func() { q.w.chron.cancel() }
}

// forget drops all that belongs to one workspace.
func (q *queue) forget() {
	q.cancelWork()
	q.working = working{times: q.times + 1}
	q.found, q.items, q.at, q.last, q.visit, q.unsure = app.Suggestions{}, nil, "", nil, nil, false
	q.rank, q.decided, q.ticks = map[string]int{}, map[string]panes.Queued{}, map[tickKey]bool{}
	q.others.SetList(nil, nil)
	if q.badge != nil {
		q.fill()
	}
}

// shown tells whether the queue is in the window; another view of its own may stand
// in its middle.
func (q *queue) shown() bool {
	view := q.w.stage.view
	return view == fyne.CanvasObject(q.view) || view == fyne.CanvasObject(q.others)
}

// toggle opens the queue, or leaves it.
func (q *queue) toggle() {
	if q.shown() {
		q.w.backToPage()
		return
	}
	q.open()
}

// open shows the queue where it was left.
func (q *queue) open() {
	if why := q.w.needsWorkspace(); why != "" {
		q.w.status.say(why)
		return
	}
	if q.w.chron.keepsTyping() {
		return
	}
	q.w.chron.leave()
	q.visit = nil
	q.w.stageView(q.view, q.focus)
	if q.stopped || !q.known || q.stale {
		q.work()
	}
	q.fill()
}

// stageMoved puts the queue's panes beside its middle, or takes them away with it.
func (q *queue) stageMoved() {
	w := q.w
	if q.shown() {
		w.left.show(q.list)
		if w.chron.form == "" {
			w.side.show(q.stand)
		}
		q.fill()
		return
	}
	if w.left.view == fyne.CanvasObject(q.list) {
		w.left.show(w.articles.view)
	}
	if w.side.view == fyne.CanvasObject(q.stand) {
		w.side.show(w.chron.view)
	}
}

// focus gives the suggestion the keys.
func (q *queue) focus() {
	if q.w.stage.view == fyne.CanvasObject(q.others) {
		q.others.Focus()
	} else {
		q.view.Focus()
	}
	q.able()
	q.w.focusChanged()
}

// escape leaves what was opened within the queue; false when nothing was.
func (q *queue) escape() bool {
	w := q.w
	switch {
	case w.stage.view == fyne.CanvasObject(q.others):
		w.stageView(q.view, q.focus)
	case q.shown() && w.side.holds(w.focused()) && w.chron.form == "":
		q.focus()
	case q.visiting():
		q.comeBack()
	default:
		return false
	}
	return true
}

// current is the suggestion that is shown.
func (q *queue) current() (*panes.Queued, int) {
	i := slices.IndexFunc(q.items, func(one panes.Queued) bool { return one.Key == q.at })
	if i < 0 {
		return nil, -1
	}
	return &q.items[i], i
}

// show shows a suggestion by its key.
func (q *queue) show(key string) {
	q.at = key
	q.fillView()
	q.able()
	q.w.focusChanged()
}

// step goes to the next suggestion (1) or the one before (-1).
func (q *queue) step(by int) {
	_, i := q.current()
	if i += by; i < 0 || i >= len(q.items) {
		q.w.status.say(map[bool]string{true: "This is the last suggestion.", false: "This is the first suggestion."}[by > 0])
		return
	}
	q.at = q.items[i].Key
	q.fill()
}

// fill shows everything anew; out of sight only the number in the chronology.
func (q *queue) fill() {
	q.showBadge()
	if !q.shown() {
		return
	}
	q.list.SetItems(q.items, q.at)
	q.list.SetOrder(queueOrders[q.order].words)
	q.fillView()
	q.able()
}

// fillView shows the suggestion that is meant, or why there is none.
func (q *queue) fillView() {
	one, i := q.current()
	if one == nil {
		q.fillEmpty()
		q.stand.SetSuggestion(nil, nil)
		return
	}
	one.Alike = q.alike(one)
	q.view.SetSuggestion(*one, i+1, len(q.items), q.found.Articles)
	q.stand.SetSuggestion(one, q.w.chron.events)
}

// fillEmpty says what will stand here, and what to do next.
func (q *queue) fillEmpty() {
	w := q.w
	n := w.status.numbers.Articles
	switch {
	case w.bench == nil:
		q.view.SetEmpty("", "", "", nil)
	case n == 0:
		q.view.SetEmpty("Events that the articles tell are suggested here, each with the sentences that tell it. Nothing is recorded until you accept it.", "Import files…", "Ctrl+I", w.chooseFiles)
	case q.stopped:
		q.view.SetEmpty("The articles were not read to the end. What was read is kept.", "Go on reading", "", q.work)
	case !q.known:
		q.view.SetEmpty("The articles are being read for events. You can go on with anything else meanwhile.", "", "", nil)
	case len(q.found.Unsure) > 0:
		q.view.SetEmpty("No sentence clearly tells a dated happening that the chronology lacks. Some may.", fmt.Sprintf("Show %d less sure", len(q.found.Unsure)), "L", q.doing(unsureCommand))
	default:
		q.view.SetEmpty(fmt.Sprintf("Nothing is suggested: of %s, no sentence tells a dated happening that the chronology lacks. Select words on the page and press E to record one.", part.Count(n, "article")), "Back to the page", "Esc", w.backToPage)
	}
}

// able tells the panes what can be done with the suggestion.
func (q *queue) able() {
	all := cmp.Or(q.w.cannotWrite(), q.formOpen())
	q.view.Cannot(all, q.cannotChange(), q.cannotSplit())
	q.list.CannotAccept(all)
	if q.w.menu != nil {
		q.w.menu.refresh()
	}
}

// queueOrders are the orders of the list.
var queueOrders = []struct {
	words string
	cmp   func(a, b panes.Queued) int
}{
	{"Surest first", func(a, b panes.Queued) int {
		return cmp.Or(cmp.Compare(unsureLast(a), unsureLast(b)), b.Surety-a.Surety)
	}},
	{"By date", func(a, b panes.Queued) int {
		return chronology.Compare(chronology.Event{When: a.When, Title: a.Title}, chronology.Event{When: b.When, Title: b.Title})
	}},
}

func unsureLast(one panes.Queued) int {
	if one.Unsure {
		return 1
	}
	return 0
}

// toggleUnsure lists what is less sure after the others, or leaves it out again. Where
// all else is decided it goes on with the first of them.
func (q *queue) toggleUnsure() {
	q.unsure = !q.unsure
	q.take(q.found)
	if one, at := q.current(); q.unsure && (one == nil || one.Decision != panes.Undecided) {
		q.nextOpen(at)
	}
	q.fill()
	q.focus()
	if q.unsure {
		q.w.status.say(part.Count(len(q.found.Unsure), "less sure suggestion") + " listed last. L hides them again.")
	}
}

func (q *queue) cannotShowUnsure() string {
	switch {
	case !q.shown():
		return "The suggestions are not in sight: G shows them."
	case len(q.found.Unsure) == 0:
		return "Nothing else is suggested, not even as less sure."
	}
	return ""
}

func (q *queue) nextOrder() {
	q.order = (q.order + 1) % len(queueOrders)
	q.sort()
	q.fill()
}

// sort orders the list. What is alike stands as it was first listed, so that nothing
// moves when it is decided.
func (q *queue) sort() {
	for i := range q.items {
		if _, ok := q.rank[q.items[i].Key]; !ok {
			q.rank[q.items[i].Key] = len(q.rank)
		}
	}
	slices.SortFunc(q.items, func(a, b panes.Queued) int {
		return cmp.Or(queueOrders[q.order].cmp(a, b), q.rank[a.Key]-q.rank[b.Key])
	})
}
