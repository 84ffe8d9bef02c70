package store

import (
	"context"

	"dateline/app/article"
)

// BeginInOrder names an action like [Store.Begin] for work that goes on while the
// analyst works on the same things, such as cleaning articles again. Where something
// else was done between two parts of it, the later one is undone as an action of its
// own: undo always takes back what was done last, or what it left would stand in the
// way of what lies below.
func (s *Store) BeginInOrder(label string) *Action {
	a := s.Begin(label)
	a.inOrder = true
	return a
}

// next is the action under which the next part of a is done, with its step, 0 for a
// new one. ErrUndone tells that the action is undone.
func (t *Tx) next(a Action) (Action, int, error) {
	n, err := t.stepOf(&a)
	if err != nil || n == 0 || !a.inOrder {
		return a, n, err
	}
	last, _, err := nextStep(t.ctx, t.q, false)
	if err != nil || last.n == n {
		return a, n, err
	}
	a.id = article.NewID()
	return a, 0, nil
}

// do is [Action.Do]; now is the action as it goes on.
func (a *Action) do(ctx context.Context, f func(*Tx) error) (now Action, changed bool, err error) {
	err = a.s.transact(ctx, func(t *Tx) error {
		var n int
		if now, n, err = t.next(*a); err != nil {
			return err
		}
		if err := f(t); err != nil {
			return err
		}
		seq, err := t.record(entry{action: now.id, label: now.label, kind: Done, at: a.s.now()})
		if err != nil {
			return err
		}
		changed = true
		return t.stackStep(&now, n, seq)
	})
	return now, changed && err == nil, err
}
