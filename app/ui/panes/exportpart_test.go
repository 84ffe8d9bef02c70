package panes

import (
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/chronology/view"
)

func TestExportIsOfWhatIsShownOrOfAll(t *testing.T) {
	f := NewExportForm()
	var got app.ExportOptions
	f.OnExport = func(_ app.Format, _ string, o app.ExportOptions) error { got = o; return nil }
	f.Set("harbour", "/out/harbour", 9, 20, app.ExportOptions{})
	f.Offer(ExportPart{Filter: view.Filter{Places: []string{"Osmund"}}, View: "The bridge", Words: "View “The bridge”: place Osmund", Shown: 2, Of: 9})
	show(t, f, 860, 500)
	if want := "View “The bridge”: place Osmund. The file says so."; f.part.row.Said() != want {
		t.Errorf("below the choice stands %q", f.part.row.Said())
	}
	f.title.TypedShortcut(confirm())
	if len(got.Filter.Places) != 1 || got.View != "The bridge" {
		t.Errorf("what is shown is exported as %+v", got)
	}
	f.alt(fyne.KeyE)
	if c := fyne.CurrentApp().Driver().CanvasForObject(f); c.Focused() != fyne.Focusable(f.part.choice) {
		t.Error("Alt+E does not go to the choice")
	}
	f.part.choice.TypedKey(key(fyne.KeyRight))
	f.title.TypedShortcut(confirm())
	if !got.Filter.Empty() || got.View != "" || f.part.row.Said() != "" {
		t.Errorf("all is exported as %+v", got)
	}
	f.part.choice.TypedKey(key(fyne.KeyLeft))
	f.formats.TypedKey(key(fyne.KeyDown))
	f.formats.TypedKey(key(fyne.KeyDown))
	f.title.TypedShortcut(confirm())
	if f.format() != app.FormatAnnotations || !got.Filter.Empty() || f.part.row.Said() == "" {
		t.Errorf("%s is exported as %+v", f.format(), got)
	}
}
