package intake

import (
	"sync"
	"unicode"
)

// letters tells how often the letters beyond ASCII stand in a language: each is
// followed by its share in some thousandths of them. words are common words of
// the language in plain ASCII, for languages that share their letters with others.
type letters struct {
	shares string
	words  string
}

// The languages by the groups that share encodings. The shares are rounded from
// what is generally known of these languages; they need only be right enough to
// tell one encoding from another.
var (
	cyrillicLetters = []letters{
		{shares: "о110е85а80и74н67т63с55р47в45л44к35м32д30п28у26я20ы19ь17г17з16б16ч14й12х10ж9ш7ю6ц5щ4э3ф3ъ1ё1"},
		{shares: "о94а83н68и61і57в53т52е49р45с41к39л36у34д33м30п29я22з23ь18г16б17ч14й13х11ц8ж9ю8є6ї7ш8щ5ф3ґ1"},
		{shares: "а155н58о40і45е50р48к42т40с45л42в35д32у37ы37э16п29м27я30ь16з25б16г16ў17ч13ш11х10ж9ц12й11ю8ф2ё6"},
		{shares: "а114и90о87е86т76н70р50в45с47л35к35д32п29м26з21я17у16ъ16б14г15ч15ж8х7щ7ц9ш5й6ф3ю2ь1"},
		{shares: "а114о91и90е89н57с51р50ј47т44у41в40к38м36д36л31п30з21г17б16ч12ш9ж7ц8х7њ7ћ7љ5ђ2ф2џ1ѓ1ќ1ѕ1"},
	}
	greekLetters  = []letters{{shares: "α85τ80ο75ι65ε65ν63σ50ρ43π40κ40ς40η40υ33μ33λ27ί22ά20ό20έ20γ18δ18ω16θ13ή13χ11ύ8ώ8φ8β7ξ4ζ4ψ2ϊ1ΐ1"}}
	hebrewLetters = []letters{{shares: "י110ו100ה90ל75א60ר60ב50ש50ת50מ50נ35ם30ע30ד26כ25ח25ק20פ17ן15ס14צ13ט13ג13ז10ך8ף2ץ2־2"}}
	arabicLetters = []letters{
		{shares: "ا130ل120ي70م65و60ن60ر50ت50ب40ع40ه40د35ة30س30ف30ق25أ25ح23ك22ج14ش13ص11ى10خ10ط10إ10،8ض8ذ8ث6ئ6ز6غ5ء5ؤ3آ3ظ2؟1ـ1"},
		{shares: "ا140ی95ن75ر75د70ه60و60م55ت50ب45س40ش35ک35ز25ل30ق15ف15خ15گ12ج12ع12پ12آ10ح10ط8ص8چ5ذ3ض4غ4ث2ژ1ظ2ء1ئ3،8؟1\u200c15"},
	}
	thaiLetters = []letters{{shares: "า80น65ร62ก55อ52เ45่42ง42ม38้32ย34ล34ว30ท28ด26ส26ต25ั35ี24ป20บ20ค20ห22แ18จ18ิ22ไ15พ15ะ15ใ14ช13ข13็8์12ผ8ื10ุ12ู10ซ6ถ8ึ7ธ7โ8ณ7ศ8ำ10ภ4ษ4ญ3ฟ3ฐ2ๆ2ฉ2ฝ1ฎ1"}}

	westernLetters = []letters{
		{"é550à120è100ê50ç35ô20î15û15â15ù10œ10ï5ë3’30", "le la les des et est dans que pour une sur avec qui du par"},
		{"ü330ä300ö170ß80„20“20", "der die das und nicht mit von den ist auf ein eine wurde im sich"},
		{"ó280í230á200é180ñ90ú60ü5¿8¡4ª2º4", "el la los las de que y en por con una del se para"},
		{"ã250ç170á120é120í90ó80ê60õ50à40ú40â30ô20º8ª4", "o a os as de que e do da em um uma para com no na"},
		{"è300à230ò120ù120é80ì60’40", "il la di che e del della un una per con non sono nel"},
		{"å330ä330ö300é10", "och att det som en av den inte med till har"},
		{"ø330å320æ250é10ö5ä5", "og at det som en af til ikke med har den er"},
		{"ä650ö280å10š5ž3é3", "ja on ei se oli ovat mutta kun myös"},
		{"ð200á150í120þ110é60ó100ú70ý60æ80ö100", "og er sem til ekki var hefur fyrir um"},
		{"é350ë350ï60ü20ö10’40", "de het een van en in dat die niet met zijn op"},
		{"à300é200è150í130ó120ò80ç40ú40ü5ï10·30’40", "el la els les de que i en per amb una del"},
		{"ä320õ270ü220ö80š5ž3", "ja on ei ta see oma kui ning et"},
		{"’300“150”150—80–100‘60£30€10é60ö10ü10…40•20", "the and of to in that was for on with said by"},
	}
	centralLetters = []letters{
		{"ą120ę130ł250ż120ó110ś110ć60ń40ź12„20”20", "i w na z nie to jest do od po przez oraz"},
		{"í200á140é80ě90ř75š60č60ž60ů35ý65ú12ó3ď4ť4ň4„8“8", "a v na se je s z do pro po by ale"},
		{"á150í100č95š85ž75é80ý80ť50ľ45ú45ň20ô15ď15ä10ó5ĺ2ŕ2„8“8", "a v na sa je s z do pre po by ale"},
		{"á300é280ö110í60ő70ó90ü60ú20ű15„15”15", "a az és hogy nem is egy volt meg"},
		{"ă350î130â90ș110ț100ş110ţ100„15”15", "de la un o pe cu care nu este din sau"},
		{"č200š180ž150ć120đ60„10“10", "i u na je da se za od su koji"},
		{"č330š270ž250„10“10", "in je na v se da za ki so bi"},
		{"ë700ç150„5“5", "dhe e i në për me nga"},
	}
	turkishLetters = []letters{{"ı280ü120ş120ğ80ö80ç80İ25â5’30", "ve bir bu da de ile olarak olan"}}
	balticLetters  = []letters{
		{"ė180š120ž80ą70č40ų120ū55į55ę25„15“15", "ir kad yra su tai buvo bet nuo"},
		{"ā350ī140ē120š100ņ60ļ40ž30ū40č15ķ15ģ12„5“5", "un ir ar par no ka uz bija"},
	}
	vietnameseLetters = []letters{{"đ90â50ê50ô60ă25ơ40ư60á20à30é5è3ó10ò5ù5ú5ã5õ5\u0301110\u0300120\u0323120\u030970\u030330", "trong cho khi theo quan"}}
)

// typographic marks stand in texts of every language.
const typographic = "’12‘4“10”10„4«10»10–12—10…5°1•2€2£1§1©2®1№2\u00a015\u00ad1·1¦1‚1‹1›1™1¹1²1³1½1×1´1¤1"

// shareOf gives each letter of a table its share of all.
func sharesOf(table string) map[rune]float64 {
	shares, sum := map[rune]float64{}, 0.0
	var letter rune
	n := 0.0
	end := func() {
		if letter != 0 {
			shares[letter] += n
			sum += n
		}
	}
	for _, r := range table {
		if r >= '0' && r <= '9' {
			n = n*10 + float64(r-'0')
			continue
		}
		end()
		letter, n = r, 0
	}
	end()
	for r := range shares {
		shares[r] /= sum
	}
	return shares
}

// tongue is a language ready for comparing.
type tongue struct {
	share map[rune]float64
	words map[string]bool
}

// What part of the letters beyond ASCII are marks, and what a large letter has of
// the share of its small one.
const (
	partMarks   = 0.06
	capitalPart = 0.08
)

func tonguesOf(all []letters) []tongue {
	marks := sharesOf(typographic)
	var out []tongue
	for _, l := range all {
		t := tongue{share: map[rune]float64{}, words: wordSet(l.words)}
		for r, share := range sharesOf(l.shares) {
			t.share[r] += share * (1 - partMarks)
			if up := unicode.ToUpper(r); up != r && t.share[up] == 0 {
				t.share[up] = share * capitalPart
			}
		}
		for r, share := range marks {
			t.share[r] += share * partMarks
		}
		out = append(out, t)
	}
	return out
}

// tongues are the languages of each group.
var tongues = sync.OnceValue(func() map[string][]tongue {
	return map[string][]tongue{
		"Cyrillic": tonguesOf(cyrillicLetters), "Greek": tonguesOf(greekLetters), "Hebrew": tonguesOf(hebrewLetters),
		"Arabic": tonguesOf(arabicLetters), "Thai": tonguesOf(thaiLetters), "Western": tonguesOf(westernLetters),
		"Central": tonguesOf(centralLetters), "Turkish": tonguesOf(turkishLetters), "Baltic": tonguesOf(balticLetters),
		"Vietnamese": tonguesOf(vietnameseLetters),
	}
})
