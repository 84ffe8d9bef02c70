package transfer

import (
	"bytes"
	"strconv"
	"strings"
)

// cfHTML is a piece of HTML as Windows' clipboard holds it.
type cfHTML struct {
	fragment string // what was selected
	context  string // what stands before it: the elements that it lies in
	source   string // the address of the page
}

// parseCFHTML reads "HTML Format": lines like StartFragment:0000000157 with
// offsets in bytes from the beginning, then HTML in UTF-8, the selection
// between two comments. ok is false when it holds none.
// https://learn.microsoft.com/windows/win32/dataxchg/html-clipboard-format
func parseCFHTML(b []byte) (h cfHTML, ok bool) {
	b = bytes.TrimRight(b, "\x00")
	offsets := map[string]int{}
	rest := b
	for {
		line, after, more := bytes.Cut(rest, []byte("\n"))
		name, value, has := strings.Cut(strings.TrimRight(string(line), "\r"), ":")
		if !more || !has || strings.HasPrefix(strings.TrimSpace(name), "<") {
			break
		}
		if strings.EqualFold(name, "SourceURL") {
			h.source = strings.TrimSpace(value)
		} else if n, err := strconv.Atoi(strings.TrimSpace(value)); err == nil {
			offsets[strings.ToLower(name)] = n
		}
		rest = after
	}
	start, end, ok := fragmentOf(b, offsets)
	if !ok {
		return h, false
	}
	h.fragment = decode(b[start:end])
	if from, has := offsets["starthtml"]; has && from >= 0 && from < start {
		h.context = decode(b[from:start])
	}
	return h, strings.TrimSpace(h.fragment) != ""
}

var (
	startComment = []byte("<!--StartFragment")
	endComment   = []byte("<!--EndFragment")
)

// fragmentOf finds the selection: by the offsets, or between the comments where
// a program counted wrong.
func fragmentOf(b []byte, offsets map[string]int) (start, end int, ok bool) {
	start, hasStart := offsets["startfragment"]
	end, hasEnd := offsets["endfragment"]
	if hasStart && hasEnd && start > 0 && start < end && end <= len(b) {
		return start, end, true
	}
	at := bytes.Index(b, startComment)
	if at < 0 {
		return 0, 0, false
	}
	closed := bytes.Index(b[at:], []byte("-->"))
	stop := bytes.LastIndex(b, endComment)
	if closed < 0 || stop < at+closed+3 {
		return 0, 0, false
	}
	return at + closed + 3, stop, true
}
