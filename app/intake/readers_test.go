package intake

import (
	"context"
	"strings"
	"testing"
)

// TestOneOverrunAtMost: a call on a large page that overruns is left alone, and
// no second one is begun until it has ended; small pages are read meanwhile.
func TestOneOverrunAtMost(t *testing.T) {
	expired, cancel := context.WithCancel(context.Background())
	release, ended := make(chan struct{}), make(chan struct{})
	_, err := call(expired, true, func() (string, error) {
		cancel() // its time is up while it runs
		<-release
		close(ended)
		return "late", nil
	})
	if err != errOverrun {
		t.Fatalf("the slow call gave %v", err)
	}
	begun := false
	if _, err := call(expired, true, func() (string, error) { begun = true; return "", nil }); err != errOverrun || begun {
		t.Errorf("a second large page was begun (%v), error %v", begun, err)
	}
	if text, err := call(expired, false, func() (string, error) { return "small", nil }); text != "small" || err != nil {
		t.Errorf("a small page gave %q, %v", text, err)
	}
	close(release)
	<-ended
	if text, err := call(context.Background(), true, func() (string, error) { return "next", nil }); text != "next" || err != nil {
		t.Errorf("after the end of the slow call: %q, %v", text, err)
	}
}

func TestReaderThatPanicsIsAnError(t *testing.T) {
	for _, heavy := range []bool{false, true} {
		if _, err := call(context.Background(), heavy, func() (string, error) { panic("index out of range") }); err == nil || !strings.Contains(err.Error(), "index out of range") {
			t.Errorf("heavy %v: got %v", heavy, err)
		}
	}
}
