package suggest

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"dateline/app/article"
)

// sluice is what nearly equal articles tell: in each the words for %s are its own.
var sluice = []string{
	"The sluice of Vessin gave way on Tuesday, and %s, the harbour master said.",
	"Police arrested the engineer Tomas Berg in Vessin on 11 March. He had warned of %s.",
	"The council of Vessin dismissed the harbour master, Ola Lind, on Wednesday after %s.",
}

// alikeArticles are articles that tell the same; own gives the words of one for a paragraph.
func alikeArticles(n int, own func(article, paragraph int) string) []*Reading {
	var out []*Reading
	for i := range n {
		var paragraphs []string
		for p, s := range sluice {
			paragraphs = append(paragraphs, fmt.Sprintf(s, own(i, p)))
		}
		a := told("en", paragraphs...)
		a.ID = article.ID(fmt.Sprintf("a%05d", i))
		r := Read(a)
		out = append(out, &r)
	}
	return out
}

func titlesOf(list []Suggestion) (out []string) {
	for _, s := range list {
		out = append(out, s.Title)
	}
	slices.Sort(out)
	return out
}

// A report that hundreds of sites print is offered as one of them would be, with all
// of them cited.
func TestCopiesOfAReportAreGatheredHoweverMany(t *testing.T) {
	same := func(int, int) string { return "12 barges were adrift" }
	one, _ := Join(alikeArticles(1, same))
	many, _ := Join(alikeArticles(400, same))
	if !slices.Equal(titlesOf(one), titlesOf(many)) {
		t.Fatalf("one offers %q, 400 offer %q", titlesOf(one), titlesOf(many))
	}
	for _, s := range many {
		cited := map[article.ID]bool{}
		for _, c := range s.Citations {
			cited[c.ArticleID] = c.Ticked
		}
		if len(cited) != 400 {
			t.Errorf("%q is cited from %d articles", s.Title, len(cited))
		}
	}
}

// So are reports of which each has a figure of its own in the sentence.
func TestReportsThatDifferInAFigureAreGatheredHoweverMany(t *testing.T) {
	many, _ := Join(alikeArticles(400, func(i, _ int) string { return fmt.Sprintf("%d barges were adrift", 3+i) }))
	gathered := 0
	for _, s := range many {
		if len(s.Citations) == 400 {
			gathered++
		}
	}
	if gathered < 3 {
		t.Errorf("%d of 3 events are gathered from all articles; offered are %d", gathered, len(many))
	}
}

// variedArticles are articles of many affairs, each of a few people in a few places.
func variedArticles(n int) []*Reading {
	name := func(n int) string {
		s := ""
		for range 3 {
			s += []string{"bar", "den", "fel", "gor", "hal", "jor", "kel", "lum", "mir", "nor", "pol", "ras", "sel", "tor", "vas", "wen"}[n%16]
			n /= 16
		}
		return strings.ToUpper(s[:1]) + s[1:]
	}
	sentences := []string{
		"%s %s resigned as head of the port of %s on %d March.",
		"Police arrested %s %s in %s on %d March after a search.",
		"A court sentenced %s %s in %s on %d March to four years in prison.",
		"The minister %s %s opened the bridge of %s on %d March.",
		"Protesters attacked the office of %s %s in %s on %d March.",
	}
	var out []*Reading
	for i := range n {
		var paragraphs []string
		for k := range 6 {
			x := i*7 + k*13
			paragraphs = append(paragraphs, fmt.Sprintf(sentences[x%len(sentences)], name(x%(n/2+7)), name(x*3%(n+11)), name(x*5%(n/4+5)), 1+x%13))
		}
		a := told("en", paragraphs...)
		a.ID = article.ID(fmt.Sprintf("v%05d", i))
		r := Read(a)
		out = append(out, &r)
	}
	return out
}

// Twice as many articles are hardly more than twice the work, whether they tell much
// the same or each something else.
func TestWhatIsComparedGrowsWithTheArticles(t *testing.T) {
	compared := func(readings []*Reading) int {
		j := newJoiner(context.Background(), readings)
		j.gather()
		return j.compared
	}
	figures := func(n int) []*Reading {
		return alikeArticles(n, func(i, p int) string { return fmt.Sprintf("%d barges were adrift", 3+i*(p+1)) })
	}
	for name, articles := range map[string]func(int) []*Reading{"alike": figures, "varied": variedArticles} {
		n, twice := compared(articles(500)), compared(articles(1000))
		if n == 0 || float64(twice) > 2.5*float64(n) {
			t.Errorf("%s: 500 articles make %d pairs to compare, 1,000 make %d", name, n, twice)
		}
	}
}

func TestTheSuggestionsOfManyAreTheSameInWhateverOrderTheyCome(t *testing.T) {
	all := append(variedArticles(300), alikeArticles(300, func(i, p int) string { return fmt.Sprintf("%d barges were adrift", 3+i%(7+p)) })...)
	want, _ := Join(all)
	slices.Reverse(all)
	if got, _ := Join(all); !reflect.DeepEqual(got, want) {
		t.Error("the suggestions depend on the order of the articles")
	}
}

func TestJoiningEndsWhenItIsCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	found, _, err := JoinUntil(ctx, variedArticles(20))
	if !errors.Is(err, context.Canceled) || found != nil {
		t.Errorf("%d suggestions and %v", len(found), err)
	}
}

// Two events of one day that a few of many articles tell in one breath stay two.
func TestEventsOfADayAreNotChainedByTheFewWhoTellBothTogether(t *testing.T) {
	resigned := []string{"Lena Orst resigned as governor of Halm on Tuesday%s.", "Governor Lena Orst of Halm stepped down on Tuesday%s.", "On Tuesday Lena Orst quit as governor of Halm%s."}
	burned := []string{"The mill of Tarn burned down on Tuesday%s.", "A fire destroyed the mill of Tarn on Tuesday%s.", "On Tuesday a blaze gutted the old mill of Tarn%s."}
	tails := []string{", the council said", " after weeks of protest", ", witnesses said", " in the evening", " before noon"}
	tell := func(phrases []string, i int) string {
		return fmt.Sprintf(phrases[i%3], fmt.Sprint(" as seen from hill ", i, tails[i%5]))
	}
	var all []*Reading
	for i := range 60 {
		paragraph := tell(resigned, i)
		if i%2 == 1 {
			paragraph = tell(burned, i)
		}
		if i%10 == 0 {
			paragraph += " " + tell(burned, i+60)
		}
		a := told("en", "HALM - The week in Halm and Tarn.", paragraph)
		a.ID = article.ID(fmt.Sprintf("a%05d", i))
		r := Read(a)
		all = append(all, &r)
	}
	found, _ := Join(all)
	for _, s := range found {
		people, mills := 0, 0
		for _, c := range s.Citations {
			if c.Ticked && strings.Contains(c.Quote, "Orst") {
				people++
			} else if c.Ticked {
				mills++
			}
		}
		if people > 0 && mills > 0 {
			t.Errorf("%q gathers %d passages on the governor and %d on the mill", s.Title, people, mills)
		}
	}
}
