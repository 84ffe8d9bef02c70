package text

import (
	"bytes"
	"encoding/binary"
	"testing"

	"github.com/go-text/typesetting/font"

	"dateline/assets"
)

// collect puts font files together into a collection.
func collect(files ...[]byte) []byte {
	out := append([]byte("ttcf\x00\x01\x00\x00"), 0, 0, 0, byte(len(files)))
	start := len(out) + 4*len(files)
	for _, f := range files {
		out = binary.BigEndian.AppendUint32(out, uint32(start))
		start += len(f)
	}
	at := len(out)
	for _, f := range files {
		f = bytes.Clone(f)
		for i := range int(binary.BigEndian.Uint16(f[4:])) {
			offset := f[fontHeader+tableRecord*i+8:]
			binary.BigEndian.PutUint32(offset, binary.BigEndian.Uint32(offset)+uint32(at))
		}
		out = append(out, f...)
		at += len(f)
	}
	return out
}

func TestFontOutOfACollection(t *testing.T) {
	var files [][]byte
	for _, name := range []assets.Font{assets.SansRegular, assets.HebrewRegular} {
		data, err := name.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, data)
	}
	whole := collect(files...)
	for i, r := range []rune{'я', 'ש'} {
		data, err := oneFont(whole, i)
		if err != nil {
			t.Fatal(err)
		}
		face, err := font.ParseTTF(bytes.NewReader(data))
		if err != nil {
			t.Fatalf("font %d: %v", i, err)
		}
		want, _ := font.ParseTTF(bytes.NewReader(files[i]))
		got, _ := face.NominalGlyph(r)
		glyph, _ := want.NominalGlyph(r)
		if got == 0 || got != glyph || face.HorizontalAdvance(got) != want.HorizontalAdvance(glyph) {
			t.Errorf("font %d: %q is glyph %d, %d before", i, r, got, glyph)
		}
	}
	if _, err := oneFont(whole, 2); err == nil {
		t.Error("a third font was found in two")
	}
	if data, err := oneFont(files[0], 0); err != nil || !bytes.Equal(data, files[0]) {
		t.Error("a plain font was changed")
	}
}

func FuzzOneFont(f *testing.F) {
	f.Add(collect([]byte("\x00\x01\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00glyf\x00\x00\x00\x00\x00\x00\x00\x1c\x00\x00\x00\x02ab")), 0)
	f.Add([]byte("ttcf"), 1)
	f.Fuzz(func(t *testing.T, data []byte, index int) {
		out, err := oneFont(data, index)
		if err == nil && len(out) > 3*len(data)+4 {
			t.Errorf("%d bytes out of %d", len(out), len(data))
		}
	})
}
