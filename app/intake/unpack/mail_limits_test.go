package unpack

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"runtime"
	"strings"
	"testing"
)

const filler = "The quick brown barge jumps over the lazy weir.\n"

// bombs are inputs of some megabytes that are made to cost time or memory.
func bombs() map[string][]byte {
	const size = 5 << 20
	fill := func(s string) string { return strings.Repeat(s, size/len(s)) }
	head := "Received: a\r\nMessage-ID: <1@a.example>\r\nMIME-Version: 1.0\r\nSubject: x\r\n"
	mixed := head + "Content-Type: multipart/mixed; boundary=B\r\n\r\n"
	part := func(s string) string { return strings.Repeat(s, 3<<20/len(s)) } // what is looked into is shorter
	var deep strings.Builder
	for i := range 15_000 {
		fmt.Fprintf(&deep, "Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n", i, i)
	}
	rfc822 := strings.Repeat("Content-Type: message/rfc822\r\nMIME-Version: 1.0\r\nMessage-ID: <1@a.example>\r\n\r\n", 20_000)
	all := map[string]string{
		"long head":            head + fill("X-Filler: "+filler),
		"one long line":        head + "X-Filler: " + fill("a"),
		"long subject":         strings.Replace(head, "x\r\n", fill("=?utf-8?Q?=D0=A1?= ")+"\r\n", 1) + "\r\n" + filler,
		"long folded subject":  strings.Replace(head, "x\r\n", fill("=?utf-8?Q?=D0=A1?=\r\n ")+"\r\n", 1) + "\r\n" + filler,
		"long type":            head + "Content-Type: text/plain; " + fill(`a="b"; `) + "\r\n\r\n" + filler,
		"type of quotes":       head + "Content-Type: text/plain; name=" + fill(`"`) + "\r\n\r\n" + filler,
		"many parts":           mixed + fill("--B\r\n\r\nx\r\n"),
		"many heads":           mixed + fill("--B\r\nContent-Type: text/html; name=a\r\n\r\nx\r\n"),
		"parts up to the edge": mixed + strings.Repeat("--B\r\nContent-Type: text/plain\r\n\r\n"+strings.Repeat("x ", 480)+"\r\n", mostParts-10) + "--B--",
		"deep multiparts":      head + deep.String() + "\r\n" + fill(filler),
		"deep with one name":   head + strings.Repeat("Content-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\n", 60_000) + filler,
		"mails in mails":       head + rfc822 + "\r\n" + fill(filler),
		"base64 of rubbish":    head + "Content-Transfer-Encoding: base64\r\n\r\n" + fill("\x80\x81!?"),
		"base64 without end":   head + "Content-Transfer-Encoding: base64\r\n\r\n" + fill("QUJD"),
		"only equals signs":    head + "Content-Transfer-Encoding: quoted-printable\r\n\r\n" + fill("="),
		"open soft breaks":     head + "Content-Transfer-Encoding: quoted-printable\r\n\r\n" + fill("= \t"),
		"heads of forwards":    head + "\r\n" + part("From: a@a.example\n"),
		"forwards in forwards": head + "\r\n" + part("-- Forwarded message --\nFrom: a@a.example\nDate: x\nSubject: y\n\nz\n"),
		"open labels":          head + "\r\n" + part("To:\n"),
		"quote marks":          head + "\r\n" + part("> "),
		"flowed":               head + "Content-Type: text/plain; format=flowed\r\n\r\n" + part(">>>> a \n"),
		"labels that go on":    head + "\r\n" + part("From: a\nTo: b@b.example\nc@c.example\n"),
		"tags":                 head + "Content-Type: text/html\r\n\r\n" + part("<a href=x>"),
		"mailbox of nothing":   "From a@a.example Mon May 14 11:59:30 2029\n" + head + "\n" + fill("\nFrom a@a.example Mon May 14 11:59:30 2029\nA: b\n"),
		"mailbox below limit":  strings.Repeat("From a@a.example Mon May 14 11:59:30 2029\n"+head+"\n"+strings.Repeat(filler, 15)+"\n", mostMails-1),
		"xml list":             `<?xml version="1.0"?><!DOCTYPE plist><plist><dict><key>WebMainResource</key>` + fill("<array>"),
		"xml laughs":           `<?xml version="1.0"?><!DOCTYPE plist [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><plist><dict><key>WebMainResource</key><string>` + fill("&b;") + `</string></dict></plist>`,
		"bare address":         "https://" + fill("a.") + "example",
		"shortcut":             "[InternetShortcut]\nURL=https://a.example/" + fill("a"),
	}
	out := map[string][]byte{}
	for name, s := range all {
		out[name] = []byte(s)
	}
	out["binary list, deep"] = deepList(400_000)
	out["binary list, circle"] = binaryPlist([][]byte{{0xd1, 0, 0, 0, 1, 0, 0, 0, 2}, []byte("\x5f\x10\x0fWebMainResource"), {0xa1, 0, 0, 0, 0}}, 0)
	out["binary list, laughs"] = laughingList()
	return out
}

// binaryPlist puts a binary property list together; references are of four bytes.
func binaryPlist(objects [][]byte, top int) []byte {
	b := []byte("bplist00")
	var table []byte
	for _, o := range objects {
		table = binary.BigEndian.AppendUint32(table, uint32(len(b)))
		b = append(b, o...)
	}
	at := len(b)
	b = append(b, table...)
	b = append(b, 0, 0, 0, 0, 0, 0, 4, 4)
	b = binary.BigEndian.AppendUint64(b, uint64(len(objects)))
	b = binary.BigEndian.AppendUint64(b, uint64(top))
	return binary.BigEndian.AppendUint64(b, uint64(at))
}

// deepList has each array in another.
func deepList(n int) []byte {
	objects := [][]byte{{0xd1, 0, 0, 0, 1, 0, 0, 0, 2}, []byte("\x5f\x10\x0fWebMainResource")}
	for i := range n {
		objects = append(objects, binary.BigEndian.AppendUint32([]byte{0xa1}, uint32(min(i+3, n+1))))
	}
	return binaryPlist(objects, 0)
}

// laughingList has a great many values that are one and the same long array.
func laughingList() []byte {
	const n = 400_000
	long := []byte{0xaf, 0x12}
	long = binary.BigEndian.AppendUint32(long, n)
	for i := range n {
		long = binary.BigEndian.AppendUint32(long, uint32(i+2))
	}
	b := binaryPlist([][]byte{{0xd1, 0, 0, 0, 1, 0, 0, 0, 2}, []byte("\x5f\x10\x0fWebMainResource"), long}, 0)
	b = b[:len(b)-32-4]
	at := binary.BigEndian.Uint32(binary.BigEndian.AppendUint32(nil, uint32(8+9+18)))
	table := len(b) - 8
	for range n {
		b = binary.BigEndian.AppendUint32(b, at)
	}
	b = append(b, 0, 0, 0, 0, 0, 0, 4, 4)
	b = binary.BigEndian.AppendUint64(b, n+2)
	b = binary.BigEndian.AppendUint64(b, 0)
	return binary.BigEndian.AppendUint64(b, uint64(table))
}

// TestBombsCostLittleMemory: what is allocated is bounded, and each error is a
// sentence that names the source.
func TestBombsCostLittleMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("what memory costs is not asked of a short run")
	}
	for name, b := range bombs() {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, ok, err := Open(t.Context(), Source{Title: "bomb.eml", Name: "bomb.eml", Bytes: b})
			runtime.ReadMemStats(&after)
			if err != nil && !strings.Contains(err.Error(), "bomb.eml") {
				t.Errorf("the error names no file: %v", err)
			}
			if n := (after.TotalAlloc - before.TotalAlloc) >> 20; n > 900 {
				t.Errorf("%d MB were allocated for %d MB (recognised: %v, %v)", n, len(b)>>20, ok, err)
			}
		})
	}
}

func TestBombsAreRefusedInASentence(t *testing.T) {
	all := bombs()
	for name, want := range map[string]string{
		"many parts":          "more than 5000 parts",
		"mailbox of nothing":  "more than 5000 mails",
		"xml list":            "nested too deep",
		"binary list, deep":   "nested too deep",
		"binary list, circle": "nested too deep",
		"binary list, laughs": "overlap",
	} {
		_, ok, err := Open(t.Context(), Source{Title: "bomb", Bytes: all[name]})
		if !ok || err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: recognised %v, %v; want %q", name, ok, err, want)
		}
	}
}

func TestMailsTooDeepAreTold(t *testing.T) {
	mail := "Message-ID: <1@a.example>\r\nSubject: innermost\r\n\r\n" + filler
	for i := range 6 {
		mail = fmt.Sprintf("Message-ID: <1@a.example>\r\nSubject: level %d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n\r\n%s\r\n--b%d\r\nContent-Type: message/rfc822\r\n\r\n%s\r\n--b%d--\r\n", i, i, i, filler, i, mail, i)
	}
	u, _, err := Open(t.Context(), Source{Title: "deep.eml", Bytes: []byte(mail)})
	if err != nil || len(u.Documents) != mostDepth {
		t.Fatalf("%d documents, %v", len(u.Documents), err)
	}
	last := u.Documents[mostDepth-1]
	if !strings.Contains(strings.Join(last.Warnings, "|"), "more than 4 mails deep") {
		t.Errorf("the innermost mails are lost without a word: %q", last.Warnings)
	}
}

// Some programs leave a blank line between the line "From " and the head.
func TestAMailboxMayBeginWithABlankLine(t *testing.T) {
	mail := "From a@a.example Mon May 14 11:59:30 2029\n\nMessage-ID: <1@a.example>\nSubject: The sluice\n\n" + filler + "\n"
	s := Source{Title: "post.mbox", Bytes: []byte(mail)}
	u, err := openMbox(t.Context(), s)
	if !isMbox(s) || err != nil || len(u.Documents) != 1 || len(u.Documents[0].Bytes)+len(u.Documents[0].Text) == 0 {
		t.Fatalf("%+v, %v", u, err)
	}
}

func FuzzMail(f *testing.F) {
	f.Add([]byte("From: a@a.example\r\nMessage-ID: <1@a.example>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; format=flowed\r\n\r\na \nb\r\n-- \nc\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\ny\r\n--b--"))
	f.Add([]byte("Received: x\r\nMIME-Version: 1.0\r\nSubject: Fwd: =?utf-8?B?0KE=?=\r\nContent-Type: text/html; charset=koi8-r\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+RnJvbTogYTxicj5EYXRlOiBiPGJyPlN1YmplY3Q6IGM8L3A+PHA+ZDwvcD4="))
	f.Add([]byte("Message-ID: <1@a>\nSubject: FW: x\n\nnote\n-----Original Message-----\nFrom: a\nSent: Monday, May 14, 2029 4:05 PM\nTo: b;\n c\nSubject: d\n\ntext\n"))
	f.Add([]byte("--x\nContent-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n=D0=A1=\n=\n--x--"))
	fuzzReader(f, isMail, openMail)
}

func FuzzMHTML(f *testing.F) {
	f.Add([]byte("From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\nSubject: =?utf-8?Q?=D0=A1?=\r\nDate: Mon, 14 May 2029 11:59:30 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://a.example/\r\n\r\n<p>=D0=A1</p>\r\n--b--"))
	f.Add([]byte("MIME-Version: 1.0\nContent-Type: multipart/related; start=\"<a>\"; boundary=b\n\n--b\nContent-Id: <a>\nContent-Type: text/html\n\n<p>x\n--b--"))
	fuzzReader(f, isMHTML, openMHTML)
}

func FuzzMbox(f *testing.F) {
	f.Add([]byte("From a@a Mon May 14 11:59:30 2029\nSubject: x\nMessage-ID: <1@a>\n\n>From b\n\nFrom - Mon May 14 11:59:30 2029\nSubject: y\n\nz\n"))
	f.Add([]byte("From 0 0:00 2000\n\nMessage-ID:\nSubject:"))
	fuzzReader(f, isMbox, openMbox)
}

func FuzzWebarchive(f *testing.F) {
	f.Add(binaryPlist([][]byte{{0xd1, 0, 0, 0, 1, 0, 0, 0, 2}, []byte("\x5f\x10\x0fWebMainResource"), {0xd1, 0, 0, 0, 3, 0, 0, 0, 4}, []byte("\x5f\x10\x0fWebResourceData"), []byte("\x48<p>x</p>")}, 0))
	f.Add([]byte(`<?xml version="1.0"?><!DOCTYPE plist><plist><dict><key>WebMainResource</key><dict><key>WebResourceData</key><data>PHA+eDwvcD4=</data></dict></dict></plist>`))
	fuzzReader(f, isWebArchive, openWebArchive)
}

func FuzzLink(f *testing.F) {
	f.Add([]byte("[InternetShortcut]\r\nURL=https://a.example/\r\n"))
	f.Add([]byte("\xff\xfe[\x00I\x00n\x00t\x00e\x00r\x00n\x00e\x00t\x00S\x00h\x00o\x00r\x00t\x00c\x00u\x00t\x00]\x00"))
	f.Add([]byte("[Desktop Entry]\nType=Link\nName=x\nURL=https://a.example/\n"))
	f.Add([]byte("https://a.example/"))
	f.Add(binaryPlist([][]byte{{0xd1, 0, 0, 0, 1, 0, 0, 0, 2}, []byte("\x53URL"), []byte("\x5f\x10\x12https://a.example/")}, 0))
	fuzzReader(f, isLink, openLink)
}

// fuzzReader opens whatever comes: what is opened has a text, or the error names
// the source.
func fuzzReader(f *testing.F, is func(Source) bool, open func(context.Context, Source) (Unpacked, error)) {
	f.Fuzz(func(t *testing.T, b []byte) {
		s := Source{Title: "the source", Name: "a.bin", Bytes: b}
		if !is(s) {
			return
		}
		u, err := open(t.Context(), s)
		if err != nil {
			if !strings.Contains(err.Error(), "the source") {
				t.Errorf("the error names nothing: %v", err)
			}
			return
		}
		if len(u.Documents) == 0 || u.Media == "" {
			t.Errorf("nothing came of %q", b)
		}
		for _, d := range u.Documents {
			if d.Media == "" || d.Media != MediaLink && d.Text == "" && len(bytes.TrimSpace(d.Bytes)) == 0 && len(d.Blocks) == 0 {
				t.Errorf("a document without a text: %+v", d)
			}
		}
	})
}
