package conflict

import (
	"testing"

	"dateline/app/chronology"
)

// The headline of the article explains the parts that a citation of it gives, though
// nobody cites the headline, and is shown beside those of the other side.
func TestAHeadlineIsTheSumOfWhatIsCited(t *testing.T) {
	parts := "He confirmed that 40 soldiers and 10 civilians had been killed."
	for _, c := range []struct{ name, headline, quote, other, want string }{
		{"its sum", "Ostria cuts ties after 50 deaths", parts, "", "number: 50 deaths | 40 soldiers + 10 civilians [40 + 10 = 50]"},
		{"in words", "Fifty people killed in Ostria", parts, "", "number: Fifty people | 40 soldiers + 10 civilians [40 + 10 = 50]"},
		{"about its sum", "Some 50 people killed", "More than 40 soldiers and around 10 civilians were killed.", "", "number: Some 50 people | More than 40 soldiers + around 10 civilians [40 + 10 = 50]"},
		{"beside the other side's", "Ostria cuts ties after 50 deaths", parts, "They claim to have killed no less than 50 Russian soldiers.",
			"number: 50 deaths | 40 soldiers + 10 civilians [40 + 10 = 50] apart: no less than 50 Russian soldiers"},
		{"of something else", "Ostria counts 63 deaths", parts, "", ""},
		{"of others", "50 arrested in Ostria", parts, "", ""},
		{"of the other side", "50 people killed on the Russian side", "40 Ukrainian soldiers and 10 civilians were killed.", "", ""},
		{"cited as well", "Ostria cuts ties after 50 deaths", parts, "50 deaths were confirmed.", "number: 50 deaths | 40 soldiers + 10 civilians [40 + 10 = 50]"},
		{"two that give the parts", "Ostria cuts ties after 50 deaths", parts, "More than 40 soldiers and around 10 civilians were killed.",
			"number: 50 deaths | 40 soldiers + 10 civilians | More than 40 soldiers + around 10 civilians [40 + 10 = 50]"},
		{"no parts", "Ostria cuts ties after 50 deaths", "He confirmed that 40 soldiers had been killed.", "", ""},
	} {
		quotes := []string{c.quote}
		if c.other != "" {
			quotes = append(quotes, c.other)
		}
		all := quotations("en", quotes...)
		for i := range all {
			all[i].Beside = []Beside{{From: "headline", Text: c.headline}, {From: "first words", Text: c.headline + ". The port is closed."}}
		}
		found := Between(chronology.Event{}, all)
		if got := summary(found); got != c.want {
			t.Errorf("%s:\n\tgot  %s\n\twant %s", c.name, got, c.want)
		}
		if len(found) > 0 && c.name != "cited as well" && (found[0].Sides[0].From != "headline" || found[0].Sides[0].Citations[0] != "c0" || found[0].Open()) {
			t.Errorf("%s: %+v", c.name, found[0])
		}
	}
}

// In every language the parts add up, and those of the other side are no sum of them.
func TestSumsInEveryLanguage(t *testing.T) {
	for _, c := range []struct{ lang, parts, whole, others string }{
		{"uk", "Загинули 40 українських військових і 10 цивільних.", "Загинуло 50 людей.", "З російського боку загинуло 50 людей."},
		{"ru", "Погибли 40 украинских военных и 10 гражданских.", "Погибли 50 человек.", "Погибли 50 человек с российской стороны."},
		{"es", "Murieron 40 soldados ucranianos y 10 civiles.", "Murieron 50 personas.", "Murieron 50 personas en el lado ruso."},
		{"fr", "40 soldats ukrainiens et 10 civils ont été tués.", "50 personnes ont été tuées.", "50 personnes ont été tuées du côté russe."},
		{"de", "40 ukrainische Soldaten und 10 Zivilisten wurden getötet.", "50 Menschen wurden getötet.", "50 Menschen wurden auf russischer Seite getötet."},
		{"ar", "قتل 40 جنديا أوكرانيا و10 مدنيين.", "قتل 50 شخصا.", "قتل 50 شخصا من الجانب الروسي."},
	} {
		got := Between(chronology.Event{}, quotations(c.lang, c.parts, c.whole))
		if len(got) != 1 || got[0].Explains != "40 + 10 = 50" {
			t.Errorf("%s: %s", c.lang, summary(got))
		}
		if got := Between(chronology.Event{}, quotations(c.lang, c.parts, c.others)); len(got) != 0 {
			t.Errorf("%s, the other side's: %s", c.lang, summary(got))
		}
	}
}
