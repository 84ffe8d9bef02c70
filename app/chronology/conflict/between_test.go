package conflict

import (
	"fmt"
	"strings"
	"testing"

	"dateline/app/article"
	"dateline/app/chronology"
)

// summary writes conflicts in a line each: what each side says, and what explains
// or remarks on it.
func summary(conflicts []Conflict) string {
	var out []string
	for _, c := range conflicts {
		var sides []string
		for _, s := range c.Sides {
			sides = append(sides, s.Value)
		}
		line := string(c.Kind) + ": " + strings.Join(sides, " | ")
		for _, more := range []string{c.Explains, c.Remark} {
			if more != "" {
				line += " [" + more + "]"
			}
		}
		for _, a := range c.Apart {
			line += " apart: " + a.Value
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

// quotations are citations published a day after each other.
func quotations(lang string, quotes ...string) []Quoted {
	var out []Quoted
	for i, q := range quotes {
		out = append(out, Quoted{Citation: article.ID(fmt.Sprint("c", i)), Quote: q, Lang: lang, Published: article.Moment(fmt.Sprintf("2031-05-%02d", i+1))})
	}
	return out
}

func TestNumbersThatDisagree(t *testing.T) {
	for _, c := range []struct {
		name   string
		quotes []string
		want   string
	}{
		{"the same number", []string{"The fire killed 12 people.", "Twelve people died in the fire."}, ""},
		{"different ones", []string{"The fire killed 12 people.", "Fourteen people died in the fire."},
			"number: 12 people | Fourteen people [the later report says more]"},
		{"a bound", []string{"More than 70 depots were destroyed.", "The strikes destroyed 74 depots."},
			"number: More than 70 depots | 74 depots [“More than 70” allows 74]"},
		{"about", []string{"About 50 miners were injured.", "The blast injured 47 miners."},
			"number: About 50 miners | 47 miners [“About 50” allows 47]"},
		{"dozens", []string{"Dozens of people were injured.", "The crash injured 36 people."},
			"number: Dozens of people | 36 people [“Dozens of” allows 36]"},
		{"rounding", []string{"The army evacuated 1.2 million people.", "The army evacuated 1,187,450 people."},
			"number: 1.2 million people | 1,187,450 people [1,187,450 rounds to 1.2 million]"},
		{"a sum, and the other side apart", []string{"The ties were cut after 50 deaths.", "He confirmed 40 soldiers and 10 civilians had been killed.", "They claim to have killed 50 Russian soldiers."},
			"number: 50 deaths | 40 soldiers + 10 civilians [40 + 10 = 50] apart: 50 Russian soldiers"},
		{"a sum with bounds", []string{"The ties were cut after 50 deaths.", "More than 40 soldiers and around 10 civilians were killed."},
			"number: 50 deaths | More than 40 soldiers + around 10 civilians [40 + 10 = 50]"},
		{"two that give the parts", []string{"The ties were cut after 50 deaths.", "He confirmed 40 soldiers and 10 civilians had been killed.", "More than 40 soldiers and around 10 civilians were killed."},
			"number: 50 deaths | 40 soldiers + 10 civilians | More than 40 soldiers + around 10 civilians [40 + 10 = 50]"},
		{"parts from two citations", []string{"The blast killed 17 people.", "Twelve miners died.", "Five rescuers were killed."},
			"number: 17 people | Twelve miners + Five rescuers [12 + 5 = 17]"},
		{"parts that are more", []string{"The blast killed 15 people.", "It killed 12 miners and five rescuers."},
			"number: 15 people | 12 miners + five rescuers [the parts are more than the whole]"},
		{"parts that are fewer", []string{"The blast killed 19 people.", "It killed 12 miners and five rescuers."}, ""},
		{"one side's and the other's", []string{"They killed 50 Russian soldiers.", "The war killed 30 Ukrainian soldiers."}, ""},
		{"whose is not said", []string{"They killed 50 Russian soldiers.", "The ties were cut after 30 deaths."}, ""},
		{"dead and injured", []string{"The crash killed nine people and injured 30.", "The crash killed nine people and injured 28."},
			"number: 30 | 28 [the later report says less]"},
		{"other things", []string{"The strikes hit 11 airfields.", "The strikes hit 18 radar stations."}, ""},
		{"one of two fits", []string{"The toll rose from 9 to 14 dead.", "The storm left 14 dead."}, ""},
		{"units", []string{"The wind reached 62 mph.", "The wind reached 100 km/h."},
			"number: 62 mph | 100 km/h [62 mph is 100 km/h]"},
		{"dates are none", []string{"On 3 March 12 people died.", "On 5 May 12 people died."}, ""},
	} {
		if got := summary(Between(chronology.Event{}, quotations("en", c.quotes...))); got != c.want {
			t.Errorf("%s:\n\tgot  %s\n\twant %s", c.name, got, c.want)
		}
	}
}

func TestNumbersAcrossLanguages(t *testing.T) {
	all := []Quoted{
		{Citation: "a", Lang: "en", Quote: "At least 17 people were injured and 12 were arrested."},
		{Citation: "b", Lang: "uk", Quote: "Поранено 17 людей, затримано 9."},
		{Citation: "c", Lang: "ru", Quote: "Ранены 17 человек, задержаны 12."},
		{Citation: "d", Lang: "es", Quote: "Diecisiete personas resultaron heridas y doce fueron detenidas."},
		{Citation: "e", Lang: "fr", Quote: "Dix-sept personnes ont été blessées et douze arrêtées."},
		{Citation: "f", Lang: "de", Quote: "Siebzehn Menschen wurden verletzt und zwölf festgenommen."},
		{Citation: "g", Lang: "ar", Quote: "أصيب 17 شخصا واعتقل 12 آخرين."},
	}
	got := Between(chronology.Event{}, all)
	if len(got) != 1 || len(got[0].Sides) != 2 || len(got[0].Sides[0].Citations) != 6 || got[0].Sides[1].Citations[0] != "b" {
		t.Errorf("only the nine arrested of b differ, got\n%s", summary(got))
	}
}

func TestDatesThatDisagree(t *testing.T) {
	dated := func(whens ...chronology.When) (out []Quoted) {
		for i, w := range whens {
			if w.Earliest == "" {
				w.Earliest, w.Latest = w.EDTF, w.EDTF
			}
			out = append(out, Quoted{Citation: article.ID(fmt.Sprint("c", i)), Quote: "It happened.", When: w})
		}
		return out
	}
	day := func(s string) chronology.When { return chronology.When{EDTF: s} }
	month := chronology.When{EDTF: "2031-05", Earliest: "2031-05-01", Latest: "2031-05-31"}
	at := func(s, zone string) chronology.When {
		return chronology.When{EDTF: s + zone, Earliest: s, Latest: s, Zone: zone}
	}
	for _, c := range []struct {
		name string
		all  []Quoted
		want string
	}{
		{"the same day", dated(day("2031-05-04"), day("2031-05-04")), ""},
		{"two days", dated(day("2031-05-04"), day("2031-05-05"), day("2031-05-04")), "date: 2031-05-04 | 2031-05-05"},
		{"the month of the day", dated(day("2031-05-04"), month), ""},
		{"zones", dated(at("2031-05-04T05:40", "+03:00"), at("2031-05-04T02:40", "Z")), "date: 2031-05-04T05:40+03:00 | 2031-05-04T02:40Z [05:40+03:00 is 02:40Z]"},
		{"an unknown zone", dated(at("2031-05-04T05:40", ""), at("2031-05-04T02:40", "Z")), ""},
		{"the eve in another zone", dated(day("2031-05-04"), at("2031-05-03T22:10", "Z")), ""},
		{"two times", dated(at("2031-05-04T05:40", "Z"), at("2031-05-04T07:40", "Z")), "date: 2031-05-04T05:40Z | 2031-05-04T07:40Z"},
		{"nothing", dated(day("2031-05-04"), chronology.When{}), ""},
	} {
		if got := summary(Between(chronology.Event{}, c.all)); got != c.want {
			t.Errorf("%s:\n\tgot  %s\n\twant %s", c.name, got, c.want)
		}
	}
	lasted := chronology.Event{When: chronology.When{EDTF: "2031-05-03/2031-05-06", Earliest: "2031-05-03", Latest: "2031-05-06"}}
	if got := Between(lasted, dated(day("2031-05-04"), day("2031-05-05"))); len(got) != 0 {
		t.Errorf("days within an event that lasted disagree: %s", summary(got))
	}
}

func TestPlacesAndSpeakersThatDisagree(t *testing.T) {
	place := func(names ...string) (out []Quoted) {
		for i, n := range names {
			out = append(out, Quoted{Citation: article.ID(fmt.Sprint("c", i)), Quote: "A depot burned in " + n + ".", Place: n})
		}
		return out
	}
	words := func(who ...string) (out []Quoted) {
		for i, w := range who {
			out = append(out, Quoted{Citation: article.ID(fmt.Sprint("c", i)), Quote: "“We have not lost a single ship,” " + w + " said.", Origin: w})
		}
		return out
	}
	for _, c := range []struct {
		all  []Quoted
		want string
	}{
		{place("Velmora", "Ostrin"), "place: Velmora | Ostrin"},
		{place("Velmora", "the port of Velmora"), ""},
		{place("Velmora", ""), ""},
		{words("the Ostrian navy", "the Velmoran navy"), "attribution: the Ostrian navy | the Velmoran navy"},
		{words("Anna Dorrel", "Dorrel"), ""},
	} {
		if got := summary(Between(chronology.Event{}, c.all)); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}

func TestAKeyStaysTheSame(t *testing.T) {
	quotes := quotations("en", "The fire killed 12 people.", "Fourteen people died in the fire.")
	first := Between(chronology.Event{}, quotes)
	quotes[0], quotes[1] = quotes[1], quotes[0]
	quotes[0].Citation, quotes[0].Published = "other", "2031-05-09"
	again := Between(chronology.Event{}, quotes)
	if len(first) != 1 || len(again) != 1 || first[0].Key != again[0].Key || first[0].Key != "number:dead:12,14" {
		t.Errorf("%+v and %+v have different keys", first, again)
	}
}

func TestADayNamedInDirectSpeechDisagreesWithNothing(t *testing.T) {
	e := chronology.Event{Title: "Kestria breaks off relations"}
	told := Quoted{Citation: "c1", Lang: "en", Published: "2031-07-14", Quote: "Kestria announced on Wednesday that it broke off relations"}.Read()
	for _, quote := range []string{`"Kestria today breaks off relations," a spokesman wrote`, "„Kestria bricht heute die Beziehungen ab“, schrieb er", "«Кестрія сьогодні розриває відносини», – написав він"} {
		if c := Between(e, []Quoted{told, Quoted{Citation: "c2", Lang: "", Published: "2031-07-14", Quote: quote}.Read()}); len(c) > 0 {
			t.Errorf("%s: %+v", quote, c)
		}
	}
	if c := Between(e, []Quoted{told, Quoted{Citation: "c2", Lang: "en", Published: "2031-07-14", Quote: "Kestria broke off relations on Tuesday"}.Read()}); len(c) != 1 {
		t.Errorf("two days: %+v", c)
	}
}

// Places are looked for one after another, as far as they can disagree: what is not
// looked at must not have mattered.
func TestPlacesAreFoundInWhatWasRead(t *testing.T) {
	for want, quotes := range map[string][]string{
		"":                          {"A depot burned in Velmora on Monday.", "The depot in Velmora burned for hours.", "Three depots burned."},
		"place: Velmora | Tarnholt": {"A depot burned in Velmora.", "A depot burned.", "The depot burned in Tarnholt."},
	} {
		all := quotations("en", quotes...)
		for i := range all {
			all[i] = all[i].Read()
		}
		if got := summary(Between(chronology.Event{}, all)); got != want {
			t.Errorf("%q gives %q, want %q", quotes, got, want)
		}
	}
}
