package intake

import "testing"

func TestReadStamp(t *testing.T) {
	for _, c := range []struct {
		line, lang, want, words string
		updated                 bool
	}{
		{"24th Thursday, February 2022 - 20:04 UTC Full article", "", "2022-02-24T20:04Z", "24th Thursday, February 2022 - 20:04 UTC", false},
		{"Jul 14, 2022, 04:20 IST", "", "2022-07-14T04:20+05:30", "Jul 14, 2022, 04:20 IST", false},
		{"/ 12:20 PM February 23, 2022", "", "2022-02-23T12:20", "12:20 PM February 23, 2022", false},
		{"By Ada Brindle February 24, 2022", "", "2022-02-24", "February 24, 2022", false},
		{"Last update: June 16, 2024 13:35", "", "2024-06-16T13:35", "June 16, 2024 13:35", true},
		{"Published 9:30 p.m. ET, Tue March 1, 2022", "", "2022-03-01T21:30-05:00", "9:30 p.m. ET, Tue March 1, 2022", false},
		{"Aug. 3, 2021 at 7 a.m. EDT", "", "2021-08-03T07:00-04:00", "Aug. 3, 2021 at 7 a.m. EDT", false},
		{"24 лютого 2022, 20:04", "uk", "2022-02-24T20:04", "24 лютого 2022, 20:04", false},
		{"Обновлено 5 марта 2021 г. в 10:15 МСК", "ru", "2021-03-05T10:15+03:00", "5 марта 2021 г. в 10:15 МСК", true},
		{"24 de febrero de 2022 a las 9:05", "es", "2022-02-24T09:05", "24 de febrero de 2022 a las 9:05", false},
		{"Publié le 1er mars 2022 à 18h30", "fr", "2022-03-01T18:30", "1er mars 2022 à 18h30", false},
		{"Stand: 24. Februar 2022, 20.04 Uhr", "de", "2022-02-24T20:04", "24. Februar 2022, 20.04", true},
		{"24.02.2022 - 08:15", "de", "2022-02-24T08:15", "24.02.2022 - 08:15", false},
		{"٢٤ فبراير ٢٠٢٢", "ar", "2022-02-24", "٢٤ فبراير ٢٠٢٢", false},
		{"2022年2月24日 20:04", "zh", "2022-02-24T20:04", "2022年2月24日 20:04", false},
		{"13/02/2022", "en", "2022-02-13", "13/02/2022", false},
		{"02/13/2022", "en", "2022-02-13", "02/13/2022", false},
		{"2022-02-24 23:30 +0300", "", "2022-02-24T23:30+03:00", "2022-02-24 23:30 +0300", false},
		{"February 31, 2022", "", "", "", false},
		{"Copyright 1997-2024", "", "", "", false},
		{"in May 2022 the 12 towns", "", "", "", false},
	} {
		got, _ := readStamp(c.line, c.lang)
		if string(got.moment) != c.want || got.words != c.words || got.updated != c.updated {
			t.Errorf("%q: got %q from %q (updated %v), want %q from %q (%v)", c.line, got.moment, got.words, got.updated, c.want, c.words, c.updated)
		}
	}
}

func TestReadStampsOfOneLine(t *testing.T) {
	got := readStamps("Published 1 March 2022, 10:00 | Updated 2 March 2022, 11:30 CET", "")
	if len(got) != 2 || got[0].moment != "2022-03-01T10:00" || !got[0].published || got[1].moment != "2022-03-02T11:30+01:00" || !got[1].updated {
		t.Errorf("got %+v", got)
	}
}

func TestReadStampMarksWhatCanBeReadTwoWays(t *testing.T) {
	for line, want := range map[string]bool{"03/04/2022": true, "04/04/2022": false, "03.04.2022": false, "3 Apr 2022 10:00 CST": true} {
		if got, _ := readStamp(line, ""); got.check != want {
			t.Errorf("%q: to check %v, want %v", line, got.check, want)
		}
	}
}

func TestReadISO(t *testing.T) {
	for in, want := range map[string]string{
		"2022-02-24T20:04:00+0200": "2022-02-24T20:04+02:00", "2022-02-24T20:04:11Z": "2022-02-24T20:04:11Z",
		"2022-02-24": "2022-02-24", "2022-02-24T00:00:00": "2022-02-24", "2022-02-24 20:04:00 UTC": "2022-02-24T20:04Z",
		"20220224T200400Z": "2022-02-24T20:04Z", "2022-02-24T20:04:00.000-05": "2022-02-24T20:04-05:00", "2022-13-01": "", "soon": "",
	} {
		if got, _ := readISO(in); string(got) != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}
