package dates

import "testing"

func TestYearsBeforeOurEra(t *testing.T) {
	checkSentences(t, Context{Lang: "en", Narrative: true}, []sentence{
		{thursday, "The wall of Ostrin fell in 264 BC and stood again two years later; the mole is of AD 79.",
			"264 BC=BC0264 | two years later=BC0262 | AD 79=0079"},
		{thursday, "A town since the 9th century BC.", "the 9th century BC=BC08"},
	})
	if found := Find("It fell in 264 BC.", Context{Lang: "en"}); len(found) != 1 || found[0].EDTF != "" {
		t.Errorf("a year that a chronology cannot hold is offered: %+v", found)
	}
}

func TestDaysOfAYearOrMonthNamedBefore(t *testing.T) {
	checkSentences(t, Context{Lang: "en"}, []sentence{
		{thursday, "The union struck in 1921. On July 25 of that year it won.", "1921=1921 | July 25 of that year=1921-07-25"},
		{thursday, "The dam broke on 8 August 1919; on the 28th of that month it was mended.",
			"8 August 1919=1919-08-08 | the 28th of that month=1919-08-28"},
		{thursday, "They sailed in 1975 and came back that same spring.", "1975=1975 | that same spring=1975-SP"},
		{thursday, "He was jailed on 3 June of last year.", "3 June of last year=2022-06-03"},
	})
}

func TestANarrativeHasItsOwnToday(t *testing.T) {
	checkSentences(t, Context{Lang: "en", Narrative: true}, []sentence{
		{thursday, "In 1911 the mayor said: “We shall stay today and tonight.” The quay is gone today. Soon it rained.",
			"1911=1911 | today=XXXX-XX-XX | tonight=XXXX-XX-XXTNI | today=PRESENT_REF"},
	})
	checkSentences(t, Context{Lang: "en"}, []sentence{{thursday, "In 1911 it burned; today it is whole.", "1911=1911 | today=2023-05-11"}})
}

func TestTheStoryKeepsItsYear(t *testing.T) {
	checkSentences(t, Context{Lang: "en", Narrative: true}, []sentence{
		{thursday, "On 4 March 1911 the dam broke. A lock was planned for 1913. In April it rained.",
			"4 March 1911=1911-03-04 | 1913=1913 | April=1911-04"},
		{thursday, "They met on 21 September 1920 and on 2 October. On the 5th, they signed; on the 3rd, it had rained.",
			"21 September 1920=1920-09-21 | 2 October=1920-10-02 | the 5th=1920-10-05 | the 3rd=1920-10-03"},
		{thursday, "They met on 28 September 1920. On the 5th, they signed.", "28 September 1920=1920-09-28 | the 5th=1920-10-05"},
		{thursday, "In 1965 it rained as it had almost two decades earlier.", "1965=1965 | almost two decades earlier=194"},
	})
	checkSentences(t, Context{Lang: "en"}, []sentence{
		{thursday, "In 1995-96 the boats lay idle; a March raid and the May vote changed it, not the march of May Orlin.",
			"1995=1995 | 96=1996 | March=2023-03 | May=2023-05"},
	})
}

// A day without a year goes on from the year that was just named, not where that would
// take the news of the day with it.
func TestADayGoesOnFromTheYearNamedBefore(t *testing.T) {
	checkSentences(t, Context{Lang: "en"}, []sentence{
		{thursday, "He died on July 14 last year, and his wife lodged a claim on July 22.", "July 14 last year=2022-07-14 | July 22=2022-07-22"},
		{thursday, "The bridge fell on 14 August 2021. Divers found the car on 22 August.", "14 August 2021=2021-08-14 | 22 August=2021-08-22"},
		{thursday, "The strike began in December 2021. On 9 January the mine closed.", "December 2021=2021-12 | 9 January=2022-01-09"},
		{thursday, "He was born on 3 May 1954. The wake was held on 6 May.", "3 May 1954=1954-05-03 | 6 May=2023-05-06"},
		{thursday, "He died on July 14 last year.\n\nShe lodged a claim on July 22.", "July 14 last year=2022-07-14 | July 22=2023-07-22"},
		{thursday, "She ordered tablets between April and June last year.", "April=2022-04 | June last year=2022-06"},
	})
}
