package text

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"strings"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"

	"dateline/app/ui/page/layout"
)

// Fonts shapes text with the fonts it will be drawn with, through the library
// that Fyne draws with. Fyne tells only the size of a whole string; this tells
// the place of every cluster, which font draws what, and where that font's
// baseline is. It is a layout.Shaper, for one goroutine.
type Fonts struct {
	system *fontscan.FontMap // opened when a character asks for it
	asked  bool
	chains map[look]*chain
	opened map[string]*font.Face // of the embedded fonts and Fyne's, by name
	source map[*font.Font]fyne.Resource
	widths map[widthKey]float32
	lines  map[widthKey]float32 // likewise of whole texts
	shaper shaping.HarfbuzzShaper
	split  shaping.Segmenter
}

// look is a Style without its size.
type look struct {
	family layout.Family
	weight layout.Weight
	italic bool
}

type widthKey struct {
	text  string
	style Style
	rtl   bool
}

// widthsKept is how many measured words are kept: some ten megabytes.
const widthsKept = 100_000

// NewFonts returns fonts with empty caches.
func NewFonts() *Fonts {
	return &Fonts{chains: map[look]*chain{}, opened: map[string]*font.Face{}, source: map[*font.Font]fyne.Resource{}, widths: map[widthKey]float32{}, lines: map[widthKey]float32{}}
}

// Shared are the fonts of all widgets, for the window's thread: words measured
// for one are known to the others.
var Shared = sync.OnceValue(NewFonts)

// A chain is the fonts tried for one look: the embedded ones, Fyne's for
// symbols and emoji, then the system's as characters ask for them. A font is
// opened when the first character asks that none before it has: opening all of
// them takes longer than a screen of text.
type chain struct {
	fonts  *Fonts
	faces  []*font.Face
	rest   []fyne.Resource // not opened yet
	last   fyne.Resource   // Fyne's own: it shows that a character has no font
	aspect font.Aspect
	family string
}

func (f *Fonts) chain(s Style) *chain {
	key := look{s.Family, s.Weight, s.Italic}
	if c, ok := f.chains[key]; ok {
		return c
	}
	c := &chain{
		fonts: f, family: fontscan.SansSerif, last: theme.DefaultTextFont(),
		aspect: font.Aspect{Style: font.StyleNormal, Weight: font.WeightNormal, Stretch: font.StretchNormal},
	}
	if s.Family == Mono {
		c.family = fontscan.Monospace
	}
	if s.Weight == SemiBold { // never italic: for most scripts that would find some oblique
		c.aspect.Weight = font.WeightBold
	}
	for _, name := range embedded(s) {
		c.rest = append(c.rest, resource(name))
	}
	c.rest = append(c.rest, c.last, theme.DefaultEmojiFont(), theme.DefaultSymbolFont())
	for len(c.faces) == 0 {
		c.open()
	}
	f.chains[key] = c
	return c
}

// open opens the next font; it is one that all chains share.
func (c *chain) open() {
	if face := c.fonts.open(c.rest[0]); face != nil {
		c.faces = append(c.faces, face)
	}
	c.rest = c.rest[1:]
}

// open is the face of a font, nil when it cannot be read.
func (f *Fonts) open(r fyne.Resource) *font.Face {
	if r == nil { // a build without emoji
		return nil
	}
	if face, ok := f.opened[r.Name()]; ok {
		return face
	}
	face, err := font.ParseTTF(bytes.NewReader(r.Content()))
	if err != nil {
		face = nil
	} else {
		f.source[face.Font] = r
	}
	f.opened[r.Name()] = face
	return face
}

// ResolveFace implements shaping.Fontmap.
func (c *chain) ResolveFace(r rune) *font.Face {
	for i := 0; ; i++ {
		for i == len(c.faces) && len(c.rest) > 0 {
			c.open()
		}
		if i == len(c.faces) {
			break
		}
		if _, ok := c.faces[i].NominalGlyph(r); ok {
			return c.faces[i]
		}
	}
	if fm := c.fonts.installed(); fm != nil {
		fm.SetQuery(fontscan.Query{Families: []string{c.family}, Aspect: c.aspect})
		fm.SetScript(language.LookupScript(r))
		if face := fm.ResolveFace(r); face != nil {
			c.faces = append(c.faces, face)
			c.fonts.load(face)
			return face
		}
	}
	if face := c.fonts.open(c.last); face != nil {
		return face
	}
	return c.faces[0]
}

// installed is the list of the system's fonts. Reading it takes some 30 ms and
// 10 MB, which text in the embedded scripts need not pay.
func (f *Fonts) installed() *fontscan.FontMap {
	if !f.asked {
		f.asked = true
		fm := fontscan.NewFontMap(silent{})
		if fm.UseSystemFonts("") == nil {
			f.system = fm
		}
	}
	return f.system
}

type silent struct{}

func (silent) Printf(string, ...any) {}

// load makes a resource of a system font, so that Fyne draws with this one and
// no other. Where that fails, Fyne looks for a font itself.
func (f *Fonts) load(face *font.Face) {
	at := f.system.FontLocation(face.Font)
	if _, ok := f.source[face.Font]; ok || at.Instance != 0 {
		return
	}
	data, err := os.ReadFile(at.File)
	if err != nil {
		return
	}
	if data, err = oneFont(data, int(at.Index)); err == nil {
		f.source[face.Font] = fyne.NewStaticResource(fmt.Sprint(at.File, "#", at.Index), data)
	}
}

// Width implements layout.Shaper. Each distinct word is measured once.
func (f *Fonts) Width(text string, s Style, rtl bool) float32 {
	key := widthKey{text, s, rtl}
	if w, ok := f.widths[key]; ok {
		return w
	}
	w := fixed.Int26_6(0)
	for _, in := range f.inputs([]rune(text), s, rtl) {
		out := f.shaper.Shape(in)
		w += out.Advance
	}
	if len(f.widths) >= widthsKept {
		clear(f.widths)
	}
	key.text = strings.Clone(text) // not to hold the article
	f.widths[key] = pixels(w)
	return pixels(w)
}

// linesKept is how many measured texts are kept.
const linesKept = 2000

// line is the width of a text on one line, measured once.
func (f *Fonts) line(text string, s Style, measure func() float32) float32 {
	key := widthKey{text, s, false}
	w, ok := f.lines[key]
	if !ok {
		if len(f.lines) >= linesKept {
			clear(f.lines)
		}
		w = measure()
		f.lines[key] = w
	}
	return w
}

// Metrics implements layout.Shaper.
func (f *Fonts) Metrics(s Style) (ascent, descent float32) {
	face := f.chain(s).faces[0]
	e, _ := face.FontHExtents()
	k := s.Size / float32(face.Upem())
	return e.Ascender * k, -e.Descender * k
}

func (f *Fonts) inputs(text []rune, s Style, rtl bool) []shaping.Input {
	c := f.chain(s)
	in := shaping.Input{Text: text, RunEnd: len(text), Face: c.faces[0], Size: fixed.Int26_6(float64(s.Size) * 64)}
	if rtl {
		in.Direction = di.DirectionRTL
	}
	if script, ok := oneScript(text); ok { // the same result without running bidi on every word
		in.Script, in.Language = script, languageOf(script)
		return shaping.SplitByFace(in, c)
	}
	return f.split.Split(in, c)
}

// oneScript is the script of a text that has only one.
func oneScript(text []rune) (language.Script, bool) {
	script := language.Common
	for _, r := range text {
		s := language.LookupScript(r)
		if !s.Strong() || s == script {
			continue
		}
		if script != language.Common {
			return 0, false
		}
		script = s
	}
	return script, true
}

// languageOf is the language Fyne shapes a script in: English, or the script's own.
func languageOf(script language.Script) language.Language {
	if id := language.ScriptToLang[script]; id != 0 && script != language.Latin {
		return id.Language()
	}
	return "en"
}

func pixels(v fixed.Int26_6) float32 { return float32(v) / 64 }

// Snap is where Fyne puts a baseline: that far below a text's upper edge, on
// the next whole pixel of a canvas of this scale.
func Snap(ascent, scale float32) float32 {
	return float32(math.Ceil(float64(ascent*scale))) / scale
}
