//go:build e2e

package e2e

import (
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"dateline/app/e2e/harness"
	"dateline/app/e2e/state"
)

// script is an article in a script, and what is marked in it: words that stand in
// several runs or lines, one passage by the pointer and one by keys.
type script struct {
	name, title, text string
	pointer, keys     string
	leftwards         bool // the arrow to the left goes on in the text
}

var scripts = []script{{
	name: "english", title: "Ferry service to Osmund suspended",
	text: `Ferry service to Osmund suspended

By Ilse Marran
The Lantern Post
14 March 2024

OSMUND - The ferry line said on Wednesday that its office’s café, “The Naïve Gull”, would stay open while all sailings were suspended until the flooded ramp had been looked at by divers from the mainland.

About 240 people were waiting at the pier when the announcement came.
`,
	pointer: "café, “The Naïve Gull”, would stay open while all sailings were suspended",
	keys:    "240 people were waiting",
}, {
	name: "ukrainian", title: "Міст у Вересні закрили після повені",
	text: `Міст у Вересні закрили після повені

Олена Гайова
Річковий вісник
14 березня 2024

ВЕРЕСЕНЬ — Міст через річку Тихий Яр закрили в середу зранку: об’їзд проклали через сусіднє село Підгір’я, повідомила інженерка Ївга Ґудзь журналістам.

За її словами, роботи триватимуть щонайменше 12 днів.
`,
	pointer: "об’їзд проклали через сусіднє село Підгір’я, повідомила інженерка Ївга Ґудзь",
	keys:    "роботи триватимуть щонайменше 12 днів",
}, {
	name: "arabic", title: "إغلاق جسر الميناء بعد العاصفة", leftwards: true,
	text: `إغلاق جسر الميناء بعد العاصفة

ليلى حداد
صوت الساحل
14 مارس 2024

أعلنت شركة Meridian Lines يوم الأربعاء إغلاق الجسر رقم 24 أمام حركة المرور بعد أن ضربته العاصفة، وقالت إن الأعمال ستستمر 12 يوما على الأقل.

وانتظر نحو 240 شخصا عند المرفأ القديم حتى المساء.
`,
	pointer: "شركة Meridian Lines يوم الأربعاء إغلاق الجسر رقم 24 أمام حركة المرور",
	keys:    "نحو 240 شخصا عند المرفأ القديم",
}, {
	name: "japanese", title: "港の橋、貨物船の衝突で通行止め",
	text: `港の橋、貨物船の衝突で通行止め

森川 葵
沿岸新聞
2024年3月14日

港湾局は13日、貨物船「メリディアン24号」が橋脚に衝突したため、港の橋を全面通行止めにすると発表した。けが人はいないという。

約240人が桟橋で再開を待っている。
`,
	pointer: "貨物船「メリディアン24号」が橋脚に衝突したため、港の橋を全面通行止めにする",
	keys:    "240人が桟橋で再開を待っている",
}}

// TestMarksInEveryScript marks passages by pointer and by keys in four scripts;
// what the window showed as selected is the quotation that is stored, stands in
// the text there, and is shown again after another start.
func TestMarksInEveryScript(t *testing.T) {
	d, home, in := harness.NewDisplay(t), harness.NewHome(t), t.TempDir()
	w := &work{t: t, workspace: filepath.Join(t.TempDir(), "scripts.dateline"), env: harness.Environment(home)}
	for _, s := range scripts {
		path := filepath.Join(in, s.name+".txt")
		if err := os.WriteFile(path, []byte(s.text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	harness.MustRun(t, w.env, harness.Window(t), "import", "-w", w.workspace, in)
	w.Program = harness.Start(t, d, home, nil, w.workspace)
	w.WaitFor("the articles", func(s state.State) bool { return s.Articles == len(scripts) && s.Busy == "" })
	w.learn()
	for i, s := range scripts {
		id := w.article(s.title)
		w.Select(w.offset(id, s.pointer), s.pointer)
		w.Key("h")
		w.WaitFor("a highlight by pointer", func(now state.State) bool { return now.Passages == 2*i+1 })
		w.selectByArrows(w.offset(id, s.keys), s.keys, s.leftwards)
		w.Key("h")
		w.WaitFor("a highlight by keys", func(now state.State) bool { return now.Passages == 2*i+2 })
		w.Shot("script-" + s.name)
	}
	w.Close()

	w.Program = harness.Start(t, d, home, nil, w.workspace)
	w.WaitFor("the marks again", func(s state.State) bool { return s.Passages == 2*len(scripts) && s.Busy == "" })
	for _, s := range scripts {
		w.quoted(w.article(s.title), s)
	}
	w.Close()
	harness.MustRun(t, w.env, harness.Window(t), "verify", "-w", w.workspace)
}

// selectByArrows sets the caret and widens the selection letter by letter with
// the arrow that goes on in the text, as far as the quotation reaches.
func (w *work) selectByArrows(start int, quote string, leftwards bool) {
	w.t.Helper()
	end := start + utf8.RuneCountInString(quote)
	s := w.Reveal(start, end)
	x, y, _ := s.At(start)
	w.ClickAt(x, y)
	s = w.WaitFor("the caret", func(s state.State) bool { return s.Selection == [2]int{start, start} })
	onward, back := "shift+Right", "shift+Left"
	if leftwards {
		onward, back = back, onward
	}
	step := func(key string) {
		before := s.Selection
		w.Key(key)
		s = w.WaitFor("another selection after "+key, func(s state.State) bool { return s.Selection != before })
	}
	for s.Selection[1] < end {
		step("ctrl+" + onward)
	}
	for s.Selection[1] > end {
		step(back)
	}
	if s.Selected != quote {
		w.t.Fatalf("selected %q by keys, want %q", s.Selected, quote)
	}
}

// quoted compares what is stored of an article's highlights with what was
// selected, and sees them on the page.
func (w *work) quoted(id string, s script) {
	w.t.Helper()
	type passage struct {
		ID         string `json:"id"`
		Start, End int
		Quote      string
	}
	show := harness.MustRun(w.t, w.env, harness.Window(w.t), "show", "--json", "-w", w.workspace, id)
	a := objects[struct {
		Text     string
		Passages []passage
	}](w.t, show)[0]
	if len(a.Passages) != 2 {
		w.t.Fatalf("%s has %d passages, want 2", s.name, len(a.Passages))
	}
	for i, want := range []string{s.pointer, s.keys} {
		p := a.Passages[i]
		if p.Quote != want || string([]rune(a.Text)[p.Start:p.End]) != want {
			w.t.Errorf("%s: stored is %q, seen was %q", s.name, p.Quote, want)
		}
		w.WaitFor("the highlight of "+want, func(now state.State) bool {
			_, ok := now.Widgets[state.Row(state.RowPassage, p.ID)]
			return ok
		})
	}
}
