// Dateline is a workbench for chronologies out of news: the command line, or
// the window when no command is given.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"

	fyneapp "fyne.io/fyne/v2/app"

	"dateline/app"
	"dateline/app/command"
	"dateline/app/ui"
)

const appID = "org.dateline.Dateline" // as in FyneApp.toml

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	window := func(data, workspace string) error { return openWindow(ctx, data, workspace) }
	code := command.Run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr, window)
	stop()
	os.Exit(code)
}

// openWindow is called once it is clear that no command was given: only then is
// the graphics library touched. The window closes when ctx is done.
func openWindow(ctx context.Context, data, workspace string) (err error) {
	if err := ui.Display(); err != nil {
		return err
	}
	dir, err := app.DataFolder(data)
	if err != nil {
		return err
	}
	if file, err := openLog(filepath.Join(dir, "dateline.log")); err == nil {
		defer file.Close()
		log.SetOutput(file) // the graphics library logs what is no news to a person
	}
	o := ui.Options{Data: dir, Workspace: workspace, Preferences: app.LoadPreferences(dir)}
	defer func() {
		// A display that does not answer makes the driver panic before anything is shown.
		if p := recover(); p != nil {
			if !strings.Contains(fmt.Sprint(p), "GLFW library is not initialized") {
				panic(p)
			}
			err = ui.ErrNoDisplay
		}
	}()
	return ui.Run(ctx, fyneapp.NewWithID(appID), o)
}

// mostLog is how long the log may grow, in bytes, before it begins anew.
const mostLog = 1 << 20

// openLog opens a log to go on with: what an earlier start has told of its end
// is wanted when it ended badly.
func openLog(path string) (*os.File, error) {
	how := os.O_CREATE | os.O_WRONLY | os.O_APPEND
	if info, err := os.Stat(path); err == nil && info.Size() > mostLog {
		how |= os.O_TRUNC
	}
	return os.OpenFile(path, how, 0o644)
}
