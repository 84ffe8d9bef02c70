package intake

import (
	"context"
	"encoding/base64"
	"fmt"
	"mime"
	"mime/quotedprintable"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"dateline/app/article"
)

// sluice is an invented article as HTML paragraphs.
const sluice = `<p>HARROW — The eastern sluice was shut on Monday after a barge loaded with gravel struck its gate shortly before dawn, the river board said.</p>
<p>Nobody was hurt. The skipper, a man of 61, told the board that the current had turned the barge “as a leaf is turned” below the weir.</p>
<p>Engineers will lift the damaged leaf of the gate on Thursday. Until then the upper basin stays closed to all traffic, the board added in a notice.</p>
<p>The sluice was built in 1911 and was last repaired twelve years ago, when frost had split two of its piers.</p>`

// sluiceText is the same as plain text.
var sluiceText = strings.NewReplacer("<p>", "", "</p>", "\n").Replace(sluice)

// readAll reads bytes as a file and fails the test on an error.
func readAll(t *testing.T, name, text string) Result {
	t.Helper()
	r, err := Read(context.Background(), Source{Name: name, Bytes: []byte(text), Origin: article.OriginFile})
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range r.Articles {
		wellFormed(t, a)
	}
	return r
}

// folded is the folded blocks of an article with that reason.
func folded(a article.Article, why string) string {
	var out []string
	for _, b := range a.Blocks {
		if !b.Kept && b.Why == why {
			out = append(out, b.Text)
		}
	}
	return strings.Join(out, "\n")
}

func quoted(text string) string {
	var b strings.Builder
	w := quotedprintable.NewWriter(&b)
	w.Write([]byte(text))
	w.Close()
	return b.String()
}

func crlf(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\n", "\r\n")
}

// wrapped is base64 in lines of 76.
func wrapped(b []byte) string {
	s := base64.StdEncoding.EncodeToString(b)
	var out []string
	for len(s) > 76 {
		out, s = append(out, s[:76]), s[76:]
	}
	return strings.Join(append(out, s), "\r\n")
}

func TestMHTMLIsItsMainPageWithAddressAndTimeOfSaving(t *testing.T) {
	title := "Східний шлюз зачинили: баржа вдарила у ворота біля Гарроу удосвіта в понеділок"
	var words []string
	for _, part := range []string{title[:43], title[43:96], title[96:]} { // cut between the bytes of a letter, too
		words = append(words, "=?utf-8?Q?"+encodeQ(part)+"?=")
	}
	page := crlf(`<html><head><meta charset="utf-8"><title>` + title + ` | Річковий вісник</title></head><body><h1>` + title + `</h1>` + sluice + `</body></html>`)
	frame := `<html><body><p>Only today: buy two anchors for the price of one, and get a rope of twenty metres with them for nothing at all.</p></body></html>`
	file := "From: <Saved by Blink>\r\n" +
		"Snapshot-Content-Location: https://visnyk.example/2029/05/14/shliuz\r\n" +
		"Subject: " + strings.Join(words, "\r\n ") + "\r\n" +
		"Date: Tue, 15 May 2029 06:07:08 +0300\r\nMIME-Version: 1.0\r\n" +
		"Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----MultipartBoundary--x----\"\r\n\r\n\r\n" +
		"------MultipartBoundary--x----\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://ads.example/frame\r\n\r\n" + quoted(frame) + "\r\n" +
		"------MultipartBoundary--x----\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://visnyk.example/2029/05/14/shliuz\r\n\r\n" + quoted(page) + "\r\n" +
		"------MultipartBoundary--x----\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\nContent-Location: cid:frame-2\r\n\r\n" + frame + "\r\n" +
		"------MultipartBoundary--x----\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://visnyk.example/a.png\r\n\r\niVBORw0KGgo=\r\n" +
		"------MultipartBoundary--x------\r\n"
	r := readAll(t, "page.txt", file)
	if len(r.Articles) != 1 || r.Original.MediaType != "multipart/related" {
		t.Fatalf("%d articles of %s", len(r.Articles), r.Original.MediaType)
	}
	a := r.Articles[0]
	if a.URL != "https://visnyk.example/2029/05/14/shliuz" || a.Captured != "2029-05-15T06:07:08+03:00" || a.Title != title {
		t.Errorf("address %q, captured %q, title %q", a.URL, a.Captured, a.Title)
	}
	subject := false
	for _, c := range a.Claims {
		subject = subject || c.Field == article.FieldTitle && c.Value == title && c.Where == "the Subject line of the saved page"
	}
	if !subject {
		t.Errorf("the subject is no claim: %+v", a.Claims)
	}
	holds(t, kept(a), "a barge loaded with gravel", "split two of its piers")
	lacks(t, a.Text, "anchors")
}

// encodeQ writes bytes as in an encoded word, without minding letters.
func encodeQ(s string) string {
	var b strings.Builder
	for _, c := range []byte(s) {
		if c == ' ' {
			b.WriteByte('_')
		} else if c > ' ' && c < 0x7f && c != '=' && c != '?' && c != '_' {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "=%02X", c)
		}
	}
	return b.String()
}

func TestNewsletterInKOI8(t *testing.T) {
	text := `<html><body><p><a href="https://post.example/v/1">Відкрити у браузері</a></p><h1>Шлюз біля Гарроу зачинили</h1>
<p>Східний шлюз зачинили в понеділок після того, як баржа з гравієм удосвіта вдарила в його ворота, повідомила річкова управа.</p>
<p>Ніхто не постраждав. Шкіпер, чоловік шістдесяти одного року, сказав, що течія розвернула баржу нижче греблі.</p>
<p>Інженери піднімуть пошкоджену стулку воріт у четвер. До того часу верхній басейн закритий для всіх суден.</p></body></html>`
	b, err := charmap.KOI8U.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	name, _ := charmap.KOI8U.NewEncoder().String("Річковий вісник")
	subject, _ := charmap.KOI8U.NewEncoder().String("Шлюз зачинили")
	mail := "\r\n\r\nReceived: from a.example by b.example; Mon, 14 May 2029 12:00:00 +0300\r\n" +
		"From: =?koi8-u?B?" + base64.StdEncoding.EncodeToString([]byte(name)) + "?= <list-7@mailer.example>\r\nTo: reader@lenne.example\r\n" +
		"Subject: =?koi8-u?B?" + base64.StdEncoding.EncodeToString([]byte(subject)) + "?=\r\nDate: Mon, 14 May 2029 11:59:30 +0300\r\n" +
		"List-Unsubscribe: <https://post.example/u>\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=koi8-u\r\nContent-Transfer-Encoding: base64\r\n\r\n" + wrapped(b)
	r := readAll(t, "", mail)
	a := r.Articles[0]
	if r.Original.MediaType != "message/rfc822" || a.Title != "Шлюз зачинили" || a.Site != "Річковий вісник" || a.Published != "2029-05-14T11:59:30+03:00" || a.URL != "https://post.example/v/1" || a.Lang != "uk" {
		t.Errorf("%s, title %q, site %q, published %q, address %q, language %q", r.Original.MediaType, a.Title, a.Site, a.Published, a.URL, a.Lang)
	}
	if e := a.Evidence[article.FieldPublished]; !e.ToCheck || e.Rule != "the date the mail was sent" || e.Words != "Mon, 14 May 2029 11:59:30 +0300" {
		t.Errorf("evidence of the date: %+v", e)
	}
	if e := a.Evidence[article.FieldURL]; !e.ToCheck {
		t.Errorf("evidence of the address: %+v", e)
	}
	holds(t, kept(a), "баржа з гравієм удосвіта", "верхній басейн закритий")
}

// mailOf is a mail of one text with a subject.
func mailOf(subject, kind, text string) string {
	return crlf("Received: from a.example\nMessage-ID: <1@lenne.example>\nFrom: Jorun Aas <jorun@lenne.example>\nTo: desk@lenne.example\nDate: Wed, 16 May 2029 09:00:00 +0200\n" +
		"Subject: " + mime.BEncoding.Encode("utf-8", subject) + "\nMIME-Version: 1.0\nContent-Type: " + kind + "; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n" + quoted(text))
}

// forwards are the forms in which programs forward a mail in their text.
var forwards = map[string]struct{ subject, kind, text, published string }{
	"Gmail, HTML":        {"Fwd: Sluice shut after barge strikes gate", "text/html", `<div dir="ltr">Worth keeping for the river file. Jorun</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>From: <strong class="gmail_sendername" dir="auto">Harrow Lantern</strong> <span dir="auto">&lt;<a href="mailto:news@lantern.example">news@lantern.example</a>&gt;</span><br>Date: Mon, May 14, 2029 at 4:05 PM<br>Subject: Sluice shut after barge strikes gate<br>To:  &lt;<a href="mailto:jorun@lenne.example">jorun@lenne.example</a>&gt;<br></div><br><br>` + sluice + `</div>`, "2029-05-14T16:05"},
	"Gmail, text":        {"Fwd: Sluice shut after barge strikes gate", "text/plain", "Worth keeping for the river file. Jorun\n\n---------- Forwarded message ---------\nFrom: Harrow Lantern <news@lantern.example>\nDate: Mon, May 14, 2029 at 4:05 PM\nSubject: Sluice shut after barge strikes gate\nTo: <jorun@lenne.example>\n\n\n" + sluiceText, "2029-05-14T16:05"},
	"Outlook, HTML":      {"FW: Sluice shut after barge strikes gate", "text/html", `<html><head><style>p.MsoNormal{margin:0}</style></head><body lang=EN-GB><div class=WordSection1><p class=MsoNormal>Worth keeping for the river file. Jorun<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b><span lang=EN-US>From:</span></b><span lang=EN-US> Harrow Lantern &lt;news@lantern.example&gt; <br><b>Sent:</b> Monday, 14 May 2029 16:05<br><b>To:</b> Jorun Aas &lt;jorun@lenne.example&gt;; Wim Tarr &lt;wim@lenne.example&gt;<br><b>Subject:</b> Sluice shut after barge strikes gate<o:p></o:p></span></p></div></div>` + sluice + `</div></body></html>`, "2029-05-14T16:05"},
	"Outlook, old text":  {"FW: Sluice shut after barge strikes gate", "text/plain", "Worth keeping for the river file. Jorun\n\n-----Original Message-----\nFrom: Harrow Lantern [mailto:news@lantern.example]\nSent: Monday, May 14, 2029 4:05 PM\nTo: Jorun Aas; Wim Tarr; Ilka Oldenkamp; Piet Brandsma;\n Anke Folkerts\nSubject: Sluice shut after barge strikes gate\n\n" + sluiceText, "2029-05-14T16:05"},
	"Outlook, German":    {"WG: Sluice shut after barge strikes gate", "text/plain", "Worth keeping for the river file. Jorun\n\n-----Ursprüngliche Nachricht-----\nVon: Harrow Lantern <news@lantern.example>\nGesendet: Montag, 14. Mai 2029 16:05\nAn: Jorun Aas <jorun@lenne.example>\nBetreff: Sluice shut after barge strikes gate\n\n" + sluiceText, "2029-05-14T16:05"},
	"Apple, HTML":        {"Fwd: Sluice shut after barge strikes gate", "text/html", `<html><body style="word-wrap: break-word;">Worth keeping for the river file. Jorun<br><div><br><blockquote type="cite"><div>Begin forwarded message:</div><br class="Apple-interchange-newline"><div style="margin: 0px;"><span style="color:rgb(0, 0, 0);"><b>From: </b></span><span>Harrow Lantern &lt;<a href="mailto:news@lantern.example">news@lantern.example</a>&gt;<br></span></div><div style="margin: 0px;"><span><b>Subject: </b></span><span><b>Sluice shut after barge strikes gate</b><br></span></div><div style="margin: 0px;"><span><b>Date: </b></span><span>14 May 2029 at 16:05:00 CEST<br></span></div><div style="margin: 0px;"><span><b>To: </b></span><span>Jorun Aas &lt;jorun@lenne.example&gt;<br></span></div><br><div>` + sluice + `</div></blockquote></div></body></html>`, "2029-05-14T16:05+02:00"},
	"Apple, French text": {"TR: Sluice shut after barge strikes gate", "text/plain", "Worth keeping for the river file. Jorun\n\nDébut du message réexpédié :\n\n> De: Harrow Lantern <news@lantern.example>\n> Objet: Sluice shut after barge strikes gate\n> Date: 14 mai 2029 à 16:05\n> À: Jorun Aas <jorun@lenne.example>\n> \n" + "> " + strings.ReplaceAll(strings.TrimSpace(sluiceText), "\n", "\n> ") + "\n", "2029-05-14T16:05"},
	"Thunderbird, HTML":  {"Fwd: Sluice shut after barge strikes gate", "text/html", `<html><head></head><body>Worth keeping for the river file. Jorun<br><div class="moz-forward-container"><br><br>-------- Forwarded Message --------<table class="moz-email-headers-table" cellspacing="0" cellpadding="0" border="0"><tbody><tr><th valign="BASELINE" nowrap="nowrap" align="RIGHT">Subject: </th><td>Sluice shut after barge strikes gate</td></tr><tr><th>Date: </th><td>Mon, 14 May 2029 16:05:00 +0200</td></tr><tr><th>From: </th><td>Harrow Lantern <a href="mailto:news@lantern.example">&lt;news@lantern.example&gt;</a></td></tr><tr><th>To: </th><td>jorun@lenne.example</td></tr></tbody></table><br><br>` + sluice + `</div></body></html>`, "2029-05-14T16:05:00+02:00"},
	"mail.ru, text":      {"Пер: Sluice shut after barge strikes gate", "text/plain", "Worth keeping for the river file. Jorun\n\n-------- Пересылаемое сообщение --------\nОт кого: Harrow Lantern <news@lantern.example>\nКому: jorun@lenne.example\nДата: понедельник, 14 мая 2029, 16:05 +03:00\nТема: Sluice shut after barge strikes gate\n\n" + sluiceText, "2029-05-14T16:05+03:00"},
	"ukr.net, text":      {"Fwd: Sluice shut after barge strikes gate", "text/plain", "Worth keeping for the river file. Jorun\n\n--- Переслане повідомлення ---\nВід кого: Harrow Lantern <news@lantern.example>\nДата: 14 травня 2029, 16:05\nТема: Sluice shut after barge strikes gate\n\n" + sluiceText, "2029-05-14T16:05"},
	"Spanish, text":      {"RV: Sluice shut after barge strikes gate", "text/plain", "Worth keeping for the river file. Jorun\n\nDe: Harrow Lantern <news@lantern.example>\nEnviado el: lunes, 14 de mayo de 2029 16:05\nPara: Jorun Aas\nAsunto: Sluice shut after barge strikes gate\n\n" + sluiceText, "2029-05-14T16:05"},
}

// TestForwardedMailIsTheArticle: sender, date and subject are those of the mail
// that was forwarded; the note and the lines of its head are there, folded.
func TestForwardedMailIsTheArticle(t *testing.T) {
	for name, c := range forwards {
		t.Run(name, func(t *testing.T) {
			a := readAll(t, "fwd.eml", mailOf(c.subject, c.kind, c.text)).Articles[0]
			if a.Title != "Sluice shut after barge strikes gate" || a.Site != "Harrow Lantern" || string(a.Published) != c.published || len(a.Byline) != 0 {
				t.Errorf("title %q, site %q, published %q (%s), byline %q", a.Title, a.Site, a.Published, a.Evidence[article.FieldPublished], a.Byline)
			}
			if !a.Evidence[article.FieldPublished].ToCheck {
				t.Errorf("the date is not to be checked: %s", a.Evidence[article.FieldPublished])
			}
			if got := folded(a, "note above the forwarded mail"); got != "Worth keeping for the river file. Jorun" {
				t.Errorf("the note is %q", got)
			}
			holds(t, folded(a, "head of the forwarded mail"), "Harrow Lantern", "Sluice shut after barge strikes gate", "2029")
			holds(t, kept(a), "a barge loaded with gravel", "“as a leaf is turned”", "split two of its piers")
			lacks(t, kept(a), "Worth keeping", "lantern.example", "Jorun")
		})
	}
}

// TestForwardOfAForward: the innermost mail is the article, and its sender, where
// it is a person, the author.
func TestForwardOfAForward(t *testing.T) {
	text := "For the file. Jorun\n\n---------- Forwarded message ---------\nFrom: Wim Tarr <wim@lenne.example>\nDate: Tue, May 15, 2029 at 8:00 AM\nSubject: Fwd: The gate\nTo: Jorun Aas <jorun@lenne.example>\n\nHave you seen this?\n\nWim\n\n---------- Forwarded message ---------\nFrom: Ilka Oldenkamp <ilka@harbour.example>\nDate: Mon, May 14, 2029 at 4:05 PM\nSubject: The gate\nTo: Wim Tarr <wim@lenne.example>\n\n\n" + sluiceText
	for kind, text := range map[string]string{"text/plain": text, "text/html": "<pre>" + strings.ReplaceAll(text, "<", "&lt;") + "</pre>"} {
		a := readAll(t, "fwd.eml", mailOf("Fwd: The gate", kind, text)).Articles[0]
		if a.Title != "The gate" || strings.Join(a.Byline, ",") != "Ilka Oldenkamp" || a.Published != "2029-05-14T16:05" || a.Site != "" {
			t.Errorf("%s: title %q, byline %q, published %q, site %q", kind, a.Title, a.Byline, a.Published, a.Site)
		}
		if got := folded(a, "note above the forwarded mail"); got != "For the file. Jorun\nHave you seen this?\nWim" {
			t.Errorf("%s: the notes are %q", kind, got)
		}
		holds(t, kept(a), "a barge loaded with gravel", "split two of its piers")
		lacks(t, kept(a), "For the file", "Have you seen")
	}
}

// TestForwardCoversTheWholeMail: every letter of a forwarded mail's text is in
// the article, kept or folded, in its order.
func TestForwardCoversTheWholeMail(t *testing.T) {
	squeezed := func(s string) string { return strings.Join(strings.Fields(s), "") }
	for name, c := range forwards {
		want := strings.ReplaceAll(c.text, "\n>", "\n")
		if c.kind == "text/html" {
			want = tokenText(c.text)
		}
		a := readAll(t, "fwd.eml", mailOf(c.subject, c.kind, c.text)).Articles[0]
		if got := squeezed(a.Text); got != squeezed(want) {
			t.Errorf("%s:\n%s, want\n%s", name, got, squeezed(want))
		}
	}
}

func TestAnsweredMailIsNoForward(t *testing.T) {
	a := readAll(t, "re.eml", mailOf("Re: The gate", "text/plain", sluiceText+"\n-----Original Message-----\nFrom: Wim Tarr <wim@lenne.example>\nSent: Monday, May 14, 2029 4:05 PM\nTo: Jorun Aas\nSubject: The gate\n\nWhat happened to the gate? I could not pass the basin with the ferry and had to turn back.\n")).Articles[0]
	if a.Published != "2029-05-16T09:00:00+02:00" || a.Title != "The gate" || strings.Join(a.Byline, ",") != "Jorun Aas" {
		t.Errorf("published %q, title %q, byline %q", a.Published, a.Title, a.Byline)
	}
	holds(t, kept(a), "a barge loaded with gravel")
	holds(t, a.Text, "I could not pass the basin")
}

func TestAttachedMailIsADocumentOfItsOwn(t *testing.T) {
	inner := mailOf("Sluice shut", "text/html", sluice)
	outer := func(subject, note string) string {
		return crlf("From: Wim Tarr <wim@lenne.example>\nMessage-ID: <2@lenne.example>\nDate: Thu, 17 May 2029 10:00:00 +0200\nSubject: " + subject + "\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=xx\n\nThis is a multi-part message.\n--xx\nContent-Type: text/plain\n\n" + note + "\n--xx\nContent-Type: message/rfc822\nContent-Disposition: attachment; filename=\"a.eml\"\n\n" + inner + "\n--xx\nContent-Type: image/jpeg; name=\"photo.jpg\"\nContent-Transfer-Encoding: base64\n\n/9j/4AAQ\n--xx\nContent-Type: application/msword; name=\"report.doc\"\nContent-Transfer-Encoding: base64\n\n0M8R4KGxGuE=\n--xx--\n")
	}
	r := readAll(t, "outer.eml", outer("Two things", sluiceText))
	if len(r.Articles) != 2 || r.Articles[1].Title != "Sluice shut" || r.Articles[1].Published != "2029-05-16T09:00:00+02:00" {
		t.Fatalf("%d articles: %+v", len(r.Articles), r.Articles)
	}
	holds(t, kept(r.Articles[1]), "split two of its piers")
	if w := strings.Join(r.Articles[0].Warnings, "|"); !strings.Contains(w, "2 attachments were left in the original: photo.jpg, report.doc") {
		t.Errorf("warnings %q", w)
	}
	forward := strings.Replace(outer("Fwd: Sluice shut", "See below, Wim"), "--xx\r\nContent-Type: image/jpeg", "--xx--\r\n\r\n--xx\r\nContent-Type: image/jpeg", 1)
	r = readAll(t, "outer.eml", forward)
	if len(r.Articles) != 1 || folded(r.Articles[0], "note above the forwarded mail") != "See below, Wim" || r.Articles[0].Published != "2029-05-16T09:00:00+02:00" {
		t.Errorf("%d articles: %+v", len(r.Articles), r.Articles)
	}
}

func TestMailboxHoldsOneArticleAMail(t *testing.T) {
	box := "From jorun@lenne.example Mon May 14 11:59:30 2029\n" + strings.ReplaceAll(mailOf("The first", "text/html", sluice), "\r\n", "\n") +
		"\n\nFrom - Tue May 15 11:59:30 2029\nX-Mozilla-Status: 0001\n" + strings.ReplaceAll(mailOf("The second", "text/plain", ">From the weir upwards the river was closed on Tuesday, the river board said in a notice to all skippers.\n\nIt gave no reason. The notice was taken down two hours later, when the board had met.\n"), "\r\n", "\n")
	r := readAll(t, "Inbox", box)
	if len(r.Articles) != 2 || r.Original.MediaType != "application/mbox" || r.Articles[0].Title != "The first" || r.Articles[1].Title != "The second" {
		t.Fatalf("%s: %+v", r.Original.MediaType, r.Articles)
	}
	holds(t, "\n"+kept(r.Articles[1]), "\nFrom the weir upwards")
}

// TestDamagedMailsKeepTheirText: what mail programs and copying do to mails.
func TestDamagedMailsKeepTheirText(t *testing.T) {
	whole := crlf("Received: from a.example\n\tby b.example\nMIME-Version: 1.0\nFrom: a@lantern.example\nDate: Mon, 14 May 2029 11:59:30 +0000\nSubject: Sluice shut\nContent-Type: multipart/alternative; boundary=\"b1\"\n\n--b1\nContent-Type: text/plain; charset=utf-8\n\nThis mail needs a program that shows pages.\n--b1\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n" + quoted(sluice) + "\n--b1--\n")
	for name, mail := range map[string]string{
		"whole":                  whole,
		"byte order mark":        "\ufeff" + whole,
		"blank lines before":     "\r\n \r\n" + whole,
		"first line cut":         whole[30:],
		"unix line ends":         strings.ReplaceAll(whole, "\r\n", "\n"),
		"mixed line ends":        strings.Replace(whole, "\r\n--b1\r\nContent-Type: text/html", "\n--b1\nContent-Type: text/html", 1),
		"end cut off":            strings.TrimSuffix(whole, "--b1--\r\n"),
		"wrong boundary":         strings.Replace(whole, `boundary="b1"`, `boundary="b2"`, 1),
		"no boundary":            strings.Replace(whole, `; boundary="b1"`, ``, 1),
		"head lost":              whole[strings.Index(whole, "--b1"):],
		"a line of rubbish":      strings.Replace(whole, "Subject:", "rubbish without colon\r\nSubject:", 1),
		"words behind boundary":  strings.Replace(whole, "--b1\r\nContent-Type: text/html", "--b1 \t\r\nContent-Type: text/html", 1),
		"odd name of encoding":   strings.Replace(whole, "quoted-printable", "Quoted_Printable;", 1),
		"type without semicolon": strings.Replace(whole, "text/html; charset", "text/html charset", 1),
	} {
		t.Run(name, func(t *testing.T) {
			a := readAll(t, "", mail).Articles[0]
			holds(t, kept(a), "a barge loaded with gravel", "split two of its piers")
		})
	}
}

func TestTextThatLooksLikeMailStaysText(t *testing.T) {
	for _, text := range []string{
		"From: the desk\nTo: all skippers\nSubject: the gate\n\n" + sluiceText,
		"Title: Sluice shut\nDate: 14 May 2029\nAuthor: Wim Tarr\n\n" + sluiceText,
		"From Harrow to the sea the river is closed until 12:30 on 14 May 2029\n\n" + sluiceText,
	} {
		if r := readAll(t, "a.txt", text); r.Original.MediaType != "text/plain" {
			t.Errorf("%.40q was read as %s", text, r.Original.MediaType)
		}
	}
}
