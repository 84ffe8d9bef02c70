package unpack

import (
	"strings"
	"testing"
	"unicode/utf16"

	"dateline/app/article"
)

// opened opens a source and fails the test on an error.
func opened(t *testing.T, name string, b []byte) Unpacked {
	t.Helper()
	u, ok, err := Open(t.Context(), Source{Title: name, Name: name, Bytes: b})
	if !ok || err != nil {
		t.Fatalf("%s: recognised %v, %v", name, ok, err)
	}
	return u
}

// claimed is what a document claims of a field.
func claimed(d Document, f article.Field) string {
	for _, c := range append(d.Claims, d.Hints...) {
		if c.Field == f {
			return c.Value
		}
	}
	return ""
}

func utf16le(s string) []byte {
	b := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, byte(u), byte(u>>8))
	}
	return b
}

func TestLinksGiveAddressAndTitle(t *testing.T) {
	const address = "https://www.lantern.example/2029/05/14/sluice.html?a=1&b=2"
	for name, c := range map[string]struct {
		bytes        []byte
		media, title string
	}{
		"Sluice shut.url":     {[]byte("[{000214A0-0000-0000-C000-000000000046}]\r\nProp3=19,11\r\n[InternetShortcut]\r\nIDList=\r\nURL=" + address + "\r\nIconIndex=13\r\n"), "application/x-mswinurl", "Sluice shut"},
		"Шлюз.url":            {utf16le("[InternetShortcut]\r\nURL=" + address + "\r\n"), "application/x-mswinurl", "Шлюз"},
		"no ending":           {[]byte("\ufeff[InternetShortcut]\nurl = " + address + "\n"), "application/x-mswinurl", ""},
		"named.desktop":       {[]byte("#!/usr/bin/env xdg-open\n\n[Desktop Entry]\nEncoding=UTF-8\nName=Шлюз зачинили\nName[de]=Schleuse\nType=Link\nURL=" + address + "\nIcon=text-html\n"), "application/x-desktop", "Шлюз зачинили"},
		"loud.url":            {[]byte("[InternetShortcut]\nURL=HTTPS" + address[5:]), "application/x-mswinurl", "loud"},
		"kde.desktop":         {[]byte("[Desktop Entry]\nType=Link\nURL[$e]=" + address + "\n"), "application/x-desktop", "kde"},
		"Sluice.webloc":       {[]byte("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n<plist version=\"1.0\">\n<dict>\n\t<key>URL</key>\n\t<string>" + strings.ReplaceAll(address, "&", "&amp;") + "</string>\n</dict>\n</plist>\n"), "application/x-webloc", "Sluice"},
		"Sluice, bin.webloc":  {binaryPlist([][]byte{{0xd1, 0, 0, 0, 1, 0, 0, 0, 2}, []byte("\x53URL"), append([]byte{0x5f, 0x10, byte(len(address))}, address...)}, 0), "application/x-webloc", "Sluice, bin"},
		"link.txt":            {[]byte("\n" + address + "\r\n"), "text/plain", "link"},
		"link in brackets.md": {[]byte("<" + address + ">"), "text/plain", "link in brackets"},
	} {
		u := opened(t, name, c.bytes)
		if d := u.Documents[0]; u.Media != c.media || d.Media != MediaLink || !strings.EqualFold(claimed(d, article.FieldURL), address) || claimed(d, article.FieldTitle) != c.title {
			t.Errorf("%s: %s, %+v", name, u.Media, d)
		}
	}
}

func TestWhatIsNoLinkIsRefusedOrLeftAlone(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"editor.desktop": {"[Desktop Entry]\nType=Application\nName=Editor\nExec=edit %f\nURL=https://a.example/\n", "starts a program"},
		"file.url":       {"[InternetShortcut]\nURL=file:///C:/notes.txt\n", "no address on the web"},
		"empty.url":      {"[InternetShortcut]\nIconIndex=1\n", "with no address on the web in it"},
		"other.plist":    {"<?xml version=\"1.0\"?>\n<!DOCTYPE plist>\n<plist><dict><key>Name</key><string>x</string></dict></plist>", "without an address"},
		"cut.webloc":     {"<?xml version=\"1.0\"?>\n<!DOCTYPE plist>\n<plist><dict><key>URL</key><str", "cannot be read as a link of macOS"},
	} {
		_, ok, err := Open(t.Context(), Source{Title: name, Name: name, Bytes: []byte(c.text)})
		if !ok || err == nil || !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), name) {
			t.Errorf("%s: recognised %v, %v", name, ok, err)
		}
	}
	for _, text := range []string{
		"", "https://", "https:///a", "see https://a.example/b", "https://a.example/b\nhttps://a.example/c", "ftp://a.example/",
		"[Unit]\nURL=https://a.example/\n", "The board wrote [InternetShortcut] on the gate.\nURL=https://a.example/",
	} {
		if _, ok, _ := Open(t.Context(), Source{Title: "a", Name: "a.txt", Bytes: []byte(text)}); ok {
			t.Errorf("%q was taken for a link", text)
		}
	}
}

func TestWebArchiveIsItsPage(t *testing.T) {
	page := "<p>\xd8\xeb\xfe\xe7</p>" // windows-1251
	xml := `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd"><plist version="1.0"><dict>
<key>WebMainResource</key><dict><key>WebResourceData</key><data>PHA+2Ov+5zwvcD4=</data><key>WebResourceFrameName</key><string></string><key>WebResourceMIMEType</key><string>text/html</string><key>WebResourceTextEncodingName</key><string>windows-1251</string><key>WebResourceURL</key><string>https://a.example/b</string></dict>
<key>WebSubframeArchives</key><array><dict><key>WebMainResource</key><dict><key>WebResourceData</key><data>YWQ=</data></dict></dict></array></dict></plist>`
	name := func(s string) []byte { return append([]byte{0x5f, 0x10, byte(len(s))}, s...) }
	binary := binaryPlist([][]byte{
		{0xd1, 0, 0, 0, 1, 0, 0, 0, 2}, name("WebMainResource"),
		{0xd3, 0, 0, 0, 3, 0, 0, 0, 4, 0, 0, 0, 5, 0, 0, 0, 6, 0, 0, 0, 7, 0, 0, 0, 8},
		name("WebResourceData"), name("WebResourceTextEncodingName"), name("WebResourceURL"),
		append([]byte{0x40 | byte(len(page))}, page...), name("windows-1251"), name("https://a.example/b"),
	}, 0)
	for _, b := range [][]byte{[]byte(xml), binary} {
		u := opened(t, "a.webarchive", b)
		d := u.Documents[0]
		if len(u.Documents) != 1 || string(d.Bytes) != page || d.Charset != "windows-1251" || d.Media != MediaHTML || claimed(d, article.FieldURL) != "https://a.example/b" {
			t.Errorf("%+v", u)
		}
	}
	for want, b := range map[string]string{
		"cannot be read as a web archive": xml[:500],
		"holds no page;":                  strings.Replace(xml, "PHA+2Ov+5zwvcD4=", "", 1),
		"of type image/png":               strings.Replace(xml, "text/html", "image/png", 1),
	} {
		if _, ok, err := Open(t.Context(), Source{Title: "a.webarchive", Bytes: []byte(b)}); !ok || err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %q", err, want)
		}
	}
}
