package propertylist

import (
	"encoding/binary"
	"reflect"
	"testing"

	"howett.net/plist"
)

// binaryOf is a binary property list of these values, the first of them topmost.
func binaryOf(values ...string) []byte {
	b := []byte("bplist00")
	var table []byte
	for _, v := range values {
		table = binary.BigEndian.AppendUint32(table, uint32(len(b)))
		b = append(b, v...)
	}
	start := len(b)
	b = append(append(b, table...), 0, 0, 0, 0, 0, 0, 4, 1)
	b = binary.BigEndian.AppendUint64(b, uint64(len(values)))
	b = binary.BigEndian.AppendUint64(b, 0)
	return binary.BigEndian.AppendUint64(b, uint64(start))
}

func TestRead(t *testing.T) {
	want := []string{"https://vale.example/wall", "Der Hafen – zu"}
	for _, format := range []int{plist.BinaryFormat, plist.XMLFormat} {
		b, err := plist.Marshal(want, format)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		if err := Read(b, &got); err != nil || !Is(b) || !reflect.DeepEqual(got, want) {
			t.Errorf("format %d: %q, %v", format, got, err)
		}
	}
	if Is([]byte("<html><body>About plists</body></html>")) {
		t.Error("a page is taken for a property list")
	}
}

// A list that says of itself what is not so is an error, however it lies.
func TestDamagedLists(t *testing.T) {
	const most = "\x13\x7f\xff\xff\xff\xff\xff\xff\xff"
	for name, b := range map[string][]byte{
		"a text of UTF-16 without end": binaryOf("\xa1\x01", "\x6f"+most),
		"a text without end":           binaryOf("\xa1\x01", "\x5f"+most),
		"an array without end":         binaryOf("\xaf" + most),
		"data without end":             binaryOf("\xa1\x01", "\x4f"+most),
		"a list in itself":             binaryOf("\xa1\x00"),
		"a value that is not there":    binaryOf("\xa1\x09"),
		"cut off":                      []byte("bplist00 and no more"),
		"cut off in XML":               []byte("<plist><array><string>https://vale"),
		"of another kind":              binaryOf("\x08"),
	} {
		var list []string
		if err := Read(b, &list); err == nil {
			t.Errorf("%s: read %q", name, list)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(binaryOf("\xa1\x01", "\x51a"))
	f.Add(binaryOf("\xa1\x00"))
	f.Add([]byte("<plist><array><string>a</string></array></plist>"))
	f.Fuzz(func(t *testing.T, b []byte) {
		var list []string
		if err := Read(b, &list); err == nil && len(list) > len(b) {
			t.Errorf("%d values in %d bytes", len(list), len(b))
		}
	})
}
