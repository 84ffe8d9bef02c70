package sentence

import "strings"

// The words below are in lower case and without the full stop after them.

// titles and the like stand before a name or a number and never end a sentence.
var titles = set(
	"mr mrs ms dr st prof rev hon gen col lt maj capt sgt cpl adm cmdr gov sen rep pres vs dept est approx mt ft",
	"jan feb mar apr jun jul aug sep sept oct nov dec i.e e.g",
	"ім вул просп бул пл м с о див напр гр акад проф доц ген полк кв буд тел смт оз св",
	"им ул г см напр руб акад проф ген полк стр",
	"hr hrn fr bzw ca z.b d.h str vgl ggf evtl inkl mio mrd bd abs",
	"mme mlle mm m mgr av bd ste", "sra srta dra lic ing gral ud uds avda núm pág ee d dña",
	"ى د أ م ص ج",
)

// enders can stand at the end of a sentence as well: what follows tells.
var enders = set(
	"jr sr etc inc corp co ltd llc plc bros a.m p.m u.s u.k",
	"р рр ст грн тис млн млрд год хв сек обл ін т д п",
	"гг чел др", "usw jh", "uu", "cía", "هـ",
)

// numbered stand before a number and are words of their own elsewhere.
var numbered = set("no nr art fig vol pp p nos abb kap")

// beginners begin a sentence so often that after one of the enders, or an
// initial, they are taken for its first word.
var beginners = set(
	"the a an he she it they we i you but and in on at after before when while this that these those there",
	"his her its their our my as if for from with by to some many all no not one",
	"він вона воно вони ми ви це ці цей ця про за після до як але та і й у в на з із зі від для коли тому також",
	"он она оно они мы вы это эти о об после но и к с от для когда поэтому также",
	"der die das ein eine er sie es wir in im am nach bei aber und auch für mit von zu",
	"le la les il elle ils elles un une ce cette ces des en dans mais pour selon après et",
	"el los las él ella un una en pero según para por y",
)

// afterOrdinal follow a number with a full stop in German.
var afterOrdinal = set(
	"januar jänner februar märz april mai juni juli august september oktober november dezember jahrhundert jahrhunderts weltkrieg weltkriegs",
)

func set(lists ...string) map[string]bool {
	out := map[string]bool{}
	for _, l := range lists {
		for _, w := range strings.Fields(l) {
			out[w] = true
		}
	}
	return out
}
