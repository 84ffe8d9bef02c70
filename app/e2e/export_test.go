//go:build e2e

package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/app/e2e/harness"
	"dateline/app/e2e/state"
)

// TestWhatIsShownIsExportedByKeys exports what the whole chronology is narrowed to, by
// keys, then all of it.
func TestWhatIsShownIsExportedByKeys(t *testing.T) {
	d := newDesk(t, map[string]string{"weir.txt": weir, "inquiry.txt": inquiry})
	add := func(id, quote, title string) {
		harness.MustRun(t, d.env, harness.Window(t), "event", "add", "-w", d.workspace, "--article", id, "--quote", quote, "--title", title)
	}
	add(d.idOf("Weir at Hollin"), "The weir above the mill at Hollin gave way on Monday night", "Weir gives way")
	add(d.idOf("County was told"), "The lower road was opened again on Sunday", "Lower road opened again")
	path := filepath.Join(t.TempDir(), "part.csv")
	export := func(keys ...string) string {
		d.Key("ctrl+e")
		d.WaitFor("the export", func(s state.State) bool { return s.Dialog == "Export" })
		d.Key(append([]string{"Down", "alt+s", "ctrl+a"}, keys...)...)
		d.Type(path)
		d.Shot("export-part")
		d.Key("ctrl+Return")
		d.WaitFor("the file", func(s state.State) bool { return s.Dialog == "" && strings.HasPrefix(s.Status, "Exported") })
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		os.Remove(path)
		return string(b)
	}
	d.open()
	d.Key("ctrl+2", "t")
	d.whole("both events", func(v *state.Whole) bool { return v.Shown == 2 })
	d.Key("bracketleft", "bracketleft")
	d.whole("what was known the day before", func(v *state.Whole) bool { return v.KnownOn == "2021-05-10" && v.Shown == 1 })
	if part := export(); strings.Contains(part, "opened again") || !strings.Contains(part, "as known on 10 May 2021, without what was published later (1 of 2 events)") {
		t.Errorf("what is shown is exported as\n%s", part)
	}
	if all := export("alt+e", "Right", "alt+s", "ctrl+a"); !strings.Contains(all, "opened again") || strings.Contains(all, "restricted") {
		t.Errorf("all is exported as\n%s", all)
	}
	d.end()
}
