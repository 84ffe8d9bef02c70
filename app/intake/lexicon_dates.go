package intake

// monthNames gives the number of a month by its name or usual abbreviation, in
// lower case without a full stop.
var monthNames = monthTable(
	// English
	"january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
	"september sept sep", "october oct", "november nov", "december dec",
	// Ukrainian
	"січня січень січ", "лютого лютий лют", "березня березень бер", "квітня квітень квіт", "травня травень трав",
	"червня червень черв", "липня липень лип", "серпня серпень серп", "вересня вересень вер",
	"жовтня жовтень жовт", "листопада листопад лист", "грудня грудень груд",
	// Russian
	"января январь янв", "февраля февраль фев", "марта март мар", "апреля апрель апр", "мая май",
	"июня июнь июн", "июля июль июл", "августа август авг", "сентября сентябрь сен сент",
	"октября октябрь окт", "ноября ноябрь ноя нояб", "декабря декабрь дек",
	// Spanish
	"enero ene", "febrero", "marzo", "abril abr", "mayo", "junio", "julio", "agosto ago",
	"septiembre setiembre", "octubre", "noviembre", "diciembre dic",
	// French
	"janvier janv", "février fevrier févr fév", "mars", "avril avr", "mai", "juin", "juillet juil",
	"août aout", "septembre", "octobre", "novembre", "décembre decembre déc",
	// German
	"januar jänner", "februar", "märz mär", "april", "mai", "juni", "juli", "august", "september",
	"oktober okt", "november", "dezember dez",
	// Arabic, in both usual sets
	"يناير كانون_الثاني", "فبراير شباط", "مارس آذار", "أبريل ابريل إبريل نيسان", "مايو أيار", "يونيو يونيه حزيران",
	"يوليو يوليه تموز", "أغسطس اغسطس آب", "سبتمبر أيلول", "أكتوبر اكتوبر تشرين_الأول", "نوفمبر تشرين_الثاني",
	"ديسمبر كانون_الأول",
	// Italian
	"gennaio gen", "febbraio", "marzo", "aprile", "maggio mag", "giugno giu", "luglio lug", "agosto",
	"settembre set", "ottobre ott", "novembre", "dicembre",
	// Portuguese
	"janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro out",
	"novembro", "dezembro",
	// Polish
	"stycznia styczeń", "lutego luty", "marca marzec", "kwietnia kwiecień", "maja maj", "czerwca czerwiec",
	"lipca lipiec", "sierpnia sierpień", "września wrzesień", "października październik",
	"listopada listopad", "grudnia grudzień",
	// Dutch
	"januari", "februari", "maart mrt", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
	"november", "december",
)

func monthTable(rows ...string) map[string]int {
	table := map[string]int{}
	for i, row := range rows {
		for _, name := range splitRow(row) {
			table[name] = i%12 + 1
		}
	}
	return table
}

// weekdayNames are the names of the days of the week, which may stand within a
// date.
var weekdayNames = wordSet(
	"monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun",
	"понеділок вівторок середа четвер п'ятниця субота неділя пн вт ср чт пт сб нд",
	"понедельник вторник среда четверг пятница суббота воскресенье вс",
	"lunes martes miércoles jueves viernes sábado domingo",
	"lundi mardi mercredi jeudi vendredi samedi dimanche",
	"montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so",
	"الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
)

// zone is what a zone's abbreviation stands for.
type zone struct {
	offset string // "Z", "+05:30"
	name   string // where it needs saying
	check  bool   // other zones are abbreviated likewise
}

var zones = map[string]zone{
	"UTC": {"Z", "", false}, "GMT": {"Z", "", false}, "Z": {"Z", "", false},
	"BST": {"+01:00", "British Summer Time", false}, "WET": {"Z", "", false}, "WEST": {"+01:00", "", false},
	"CET": {"+01:00", "", false}, "MEZ": {"+01:00", "", false}, "CEST": {"+02:00", "", false}, "MESZ": {"+02:00", "", false},
	"EET": {"+02:00", "", false}, "EEST": {"+03:00", "", false}, "MSK": {"+03:00", "", false}, "МСК": {"+03:00", "", false},
	"TRT": {"+03:00", "", false}, "IDT": {"+03:00", "Israel Daylight Time", false},
	"IST": {"+05:30", "India Standard Time", false}, "PKT": {"+05:00", "", false}, "NPT": {"+05:45", "", false},
	"GST": {"+04:00", "Gulf Standard Time", true}, "WIB": {"+07:00", "", false}, "ICT": {"+07:00", "", false},
	"HKT": {"+08:00", "", false}, "SGT": {"+08:00", "", false}, "PHT": {"+08:00", "", false}, "AWST": {"+08:00", "", false},
	"JST": {"+09:00", "", false}, "KST": {"+09:00", "", false}, "AEST": {"+10:00", "", false}, "AEDT": {"+11:00", "", false},
	"NZST": {"+12:00", "", false}, "NZDT": {"+13:00", "", false}, "WAT": {"+01:00", "", false}, "CAT": {"+02:00", "", false},
	"SAST": {"+02:00", "", false}, "EAT": {"+03:00", "", false}, "BRT": {"-03:00", "", false}, "ART": {"-03:00", "", false},
	"EST": {"-05:00", "", false}, "EDT": {"-04:00", "", false}, "CDT": {"-05:00", "", false}, "CST": {"-06:00", "US Central Standard Time", true},
	"MST": {"-07:00", "US Mountain Standard Time", true}, "MDT": {"-06:00", "", false},
	"PST": {"-08:00", "US Pacific Standard Time", false}, "PDT": {"-07:00", "", false},
	"AKST": {"-09:00", "", false}, "AKDT": {"-08:00", "", false}, "HST": {"-10:00", "", false},
}

// americanZones are those that name summer and winter time alike: hours from
// UTC in winter.
var americanZones = map[string]int{"ET": -5, "CT": -6, "MT": -7, "PT": -8}
