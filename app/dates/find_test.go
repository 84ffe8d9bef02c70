package dates

import (
	"strings"
	"testing"

	"dateline/app/article"
)

// want is what a sentence should give: each as text=value, joined by " | ".
type sentence struct {
	published article.Moment
	text      string
	want      string
}

// briefly writes expressions as text=value.
func briefly(found []Expression) string {
	var parts []string
	for _, e := range found {
		parts = append(parts, e.Text+"="+e.Value)
	}
	return strings.Join(parts, " | ")
}

func checkSentences(t *testing.T, c Context, sentences []sentence) {
	t.Helper()
	for _, s := range sentences {
		c.Published = s.published
		if got := briefly(Find(s.text, c)); got != s.want {
			t.Errorf("%s, %q:\n got %s\nwant %s", s.published, s.text, got, s.want)
		}
	}
}

const thursday = "2023-05-11" // the day most of these articles were published

func TestExplicitDatesInEveryOrder(t *testing.T) {
	for _, written := range []string{
		"11 April 2023", "11th April 2023", "April 11, 2023", "Apr. 11, 2023", "April 11th, 2023", "11 Apr 2023", "11.04.2023",
		"11/04/2023", "11-04-2023", "2023-04-11", "2023/04/11", "Tuesday, April 11, 2023", "Tue, 11 Apr 2023", "Tue 11 Apr 2023", "Tue. 11 April 2023",
		"11th Tuesday, April 2023", "the 11th of April, 2023", "11 of April 2023", "11.04.23",
	} {
		text := "The Harbour Board of Velmora met on " + written + " in Ostrin."
		found := Find(text, Context{Published: thursday, Lang: "en"})
		if len(found) != 1 || found[0].EDTF != "2023-04-11" || found[0].Type != Date || !strings.HasSuffix(found[0].Text, strings.TrimPrefix(written, "the ")) {
			t.Errorf("%q gives %s", written, briefly(found))
		}
	}
}

func TestOrderOfDayAndMonth(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "Signed on 05/04/2023.", "2023-04-05"},
		{"en-US", "Signed on 05/04/2023.", "2023-05-04"},
		{"en-US", "Signed on 25/04/2023.", "2023-04-25"},
		{"en", "Signed on 04/25/2023.", "2023-04-25"},
		{"en", "Signed on 05/04/2023, amended on 05/25/2023.", "2023-05-04"},
		{"fr", "Signé le 05/04/2023.", "2023-04-05"},
	} {
		found := Find(c.text, Context{Published: thursday, Lang: c.lang})
		if len(found) == 0 || found[0].EDTF != c.want {
			t.Errorf("%s %q gives %s, want %s", c.lang, c.text, briefly(found), c.want)
		}
	}
}

func TestWeekdays(t *testing.T) {
	checkSentences(t, Context{Lang: "en"}, []sentence{
		{thursday, "The ferry sank Thursday, the coastguard said.", "Thursday=2023-05-11"},
		{thursday, "The ferry sank on Friday.", "Friday=2023-05-05"},
		{thursday, "Earlier Tuesday the pilots had walked out.", "Earlier Tuesday=2023-05-09"},
		{thursday, "The strike was called off late on Wednesday.", "late on Wednesday=2023-05-10"},
		{thursday, "The port stays closed until Monday.", "Monday=2023-05-15"},
		{thursday, "A hearing is scheduled for Friday.", "Friday=2023-05-12"},
		{thursday, "The crew left last Monday and returns next Monday.", "last Monday=2023-05-08 | next Monday=2023-05-15"},
		{thursday, "The curfew runs from Wednesday to Friday.", "Wednesday=2023-05-10 | Friday=2023-05-12"},
		{thursday, "Divers found the wreck Wednesday evening.", "Wednesday evening=2023-05-10TEV"},
		{thursday, "Sunday's vote was annulled.", "Sunday=2023-05-07"},
		{thursday, "It was signed on Monday last week, this past Tuesday and Friday of next week.",
			"Monday last week=2023-05-01 | this past Tuesday=2023-05-09 | Friday of next week=2023-05-19"},
		{thursday, "They vote on the first Sunday of September and meet on the last Friday in March 2022.",
			"the first Sunday of September=2022-09-04 | the last Friday in March 2022=2022-03-25"},
		{thursday, "The fair opens on the fifth Monday of May 2023.", "the fifth Monday of May 2023=2023-05-29"},
		{thursday, "It burned on 3 May 2021. The alarm had failed the previous Friday.", "3 May 2021=2021-05-03 | the previous Friday=2021-04-30"},
		{thursday, "It burned on 5 May 2021 and smoked until the following Wednesday.", "5 May 2021=2021-05-05 | the following Wednesday=2021-05-12"},
		{thursday, "The alarm had failed the previous Friday.", "the previous Friday=2023-05-05"},
		{thursday, "The Black Friday sale and the Sunday Times came first.", ""},
		{"2023-05", "The ferry sank on Friday.", "Friday=XXXX-WXX-5"},
	})
}

func TestRelativeDates(t *testing.T) {
	checkSentences(t, Context{Lang: "en"}, []sentence{
		{thursday, "Last month the ministry denied it; next month it votes.", "Last month=2023-04 | next month=2023-06"},
		{thursday, "It was sold last year and closed this year.", "last year=2022 | this year=2023"},
		{thursday, "Two pilots were arrested last week.", "last week=2023-W18"},
		{thursday, "In early July the canal froze.", "early July=2022-07"},
		{thursday, "The yard opened nearly a decade ago.", "nearly a decade ago=201"},
		{thursday, "It burned three days ago, and once before two years ago.", "three days ago=2023-05-08 | two years ago=2021"},
		{thursday, "He arrived yesterday and leaves tomorrow.", "yesterday=2023-05-10 | tomorrow=2023-05-12"},
		{thursday, "The dam was finished in the 1950s.", "the 1950s=195"},
		{thursday, "The first quarter was quiet.", "The first quarter=2023-Q1"},
		{"2023-01-04", "The storm of December 28 cut the cable.", "December 28=2022-12-28"},
		{"2022-12-28", "The ferry sails again on 3 January.", "3 January=2023-01-03"},
		{thursday, "Inspectors came on May 3-5.", "May 3=2023-05-03 | 5=2023-05-05"},
		{thursday, "The fair ran 3–5 March 2021.", "3=2021-03-03 | 5 March 2021=2021-03-05"},
		{thursday, "She led the union in 1998-2004.", "1998=1998 | 2004=2004"},
		{thursday, "Between April and June 2021 it rained; it ended on 6 and 7 July.", "April=2021-04 | June 2021=2021-06 | 6=2021-07-06 | 7 July=2021-07-07"},
		{thursday, "Early in 2020 it burned. In Dec. it rained.", "Early in 2020=2020 | Dec.=2022-12"},
		{thursday, "Sales rose in Q3 2021 and fell from a year earlier.", "Q3 2021=2021-Q3 | a year earlier=2020-Q3"},
		{"", "The ferry sank on Friday, 3 March; it had sailed yesterday.", "Friday, 3 March=XXXX-03-03 | yesterday=XXXX-XX-XX"},
	})
}

func TestTimesOfDay(t *testing.T) {
	checkSentences(t, Context{Lang: "en"}, []sentence{
		{thursday, "The alarm rang at 5:40 a.m. on Tuesday.", "5:40 a.m. on Tuesday=2023-05-09T05:40"},
		{thursday, "On Tuesday the siren sounded at noon.", "Tuesday=2023-05-09 | noon=2023-05-09T12:00"},
		{thursday, "About 15:00 GMT the strait was open.", "15:00 GMT=2023-05-11T15:00"},
		{thursday, "11th Thursday, May 2023 - 07:26 UTC", "11th Thursday, May 2023 - 07:26 UTC=2023-05-11T07:26"},
		{thursday, "Fighting began in the early hours of Monday.", "the early hours of Monday=2023-05-08TMO"},
	})
	found := Find("Struck at 2023-05-09T05:40+03:00.", Context{Lang: "en"})
	if len(found) != 1 || found[0].EDTF != "2023-05-09T05:40+03:00" || found[0].Earliest != "2023-05-09T05:40" {
		t.Errorf("a stated zone is lost: %+v", found)
	}
}

func TestWordsThatAreNoDates(t *testing.T) {
	for _, text := range []string{
		"May Orlin may march on, the sun sat low and the second mate fell.",
		"The boat carried 1900 people and cost $2020.",
		"See https://velmora.example/2023/05/11/ferry-sank-monday for more.",
		"Route 2040 and Resolution 1995 were closed to Boeing 1990.",
		"The union backs 24/7 patrols; version 2.10.3 is out.",
		"They won 3:2 and gave 1,998 crowns.",
	} {
		if found := Find(text, Context{Published: thursday, Lang: "en"}); len(found) != 0 {
			t.Errorf("%q gives %s", text, briefly(found))
		}
	}
}

func TestLimitsAndParts(t *testing.T) {
	for _, c := range []struct{ text, edtf, part, earliest, latest string }{
		{"in early July 2022", "2022-07", "early", "2022-07-01", "2022-07-10"},
		{"in mid-July 2022", "2022-07", "mid", "2022-07-11", "2022-07-20"},
		{"in late February 2024", "2024-02", "late", "2024-02-21", "2024-02-29"},
		{"in late 2021", "2021", "late", "2021-09-01", "2021-12-31"},
		{"in the late 1990s", "199X", "late", "1997-01-01", "1999-12-31"},
		{"last week", "2023-05-01/2023-05-07", "", "2023-05-01", "2023-05-07"},
		{"in the spring of 2016", "2016-21", "", "2016-03-01", "2016-05-31"},
		{"in the third quarter of 2020", "2020-07/2020-09", "", "2020-07-01", "2020-09-30"},
		{"earlier this year", "2023", "", "2023-01-01", "2023-05-11"},
		{"nearly a decade ago", "2013~", "", "2011-01-01", "2015-12-31"},
		{"on Wednesday night", "2023-05-10", "", "2023-05-10", "2023-05-10"},
	} {
		found := Find("It began "+c.text+".", Context{Published: thursday, Lang: "en"})
		if len(found) != 1 {
			t.Errorf("%q gives %s", c.text, briefly(found))
			continue
		}
		e := found[0]
		if e.EDTF != c.edtf || e.Part != c.part || e.Earliest != c.earliest || e.Latest != c.latest {
			t.Errorf("%q: got %s %s %s..%s, want %+v", c.text, e.EDTF, e.Part, e.Earliest, e.Latest, c)
		}
	}
}

func TestTodayInAQuotationTakenOver(t *testing.T) {
	text := "The port closed on Wednesday, the governor said.\n\n“We stopped all ferries today,” he wrote."
	checkSentences(t, Context{Lang: "en"}, []sentence{{thursday, text, "Wednesday=2023-05-10 | today=2023-05-10"}})
}

func TestNarrativeTakesTheYearNamedLast(t *testing.T) {
	checkSentences(t, Context{Lang: "en", Narrative: true}, []sentence{
		{thursday, "On 4 March 1911 the dam broke. In April the town was moved. On June 10, 1912 it burned; the next day it rained.",
			"4 March 1911=1911-03-04 | April=1911-04 | June 10, 1912=1912-06-10 | the next day=1912-06-11"},
		{thursday, "On 4 March 1911 the dam of 1887 broke. In April the town was moved. Two years ago it was dug out. In May it burned.",
			"4 March 1911=1911-03-04 | 1887=1887 | April=1911-04 | Two years ago=2021 | May=1911-05"},
		{thursday, "The canal froze in December 1910. In January it thawed.", "December 1910=1910-12 | January=1911-01"},
	})
}

func TestADayThatIsCountedFromIsWrittenForPeople(t *testing.T) {
	for text, want := range map[string]string{
		"The bridge fell on 11 May 2023. Two days later it was cleared.":        "2 days from 11 May 2023, named just before",
		"The bridge fell on 11 May 2023. The day after, the quay was cleared.":  "counted from 11 May 2023, named just before",
		"The bridge fell on 11 May 2023. A year later a new one was completed.": "one year from 11 May 2023, named just before",
	} {
		found := Find(text, Context{Lang: "en", Published: "2025-02-02"})
		if len(found) != 2 || found[1].Rule != want {
			t.Errorf("%s\n%+v, want the rule %q", text, found, want)
		}
	}
}

func TestTheRuleNamesThePublicationItUsed(t *testing.T) {
	found := Find("It sank Tuesday.", Context{Published: "2023-05-11T07:26Z", Lang: "en"})
	if len(found) != 1 || !strings.HasPrefix(found[0].Rule, "article dated 11 May 2023: ") {
		t.Errorf("%+v", found)
	}
	found = Find("It sank on 9 May 2023.", Context{Published: "2023-05-11", Lang: "en"})
	if len(found) != 1 || strings.Contains(found[0].Rule, "11 May") {
		t.Errorf("a full date needs no date of publication: %+v", found)
	}
}

// A text of brackets is read in time that grows with its length: with the
// square of it, this test would take a minute.
func TestFindAmongManyBrackets(t *testing.T) {
	text := strings.Repeat("(", 200_000) + " They met on 24 Feb 2022. [(<https://a.example/2021/03/04>)]"
	found := Find(text, Context{Published: "2022-03-09", Lang: "en"})
	if len(found) != 1 || found[0].EDTF != "2022-02-24" {
		t.Errorf("got %+v, want 24 Feb 2022 alone", found)
	}
}

func TestListsOfDays(t *testing.T) {
	checkSentences(t, Context{Lang: "en"}, []sentence{
		{thursday, "They sat on 3, 4 and 5 April 2022.", "3=2022-04-03 | 4=2022-04-04 | 5 April 2022=2022-04-05"},
		{thursday, "It rained on May 4 and 5.", "May 4=2023-05-04 | 5=2023-05-05"},
		{thursday, "It rained on May 4 and 5 people drowned.", "May 4=2023-05-04"},
		{thursday, "On May 4 and 12 others it rained.", "May 4=2023-05-04"},
		{thursday, "They lost 12 and 3 May was quiet.", "3 May=2023-05-03"},
	})
	checkSentences(t, Context{Lang: "de"}, []sentence{{thursday, "Vom 11. bis 13. April fror es.", "11.=2023-04-11 | 13. April=2023-04-13"}})
	checkSentences(t, Context{Lang: "ru"}, []sentence{{thursday, "Порт закрыт 24 и 25 апреля.", "24=2023-04-24 | 25 апреля=2023-04-25"}})
}

func TestQuartersAndSeasonsToCome(t *testing.T) {
	checkSentences(t, Context{Lang: "en"}, []sentence{
		{thursday, "Traffic will fall in the third quarter.", "the third quarter=2023-Q3"},
		{thursday, "Traffic will fall in the first quarter.", "the first quarter=2024-Q1"},
		{thursday, "Traffic fell in the third quarter.", "the third quarter=2022-Q3"},
		{thursday, "The lock will be mended in early autumn.", "early autumn=2023-FA"},
		{thursday, "It froze last winter, and last spring it rained.", "last winter=2022-WI | last spring=2022-SP"},
	})
}
