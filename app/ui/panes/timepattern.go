package panes

import (
	"image"
	"image/color"

	"dateline/app/chronology/timeline"
)

// patternKey is what the picture of a fade, a hatch or a dashed line depends on.
type patternKey struct {
	kind     timeline.Kind
	tone     timeline.Tone
	w, h     int // pixels of the screen; of a fade only whether it is there
	from, to uint8
}

// patternsKept is how many pictures are kept at most.
const patternsKept = 400

// Of patterns, in pixels: dashes and the gaps between them, the distance of the
// lines of a hatch across, and its opacity.
const (
	dashOn, dashOff = 4, 3
	hatchStep       = 8
	hatchOpacity    = 90
	fadeSteps       = 128
)

// pattern draws what Fyne has no object for as a picture, kept by its size.
func (l *timeLayer) pattern(p *timePaint, s *timeline.Shape) {
	w, h := s.W, s.H
	if s.Kind == timeline.Dash { // a line has its thickness across
		w, h = max(w, s.Thick), max(h, s.Thick)
	}
	key := patternKey{kind: s.Kind, tone: s.Fill, w: int(w*p.scale + 0.5), h: int(h*p.scale + 0.5)}
	switch {
	case key.w < 1 || key.h < 1:
		return
	case s.Kind == timeline.Dash:
		key.tone = s.Line
	case s.Kind == timeline.Fade: // it is stretched
		key.w, key.h, key.from, key.to = fadeSteps, 1, uint8(s.From*255+0.5), uint8(s.To*255+0.5)
	}
	picture := p.patterns[key]
	if picture == nil {
		picture = paintPattern(key, p.colours[key.tone], p.scale)
		p.patterns[key] = picture
	}
	l.brush.Picture(picture, s.X, s.Y, w, h)
}

// pixel is a picture of one pixel of a colour.
func (p *timePaint) pixel(tone timeline.Tone) image.Image {
	key := patternKey{kind: timeline.Box, tone: tone, w: 1, h: 1}
	if p.patterns[key] == nil {
		p.patterns[key] = paintPattern(key, p.colours[tone], p.scale)
	}
	return p.patterns[key]
}

// paintPattern makes a picture of pixels that are each there or not, or partly.
func paintPattern(k patternKey, c color.Color, scale float32) image.Image {
	ink := color.NRGBAModel.Convert(c).(color.NRGBA)
	img := image.NewNRGBA(image.Rect(0, 0, k.w, k.h))
	opacity := func(x, y int) uint8 {
		switch k.kind {
		case timeline.Fade:
			return uint8(int(k.from) + (int(k.to)-int(k.from))*(2*x+1)/(2*k.w))
		case timeline.Hatch:
			if (x+y)%int(hatchStep*scale+0.5) < max(1, int(scale+0.5)) {
				return hatchOpacity
			}
			return 0
		}
		if k.kind == timeline.Box {
			return 255
		}
		if max(x, y)%int((dashOn+dashOff)*scale+0.5) < int(dashOn*scale+0.5) {
			return 255
		}
		return 0
	}
	for y := range k.h {
		for x := range k.w {
			ink.A = opacity(x, y)
			img.SetNRGBA(x, y, ink)
		}
	}
	return img
}
