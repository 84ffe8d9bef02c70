package app

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
)

// DataVariable is the environment variable that names another data folder.
const DataVariable = "DATELINE_DATA"

// Extension of a workspace's file.
const Extension = ".dateline"

// DataFolder is where the default workspace and the remembered settings lie, by
// each system's custom: $XDG_DATA_HOME/dateline (else ~/.local/share/dateline),
// ~/Library/Application Support/Dateline, %AppData%\Dateline. A given folder or
// DATELINE_DATA comes first. It is created when it is not there.
func DataFolder(given string) (string, error) {
	dir, err := DataFolderName(given)
	if err != nil {
		return "", fmt.Errorf("no data folder: %w; name one with --data or %s", err, DataVariable)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", fmt.Errorf("the data folder %s cannot be made: %w; name another with --data or %s", dir, err, DataVariable)
	}
	return dir, nil
}

// DataFolderName is the data folder without creating it.
func DataFolderName(given string) (string, error) {
	if given == "" {
		given = os.Getenv(DataVariable)
	}
	if given != "" {
		return filepath.Abs(given)
	}
	switch runtime.GOOS {
	case "windows", "darwin":
		dir, err := os.UserConfigDir() // %AppData%, ~/Library/Application Support
		return filepath.Join(dir, "Dateline"), err
	}
	if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "dateline"), nil
	}
	home, err := os.UserHomeDir()
	return filepath.Join(home, ".local", "share", "dateline"), err
}

// DefaultWorkspace is the workspace of a data folder that is used when none is named.
func DefaultWorkspace(data string) string { return filepath.Join(data, "my-workspace"+Extension) }

// Preferences are what Dateline remembers from one start to the next, for all
// workspaces. They lie in settings.json of the data folder.
type Preferences struct {
	Recent []string           `json:"recent,omitempty"` // workspaces, newest first; one may be gone, or on a disk that is
	Window [2]float32         `json:"window,omitempty"` // width and height in Fyne's pixels
	Panes  map[string]float32 `json:"panes,omitempty"`  // widths of the side panes
	Hidden map[string]bool    `json:"hidden,omitempty"` // panes that are hidden
	Theme  string             `json:"theme,omitempty"`  // light, dark, sepia; "" follows the system
	Text   float32            `json:"text,omitempty"`   // size of the page's text

	Sans     bool `json:"sans,omitempty"`     // the page's text in the sans instead of the serif
	Measure  int8 `json:"measure,omitempty"`  // width of its column: 0 normal, 1 narrow, 2 wide
	Leading  int8 `json:"leading,omitempty"`  // distance of its lines: 0 normal, 1 tight, 2 loose
	NoImages bool `json:"noImages,omitempty"` // images of articles are not shown

	path string
}

const mostRecent = 8

// LoadPreferences reads the preferences of a data folder; missing or unreadable
// ones are as if new.
func LoadPreferences(data string) *Preferences {
	p := &Preferences{path: filepath.Join(data, "settings.json")}
	b, err := os.ReadFile(p.path)
	if err != nil || json.Unmarshal(b, p) != nil {
		return &Preferences{path: p.path}
	}
	return p
}

// Opened puts a workspace at the head of the recent ones.
func (p *Preferences) Opened(path string) {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	p.Recent = slices.DeleteFunc(p.Recent, func(name string) bool { return name == path })
	p.Recent = slices.Insert(p.Recent, 0, path)
	p.Recent = p.Recent[:min(len(p.Recent), mostRecent)]
}

// Save writes the preferences, whole or not at all.
func (p *Preferences) Save() error {
	b, err := json.MarshalIndent(p, "", "  ")
	if err != nil {
		return fmt.Errorf("save the settings: %w", err)
	}
	part := p.path + ".part"
	if err := os.WriteFile(part, b, 0o644); err != nil {
		return fmt.Errorf("save the settings: %w", err)
	}
	return os.Rename(part, p.path)
}
