package intake

import "strings"

// zones gives the offset from UTC by a zone's abbreviation.
var zones = map[string]string{
	"UTC": "Z", "GMT": "Z", "Z": "Z", "WET": "Z", "WEST": "+01:00",
	"CET": "+01:00", "MEZ": "+01:00", "CEST": "+02:00", "MESZ": "+02:00",
	"EET": "+02:00", "EEST": "+03:00", "MSK": "+03:00", "МСК": "+03:00", "TRT": "+03:00", "IDT": "+03:00",
	"PKT": "+05:00", "NPT": "+05:45", "WIB": "+07:00", "ICT": "+07:00",
	"HKT": "+08:00", "SGT": "+08:00", "PHT": "+08:00", "AWST": "+08:00",
	"JST": "+09:00", "KST": "+09:00", "AEST": "+10:00", "AEDT": "+11:00", "NZST": "+12:00", "NZDT": "+13:00",
	"WAT": "+01:00", "CAT": "+02:00", "SAST": "+02:00", "EAT": "+03:00", "BRT": "-03:00", "ART": "-03:00",
	"EDT": "-04:00", "MDT": "-06:00", "PDT": "-07:00", "AKST": "-09:00", "AKDT": "-08:00", "HST": "-10:00",
}

// americanZones are those that name summer and winter time alike: hours from
// UTC in winter.
var americanZones = map[string]int{"ET": -5, "CT": -6, "MT": -7, "PT": -8}

// zoneMeaning is one of the zones that share an abbreviation, with what shows
// that it is meant: the country of the site's address, places of a place line.
type zoneMeaning struct {
	name      string
	offset    string
	countries map[string]bool // top-level domains
	places    []string        // lower case
}

func meaning(name, offset, countries, places string) zoneMeaning {
	return zoneMeaning{name, offset, wordSet(countries), strings.Split(places, "|")}
}

// sharedZones are the abbreviations with several meanings in the news. The first
// is taken, to be checked, where nothing shows which is meant.
var sharedZones = map[string][]zoneMeaning{
	"IST": {
		meaning("India Standard Time", "+05:30", "in", "new delhi|delhi|mumbai|kolkata|chennai|bengaluru|bangalore|hyderabad|pune|ahmedabad|lucknow|srinagar|guwahati|india"),
		meaning("Israel Standard Time", "+02:00", "il ps", "jerusalem|tel aviv|tel-aviv|haifa|beersheba|ashkelon|ashdod|nazareth|gaza|ramallah|west bank|israel"),
		meaning("Irish Standard Time", "+01:00", "ie", "dublin|cork|galway|limerick|waterford|ireland"),
	},
	"BST": {
		meaning("British Summer Time", "+01:00", "uk", "london|manchester|birmingham|liverpool|leeds|edinburgh|glasgow|cardiff|belfast|england|scotland|wales|britain"),
		meaning("Bangladesh Standard Time", "+06:00", "bd", "dhaka|chittagong|chattogram|sylhet|khulna|cox's bazar|bangladesh"),
	},
	"EST": {
		meaning("Eastern Standard Time of North America", "-05:00", "us ca", "new york|washington|boston|philadelphia|atlanta|miami|detroit|toronto|ottawa|montreal"),
		meaning("Eastern Standard Time of Australia", "+10:00", "au", "sydney|melbourne|brisbane|canberra|hobart|australia"),
	},
	"CST": {
		meaning("Central Standard Time of North America", "-06:00", "us ca", "chicago|dallas|houston|austin|minneapolis|st. louis|new orleans|winnipeg"),
		meaning("China Standard Time", "+08:00", "cn tw hk mo", "beijing|shanghai|guangzhou|shenzhen|wuhan|chengdu|taipei|china|taiwan"),
		meaning("Cuba Standard Time", "-05:00", "cu", "havana|santiago de cuba|cuba"),
	},
	"CDT": {
		meaning("Central Daylight Time of North America", "-05:00", "us ca", "chicago|dallas|houston|austin|minneapolis|st. louis|new orleans|winnipeg"),
		meaning("Cuba Daylight Time", "-04:00", "cu", "havana|santiago de cuba|cuba"),
	},
	"MST": {
		meaning("Mountain Standard Time of North America", "-07:00", "us ca", "denver|phoenix|salt lake city|albuquerque|calgary|edmonton"),
		meaning("Malaysia Standard Time", "+08:00", "my", "kuala lumpur|penang|johor bahru|putrajaya|malaysia"),
		meaning("Myanmar Standard Time", "+06:30", "mm", "yangon|naypyitaw|mandalay|myanmar"),
	},
	"PST": {
		meaning("Pacific Standard Time of North America", "-08:00", "us ca", "los angeles|san francisco|san diego|sacramento|seattle|portland|las vegas|vancouver"),
		meaning("Philippine Standard Time", "+08:00", "ph", "manila|quezon city|cebu|davao|philippines"),
		meaning("Pakistan Standard Time", "+05:00", "pk", "islamabad|karachi|lahore|peshawar|quetta|rawalpindi|pakistan"),
	},
	"GST": {
		meaning("Gulf Standard Time", "+04:00", "ae om", "dubai|abu dhabi|sharjah|muscat|oman"),
		meaning("Guam Standard Time", "+10:00", "gu", "guam|hagatna"),
	},
}
