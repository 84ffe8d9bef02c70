package app

import (
	"context"
	"errors"
	"fmt"
	"slices"

	spelling "dateline/app/names"
	"dateline/store"
)

// JoinNames takes names for one, with all that were taken for one with each of them
// before. Where two of them were said to be different, nothing is done and the error
// names them.
func (w *Workbench) JoinNames(ctx context.Context, list ...string) error {
	list, words, err := severalNames(list)
	if err != nil {
		return err
	}
	return w.do(ctx, "Take "+words+" for one name", func(tx *store.Tx) error {
		decided, err := tx.NameDecisions()
		if err != nil {
			return err
		}
		var all []string
		for _, name := range list {
			all = append(all, sameNames(decided, name)...)
		}
		all = different(append(all, list...))
		if a, b, ok := apartIn(decided, all); ok {
			return fmt.Errorf("“%s” and “%s” were said to be different names: let them be offered as one again first, or leave one of them out", a, b)
		}
		return eachPair(all, func(a, b string) error { return tx.PutSameName(store.SameName{Name: a, Of: b, Same: true}) })
	})
}

// severalNames are the names of a list that are written differently, at least two, and
// how an action names them.
func severalNames(list []string) (names []string, words string, err error) {
	names = different(list)
	switch len(names) {
	case 0, 1:
		return nil, "", errors.New("two names are wanted that differ in more than case and accents")
	case 2:
		return names, fmt.Sprintf("“%s” and “%s”", names[0], names[1]), nil
	}
	return names, fmt.Sprintf("“%s” and %d others", names[0], len(names)-1), nil
}

func alikeTo(name string) func(string) bool {
	folded := spelling.Fold(name)
	return func(other string) bool { return spelling.Fold(other) == folded }
}

// different are the names of a list without those that are written alike.
func different(list []string) (out []string) {
	for _, name := range list {
		if spelling.Fold(name) != "" && !slices.ContainsFunc(out, alikeTo(name)) {
			out = append(out, name)
		}
	}
	return out
}

// apartIn looks for two names of a list that were said to be different.
func apartIn(decided spelling.Decisions, list []string) (a, b string, ok bool) {
	for _, p := range decided.Apart {
		if slices.ContainsFunc(list, alikeTo(p[0])) && slices.ContainsFunc(list, alikeTo(p[1])) {
			return p[0], p[1], true
		}
	}
	return "", "", false
}

func eachPair(list []string, f func(a, b string) error) error {
	for i, a := range list {
		for _, b := range list[i+1:] {
			if err := f(a, b); err != nil {
				return err
			}
		}
	}
	return nil
}
