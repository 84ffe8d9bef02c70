//go:build e2e

package e2e

import (
	"bytes"
	"encoding/json"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"dateline/app/e2e/harness"
	"dateline/app/e2e/state"
)

var gates = plain("Lock gates of Vessin fail for the second time", "By Mira Holt\nThe Vessin Mail\n14 May 2019",
	"VESSIN - The lower lock gates of Vessin gave way on Tuesday night, and nine barges were carried out into the estuary with the ebb.",
	"The lock keeper said that “nobody had expected it – least of all in May”, since the iron had been painted only a month before.",
	"The harbour board had the hinges looked at in March by an engineer of the county, who wrote that they would last another ten years.",
	"Three of the barges were brought back on Wednesday by the tug of the pilot station, and a fourth lies on the mud below the ferry stage.",
	"Freight goes by rail until new gates are hung. The board means to order them in Holm, where the old ones were cast.",
	"A sitting on a loan for the owners of barges has been called for the first week of June.")

// readAs is what earlier rules made of words of the article.
var readAs = map[string]string{
	"“nobody had expected it – least of all in May”":                 `"nobody had expected it - least of all in May"`,
	"had the hinges looked at in March by an engineer of the county": "had the hinges inspected in March by a county engineer",
	"were brought back on Wednesday by the tug of the pilot station": "came back on Wednesday behind the pilots' tug",
	"Freight goes by rail until new gates are hung.":                 "Read also: The ferry that never came to Skerry",
	"A sitting on a loan for the owners of barges":                   "Wanted: night nurse. A sitting on a loan for the owners of barges",
}

// What was marked in the earlier text, and what became of it.
const (
	barges  = "nine barges were carried out"
	keeper  = "nobody had expected it - least of all in May"
	hinges  = "the hinges inspected in March by a county engineer"
	looked  = "the hinges looked at in March by an engineer of the county"
	pilots  = "came back on Wednesday behind the pilots' tug"
	brought = "brought back on Wednesday by the tug"
	ferry   = "The ferry that never came"
	nurse   = "night nurse"
)

// TestPassagesOfAnEarlierEdition cleans an article again through the menu bar whose
// text earlier rules had read otherwise: what is beyond doubt is moved, and the
// analyst decides on the rest by keys; one decision is taken back, and all of it is
// the same after another start.
func TestPassagesOfAnEarlierEdition(t *testing.T) {
	d := newDesk(t, map[string]string{"gates.txt": gates})
	id := d.titled("Lock gates")
	d.earlier(id, readAs, barges, keeper, hinges, pilots, ferry, nurse)
	d.open()
	d.Menu("Article", "Clean again")
	s := d.WaitFor("the report", func(s state.State) bool { return len(s.Carried) == 6 && s.AtCarried == 0 && s.Focus == state.Editions })
	d.Shot("editions-report")
	d.reports(s, []state.Carried{
		{Quote: hinges, Words: looked, Reason: "alike", Waits: true},
		{Quote: pilots, Words: "were brought back on Wednesday by the tug of the pilot station", Reason: "alike", Waits: true},
		{Quote: ferry, Reason: "lost: ", Waits: true},
		{Quote: nurse, Reason: "lost: ", Waits: true},
		{Quote: barges, Words: barges, Reason: "the same words"},
		{Quote: keeper, Words: "nobody had expected it – least of all in May", Reason: "other signs or spaces"},
	})

	d.Key("y")
	d.decided(hinges, 3)
	d.stands(id, looked, false)
	d.Key("ctrl+z")
	d.WaitFor("the decision taken back", func(s state.State) bool { return waiting(s) == 4 })
	d.stands(id, hinges, true)
	d.Key("ctrl+shift+z")
	d.decided(hinges, 3)

	d.choose(ferry)
	d.Key("n")
	d.decided(ferry, 2)
	d.choose(nurse)
	d.Key("Delete")
	d.decided(nurse, 1)
	d.choose(pilots)
	d.Key("Return")
	d.WaitFor("the page with the keys", func(s state.State) bool { return s.Focus == state.Page && s.Article == id && len(s.Lines) > 0 })
	d.Select(d.offset(id, brought), brought)
	d.Shot("editions-put-elsewhere")
	d.Key("p")
	d.WaitFor("nothing that waits", func(s state.State) bool { return len(s.Carried) == 2 && waiting(s) == 0 })
	d.Shot("editions-decided")
	d.Close()

	d.open()
	d.settled(id)
	d.Key("F4")
	d.WaitFor("the first highlight of the new text", func(s state.State) bool { return d.words(id, s.Ends) == barges })
	d.Shot("editions-after-restart")
	d.end()
}

// earlier gives an article the text that earlier rules made of it, and marks some.
func (d *desk) earlier(id string, read map[string]string, marks ...string) {
	d.t.Helper()
	words, err := json.Marshal(map[string]any{"read": read, "marks": marks})
	if err != nil {
		d.t.Fatal(err)
	}
	c := exec.Command(harness.Helper(d.t, "earlier"), d.workspace, id)
	c.Env, c.Stdin = d.env, bytes.NewReader(words)
	if out, err := c.CombinedOutput(); err != nil {
		d.t.Fatalf("give the article an earlier text: %v\n%s", err, out)
	}
}

// reports compares the report with what it is to say; a reason is given in part.
func (d *desk) reports(s state.State, want []state.Carried) {
	d.t.Helper()
	for i, w := range want {
		is := s.Carried[i]
		if is.Quote != w.Quote || is.Words != w.Words || is.Waits != w.Waits || !strings.Contains(is.Reason, w.Reason) {
			d.t.Errorf("line %d of the report is %+v, want %+v", i, is, w)
		}
	}
}

// waiting is how many passages wait for a decision.
func waiting(s state.State) int {
	n := 0
	for _, c := range s.Carried {
		if c.Waits {
			n++
		}
	}
	return n
}

// decided waits until a passage waits no more, and so many do.
func (d *desk) decided(quote string, left int) {
	d.t.Helper()
	d.WaitFor("the decision on "+quote, func(s state.State) bool {
		return waiting(s) == left && !slices.ContainsFunc(s.Carried, func(c state.Carried) bool { return c.Waits && c.Quote == quote })
	})
}

// choose selects a passage of the report with the arrows.
func (d *desk) choose(quote string) {
	d.t.Helper()
	at := func(s state.State) bool { return s.AtCarried >= 0 && s.Carried[s.AtCarried].Quote == quote }
	d.Key("Home")
	s := d.WaitFor("the first passage", func(s state.State) bool { return s.AtCarried == 0 })
	for !at(s) {
		was := s.AtCarried
		d.Key("Down")
		s = d.WaitFor("the next passage on the way to "+quote, func(s state.State) bool { return s.AtCarried == was+1 })
	}
}

// stands waits until a passage is stored with a quotation, of the text that is
// shown or of an earlier one.
func (d *desk) stands(id, quote string, earlier bool) {
	d.t.Helper()
	d.Until(quote+" is stored", func() bool {
		return slices.ContainsFunc(d.passages(id), func(p stored) bool { return p.Quote == quote && p.Earlier == earlier })
	})
}

// settled sees what is stored once all is decided.
func (d *desk) settled(id string) {
	d.t.Helper()
	want := map[string]bool{ // earlier
		barges: false, "nobody had expected it – least of all in May": false, looked: false, brought: false, ferry: true,
	}
	all := d.passages(id)
	for _, p := range all {
		if earlier, ok := want[p.Quote]; !ok || p.Earlier != earlier {
			d.t.Errorf("stored is %+v", p)
		}
	}
	if len(all) != len(want) {
		d.t.Errorf("%d passages are stored, want %d", len(all), len(want))
	}
	if out := d.command("reclean", "--undecided", "--json"); strings.TrimSpace(out) != "" {
		d.t.Errorf("still undecided is %s", out)
	}
}
