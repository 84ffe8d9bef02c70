package app

import (
	"context"
	"slices"

	"dateline/app/chronology/suggest"
)

// joined is what was gathered last: what an analyst decides about it changes nothing
// of what the articles tell.
type joined struct {
	of         []*suggest.Reading
	found      []suggest.Suggestion
	notOffered []suggest.NotOffered
}

// join gathers what the articles offer, anew when one of them is another than the last
// time. Nobody may change what it gives.
func (c *suggesting) join(ctx context.Context, readings []*suggest.Reading) ([]suggest.Suggestion, []suggest.NotOffered, error) {
	c.mu.Lock()
	last := c.joined
	c.mu.Unlock()
	if last.of != nil && slices.Equal(last.of, readings) {
		return last.found, last.notOffered, nil
	}
	found, notOffered, err := suggest.JoinUntil(ctx, readings)
	if err != nil {
		return nil, nil, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.joined = joined{readings, found, notOffered}
	return found, notOffered, nil
}
