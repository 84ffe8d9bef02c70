package transfer

import (
	"encoding/binary"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"dateline/app/article"
)

// utf16Of is text as Firefox and Chromium write it, with a mark or without.
func utf16Of(order binary.AppendByteOrder, text string) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(text)) {
		b = order.AppendUint16(b, u)
	}
	return b
}

func le(text string) []byte { return utf16Of(binary.LittleEndian, text) }

// told is what an item says of itself, field by field, without the evidence.
func told(i Item) map[article.Field]string {
	m := map[article.Field]string{}
	for _, c := range i.Said {
		if _, ok := m[c.Field]; !ok {
			m[c.Field] = c.Value
		}
	}
	return m
}

const bridge = "<p>The bridge at Osmund was closed on Tuesday.</p>"

func TestWhatBrowsersOffer(t *testing.T) {
	tests := map[string]struct {
		data map[string][]byte
		kind Kind
		want Item // without Said
		said map[article.Field]string
	}{
		"selection dragged in Chromium": {
			data: map[string][]byte{
				typeHTML: le("\uFEFF" + bridge), typePlain: []byte("The bridge at Osmund was closed on Tuesday."),
				typeTaint: []byte("https://www.lantern.example"),
			},
			kind: Selection,
			want: Item{HTML: bridge, Text: "The bridge at Osmund was closed on Tuesday."},
			said: map[article.Field]string{article.FieldSite: "lantern.example"},
		},
		"selection copied in Chromium": {
			data: map[string][]byte{
				typeHTML: []byte("<meta charset='utf-8'>" + bridge), typeUTF8: []byte("The bridge at Osmund was closed on Tuesday."),
				typeSourceURL: []byte("https://lantern.example/2024/bridge?page=2#top"),
			},
			kind: Selection,
			want: Item{HTML: "<meta charset='utf-8'>" + bridge, Text: "The bridge at Osmund was closed on Tuesday."},
			said: map[article.Field]string{article.FieldURL: "https://lantern.example/2024/bridge?page=2#top"},
		},
		"selection copied in Firefox": {
			data: map[string][]byte{
				typeHTML: []byte(bridge), typeUTF8: []byte("The bridge at Osmund was closed on Tuesday."),
				typeMozContext: le(`<html lang="uk_UA"><body class="x"><div></div></body></html>`),
				typeMozPrivate: le("https://visnyk.example/"),
			},
			kind: Selection,
			want: Item{HTML: bridge, Text: "The bridge at Osmund was closed on Tuesday."},
			said: map[article.Field]string{article.FieldLang: "uk-UA", article.FieldSite: "visnyk.example"},
		},
		"link dragged in Chromium": {
			data: map[string][]byte{
				typeMozURL: le("https://lantern.example/ferry\nFerry back on time"), typeNetscapeURL: []byte("https://lantern.example/ferry\nFerry back on time"),
				typeHTML: le("\uFEFF<a href=\"https://lantern.example/ferry\">Ferry back on time</a>"), typeTaint: []byte("https://lantern.example"),
			},
			kind: Link,
			want: Item{Link: "https://lantern.example/ferry", Title: "Ferry back on time"},
		},
		"link whose title is its address": {
			data: map[string][]byte{
				typeMozURL: le("https://lantern.example/ferry\nhttps://lantern.example/ferry"), typeHTML: []byte("<a href=x>Ferry\n back</a>"),
			},
			kind: Link,
			want: Item{Link: "https://lantern.example/ferry", Title: "Ferry back"},
		},
		"address copied from the address bar": {
			data: map[string][]byte{typeUTF8: []byte(" https://lantern.example/ferry\n"), typeSourceURL: []byte("https://lantern.example/")},
			kind: Link,
			want: Item{Link: "https://lantern.example/ferry"},
		},
		"address within a sentence": {
			data: map[string][]byte{typeUTF8: []byte("See https://lantern.example/ferry")},
			kind: Selection,
			want: Item{Text: "See https://lantern.example/ferry"},
		},
		"HTML without a word": {
			data: map[string][]byte{typeHTML: []byte("<div><br><style>p { color: red }</style></div>"), typePlain: []byte("Words in plain text")},
			kind: Selection,
			want: Item{Text: "Words in plain text"},
		},
		"picture of a page": {
			data: map[string][]byte{typeMozURL: le("https://lantern.example/a.jpg\n"), typeHTML: []byte(`<meta charset=utf-8><img src="https://lantern.example/a.jpg" alt="A bridge">`)},
			kind: Picture,
			want: Item{Image: true},
		},
		"picture that is a link": {
			data: map[string][]byte{typeMozURL: le("https://lantern.example/ferry\n"), typeHTML: []byte(`<a href="https://lantern.example/ferry"><img src="a.jpg"></a>`)},
			kind: Link,
			want: Item{Link: "https://lantern.example/ferry", Image: true},
		},
		"files of a file manager": {
			data: map[string][]byte{
				typeCopiedFiles: []byte("copy\nfile:///srv/a%20b.html\nfile:///srv/%D0%BF.txt"),
				typeURIList:     []byte("file:///srv/a%20b.html\r\nfile:///srv/%D0%BF.txt\r\n"), typeUTF8: []byte("/srv/a b.html"),
			},
			kind: Files,
			want: Item{Files: []string{"/srv/a b.html", "/srv/п.txt"}},
		},
		"link to a file of this computer": {
			data: map[string][]byte{typeMozURL: le("file:///srv/page.html\nA page"), typeHTML: []byte("<a>A page</a>")},
			kind: Files,
			want: Item{Files: []string{"/srv/page.html"}},
		},
		"files of a server": {
			data: map[string][]byte{typeURIList: []byte("smb://archive/papers/a.html\r\n")},
			kind: Elsewhere,
			want: Item{Remote: []string{"smb://archive/papers/a.html"}},
		},
		"nothing": {data: map[string][]byte{typePlain: []byte(" \n")}, kind: Nothing},
		"an extension's page": {
			data: map[string][]byte{typeHTML: []byte(bridge), typeSourceURL: []byte("chrome-extension://abc/reader.html")},
			kind: Selection,
			want: Item{HTML: bridge},
		},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			got := itemOf("clipboard", c.data, "kranholm")
			if got.Kind() != c.kind {
				t.Errorf("kind %d, want %d", got.Kind(), c.kind)
			}
			if c.said == nil {
				c.said = map[article.Field]string{}
			}
			if said := told(got); !reflect.DeepEqual(said, c.said) {
				t.Errorf("says %v, want %v", said, c.said)
			}
			got.Said = nil
			if !reflect.DeepEqual(got, c.want) {
				t.Errorf("got %+v\nwant %+v", got, c.want)
			}
		})
	}
}

func TestASelectionSaysWhereItsAddressIsFrom(t *testing.T) {
	i := itemOf("clipboard", map[string][]byte{
		typeHTML: []byte(bridge), typeSourceURL: []byte("https://lantern.example/bridge"), typeMozPrivate: le("https://lantern.example/"),
	}, "")
	if len(i.Said) != 2 {
		t.Fatalf("%d claims, want the address and the site: %+v", len(i.Said), i.Said)
	}
	c := i.Said[0]
	if c.Where != "clipboard chromium/x-source-url" || c.Words != "https://lantern.example/bridge" || c.Rule == "" {
		t.Errorf("the evidence of the address is %+v", c.Evidence)
	}
}

func TestOnlyWhatIsOfUseIsRead(t *testing.T) {
	got := wanted([]string{"TIMESTAMP", "application/x-foo", typeString, typeUTF8, typeHTML, typeSourceURL, "image/png"})
	if want := []string{typeHTML, typeUTF8, typeSourceURL}; !slices.Equal(got, want) {
		t.Errorf("reads %q, want %q", got, want)
	}
}

func TestWhatADragSeemsToBe(t *testing.T) {
	for _, c := range []struct {
		offered []string
		want    Kind
	}{
		{[]string{typeURIList}, Files},
		{[]string{typeURIList, typeMozURL, typeHTML}, Link},
		{[]string{typeHTML, typePlain, typeTaint}, Selection},
		{[]string{typeString}, Selection},
		{[]string{"image/png", "image/jpeg"}, Picture},
		{[]string{"application/x-foo", ""}, Nothing},
		{nil, Nothing},
	} {
		if got := kindOf(c.offered); got != c.want {
			t.Errorf("%q seems to be %d, want %d", c.offered, got, c.want)
		}
	}
}

func TestEncodingsThatNobodyStates(t *testing.T) {
	const text = "<p>Київ, “Tuesday” – 東京</p>"
	for name, b := range map[string][]byte{
		"UTF-8": []byte(text), "UTF-8 with a mark": []byte("\uFEFF" + text), "UTF-8 ended by zeros": []byte(text + "\x00\x00"),
		"UTF-16LE with a mark": le("\uFEFF" + text), "UTF-16LE": le(text), "UTF-16LE ended by a zero": le(text + "\x00"),
		"UTF-16BE with a mark": utf16Of(binary.BigEndian, "\uFEFF"+text), "UTF-16BE": utf16Of(binary.BigEndian, text),
		"UTF-16LE cut off": append(le(text), 'x'),
	} {
		if got := decode(b); got != text {
			t.Errorf("%s is read as %q", name, got)
		}
	}
	if got := decode([]byte("Caf\xe9 \x93Orsund\x94")); got != "Café “Orsund”" {
		t.Errorf("a code page is read as %q", got)
	}
	if got := decode([]byte("a\x00")); got != "a" {
		t.Errorf("a letter with an end is read as %q", got)
	}
}

func TestURIList(t *testing.T) {
	list := strings.Join([]string{
		"# of a file manager", "file:///srv/50%25%20of%20%23.txt", "file:/srv/one-slash", "file://localhost/srv/local",
		"file://KRANHOLM/srv/named", "file://other/srv/far", "FILE:///srv/100%", "file:///srv/%zz", "file:///srv/zero%00", "file://nothing",
		"https://lantern.example/a", "sftp://host/b", "mailto:x@lantern.example", "data:text/plain,x", "", "no address",
	}, "\r\n")
	got := uriList(list, "kranholm")
	want := uris{
		files:  []string{"/srv/50% of #.txt", "/srv/one-slash", "/srv/local", "/srv/named", "/srv/100%", "/srv/%zz"},
		web:    []string{"https://lantern.example/a"},
		remote: []string{"file://other/srv/far", "sftp://host/b"},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
}

func TestMozURL(t *testing.T) {
	for s, want := range map[string][2]string{
		"https://a.example/\nA  title\r\nhttps://b.example/": {"https://a.example/", "A title"},
		"https://a.example/":       {"https://a.example/", ""},
		"https://a.example/\n\x00": {"https://a.example/", ""},
		"":                         {"", ""},
	} {
		if address, title := mozURL(s); address != want[0] || title != want[1] {
			t.Errorf("%q is %q, %q", s, address, title)
		}
	}
}
