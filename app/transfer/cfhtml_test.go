package transfer

import (
	"fmt"
	"strings"
	"testing"

	"dateline/app/article"
)

// windowsHTML is a selection as browsers on Windows put it on the clipboard.
func windowsHTML(fragment, source string) []byte {
	const head = "Version:0.9\r\nStartHTML:%010d\r\nEndHTML:%010d\r\nStartFragment:%010d\r\nEndFragment:%010d\r\n"
	address := "SourceURL:" + source + "\r\n"
	before, after := "<html lang=\"pl\"><body>\r\n<!--StartFragment-->", "<!--EndFragment-->\r\n</body></html>"
	from := len(fmt.Sprintf(head, 0, 0, 0, 0)) + len(address)
	start := from + len(before)
	end := start + len(fragment)
	return []byte(fmt.Sprintf(head, from, end+len(after), start, end) + address + before + fragment + after + "\x00")
}

func TestCFHTML(t *testing.T) {
	const fragment = "<p>Most w Gdyni zamknięto: „do piątku”.</p>"
	i := itemOf("clipboard", map[string][]byte{typeCFHTML: windowsHTML(fragment, "https://goniec.example/most"), typePlain: le("\uFEFFMost")}, "")
	if i.HTML != fragment {
		t.Errorf("the selection is %q", i.HTML)
	}
	said := told(i)
	if said[article.FieldURL] != "https://goniec.example/most" || said[article.FieldLang] != "pl" {
		t.Errorf("it says %v", said)
	}
}

// Some programs count characters, or fill in nothing; the comments still tell.
func TestCFHTMLWithWrongOffsets(t *testing.T) {
	for name, header := range map[string]string{
		"beyond the end": "Version:1.0\r\nStartHTML:10\r\nStartFragment:9000\r\nEndFragment:9999\r\n",
		"none":           "Version:1.0\r\nStartHTML:-1\r\nEndHTML:-1\r\n",
		"backwards":      "Version:1.0\nStartFragment:60\nEndFragment:40\n",
	} {
		h, ok := parseCFHTML([]byte(header + "<html><!--StartFragment--><b>Osmund</b><!--EndFragment--></html>"))
		if !ok || h.fragment != "<b>Osmund</b>" {
			t.Errorf("%s: %v, %q", name, ok, h.fragment)
		}
	}
	for _, s := range []string{"", "Version:0.9\r\n", "StartFragment:0\nEndFragment:4\nabcd", "<!--StartFragment--><!--EndFragment-->", "<!--EndFragment--><!--StartFragment-->"} {
		if h, ok := parseCFHTML([]byte(s)); ok {
			t.Errorf("%q holds %q", s, h.fragment)
		}
	}
}

func FuzzCFHTML(f *testing.F) {
	f.Add(windowsHTML("<p>x</p>", "https://a.example/"))
	f.Add([]byte("StartFragment:1\nEndFragment:2\nStartHTML:-5\n<!--StartFragment"))
	f.Fuzz(func(t *testing.T, b []byte) {
		h, ok := parseCFHTML(b)
		if ok && strings.TrimSpace(h.fragment) == "" {
			t.Error("an empty selection")
		}
		itemOf("clipboard", map[string][]byte{typeCFHTML: b}, "")
	})
}

func FuzzURIList(f *testing.F) {
	f.Add([]byte("copy\nfile:///a%20b\nfile://host/%"))
	f.Add([]byte("\xff\xfef\x00i\x00l\x00e\x00:\x00/\x00a\x00"))
	f.Fuzz(func(t *testing.T, b []byte) {
		for _, path := range uriList(decode(b), "host").files {
			if !strings.HasPrefix(path, "/") || strings.ContainsRune(path, 0) {
				t.Errorf("%q is no path", path)
			}
		}
	})
}

func FuzzMozURL(f *testing.F) {
	f.Add([]byte("h\x00t\x00t\x00p\x00:\x00/\x00/\x00a\x00\n\x00t\x00"), []byte("<img src=x><a>t"))
	f.Add([]byte("https://a.example/\nA title"), []byte(""))
	f.Fuzz(func(t *testing.T, link, html []byte) {
		i := itemOf("drop", map[string][]byte{typeMozURL: link, typeHTML: html}, "")
		if i.Link != "" && webAddress(i.Link) == "" {
			t.Errorf("%q is kept as an address", i.Link)
		}
		if strings.Contains(i.Title, "\n") {
			t.Errorf("the title %q has two lines", i.Title)
		}
	})
}

func FuzzFragment(f *testing.F) {
	f.Add([]byte("<html lang=de><style>a</style><p>words"))
	f.Add([]byte("\xfe\xff\x00<\x00p"))
	f.Fuzz(func(t *testing.T, b []byte) {
		i := itemOf("clipboard", map[string][]byte{typeHTML: b, typeMozContext: b, typeMozPrivate: b, typePlain: b}, "")
		for _, c := range i.Said {
			if c.Value == "" || c.Where == "" || c.Rule == "" {
				t.Errorf("a claim without evidence: %+v", c)
			}
		}
	})
}
