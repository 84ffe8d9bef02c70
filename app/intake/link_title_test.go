package intake

import (
	"testing"
)

// TestALinkOfAPoorNameIsCalledAfterItsAddress tells links from each other that
// were saved under names of one word.
func TestALinkOfAPoorNameIsCalledAfterItsAddress(t *testing.T) {
	for _, c := range []struct{ name, address, want string }{
		{"a1.url", "https://skerry.example/2026/03/quay-closed-after-landslide-481516.html", "Quay closed after landslide"},
		{"a1.url", "https://skerry.example/2026/03/%D0%BF%D1%80%D0%B8%D1%87%D0%B0%D0%BB-%D1%96-%D0%BF%D0%BE%D1%80%D1%82", "Причал і порт"},
		{"Quay closed.url", "https://skerry.example/quay-closed-after-landslide", "Quay closed"},
		{"skerry.url", "https://skerry.example/news/481516", "skerry"},
		{"skerry.url", "https://skerry.example", "skerry"},
	} {
		r, err := Read(t.Context(), Source{Name: c.name, Bytes: []byte("[InternetShortcut]\r\nURL=" + c.address + "\r\n")})
		if err != nil {
			t.Fatal(err)
		}
		if a := r.Articles[0]; a.Title != c.want {
			t.Errorf("%s to %s is called %q, want %q", c.name, c.address, a.Title, c.want)
		}
	}
}
