package ui

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology/view"
	"dateline/app/dates"
	"dateline/app/ui/panes"
)

// narrow asks for something else, and keeps it for the next time.
func (x *whole) narrow(f view.Filter) {
	x.filter, x.known = f, true
	kept, err := json.Marshal(f)
	if err == nil {
		x.w.setSetting(settingWhole, string(kept))
	}
	x.head()
	x.fill()
}

// toggleValue takes a value on or off.
func (x *whole) toggleValue(v view.Value) {
	if x.filter.Has(v) {
		x.narrow(x.filter.Without(v))
		return
	}
	x.narrow(x.filter.With(v))
}

func (x *whole) remove(v view.Value) { x.narrow(x.filter.Without(v)) }

// chooseFilter offers all that the chronology can be narrowed to.
func (x *whole) chooseFilter() {
	all := x.w.chron.events
	if len(all) == 0 {
		x.w.status.say("There is no event yet that could be looked for.")
		return
	}
	onBench(x.w, func(ctx context.Context, b *app.Workbench) ([]view.Value, error) {
		return b.FilterValues(ctx, all)
	}, func(values []view.Value, err error) {
		if err != nil {
			x.w.status.say(sentence(err))
			return
		}
		if x.shown() && !x.w.dialogOpen() {
			x.showFilter(values)
		}
	})
}

func (x *whole) showFilter(values []view.Value) {
	f := panes.NewFilterSheet()
	size := x.w.win.Canvas().Size()
	s := x.w.newModal("Filter", f, fyne.NewSize(min(size.Width*0.9, 560), min(size.Height*0.85, 620)))
	f.OnToggle = x.toggleValue
	f.OnClose = func() { x.sheet = nil; s.close(); x.w.focusChanged() }
	f.ReadPeriod = func(typed string) (view.Value, bool) {
		v, err := view.ReadPeriod(typed, today())
		return v, err == nil
	}
	f.SetValues(values, x.filter.Values(x.w.tags))
	x.sheet = f
	x.w.whenShown(f, f.Focus)
}

// today is what dates are read against that stand in no article.
func today() dates.Context {
	return dates.Context{Published: article.Moment(time.Now().Format(time.DateOnly))}
}

// typedDay looks at the chronology as known on a day that was typed; nothing is today.
func (x *whole) typedDay(typed string) error {
	typed = strings.TrimSpace(typed)
	if typed == "" || strings.EqualFold(typed, "today") {
		x.knowOn("")
		return nil
	}
	e, err := dates.Read(typed, today())
	if err == nil && e.Latest == "" {
		err = errors.New("a day of knowledge needs an end: write it like 13 Mar 2024")
	}
	if err != nil {
		x.w.status.say(sentence(err))
		return err
	}
	x.knowOn(e.Latest[:len(time.DateOnly)])
	return nil
}

// later does something after the letter of a key has come, if it comes.
func (x *whole) later(do func()) {
	if x.w.back.straight {
		do()
		return
	}
	time.AfterFunc(20*time.Millisecond, func() { fyne.Do(do) })
}

// knowOn looks at the chronology as known on a day, "" for today.
func (x *whole) knowOn(day string) {
	f := x.filter
	f.KnownOn = day
	x.narrow(f)
}

// stepDay goes a day earlier or later: from today to the day of the last publication,
// and from there to today again.
func (x *whole) stepDay(by int) {
	day, err := time.Parse(time.DateOnly, x.filter.KnownOn)
	last := app.LastPublished(x.w.chron.events)
	next := day.AddDate(0, 0, by).Format(time.DateOnly)
	switch {
	case err == nil && by > 0 && next > last:
		x.knowOn("")
	case err == nil:
		x.knowOn(next)
	case by > 0:
		x.w.status.say("All that was published is known today.")
	case last == "":
		x.w.status.say("No article that is cited has a day of publication.")
	default:
		x.knowOn(last)
	}
}
