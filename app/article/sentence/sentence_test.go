package sentence

import (
	"strings"
	"testing"
)

func TestSentencesOfNewspapers(t *testing.T) {
	for _, want := range []string{
		"The bridge closed at 5 p.m. Tuesday. |Mr. Smith, of the U.S. Navy, said so. |\"Stop!\" he cried. |It cost $3.5 million.",
		"Some 40 people, etc. were hurt. |He left at 6 a.m. |The ship sank. |See No. 5 in it. |Is it no. |Yes.",
		"J.R.R. Olmsen wrote to Lt. Gen. H.R. Marre of Ilven Inc. in Washington, D.C. |The end.",
		"He said: “Go.” |She went. |(He left.) |Then... nothing. |Visit example.com. |Read v2.5 now.",
		"1. First point. |2. Second.",
		"Міст закрили о 17 год. 30 хв. у вівторок. |Про це повідомив ім. Шевченка ун-т. |«Стій!» — крикнув він. |Так було у 2014 р. |Вони пішли на вул. Портову, 5. |Сказав О. Коваль.",
		"El Sr. García llegó. |¿Quién lo dijo? |¡Alto! |La Sra. López, de EE. UU., habló. |Cuesta 3.000 euros.",
		"M. Dupont est arrivé. |« Arrêtez ! » a-t-il crié. |Mme. Martin, etc. |Le 1er mars. |Est-ce vrai ? |« Non ! » |Il partit.",
		"Am 3. März kam Dr. Müller an. |„Halt!“, rief er. |Das sind z. B. Brücken u. a. Bauten. |Die Nr. 5 kam d. h. spät. |Er sagte: „Ja.“ |Dann ging er. |Im 19. Jahrhundert.",
		"قال الوزير. |هل وصلت السفينة؟ |نعم. |یہ ہوا۔ |وہ گیا۔ |قال د. أحمد ذلك.",
		"大臣は言った。|「止まれ！」と叫んだ。|本当か？|彼は「来る。そして帰る。」と言った。|「行く。」|彼は去った。",
		"他说完了。|“好。”|她走了。",
		"यह हुआ। |वह गया॥ |क्या?",
		"First line\n|b! |C",
	} {
		text := strings.ReplaceAll(want, "|", "")
		s := Bounds(text)
		var got []string
		for i := 0; i+1 < len(s); i++ {
			got = append(got, string([]rune(text)[s[i]:s[i+1]]))
		}
		if g := strings.Join(got, "|"); g != want {
			t.Errorf("sentences\n%s, want\n%s", g, want)
		}
	}
}
