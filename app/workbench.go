// Package app is the workbench: every use-case of Dateline once, from importing
// articles to exporting a chronology, used alike by the window and the commands.
// It knows nothing of the screen. Listeners are told what changed.
package app

import (
	"context"
	"sync"
	"time"

	"dateline/app/article"
	"dateline/store"
)

// Errors that callers tell apart with errors.Is.
var (
	ErrNotFound      = store.ErrNotFound
	ErrNotWorkspace  = store.ErrNotWorkspace
	ErrNewer         = store.ErrNewer
	ErrLocked        = store.ErrLocked
	ErrReadOnly      = store.ErrReadOnly
	ErrNothingToUndo = store.ErrNothingToUndo
	ErrNothingToRedo = store.ErrNothingToRedo
	ErrUndone        = store.ErrUndone // of an import that was undone while it ran
)

// Options of Open.
type Options struct {
	ReadOnly bool
	Now      func() time.Time // the clock; time.Now when nil
}

// Workbench is one open workspace. Its methods may be called from any
// goroutine; writes wait for each other.
type Workbench struct {
	store *store.Store
	now   func() time.Time

	mu        sync.Mutex
	listeners map[int]func(Change)
	next      int

	dated     datesCache
	pictured  picturesCache
	naming    naming
	sketching sketching

	suggesting suggesting
	told       toldCache
}

// Open opens a workspace, and creates it when no file has that name.
func Open(ctx context.Context, path string, o Options) (*Workbench, error) {
	if o.Now == nil {
		o.Now = time.Now
	}
	s, err := store.Open(ctx, path, store.Options{ReadOnly: o.ReadOnly, Now: o.Now})
	if err != nil {
		return nil, err
	}
	w := &Workbench{store: s, now: o.Now, listeners: map[int]func(Change){}}
	w.startSketching()
	return w, nil
}

// Close leaves one file behind, without side files.
func (w *Workbench) Close() error {
	w.sketching.end()
	return w.store.Close()
}

// Path is the workspace's file.
func (w *Workbench) Path() string { return w.store.Path() }

// ReadOnly tells whether the workspace may only be read.
func (w *Workbench) ReadOnly() bool { return w.store.ReadOnly() }

// Change tells listeners that the workspace changed.
type Change struct {
	Label string // of the action, as in "Highlight passage"
	Kind  ChangeKind
}

// ChangeKind is the direction of a change.
type ChangeKind int

// The kinds of change.
const (
	Done ChangeKind = iota
	Undone
	Redone
)

// Listen calls f after each change, on the goroutine that made it, until cancel
// is called.
func (w *Workbench) Listen(f func(Change)) (cancel func()) {
	w.mu.Lock()
	defer w.mu.Unlock()
	id := w.next
	w.next++
	w.listeners[id] = f
	return func() {
		w.mu.Lock()
		defer w.mu.Unlock()
		delete(w.listeners, id)
	}
}

func (w *Workbench) tell(c Change) {
	w.mu.Lock()
	all := make([]func(Change), 0, len(w.listeners))
	for _, f := range w.listeners {
		all = append(all, f)
	}
	w.mu.Unlock()
	for _, f := range all {
		f(c)
	}
}

// do makes one labelled action and tells the listeners.
func (w *Workbench) do(ctx context.Context, label string, f func(*store.Tx) error) error {
	changed, err := w.store.Do(ctx, label, f)
	if err != nil {
		return err // the store names the file and the action
	}
	if changed {
		w.tell(Change{Label: label, Kind: Done})
	}
	return nil
}

// stamp is the present time as the store keeps it: UTC, whole seconds.
func (w *Workbench) stamp() time.Time { return w.now().UTC().Truncate(time.Second) }

// named is a label with the thing's name, shortened: Bin event “Dam gates fail”.
func named(what, name string) string {
	const most = 40
	if r := []rune(name); len(r) > most {
		name = string(r[:most-1]) + "…"
	}
	if name == "" {
		return what
	}
	return what + " “" + name + "”"
}

// Kind names a sort of thing that can be put into the bin.
type Kind = store.Kind

// The kinds of thing.
const (
	KindArticle  = store.KindArticle
	KindPassage  = store.KindPassage
	KindEvent    = store.KindEvent
	KindCitation = store.KindCitation
	KindTag      = store.KindTag
)

// The orders of a list of articles.
const (
	ByImport    = store.ByImport    // newest first
	ByPublished = store.ByPublished // oldest first, unknown last
	ByTitle     = store.ByTitle
	BySite      = store.BySite
)

// What the workspace's lists are made of.
type (
	ArticleRow = store.ArticleRow
	Filter     = store.Filter
	BinItem    = store.BinItem
	Hit        = store.Hit
	Counts     = store.Counts
	Entry      = store.Entry
)

// Articles lists the articles, without their texts.
func (w *Workbench) Articles(ctx context.Context, f Filter) ([]ArticleRow, error) {
	return w.store.ArticleRows(ctx, f)
}

// Article is one article whole.
func (w *Workbench) Article(_ context.Context, id article.ID) (article.Article, error) {
	return w.store.Article(id)
}

// Original is what an article was read from, without its bytes.
func (w *Workbench) Original(_ context.Context, id article.ID) (article.Original, error) {
	return w.store.Original(id)
}

// OriginalBytes are the bytes exactly as they came.
func (w *Workbench) OriginalBytes(_ context.Context, id article.ID) ([]byte, error) {
	return w.store.OriginalBytes(id)
}

// Passages of an article, in the order of its text.
func (w *Workbench) Passages(_ context.Context, id article.ID) ([]article.Passage, error) {
	return w.store.Passages(id)
}

// Passage is one passage.
func (w *Workbench) Passage(_ context.Context, id article.ID) (article.Passage, error) {
	return w.store.Passage(id)
}

// Counts are the numbers of things in the workspace.
func (w *Workbench) Counts(_ context.Context) (Counts, error) { return w.store.Counts() }

// Search looks in articles, passages, notes and events. The last word may be
// the beginning of one.
func (w *Workbench) Search(ctx context.Context, query string, limit int) ([]Hit, error) {
	return w.store.Search(ctx, query, limit)
}

// Setting is a remembered choice of the workspace ("" when not set); settings
// are no content: they are not journalled and not undone.
func (w *Workbench) Setting(_ context.Context, key string) (string, error) {
	return w.store.GetSetting(key)
}

// SetSetting remembers a choice. In a workspace open for reading it does nothing.
func (w *Workbench) SetSetting(_ context.Context, key, value string) error {
	if w.ReadOnly() {
		return nil
	}
	return w.store.SetSetting(key, value)
}
