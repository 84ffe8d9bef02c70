package conflict

import (
	"fmt"
	"strings"
	"testing"
)

// short writes a quantity as the tests below do: "more 70 lost facility of ukrainian".
func short(q Quantity) string {
	var parts []string
	add := func(s string) {
		if s != "" {
			parts = append(parts, s)
		}
	}
	add(string(q.Bound))
	if q.Low == q.High {
		add(fmt.Sprint(q.Low))
	} else {
		add(fmt.Sprintf("%v-%v", q.Low, q.High))
	}
	add(q.Unit)
	add(q.Class)
	add(q.Thing)
	if q.Side != "" {
		add("of " + q.Side)
	}
	return strings.Join(parts, " ")
}

func TestQuantities(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "The bridge fell after 50 deaths were confirmed.", "50 dead"},
		{"en", "He confirmed 40 soldiers and 10 civilians had been killed.", "40 dead soldier; 10 dead civilian"},
		{"en", "They claim to have killed no less than 50 Russian soldiers.", "least 50 dead soldier of russian"},
		{"en", "More than 40 Ukrainian soldiers and around 10 civilians were killed.", "more 40 dead soldier of ukrainian; about 10 dead civilian"},
		{"en", "The strikes destroyed 74 military facilities, including 11 airfields, three command posts and 18 radar stations.", "74 lost facility; 11 airfield; 3 post; 18 radar"},
		{"en", "On 3 March 2021 at 9.50pm a 62-metre ferry with 127 passengers left; Anna Dorrel, 34, a teacher, fired an S-300.", "127 passenger"},
		{"en", "At least nine people have died and dozens are missing.", "least 9 dead; 24-99 missing"},
		{"en", "The death toll rose to 1,234 on Friday.", "1234 dead"},
		{"en", "Gusts of 100 kph, losses of $1.2 million, turnout of 61.5%.", "100 km/h wind; 1.2e+06 dollar damage; 61.5 %"},
		{"en", "Some 40-50 people were hurt, twenty-five of them children.", "about 40-50 injured; 25 child"},
		{"en", "The ferry carried 134 passengers, and thirty-one people died; the bus carried 40 pupils and 12 people were hurt.", "134 passenger; 31 dead; 40 child; 12 injured"},
		{"uk", "Загинули семеро людей, ще 12 поранено.", "7 dead; 12 injured"},
		{"uk", "Знищено понад 70 об'єктів і 11 аеродромів.", "more 70 lost facility; 11 lost airfield"},
		{"uk", "Вбито щонайменше 50 російських солдатів.", "least 50 dead soldier of russian"},
		{"uk", "Евакуювали 14 тисяч людей, збитки — 9,5 млн євро.", "14000 evacuated; 9.5e+06 euro damage"},
		{"uk", "Двадцять п'ять мешканців зникли безвісти 5 липня 2019 року.", "25 missing resident"},
		{"ru", "Погибли 40 военнослужащих и 10 мирных жителей.", "40 dead soldier; 10 dead civilian"},
		{"ru", "Уничтожено 74 объекта, задержаны не менее 1 200 человек.", "74 lost facility; least 1200 arrested"},
		{"es", "Al menos 17 personas resultaron heridas y 12 fueron detenidas.", "least 17 injured; 12 arrested"},
		{"es", "Murieron treinta y cinco personas y fueron evacuados 2.300 vecinos.", "35 dead; 2300 evacuated resident"},
		{"fr", "Au moins 17 personnes ont été blessées et douze tuées.", "least 17 injured; 12 dead"},
		{"fr", "Une trentaine de soldats et quatre-vingt-deux civils ont été tués.", "about 30 dead soldier; 82 dead civilian"},
		{"de", "Mindestens einundzwanzig Menschen wurden getötet und 1.200 verletzt.", "least 21 dead; 1200 injured"},
		{"de", "Bei dem Angriff starben 40 Soldaten und 10 Zivilisten.", "40 dead soldier; 10 dead civilian"},
		{"ar", "مقتل ٤٠ جنديا و١٠ مدنيين.", "40 dead soldier; 10 dead civilian"},
		{"ar", "أصيب ما لا يقل عن 17 شخصا واعتقل 12 آخرين.", "least 17 injured; 12 arrested"},
	} {
		var got []string
		for _, q := range Quantities(c.text, c.lang) {
			got = append(got, short(q))
			if c.text[q.Start:q.End] != q.Words {
				t.Errorf("%q lies elsewhere", q.Words)
			}
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s: %s\n\tread  %s\n\twant  %s", c.lang, c.text, s, c.want)
		}
	}
}
