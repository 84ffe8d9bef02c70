//go:build e2e

package harness

import (
	"encoding/json"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"dateline/app/e2e/state"
)

// rest is how many seconds the pointer stands still before a button is pressed or
// a wheel turned. Fyne notes where the pointer is once a frame, takes a press at
// the place it noted, and tells nobody.
const rest = "0.3"

var corner = regexp.MustCompile(`Absolute upper-left ([XY]):\s+(-?\d+)`)

// screen turns a place on the window into one on the screen.
func (p *Program) screen(x, y int) (sx, sy int) {
	p.t.Helper()
	// xdotool's own geometry is off by the frame.
	for _, m := range corner.FindAllStringSubmatch(p.display.tool(p.t, "xwininfo", "-id", p.id), -1) {
		n, err := strconv.Atoi(m[2])
		if err != nil {
			p.t.Fatal(err)
		}
		if m[1] == "X" {
			x += n
		} else {
			y += n
		}
	}
	return x, y
}

func (p *Program) xdotool(args ...any) {
	p.t.Helper()
	xdotool(p.t, p.display, args...)
}

// xdotool acts on the display; numbers may be given as such.
func xdotool(t testing.TB, d *Display, args ...any) {
	t.Helper()
	words := make([]string, 0, len(args))
	for _, a := range args {
		switch a := a.(type) {
		case int:
			words = append(words, strconv.Itoa(a))
		case string:
			words = append(words, a)
		default:
			t.Fatalf("xdotool cannot take %v", a)
		}
	}
	d.tool(t, "xdotool", words...)
}

// place is the middle of a widget, waiting until it is on the screen.
func (p *Program) place(name string) (x, y int) {
	p.t.Helper()
	s := p.WaitFor(name+" on the screen", func(s state.State) bool { return s.Widgets[name][2] > 0 })
	return s.Widgets[name].Center()
}

// Click clicks a widget by the name it has in the state.
func (p *Program) Click(name string) {
	p.t.Helper()
	p.ClickAt(p.place(name))
}

// ClickAt clicks a place on the window.
func (p *Program) ClickAt(x, y int) {
	p.t.Helper()
	x, y = p.screen(x, y)
	p.xdotool("mousemove", x, y, "sleep", rest, "click", 1)
}

// Drag presses at one place on the window, moves in steps as a hand does, and
// lets go at another.
func (p *Program) Drag(x0, y0, x1, y1 int) {
	p.t.Helper()
	x0, y0 = p.screen(x0, y0)
	x1, y1 = p.screen(x1, y1)
	const steps = 12
	args := []any{"mousemove", x0, y0, "sleep", rest, "mousedown", 1}
	for i := 1; i <= steps; i++ {
		args = append(args, "sleep", "0.03", "mousemove", x0+(x1-x0)*i/steps, y0+(y1-y0)*i/steps)
	}
	p.xdotool(append(args, "sleep", rest, "mouseup", 1)...)
}

// Key presses keys, each like "ctrl+z".
func (p *Program) Key(keys ...string) {
	p.t.Helper()
	for _, k := range keys {
		p.xdotool("key", "--clearmodifiers", k)
	}
}

// Keys presses keys one after the other, as somebody does who need not look: none
// may do what takes a while.
func (p *Program) Keys(keys ...string) {
	p.t.Helper()
	args := []any{"key", "--clearmodifiers", "--delay", 40}
	for _, k := range keys {
		args = append(args, k)
	}
	p.xdotool(args...)
}

// Type types ASCII text into the focused field; other letters go by Paste.
func (p *Program) Type(text string) {
	p.t.Helper()
	p.xdotool("type", "--delay", 15, "--", text)
}

// Fill replaces what a text field holds.
func (p *Program) Fill(name, text string) {
	p.t.Helper()
	p.Click(name)
	p.WaitFor("the focus in "+name, func(s state.State) bool { return s.Focus == name })
	p.Key("ctrl+a")
	p.Type(text)
	p.WaitFor("the text in "+name, func(s state.State) bool { return s.Fields[name] == text })
}

// Copy puts text on the real clipboard, as another program would.
func (p *Program) Copy(text string) {
	p.t.Helper()
	c := exec.Command("xclip", "-selection", "clipboard", "-quiet", "-in")
	c.Env = p.display.Environment(Environment(p.Home))
	c.Stdin = strings.NewReader(text)
	start(p.t, c)
	if !until(func() bool {
		r := Run(p.t, c.Env, "xclip", "-selection", "clipboard", "-out")
		return r.Code == 0 && r.Out == text
	}) {
		p.t.Fatal("the clipboard did not take the text")
	}
}

// DropFiles drags files and folders out of another program and drops them at a
// place on the window.
func (p *Program) DropFiles(x, y int, paths ...string) {
	p.t.Helper()
	x, y = p.screen(x, y)
	script := filepath.Join(Root(p.t), "app", "e2e", "harness", "drag.py")
	args := append([]string{script, "--to", strconv.Itoa(x) + "," + strconv.Itoa(y)}, paths...)
	// Debian's own Python is the one that has GTK.
	r := Run(p.t, p.display.Environment(Environment(p.Home)), "/usr/bin/python3", args...)
	var told struct {
		Asked  []string `json:"asked"`
		Result string   `json:"result"`
	}
	if err := json.Unmarshal([]byte(r.Out), &told); err != nil || r.Code != 0 {
		p.fail("the drop was not taken: exit code %d, result %q, asked for %q\n%s", r.Code, told.Result, told.Asked, r.Err)
	}
}

// Reveal turns the wheel over the page until the text between two offsets in
// code points is on the screen.
func (p *Program) Reveal(start, end int) state.State {
	p.t.Helper()
	s := p.WaitFor("a text on the page", func(s state.State) bool { return len(s.Lines) > 0 })
	for range 60 {
		if inSight(s, start) && inSight(s, end) {
			now := p.quiet()
			if now.Seq == s.Seq {
				return s
			}
			s = p.WaitFor("a text on the page", func(s state.State) bool { return len(s.Lines) > 0 })
			continue
		}
		p.Wheel(state.Page, 1, end <= s.Lines[len(s.Lines)-1].End && !below(s, end))
		s = p.moved(s)
	}
	p.fail("the text from %d to %d was not found by turning the wheel", start, end)
	return s
}

// Wheel turns the wheel by steps over the middle of a widget.
func (p *Program) Wheel(name string, steps int, up bool) {
	p.t.Helper()
	button := 5
	if up {
		button = 4
	}
	x, y := p.place(name)
	x, y = p.screen(x, y)
	p.xdotool("mousemove", x, y, "sleep", rest, "click", "--repeat", steps, "--delay", 40, button)
}

// moved waits a moment for the page to stand elsewhere than in s. A turn of the
// wheel that came to nothing is no failure: it is tried again.
func (p *Program) moved(s state.State) state.State {
	p.t.Helper()
	top := s.Lines[0]
	for end := time.Now().Add(2 * time.Second); time.Now().Before(end); time.Sleep(pause) {
		now := p.State()
		if len(now.Lines) > 0 && (now.Lines[0].Start != top.Start || now.Lines[0].Y != top.Y) {
			return now
		}
	}
	return s
}

// quiet is the state once none has been told for a while: a turn of the wheel
// may be drawn late on a busy machine.
func (p *Program) quiet() state.State {
	p.t.Helper()
	s := p.State()
	for since := time.Now(); time.Since(since) < 400*time.Millisecond; time.Sleep(pause) {
		if now := p.State(); now.Seq != s.Seq {
			s, since = now, time.Now()
		}
	}
	return s
}

// inSight tells whether a place in the text stands well within the page, where
// it can be clicked.
func inSight(s state.State, offset int) bool {
	_, y, ok := s.At(offset)
	page := s.Widgets[state.Page]
	return ok && y > page[1]+edge && y < page[1]+page[3]-edge
}

// below tells whether a place in the text is cut off at the page's foot.
func below(s state.State, offset int) bool {
	_, y, ok := s.At(offset)
	page := s.Widgets[state.Page]
	return ok && y >= page[1]+page[3]-edge
}

const edge = 20 // pixels within which a line may be cut off

// Select drags the pointer over the page's text from an offset in code points
// over a quotation, and waits for exactly those words.
func (p *Program) Select(start int, quote string) {
	p.t.Helper()
	end := start + utf8.RuneCountInString(quote)
	s := p.Reveal(start, end)
	x0, y0, _ := s.At(start)
	x1, y1, _ := s.At(end)
	p.Drag(x0, y0, x1, y1)
	p.WaitFor("the selection of "+strconv.Quote(quote), func(s state.State) bool { return s.Selected == quote })
}

// SelectByKeys sets the caret and widens the selection by keys alone: words to
// the right until the quotation is in it, then letters back.
func (p *Program) SelectByKeys(start int, quote string) {
	p.t.Helper()
	s := p.Reveal(start, start+utf8.RuneCountInString(quote))
	x, y, _ := s.At(start)
	p.ClickAt(x, y)
	s = p.WaitFor("the caret", func(s state.State) bool { return s.Selection == [2]int{start, start} })
	length := utf8.RuneCountInString(quote)
	step := func(key string) {
		p.Key(key)
		before := s.Selection
		s = p.WaitFor("another selection after "+key, func(s state.State) bool { return s.Selection != before })
	}
	for s.Selection[1]-s.Selection[0] < length {
		step("ctrl+shift+Right")
	}
	for s.Selection[1]-s.Selection[0] > length {
		step("shift+Left")
	}
	if s.Selected != quote {
		p.fail("selected %q by keys, want %q", s.Selected, quote)
	}
}

// Dismiss closes the dialog that is open, if one is.
func (p *Program) Dismiss() {
	p.t.Helper()
	if p.State().Dialog == "" {
		return
	}
	p.Key("Escape")
	p.WaitFor("the dialog to close", func(s state.State) bool { return s.Dialog == "" })
}

// Accept waits for a condition, and says yes to a dialog that comes before it.
func (p *Program) Accept(what string, wanted func(state.State) bool) state.State {
	p.t.Helper()
	s := p.WaitFor(what+", or a question", func(s state.State) bool { return wanted(s) || s.Dialog != "" })
	if wanted(s) {
		return s
	}
	p.Click(state.DialogOK)
	return p.WaitFor(what, wanted)
}

// ClickUntil clicks a widget until a condition holds: Fyne takes a press at the
// place where it last noted the pointer, so on a busy machine one can miss.
func (p *Program) ClickUntil(name, what string, wanted func(state.State) bool) {
	p.t.Helper()
	for range 3 {
		p.Click(name)
		for end := time.Now().Add(patience / 6); time.Now().Before(end) && !wanted(p.State()); {
			time.Sleep(pause)
		}
		if wanted(p.State()) {
			break
		}
	}
	p.WaitFor(what, wanted)
}
