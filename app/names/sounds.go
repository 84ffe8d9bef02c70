package names

import "strings"

// The sounds of a word are its letters written over into one small alphabet, so
// that scripts and spellings can be compared: the vowels a e i o u, and
// b p v f d t s z k q g h j l m n r as usual, c for ts, C for tsh, S for sh, Z for zh,
// x for kh. Doubled sounds are one.

// spellings turn the letters of a script into sounds, the longest first.
type spellings struct {
	longest int // runes of the longest
	table   map[string]string
}

// newSpellings reads pairs "letters=sounds", with spaces between.
func newSpellings(lists ...string) spellings {
	s := spellings{table: map[string]string{}}
	for _, pair := range strings.Fields(strings.Join(lists, " ")) {
		from, to, _ := strings.Cut(pair, "=")
		s.table[from] = to
		s.longest = max(s.longest, len([]rune(from)))
	}
	return s
}

// Of the Latin letters, ^ stands for the beginning of a word and $ for its end.
var latinSounds = newSpellings(
	"schtsch=S shtch=S shch=S chtch=S stsch=S tsch=C dsch=j tch=C tsh=C sch=S sh=S sz=S ch=C cz=C zh=Z dzh=j dj=j kh=x gh=g ph=f th=t dh=d rh=r wh=v",
	"ck=k cc=k ts=c tz=c qu=k ou=u oo=u ee=i ie=i yy=i iy=i yi=i ij=i yj=i jj=i iii=i ii=i uu=u aa=a oe=o ue=u ks=ks",
	"ce=se ci=si cy=si ge=ge gi=gi gue=ge gui=gi ^x=s ^ye=ie ^yo=io ^j=j ah$=a eh$=e oh$=o aia$=a aya$=a aja$=a aj$=ai ej$=ei oj$=oi uj$=ui y$=i ^ie=ie",
	"schtschow$=Sev tschow$=Cev schow$=Sev chov$=Cev shov$=Sev zhov$=Zev tchov$=Cev",
	"a=a b=b c=k d=d e=e f=f g=g h=h i=i j=j k=k l=l m=m n=n o=o p=p q=q r=r s=s t=t u=u v=v w=v x=ks y=i z=z '=",
)

var cyrillicSounds = newSpellings(
	"дж=j ая$=a я=ia ю=iu є=ie ї=i ё=e е=e э=e а=a б=b в=v г=g д=d ж=Z з=z и=i і=i й=i ы=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=x",
	"ц=c ч=C ш=S щ=S ь= ъ= '= ў=v ј=i љ=l њ=n ћ=C ђ=j џ=j ые=i чов$=Cev чова$=Ceva щов$=Sev щова$=Seva шов$=Sev жов$=Zev ыи=i ий=i ій=i ый=i іі=i",
)

// Of the Arabic letters, the long vowels stand for vowels; short ones are not written.
var arabicSounds = newSpellings(
	"ا=a ب=b ت=t ث=t ج=j ح=h خ=x د=d ذ=d ر=r ز=z س=s ش=S ص=s ض=d ط=t ظ=z ع= غ=g ف=f ق=k ك=k ل=l م=m ن=n ه$=a ه=h ي=i و=u ^و=v تش=C تس=c يي=i وو=u",
	"كس=ks ^اي=i ^او=u ^ا=a ^ي=i",
)

// soundsIn are those of a folded word; a script that is not known keeps its letters.
func soundsIn(word string, in script) string {
	switch in {
	case latinScript:
		return latinSounds.of(word)
	case cyrillicScript:
		return cyrillicSounds.of(word)
	case arabicScript:
		return arabicSounds.of(word)
	}
	return word
}

// of writes a word over; letters that it does not know stay.
func (s spellings) of(word string) string {
	var out []byte
	marked := "^" + word + "$"
	var ends [96]int // where each rune of the word ends
	runes := ends[:0]
	for i := range marked {
		if i > 0 {
			runes = append(runes, i)
		}
	}
	runes = append(runes, len(marked))
	for i, at := 0, 0; i < len(runes); {
		n := min(s.longest, len(runes)-i)
		for ; n > 0; n-- {
			to, ok := s.table[marked[at:runes[i+n-1]]]
			if ok {
				out = appendSounds(out, to)
				break
			}
		}
		if n == 0 {
			if one := marked[at:runes[i]]; one != "^" && one != "$" {
				out = append(out, one...)
			}
			n = 1
		}
		i += n
		at = runes[i-1]
	}
	return string(out)
}

// appendSounds leaves out what doubles the sound before it.
func appendSounds(out []byte, sounds string) []byte {
	for i := range len(sounds) {
		if n := len(out); n == 0 || out[n-1] != sounds[i] {
			out = append(out, sounds[i])
		}
	}
	return out
}

func vowel(sound byte) bool {
	switch sound {
	case 'a', 'e', 'i', 'o', 'u':
		return true
	}
	return false
}

// dental is the bit of t and d; Arabic has them for s and z as well.
const dental = 16

// firmSounds are a bit for each of l, m, n, r, and one for t and d, where a word has
// them: a spelling that lacks one of them costs a whole sound.
func firmSounds(sounds string) (set uint8) {
	for i := range len(sounds) {
		switch sounds[i] {
		case 'l':
			set |= 1
		case 'm':
			set |= 2
		case 'n':
			set |= 4
		case 'r':
			set |= 8
		case 't', 'd':
			set |= dental
		}
	}
	return set
}

// classes of sounds that spellings of one name change for each other: the letters
// of a skeleton.
var classes = func() (c [256]byte) {
	for _, group := range []string{"Bbp", "Fvf", "Dd", "Tt", "SszSZCc", "Kkqghxj", "Ll", "Mm", "Nn", "Rr"} {
		for i := 1; i < len(group); i++ {
			c[group[i]] = group[0]
		}
	}
	for d := byte('0'); d <= '9'; d++ {
		c[d] = d
	}
	return c
}()

// skeleton of some sounds: the classes of the consonants, of which neighbours that
// are alike are one. What has no consonants is its own skeleton.
func skeleton(sounds string) string {
	var out []byte
	for i := range len(sounds) {
		if vowel(sounds[i]) {
			continue
		}
		c := classes[sounds[i]]
		if c == 0 {
			c = sounds[i]
		}
		if n := len(out); n == 0 || out[n-1] != c || i > 0 && vowel(sounds[i-1]) {
			out = append(out, c)
		}
	}
	if len(out) == 0 {
		return sounds
	}
	return string(out)
}
