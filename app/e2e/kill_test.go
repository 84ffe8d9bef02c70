//go:build e2e

package e2e

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"dateline/app/e2e/harness"
)

const importedFiles = 200

// An import that is killed has lost nothing that it said was imported.
func TestKillDuringImportLosesNothingAcknowledged(t *testing.T) {
	kills := 10
	if n, err := strconv.Atoi(os.Getenv("DATELINE_KILLS")); err == nil {
		kills = n
	}
	program, env := harness.Commands(t), harness.Environment(harness.NewHome(t))
	pages := manyPages(t, importedFiles)

	whole := importUntil(t, program, env, filepath.Join(t.TempDir(), "whole.dateline"), pages, -1)
	if len(whole.acknowledged) != importedFiles {
		t.Fatalf("a whole import acknowledged %d of %d files", len(whole.acknowledged), importedFiles)
	}
	seed := rand.Uint64()
	t.Logf("an import of %d files takes %v; seed %d", importedFiles, whole.took, seed)
	random := rand.New(rand.NewPCG(seed, 0))

	killed := 0
	for try := 0; killed < kills; try++ {
		if try == 5*kills {
			t.Fatalf("only %d of %d imports were still running when they were to be killed", killed, try)
		}
		workspace := filepath.Join(t.TempDir(), "killed.dateline")
		after := time.Duration(random.Float64() * float64(whole.took))
		r := importUntil(t, program, env, workspace, pages, after)
		checkKept(t, program, env, workspace, r.acknowledged)
		if t.Failed() {
			t.Fatalf("try %d, killed %v after the first acknowledgement", try, after)
		}
		if !r.killed {
			continue // it was done before
		}
		killed++
		t.Logf("killed after %v: %d files acknowledged", after.Round(time.Millisecond), len(r.acknowledged))
		if killed == kills {
			checkGoesOn(t, program, env, workspace, pages)
		}
	}
}

// checkGoesOn imports again into a workspace whose import was killed.
func checkGoesOn(t *testing.T, program string, env []string, workspace, folder string) {
	t.Helper()
	harness.MustRun(t, env, program, "import", "-w", workspace, folder)
	if n := len(objects[listed](t, harness.MustRun(t, env, program, "list", "--json", "-w", workspace))); n != importedFiles {
		t.Errorf("%d articles after importing again, want %d", n, importedFiles)
	}
}

// importRun is an import as its caller saw it.
type importRun struct {
	acknowledged []string // ids of the articles said to be imported
	took         time.Duration
	killed       bool
}

// importUntil imports a folder and kills the program some time after the first
// acknowledgement; never when that is negative.
func importUntil(t *testing.T, program string, env []string, workspace, folder string, after time.Duration) importRun {
	t.Helper()
	c := exec.Command(program, "import", "--json", "-w", workspace, folder)
	c.Env, c.Stderr = env, os.Stderr
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatalf("start the import: %v", err)
	}
	var r importRun
	var begun time.Time
	lines := bufio.NewReader(out)
	for {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			break // what the kill cut off was never acknowledged
		}
		if begun.IsZero() {
			begun = time.Now()
			if after >= 0 {
				time.AfterFunc(after, func() { c.Process.Kill() })
			}
		}
		r.acknowledged = append(r.acknowledged, acknowledgedIn(t, line)...)
	}
	if !begun.IsZero() {
		r.took = time.Since(begun)
	}
	if err := c.Wait(); err != nil {
		r.killed = c.ProcessState.ExitCode() == -1
		if !r.killed {
			t.Fatalf("the import: %v", err)
		}
	}
	return r
}

// acknowledgedIn is the articles that a line says are imported.
func acknowledgedIn(t *testing.T, line []byte) []string {
	t.Helper()
	var o struct {
		Status   string   `json:"status"`
		Articles []listed `json:"articles"`
	}
	if err := json.Unmarshal(line, &o); err != nil {
		t.Fatalf("%q is not an object of JSON: %v", line, err)
	}
	var ids []string
	if o.Status == "imported" {
		for _, a := range o.Articles {
			ids = append(ids, a.ID)
		}
	}
	return ids
}

// checkKept opens a workspace after a crash: sound, and everything acknowledged there.
func checkKept(t *testing.T, program string, env []string, workspace string, acknowledged []string) {
	t.Helper()
	if r := harness.Run(t, env, program, "verify", "--json", "-w", workspace); r.Code != 0 {
		t.Errorf("verify: exit code %d\n%s%s", r.Code, r.Out, r.Err)
	}
	there := map[string]bool{}
	for _, a := range objects[listed](t, harness.MustRun(t, env, program, "list", "--json", "-w", workspace)) {
		there[a.ID] = true
	}
	for _, id := range acknowledged {
		if !there[id] {
			t.Errorf("article %s was acknowledged and is not there", id)
		}
	}
}

// manyPages writes invented articles, text and HTML, large enough for an import to take a while.
func manyPages(t *testing.T, n int) string {
	t.Helper()
	folder := t.TempDir()
	for i := range n {
		title := fmt.Sprintf("Lock %d of the Varrow canal is closed", i+1)
		text := ""
		for p := range 12 {
			text += fmt.Sprintf("<p>The canal office of Varrow said on Monday that gate %d of lock %d leaks %d litres an hour, "+
				"more than in March 2021, and that boats have to wait until divers have looked at its hinges. "+
				"Skipper Orla Denn counted %d boats in the basin.</p>\n", p+1, i+1, 40+i*p, 3+i%17)
		}
		page := fmt.Sprintf("<!doctype html><html lang=en><head><title>%s - Canal Post</title>"+
			"<meta property='article:published_time' content='2022-05-%02dT08:00:00Z'></head>"+
			"<body><nav><a href=/>Home</a> <a href=/boats>Boats</a></nav><article><h1>%s</h1>\n%s</article>"+
			"<footer>Canal Post</footer></body></html>\n", title, 1+i%28, title, text)
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("lock-%03d.html", i+1)), []byte(page), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}
