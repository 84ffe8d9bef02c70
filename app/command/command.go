// Package command is the command line: the same workbench as the window's, with
// one-line errors and, with --json, one object a line in fixed shapes.
package command

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"dateline/app"
)

// Exit codes.
const (
	exitFailed = 1
	exitUsage  = 2
)

// Window opens the window: on a workspace ("" for the last one), with a data folder.
type Window func(data, workspace string) error

// line is what all commands share.
type line struct {
	in        io.Reader
	out       io.Writer
	errs      io.Writer
	data      string // folder named by --data
	workspace string // file named by --workspace
	json      bool
	window    Window
}

// usageError is a mistake in the call itself.
type usageError struct{ error }

// errSilent ends a command with exit code 1 after it has said all itself.
var errSilent = errors.New("")

// Run carries out a command line and returns the exit code. Errors go to errs,
// one sentence each.
func Run(ctx context.Context, args []string, in io.Reader, out, errs io.Writer, window Window) int {
	l := &line{in: in, out: out, errs: errs, window: window}
	root := l.root()
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errs)
	err := root.ExecuteContext(ctx)
	switch {
	case err == nil:
		return 0
	case errors.Is(err, errSilent):
		return exitFailed
	}
	fmt.Fprintln(errs, "dateline: "+err.Error())
	if usage := (usageError{}); errors.As(err, &usage) {
		return exitUsage
	}
	return exitFailed
}

const about = `Dateline turns news articles into a chronology in which every event leads back
to the words it rests on. It works offline: it never opens a connection.

Without a command it opens the window, on the workspace named or the last one.
A workspace is one file, *.dateline; a name that does not exist is created.
Commands use the workspace of -w, else $DATELINE_WORKSPACE, else
my-workspace.dateline in the data folder (` + "`dateline help`" + ` names it at the end).`

func (l *line) root() *cobra.Command {
	root := &cobra.Command{
		Use:           "dateline [FILE.dateline]",
		Short:         "Turn news articles into a sourced chronology",
		Long:          about,
		Args:          l.arguments(cobra.MaximumNArgs(1)),
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE: func(_ *cobra.Command, args []string) error {
			workspace := ""
			if len(args) == 1 {
				if workspace = args[0]; !strings.HasSuffix(workspace, app.Extension) {
					return usageError{fmt.Errorf("%q is neither a command nor a %s file; `dateline help` lists the commands", workspace, app.Extension)}
				}
			}
			return l.window(l.data, workspace)
		},
	}
	root.CompletionOptions.HiddenDefaultCmd = true
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.PersistentFlags().StringVar(&l.data, "data", "", "data `folder` (default by the system's custom, or $"+app.DataVariable+")")
	root.AddCommand(
		l.importCommand(), l.listCommand(), l.showCommand(), l.searchCommand(), l.eventCommand(), l.suggestCommand(), l.viewCommand(), l.namesCommand(),
		l.exportCommand(), l.verifyCommand(), l.undoCommand(), l.redoCommand(), l.historyCommand(),
		l.alikeCommand(), l.recurringCommand(), l.splitCommand(), l.recleanCommand(), l.cleanCommand(), l.datesCommand(), l.demoCommand(),
	)
	if dir, err := app.DataFolderName(""); err == nil {
		root.SetUsageTemplate(root.UsageTemplate() + "\nThe data folder is " + dir + ", unless --data names another.\n")
	}
	return root
}

// arguments turns a wrong number of arguments into a usage error.
func (l *line) arguments(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if check(c, args) != nil {
			return usageError{fmt.Errorf("%s; `%s --help` tells more", arguments(len(args), c), c.CommandPath())}
		}
		return nil
	}
}

// workspaceFlags gives a command -w and --json.
func (l *line) workspaceFlags(c *cobra.Command) *cobra.Command {
	c.Flags().StringVarP(&l.workspace, "workspace", "w", "", "workspace `file` (default $"+workspaceVariable+" or the one in the data folder)")
	return l.jsonFlag(c)
}

func (l *line) jsonFlag(c *cobra.Command) *cobra.Command {
	c.Flags().BoolVar(&l.json, "json", false, "print one JSON object a line")
	return c
}

const workspaceVariable = "DATELINE_WORKSPACE"

// access is what a command does with the workspace.
type access int

const (
	reads   access = iota // also while another Dateline has it open
	changes               // must be there already
	creates               // may be made by the command
)

// open opens the workspace that the flags, the environment or the custom name.
func (l *line) open(ctx context.Context, a access) (*app.Workbench, error) {
	path := l.workspace
	if path == "" {
		path = os.Getenv(workspaceVariable)
	}
	if path == "" {
		data, err := app.DataFolder(l.data)
		if err != nil {
			return nil, err
		}
		path = app.DefaultWorkspace(data)
	}
	if _, err := os.Stat(path); a != creates && errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("there is no workspace %s yet; `dateline import` makes one, and -w names another", path)
	}
	return app.Open(ctx, path, app.Options{ReadOnly: a == reads})
}

// with runs f on the workspace and closes it.
func (l *line) with(ctx context.Context, a access, f func(*app.Workbench) error) (err error) {
	w, err := l.open(ctx, a)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, w.Close()) }()
	return f(w)
}

// tellNone says in words, not to programs, that a list is empty.
func (l *line) tellNone(n int, words string) error {
	if n > 0 || l.json {
		return nil
	}
	_, err := fmt.Fprintln(l.errs, words)
	return err
}

// count is a number with its noun: 1 site, 2 sites.
func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}

// object prints one JSON object on a line of its own.
func (l *line) object(v any) error {
	enc := json.NewEncoder(l.out)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

// arguments says in words what is wrong with the number of arguments.
func arguments(given int, c *cobra.Command) string {
	if given == 0 {
		return fmt.Sprintf("%s wants more words: %s", c.CommandPath(), c.UseLine())
	}
	return fmt.Sprintf("%s does not take these %d words: %s", c.CommandPath(), given, c.UseLine())
}
