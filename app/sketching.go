package app

import (
	"context"
	"sync"
)

// sketchingBatch is how many articles are sketched at a time: a click never waits
// for more than these.
const sketchingBatch = 20

// sketching prepares, in the background, articles of a workspace of an earlier
// version for being compared with those that come in.
type sketching struct {
	stop context.CancelFunc
	done sync.WaitGroup
}

func (w *Workbench) startSketching() {
	ctx, stop := context.WithCancel(context.Background())
	w.sketching.stop = stop
	w.sketching.done.Go(func() {
		for more := true; more && ctx.Err() == nil; {
			// What fails now is tried again at the next opening.
			more, _ = w.store.SketchMore(ctx, sketchingBatch)
		}
	})
}

// end stops it and waits until nothing is written any more.
func (s *sketching) end() {
	s.stop()
	s.done.Wait()
}
