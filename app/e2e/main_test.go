//go:build e2e

// Package e2e drives the real program and looks at what comes out.
package e2e

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/app/e2e/harness"
	"dateline/assets"
)

func TestMain(m *testing.M) { os.Exit(harness.Main(m)) }

// writeSamples writes the sample articles into a folder and returns their paths by name.
func writeSamples(t *testing.T, folder string) map[string]string {
	t.Helper()
	paths := map[string]string{}
	for _, s := range assets.Samples() {
		paths[s.Name] = filepath.Join(folder, s.Name)
		if err := os.WriteFile(paths[s.Name], s.Bytes, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return paths
}

// objects reads a command's output with --json: one object a line.
func objects[T any](t *testing.T, out string) []T {
	t.Helper()
	var all []T
	for line := range strings.Lines(out) {
		var o T
		if err := json.Unmarshal([]byte(line), &o); err != nil {
			t.Fatalf("%q is not an object of JSON: %v", line, err)
		}
		all = append(all, o)
	}
	return all
}

// listed is what list --json and show --json tell of an article.
type listed struct {
	ID        string `json:"id"`
	Title     string `json:"title"`
	URL       string `json:"url"`
	Published string `json:"published"`
	Citations int    `json:"citations"`
	Text      string `json:"text"`
}
