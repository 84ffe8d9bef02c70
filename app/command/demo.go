package command

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"dateline/app"
)

const demoName = "chronology"

var demoFormats = []app.Format{app.FormatCSV, app.FormatPDF}

func (l *line) demoCommand() *cobra.Command {
	dir := "."
	c := &cobra.Command{
		Use:   "demo",
		Short: "Make chronology.csv and chronology.pdf from the sample articles",
		Long: `Imports the sample articles that come with Dateline, replays an analyst's work on
them, and writes chronology.csv and chronology.pdf, with the workspace
chronology.dateline beside them. Nothing is ready-made: dates are read from the
articles as it runs. A workspace that is there already is left as it is.`,
		Args: l.arguments(cobra.NoArgs),
		RunE: func(c *cobra.Command, _ []string) error { return l.demo(c, dir) },
	}
	c.Flags().StringVarP(&dir, "output", "o", dir, "`folder` to write into")
	return c
}

func (l *line) demo(c *cobra.Command, dir string) (err error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("the folder for the demonstration: %w", err)
	}
	if err := mayDemonstrate(dir); err != nil {
		return err
	}
	scratch, err := os.MkdirTemp("", "dateline-demo-")
	if err != nil {
		return fmt.Errorf("a folder to work in: %w", err)
	}
	defer os.RemoveAll(scratch)
	made := filepath.Join(scratch, demoName+app.Extension)
	if err := l.demonstrate(c, made, dir); err != nil {
		return err
	}
	kept := filepath.Join(dir, demoName+app.Extension)
	switch _, err := os.Lstat(kept); {
	case errors.Is(err, fs.ErrNotExist):
		if err := copyFile(made, kept); err != nil {
			return err
		}
		fmt.Fprintln(l.out, kept)
	default:
		fmt.Fprintln(l.out, kept+" (was there already and is left as it was)")
	}
	return nil
}

// mayDemonstrate refuses to replace files that no earlier demonstration made: that
// one left its workspace beside them.
func mayDemonstrate(dir string) error {
	if _, err := os.Lstat(filepath.Join(dir, demoName+app.Extension)); err == nil {
		return nil
	}
	for _, f := range demoFormats {
		path := filepath.Join(dir, demoName+"."+string(f))
		if _, err := os.Lstat(path); err == nil {
			return fmt.Errorf("%s is there already and no demonstration made it; name another folder with -o", path)
		}
	}
	return nil
}

// demonstrate makes the workspace and exports it to both formats.
func (l *line) demonstrate(c *cobra.Command, workspace, dir string) (err error) {
	w, err := app.Open(c.Context(), workspace, app.Options{})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, w.Close()) }()
	if err := w.Demonstrate(c.Context()); err != nil {
		return fmt.Errorf("the demonstration: %w", err)
	}
	for _, f := range demoFormats {
		path := filepath.Join(dir, demoName+"."+string(f))
		r, err := w.Export(c.Context(), f, path, app.ExportOptions{Title: "The Dorvan grain terminal", Overwrite: true})
		if err != nil {
			return err
		}
		l.tellExport(r)
	}
	return nil
}

// copyFile copies a closed workspace into a folder that may be on another disk.
func copyFile(from, to string) error {
	b, err := os.ReadFile(from)
	if err == nil {
		err = os.WriteFile(to, b, 0o644)
	}
	if err != nil {
		return fmt.Errorf("keep the demonstration's workspace: %w", err)
	}
	return nil
}
