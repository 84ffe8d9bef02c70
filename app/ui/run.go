// Package ui is the window: it shows what the workbench holds, reads the
// analyst's keys, clicks and drops, and calls the workbench. Widgets of the
// sub-folders show things and report what a person wants; the wiring is here.
package ui

import (
	"context"
	"fmt"
	"os"
	"time"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/ui/memory"
)

// Options of Run.
type Options struct {
	Data        string           // the data folder
	Workspace   string           // the file to open; "" takes the one used last
	Preferences *app.Preferences // what is remembered; saved when it changes, and when the window closes
}

// Run shows the window and returns when it is closed, by the analyst or because
// ctx is done.
func Run(ctx context.Context, host fyne.App, o Options) error {
	if o.Preferences == nil {
		o.Preferences = app.LoadPreferences(o.Data)
	}
	memory.Keep()
	fyne.SetCurrentApp(calm{host})
	w := newWindow(host, o, &background{})
	w.watchState()
	w.start(o.Workspace)
	drops, undropped := context.WithCancel(ctx)
	defer undropped()
	shown := true
	host.Lifecycle().SetOnStarted(func() {
		if shown = hasNativeWindow(w.win); !shown {
			host.Quit()
			return
		}
		w.watchDrops(drops)
		context.AfterFunc(ctx, func() { fyne.Do(w.end) }) // there is nobody to be asked
	})
	returned := make(chan struct{})
	w.win.SetOnClosed(func() { go endAnyway(returned, time.After(patience), o.Preferences.Save, os.Exit) })
	w.win.ShowAndRun()
	close(returned)
	if !shown {
		return ErrNoDisplay
	}
	if err := o.Preferences.Save(); err != nil {
		return fmt.Errorf("close the window: %w", err)
	}
	return nil
}
