package provenance

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/text/encoding/unicode"
	"howett.net/plist"

	"dateline/app/article"
)

const (
	page  = "https://lantern.example/2029/gate-fails?ref=a"
	front = "https://lantern.example/"
)

// values are the addresses of claims; those of weaker ones in brackets.
func values(claims []article.Claim) []string {
	var out []string
	for _, c := range claims {
		switch {
		case c.Field != article.FieldURL || c.Words == "" || c.Where == "":
			out = append(out, "without its reason: "+c.Value)
		case c.Rule == RuleReferrer && c.ToCheck:
			out = append(out, "["+c.Value+"]")
		default:
			out = append(out, c.Value)
		}
	}
	return out
}

func expect(t *testing.T, name string, claims []article.Claim, want ...string) {
	t.Helper()
	if got := values(claims); !reflect.DeepEqual(got, want) {
		t.Errorf("%s: got %q, want %q", name, got, want)
	}
}

func listOf(t testing.TB, format int, addresses ...string) []byte {
	t.Helper()
	b, err := plist.Marshal(addresses, format)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// appleDouble makes a file as macOS writes it, with another attribute first.
func appleDouble(value []byte) []byte {
	const attrs = 84
	var entries []byte
	start := uint32(attrs + attrHeader + 40 + 60)
	for _, e := range []struct {
		name  string
		value []byte
	}{{"com.apple.quarantine", []byte("0083;")}, {whereFroms, value}} {
		one := binary.BigEndian.AppendUint32(nil, start)
		one = binary.BigEndian.AppendUint32(one, uint32(len(e.value)))
		one = append(one, 0, 0, byte(len(e.name)+1))
		one = append(one, e.name+"\x00"...)
		for len(one)%4 != 0 {
			one = append(one, 0)
		}
		entries = append(entries, one...)
		start += uint32(len(e.value))
	}
	b := binary.BigEndian.AppendUint32(nil, doubleMagic)
	b = binary.BigEndian.AppendUint32(b, 0x00020000)
	b = append(b, "Mac OS X        \x00\x02"...)
	for _, n := range []uint32{finderEntry, 50, 400, 2, 450, 0} {
		b = binary.BigEndian.AppendUint32(b, n)
	}
	b = append(b, make([]byte, attrs-len(b))...)
	b = append(b, attrMagic...)
	b = append(b, make([]byte, 30)...)
	b = binary.BigEndian.AppendUint16(b, 2)
	b = append(b, entries...)
	b = append(b, make([]byte, attrs+attrHeader+100-len(b))...)
	return append(append(b, "0083;"...), value...)
}

func TestOfZone(t *testing.T) {
	note := "[ZoneTransfer]\r\nZoneId=3\r\nReferrerUrl=" + front + "\r\nHostUrl=" + page + "\r\n"
	expect(t, "as Windows writes it", OfZone([]byte(note), "stream"), page, "["+front+"]")
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(note)
	if err != nil {
		t.Fatal(err)
	}
	expect(t, "in UTF-16", OfZone([]byte(wide), "stream"), page, "["+front+"]")
	expect(t, "without an address", OfZone([]byte("[ZoneTransfer]\nZoneId=3\nHostUrl=about:internet\n"), "stream"))
	expect(t, "of another section", OfZone([]byte("[Other]\nHostUrl="+page+"\n"), "stream"))
	expect(t, "a file on the disk", OfZone([]byte("[ZoneTransfer]\nReferrerUrl=C:\\saved\\a.zip\nHostUrl=file:///c/a.html\n"), "stream"))
}

func TestOfWhereFroms(t *testing.T) {
	expect(t, "binary", OfWhereFroms(listOf(t, plist.BinaryFormat, page, front), "attribute"), page, "["+front+"]")
	expect(t, "XML", OfWhereFroms(listOf(t, plist.XMLFormat, page), "attribute"), page)
	expect(t, "a picture of the page's own", OfWhereFroms(listOf(t, plist.BinaryFormat, "blob:"+page, front), "attribute"), "["+front+"]")
	expect(t, "damaged", OfWhereFroms(listOf(t, plist.BinaryFormat, page, front)[:20], "attribute"))
	expect(t, "no list", OfWhereFroms([]byte("bplist00 and no more"), "attribute"))
	endless := []byte("bplist00\xa1\x01\x6f\x13\x7f\xff\xff\xff\xff\xff\xff\xff\x08\x0a\x00\x00\x00\x00\x00\x00\x01\x01\x00\x00\x00\x00\x00\x00\x00\x02\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x14")
	expect(t, "a text without end", OfWhereFroms(endless, "attribute"))
}

func TestOfAppleDouble(t *testing.T) {
	whole := appleDouble(listOf(t, plist.BinaryFormat, page, front))
	expect(t, "whole", OfAppleDouble(whole, "._page.html"), page, "["+front+"]")
	for n := range whole {
		if got := OfAppleDouble(whole[:n], "._page.html"); len(got) > 0 {
			t.Fatalf("cut to %d bytes of %d it gave %q", n, len(whole), values(got))
		}
	}
}

// TestOfFindsSideFiles: what a copy leaves beside the file is read, the file's
// own address first and each address once.
func TestOfFindsSideFiles(t *testing.T) {
	path := filepath.Join(t.TempDir(), "page.html")
	write := func(name string, b []byte) {
		if err := os.WriteFile(filepath.Join(filepath.Dir(path), name), b, 0o600); err != nil {
			t.Skipf("this system takes no such name: %v", err)
		}
	}
	write("page.html", []byte("<p>Gate"))
	expect(t, "no notes", Of(path))
	write("page.html:Zone.Identifier", []byte("[ZoneTransfer]\nReferrerUrl="+front+"\nHostUrl=about:internet\n"))
	write("._page.html", appleDouble(listOf(t, plist.BinaryFormat, page, front)))
	expect(t, "side files", Of(path), page, "["+front+"]")
	expect(t, "no file", Of(path+".none"))
}

func FuzzProvenance(f *testing.F) {
	f.Add(listOf(f, plist.BinaryFormat, page, front))
	f.Add(appleDouble(listOf(f, plist.BinaryFormat, page)))
	f.Add([]byte("[ZoneTransfer]\nHostUrl=" + page))
	f.Add([]byte("\xff\xfe[\x00Z\x00"))
	f.Fuzz(func(t *testing.T, b []byte) {
		for _, claims := range [][]article.Claim{OfZone(b, "x"), OfWhereFroms(b, "x"), OfAppleDouble(b, "x")} {
			for _, v := range values(claims) {
				if strings.HasPrefix(v, "without") || !strings.Contains(v, "://") {
					t.Errorf("the claim %q", v)
				}
			}
		}
	})
}
