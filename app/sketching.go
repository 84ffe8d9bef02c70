package app

import (
	"context"
	"time"
)

// sketchingBatch is how many articles are sketched at a time: a click never waits
// for more than these.
const sketchingBatch = 20

// sketchingPatience is how long an import waits for the articles of an older
// workspace, so that it finds what is like them: enough for ten thousand.
const sketchingPatience = 5 * time.Second

// sketching prepares, in the background, articles of a workspace of an earlier
// version for being compared with those that come in.
type sketching struct {
	stop context.CancelFunc
	done chan struct{}
}

func (w *Workbench) startSketching() {
	ctx, stop := context.WithCancel(context.Background())
	w.sketching = sketching{stop: stop, done: make(chan struct{})}
	go func() {
		defer close(w.sketching.done)
		_ = w.store.SketchOlder(ctx, sketchingBatch) // what fails now is tried again at the next opening
	}()
}

// wait gives it some time to come to an end.
func (s *sketching) wait(ctx context.Context) {
	ctx, stop := context.WithTimeout(ctx, sketchingPatience)
	defer stop()
	select {
	case <-s.done:
	case <-ctx.Done():
	}
}

// end stops it; nothing is written any more when it returns.
func (s *sketching) end() {
	s.stop()
	<-s.done
}
