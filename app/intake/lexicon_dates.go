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
	// Turkish
	"ocak", "şubat", "mart", "nisan", "mayıs", "haziran", "temmuz", "ağustos", "eylül", "ekim", "kasım", "aralık",
	// Swedish, Danish, Norwegian
	"januari januar", "februari februar", "mars marts", "april", "maj mai", "juni", "juli", "augusti august",
	"september", "oktober", "november", "december desember",
	// Finnish
	"tammikuuta", "helmikuuta", "maaliskuuta", "huhtikuuta", "toukokuuta", "kesäkuuta", "heinäkuuta", "elokuuta",
	"syyskuuta", "lokakuuta", "marraskuuta", "joulukuuta",
	// Czech
	"ledna leden", "února únor", "března březen", "dubna duben", "května květen", "června červen",
	"července červenec", "srpna srpen", "září", "října říjen", "listopadu listopad", "prosince prosinec",
	// Greek
	"ιανουαρίου ιανουάριος", "φεβρουαρίου φεβρουάριος", "μαρτίου μάρτιος", "απριλίου απρίλιος", "μαΐου μάιος",
	"ιουνίου ιούνιος", "ιουλίου ιούλιος", "αυγούστου αύγουστος", "σεπτεμβρίου σεπτέμβριος", "οκτωβρίου οκτώβριος",
	"νοεμβρίου νοέμβριος", "δεκεμβρίου δεκέμβριος",
	// Indonesian, Malay
	"januari", "februari", "maret mac", "april", "mei", "juni jun", "juli julai", "agustus ogos", "september",
	"oktober", "november", "desember disember",
	// Romanian
	"ianuarie", "februarie", "martie", "aprilie", "mai", "iunie", "iulie", "august", "septembrie", "octombrie",
	"noiembrie", "decembrie",
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

// dayFirstLanguages write the day before the month in every country where they
// are those of the press; dayFirstRegions are such countries of other languages.
var (
	dayFirstLanguages = wordSet("uk ru be bg sr hr bs sl mk cs sk pl de fr it pt nl da nb no fi el tr ro he ar ca gl id ms vi hi")
	dayFirstRegions   = wordSet("en-GB en-AU en-NZ en-IE en-IN en-ZA es-ES es-AR es-CL es-CO es-MX es-PE es-UY")
)
