package intake

import (
	"strings"
	"testing"

	"dateline/app/article"
)

func TestReadStamp(t *testing.T) {
	for _, c := range []struct {
		line, lang, want, words string
		updated                 bool
	}{
		{"17th Friday, September 2021 - 07:26 UTC Whole story", "", "2021-09-17T07:26Z", "17th Friday, September 2021 - 07:26 UTC", false},
		{"Oct 3, 2021, 11:45 PKT", "", "2021-10-03T11:45+05:00", "Oct 3, 2021, 11:45 PKT", false},
		{"/ 3:42 PM August 9, 2021", "", "2021-08-09T15:42", "3:42 PM August 9, 2021", false},
		{"By Ada Brindle August 19, 2021", "", "2021-08-19", "August 19, 2021", false},
		{"Last update: November 6, 2021 08:51", "", "2021-11-06T08:51", "November 6, 2021 08:51", true},
		{"Published 9:30 p.m. ET, Tue March 1, 2022", "", "2022-03-01T21:30-05:00", "9:30 p.m. ET, Tue March 1, 2022", false},
		{"Aug. 3, 2021 at 7 a.m. EDT", "", "2021-08-03T07:00-04:00", "Aug. 3, 2021 at 7 a.m. EDT", false},
		{"17 вересня 2021, 07:26", "uk", "2021-09-17T07:26", "17 вересня 2021, 07:26", false},
		{"Обновлено 5 марта 2021 г. в 10:15 МСК", "ru", "2021-03-05T10:15+03:00", "5 марта 2021 г. в 10:15 МСК", true},
		{"24 de febrero de 2022 a las 9:05", "es", "2022-02-24T09:05", "24 de febrero de 2022 a las 9:05", false},
		{"Publié le 1er mars 2022 à 18h30", "fr", "2022-03-01T18:30", "1er mars 2022 à 18h30", false},
		{"Stand: 17. September 2021, 07.26 Uhr", "de", "2021-09-17T07:26", "17. September 2021, 07.26", true},
		{"24.02.2022 - 08:15", "de", "2022-02-24T08:15", "24.02.2022 - 08:15", false},
		{"٢٤ فبراير ٢٠٢٢", "ar", "2022-02-24", "٢٤ فبراير ٢٠٢٢", false},
		{"2021年9月17日 07:26", "zh", "2021-09-17T07:26", "2021年9月17日 07:26", false},
		{"Datum:26. Januar 2021Ausgabe:2021", "de", "2021-01-26", "26. Januar 2021", false},
		{"luni, 20 septembrie 2021", "ro", "2021-09-20", "20 septembrie 2021", false},
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
	for line, want := range map[string]bool{"03/04/2022": true, "04/04/2022": false, "03.04.2022": false, "3 Apr 2022 10:00 CET": false} {
		if got, _ := readStamp(line, ""); got.check != want {
			t.Errorf("%q: to check %v, want %v", line, got.check, want)
		}
	}
}

func TestReadISO(t *testing.T) {
	for in, want := range map[string]string{
		"2022-02-24T07:26:00+0200": "2022-02-24T07:26+02:00", "2022-02-24T07:26:11Z": "2022-02-24T07:26:11Z",
		"2022-02-24": "2022-02-24", "2022-02-24T00:00:00": "2022-02-24", "2022-02-24 07:26:00 UTC": "2022-02-24T07:26Z",
		"20220224T072600Z": "2022-02-24T07:26Z", "2022-02-24T07:26:00.000-05": "2022-02-24T07:26-05:00", "2022-13-01": "", "soon": "",
	} {
		if got, _ := readISO(in); string(got) != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

// TestSharedZones: an abbreviation with several meanings is to be checked unless
// something settles it, and never taken for the wrong one knowingly.
func TestSharedZones(t *testing.T) {
	head := "Barge wrecks gate of the eastern sluice\n\n"
	for name, c := range map[string]struct {
		date, place, address string
		want                 article.Moment
		check                bool
		says                 string
	}{
		"nothing settles it":        {"3 October 2021, 11:45 IST", "", "", "2021-10-03T11:45+05:30", true, "it may be Israel Standard Time"},
		"nothing settles EST":       {"3 January 2021, 11:45 EST", "", "", "2021-01-03T11:45-05:00", true, "Australia"},
		"the address settles it":    {"3 October 2021, 11:45 IST", "", "https://lantern.example.in/a", "2021-10-03T11:45+05:30", false, "read as India"},
		"the place line settles it": {"3 October 2021, 11:45 IST", "MUMBAI (Lantern Wire) - ", "", "2021-10-03T11:45+05:30", false, "read as India"},
		"another place":             {"3 October 2021, 11:45 IST", "JERUSALEM (Lantern Wire) - ", "", "2021-10-03T11:45", false, "the zone is left out"},
		"a place that begins alike": {"3 October 2021, 11:45 BST", "LONDONDERRY (Lantern Wire) - ", "", "2021-10-03T11:45+01:00", true, "it may be Bangladesh"},
		"another address":           {"3 October 2021, 11:45 BST", "", "https://lantern.example.bd/a", "2021-10-03T11:45", false, "the zone is left out"},
		"both":                      {"3 October 2021, 11:45 IST", "JERUSALEM (Lantern Wire) - ", "https://lantern.example.in/a", "2021-10-03T11:45", false, "the zone is left out"},
		"a zone of its own":         {"3 October 2021, 11:45 PKT", "", "", "2021-10-03T11:45+05:00", false, ""},
		"no zone":                   {"3 October 2021, 11:45", "JERUSALEM (Lantern Wire) - ", "", "2021-10-03T11:45", false, ""},
	} {
		r, err := Read(t.Context(), Source{Bytes: []byte(head + c.date + "\n\n" + c.place + harrowBody), URL: c.address})
		if err != nil {
			t.Fatal(err)
		}
		a := r.Articles[0]
		e := a.Evidence[article.FieldPublished]
		if a.Published != c.want || e.ToCheck != c.check || !strings.Contains(e.Rule, c.says) {
			t.Errorf("%s: got %q (%s), want %q, to check %v, with %q", name, a.Published, e, c.want, c.check, c.says)
		}
	}
}

// A zone's abbreviation beside the offset it stands for leaves nothing open.
func TestZoneNamedBesideItsOffset(t *testing.T) {
	for date, want := range map[string]article.Moment{
		"Mon, 14 May 2029 11:59:30 -0800 (PST)": "2029-05-14T11:59:30-08:00",
		"Mon, 14 May 2029 11:59:30 +0530 (IST)": "2029-05-14T11:59:30+05:30",
	} {
		a := readAll(t, "a.eml", crlf("From: a@a.example\nSubject: Sluice shut\nMessage-ID: <1@a.example>\nArchived-At: https://lantern.co.il/a\nDate: "+date+"\n\n"+strings.ReplaceAll(sluiceText, "HARROW —", ""))).Articles[0]
		if rule := a.Evidence[article.FieldPublished].Rule; a.Published != want || strings.Contains(rule, "may be") {
			t.Errorf("%s: %s, %s", date, a.Published, rule)
		}
	}
}
