//go:build e2e

package e2e

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/app/e2e/harness"
	"dateline/app/e2e/state"
)

// trace is strace writing every attempt to reach another program into a file.
func trace(file string) []string {
	return []string{"strace", "-f", "-qq", "-e", "trace=connect,sendto,sendmsg", "-e", "signal=none", "-o", file}
}

// internet is the traced calls that name an internet address, the machine's own
// included, and how many calls there were in all.
func internet(t *testing.T, file string) (found []string, calls int) {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		calls++
		if strings.Contains(s.Text(), "AF_INET") { // AF_INET6 too
			found = append(found, s.Text())
		}
	}
	if s.Err() != nil {
		t.Fatal(s.Err())
	}
	return found, calls
}

func TestTraceCatchesAConnection(t *testing.T) {
	file := filepath.Join(t.TempDir(), "trace")
	line := append(trace(file), harness.Helper(t, "dial"))
	harness.MustRun(t, harness.Environment(harness.NewHome(t)), line[0], line[1:]...)
	if found, _ := internet(t, file); len(found) == 0 {
		t.Error("a planted connection was not seen: the trace shows nothing")
	}
}

func TestCommandsOpenNoConnection(t *testing.T) {
	folder, program, env := t.TempDir(), harness.Commands(t), harness.Environment(harness.NewHome(t))
	samples := filepath.Join(folder, "samples")
	if err := os.Mkdir(samples, 0o755); err != nil {
		t.Fatal(err)
	}
	writeSamples(t, samples)
	workspace := filepath.Join(folder, "traced.dateline")
	for _, args := range [][]string{
		{"import", "-w", workspace, samples},
		{"export", "-w", workspace, "csv", "-o", filepath.Join(folder, "out.csv")},
		{"export", "-w", workspace, "pdf", "-o", filepath.Join(folder, "out.pdf")},
		{"demo", "-o", filepath.Join(folder, "demo")},
	} {
		file := filepath.Join(folder, args[0]+".trace")
		line := append(append(trace(file), program), args...)
		harness.MustRun(t, env, line[0], line[1:]...)
		if found, _ := internet(t, file); len(found) > 0 {
			t.Errorf("dateline %s:\n%s", args[0], strings.Join(found, "\n"))
		}
	}
}

// hostilePage is a page that fetches an image, a script and a style where anything
// of it is loaded, and calls home where it is run.
func hostilePage(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "hostile.html")
	const page = `<html><head><link rel=stylesheet href="http://127.0.0.1:9/a.css"><script src="http://127.0.0.1:9/a.js"></script><script>fetch("http://127.0.0.1:9/home")</script></head>
<body onload="fetch('http://127.0.0.1:9/load')"><article><h1>Pier mended at Dorvan</h1><p>The fourth pier of the harbour of Dorvan was mended on Monday, the port office said.</p><img src="http://127.0.0.1:9/pixel.png"><iframe src="http://127.0.0.1:9/frame"></iframe></article></body></html>`
	if err := os.WriteFile(path, []byte(page), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestWindowOpensNoConnection(t *testing.T) {
	d, home := harness.NewDisplay(t), harness.NewHome(t)
	paths := writeSamples(t, t.TempDir())
	file := filepath.Join(t.TempDir(), "window.trace")
	p := harness.Start(t, d, home, trace(file), filepath.Join(t.TempDir(), "traced.dateline"))
	p.DropFiles(700, 400, paths["03-ledger.html"], paths["07-visnyk.html"])
	s := p.WaitFor("both articles", func(s state.State) bool { return s.Articles == 2 })
	p.Dismiss()
	p.Copy("A title\n\nhttps://news.example/only-kept-never-fetched\n\nThe harbour of Dorvan opened on Monday.")
	p.Key("ctrl+shift+v")
	p.Accept("the pasted article", func(s state.State) bool { return s.Articles == 3 })
	p.Click(state.Row(state.RowArticle, s.Article))
	p.DropFiles(700, 400, hostilePage(t))
	p.Accept("the page that would fetch", func(s state.State) bool { return s.Articles == 4 })
	p.Key("o")
	p.WaitFor("its original", func(s state.State) bool { return strings.Contains(s.Fields[state.Original], "http://127.0.0.1:9/a.js") })
	p.Shot("original-beside")
	p.Close()
	found, calls := internet(t, file)
	if len(found) > 0 {
		t.Errorf("the window:\n%s", strings.Join(found, "\n"))
	}
	if calls == 0 {
		t.Error("the trace is empty: the window's connection to its display is missing in it")
	}
}
