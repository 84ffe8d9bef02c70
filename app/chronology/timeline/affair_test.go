package timeline

import (
	"fmt"
	"math/rand/v2"
	"time"
	"unicode/utf8"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/dates"
)

// measure takes every letter for equally wide, as a typewriter does.
func measure(text string, f Face) float32 {
	w := float32(7)
	if f == Strong || f == SmallStrong {
		w = 8
	}
	return w * float32(utf8.RuneCountInString(text))
}

var desk = Setting{Width: 1000, Height: 300, Line: 18, Small: 17, Measure: measure}

// when reads a date in EDTF.
func when(edtf string) chronology.When {
	w := chronology.When{EDTF: edtf}
	var err error
	if w.Earliest, w.Latest, err = dates.Bounds(edtf); err != nil {
		panic(err)
	}
	return w
}

func about(edtf string) chronology.When {
	w := when(edtf)
	w.Approximate = true
	return w
}

// typed reads a date as an analyst types it.
func typed(text string) chronology.When {
	w, err := chronology.Typed(text, dates.Context{Published: "2023-05-11", Lang: "en"})
	if err != nil {
		panic(err)
	}
	return w
}

func event(id article.ID, title string, w chronology.When, origins ...string) Event {
	return Event{ID: id, Title: title, When: w, Origins: origins, Tags: []string{"harbour"}, Reported: date(2023, 5, 11)}
}

// affair is an invented one: a crane falls into a harbour.
func affair() []Event {
	fall := event("fall", "Crane falls into the dock", when("2023-05-09T06:15"), "harbour office")
	fall.Others = []Other{{when("2023-05-09T07:00"), "dock workers"}}
	hurt := event("hurt", "Four people treated", when("2023-05-09"), "hospital")
	hurt.Disputed = true
	late := event("late", "Office denies a warning", when("2023-05-11"), "harbour office")
	late.Reported = time.Date(2023, 5, 12, 8, 0, 0, 0, time.UTC)
	return []Event{
		event("warn", "Inspectors warn of the crane", typed("early April 2023"), "inspectors"),
		event("lift", "Heavy lifts forbidden", when("2023-02"), "harbour office"),
		fall, hurt, late,
		event("creak", "Noise heard on the quay", about("2023-05-09T05:40"), "dock workers"),
		event("ferry", "Ferry moved to the old quay", when("2023-05-10"), "harbour office"),
		event("since", "Crane without a permit", when("2021/.."), "inspectors"),
		event("rust", "Survey finds rust", chronology.When{}, "inspectors"),
	}
}

// may is a view of days of May 2023.
func may(from, to int) View {
	return View{float64(minutes(date(2023, 5, from))), float64(minutes(date(2023, 5, to)))}
}

// many are so many events within some years, most of a day, some of a minute, a
// month or vague; with titles, tags and origins in the manner of an affair.
func many(n int) []Event {
	r := rand.New(rand.NewPCG(7, 11))
	out := make([]Event, n)
	for i := range out {
		d := date(2018, 1, 1).AddDate(0, 0, r.IntN(6*365))
		e := Event{ID: article.ID(fmt.Sprint(i)), Title: fmt.Sprintf("Report %d of the harbour office on the state of quay %d", i, r.IntN(40))}
		switch k := r.IntN(20); {
		case k < 12:
			e.When = when(d.Format("2006-01-02"))
		case k < 17:
			e.When = when(d.Add(time.Duration(r.IntN(day)) * time.Minute).Format("2006-01-02T15:04"))
		case k < 18:
			e.When = when(d.Format("2006-01"))
		case k < 19:
			e.When = about(d.Format("2006-01-02"))
		default:
			e.When = when(d.Format("2006-01-02") + "/" + d.AddDate(0, 0, r.IntN(60)).Format("2006-01-02"))
		}
		e.Tags = []string{fmt.Sprint("subject ", r.IntN(9))}
		if r.IntN(3) == 0 {
			e.Tags = append(e.Tags, fmt.Sprint("subject ", r.IntN(9)+9))
		}
		e.Origins = []string{fmt.Sprint("origin ", r.IntN(12))}
		e.Disputed = r.IntN(15) == 0
		out[i] = e
	}
	return out
}
