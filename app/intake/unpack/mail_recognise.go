package unpack

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
)

// headName is how a line of a head begins.
var headName = regexp.MustCompile(`^[!-9;-~]{1,60}[ \t]*:`)

// What tells a head from other lines with colons: names that only programs
// write, and those that people write as well.
var (
	programNames = nameSet(`message-id mime-version received return-path delivered-to content-type content-transfer-encoding
		dkim-signature arc-seal arc-message-signature authentication-results received-spf list-id list-unsubscribe x-mailer
		user-agent references in-reply-to snapshot-content-location x-original-to envelope-to x-received x-google-smtp-source
		x-mozilla-status x-mimeole thread-index x-ms-exchange-organization-scl x-account-key x-uidl`)
	personNames = nameSet(`from to cc subject date reply-to sender`)
)

func nameSet(s string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(s) {
		set[w] = true
	}
	return set
}

// isMail tells a mail by its head: lines with names, two or more of them known.
// A head of names that people write too must have an address and a date as
// programs write them, for a pasted note may look much the same.
func isMail(s Source) bool { return mailStart(s.Bytes) >= 0 }

// mailStart is where the head of a mail begins: behind blank lines, a byte order
// mark and the rest of a line whose beginning is lost; -1 where there is none.
func mailStart(b []byte) int {
	at := 0
	if bytes.HasPrefix(b, []byte("\xef\xbb\xbf")) {
		at = 3
	}
	for skipped := 0; at < len(b) && skipped < 20; skipped++ {
		line := firstLine(b[at:])
		trimmed := bytes.TrimSpace(line)
		switch {
		case headName.Match(line):
			if looksLikeHead(b[at:]) {
				return at
			}
		case bytes.HasPrefix(trimmed, []byte("--")) && boundaryLine.Match(b[at:min(len(b), at+1024)]):
			return at // the head is lost
		case len(trimmed) > 0 && line[0] != ' ' && line[0] != '\t' && skipped > 3:
			return -1
		}
		at += len(line)
	}
	return -1
}

// withoutFrame is a mail without what Apple Mail puts around those it keeps: a
// line with the mail's size before it and a property list behind.
func withoutFrame(b []byte) []byte {
	line := firstLine(b)
	size, err := strconv.Atoi(string(bytes.TrimSpace(line)))
	if err != nil || size <= 0 || size > len(b)-len(line) {
		return b
	}
	return b[len(line) : len(line)+size]
}

// firstLine is the first line of b with its end.
func firstLine(b []byte) []byte {
	if i := bytes.IndexByte(b, '\n'); i >= 0 {
		return b[:i+1]
	}
	return b
}

func looksLikeHead(b []byte) bool {
	b = b[:min(len(b), 1<<16)]
	byProgram, byPerson, address, date := 0, 0, false, false
	for n := 0; len(b) > 0 && n < 400; n++ {
		line := firstLine(b)
		b = b[len(line):]
		trimmed := bytes.TrimSpace(line)
		if len(trimmed) == 0 {
			break
		}
		if line[0] == ' ' || line[0] == '\t' || !headName.Match(line) {
			continue
		}
		name, value, _ := strings.Cut(string(trimmed), ":")
		switch name = strings.ToLower(strings.TrimSpace(name)); {
		case programNames[name]:
			byProgram++
		case personNames[name]:
			byPerson++
			address = address || name == "from" && strings.Contains(value, "@")
			date = date || name == "date" && momentOf(value) != ""
		case n > 8 && byProgram+byPerson == 0:
			return false
		}
	}
	switch {
	case byProgram >= 2, byProgram == 1 && byPerson >= 1:
		return true
	}
	return byPerson >= 3 && address && date
}
