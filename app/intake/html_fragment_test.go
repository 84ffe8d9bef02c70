package intake

import (
	"strings"
	"testing"

	"dateline/app/article"
)

// selected reads HTML as it comes when it is selected in a browser.
func selected(t *testing.T, text string, claims ...article.Claim) article.Article {
	t.Helper()
	r, err := Read(t.Context(), Source{Bytes: []byte(text), Origin: article.OriginPaste, Fragment: true, Claims: claims})
	if err != nil {
		t.Fatal(err)
	}
	wellFormed(t, r.Articles[0])
	return r.Articles[0]
}

// chromiumSelection is a selection as Chromium puts it on the clipboard.
func chromiumSelection(inner string) string {
	return "<meta charset='utf-8'><!--StartFragment-->" + inner + "<!--EndFragment-->"
}

const chromiumSpan = `<span style="color: rgb(20, 20, 20); font-family: Georgia, serif; font-size: 18px; display: inline !important; float: none;">`

func TestSelectionWithinAParagraphComesWhole(t *testing.T) {
	words := "only a third of what the barges carried, she told <a href=\"/x\">the Lantern</a> on"
	for name, text := range map[string]string{
		"a span": chromiumSelection(chromiumSpan + words + "</span>"), "bare text": chromiumSelection(words), "no marks of a browser": words,
		"bold, with the line end that the browser adds": chromiumSelection("<b>" + words + `</b><br class="Apple-interchange-newline">`),
		"in a document": "<html><body>\r\n<!--StartFragment-->" + words + "<!--EndFragment-->\r\n</body>\r\n</html>",
	} {
		if got := kept(selected(t, text)); got != "only a third of what the barges carried, she told the Lantern on" {
			t.Errorf("%s: kept %q", name, got)
		}
	}
}

// A selection keeps what was selected, also what no reader would take for a
// body, and folds the chrome of the page that came with it.
func TestSelectionKeepsWhatWasChosen(t *testing.T) {
	a := selected(t, chromiumSelection(`<h1 style="margin: 0px;">Barge sinks in Velmar</h1><p class="deck">The canal stays shut for weeks.</p>
		<div class="share-bar"><a href="/f">Facebook</a> <a href="/t">Post it</a></div><p>By Tomas Wren</p><p>14 May 2019</p>
		<p>`+storyParagraphs[1]+`</p><h2>What is known</h2><ul><li>one barge</li><li>two hinges</li></ul>
		<aside class="box"><p>The sluice is older than the town.</p></aside>
		<table><tr><th>day</th><th>tons</th></tr><tr><td>Monday</td><td>0</td></tr></table>
		<blockquote><p>“They did not slow down.”</p></blockquote>
		<p><a href="/2">Ten bridges that will not last</a></p>
		<div class="related-stories"><ul><li><a href="/3">Who owns the upper canal?</a></li></ul></div>
		<p>We use cookies to make this site better. Cookie policy.</p><p>Short.</p>`),
		article.Claim{Field: article.FieldURL, Value: "https://lantern.example/barge", Evidence: article.Evidence{Where: "the browser", Rule: "the address of the page"}})
	holds(t, kept(a), "The canal stays shut for weeks.", storyParagraphs[1], "What is known", "one barge", "two hinges", "The sluice is older", "day | tons\nMonday | 0", "“They did not slow down.”", "Short.")
	whys := map[string]string{}
	for _, b := range a.Blocks {
		whys[b.Text] = b.Why
	}
	for text, want := range map[string]string{
		"Barge sinks in Velmar": whyTitle, "By Tomas Wren": string(roleByline), "14 May 2019": string(roleDate), "Facebook Post it": "share buttons",
		"Ten bridges that will not last": "related stories", "Who owns the upper canal?": "related stories", "We use cookies to make this site better. Cookie policy.": "cookie notice",
	} {
		if whys[text] != want {
			t.Errorf("%q is folded as %q, want %q", text, whys[text], want)
		}
	}
	fields(t, a, map[article.Field]string{
		article.FieldTitle: "Barge sinks in Velmar", article.FieldByline: "Tomas Wren", article.FieldPublished: "2019-05-14",
		article.FieldURL: "https://lantern.example/barge", article.FieldSite: "lantern.example",
	})
}

// What was selected within a part of the page that is not of an article, such as
// the comments, is kept: somebody wanted it.
func TestSelectionWithinARegionIsKept(t *testing.T) {
	a := selected(t, chromiumSelection(`<div id="comments"><p>I was on the quay that night, and no lamp was lit.</p><p>Nor was there any radio.</p></div>`))
	holds(t, kept(a), "I was on the quay", "Nor was there")
}

// Cells that were selected without their table stay apart.
func TestSelectionWithinATable(t *testing.T) {
	a := selected(t, chromiumSelection("<tr><td>Monday</td><td>120 tons</td></tr><tr><td>Tuesday</td><td>80 tons</td></tr>"))
	if got := kept(a); got != "Monday | 120 tons\nTuesday | 80 tons" {
		t.Errorf("kept %q", got)
	}
}

// Excel selects the widths of the columns, too, and breaks its lines.
func TestSelectionInASpreadsheet(t *testing.T) {
	a := selected(t, "<!--StartFragment-->\r\n <col width=64 span=2 style='width:48pt'>\r\n <tr height=20>\r\n  <td height=20 width=64>Monday</td>\r\n  <td width=64>120 tons</td>\r\n </tr>\r\n <tr>\r\n  <td>Tuesday</td>\r\n  <td align=right>80 tons</td>\r\n </tr>\r\n<!--EndFragment-->")
	if got := kept(a); got != "Monday | 120 tons\nTuesday | 80 tons" {
		t.Errorf("kept %q", got)
	}
}

func TestSelectionOfAPictureSaysSo(t *testing.T) {
	_, err := Read(t.Context(), Source{Bytes: []byte(chromiumSelection(`<img src="gate.jpg">`)), Fragment: true, Origin: article.OriginPaste})
	if err == nil || !strings.Contains(err.Error(), "holds no text that could be shown") {
		t.Errorf("got %v", err)
	}
}

func FuzzFragment(f *testing.F) {
	f.Add(chromiumSelection("<h1>Gate log</h1><p>By A. Wren</p><p>The sluice was closed on Monday.</p>"))
	f.Add("<td>1</td><td>2</td>")
	f.Add("a<br><br>b &lt;c&gt; <script>x</script>")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) < 1<<14 {
			fuzzed(t, Source{Bytes: []byte(text), Origin: article.OriginPaste, Fragment: true})
		}
	})
}
