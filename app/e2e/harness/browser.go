//go:build e2e

package harness

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// BrowserKind is a browser that the tests can drive.
type BrowserKind string

// The kinds of browser, by their programs.
const (
	Chromium BrowserKind = "chromium"
	Firefox  BrowserKind = "firefox-esr"
)

// Browser is a real browser that shows a page of the test's own server. The
// page's script tells the server what happens on it, so that the test waits for
// that and for no time.
type Browser struct {
	Address string // of the page
	Site    string // the server's host and port
	kind    BrowserKind
	t       testing.TB
	display *Display
	server  *httptest.Server
	page    []byte

	mu     sync.Mutex
	counts map[string]int    // of events
	places map[string][2]int // on the page
	corner [2]int            // of the page on the screen
}

// NewBrowser serves a page and opens it in a window at x, y. It ends with the
// test, which is skipped where the browser is not installed.
func NewBrowser(t testing.TB, d *Display, kind BrowserKind, page []byte, x, y, width, height int) *Browser {
	t.Helper()
	if _, err := exec.LookPath(string(kind)); err != nil {
		t.Skipf("%s is not installed", kind)
	}
	b := &Browser{kind: kind, t: t, display: d, page: page, counts: map[string]int{}}
	b.server = httptest.NewServer(b)
	t.Cleanup(b.server.Close)
	b.Site = strings.TrimPrefix(b.server.URL, "http://")
	b.Address = b.server.URL + "/lastkahn?seite=1"
	home := NewHome(t)
	c := exec.Command(string(kind), b.arguments(home, x, y, width, height)...)
	c.Env = d.Environment(Environment(home))
	startGroup(t, c)
	b.wait("the page", func() bool { return b.counts["loaded"] > 0 })
	if kind == Firefox { // which opens where the window manager puts it
		b.xdotool("search", "--sync", "--onlyvisible", "--class", "firefox", "windowmove", "%@", x, y)
	}
	for try := 0; b.count("pointer") == 0; try++ { // the window may come a little after its page
		if try == 600 {
			t.Fatal("the browser did not notice the pointer")
		}
		b.xdotool("mousemove", x+width/2, y+height/2+try%5)
		b.soon("pointer", 0)
	}
	return b
}

// arguments start a browser of its own that shows the page and asks for nothing
// from outside.
func (b *Browser) arguments(home string, x, y, width, height int) []string {
	if b.kind == Firefox {
		profile := filepath.Join(home, "firefox")
		if err := errors.Join(os.Mkdir(profile, 0o755), os.WriteFile(filepath.Join(profile, "user.js"), []byte(firefoxSettings), 0o644)); err != nil {
			b.t.Fatal(err)
		}
		return []string{"--no-remote", "--profile", profile, "--width", strconv.Itoa(width), "--height", strconv.Itoa(height), b.Address}
	}
	return []string{"--no-sandbox", "--test-type", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage",
		"--no-first-run", "--no-default-browser-check", "--disable-background-networking", "--disable-component-update",
		"--disable-sync", "--disable-default-apps", "--disable-extensions", "--password-store=basic", "--lang=en-GB",
		"--ozone-platform=x11", "--user-data-dir=" + home + "/chromium",
		"--window-position=" + strconv.Itoa(x) + "," + strconv.Itoa(y), "--window-size=" + strconv.Itoa(width) + "," + strconv.Itoa(height),
		"--app=" + b.Address}
}

// firefoxSettings keep a new Firefox from greeting, asking and calling home.
const firefoxSettings = `
user_pref("browser.aboutwelcome.enabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.startup.homepage_override.mstone", "ignore");
user_pref("browser.startup.page", 0);
user_pref("browser.region.network.url", "");
user_pref("browser.safebrowsing.malware.enabled", false);
user_pref("browser.safebrowsing.phishing.enabled", false);
user_pref("browser.search.update", false);
user_pref("browser.translations.enable", false);
user_pref("app.normandy.enabled", false);
user_pref("app.update.enabled", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("datareporting.policy.dataSubmissionPolicyBypassNotification", true);
user_pref("termsofuse.bypassNotification", true);
user_pref("extensions.getAddons.cache.enabled", false);
user_pref("extensions.systemAddon.update.enabled", false);
user_pref("media.gmp-manager.updateEnabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("services.settings.server", "data:,");
user_pref("toolkit.telemetry.enabled", false);
user_pref("toolkit.telemetry.unified", false);
`

// ServeHTTP is the page, and the ear for what it tells.
func (b *Browser) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	switch r.URL.Path {
	case "/told":
		var told struct {
			Event  string            `json:"event"`
			Places map[string][2]int `json:"places"`
			Corner [2]int            `json:"corner"`
		}
		if err := json.NewDecoder(r.Body).Decode(&told); err != nil {
			b.t.Errorf("the page told what cannot be read: %v", err)
			return
		}
		b.mu.Lock()
		defer b.mu.Unlock()
		b.counts[told.Event]++
		switch told.Event {
		case "loaded":
			b.places = told.Places
		case "pointer":
			b.corner = told.Corner
		}
	case "/lastkahn":
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Write(b.page)
	default:
		http.NotFound(w, r)
	}
}

func (b *Browser) count(event string) int {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.counts[event]
}

// wait waits for something that the page tells.
func (b *Browser) wait(what string, condition func() bool) {
	b.t.Helper()
	if !until(func() bool {
		b.mu.Lock()
		defer b.mu.Unlock()
		return condition()
	}) {
		shot(b.t, b.display, "failed")
		b.t.Fatalf("waited for %s in the browser; its page has told %v", what, b.counts)
	}
}

// soon waits a moment for another event of a kind than the first so many. Where
// none comes the act was lost, as happens on a busy machine, and is tried again.
func (b *Browser) soon(event string, before int) bool {
	for end := time.Now().Add(2 * time.Second); time.Now().Before(end); time.Sleep(pause) {
		if b.count(event) > before {
			return true
		}
	}
	return false
}

// at is a place of the page on the screen.
func (b *Browser) at(place string) (x, y int) {
	b.t.Helper()
	b.mu.Lock()
	defer b.mu.Unlock()
	p, ok := b.places[place]
	if !ok {
		b.t.Fatalf("the page has no place %q", place)
	}
	return b.corner[0] + p[0], b.corner[1] + p[1]
}

func (b *Browser) xdotool(args ...any) {
	b.t.Helper()
	xdotool(b.t, b.display, args...)
}

// DragTo drags from a place of the page to a place on the window of the program,
// does something while it hangs there, lets go, and waits until the browser knows
// that the drag is over.
func (b *Browser) DragTo(place string, p *Program, x, y int, hovering func()) {
	b.t.Helper()
	fromX, fromY := b.lift(place)
	toX, toY := p.screen(x, y)
	const steps = 12
	var args []any
	for i := 1; i <= steps; i++ {
		args = append(args, "mousemove", fromX+(toX-fromX)*i/steps, fromY+(toY-fromY)*i/steps, "sleep", "0.03")
	}
	b.xdotool(append(args, "mousemove", toX+1, toY+1)...)
	hovering()
	before := b.count("dropped")
	b.xdotool("mouseup", 1)
	b.wait("the end of the drag", func() bool { return b.counts["dropped"] > before })
}

// lift presses the button at a place of the page and moves until the page says
// that a drag has begun.
func (b *Browser) lift(place string) (x, y int) {
	b.t.Helper()
	for range 5 {
		x, y = b.at(place)
		before := b.count("dragged")
		b.xdotool("mousemove", x, y, "sleep", rest, "mousedown", 1)
		for i := 1; i <= 8; i++ {
			b.xdotool("sleep", "0.03", "mousemove", x+4*i, y+i)
		}
		if b.soon("dragged", before) {
			return x, y
		}
		b.xdotool("mouseup", 1)
	}
	shot(b.t, b.display, "failed")
	b.t.Fatal("the browser began no drag")
	return x, y
}

// CopyAll selects the whole page with the keyboard and copies it, and waits until
// the clipboard offers it, with its address where this browser gives it.
func (b *Browser) CopyAll() {
	b.t.Helper()
	x, y := b.at("nothing")
	for try := range 5 {
		clicked, copied := b.count("clicked"), b.count("copied")
		b.xdotool("mousemove", x, y+try, "sleep", rest, "click", 1)
		if !b.soon("clicked", clicked) {
			continue
		}
		b.xdotool("key", "--clearmodifiers", "ctrl+a", "key", "--clearmodifiers", "ctrl+c")
		if b.soon("copied", copied) {
			break
		}
	}
	env := b.display.Environment(Environment(b.display.home))
	b.wait("the copy on the clipboard", func() bool {
		r := Run(b.t, env, "xclip", "-selection", "clipboard", "-out", "-target", "TARGETS")
		return strings.Contains(r.Out, "text/html") && (b.kind == Firefox || strings.Contains(r.Out, "chromium/x-source-url"))
	})
}
