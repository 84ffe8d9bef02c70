package report

import (
	"strings"
	"testing"
	"time"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/chronology/timeline"
	"dateline/app/dates"
)

// restricted is the sample as a part of a chronology.
func restricted(t *testing.T) Model {
	m := sample(t)
	m.Events = m.Events[:2]
	m.Only = &Restriction{Of: 9, View: "The basins", Asked: []string{"place Lower Tesh", "status reported or confirmed"}, KnownOn: "2031-05-07"}
	return m
}

func TestAReportOfAPartSaysWhichPart(t *testing.T) {
	text := asRead(pdftotext(t, restricted(t)))
	for _, words := range []string{
		"2 of 9", "view “The basins”: place Lower Tesh; status reported or confirmed", "7 May 2031, without what was published later",
		"those that these events cite", "2 of 9 events, ",
	} {
		if !strings.Contains(text, words) {
			t.Errorf("the report does not say %q", words)
		}
	}
	if whole := asRead(pdftotext(t, sample(t))); strings.Contains(whole, "Restricted") || strings.Contains(whole, "without what was published") {
		t.Error("the report of the whole chronology says that it is a part")
	}
}

func TestAPictureOfAPartSaysWhichPart(t *testing.T) {
	want := "Restricted to view “The basins”: place Lower Tesh; status reported or confirmed; as known on 7 May 2031, without what was published later (2 of 9 events)"
	contains(t, wordsOf(t, svgOf(t, restricted(t), TimelineOptions{})), want)
}

func TestAPictureTellsOfDisagreement(t *testing.T) {
	m := sample(t)
	calm := svgOf(t, m, TimelineOptions{By: timeline.Origin})
	other, err := chronology.Typed("7 May 2031", dates.Context{})
	if err != nil {
		t.Fatal(err)
	}
	m.Disagree = map[article.ID][]timeline.Other{m.Events[3].ID: {{When: other, Origin: "the night shift"}}}
	if svg := svgOf(t, m, TimelineOptions{By: timeline.Origin}); strings.Count(svg, "sources disagree") <= strings.Count(calm, "sources disagree") {
		t.Error("an event whose citations disagree is drawn as the others")
	}
}

// A period with one end reaches forward, also where no date that is known lies in it.
func TestAPeriodWithOneEndIsDrawnForward(t *testing.T) {
	m := sample(t)
	c := timeline.New(timelineEvents(&m), timeline.None)
	late, early := time.Date(2050, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(1990, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, o := range []TimelineOptions{{From: late}, {To: early}, {From: early}, {To: late}, {From: early, To: late}} {
		if v := o.view(c); v.Span() <= 0 {
			t.Errorf("from %v to %v the view is %v", o.From, o.To, v)
		}
	}
}
