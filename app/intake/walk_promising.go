package intake

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
)

// headBytes is how much of a file is looked at to tell its kind.
const headBytes = 1024

// articleExtensions are endings of files that may hold an article.
var articleExtensions = []string{
	".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".xht", ".shtml",
	".eml", ".emlx", ".mbox", ".mht", ".mhtml", ".webarchive", ".pdf", ".zip", ".url", ".webloc",
}

// wordExtensions are endings of files that hold text which cannot be read. They
// are reported rather than left out, with what to do.
var wordExtensions = []string{".doc", ".docx", ".odt", ".rtf", ".epub", ".pages"}

// headOfFile is the beginning of a file, nil when it is empty or cannot be read.
func headOfFile(path string) []byte {
	f, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer f.Close()
	return readHead(f)
}

func readHead(r io.Reader) []byte {
	head := make([]byte, headBytes)
	n, _ := io.ReadFull(r, head)
	return head[:n]
}

// promising tells whether a file found in a folder or archive may hold an
// article: by its name, or, where that says nothing, by how it begins. A file
// without an ending that cannot be read is; its error is told when it is loaded.
func promising(name string, head []byte) bool {
	ext := lower(filepath.Ext(name))
	switch {
	case slices.Contains(articleExtensions, ext), slices.Contains(wordExtensions, ext):
		return true
	case ext == ".desktop": // most of them start programs
		return linkEntry.Match(head)
	case ext == "":
		return head == nil || startsAsArchive(head) || startsAsContainer(head) || len(head) > 0 && !looksBinary(head)
	}
	return startsAsPage(head) || startsAsContainer(head)
}

var (
	linkEntry = regexp.MustCompile(`(?m)^\s*(Type\s*=\s*Link|URL\s*=)`)
	mboxStart = regexp.MustCompile(`^From \S+ .*\d{4}\r?\n[!-9;-~]+:`)
	mailStart = regexp.MustCompile(`^([!-9;-~]+:[^\n]*\n([ \t][^\n]*\n)*)+`)
	mailField = regexp.MustCompile(`(?mi)^(MIME-Version|Message-ID|Received|Return-Path|Delivered-To):`)
)

// startsAsContainer tells whether a file begins as mail, an archive of a page, or
// a PDF does.
func startsAsContainer(head []byte) bool {
	if bytes.HasPrefix(head, []byte("%PDF-")) || mboxStart.Match(head) {
		return true
	}
	if bytes.HasPrefix(head, []byte("bplist00")) {
		return bytes.Contains(head, []byte("WebMainResource")) || bytes.Contains(head, []byte("WebResource"))
	}
	return mailField.Match(mailStart.Find(head))
}

// startsAsArchive tells whether a file begins as a ZIP archive, or a document
// that is built as one, does.
func startsAsArchive(head []byte) bool {
	return bytes.HasPrefix(head, []byte("PK\x03\x04")) || bytes.HasPrefix(head, []byte("PK\x05\x06"))
}
