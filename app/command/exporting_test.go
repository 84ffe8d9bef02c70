package command_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// written is what an export of a part of the chronology wrote.
func written(t *testing.T, data, format string, flags ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "out")
	done(t, data, append([]string{"export", format, "-o", path}, flags...)...)
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestAPartOfTheChronologyIsExportedAndSaysSo(t *testing.T) {
	data := t.TempDir()
	gates, _ := recorded(t, data)
	done(t, data, "event", "edit", gates["id"].(string), "--place", "Vessin, lower lock")
	done(t, data, "view", "save", "Lock", "--place", "lower lock")
	for format, says := range map[string][]string{
		"csv": {"restricted_to", "restricted to view “Lock”: place lower lock; as known on 12 March 2024, without what was published later (1 of 2 events)"},
		"svg": {"Restricted to view “Lock”: place lower lock; as known on 12 March 2024, without what was published later (1 of 2 events)"},
	} {
		part := written(t, data, format, "--view", "lock", "--known-on", "2024-03-12")
		for _, words := range says {
			if !strings.Contains(part, words) {
				t.Errorf("%s does not say %q", format, words)
			}
		}
		for words, want := range map[string]bool{"gates of Vessin harbour failed": true, "last been inspected in early November": false} {
			if strings.Contains(part, words) != want {
				t.Errorf("%s of a part holds %q: %v", format, words, !want)
			}
		}
		whole := written(t, data, format)
		if strings.Contains(whole, "estricted") || !strings.Contains(whole, "last been inspected in early November") {
			t.Errorf("%s of the whole chronology is no more what it was", format)
		}
	}
	for _, format := range []string{"png", "pdf"} {
		if written(t, data, format) == written(t, data, format, "--known-on", "2024-03-12") {
			t.Errorf("the %s as known on a day is that of today", format)
		}
	}
}

func TestAFlagBesideAViewStandsForWhatTheViewAsks(t *testing.T) {
	data := t.TempDir()
	gates, _ := recorded(t, data)
	done(t, data, "event", "edit", gates["id"].(string), "--place", "Vessin, lower lock", "--status", "confirmed")
	done(t, data, "view", "save", "Lock", "--place", "lower lock", "--from", "2024-03-01")
	for _, c := range []struct {
		flags []string
		want  int
	}{{nil, 1}, {[]string{"--status", "disputed"}, 0}, {[]string{"--place", "elsewhere"}, 0}, {[]string{"--from", "2024-04-01"}, 0}, {[]string{"--known-on", "2024-03-12"}, 1}} {
		if got := done(t, data, append([]string{"event", "list", "--json", "--view", "Lock"}, c.flags...)...); len(got) != c.want {
			t.Errorf("%v: %d events, want %d", c.flags, len(got), c.want)
		}
	}
	part := written(t, data, "csv", "--view", "Lock", "--status", "confirmed")
	if strings.Contains(part, "“Lock”") || !strings.Contains(part, "restricted to since 1 Mar 2024; status confirmed; place lower lock") {
		t.Error("a part that is not the view's is not told as what it is")
	}
}

func TestAnnotationsAreNotNarrowed(t *testing.T) {
	data := t.TempDir()
	recorded(t, data)
	path := filepath.Join(t.TempDir(), "out")
	r := run(t, data, "", "export", "annotations", "-o", path, "--place", "Vessin")
	if r.code == 0 || !strings.Contains(r.errs, "annotations are every passage") {
		t.Errorf("%+v", r)
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("a file was written all the same")
	}
}
