package dates

import "fmt"

// eraYear is a year with its era: 264 BC, AD 79.
func eraYear(p *partial) answer {
	if p.era < 0 {
		return beforeOurEra(p.year)
	}
	a := yearOf(p.year)
	a.rule = "a year of our era as written"
	return a
}

// beforeOurEra is a year BC. It has a value to count from but no EDTF: the four
// digits of a chronology's years end with the year 1.
func beforeOurEra(year int) answer {
	return answer{typ: Date, value: fmt.Sprintf("BC%04d", year), anchor: monthStart(1-year, 1), exact: toYear,
		rule: "a year before our era, which a chronology cannot hold"}
}
