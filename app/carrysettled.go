package app

import (
	"strings"

	"dateline/app/article"
	"dateline/store"
)

// carrySettled gives an event what was settled of another whose citations it gets. A
// conflict is named by what its sides say, so it counts where the citations of the event
// still disagree about that, and waits where they do not. Of a conflict that was settled
// for both, both notes stay.
func carrySettled(tx *store.Tx, from, to article.ID) error {
	all, err := tx.Settlements()
	if err != nil {
		return err
	}
	notes := map[string]string{}
	for _, s := range all {
		if s.EventID == to {
			notes[s.Conflict] = s.Note
		}
	}
	for _, s := range all {
		if s.EventID != from {
			continue
		}
		s.EventID = to
		if there := notes[s.Conflict]; strings.Contains(there, s.Note) {
			continue
		} else if there != "" {
			s.Note = there + "\n\n" + s.Note
		}
		if err := tx.Settle(s); err != nil {
			return err
		}
	}
	return nil
}
