package pdftext

import (
	"context"
	"sync/atomic"
	"time"
)

// What a document may take: so much work of the processor, and so much time
// however little of the processor it gets. A small document on a busy machine is
// read to its end; one that is made to take for ever is stopped.
const (
	patience = 4 * time.Second
	mostWait = 30 * time.Second
	tick     = 100 * time.Millisecond // between two looks at the clocks
)

// budget is how much a document has taken.
type budget struct{ worked, waited time.Duration }

// spend counts the time since the last look, and what the process worked in it
// for all the documents being read. It tells whether anything is left.
func (b *budget) spend(passed, worked time.Duration, documents int) bool {
	b.waited += passed
	b.worked += min(passed, worked/time.Duration(max(documents, 1)))
	return b.worked < patience && b.waited < mostWait
}

// started is when the process did, about: where the system does not tell how much
// the process worked, it counts as working all the time.
var started = time.Now()

// beingRead counts the documents being read.
var beingRead atomic.Int64

// withBudget is a context that ends when the budget of a document is spent. The
// caller calls the function that is returned in the end.
func withBudget(ctx context.Context) (context.Context, func()) {
	ctx, cancel := context.WithCancel(ctx)
	beingRead.Add(1)
	go func() {
		defer cancel()
		defer beingRead.Add(-1)
		look := time.NewTicker(tick)
		defer look.Stop()
		var spent budget
		then, worked := time.Now(), workOfProcess()
		for {
			select {
			case <-ctx.Done():
				return
			case <-look.C:
			}
			now, work := time.Now(), workOfProcess()
			if !spent.spend(now.Sub(then), work-worked, int(beingRead.Load())) {
				return
			}
			then, worked = now, work
		}
	}()
	return ctx, cancel
}
