//go:build e2e

package harness

import (
	"fmt"
	"strings"
)

// Pixel is the colour of a place on the window as it stands on the screen: red,
// green and blue, 0 to 255.
func (p *Program) Pixel(x, y int) (rgb [3]int) {
	p.t.Helper()
	x, y = p.screen(x, y)
	out := p.display.tool(p.t, "import", "-window", "root", "-crop", fmt.Sprintf("1x1+%d+%d", x, y), "-depth", "8", "rgb:-")
	if len(out) != 3 {
		p.fail("the colour at %d,%d is %q", x, y, out)
	}
	for i := range rgb {
		rgb[i] = int(out[i])
	}
	return rgb
}

// Bright tells whether a place on the window is rather light than dark.
func (p *Program) Bright(x, y int) bool {
	c := p.Pixel(x, y)
	return c[0]+c[1]+c[2] > 3*128
}

// Copied presses Ctrl+C and returns what another program is then given.
func (p *Program) Copied() string {
	p.t.Helper()
	p.Copy(noCopy)
	p.Key("ctrl+c")
	env, said := p.display.Environment(Environment(p.Home)), noCopy
	if !until(func() bool {
		if r := Run(p.t, env, "xclip", "-selection", "clipboard", "-out"); r.Code == 0 {
			said = r.Out
		}
		return said != noCopy
	}) {
		p.fail("nothing was copied")
	}
	return strings.TrimRight(said, "\n")
}

// noCopy is what the clipboard holds until something is copied.
const noCopy = "nothing was copied"

// Until waits for something that the window does not tell: what it stores.
func (p *Program) Until(what string, condition func() bool) {
	p.t.Helper()
	if !until(condition) {
		p.fail("waited until %s", what)
	}
}
