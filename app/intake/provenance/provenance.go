// Package provenance reads what a system notes beside a file that came from the
// web: the address it was fetched from and the page that led to it. Linux keeps
// them in extended attributes (the freedesktop.org convention
// user.xdg.origin.url), macOS in com.apple.metadata:kMDItemWhereFroms, Windows in
// the stream Zone.Identifier; copying often loses the first and leaves the other
// two as files of their own, which are read everywhere. They must be read where
// the file lies, before any copy is made.
package provenance

import (
	"io"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"dateline/app/article"
)

// Why an address is taken for that of the file. What states RuleReferrer is
// weaker: it is the address of a page with a link to the file, and is marked to
// be checked.
const (
	RuleOrigin   = "the address that the system noted when the file was fetched"
	RuleReferrer = "the page that led to the file, as the system noted; not the file's own address"
)

// maxNote is how much of a note is read, in bytes. Real ones hold a few hundred.
const maxNote = 256 << 10

// Of is what was noted of a file: addresses, the file's own first. Nothing is
// found of a file without notes or one that cannot be read.
func Of(path string) []article.Claim {
	claims := ofSystem(path)
	dir, name := filepath.Split(path)
	if b := sideFile(dir + name + ":Zone.Identifier"); b != nil {
		claims = append(claims, OfZone(b, "the file "+name+":Zone.Identifier")...)
	}
	if b := sideFile(dir + "._" + name); b != nil {
		claims = append(claims, OfAppleDouble(b, "the file ._"+name)...)
	}
	return tidy(claims)
}

// sideFile is the content of a note that lies beside a file, nil when there is none.
func sideFile(path string) []byte {
	info, err := os.Lstat(path)
	if err != nil || !info.Mode().IsRegular() {
		return nil
	}
	return readNote(path)
}

func readNote(path string) []byte {
	f, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, maxNote))
	if err != nil {
		return nil
	}
	return b
}

// origin and referrer are claims of the two kinds; nil where the words are no
// address on the web.
func origin(words, where string) []article.Claim {
	return address(words, article.Evidence{Where: where, Rule: RuleOrigin})
}

func referrer(words, where string) []article.Claim {
	return address(words, article.Evidence{Where: where, Rule: RuleReferrer, ToCheck: true})
}

func address(words string, e article.Evidence) []article.Claim {
	words = strings.TrimSpace(strings.Trim(words, "\x00"))
	u, err := url.Parse(words)
	if err != nil || len(words) > 4096 || u.Host == "" {
		return nil // also about:, file:, data: and blob:
	}
	switch strings.ToLower(u.Scheme) {
	case "http", "https", "ftp":
		e.Words = words
		return []article.Claim{{Field: article.FieldURL, Value: words, Evidence: e}}
	}
	return nil
}

// tidy puts the files' own addresses first and drops what is said twice.
func tidy(claims []article.Claim) []article.Claim {
	slices.SortStableFunc(claims, func(a, b article.Claim) int { return weight(a) - weight(b) })
	var out []article.Claim
	for _, c := range claims {
		if !slices.ContainsFunc(out, func(o article.Claim) bool { return o.Value == c.Value }) {
			out = append(out, c)
		}
	}
	return out
}

func weight(c article.Claim) int {
	if c.Rule == RuleReferrer {
		return 1
	}
	return 0
}
