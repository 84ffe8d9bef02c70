package unpack

import (
	"fmt"
	"strings"
	"testing"

	"dateline/app/article"
)

// mailWith is a mail with lines of a head and a body, in the line ends of mail.
func mailWith(head, body string) []byte {
	return []byte(strings.ReplaceAll("Message-ID: <1@a.example>\nMIME-Version: 1.0\n"+head+"\n\n"+body, "\n", "\r\n"))
}

func TestSubjectsAreDecodedWithoutTheirMarks(t *testing.T) {
	for line, want := range map[string]string{
		"Sluice shut":                      "Sluice shut",
		"Fwd: FW: Re: AW: WG: Sluice shut": "Sluice shut",
		"Re[2]: TR : RV: Sluice: shut":     "Sluice: shut",
		"=?utf-8?B?0J/QtdGA?=: =?utf-8?Q?=D0=A8=D0=BB=D1?=\n =?utf-8?Q?=8E=D0=B7?=": "Шлюз",
		"=?koi8-r?B?+8zA2g==?= =?windows-1251?Q?_=E7=E0=F7=E8=ED=E5=ED=EE?=":        "Шлюз зачинено",
		"=?iso-2022-jp?B?GyRCP2VMZxsoQg==?=":                                        "水門",
		"=?unknown-8bit?Q?caf=C3=A9?= by the weir":                                  "café by the weir",
		"=?utf-8*uk?Q?=D0=A8?= =?utf-8?q?a b?=":                                     "Шa b",
		"=?utf-8?Q?broken":                                                          "=?utf-8?Q?broken",
		"Reading: a river":                                                          "Reading: a river",
		"Шлюз":                                                                      "Шлюз",
	} {
		u := opened(t, "a.eml", mailWith("From: a@a.example\nSubject: "+line, "The text."))
		if got := claimed(u.Documents[0], article.FieldTitle); got != want {
			t.Errorf("%q gave %q, want %q", line, got, want)
		}
	}
}

func TestDatesOfMails(t *testing.T) {
	for line, want := range map[string]string{
		"Mon, 14 May 2029 11:59:30 +0300":        "2029-05-14T11:59:30+03:00",
		"Mon, 14 May 2029 11:59:30 +0300 (EEST)": "2029-05-14T11:59:30+03:00",
		"14 May 2029 11:59 -0000":                "2029-05-14T11:59:00Z",
		"Mon, 14 May 2029 11:59:30 GMT":          "2029-05-14T11:59:30Z",
		"2029-05-14T11:59:30-07:00":              "2029-05-14T11:59:30-07:00",
		"Mon, 14 May 2029 11:59:30 EST":          "", // left to those who know zones by name
		"Thu, 01 Jan 1970 00:00:00 +0000":        "",
		"yesterday":                              "",
	} {
		if got := momentOf(line); string(got) != want {
			t.Errorf("%q gave %q, want %q", line, got, want)
		}
	}
}

func TestSendersArePartedIntoNameAndAddress(t *testing.T) {
	for line, want := range map[string][2]string{
		`"Harrow Lantern" <news@lantern.example>`:          {"Harrow Lantern", "news@lantern.example"},
		`Harrow Lantern <news@lantern.example>`:            {"Harrow Lantern", "news@lantern.example"},
		`news@lantern.example (Harrow Lantern)`:            {"Harrow Lantern", "news@lantern.example"},
		`news@lantern.example`:                             {"", "news@lantern.example"},
		`<news@lantern.example>`:                           {"", "news@lantern.example"},
		`"news@lantern.example" <news@lantern.example>`:    {"", "news@lantern.example"},
		`Harrow Lantern [mailto:news@lantern.example]`:     {"Harrow Lantern", "news@lantern.example"},
		`'Aas, Jorun' via Harbour <harbour@lenne.example>`: {"'Aas, Jorun' via Harbour", "harbour@lenne.example"},
		`"The \"Lantern\"" <news@lantern.example>`:         {`The "Lantern"`, "news@lantern.example"},
	} {
		name, address := sender(line)
		if name != want[0] || address != want[1] {
			t.Errorf("%s gave %q, %q", line, name, address)
		}
	}
}

func TestTransferEncodingsAreRead(t *testing.T) {
	for _, c := range []struct{ encoding, raw, want string }{
		{"quoted-printable", "a=20b =\n=D0=\n=A1 =ZZ 50=", "a b \xd0\xa1 =ZZ 50"},
		{"Quoted-Printable", "soft =  \nbreak=3d", "soft break="},
		{"base64", "YWJj\nZGVm", "abcdef"},
		{"BASE64", "YWI=\nY2Q=", "abcd"},
		{"base64", "YWJj ZGVmYWJj ZGVm*ZG", "abcdefabcdefd"},
		{"base64", "This is no base64: it is a text, with marks; and umlauts (äöü)!", "This is no base64: it is a text, with marks; and umlauts (äöü)!"},
		{"8bit", "a=20b", "a=20b"},
		{"x-unknown", "a=20b", "a=20b"},
	} {
		p := part{header: map[string][]string{"Content-Transfer-Encoding": {c.encoding}}, raw: []byte(strings.ReplaceAll(c.raw, "\n", "\r\n"))}
		if got := string(p.content()); got != c.want {
			t.Errorf("%s %q gave %q, want %q", c.encoding, c.raw, got, c.want)
		}
	}
}

func TestFlowedTextIsPutTogether(t *testing.T) {
	body := "The sluice was shut \non Monday.\n\n> He said \n> it would \nreopen.\n  indented\n-- \nJorun \n"
	for params, want := range map[string]string{
		"format=flowed":            "The sluice was shut on Monday.\n\n> He said it would \nreopen.\n indented\n-- \nJorun ",
		"format=Flowed; delsp=yes": "The sluice was shuton Monday.\n\n> He saidit would\nreopen.\n indented\n-- \nJorun",
		"format=fixed":             strings.ReplaceAll(body, "\n", "\r\n"),
	} {
		_, m := mediaType("text/plain; " + params)
		p := part{params: m}
		if got := p.unflowed(strings.ReplaceAll(body, "\n", "\r\n")); got != want {
			t.Errorf("%s gave\n%q, want\n%q", params, got, want)
		}
	}
}

func TestTheBodyIsTheFormThatCarriesTheText(t *testing.T) {
	text := strings.Repeat("The sluice was shut on Monday after a barge struck its gate. ", 5)
	alternative := func(plain, page string) []byte {
		return mailWith("From: a@a.example\nContent-Type: multipart/alternative; boundary=b", "--b\nContent-Type: text/plain\n\n"+plain+"\n--b\nContent-Type: multipart/related; boundary=c\n\n--c\nContent-Type: text/html\n\n"+page+"\n--c\nContent-Type: image/gif\nContent-Id: <1>\n\nGIF89a\n--c--\n--b\nContent-Type: text/calendar\n\nBEGIN:VCALENDAR\n--b--\n")
	}
	for _, c := range []struct{ plain, page, media string }{
		{text, "<p>" + text + "</p>", MediaHTML},
		{"Your program shows no pages.", "<p>" + text + "</p>", MediaHTML},
		{text, "<p>See the plain text.</p><style>" + text + "</style>", MediaText},
		{text, "", MediaText},
	} {
		u := opened(t, "a.eml", alternative(c.plain, c.page))
		if len(u.Documents) != 1 || u.Documents[0].Media != c.media || len(u.Documents[0].Warnings) != 0 {
			t.Errorf("%.30q against %.30q: %+v", c.plain, c.page, u.Documents)
		}
	}
}

func TestStructuresOfMails(t *testing.T) {
	for name, c := range map[string]struct {
		head, body string
		want       []string // texts of the documents
		warning    string
	}{
		"signed":                      {"Content-Type: multipart/signed; boundary=b", "--b\nContent-Type: text/plain\n\nThe text.\n--b\nContent-Type: application/pgp-signature; name=signature.asc\n\n-----BEGIN\n--b--", []string{"The text."}, ""},
		"footer":                      {"Content-Type: multipart/mixed; boundary=b", "--b\nContent-Type: text/plain\n\nThe text.\n--b\nContent-Type: text/plain\n\nThe list's footer.\n--b--", []string{"The text.\n\nThe list's footer."}, ""},
		"picture between":             {"Content-Type: multipart/mixed; boundary=b", "--b\nContent-Type: text/html\n\n<p>One</p>\n--b\nContent-Type: image/png; name=a.png\nContent-Disposition: inline; filename=a.png\n\nx\n--b\nContent-Type: text/plain\n\nTwo & three\n--b--", []string{"<p>One</p>\n<p>Two &amp; three</p>"}, "1 attachment was left in the original: a.png"},
		"attached text":               {"Content-Type: multipart/mixed; boundary=b", "--b\nContent-Type: text/plain\n\nThe text.\n--b\nContent-Type: application/octet-stream; name=\"=?utf-8?B?0YjQu9GO0LcuaHRtbA==?=\"\n\n<p>Шлюз</p>\n--b\nContent-Type: text/csv; name=t.csv\n\na,b\n--b--", []string{"The text.", "<p>Шлюз</p>"}, "1 attachment was left in the original: t.csv"},
		"attached link":               {"Content-Type: multipart/mixed; boundary=b", "--b\nContent-Type: text/plain\n\nThe text.\n--b\nContent-Type: application/octet-stream; name=a.url\n\n[InternetShortcut]\nURL=https://a.example/\n--b--", []string{"The text.", ""}, ""},
		"digest":                      {"Content-Type: multipart/digest; boundary=b", "--b\n\nSubject: one\nMessage-ID: <1@a>\n\nThe first.\n--b\n\nSubject: two\nMessage-ID: <2@a>\n\nThe second.\n--b--", []string{"The first.", "The second."}, ""},
		"no text but a page attached": {"Content-Type: text/html\nContent-Disposition: attachment; filename=a.html", "<p>Шлюз</p>", []string{"<p>Шлюз</p>"}, ""},
	} {
		u := opened(t, "a.eml", mailWith("From: a@a.example\n"+c.head, c.body))
		var got []string
		for _, d := range u.Documents {
			text := d.Text
			if text == "" {
				text = string(d.Bytes)
			}
			got = append(got, strings.TrimSpace(strings.ReplaceAll(text, "\r\n", "\n")))
		}
		if strings.Join(got, "|") != strings.Join(c.want, "|") || strings.Join(u.Documents[0].Warnings, "|") != c.warning {
			t.Errorf("%s: %q, warnings %q", name, got, u.Documents[0].Warnings)
		}
	}
}

func TestMailsWithoutTextAreRefused(t *testing.T) {
	for want, c := range map[string][2]string{
		"is encrypted":                 {"Content-Type: multipart/encrypted; boundary=b", "--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b--"},
		"no text but 1 attachment was": {"Content-Type: image/png; name=a.png", "x"},
		"is a mail without a text":     {"Content-Type: text/plain", "  \n"},
	} {
		_, ok, err := Open(t.Context(), Source{Title: "a.eml", Bytes: mailWith("From: a@a.example\n"+c[0], c[1])})
		if !ok || err == nil || !strings.HasPrefix(err.Error(), "a.eml ") || !strings.Contains(err.Error(), want) {
			t.Errorf("recognised %v, %v; want %q", ok, err, want)
		}
	}
}

func TestSignatureIsFolded(t *testing.T) {
	u := opened(t, "a.eml", mailWith("From: a@a.example", "The sluice was shut on Monday.\n\n-- \nJorun Aas\nHarbour office\n"))
	d := u.Documents[0]
	if strings.TrimSpace(d.Text) != "The sluice was shut on Monday." || len(d.After) != 3 || d.After[1].Text != "Jorun Aas" || d.After[1].Why != "signature of the mail" {
		t.Errorf("text %q, after it %+v", d.Text, d.After)
	}
}

// TestSavedPagesOfOtherPrograms: Internet Explorer and Word write other heads than
// Chromium.
func TestSavedPagesOfOtherPrograms(t *testing.T) {
	for name, c := range map[string]struct{ file, text, address string }{
		"Internet Explorer, one part": {"From: <Saved by Microsoft Internet Explorer 5>\nSubject: Sluice\nDate: Mon, 14 May 2029 11:59:30 +0200\nMIME-Version: 1.0\nContent-Type: text/html;\n\tcharset=\"windows-1251\"\nContent-Transfer-Encoding: quoted-printable\nContent-Location: http://a.example/b\n\n<p>=D8</p>", "<p>\xd8</p>", "http://a.example/b"},
		"Internet Explorer":           {"From: <Saved by Windows Internet Explorer 11>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype=\"text/html\";\n\tboundary=\"b\"\n\nThis is a multi-part message in MIME format.\n\n--b\nContent-Type: text/html\nContent-Location: http://a.example/b\n\n<p>x</p>\n--b\nContent-Type: text/html\nContent-Location: http://ad.example/\n\n<p>ad</p>\n--b--", "<p>x</p>", "http://a.example/b"},
		"Word":                        {"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\nThis document is a Single File Web Page.\n\n--b\nContent-Location: file:///C:/1/x.htm\nContent-Transfer-Encoding: base64\nContent-Type: text/html; charset=\"utf-8\"\n\nPHA+eDwvcD4=\n--b\nContent-Location: file:///C:/1/filelist.xml\nContent-Type: text/xml\n\n<xml/>\n--b--", "<p>x</p>", ""},
		"named start":                 {"Snapshot-Content-Location: https://a.example/b\nMIME-Version: 1.0\nContent-Type: multipart/related; start=\"<main@a>\"; boundary=\"b\"\n\n--b\nContent-Type: text/html\nContent-Id: <frame@a>\n\n<p>ad</p>\n--b\nContent-Type: text/html\nContent-Id: <main@a>\n\n<p>x</p>\n--b--", "<p>x</p>", "https://a.example/b"},
	} {
		u := opened(t, "a.mht", []byte(strings.ReplaceAll(c.file, "\n", "\r\n")))
		d := u.Documents[0]
		if u.Media != "multipart/related" || len(u.Documents) != 1 || strings.TrimSpace(string(d.Bytes)) != c.text || claimed(d, article.FieldURL) != c.address {
			t.Errorf("%s: %s, %q, address %q", name, u.Media, d.Bytes, claimed(d, article.FieldURL))
		}
	}
	for _, rest := range []string{"Content-Type: image/png\n\nx", "Content-Type: text/html\n\n \n"} {
		_, ok, err := Open(t.Context(), Source{Title: "a.mht", Bytes: []byte("Snapshot-Content-Location: https://a.example/b\nMIME-Version: 1.0\n" + rest)})
		if !ok || err == nil || !strings.Contains(err.Error(), "a.mht holds no page") {
			t.Errorf("%q: recognised %v, %v", rest, ok, err)
		}
	}
}

// TestListsAndArchivesNameSiteAndAddress: what lists and readers of feeds write
// into the head of a mail.
func TestListsAndArchivesNameSiteAndAddress(t *testing.T) {
	for _, c := range []struct{ head, site, byline, address string }{
		{"From: Harrow Lantern <x1@mailer.example>\nList-Unsubscribe: <https://a.example/u>", "Harrow Lantern", "", ""},
		{"From: Jorun Aas <jorun@lenne.example>\nList-Id: River talk <river.lenne.example>\nList-Post: <mailto:river@lenne.example>", "River talk", "Jorun Aas", ""},
		{"From: x@mailer.example\nList-Id: 7a31 <7a31.mailer.example>", "", "", ""},
		{"From: Jorun Aas <jorun@lenne.example>\nArchived-At: <https://lists.example/river/12>", "", "Jorun Aas", "https://lists.example/river/12"},
		{"From: The Editors <editors@lantern.example>\nContent-Base: https://lantern.example/2029/a", "The Editors", "", "https://lantern.example/2029/a"},
	} {
		d := opened(t, "a.eml", mailWith(c.head, "The sluice was shut on Monday.")).Documents[0]
		if s, b, a := claimed(d, article.FieldSite), claimed(d, article.FieldByline), claimed(d, article.FieldURL); s != c.site || b != c.byline || a != c.address {
			t.Errorf("%s: site %q, byline %q, address %q", c.head, s, b, a)
		}
	}
}

func TestLinkToTheBrowserInPlainText(t *testing.T) {
	d := opened(t, "a.eml", mailWith("From: a@a.example", "Im Browser ansehen:\nhttps://a.example/v?id=3\n\nThe sluice was shut on Monday.")).Documents[0]
	if got := claimed(d, article.FieldURL); got != "https://a.example/v?id=3" {
		t.Errorf("address %q", got)
	}
}

func TestMailOfAppleMailHasNoFrame(t *testing.T) {
	mail := string(mailWith("From: a@a.example", "The sluice was shut on Monday."))
	u := opened(t, "12.emlx", fmt.Appendf(nil, "%-10d\n%s<?xml version=\"1.0\"?><plist><dict><key>flags</key></dict></plist>", len(mail), mail))
	if got := u.Documents[0].Text; got != "The sluice was shut on Monday." {
		t.Errorf("text %q", got)
	}
}

func TestMailWithoutDateIsDatedByItsWay(t *testing.T) {
	d := opened(t, "a.eml", mailWith("Received: from a.example by b.example; Mon, 14 May 2029 11:59:30 +0300\nReceived: from c.example; Mon, 14 May 2029 11:00:00 +0300\nFrom: a@a.example", "x")).Documents[0]
	if got := claimed(d, article.FieldPublished); got != "2029-05-14T11:59:30+03:00" || !strings.Contains(d.Hints[0].Rule, "came in") {
		t.Errorf("published %q: %+v", got, d.Hints)
	}
}
