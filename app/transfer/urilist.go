package transfer

import "strings"

// uris is a list of addresses sorted by what can be done with them.
type uris struct {
	files  []string // paths on this computer
	web    []string
	remote []string // files that have no path here
}

// mostURIs is how many addresses of a list are looked at.
const mostURIs = 100_000

// uriList reads text/uri-list (RFC 2483): an address a line, lines with # left
// out; also what file managers copy, whose first line says "copy" or "cut". host
// is the name of this computer.
func uriList(list, host string) uris {
	var u uris
	n := 0
	for line := range strings.Lines(list) {
		if n++; n > mostURIs {
			break
		}
		line = strings.Trim(line, " \t\r\n\x00")
		scheme, rest, ok := strings.Cut(line, ":")
		switch scheme = strings.ToLower(scheme); {
		case !ok, strings.HasPrefix(line, "#"), strings.ContainsAny(scheme, "/ "):
		case scheme == "file":
			u.addFile(line, rest, host)
		case webAddress(line) != "":
			u.web = append(u.web, line)
		case strings.HasPrefix(rest, "//"):
			u.remote = append(u.remote, line)
		}
	}
	return u
}

// addFile takes file:/path, file:///path, file://localhost/path and a path with
// this computer's name (RFC 8089); a file of another one is remote.
func (u *uris) addFile(line, rest, host string) {
	if after, ok := strings.CutPrefix(rest, "//"); ok {
		at := strings.IndexByte(after, '/')
		if at < 0 {
			return
		}
		name := after[:at]
		if name != "" && !strings.EqualFold(name, "localhost") && !strings.EqualFold(name, host) {
			u.remote = append(u.remote, line)
			return
		}
		rest = after[at:]
	}
	path := unescape(rest)
	if strings.HasPrefix(path, "/") && !strings.ContainsRune(path, 0) {
		u.files = append(u.files, path)
	}
}

// unescape resolves %20 and its like; a % that begins none stands for itself.
func unescape(s string) string {
	if !strings.Contains(s, "%") {
		return s
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) {
			hi, lo := hexDigit(s[i+1]), hexDigit(s[i+2])
			if hi >= 0 && lo >= 0 {
				b = append(b, byte(hi<<4|lo))
				i += 2
				continue
			}
		}
		b = append(b, s[i])
	}
	return string(b)
}

func hexDigit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}
