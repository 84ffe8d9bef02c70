package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dateline/app"
	"dateline/app/chronology/view"
	"dateline/app/ui/part"
	"dateline/app/ui/tokens"
)

// saved is the saved view that asks for what is shown, nil for none.
func (x *whole) saved() *app.SavedView {
	for i := range x.views {
		if x.views[i].Filter.Same(x.filter) {
			return &x.views[i]
		}
	}
	return nil
}

func (x *whole) viewName() string {
	if v := x.saved(); v != nil && !x.filter.Empty() {
		return v.Name
	}
	return ""
}

// offerViews shows the saved views, and what can be done with what is shown.
func (x *whole) offerViews(under fyne.CanvasObject) {
	var items []*fyne.MenuItem
	for _, v := range x.views {
		item := fyne.NewMenuItem(v.Name, func() { x.narrow(v.Filter) })
		item.Checked = v.Filter.Same(x.filter)
		items = append(items, item)
	}
	if len(items) > 0 {
		items = append(items, fyne.NewMenuItemSeparator())
	}
	all := fyne.NewMenuItem("Everything", func() { x.narrow(view.Filter{}) })
	all.Checked = x.filter.Empty()
	items = append(items, all)
	if v := x.saved(); v != nil && !x.filter.Empty() {
		items = append(items, fyne.NewMenuItem("Remove the view “"+v.Name+"”", func() { x.removeView(*v) }))
	} else {
		save := fyne.NewMenuItem("Save as a view…", x.saveView)
		save.Disabled = x.cannotSave() != ""
		items = append(items, save)
	}
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), x.w.win.Canvas(), below(under))
}

func (x *whole) cannotSave() string {
	if why := x.cannot(); why != "" {
		return why
	}
	if x.filter.Empty() {
		return "Nothing is filtered: F chooses a filter first."
	}
	return x.w.cannotWrite()
}

// saveView asks for the name of the view.
func (x *whole) saveView() {
	field, filter := part.NewField("Tarnholt, winter"), x.filter
	body := container.New(&column{width: sheetWidth, gap: tokens.Space2},
		part.Small.Label("Name", 1), field,
		part.Small.Label("The view keeps what is filtered and the day. One that has this name is replaced.", 0))
	s := x.w.newSheet("Save view", "Save", "Cancel", body, func() string {
		name := field.Text
		if name == "" {
			return "A view needs a name."
		}
		x.w.act("save the view", func(ctx context.Context, b *app.Workbench) error {
			_, err := b.SaveView(ctx, name, filter)
			return err
		}, x.fill)
		return ""
	}, nil)
	s.put(field)
}

func (x *whole) removeView(v app.SavedView) {
	x.w.act("remove the view", func(ctx context.Context, b *app.Workbench) error { return b.RemoveView(ctx, v) }, x.fill)
}
