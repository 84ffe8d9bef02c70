package part

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/text"
)

// plainRow is a row that shows its number and state.
type plainRow struct {
	widget.BaseWidget
	words  *text.Label
	height float32
	state  RowState
}

func (r *plainRow) HeightFor(float32) float32 { return r.height }
func (r *plainRow) SetState(s RowState)       { r.state = s }
func (r *plainRow) CreateRenderer() fyne.WidgetRenderer {
	return Draw(r.words.MinSize, func(s fyne.Size) { r.words.Resize(s) }, r.words.Refresh, r.words)
}

// numbers is a list of n rows, every third one twice as high.
func numbers(n int) (rows *Rows, made *int) {
	rows, made = NewRows(), new(int)
	rows.Length = func() int { return n }
	rows.Make = func() Row {
		*made++
		r := &plainRow{words: Body.Label("", 1)}
		r.ExtendBaseWidget(r)
		return r
	}
	rows.Fill = func(i int, row Row) {
		r := row.(*plainRow)
		r.height = 20
		if i%3 == 0 {
			r.height = 40
		}
		r.words.SetText(fmt.Sprint(i))
	}
	return rows, made
}

// onScreen are the numbers in sight, from above to below.
func onScreen(r *Rows) (all []string) {
	for _, row := range r.OnScreen() {
		all = append(all, row.(*plainRow).words.Text)
	}
	return all
}

func TestOnlyRowsInSightExist(t *testing.T) {
	rows, made := numbers(100_000)
	show(t, rows, 200, 300)
	for range 500 {
		rows.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -97)})
	}
	rows.TypedKey(key(fyne.KeyEnd))
	if *made > 60 {
		t.Errorf("%d rows were made for a screen of about 12", *made)
	}
	shown := onScreen(rows)
	if shown[len(shown)-1] != "99999" {
		t.Errorf("End shows %v", shown)
	}
}

func TestScrollingNeverSkipsOrRepeatsARow(t *testing.T) {
	rows, _ := numbers(200)
	show(t, rows, 200, 300)
	for step := 0; step < 300; step++ {
		delta := float32(-37)
		if step > 150 {
			delta = 41
		}
		rows.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, delta)})
		shown := rows.OnScreen()
		for i := 1; i < len(shown); i++ {
			above, below := shown[i-1], shown[i]
			if got, want := below.Position().Y, above.Position().Y+above.Size().Height; got != want {
				t.Fatalf("step %d: a row begins at %v, the one above ends at %v", step, got, want)
			}
		}
		first, last := shown[0], shown[len(shown)-1]
		if first.Position().Y > 0 || last.Position().Y+last.Size().Height < 300 {
			t.Fatalf("step %d: rows leave a gap: %v", step, onScreen(rows))
		}
	}
	if got := onScreen(rows)[0]; got != "0" {
		t.Errorf("after scrolling back to the top the first row is %s", got)
	}
}

func TestKeysMoveTheSelectionAndShowIt(t *testing.T) {
	rows, _ := numbers(50)
	var selected, opened []int
	rows.OnSelected = func(i int) { selected = append(selected, i) }
	rows.OnOpened = func(i int) { opened = append(opened, i) }
	rows.Skip = func(i int) bool { return i == 1 }
	show(t, rows, 200, 150)
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyUp, fyne.KeyEnd, fyne.KeyReturn} {
		rows.TypedKey(key(k))
	}
	if got := fmt.Sprint(selected); got != "[0 2 0 49]" {
		t.Errorf("selected %v; row 1 is a heading, and up from the first stays", got)
	}
	if got := fmt.Sprint(opened); got != "[49]" {
		t.Errorf("Enter opened %v", got)
	}
	if shown := onScreen(rows); shown[len(shown)-1] != "49" {
		t.Errorf("the selected row is not in sight: %v", shown)
	}
}

func TestAClickSelectsTheRowUnderIt(t *testing.T) {
	rows, _ := numbers(50)
	var menu fyne.Position
	rows.OnMenu = func(_ int, at fyne.Position) { menu = at }
	win := show(t, rows, 200, 300)
	test.TapCanvas(win.Canvas(), fyne.NewPos(20, 70)) // rows 0 and 1 end at 60
	if rows.Selected() != 2 {
		t.Errorf("a click at 70 selects row %d, want 2", rows.Selected())
	}
	if win.Canvas().Focused() != rows {
		t.Error("the list does not have the keys after a click")
	}
	rows.TappedSecondary(&fyne.PointEvent{Position: fyne.NewPos(20, 45), AbsolutePosition: fyne.NewPos(20, 45)})
	if rows.Selected() != 1 || menu != fyne.NewPos(20, 45) {
		t.Errorf("the second button selects %d and asks for a menu at %v", rows.Selected(), menu)
	}
}

func TestOneRowAtATimeIsHovered(t *testing.T) {
	rows, _ := numbers(50)
	show(t, rows, 200, 300)
	for _, y := range []float32{10, 50, 90} {
		rows.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(5, y)}})
	}
	hovered := 0
	for _, r := range rows.OnScreen() {
		if r.(*plainRow).state.Hovered {
			hovered++
		}
	}
	if hovered != 1 {
		t.Errorf("%d rows are hovered", hovered)
	}
}

// What stands under the eye or the mouse does not move when rows come or go
// elsewhere, and the list does not jump to what is selected.
func TestReplacedRowsStayWhereTheyAre(t *testing.T) {
	var names []string
	for i := range 40 {
		names = append(names, fmt.Sprint(i))
	}
	list := func() *Rows {
		r, _ := numbers(0)
		r.Length = func() int { return len(names) }
		r.Fill = func(i int, row Row) {
			row.(*plainRow).height = 20 + float32(len(names[i]))
			row.(*plainRow).words.SetText(names[i])
		}
		show(t, r, 200, 150)
		return r
	}
	replace := func(r *Rows, with ...string) {
		r.Replace(func(i int) string { return names[i] }, func() { names = with })
	}
	place := func(r *Rows, name string) (y float32) {
		for _, row := range r.OnScreen() {
			if row.(*plainRow).words.Text == name {
				return row.Position().Y
			}
		}
		return -1
	}
	all := names
	r := list()
	r.Select(3)
	r.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -333)})
	shown, y := onScreen(r), place(r, onScreen(r)[1])
	replace(r, append([]string{"new", "newer"}, all...)...)
	if fmt.Sprint(onScreen(r)) != fmt.Sprint(shown) || place(r, shown[1]) != y || names[r.Selected()] != "3" {
		t.Errorf("rows above: shows %v, before %v; row %d is selected", onScreen(r), shown, r.Selected())
	}
	first := slices.Index(names, shown[0])
	replace(r, append(slices.Clone(names[:first]), names[first+1:]...)...)
	if onScreen(r)[0] == shown[0] || place(r, shown[1]) != y {
		t.Errorf("the first row in sight went: the second is now at %v, before at %v", place(r, shown[1]), y)
	}
	replace(r, "other")
	if fmt.Sprint(onScreen(r)) != "[other]" || r.Selected() != -1 {
		t.Errorf("others: shows %v, row %d selected", onScreen(r), r.Selected())
	}

	names = all
	idle := list()
	replace(idle, append([]string{"new"}, all...)...)
	if onScreen(idle)[0] != "new" {
		t.Errorf("a list that nobody is at shows %v, not its beginning", onScreen(idle))
	}
	idle.Select(0)
	replace(idle, append([]string{"newest"}, names...)...)
	if onScreen(idle)[0] != "new" || idle.Selected() != 1 {
		t.Errorf("with a selection it shows %v, row %d selected", onScreen(idle), idle.Selected())
	}
}

func TestAShorterListForgetsWhatIsGone(t *testing.T) {
	n := 50
	rows, _ := numbers(50)
	rows.Length = func() int { return n }
	show(t, rows, 200, 300)
	rows.TypedKey(key(fyne.KeyEnd))
	n = 3
	rows.Changed()
	if rows.Selected() != -1 || fmt.Sprint(onScreen(rows)) != "[0 1 2]" {
		t.Errorf("selected %d, shown %v", rows.Selected(), onScreen(rows))
	}
	n = 0
	rows.Changed()
	rows.TypedKey(key(fyne.KeyDown))
	if len(rows.OnScreen()) != 0 || rows.Selected() != -1 {
		t.Errorf("an empty list shows %v", onScreen(rows))
	}
}

func BenchmarkScroll100000Rows(b *testing.B) {
	rows, _ := numbers(100_000)
	win := test.NewTempWindow(b, rows)
	win.Resize(fyne.NewSize(300, 900))
	for b.Loop() {
		rows.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -97)})
	}
}
