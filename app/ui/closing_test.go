package ui

import (
	"errors"
	"testing"
	"time"
)

// A driver that never returns must not leave a program behind that nobody sees.
func TestAWindowThatIsClosedEndsTheProgram(t *testing.T) {
	for _, c := range []struct {
		saving error
		code   int
	}{{nil, 0}, {errors.New("the disk is full"), 1}} {
		late := make(chan time.Time, 1)
		late <- time.Time{}
		saved, code := 0, -1
		endAnyway(make(chan struct{}), late, func() error { saved++; return c.saving }, func(n int) { code = n })
		if saved != 1 || code != c.code {
			t.Errorf("saved %d times, ended with %d; want once, %d", saved, code, c.code)
		}
	}
}

func TestADriverThatReturnsIsLeftAlone(t *testing.T) {
	returned := make(chan struct{})
	close(returned)
	endAnyway(returned, nil, func() error { t.Error("saved twice"); return nil }, func(int) { t.Error("ended from outside") })
}
