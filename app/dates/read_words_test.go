package dates

import (
	"strings"
	"testing"
)

// What an analyst types is read without any article beside it, in the language
// in which it is typed.
func TestReadWithoutAnArticle(t *testing.T) {
	for typed, want := range map[string]string{
		"early July 2022":                               "2022-07 2022-07-01 2022-07-10",
		"mid-March 2022":                                "2022-03 2022-03-11 2022-03-20",
		"2022-02-24/2022-03~":                           "2022-02-24/2022-03~ 2022-02-24 2022-03-31",
		"the night of 24 to 25 February 2022":           "2022-02-24/2022-02-25 2022-02-24 2022-02-25",
		"у ніч з 24 на 25 лютого 2022":                  "2022-02-24/2022-02-25 2022-02-24 2022-02-25",
		"in der Nacht vom 24. auf den 25. Februar 2022": "2022-02-24/2022-02-25 2022-02-24 2022-02-25",
		"dans la nuit du 24 au 25 février 2022":         "2022-02-24/2022-02-25 2022-02-24 2022-02-25",
		"24 Feb 2022 in the morning":                    "2022-02-24 2022-02-24 2022-02-24",
		"Q2 2023":                                       "2023-04/2023-06 2023-04-01 2023-06-30",
		"2023 Q2":                                       "2023-04/2023-06 2023-04-01 2023-06-30",
		"c. 1910":                                       "1910~ 1910-01-01 1910-12-31",
		"1939–45":                                       "1939/1945 1939-01-01 1945-12-31",
		"since 2015":                                    "2015/.. 2015-01-01 ",
		"depuis mars 2015":                              "2015-03/.. 2015-03-01 ",
		"before 24 Feb 2022":                            "../2022-02-23  2022-02-23",
		"before 2015":                                   "../2014  2014-12-31",
		"after December 2021":                           "2022-01/.. 2022-01-01 ",
		"no later than 24 Feb 2022":                     "../2022-02-24  2022-02-24",
		"до 24 лютого 2022":                             "../2022-02-24  2022-02-24",
		"після 24 лютого 2022":                          "2022-02-25/.. 2022-02-25 ",
		"between 3 March and 5 April 2022":              "2022-03-03/2022-04-05 2022-03-03 2022-04-05",
		"24.02.22":                                      "2022-02-24 2022-02-24 2022-02-24",
		"20220224":                                      "2022-02-24 2022-02-24 2022-02-24",
		"Feb 24 '22":                                    "2022-02-24 2022-02-24 2022-02-24",
		"24 лютого 2022":                                "2022-02-24 2022-02-24 2022-02-24",
		"24 февраля 2022 г.":                            "2022-02-24 2022-02-24 2022-02-24",
		"24 février 2022":                               "2022-02-24 2022-02-24 2022-02-24",
		"24 de febrero de 2022":                         "2022-02-24 2022-02-24 2022-02-24",
		"24. Februar 2022":                              "2022-02-24 2022-02-24 2022-02-24",
		"٢٤ فبراير ٢٠٢٢":                                "2022-02-24 2022-02-24 2022-02-24",
		"XIX століття":                                  "18XX 1800-01-01 1899-12-31",
		"Easter 2022":                                   "2022-04-17 2022-04-17 2022-04-17",
	} {
		e, err := Read(typed, Context{})
		if got := e.EDTF + " " + e.Earliest + " " + e.Latest; err != nil || got != want {
			t.Errorf("%q is %s, %v; want %s", typed, got, err, want)
		}
	}
}

func TestReadTheClocksOfACity(t *testing.T) {
	for typed, want := range map[string]string{
		"2022-02-24 about 05:00 Kyiv":     "2022-02-24T05:00+02:00~",
		"24 July 2022 at 05:00 Kyiv time": "2022-07-24T05:00+03:00", // summer time
		"24 Feb 2022, 5am (New York)":     "2022-02-24T05:00-05:00",
		"24 Feb 2022 05:00 in Delhi":      "2022-02-24T05:00+05:30",
		"24 липня 2022 05:00 за Києвом":   "2022-07-24T05:00+03:00",
		"24 Feb 2011 05:00 Moscow":        "2011-02-24T05:00+03:00",
		"24 Feb 2012 05:00 Moscow":        "2012-02-24T05:00+04:00", // its summer time all year
	} {
		if e, err := Read(typed, Context{}); err != nil || e.EDTF != want || e.Approximate != strings.Contains(want, "~") {
			t.Errorf("%q is %s, %v; want %s", typed, e.EDTF, err, want)
		}
	}
	for city, zone := range cityZones() {
		if offsetOf(zone, monthStart(2022, 2)) == "" {
			t.Errorf("%s stands in no zone: %s", city, zone)
		}
	}
	found := Find("The alarm rang at 5:40 a.m. Baghdad time on 9 May 2023.", Context{Lang: "en"})
	if len(found) != 1 || found[0].EDTF != "2023-05-09T05:40+03:00" {
		t.Errorf("the time of a city in a text: %+v", found)
	}
}

func TestReadSaysWhatToDo(t *testing.T) {
	for typed, want := range map[string]string{
		"mid-March":                 "of which year",
		"24 лютого":                 "of which year",
		"yesterday":                 "date of publication",
		"31 Feb 2022":               "no day of the calendar",
		"264 BC":                    "before the year 1",
		"24 Feb 2022 05:00 Velmora": "“Velmora”",
		"sale 3-5 March 2022":       "can read",
		"the day it rained":         "can read",
	} {
		e, err := Read(typed, Context{})
		if err == nil {
			t.Errorf("%q should be refused, got %s", typed, e.EDTF)
		} else if s := err.Error(); !strings.Contains(s, want) || !strings.Contains(s, "24 Feb 2022") {
			t.Errorf("%q: %v", typed, err)
		}
	}
}
