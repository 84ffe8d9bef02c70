package panes

import (
	"image"
	"image/color"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/chronology/timeline"
	"dateline/app/ui/tokens"
)

// siloDates are the dated events of an invented affair.
func siloDates() []timeline.Event {
	event := func(id article.ID, title, edtf, earliest, latest string, origin string) timeline.Event {
		return timeline.Event{ID: id, Title: title, When: chronology.When{EDTF: edtf, Earliest: earliest, Latest: latest}, Origins: []string{origin}, Tags: []string{"port"}}
	}
	closed := event("closed", "Quay closed to all traffic", "2024-05-01T06:15", "2024-05-01T06:15", "2024-05-01T06:15", "port authority")
	closed.Others = []timeline.Other{{When: chronology.When{EDTF: "2024-05-01T08:00", Earliest: "2024-05-01T08:00", Latest: "2024-05-01T08:00"}, Origin: "dockers"}}
	moved := event("moved", "Silo moves by a hand’s breadth", "2024-05-01T05:40", "2024-05-01T05:40", "2024-05-01T05:40", "dockers")
	moved.When.Approximate = true
	hurt := event("hurt", "Two dockers hurt", "2024-05-01", "2024-05-01", "2024-05-01", "hospital")
	hurt.Disputed = true
	ferry := event("ferry", "Пором перенесли до старого причалу", "2024-05-02", "2024-05-02", "2024-05-02", "port authority")
	all := []timeline.Event{
		event("barred", "Lorries barred from the quay", "2024-04", "2024-04-01", "2024-04-30", "port authority"),
		moved, closed, hurt, ferry,
		event("statement", "صومعة تميل فوق المرفأ", "2024-05-03", "2024-05-03", "2024-05-03", "صوت المرفأ"),
	}
	for i := range all {
		all[i].Reported = time.Date(2024, 5, 1, 9+i, 0, 0, 0, time.UTC)
	}
	return all
}

// days of May 2024.
func mayDays(from, to int) timeline.View {
	day := func(d int) time.Time { return time.Date(2024, 5, d, 0, 0, 0, 0, time.UTC) }
	return timeline.Between(day(from), day(to))
}

// inMay is a timeline of the first days of May, by origin, in a window.
func inMay(t *testing.T) (*Timeline, fyne.Window) {
	t.Helper()
	l := NewTimeline()
	l.SetEvents(siloDates())
	l.SetLanes(timeline.Origin)
	l.SetView(mayDays(1, 5))
	return l, show(t, l, 1000, 400)
}

// markOf is the first mark of an event, nil when it is not in sight.
func markOf(l *Timeline, id article.ID) *timeline.Mark {
	return l.chart.scene.Of(timeline.Place{ID: id})
}

// middle is a place on the mark of an event.
func middle(t *testing.T, l *Timeline, id article.ID) fyne.Position {
	t.Helper()
	m := markOf(l, id)
	if m == nil {
		t.Fatalf("%s is not drawn", id)
	}
	return fyne.NewPos(m.X+6, m.Y+m.H/2)
}

func hours(v float64) float64 { return v / 60 }

func TestKeysMoveThroughTheTimeline(t *testing.T) {
	l, _ := inMay(t)
	v := l.View()
	l.chart.TypedKey(key(fyne.KeyRight))
	if got := hours(l.View().From - v.From); got < 9 || got > 10 {
		t.Errorf("right moves by %v hours of 96", got)
	}
	l.chart.TypedKey(key(fyne.KeyLeft))
	l.chart.TypedKey(key(fyne.KeyPageDown))
	if got := hours(l.View().From - v.From); got < 95 || got > 97 {
		t.Errorf("Page Down moves by %v hours", got)
	}
	l.SetView(v)
	l.chart.TypedRune('+')
	near := l.View().Span()
	l.chart.TypedRune('-')
	if near >= v.Span() || hours(l.View().Span()-v.Span()) > 0.01 {
		t.Errorf("plus and minus: %v of %v, back to %v", near, v.Span(), l.View().Span())
	}
	l.chart.TypedKey(key(fyne.KeyHome))
	if l.chart.scene.Shown != 6 {
		t.Errorf("Home shows %d of 6 events", l.chart.scene.Shown)
	}
}

func TestEventsThatComeAreInSightWhereAllWere(t *testing.T) {
	all := siloDates()
	l := NewTimeline()
	l.SetEvents(all[:1])
	l.SetEvents(all)
	if fit := l.chart.of.Fit(); l.View() != fit {
		t.Errorf("of all events %v is shown, want %v", l.View(), fit)
	}
	l.SetEvents(all[:1])
	if fit := l.chart.of.Fit(); l.View() == fit {
		t.Error("with fewer events the scale is another")
	}
	l.SetView(mayDays(1, 2))
	l.SetEvents(all)
	if l.View() != mayDays(1, 2) {
		t.Errorf("the part that a person looks at became %v", l.View())
	}
}

func TestEveryEventIsReachedByKey(t *testing.T) {
	l, _ := inMay(t)
	var chosen []article.ID
	var told []string
	l.OnSelect = func(id article.ID) { chosen = append(chosen, id) }
	l.OnHover = func(words string, _ fyne.Position) { told = append(told, words) }
	next := &desktop.CustomShortcut{KeyName: fyne.KeyRight, Modifier: fyne.KeyModifierShortcutDefault}
	l.FitAll()
	for range 10 {
		l.chart.TypedShortcut(next)
	}
	if want := []article.ID{"barred", "hurt", "moved", "closed", "ferry", "statement"}; !slices.Equal(sorted(chosen), sorted(want)) || chosen[0] != "barred" {
		t.Errorf("reached were %v", chosen)
	}
	l.SetView(mayDays(1, 5))
	l.Select("closed")
	row := markOf(l, "closed").Row
	l.chart.TypedKey(key(fyne.KeyDown))
	if m := markOf(l, l.Selected()); l.Selected() == "closed" || m.Row <= row {
		t.Errorf("down leads to %s", l.Selected())
	}
	if len(told) == 0 || !strings.Contains(told[len(told)-1], " · ") {
		t.Errorf("of what was gone to, %q was told", told)
	}
	var opened article.ID
	l.OnOpen = func(id article.ID) { opened = id }
	l.chart.TypedKey(key(fyne.KeyReturn))
	if opened != l.Selected() {
		t.Errorf("Enter opened %q", opened)
	}
}

func sorted(ids []article.ID) []article.ID {
	ids = slices.Clone(ids)
	slices.Sort(ids)
	return ids
}

func TestAClickChoosesAndTheListIsFollowed(t *testing.T) {
	l, _ := inMay(t)
	var chosen, opened []article.ID
	l.OnSelect = func(id article.ID) { chosen = append(chosen, id) }
	l.OnOpen = func(id article.ID) { opened = append(opened, id) }
	at := middle(t, l, "ferry")
	for range 2 {
		l.chart.Tapped(&fyne.PointEvent{Position: at})
	}
	if !slices.Equal(chosen, []article.ID{"ferry"}) || !slices.Equal(opened, []article.ID{"ferry"}) {
		t.Errorf("chosen %v, opened %v", chosen, opened)
	}
	l.Select("barred") // in the list: it is in April
	if len(chosen) != 1 || markOf(l, "barred") == nil || l.Selected() != "barred" {
		t.Errorf("reported %v, drawn %v", chosen, markOf(l, "barred"))
	}
	l.SetEvents(siloDates())
	if l.Selected() != "barred" {
		t.Error("new events took the selection away")
	}
}

func TestWhatIsHeldFollowsTheMouse(t *testing.T) {
	l, _ := inMay(t)
	drag := func(from fyne.Position, dx float32) {
		for range 10 { // as it comes: in small steps
			from.X += dx / 10
			l.chart.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: from}, Dragged: fyne.NewDelta(dx/10, 0)})
		}
		l.chart.DragEnd()
	}
	before := markOf(l, "ferry").X
	drag(middle(t, l, "ferry"), 90)
	if after := markOf(l, "ferry").X; after-before < 88 || after-before > 92 {
		t.Errorf("dragged by 90, the mark moved by %v", after-before)
	}
	f := l.chart.scene.Frame
	v := l.View()
	drag(fyne.NewPos(f.X+f.W/2, f.Y+f.H/2), -100)
	if moved := l.chart.scene.Frame.X - f.X; moved > -97 || moved < -103 || l.View().Span()-v.Span() > 1e-3 {
		t.Errorf("dragged by -100, the frame moved by %v", moved)
	}
	var known time.Time
	l.OnKnown = func(at time.Time) { known = at }
	l.SetView(mayDays(1, 5))
	l.SetKnown(time.Date(2024, 5, 3, 0, 0, 0, 0, time.UTC))
	k := l.chart.scene.Known
	drag(fyne.NewPos(k.X+k.W/2, k.Y+k.H/2), l.chart.scene.Area.W/4)
	if day := known.Format("2 Jan 15"); day != "3 May 23" && day != "4 May 00" {
		t.Errorf("the moment of knowledge was dragged to %v", known)
	}
}

func TestTheWheel(t *testing.T) {
	l, _ := inMay(t)
	area := l.chart.scene.Area
	v := l.View()
	turn := func(dx, dy float32) {
		l.chart.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(area.X+area.W/4, area.Y+20)}, Scrolled: fyne.NewDelta(dx, dy)})
	}
	turn(0, -20)
	if l.View().From <= v.From {
		t.Error("where all lanes fit, the wheel goes through time")
	}
	l.SetView(v)
	l.chart.held = func() fyne.KeyModifier { return fyne.KeyModifierShortcutDefault }
	still := l.chart.scene.Minute(v, area.X+area.W/4)
	turn(0, 20)
	if got := l.chart.scene.Minute(l.View(), area.X+area.W/4); l.View().Span() >= v.Span() || got-still > 1 || still-got > 1 {
		t.Errorf("with Ctrl it zooms around the pointer: %v, not %v", got, still)
	}
	l.chart.held = held
	l.Resize(fyne.NewSize(1000, 240))
	turn(0, -20)
	if l.chart.scene.Top <= 0 {
		t.Error("where the lanes do not fit, it goes through them")
	}
	v = l.View()
	turn(-20, 0)
	if l.View().From <= v.From {
		t.Error("sideways it goes through time")
	}
}

func TestPointingTells(t *testing.T) {
	l, _ := inMay(t)
	var told []string
	l.OnHover = func(words string, _ fyne.Position) { told = append(told, words) }
	l.chart.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: middle(t, l, "closed")}})
	l.chart.MouseOut()
	want := "1 May 2024, 06:15 · Quay closed to all traffic · otherwise 1 May 2024, 08:00 according to dockers · sources disagree"
	if !slices.Equal(told, []string{want, ""}) {
		t.Errorf("told %q", told)
	}
}

func TestLanesAreChosen(t *testing.T) {
	l, _ := inMay(t)
	var chosen []timeline.By
	l.OnLanes = func(by timeline.By) { chosen = append(chosen, by) }
	l.foot.lanes.TypedKey(key(fyne.KeyLeft))
	if !slices.Equal(chosen, []timeline.By{timeline.Tag}) || l.Lanes() != timeline.Tag {
		t.Errorf("chosen %v, are %v", chosen, l.Lanes())
	}
	for _, by := range []timeline.By{timeline.None, timeline.Origin} {
		l.SetLanes(by)
		if l.foot.lanes.Chosen() != int(by) || len(chosen) != 1 {
			t.Errorf("set to %v, the choice shows %d, reported %v", by, l.foot.lanes.Chosen(), chosen)
		}
	}
}

// objectsOf are the objects of a chart's layers, from below.
func objectsOf(l *Timeline) (out []fyne.CanvasObject) {
	r := test.WidgetRenderer(l.chart).(*timeRenderer)
	for _, layer := range []*timeLayer{r.under, r.names, r.marks, r.over} {
		out = append(out, layer.content.Objects...)
	}
	return out
}

// Moving through time moves what is drawn; it makes hardly anything new.
func TestObjectsAreKept(t *testing.T) {
	l := NewTimeline()
	l.SetEvents(manyDated(3000))
	show(t, l, 1000, 500)
	l.SetView(mayDays(1, 12).Pan(-80))
	before := map[fyne.CanvasObject]bool{}
	for _, o := range objectsOf(l) {
		before[o] = true
	}
	l.chart.pan(0.01)
	now := objectsOf(l)
	made := 0
	for _, o := range now {
		if !before[o] {
			made++
		}
	}
	if len(now) < 50 || made > len(now)/8 {
		t.Errorf("%d of %d objects are new", made, len(now))
	}
}

// pictureOf is a timeline painted in a variant of the theme.
func pictureOf(t *testing.T, v fyne.ThemeVariant, scale float32) (*Timeline, image.Image) {
	t.Helper()
	test.ApplyTheme(t, testLook{theme.DefaultTheme(), v})
	l, win := inMay(t)
	l.SetTextScale(scale)
	l.SetKnown(time.Date(2024, 5, 3, 12, 0, 0, 0, time.UTC))
	l.Select("hurt")
	return l, win.Canvas().Capture()
}

// count counts the pixels of a colour in a part of a picture.
func count(img image.Image, r timeline.Rect, name fyne.ThemeColorName) (n int) {
	want := tokens.Of(name)
	for y := int(r.Y); y < int(r.Y+r.H); y++ {
		for x := int(r.X); x < int(r.X+r.W); x++ {
			if color.NRGBAModel.Convert(img.At(x, y)) == want {
				n++
			}
		}
	}
	return n
}

// In each theme the colours say what they mean: the selected mark is framed, what
// disagrees is red, what is not known yet is hatched, and nothing is lost on its
// ground.
func TestThePictureInEachTheme(t *testing.T) {
	for name, v := range map[string]fyne.ThemeVariant{"light": tokens.Light, "dark": tokens.Dark, "sepia": tokens.Sepia} {
		l, img := pictureOf(t, v, 1)
		s := l.chart.scene
		mark := markOf(l, "hurt").Rect
		if n := count(img, mark, tokens.Accent); n < int(2*mark.W) {
			t.Errorf("%s: the selected mark has %d pixels of its frame", name, n)
		}
		if n := count(img, mark, tokens.Conflict); n < int(mark.W/2) {
			t.Errorf("%s: of a disagreement %d pixels are seen", name, n)
		}
		if n := count(img, markOf(l, "closed").Rect, tokens.Ink2); n < 30 {
			t.Errorf("%s: the tick has %d pixels", name, n)
		}
		hatched := timeline.Rect{X: s.Known.X + s.Known.W, Y: s.Area.Y + s.Area.H - 24, W: 150, H: 20}
		if plain := count(img, hatched, tokens.Paper); plain < 500 || plain > 2900 {
			t.Errorf("%s: %d of 3000 pixels are not hatched", name, plain)
		}
		if n := count(img, s.Area, tokens.Paper); n < int(s.Area.W*s.Area.H)/3 {
			t.Errorf("%s: the lanes have %d pixels of their ground", name, n)
		}
		if n := count(img, s.Side, tokens.Ink); n < 15 {
			t.Errorf("%s: the lanes' names have %d pixels", name, n)
		}
	}
}

// At three times the text's size rows grow with it, and titles stay on the picture.
func TestTheTimelineAtThreeTimesTheText(t *testing.T) {
	small, _ := pictureOf(t, tokens.Light, 1)
	l, _ := pictureOf(t, tokens.Light, 3)
	if a, b := markOf(small, "hurt").H, markOf(l, "hurt").H; b < 2*a {
		t.Errorf("rows are %v high, before %v", b, a)
	}
	if l.MinSize().Height < 1.5*small.MinSize().Height {
		t.Errorf("it needs %v, before %v", l.MinSize().Height, small.MinSize().Height)
	}
	words := 0
	for _, o := range objectsOf(l) {
		if w, ok := o.(*canvas.Text); ok && w.TextSize > 30 {
			words++
		}
	}
	if words < 8 {
		t.Errorf("%d large words", words)
	}
}

func TestAnEmptyTimelineSaysSo(t *testing.T) {
	l := NewTimeline()
	show(t, l, 600, 300)
	r := test.WidgetRenderer(l.chart).(*timeRenderer)
	if !slices.Contains(r.over.content.Objects, fyne.CanvasObject(r.empty)) || !strings.Contains(r.empty.Text, "No event") {
		t.Error("nothing is said")
	}
	for _, name := range []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn, fyne.KeyHome, fyne.KeyRight} {
		l.chart.TypedKey(key(name))
	}
	l.SetEvents(siloDates())
	if l.chart.scene.Shown != 6 {
		t.Errorf("the first events are not all shown: %d", l.chart.scene.Shown)
	}
}
