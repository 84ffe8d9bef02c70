package dates

import "slices"

// row is one line of the pattern table; see element for how it is written.
type row struct {
	group   byte
	kind    kind
	pattern string
}

// Groups: W a weekday before a date, N a quantity, K a day of the calendar, T a
// clock time, D anything that is a day, P a part of a day, R last or next unit, B a decade, X
// anything longer than a day, A any expression.
var dayRows = []row{
	{'W', kNone, "weekday ,?"},
	{'W', kNone, "thewk weekday ,?"},
	{'W', kNone, "weekday , thewk"},
	{'W', kNone, "this weekday ,?"},
	{'W', kNone, "dayword thewk? weekday ,?"},
	{'W', kNone, "wkabbr ,?"},

	{'N', kNone, "int"},
	{'N', kNone, "num"},
	{'N', kNone, "num -? num"},
	{'N', kNone, "a"},
	{'N', kNone, "few"},
	{'N', kNone, "half a"},

	{'K', kCalendar, "W? day|ordday dot? of? month ,? of? yearword? year yearword?"},
	{'K', kCalendar, "W? day|ordday dot? of? month"},
	{'K', kCalendar, "day|ordday _- _month"},
	{'K', kCalendar, "W? the ordday of month ,? year?"},
	{'K', kCalendar, "the? ord of month"},
	{'K', kCalendar, "the? ord of month ,? of? yearword? year"},
	{'K', kCalendar, "the? ord of? month _/ _month ,? year?"},
	{'K', kDayOfSame, "W? month day|ordday ,? of the? same unit"},
	{'K', kDayOfSame, "W? day|ordday dot? of? month of? the? same unit"},
	{'K', kDayOfSame, "the ordday of the? same unit"},
	{'K', kMonthOfYear, "W? month day|ordday ,? of? R"},
	{'K', kMonthOfYear, "W? day|ordday dot? of? month of? R"},
	{'K', kCalendar, "W? day month _/ _month ,? year?"},
	{'K', kCalendar, "day|ordday weekday ,? month ,? year"},
	{'K', kCalendar, "W? month day|ordday ,? year yearword?"},
	{'K', kCalendar, "W? month day|ordday ,? '’ _yy"},
	{'K', kCalendar, "W? month the? day|ordday"},
	{'K', kCalendar, "year ,? month day"},
	{'K', kCalendar, "year _- mon2 _- day"},
	{'K', kCalendar, "year _/ mon2 _/ day"},
	{'K', kCalendar, "year _. mon2 _. day"},
	{'K', kCalendar, "W? day _. mon2 _. year yearword?"},
	{'K', kCalendar, "W? day _. mon2 _. yy yearword?"},
	{'K', kCalendar, "W? day _dot mon2 _. year yearword?"},
	{'K', kCalendar, "W? day _dot mon2 _dot year yearword?"},
	{'K', kCalendar, "W? day _dot _mon2 _dot"},
	{'K', kCalendar, "day _- mon2 _- year"},
	{'K', kCalendar, "day _- _month _- _year"},
	{'K', kCalendar, "day _/ _month _/ _year"},
	{'K', kCalendar, "month _- _day _- _year"},
	{'K', kSlash, "W? int _/ int _/ year"},
	{'K', kSlash, "W? int _/ int _/ yy"},

	{'T', kClock, "hour _: min ampm? zone?"},
	{'T', kClock, "hour _: min _: min ampm? zone?"},
	{'T', kClock, "hour _: min zone? ~+|- _hour _: _min"},
	{'T', kClock, "hour _. min ampm zone?"},
	{'T', kClock, "hour ampm zone?"},
	{'T', kClock, "hour hourword min? ampm? zone?"},
	{'T', kClock, "hour _: min hourword ampm? zone?"},
	{'T', kClock, "hour _. min hourword zone?"},
	{'T', kClock, "hour _. _min"},
	{'T', kClock, "num|ord hourword ampm? zone?"},
	{'T', kClock, "num min? ampm zone?"},
	{'T', kClock, "ord min? ampm zone?"},
	{'T', kClock, "hourword hour _: min ampm? zone?"},
	{'T', kClock, "hourword hour ampm? zone?"},
	{'T', kClock, "hourword ord min? ampm|daypart? zone?"},
	{'T', kClock, "clock"},
	{'T', kClock, "N unit before|after clock"},

	{'D', kNone, "K"},
	{'D', kNone, "dayword K"},
	{'D', kWeekday, "thewk? weekday"},
	{'D', kWeekday, "thewk? dayword thewk? weekday"},
	{'D', kNamedWeekday, "last|this|next dayword? weekday"},
	{'D', kNamedWeekday, "thewk? dayword? weekday last|this|next"},
	{'D', kNamedWeekday, "the last|next weekday"},
	{'D', kWeekdayOfWeek, "weekday of? last|this|next unit"},
	{'D', kWeekdayOfMonth, "the? ord weekday of|in? month ,? of? year yearword?"},
	{'D', kWeekdayOfMonth, "the? ord weekday of|in? month"},
	{'D', kWeekdayBefore, "the? prev weekday"},
	{'D', kWeekdayBefore, "thewk|the? weekday prev"},
	{'D', kWeekdayAfter, "the? foll weekday"},
	{'D', kWeekdayAfter, "thewk|the? weekday foll"},
	{'D', kRelDay, "relday"},
	{'D', kHoliday, "holiday"},
	{'D', kHoliday, "holiday of? yearword? year"},
	{'D', kDayOfMonth, "the? ordday dateword?"},
	{'D', kDayOfMonth, "the day dot?"},
	{'D', kDayOfMonth, "the? unit day"},
	{'D', kDayOfMonth, "thewk? weekday ,? the? day|ordday dot?"},
	{'D', kMonthOfYear, "the? day|ordday dot? dateword? of? R"},

	{'P', kNone, "the? daypart"},
	{'P', kNone, "the? early|late|mid|edge -? of? the? daypart"},
}

var patterns = compile(slices.Concat(dayRows, periodRows, wholeRows, repeated))
