package intake

import (
	"strings"
	"unicode"

	"github.com/RadhiFadlillah/whatlanggo"

	"dateline/app/article"
)

// languageWords is how many words a block must have for its language to be told.
const languageWords = 20

// surelyOther is how sure whatlanggo must be of another language.
const surelyOther = 0.8

// markLanguages marks the blocks that are in another language than the article.
// A block that holds most of the article's own small words is not asked about,
// nor is a short one with few of any, such as a list of names.
func markLanguages(blocks []article.Block, lang string) {
	base, _, _ := strings.Cut(lang, "-")
	if base == "" {
		return
	}
	for i := range blocks {
		b := &blocks[i]
		if b.Kind == article.Code || b.Kind == article.Table || len(b.Text) < 60 || !hasWords(b.Text, languageWords) {
			continue
		}
		sample := firstRunesOf(b.Text, 600)
		guess := likeliestLanguage(sample)
		if guess == base || guess == "" && !hasWords(b.Text, 2*languageWords) {
			continue
		}
		info := whatlanggo.Detect(sample)
		told := info.Lang.Iso6391()
		switch {
		case told == "" || told == base || info.Confidence < surelyOther || nearLanguages[base+" "+told]:
		case guess == told, smallWords[told] == nil && (smallWords[base] != nil || latin(told) != latin(base)):
			b.Lang = told
		}
	}
}

func hasWords(s string, n int) bool { return strings.Count(s, " ") >= n-1 && countWords(s) >= n }

// smallWords are the commonest words of the languages that are read here.
var smallWords = map[string]map[string]bool{
	"en": wordSet("the of and to in a is that for it was on with as at by from he she they his her their be has had have not but an are were will said who which this"),
	"uk": wordSet("і в у на що не з до та за це як є про від для його її але був була були які який яка також він вона вони має під час після року щоб або"),
	"ru": wordSet("и в на что не с по к за это как о от для его её ее но был была были которые который также он она они из под во время после года чтобы или же"),
	"es": wordSet("de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha fue este"),
	"fr": wordSet("de la le et les des en un du une que est dans pour qui par sur pas au plus ne se ce il sont avec a été cette"),
	"de": wordSet("der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach bei"),
	"ar": wordSet("في من على إلى أن عن مع هذا هذه التي الذي كان قد ما لا و بعد قبل بين كما لم ذلك كل هو هي وقال"),
	"it": wordSet("di e che la il un a per in una è con non del si le dei nel al da sono alla più come i gli ha"),
	"pt": wordSet("de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à foi"),
	"pl": wordSet("i w na z do że się nie to jest o od za po jak przez dla ale był który oraz są ich tym jego"),
	"nl": wordSet("de van het een en in te dat is op voor met niet zijn aan er om ook als die bij maar door naar"),
}

// smallIn are the languages in which a word is one of the commonest.
var smallIn = func() map[string][]string {
	in := map[string][]string{}
	for lang, small := range smallWords {
		for w := range small {
			in[w] = append(in[w], lang)
		}
	}
	return in
}()

// smallShare is the least share of small words in a text of a language.
const smallShare = 0.12

// likeliestLanguage is the language whose small words a text holds most of, "" where it
// holds few of any.
func likeliestLanguage(text string) string {
	held := map[string]int{}
	all := 0
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
		all++
		for _, lang := range smallIn[w] {
			held[lang]++
		}
	}
	best := ""
	for lang, n := range held {
		if float64(n) >= smallShare*float64(all) && (n > held[best] || n == held[best] && lang < best) {
			best = lang
		}
	}
	return best
}

// nearLanguages are those that a short text does not tell apart surely.
var nearLanguages = pairs("es pt", "es gl", "es ca", "pt gl", "nb nn", "nb da", "no da", "no nb", "sv nb", "hr sr", "hr bs", "sr bs", "cs sk", "id ms", "uk be", "ru be", "ru bg", "bg mk", "fa ps", "nl af", "hi mr", "hi ne")

func pairs(all ...string) map[string]bool {
	set := map[string]bool{}
	for _, p := range all {
		a, b, _ := strings.Cut(p, " ")
		set[a+" "+b], set[b+" "+a] = true, true
	}
	return set
}
