package unpack

import (
	"bytes"
	"context"
	"fmt"
	"regexp"
	"slices"
)

// Limits of a mailbox, which is not one research's reading but someone's post.
const (
	mostMails      = 5000
	largestMailbox = 100 << 20 // bytes
)

// mboxLine begins each mail of a mailbox (RFC 4155): an address or a dash, then
// a date as ctime(3) writes it, perhaps with a zone.
var mboxLine = regexp.MustCompile(`^From \S.*\b\d{1,2}:\d{2}(:\d{2})?\b.*\b(19|20)\d\d\b`)

func isMbox(s Source) bool {
	b := bytes.TrimLeft(bytes.TrimPrefix(s.Bytes, []byte("\xef\xbb\xbf")), "\r\n")
	line := firstLine(b)
	return mboxLine.Match(line) && mailStart(b[len(line):]) >= 0
}

func openMbox(ctx context.Context, s Source) (Unpacked, error) {
	u := Unpacked{Media: "application/mbox"}
	if len(s.Bytes) > largestMailbox {
		return u, fmt.Errorf("%s is too large a mailbox (%d MB; at most %d MB are read); move the mails you need into a folder of their own and export that",
			s.Title, len(s.Bytes)>>20, largestMailbox>>20)
	}
	mails := splitMbox(s.Bytes)
	if len(mails) > mostMails {
		return u, fmt.Errorf("%s holds more than %d mails; move those you need into a folder of their own and export that", s.Title, mostMails)
	}
	var lost []string
	for i, b := range mails {
		if err := ctx.Err(); err != nil {
			return u, fmt.Errorf("%s was not read: %w", s.Title, err)
		}
		one := Source{Title: fmt.Sprintf("mail %d of %s", i+1, s.Title), Bytes: b, depth: s.depth + 1}
		m, err := openMail(ctx, one)
		if err != nil {
			lost = append(lost, err.Error())
			continue
		}
		u.Documents = append(u.Documents, m.Documents...)
	}
	return withLost(u, s, lost)
}

// withLost tells on the first document what could not be read; where there is no
// document, that is the error.
func withLost(u Unpacked, s Source, lost []string) (Unpacked, error) {
	switch {
	case len(lost) == 0:
	case len(u.Documents) == 0:
		return u, fmt.Errorf("%s holds nothing that can be read: %s", s.Title, lost[0])
	default:
		u.Documents[0].Warnings = append(u.Documents[0].Warnings, firstOf(lost)...)
	}
	return u, nil
}

// firstOf are the first sentences of what may be thousands, with one about the
// others.
func firstOf(sentences []string) []string {
	const most = 20
	if len(sentences) <= most {
		return sentences
	}
	return append(slices.Clip(sentences[:most]), fmt.Sprintf("%d more could not be read", len(sentences)-most))
}

// splitMbox parts a mailbox at its lines "From ", one more than the limit at
// most. Only such a line behind a blank one and before a head begins another
// mail: some programs do not mask those in a text. The first begins one however
// its head comes, as isMbox has seen.
func splitMbox(b []byte) [][]byte {
	b = bytes.TrimLeft(bytes.TrimPrefix(b, []byte("\xef\xbb\xbf")), "\r\n")
	var mails [][]byte
	begin := -1
	blank := true
	for at := 0; at < len(b) && len(mails) <= mostMails; {
		line := firstLine(b[at:])
		next := at + len(line)
		if blank && bytes.HasPrefix(line, []byte("From ")) && mboxLine.Match(line) && (begin < 0 || headName.Match(b[next:min(len(b), next+200)])) {
			if begin >= 0 {
				mails = append(mails, unmask(b[begin:at]))
			}
			begin = next
		}
		blank = len(bytes.TrimSpace(line)) == 0
		at = next
	}
	if begin >= 0 {
		mails = append(mails, unmask(b[begin:]))
	}
	return mails
}

var maskedFrom = regexp.MustCompile(`(?m)^>(>*From )`)

// unmask gives the lines of a mail that begin with ">From " their own beginning.
func unmask(b []byte) []byte {
	if !bytes.Contains(b, []byte("\n>")) {
		return b
	}
	return maskedFrom.ReplaceAll(b, []byte("$1"))
}
