//go:build e2e

package harness

import (
	"regexp"
	"strconv"
	"strings"
)

var measures = regexp.MustCompile(`(Width|Height):\s+(\d+)`)

// MoveTo gives the window another place and size on the screen, and waits until
// it has them and has drawn itself anew.
func (p *Program) MoveTo(x, y, width, height int) {
	p.t.Helper()
	p.xdotool("windowsize", p.id, width, height, "windowmove", p.id, x, y)
	want := "Width " + strconv.Itoa(width) + " Height " + strconv.Itoa(height)
	if !until(func() bool {
		var is []string
		for _, m := range measures.FindAllStringSubmatch(p.display.tool(p.t, "xwininfo", "-id", p.id), -1) {
			is = append(is, m[1], m[2])
		}
		return strings.Join(is, " ") == want
	}) {
		p.fail("the window did not become %d by %d", width, height)
	}
	p.quiet()
}

// Activate gives the window the keys, as a click on its title would.
func (p *Program) Activate() {
	p.t.Helper()
	env := p.display.Environment(Environment(p.Home))
	if !until(func() bool {
		p.xdotool("windowactivate", p.id)
		return strings.TrimSpace(Run(p.t, env, "xdotool", "getactivewindow").Out) == p.id
	}) {
		p.fail("the window did not get the keys")
	}
}
