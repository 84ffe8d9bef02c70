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
