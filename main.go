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
	if file, err := os.Create(filepath.Join(dir, "dateline.log")); err == nil {
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
