// Dateline is a workbench for chronologies out of news: the command line, or
// the window when no command is given.
package main

import (
	"context"
	"os"
	"os/signal"

	"dateline/app/command"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(command.Run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr, openWindow))
}

func openWindow(data, workspace string) error { return nil }
