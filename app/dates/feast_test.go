package dates

import "testing"

func TestEasterOfBothCalendars(t *testing.T) {
	for year, want := range map[int][2]string{
		1961: {"1961-04-02", "1961-04-09"}, 2016: {"2016-03-27", "2016-05-01"}, 2021: {"2021-04-04", "2021-05-02"},
		2024: {"2024-03-31", "2024-05-05"}, 2025: {"2025-04-20", "2025-04-20"}, 2038: {"2038-04-25", "2038-04-25"},
	} {
		if got := isoDay(westernEaster(year)); got != want[0] {
			t.Errorf("Easter of %d is %s, want %s", year, got, want[0])
		}
		if got := isoDay(orthodoxEaster(year)); got != want[1] {
			t.Errorf("Orthodox Easter of %d is %s, want %s", year, got, want[1])
		}
	}
}

func TestFeasts(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "The quay was shut on Good Friday and on Thanksgiving Day.", "Good Friday=2023-04-07 | Thanksgiving Day=2022-11-24"},
		{"en", "The Good Friday Agreement and Easter Island.", ""},
		{"en", "It burned on Easter Monday 2019.", "Easter Monday 2019=2019-04-22"},
		{"de", "Am Ostermontag und zu Pfingsten fuhr die Fähre.", "Ostermontag=2023-04-10 | Pfingsten=2023-05-28"},
		{"uk", "На Великдень порт не працював.", "Великдень=2023-04-16"},
		{"es", "El Viernes Santo no hubo barco.", "Viernes Santo=2023-04-07"},
	} {
		checkSentences(t, Context{Lang: c.lang}, []sentence{{thursday, c.text, c.want}})
	}
	checkSentences(t, Context{Lang: "en", Narrative: true}, []sentence{
		{thursday, "On 4 March 1911 the dam broke. By Easter the town was dry.", "4 March 1911=1911-03-04 | Easter=1911-04-16"},
	})
}
