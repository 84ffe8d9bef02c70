package tokens

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

var variants = map[string]fyne.ThemeVariant{"light": Light, "dark": Dark, "sepia": Sepia}

// contrast is WCAG's ratio of two opaque colours, 1 to 21.
func contrast(a, b color.NRGBA) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func luminance(c color.NRGBA) float64 {
	linear := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

func TestContrast(t *testing.T) {
	sides := []fyne.ThemeColorName{Ground, Paper, Raised, Soft}
	fills := []fyne.ThemeColorName{Tag1Fill, Tag2Fill, Tag3Fill, Tag4Fill, TagFill(0)}
	tests := []struct {
		front  fyne.ThemeColorName
		least  float64
		behind []fyne.ThemeColorName
	}{
		{Ink, 7, append(append([]fyne.ThemeColorName{ConflictGround, DoubtGround, DoneGround}, sides...), fills...)},
		{Ink, 5, []fyne.ThemeColorName{Match}},
		{Ink2, 4.5, sides},
		{Ink3, 4.5, sides},
		{Edge, 3, []fyne.ThemeColorName{Ground, Paper, Raised}},
		{Accent, 4.5, sides},
		{OnAccent, 4.5, []fyne.ThemeColorName{Accent}},
		{Conflict, 4.5, append([]fyne.ThemeColorName{ConflictGround}, sides...)},
		{Doubt, 4.5, append([]fyne.ThemeColorName{DoubtGround}, sides...)},
		{Done, 4.5, append([]fyne.ThemeColorName{DoneGround}, sides...)},
		{Tag1Line, 4.5, []fyne.ThemeColorName{Ground, Paper}},
		{Tag1Line, 3, fills},
		{Tag2Line, 4.5, []fyne.ThemeColorName{Ground, Paper}},
		{Tag2Line, 3, fills},
		{Tag3Line, 4.5, []fyne.ThemeColorName{Ground, Paper}},
		{Tag3Line, 3, fills},
		{Tag4Line, 4.5, []fyne.ThemeColorName{Ground, Paper}},
		{Tag4Line, 3, fills},
		{TagLine(0), 3, []fyne.ThemeColorName{TagFill(0)}},
	}
	for name, v := range variants {
		for _, tt := range tests {
			front, _ := Color(tt.front, v)
			for _, b := range tt.behind {
				behind, _ := Color(b, v)
				if c := contrast(front, behind); c < tt.least {
					t.Errorf("%s: %s on %s has contrast %.2f, want %.1f", name, tt.front, b, c, tt.least)
				}
			}
		}
	}
}

func TestTagsAreToldApart(t *testing.T) {
	seen := map[[2]any]int{}
	for tag := 0; tag <= 9; tag++ { // 0: no tag
		look := [2]any{TagFill(tag), TagStyle(tag)}
		if other, ok := seen[look]; ok {
			t.Errorf("tags %d and %d look alike", other, tag)
		}
		seen[look] = tag
	}
}

// painted is a theme with a ground of one variant, whatever the system asks for.
type painted struct {
	fyne.Theme
	variant fyne.ThemeVariant
}

func (p painted) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	if name == theme.ColorNameBackground {
		c, _ := Color(Ground, p.variant)
		return c
	}
	return p.Theme.Color(name, v)
}

func TestOfFollowsTheTheme(t *testing.T) {
	app := test.NewTempApp(t)
	for name, v := range variants {
		app.Settings().SetTheme(painted{theme.DefaultTheme(), v})
		for _, token := range Names() {
			want, ok := Color(token, v)
			if got := Of(token); !ok || got != want || got.A == 0 {
				t.Errorf("%s: %s is %v, want %v", name, token, got, want)
			}
		}
	}
	if _, ok := Color("other", Light); ok {
		t.Error("a name that is not ours has a colour")
	}
}

// over is what is seen of a colour laid on an opaque one.
func over(top, below color.NRGBA) color.NRGBA {
	mix := func(a, b uint8) uint8 { return uint8((int(a)*int(top.A) + int(b)*(255-int(top.A))) / 255) }
	return color.NRGBA{R: mix(top.R, below.R), G: mix(top.G, below.G), B: mix(top.B, below.B), A: 255}
}

// Words stay legible where up to three highlights of any tags lie over each other,
// and so does the line of the one on top.
func TestContrastOnMixedFills(t *testing.T) {
	for name, v := range variants {
		ink, _ := Color(Ink, v)
		accent, _ := Color(Accent, v)
		check := func(ground color.NRGBA, top int, which ...int) {
			line, _ := Color(TagLine(top), v)
			if c := contrast(ink, ground); c < 4.5 {
				t.Errorf("%s: text on tags %v has contrast %.2f, want 4.5", name, which, c)
			}
			if c := contrast(line, ground); c < 3 {
				t.Errorf("%s: the line of tag %d on tags %v has contrast %.2f, want 3", name, top, which, c)
			}
			if c := contrast(accent, ground); c < 3 {
				t.Errorf("%s: the focus frame on tags %v has contrast %.2f, want 3", name, which, c)
			}
		}
		for a := range 5 {
			fill, _ := Color(TagFill(a), v)
			if c := contrast(ink, over(TagHatch(a, v), fill)); c < 4.5 {
				t.Errorf("%s: text on the hatch of tag %d has contrast %.2f, want 4.5", name, a, c)
			}
			for b := range 5 {
				two := over(TagGlass(b, v), fill)
				check(two, b, a, b)
				if two == fill {
					t.Errorf("%s: tag %d over tag %d is not seen", name, b, a)
				}
				for c := range 5 {
					check(over(TagGlass(c, v), two), c, a, b, c)
				}
			}
		}
	}
}

// A highlight is seen at a glance against the page.
func TestFillsStandOutFromThePaper(t *testing.T) {
	for name, v := range variants {
		paper, _ := Color(Paper, v)
		least := 1.2
		if v == Dark { // the eye tells dark grounds apart less well
			least = 1.5
		}
		for tag := 1; tag <= 4; tag++ {
			fill, _ := Color(TagFill(tag), v)
			if c := contrast(fill, paper); c < least {
				t.Errorf("%s: the fill of tag %d has contrast %.2f with the paper, want %.1f", name, tag, c, least)
			}
		}
	}
}
