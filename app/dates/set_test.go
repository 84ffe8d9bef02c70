package dates

import "testing"

// What comes back every year, week or season is a repetition and no day.
func TestRepetitionsOfADate(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "Every 4 March they dance; every year on 5 April they sing.", "Every 4 March=XXXX-03-04 | every year on 5 April=XXXX-04-05"},
		{"en", "On 4 March annual talks began.", "4 March=2023-03-04 | annual=P1Y"},
		{"en", "They dance each spring and every August, on Sundays and at weekends.", "each spring=XXXX-SP | every August=XXXX-08 | Sundays=XXXX-WXX-7 | at weekends=XXXX-WXX-WE"},
		{"fr", "Tous les 4 mars, ils dansent ; le 5 avril de chaque année aussi.", "Tous les 4 mars=XXXX-03-04 | 5 avril de chaque année=XXXX-04-05"},
		{"fr", "Tous les dimanches, messe.", "Tous les dimanches=XXXX-WXX-7"},
		{"de", "Jeden 4. März tanzen sie, jedes Jahr im Mai singen sie, sonntags ruhen sie.", "Jeden 4. März=XXXX-03-04 | jedes Jahr im Mai=XXXX-05 | sonntags=XXXX-WXX-7"},
		{"es", "Cada 4 de marzo bailan; los lunes, no.", "Cada 4 de marzo=XXXX-03-04 | los lunes=XXXX-WXX-1"},
		{"uk", "Щороку 4 березня танцюють, щовесни співають.", "Щороку 4 березня=XXXX-03-04 | щовесни=XXXX-SP"},
		{"ru", "Каждый год 4 марта танцуют, по воскресеньям отдыхают.", "Каждый год 4 марта=XXXX-03-04 | по воскресеньям=XXXX-WXX-7"},
		{"ar", "يرقصون في الرابع من مارس من كل عام وكل صيف.", "الرابع من مارس من كل عام=XXXX-03-04 | كل صيف=XXXX-SU"},
	} {
		checkSentences(t, Context{Lang: c.lang}, []sentence{{thursday, c.text, c.want}})
	}
}

// Feminine ordinals, and ordinals in a month, are those of something else than a day.
func TestOrdinalsOfAMonthThatAreNoDays(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"es", "Es la segunda de mayo.", "mayo=2023-05"},
		{"fr", "C'est la deuxième de mai.", "mai=2023-05"},
		{"de", "Die zweite im Mai fiel aus, die am zweiten Mai nicht.", "Mai=2023-05 | zweiten Mai=2023-05-02"},
		{"ar", "هي الثانية من مايو.", "مايو=2023-05"},
	} {
		checkSentences(t, Context{Lang: c.lang}, []sentence{{thursday, c.text, c.want}})
	}
}
