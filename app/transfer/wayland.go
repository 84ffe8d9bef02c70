//go:build unix && !darwin

package transfer

import (
	"bytes"
	"context"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"
)

// waylandPatience is how long wl-paste may take for one type.
const waylandPatience = 6 * time.Second

// waylandClipboard asks wl-paste (package wl-clipboard): a program without a
// surface of its own that has the focus cannot read a Wayland clipboard.
func waylandClipboard(ctx context.Context) (Item, error) {
	path, err := exec.LookPath("wl-paste")
	if err != nil {
		return Item{}, ErrUnavailable
	}
	list, err := wlPaste(ctx, path, "--list-types")
	if err != nil {
		return Item{}, ErrUnavailable // also when nothing is there
	}
	offered := strings.Split(strings.TrimSpace(string(list)), "\n")
	data := map[string][]byte{}
	for _, name := range wanted(offered) {
		if b, err := wlPaste(ctx, path, "--no-newline", "--type", name); err == nil {
			data[name] = b
		}
	}
	host, _ := os.Hostname()
	item := itemOf("clipboard", data, host)
	item.Image = item.Image || offersImage(offered)
	return item, nil
}

// wlPaste runs wl-paste and takes what it prints, up to a limit.
func wlPaste(ctx context.Context, path string, args ...string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, waylandPatience)
	defer cancel()
	c := exec.CommandContext(ctx, path, args...)
	out, err := c.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := c.Start(); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	n, err := io.Copy(&b, io.LimitReader(out, most+1))
	if n > most {
		cancel()
		err = errTooLarge
	}
	if waited := c.Wait(); err == nil {
		err = waited
	}
	return b.Bytes(), err
}
