//go:build e2e

package e2e

import (
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/app/e2e/harness"
	"dateline/app/e2e/state"
)

// dam is the page of a paper, with what pages have around an article.
const dam = `<nav><a href="/">Home</a> <a href="/weather">Weather</a></nav>
<p>The dam above Tarn was opened by a hand&rsquo;s breadth on Sunday, since the lake stood <em>higher than</em> it had since the dam was built.</p>
<p>Water ran over the lower meadows by noon, and the cattle had been brought to the upper ones the day before, the reeve said.</p>
<p>The gate is moved by two winches, of which one has been stuck since the frost, so that six men took turns at the other.</p>
<p>Below the mill the river is wide enough, an engineer of the water board said, and no house stands nearer than two hundred paces.</p>
<p>A line of sand bags was laid along the churchyard wall all the same, because the wall had given way in the flood of 1951.</p>
<p>The road to Ost is under water at the ford, and the bus goes round by the quarry, which takes a quarter of an hour longer.</p>
<p>Children of the lower farms were lodged with families of the town, and the school begins an hour later until the water is down.</p>
<p>The lake falls by a finger an hour with the gate as it stands, which was measured at the iron rule beside the boat house.</p>
<p>Snow still lies above the tree line, and the board expects another rise when the south wind comes, as it does most years in May.</p>
<p>Anglers asked for the gate to be shut at night, when the trout go up, and the board has said that it will think about it.</p>
<p>The last time the gate was opened so far was nineteen years ago, when a raft of timber had caught in the grating.</p>
<p>A third winch was promised for the autumn, and the town has to pay a tenth of it, the mayor wrote in a letter to all households.</p>
<p>On Monday evening the reeve sounded the horn to say that the gate would be lowered again, and the cattle could come down.</p>
<footer>All rights with the paper</footer>`

const (
	opened = "opened by a hand’s breadth on Sunday, since the lake stood higher than"
	horn   = "the reeve sounded the horn"
	cattle = "the cattle had been brought to the upper ones"
)

// TestTheOriginalBesideTheText sees highlights in the text and in its original, both
// scrolled together by the wheel over either, and marks words in the original.
func TestTheOriginalBesideTheText(t *testing.T) {
	d := newDesk(t, map[string]string{"dam.html": pageOf("Dam above Tarn opened by a hand", "Tarn Valley News", "2018-04-23", dam)})
	d.open()
	id := d.article("Dam above Tarn")
	d.Select(d.offset(id, opened), opened)
	d.Key("h")
	first := d.WaitFor("the highlight", func(s state.State) bool { return s.Passages == 1 && s.Mark != "" }).Mark

	d.Key("o")
	s := d.WaitFor("text and original", func(s state.State) bool {
		return s.Widgets[state.Page][2] > 0 && s.Widgets[state.Source][2] > 0 && len(s.BesideNamed(state.Source).Lines) > 0
	})
	if m, ok := s.BesideNamed(state.Source).MarkOf(first); !ok || m.Words != "opened by a hand&rsquo;s breadth on Sunday, since the lake stood <em>higher than" {
		t.Errorf("in the original is marked %q, %v", m.Words, ok)
	}
	d.inBoth(id, first)
	d.Shot("original-beside")

	d.Key("ctrl+End")
	last := d.pick(id, horn)
	d.inBoth(id, last)
	d.Shot("original-scrolled-by-text")
	d.Wheel(state.Source, 60, true)
	d.WaitFor("the beginning of the original", func(s state.State) bool {
		b := s.BesideNamed(state.Source)
		return len(b.Lines) > 0 && b.Lines[0].Start == 0
	})
	d.inBoth(id, first)

	d.selectInOriginal(cattle)
	d.Shot("original-selection")
	d.Key("h")
	d.WaitFor("a highlight made in the original", func(s state.State) bool { return s.Passages == 3 })
	d.Until("the words marked in the original are stored", func() bool {
		for _, p := range d.passages(id) {
			if p.Quote == cattle {
				return true
			}
		}
		return false
	})
	d.Key("Escape")
	d.WaitFor("the text alone", func(s state.State) bool { return s.Widgets[state.Source][2] == 0 && s.Focus == state.Page })
	d.end()
}

// pick highlights words with the pointer and returns the highlight's id.
func (d *desk) pick(id, quote string) string {
	d.t.Helper()
	before := d.State().Passages
	d.Select(d.offset(id, quote), quote)
	d.Key("h")
	return d.WaitFor("the highlight of "+quote, func(s state.State) bool {
		return s.Passages == before+1 && s.Mark != "" && d.words(id, s.Ends) == quote
	}).Mark
}

// inBoth waits until a highlight is in sight in the text and in the original.
func (d *desk) inBoth(id, mark string) {
	d.t.Helper()
	of := [2]int{}
	for _, p := range d.passages(id) {
		if p.ID == mark {
			of = [2]int{p.Start, p.End}
		}
	}
	d.WaitFor("the highlight in both", func(s state.State) bool {
		b := s.BesideNamed(state.Source)
		m, ok := b.MarkOf(mark)
		return ok && seen(s, state.Page, s.At, of) && seen(s, state.Source, b.At, [2]int{m.Start, m.End})
	})
}

// selectInOriginal drags the pointer over words of the original, which is one
// block, and sees them selected in the text.
func (d *desk) selectInOriginal(words string) {
	d.t.Helper()
	s := d.State()
	before, _, ok := strings.Cut(s.Fields[state.Original], words)
	if !ok {
		d.t.Fatalf("the original does not say %q", words)
	}
	start := utf8.RuneCountInString(before)
	of := [2]int{start, start + utf8.RuneCountInString(words)}
	s = d.WaitFor(words+" in sight in the original", func(s state.State) bool {
		return seen(s, state.Source, s.BesideNamed(state.Source).At, of)
	})
	x0, y0, _ := s.BesideNamed(state.Source).At(of[0])
	x1, y1, _ := s.BesideNamed(state.Source).At(of[1])
	d.Drag(x0, y0, x1, y1)
	d.WaitFor(words+" selected in the text", func(s state.State) bool { return s.Selected == words && s.Focus == state.Source })
}

// strikes are two papers on one event, which stands near the beginning of the one
// and near the end of the other.
var strikes = map[string]string{
	"a.txt": plain("Dockers of Halm lay down work", "By Tove Brandt\nHalm Evening Post\n12 May 2017", append([]string{
		"HALM - The dockers of Halm laid down work on Thursday at six in the morning, and three ships left again with their cargo on board."},
		fillers...)...),
	"b.txt": plain("What the harbour of Halm lives by", "By Karl Oster\nThe Northern Ledger\n15 May 2017", append(append([]string{}, fillers...),
		"Since Thursday nothing has been loaded: at six, when the first shift should have begun, nobody came through the gate but the foremen.")...),
}

var fillers = []string{
	"The harbour has four quays, of which the oldest is used for timber alone and the newest for what comes in boxes from the south.",
	"About nine hundred men work there in three shifts, and half as many again in winter, when the grain comes down the river.",
	"The owners of the cranes had written to them in April that the allowance for the night shift would be paid only until the summer.",
	"A mediator from the capital is to come on Monday, and both sides have said that they would hear him before anything else is done.",
	"Ships that cannot be unloaded lie in the roads, where the fishermen sell them bread and eggs out of their boats.",
	"The railway has put on two trains to take fruit from the neighbouring port, before it spoils, to the market halls inland.",
	"The town lives by the harbour more than it did ten years ago, since the rope works have closed and the yard builds only yachts.",
	"In the taverns along the water there was little talk of it on the weekend, and more of the regatta, which is held as ever.",
}

const (
	laidDown = "laid down work on Thursday at six in the morning"
	nobody   = "nobody came through the gate but the foremen"
)

// TestTwoSourcesOfAnEvent shows two articles beside one another with their
// citations of one event at the same height, also after the wheel, and opens one.
func TestTwoSourcesOfAnEvent(t *testing.T) {
	d := newDesk(t, strikes)
	a, b := d.titled("Dockers of Halm"), d.titled("What the harbour")
	event := d.record(a, laidDown)
	d.command("event", "add", "--event", event, "--article", b, "--quote", nobody)
	d.open()
	d.Click(state.Row(state.RowEvent, event))
	d.Key("b")
	d.level(laidDown, nobody)
	d.Shot("sources-beside")
	before := d.State()
	d.Wheel(state.SourcesNext, 1, true)
	d.WaitFor("both scrolled", func(s state.State) bool {
		return len(s.Beside) == 2 && s.Beside[0].Lines[0].Y > before.Beside[0].Lines[0].Y
	})
	d.level(laidDown, nobody)
	d.Key("F6", "Return")
	d.WaitFor("the second source on the page", func(s state.State) bool {
		return s.Article == b && s.Focus == state.Page && d.words(b, s.Ends) == nobody && seen(s, state.Page, s.At, s.Ends)
	})
	d.Shot("sources-opened")
	d.end()
}

// level waits until two sources show their citations at the same height.
func (d *desk) level(one, another string) {
	d.t.Helper()
	d.WaitFor("both citations at one height", func(s state.State) bool {
		ys := [2]int{}
		for i, words := range []string{one, another} {
			if len(s.Beside) != 2 || len(s.Beside[i].Marks) != 1 || s.Beside[i].Marks[0].Words != words || s.Widgets[s.Beside[i].Name][2] == 0 {
				return false
			}
			of := [2]int{s.Beside[i].Marks[0].Start, s.Beside[i].Marks[0].End}
			if !seen(s, s.Beside[i].Name, s.Beside[i].At, of) {
				return false
			}
			_, ys[i], _ = s.Beside[i].At(of[0])
		}
		return ys[0]-ys[1] <= 1 && ys[1]-ys[0] <= 1
	})
}

// titled is the id of an article by words of its title.
func (d *desk) titled(title string) string {
	d.t.Helper()
	for t, id := range d.ids {
		if strings.Contains(t, title) {
			return id
		}
	}
	d.t.Fatalf("no article is called %q, there are %v", title, d.ids)
	return ""
}

// command carries out a command on the workspace and returns its output.
func (d *desk) command(words ...string) string {
	d.t.Helper()
	return harness.MustRun(d.t, d.env, harness.Window(d.t), append(words, "-w", d.workspace)...)
}

// record makes an event of a quotation by command and returns its id.
func (d *desk) record(article, quote string) string {
	d.t.Helper()
	return objects[struct{ ID string }](d.t, d.command("event", "add", "--json", "--article", article, "--quote", quote))[0].ID
}
