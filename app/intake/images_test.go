package intake

import (
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"image"
	"image/gif"
	"image/png"
	"strings"
	"testing"

	"howett.net/plist"

	"dateline/app/article"
	"dateline/app/intake/unpack"
)

// painted is a PNG of that size; no two sizes are the same picture.
func painted(width, height int) string {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, width, height))); err != nil {
		panic(err)
	}
	return b.String()
}

func paintedGIF(width, height int) string {
	var b bytes.Buffer
	if err := gif.Encode(&b, image.NewGray(image.Rect(0, 0, width, height)), nil); err != nil {
		panic(err)
	}
	return b.String()
}

func asData(media, b string) string {
	return "data:" + media + ";base64," + base64.StdEncoding.EncodeToString([]byte(b))
}

// folderOf are the images of a folder by their names.
type folderOf map[string]string

func (f folderOf) Picture(ref string) (Picture, bool) {
	name, _ := ResourceName(ref)
	return Picture{Media: "image/png", Bytes: []byte(f[name])}, f[name] != ""
}

// imagesIn reads a source, with what lies in its folder, and lists the images of
// each article: the words for it, its size, and the block that it stands before.
func imagesIn(t *testing.T, s Source, folder folderOf) []string {
	t.Helper()
	r, err := Read(context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for i := range r.Articles {
		out = append(out, imagesOf(t, s, &r.Articles[i], folder))
	}
	return out
}

func imagesOf(t *testing.T, s Source, a *article.Article, folder folderOf) string {
	t.Helper()
	list, pictures, err := FindImages(context.Background(), s, a, folder)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, m := range list {
		if p, ok := pictures.Picture(m.Ref); !ok || p.Media != m.Media {
			t.Errorf("%+v cannot be had", m)
		}
		before := "end"
		if m.Before < len(a.Blocks) {
			before = strings.Fields(a.Blocks[m.Before].Text)[0]
		}
		if m.Captioned {
			before = "caption " + before
		}
		out = append(out, fmt.Sprintf("%s %dx%d %s", m.Alt, m.Width, m.Height, before))
	}
	return strings.Join(out, "; ")
}

// storyWith is a page with pieces of HTML between its paragraphs.
func storyWith(head, first, middle, last string) string {
	p := strings.SplitAfter(sluice, "</p>\n")
	return `<!DOCTYPE html><html><head><title>Sluice shut at Harrow after barge strikes its gate</title></head><body>
<nav><a href="/">Home</a> <a href="/w">World</a> <img src="s_files/nav.png" width="200"></nav>` + head + `<article><h1>Sluice shut at Harrow after barge strikes its gate</h1>` +
		first + p[0] + p[1] + middle + p[2] + p[3] + last + `</article><footer><img src="s_files/foot.png"><p>All rights reserved</p></footer></body></html>`
}

func TestWhereImagesStand(t *testing.T) {
	folder := folderOf{}
	for i, name := range strings.Fields("a b c d e nav foot logo") {
		folder["s_files/"+name+".png"] = painted(100+i, 80)
	}
	folder["s_files/dot.png"], folder["s_files/large.png"] = painted(1, 1), painted(900, 600)
	img := func(name string, more ...string) string {
		return `<img src="s_files/` + name + `.png" alt="` + name + `" ` + strings.Join(more, " ") + `>`
	}
	for _, c := range []struct{ name, head, first, middle, last, want string }{
		{"between paragraphs", "", "", "<p>" + img("a") + "</p>", "", "a 100x80 Engineers"},
		{"above the text", "", img("a"), "", "", "a 100x80 HARROW"},
		{"in a figure with its caption below", "", "", "<figure>" + img("b") + "<figcaption>Gate shut</figcaption></figure>", "", "b 101x80 caption Gate"},
		{"in a figure with its caption above", "", "", "<figure><figcaption>Gate shut</figcaption>" + img("b") + "</figure>", "", "b 101x80 caption Gate"},
		{"two with one caption", "", "", "<figure>" + img("b") + img("c") + "<figcaption>Gate shut</figcaption></figure>", "", "b 101x80 caption Gate; c 102x80 caption Gate"},
		{"within a sentence", "", "", "<p>Nobody " + img("c") + " was to blame for it, said the river board on Tuesday in a notice.</p>", "", "c 102x80 Engineers"},
		{"at the beginning of one", "", "", "<p>" + img("c") + " Blame was laid on nobody, said the river board on Tuesday in a notice.</p>", "", "c 102x80 Blame"},
		{"behind the last paragraph", "", "", "", img("d"), "d 103x80 All"},
		{"logo above the headline", `<a href="https://harrow.example/">` + img("logo") + `</a>`, "", "", "", ""},
		{"teaser below the headline", "", `<p>Posted in World</p><a href="https://harrow.example/owner-of-barge">` + img("a") + `</a><p><a href="https://harrow.example/owner-of-barge">Owner of barge speaks</a></p>`, "", "", ""},
		{"link to a larger form of it", "", `<p>Posted in World</p><a href="https://harrow.example/a-large.png">` + img("a") + `</a><p><a href="https://harrow.example/board">Sent by the board</a></p>`, "", "", "a 100x80 Sent"},
		{"as named an icon", "", "", `<span class="site-icon">` + img("a") + "</span>", "", ""},
		{"small as stated", "", "", img("a", `width="32" height="32"`), "", ""},
		{"small as styled", "", "", img("a", `style="width: 20px"`), "", ""},
		{"small as it is", "", "", img("dot"), "", ""},
		{"hidden", "", "", `<div style="display:none">` + img("a") + "</div>", "", ""},
		{"among related stories", "", "", `<div class="related">` + img("a") + "<p>More of it</p></div>", "", ""},
		{"only without scripts", "", "", "<noscript>" + img("a") + "</noscript>", "", ""},
		{"twice", "", img("a"), img("a"), "", "a 100x80 HARROW"},
		{"in a larger form", "", "", `<picture><source srcset="s_files/a.png 1x, s_files/large.png 2x">` + img("b") + `</picture>`, "", "b 900x600 Engineers"},
		{"behind a placeholder", "", "", `<img src="` + asData("image/gif", paintedGIF(1, 1)) + `" data-src="s_files/e.png" alt="e">`, "", "e 104x80 Engineers"},
		{"not there", "", "", `<img src="s_files/none.png"><img src="https://a.example/s_files/a.png"><img src="/s_files/a.png">`, "", ""},
		{"outside of the folder", "", "", `<img src="../s_files/a.png"><img src="s_files/../../a.png"><img src="file:///s_files/a.png">`, "", ""},
	} {
		s := Source{Name: "s.html", Bytes: []byte(storyWith(c.head, c.first, c.middle, c.last))}
		if got := imagesIn(t, s, folder); len(got) != 1 || got[0] != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// Containers hold their images themselves.
func TestImagesWithinTheOriginal(t *testing.T) {
	shot, other := painted(120, 90), painted(121, 91)
	page := func(src string) string { return storyWith("", "", `<img src="`+src+`" alt="gate">`, "") }
	related := func(head, page, parts string) string {
		return crlf(head+"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=B\n\n--B\nContent-Type: text/html; charset=utf-8\nContent-Location: https://harrow.example/news/sluice.html\n\n"+page+"\n") + crlf(parts) + "--B--\r\n"
	}
	part := func(head, b string) string {
		return "--B\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n" + head + "\n\n" + wrapped([]byte(b)) + "\n"
	}
	archive, err := plist.Marshal(map[string]any{
		"WebMainResource": map[string]any{"WebResourceData": []byte(page("../img/gate.png")), "WebResourceMIMEType": "text/html", "WebResourceURL": "https://harrow.example/news/sluice.html"},
		"WebSubresources": []any{map[string]any{"WebResourceData": []byte(shot), "WebResourceURL": "https://harrow.example/img/gate.png"}},
	}, plist.BinaryFormat)
	if err != nil {
		t.Fatal(err)
	}
	saved := "Snapshot-Content-Location: https://harrow.example/news/sluice.html\nFrom: <Saved by Blink>\n"
	for name, text := range map[string]string{
		"MHTML by address":         related(saved, page("https://harrow.example/img/gate.png#x"), part("Content-Location: https://harrow.example/img/other.png", other)+part("Content-Location: https://harrow.example/img/gate.png", shot)),
		"MHTML from its own on":    related(saved, page("../img/gate.png"), part("Content-Location: https://harrow.example/img/gate.png", shot)),
		"MHTML with a base":        related(saved, strings.Replace(page("img/gate.png"), "<head>", `<head><base href="https://harrow.example/">`, 1), part("Content-Location: https://harrow.example/img/gate.png", shot)),
		"mail by its name":         related("From: News <news@harrow.example>\nSubject: Sluice shut\n", page("cid:gate@harrow"), part("Content-Id: <gate@harrow>", shot)),
		"mail by its escaped name": related("From: News <news@harrow.example>\nSubject: Sluice shut\n", page("cid:gate%40harrow"), part("Content-Id: <gate@harrow>", shot)),
		"web archive":              string(archive),
		"page with data":           page(asData("image/png", shot)),
		"page with data unquoted":  strings.Replace(page(asData("image/png", shot)), `"`+asData("image/png", shot)+`"`, asData("image/png", shot), 1),
		"SingleFile, in a variable": strings.Replace(storyWith("", "", `<img src="data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22 width=%22120%22 height=%2290%22></svg>" alt="gate" style="background-image:var(--sf-img-2)!important">`, ""),
			"<head>", `<head><style>:root{--sf-img-1: url("`+asData("image/png", other)+`");--sf-img-2: url("`+asData("image/png", painted(240, 180))+`")}</style>`, 1),
	} {
		want := "gate 120x90 Engineers"
		if strings.HasPrefix(name, "SingleFile") {
			want = "gate 240x180 Engineers"
		}
		if got := imagesIn(t, Source{Name: "saved", Bytes: []byte(text)}, nil); len(got) != 1 || got[0] != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestImagesOfAPasteAndOfTexts(t *testing.T) {
	paste := Source{Bytes: []byte("<table><tr><td>" + strings.Replace(sluice, "</p>", `</p><img src="`+asData("image/png", painted(64, 64))+`" alt="x">`, 1) + "</td></tr></table>"), Fragment: true}
	if got := imagesIn(t, paste, nil); len(got) != 1 || got[0] != "x 64x64 Nobody" {
		t.Errorf("a paste has %q", got)
	}
	if got := imagesIn(t, Source{Name: "a.txt", Bytes: []byte(sluiceText)}, nil); len(got) != 1 || got[0] != "" {
		t.Errorf("a text has %q", got)
	}
}

// Each mail of a mailbox has its own images, although they have the same names,
// and although one before it could not be read.
func TestImagesOfMailsInAMailbox(t *testing.T) {
	mail := func(n int, word string) string {
		return "From a@a.example Mon May 14 11:59:30 2029\n" + "From: a@a.example\nSubject: Sluice " + word + "\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=B\n\n--B\nContent-Type: text/html\n\n" +
			storyWith("", "", `<img src="cid:gate" alt="`+word+`">`, "<p>The board will meet on "+word+" to hear of it once more, and of the piers.</p>") +
			"\n--B\nContent-Type: image/png\nContent-Id: <gate>\nContent-Transfer-Encoding: base64\n\n" + wrapped([]byte(painted(100+n, 70))) + "\n--B--\n\n"
	}
	lost := "From a@a.example Mon May 14 11:59:30 2029\nFrom: a@a.example\nContent-Type: text/plain\n\n\n"
	got := imagesIn(t, Source{Name: "a.mbox", Bytes: []byte(lost + mail(1, "Tuesday") + mail(2, "Friday"))}, nil)
	if want := "Tuesday 101x70 Engineers|Friday 102x70 Engineers"; strings.Join(got, "|") != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// A mail that is plain text has no images, although another of its mailbox has
// some and shares lines with it, or is a copy of it.
func TestATextInAMailboxHasNoImagesOfOtherMails(t *testing.T) {
	head := "From a@a.example Mon May 14 11:59:30 2029\nFrom: a@a.example\nSubject: Sluice shut\nMIME-Version: 1.0\n"
	page := storyWith("", "", `<img src="`+asData("image/png", painted(120, 90))+`" alt="gate"><p>The board will meet on Friday to hear of the rain, of the sluice and of the piers beside it.</p>`, "")
	html := head + "Content-Type: text/html\n\n" + page + "\n\n"
	text := func(body string) string { return head + "Content-Type: text/plain; charset=utf-8\n\n" + body + "\n\n" }
	shared := "The weir at Ellmoor was opened on Friday, when the river had risen for three days.\n\nThe board of Ellmoor has said that the weir will stay open until the rain ends.\n\nThe board will meet on Friday to hear of the rain, of the sluice and of the piers beside it.\n\nNobody in the valley has been asked to leave, and the roads to it are dry.\n"
	lost := head + "Content-Type: text/plain\n\n\n"
	for _, c := range []struct{ name, mailbox, want string }{
		{"shares a line", text(shared) + html, "|gate 120x90 The"},
		{"shares a line, behind a lost mail", lost + text(shared) + html, "|gate 120x90 The"},
		{"is a copy", text(sluiceText) + html, "|gate 120x90 The"},
		{"is a copy and stands behind", html + text(sluiceText), "gate 120x90 The|"},
	} {
		if got := imagesIn(t, Source{Name: "a.mbox", Bytes: []byte(c.mailbox)}, nil); strings.Join(got, "|") != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// A part of an article that was split has the images of its own blocks.
func TestImagesOfAPartOfAnArticle(t *testing.T) {
	folder := folderOf{"s_files/a.png": painted(100, 80), "s_files/b.png": painted(101, 80)}
	s := Source{Name: "s.html", Bytes: []byte(storyWith("", `<img src="s_files/a.png" alt="a">`, `<img src="s_files/b.png" alt="b">`, ""))}
	r, err := Read(context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	a := &r.Articles[0]
	cut := 0
	for i, b := range a.Blocks {
		if strings.HasPrefix(b.Text, "Nobody") {
			cut = i
		}
	}
	for _, c := range []struct {
		first, last int
		want        string
	}{{0, cut - 1, "a 100x80 HARROW"}, {cut, len(a.Blocks) - 1, "b 101x80 Engineers"}} {
		part, err := ReadPiece(a, c.first, c.last)
		if err != nil {
			t.Fatal(err)
		}
		part.Ordinal = 1
		if got := imagesOf(t, s, &part, folder); got != c.want {
			t.Errorf("blocks %d to %d have %q, want %q", c.first, c.last, got, c.want)
		}
	}
}

// asked counts how often images of a folder are asked for.
type asked struct {
	folderOf
	times map[string]int
	then  func()
}

func (a asked) Picture(ref string) (Picture, bool) {
	a.times[ref]++
	if a.then != nil {
		a.then()
	}
	return a.folderOf.Picture(ref)
}

// findIn lists the images of the one article of a page.
func findIn(ctx context.Context, t *testing.T, page string, beside Pictures) ([]Image, error) {
	t.Helper()
	s := Source{Name: "s.html", Bytes: []byte(page)}
	r, err := Read(context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	list, _, err := FindImages(ctx, s, &r.Articles[0], beside)
	return list, err
}

// However often a page shows an image, it is looked at once.
func TestAnImageIsLookedAtOnce(t *testing.T) {
	many := strings.Repeat("<img src='s_files/a.png'><img src='s_files/none.png'>", 300)
	for i := range 300 {
		many += fmt.Sprintf("<img src='./s_files/a.png?%d'><img src='s_files/a.png#%d'>", i, i)
	}
	sources := ""
	for i := range 100 {
		sources += fmt.Sprintf("<source srcset='s_files/%d.png 1x, s_files/%d-large.png 2x'>", i, i)
	}
	folder := asked{folderOf{"s_files/a.png": painted(100, 80), "s_files/3-large.png": painted(200, 160)}, map[string]int{}, nil}
	list, err := findIn(t.Context(), t, storyWith("", many, "<picture>"+sources+strings.Repeat("<img src='s_files/b.png'>", 300)+"</picture>", ""), folder)
	if err != nil || len(list) != 2 || list[0].Ref != "s_files/a.png" || list[1].Ref != "s_files/3-large.png" {
		t.Errorf("found %+v, %v", list, err)
	}
	if times := folder.times["s_files/a.png"]; times != 1 {
		t.Errorf("looked at an image %d times", times)
	}
	total := 0
	for _, n := range folder.times {
		total += n
	}
	if most := mostRefs + 2; total > most {
		t.Errorf("images were asked for %d times, at most %d can be told apart", total, most)
	}
}

// Of what a page puts into a <picture> no more is looked at than a page means.
func TestAPictureHasNoEndOfSources(t *testing.T) {
	folder := folderOf{"s_files/a.png": painted(100, 80), "s_files/large.png": painted(900, 600)}
	for empty, want := range map[int]string{mostSources - 1: "s_files/large.png", mostSources: "s_files/a.png"} {
		list, err := findIn(t.Context(), t, storyWith("", "", "<picture>"+strings.Repeat("<source>", empty)+"<source srcset='s_files/large.png'><img src='s_files/a.png'></picture>", ""), folder)
		if err != nil || len(list) != 1 || list[0].Ref != want {
			t.Errorf("behind %d sources: %+v, %v; want %s", empty, list, err, want)
		}
	}
}

// Looking for images ends when nobody waits for them any more.
func TestFindingImagesIsGivenUp(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	folder := asked{folderOf{}, map[string]int{}, cancel}
	_, err := findIn(ctx, t, storyWith("", "<img src='s_files/a.png' data-src='s_files/b.png'><img src='s_files/c.png'>", "", ""), folder)
	if !errors.Is(err, context.Canceled) || len(folder.times) != 1 {
		t.Errorf("asked for %v: %v", folder.times, err)
	}
}

// Noting the images does not change how a page is cut.
func TestImagesDoNotChangeTheBlocks(t *testing.T) {
	page := storyWith("", "<figure><img src=a><figcaption>Gate<img src=b> shut <noscript>x</noscript><img src=c>again</figcaption></figure>", "<p>One<img src=d><br><img src=e><br>two</p>", "")
	text := func(page string) string {
		return readAll(t, "s.html", page).Articles[0].Text
	}
	bare := page
	for _, name := range []string{"a", "b", "c", "d", "e"} {
		bare = strings.Replace(bare, "<img src="+name+">", "", 1)
	}
	if text(page) != text(bare) {
		t.Errorf("with images the text is\n%s\nwithout\n%s", text(page), text(bare))
	}
}

// FuzzImages: whatever a page says of its images, each that is listed can be had,
// stands within the article, and leads to no place of its own choosing.
func FuzzImages(f *testing.F) {
	f.Add(storyWith("", `<img src="s_files/a.png">`, `<picture><source srcset="s_files/a.png 2x, ,x"><img data-srcset=",,s_files/a.png"></picture>`, `<img src="`+asData("image/png", painted(50, 50))+`">`))
	f.Add(`<base href="http://[::1"><img src="data:image/svg+xml,<svg width='60'>"><p>text of it<img src=data:,~1><img src="data:;base64,~0">`)
	f.Add(`<style>--sf-img-1:url(data:image/png;base64,` + strings.Repeat("A", 300) + `)</style><p>x<img style="var(--sf-img-1)">`)
	folder := folderOf{"s_files/a.png": painted(100, 80)}
	f.Fuzz(func(t *testing.T, page string) {
		if len(page) > 8<<10 {
			return
		}
		s := Source{Name: "s.html", Bytes: []byte("<!DOCTYPE html><html>" + page)}
		p, err := recognise(s)
		if err != nil {
			return
		}
		cut := cutAgain(unpack.Document{Media: mediaHTML, Text: p.text})
		if cut == nil {
			return
		}
		var a article.Article
		for _, piece := range cut.pieces {
			piece.Kept = true
			a.Blocks = append(a.Blocks, piece.Block)
		}
		list, pictures, err := FindImages(t.Context(), s, &a, folder)
		if err != nil {
			return
		}
		for _, m := range list {
			if p, ok := pictures.Picture(m.Ref); !ok || len(p.Bytes) == 0 || m.Before < 0 || m.Before > len(a.Blocks) {
				t.Errorf("%+v of %d blocks: %v", m, len(a.Blocks), ok)
			}
		}
	})
}
