package app

import (
	"context"
	"errors"
	"fmt"
	"slices"

	spelling "dateline/app/names"
	"dateline/store"
)

// KeepNamesApart says that names are different, each from each. When two of them were
// taken for one, the later leaves those that it was taken for one with.
func (w *Workbench) KeepNamesApart(ctx context.Context, list ...string) error {
	list, words, err := severalNames(list)
	if err != nil {
		return err
	}
	return w.do(ctx, "Keep the names "+words+" apart", func(tx *store.Tx) error {
		return eachPair(list, func(a, b string) error { return keepApart(tx, a, b) })
	})
}

// TakeNameOut says that a name is none of some others that it seems to be one with, or
// was taken for one with.
func (w *Workbench) TakeNameOut(ctx context.Context, name string, of ...string) error {
	of = slices.DeleteFunc(different(of), alikeTo(name))
	if spelling.Fold(name) == "" || len(of) == 0 {
		return errors.New("a name is wanted, and others that it is not one with")
	}
	return w.do(ctx, fmt.Sprintf("Take “%s” out of the name “%s”", name, of[0]), func(tx *store.Tx) error {
		for _, other := range of {
			if err := keepApart(tx, other, name); err != nil {
				return err
			}
		}
		return nil
	})
}

// keepApart says that two names are different; the second leaves those that the first
// was taken for one with.
func keepApart(tx *store.Tx, a, b string) error {
	decided, err := tx.NameDecisions()
	if err != nil {
		return err
	}
	if together := sameNames(decided, a); slices.ContainsFunc(together, alikeTo(b)) {
		for _, other := range together {
			if err := tx.DropSameName(other, b); err != nil {
				return err
			}
		}
	}
	return tx.PutSameName(store.SameName{Name: a, Of: b})
}

// NamesApart are the pairs of names that were said to be different.
func (w *Workbench) NamesApart(_ context.Context) ([][2]string, error) {
	decided, err := w.store.NameDecisions()
	return decided.Apart, err
}

// OfferNamesAgain forgets that two names were said to be different, so that they may be
// offered as one.
func (w *Workbench) OfferNamesAgain(ctx context.Context, a, b string) error {
	return w.do(ctx, fmt.Sprintf("Offer “%s” and “%s” as one name again", a, b), func(tx *store.Tx) error {
		decided, err := tx.NameDecisions()
		if err != nil {
			return err
		}
		if !slices.ContainsFunc(decided.Apart, func(p [2]string) bool {
			return alikeTo(a)(p[0]) && alikeTo(b)(p[1]) || alikeTo(a)(p[1]) && alikeTo(b)(p[0])
		}) {
			return fmt.Errorf("“%s” and “%s” were not said to be different names", a, b)
		}
		return tx.DropSameName(a, b)
	})
}
