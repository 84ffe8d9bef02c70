package layout

import (
	"strings"
	"testing"
)

// No line of Chinese or Japanese begins with what closes or belongs to the
// character before it, or ends with what opens.
func TestChineseAndJapaneseLineBreaks(t *testing.T) {
	const (
		closing = "、。，．：；？！」』）］｝〉》】〕”’ー々ゝゞヽヾ・ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ…‥％℃〜"
		opening = "「『（［｛〈《【〔“‘￥＄"
	)
	for _, text := range []string{
		"渡轮于三月十二日（星期二）停航，「安塞尔玛」号驳船撞上了第四座桥墩。港务局表示：“修理至少需要两周！”",
		"フェリーは三月十二日（火曜日）に運休した。「アンセルマ」号のはしけが、橋脚にぶつかったためである。ちょっと待って、きょう・あすはどうなのか？",
		"東京、大阪ー京都を結ぶ『特急・みなと』は、ヴェルム駅で一時間以上も止まっていた……と、駅長は〈本紙〉に語った。約50％の乗客がバスへ。",
		"佐々木さんは《港の歴史》という本を書いた。「はい、そうです。」と彼女は言った。気温は３０℃、運賃は￥５００。",
	} {
		for width := float32(20); width <= 200; width += 10 {
			lines := shown(doc(width, text))
			for i, l := range lines {
				runes := []rune(l)
				if first := runes[0]; i > 0 && width >= 60 && strings.ContainsRune(closing, first) {
					t.Errorf("%v wide, line %d begins with %c: %q", width, i, first, lines)
				}
				if last := runes[len(runes)-1]; width >= 60 && strings.ContainsRune(opening, last) {
					t.Errorf("%v wide, line %d ends with %c: %q", width, i, last, lines)
				}
			}
		}
	}
}

// Between ideographs a line may break anywhere else; a Latin word and a figure stay
// whole.
func TestIdeographsBreakAnywhereElse(t *testing.T) {
	got := shown(doc(60, "港务局在Velm说1250人"))
	if want := "港务局在 Velm说 1250人"; strings.Join(got, " ") != want {
		t.Errorf("%q, want %q", got, want)
	}
}
