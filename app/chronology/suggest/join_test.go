package suggest

import (
	"math/rand"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"dateline/app/article"
)

// read is what articles offer, each with a name of its own.
func read(articles ...*article.Article) []*Reading {
	var out []*Reading
	for i, a := range articles {
		a.ID = article.ID(rune('a' + i))
		r := Read(a)
		out = append(out, &r)
	}
	return out
}

func TestJoinGathersOneHappeningOfSeveralArticles(t *testing.T) {
	for _, c := range []struct{ a, b *article.Article }{
		{told("en", "Davin Marre resigned as head of the port on Tuesday."), told("en", "The head of the port, Davin Marre, stepped down on Tuesday night.")},
		{told("en", "Davin Marre resigned as head of the port on Tuesday."), told("uk", "Керівник порту Давін Марре подав у відставку у вівторок.")},
		{told("es", "La policía detuvo el martes al director Tomás Ferreyros."), told("fr", "Le directeur Tomás Ferreyros a été arrêté mardi.")},
		{told("en", "Divers found 35 bodies on 4 March off Tarnholt."), told("en", "The 35 bodies were found off Tarnholt on 4 March, police said.")},
	} {
		got, _ := Join(read(c.a, c.b))
		if len(got) != 1 || len(got[0].Citations) != 2 {
			t.Errorf("%q and %q: %d suggestions", c.a.Text, c.b.Text, len(got))
			continue
		}
		if second := got[0].Citations[1]; second.Why == "" || !second.Ticked {
			t.Errorf("nothing tells why %q is gathered with %q", c.b.Text, c.a.Text)
		}
	}
}

func TestJoinKeepsDifferentHappeningsApart(t *testing.T) {
	for _, c := range []struct{ a, b *article.Article }{
		{told("en", "Davin Marre resigned as head of the port on Tuesday."), told("en", "Davin Marre resigned from the board on 4 March.")},
		{told("en", "Police arrested the captain, Tomas Berg, on Tuesday."), told("en", "The engineer Ola Lind was buried on Tuesday.")},
	} {
		if got, _ := Join(read(c.a, c.b)); len(got) != 2 {
			t.Errorf("%q and %q: %d suggestions", c.a.Text, c.b.Text, len(got))
		}
	}
}

func TestTheMoreExactDateOfTheCitationsIsTaken(t *testing.T) {
	got, _ := Join(read(
		told("en", "The ferry Maren Light sank off Tarnholt in February."),
		told("en", "The ferry Maren Light sank off Tarnholt on 9 February."),
	))
	if len(got) != 1 || got[0].When.EDTF != "2024-02-09" {
		t.Errorf("got %+v", got)
	}
}

func TestADateIsCountedFromAnEventThatAnotherArticleDates(t *testing.T) {
	got, _ := Join(read(
		told("en", "The ferry Maren Light capsized off Tarnholt on 9 February."),
		told("en", "The captain Tomas Berg was arrested three days after the ferry capsized."),
	))
	for _, s := range got {
		if strings.Contains(s.Title, "arrested") {
			if s.When.EDTF != "2024-02-12" {
				t.Errorf("the arrest is dated %q: %s", s.When.EDTF, s.When.Why())
			}
			return
		}
	}
	t.Errorf("no arrest among %+v", got)
}

func TestAPlanAndAnUndatedRumourAreNotAcceptedUnread(t *testing.T) {
	got, _ := Join(read(told("en", "The minister will visit the harbour on Friday.", "An official had left the building.")))
	for _, s := range got {
		if s.Preaccepted {
			t.Errorf("accepted without being read: %+v", s)
		}
	}
}

func TestReasonsSayHowADateWasRead(t *testing.T) {
	got, _ := Join(read(told("en", "Davin Marre resigned as head of the port on Tuesday.", "A customs officer was arrested at the quay.")))
	doubts := map[bool]int{}
	for _, s := range got {
		if s.Reasons[0].Subject != "Date" || s.Reasons[0].Text == "" {
			t.Errorf("no reason for the date of %q: %+v", s.Title, s.Reasons)
		}
		doubts[s.Reasons[0].Doubt]++
	}
	if doubts[true] != 1 || doubts[false] != 1 {
		t.Errorf("want one date of words and one doubtful: %+v", got)
	}
}

// The order in which articles came into a workspace must not matter.
func TestJoinDoesNotDependOnTheOrderOfTheArticles(t *testing.T) {
	var all []*Reading
	for _, a := range loadAffairs(t, filepath.Join(affairsFolder, "tuned")) {
		all = append(all, a.read...)
	}
	want, wantRefused := Join(all)
	rng := rand.New(rand.NewSource(7))
	for range 5 {
		mixed := slices.Clone(all)
		rng.Shuffle(len(mixed), func(i, k int) { mixed[i], mixed[k] = mixed[k], mixed[i] })
		got, refused := Join(mixed)
		if !reflect.DeepEqual(got, want) || !reflect.DeepEqual(refused, wantRefused) {
			t.Fatal("the suggestions depend on the order of the articles")
		}
	}
}

// The losses of both sides, which one article tells side by side, are two events; what
// it says of one of them twice is one.
func TestWhatAnArticleCountsAnewIsAnotherHappening(t *testing.T) {
	got, _ := Join(read(told("en", "The Velmar army said on Tuesday that its forces had killed 50 Torvian soldiers.\n\n"+
		"In Torvia, a spokesman said 40 soldiers and 12 civilians had been killed on Tuesday. "+
		"The 12 civilians were killed on Tuesday in the market of Lendra.")))
	of := func(words string) int {
		return slices.IndexFunc(got, func(s Suggestion) bool {
			return slices.ContainsFunc(s.Citations, func(c Citation) bool { return c.Ticked && strings.Contains(c.Quote, words) })
		})
	}
	if a, b := of("50 Torvian"), of("12 civilians had"); a < 0 || b < 0 || a == b {
		t.Errorf("the losses of both sides are suggestions %d and %d of %d", a, b, len(got))
	}
	if a, b := of("12 civilians had"), of("in the market"); a != b {
		t.Errorf("what was told twice is suggestions %d and %d", a, b)
	}
}
