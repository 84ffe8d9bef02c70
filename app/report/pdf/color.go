package pdf

import "fmt"

// Color is red, green and blue, a byte each: 0xRRGGBB.
type Color uint32

// Fill is the operator that fills with the colour from here on.
func (c Color) Fill() string { return c.parts() + " rg\n" }

// Stroke is the operator that draws lines with the colour from here on.
func (c Color) Stroke() string { return c.parts() + " RG\n" }

func (c Color) parts() string {
	return fmt.Sprintf("%.3f %.3f %.3f", float64(c>>16&255)/255, float64(c>>8&255)/255, float64(c&255)/255)
}
