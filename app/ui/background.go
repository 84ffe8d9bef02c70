package ui

import (
	"context"
	"sync"

	"fyne.io/fyne/v2"
)

// background does what may take time away from the window's thread: short
// things one after another in the order they were asked for, long ones aside.
// What came of each is shown on the window's thread.
type background struct {
	// straight does everything on the caller's goroutine, for tests: at once, or
	// when hold says so.
	straight bool
	hold     func(work func()) // nil for at once

	mu      sync.Mutex
	queue   []func()
	running bool
	pending int // asked for and not yet shown
	asides  int // long ones under way
	settled *sync.Cond
}

// then does work after all that was asked for before, and shows its outcome.
func then[T any](b *background, work func(context.Context) (T, error), show func(T, error)) {
	b.inOrder(func() func() {
		v, err := work(context.Background())
		return func() { show(v, err) }
	})
}

// inOrder queues work, whose result is shown on the window's thread.
func (b *background) inOrder(work func() (show func())) {
	b.count(1)
	if b.straight {
		b.held(func() {
			show := work()
			b.count(-1)
			show()
		})
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.queue = append(b.queue, func() { b.finish(work()) })
	if !b.running {
		b.running = true
		go b.drain()
	}
}

func (b *background) drain() {
	for {
		b.mu.Lock()
		if len(b.queue) == 0 {
			b.running = false
			b.mu.Unlock()
			return
		}
		next := b.queue[0]
		b.queue = b.queue[1:]
		b.mu.Unlock()
		next()
	}
}

// held does work of a test at once, or leaves it to the test.
func (b *background) held(work func()) {
	if b.hold != nil {
		b.hold(work)
		return
	}
	work()
}

// aside does long work beside the queue; cancel asks it to end early.
func (b *background) aside(work func(context.Context) (show func())) (cancel func()) {
	ctx, cancel := context.WithCancel(context.Background())
	b.count(1)
	if b.straight {
		b.held(func() {
			show := work(ctx)
			b.count(-1)
			cancel()
			show()
		})
		return cancel
	}
	b.under(1)
	go func() {
		defer cancel()
		show := work(ctx)
		b.under(-1)
		b.finish(show)
	}()
	return cancel
}

// under counts the long work under way.
func (b *background) under(n int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.asides += n
	if b.asides == 0 && b.settled != nil {
		b.settled.Broadcast()
	}
}

// settle waits until no long work is under way.
func (b *background) settle() {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.settled == nil {
		b.settled = sync.NewCond(&b.mu)
	}
	for b.asides > 0 {
		b.settled.Wait()
	}
}

// finish shows on the window's thread.
func (b *background) finish(show func()) {
	fyne.Do(func() {
		b.count(-1)
		show()
	})
}

func (b *background) count(n int) {
	b.mu.Lock()
	b.pending += n
	b.mu.Unlock()
}

// busy tells whether anything asked for has not been shown yet.
func (b *background) busy() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.pending > 0
}

// newest hands functions to the window's thread, of those not yet run only the
// newest: for news that come faster than they can be drawn. A long queue would
// also be more than Fyne can empty when the window closes.
type newest struct {
	mu      sync.Mutex
	next    func()
	waiting bool
}

func (n *newest) show(f func()) {
	n.mu.Lock()
	n.next = f
	asked := n.waiting
	n.waiting = true
	n.mu.Unlock()
	if !asked {
		fyne.Do(n.run)
	}
}

func (n *newest) run() {
	n.mu.Lock()
	f := n.next
	n.next, n.waiting = nil, false
	n.mu.Unlock()
	f()
}
