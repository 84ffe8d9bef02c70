package intake

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
	"golang.org/x/text/unicode/norm"
)

// speech is a short report in a language, and the encodings it is written in.
type speech struct {
	lang, text string
	in         []encoding.Encoding
}

var speeches = []speech{
	{"Ukrainian", "Рада Липовця закрила міст через річку Сновиду: його опори підмило, і ремонт триватиме до весни. «Їздити об’їздом доведеться щонайменше пів року», — сказав голова громади Євген Ґудзь у четвер.",
		[]encoding.Encoding{charmap.Windows1251, charmap.KOI8U, charmap.MacintoshCyrillic}},
	{"Russian", "Совет Верхнего Ломова закрыл мост через реку: опоры подмыло, и ремонт продлится до весны. «Ездить в объезд придётся не меньше полугода», — сообщил в четверг глава района.",
		[]encoding.Encoding{charmap.Windows1251, charmap.KOI8R, charmap.ISO8859_5, charmap.CodePage866, charmap.MacintoshCyrillic}},
	{"Bulgarian", "Общината в Долна Върбица затвори моста над реката, защото опорите му са подкопани от водата. Ремонтът ще продължи до пролетта, съобщи кметът в четвъртък.",
		[]encoding.Encoding{charmap.Windows1251, charmap.ISO8859_5}},
	{"Polish", "Rada gminy Żabin zamknęła most na rzece, ponieważ woda podmyła jego filary. Remont potrwa do wiosny, a objazd przez las wydłuży drogę o pół godziny – ogłosił wójt w środę.",
		[]encoding.Encoding{charmap.Windows1250, charmap.ISO8859_2}},
	{"Czech", "Zastupitelé Dolní Březnice uzavřeli most přes řeku, protože voda podemlela jeho pilíře. Oprava potrvá až do jara a objížďka přes les bude o půl hodiny delší, řekl ve středu starosta.",
		[]encoding.Encoding{charmap.Windows1250, charmap.ISO8859_2}},
	{"Hungarian", "Az önkormányzat lezárta a folyó feletti hidat, mert a víz alámosta a pilléreit. A javítás tavaszig tart, és a kerülő út fél órával hosszabb lesz – közölte csütörtökön a település polgármestere.",
		[]encoding.Encoding{charmap.Windows1250, charmap.ISO8859_2}},
	{"French", "Le maire de Valmorel a fermé le pont après la crue : les piles ont été sapées et les travaux dureront jusqu’au printemps. « Il faudra faire un détour d’une demi-heure », a-t-il déclaré jeudi.",
		[]encoding.Encoding{charmap.Windows1252, charmap.Macintosh}},
	{"German", "Der Gemeinderat von Grünau hat die Brücke über den Fluss gesperrt, weil ihre Pfeiler unterspült sind. Die Arbeiten dauern bis zum Frühjahr; die Umleitung führt über Höchstädt, sagte der Bürgermeister am Donnerstag.",
		[]encoding.Encoding{charmap.Windows1252, charmap.Macintosh}},
	{"Spanish", "El ayuntamiento de Peñalba cerró el puente porque el río socavó sus pilares. La reparación durará hasta la primavera y el desvío será media hora más largo, según explicó el jueves la alcaldesa de la región.",
		[]encoding.Encoding{charmap.Windows1252}},
	{"Turkish", "Yeşilçay belediyesi, sular ayaklarını oyduğu için ırmağın üzerindeki köprüyü kapattı. Onarım ilkbahara kadar sürecek ve ormandan geçen yol yarım saat daha uzun olacak, dedi başkan perşembe günü.",
		[]encoding.Encoding{charmap.Windows1254}},
	{"Lithuanian", "Žaliakalnio savivaldybė uždarė tiltą per upę, nes vanduo išplovė jo atramas. Remontas truks iki pavasario, o apylanka per mišką bus pusvalandžiu ilgesnė, ketvirtadienį pranešė meras.",
		[]encoding.Encoding{charmap.Windows1257}},
	{"Greek", "Ο δήμος έκλεισε τη γέφυρα πάνω από το ποτάμι, επειδή το νερό υπέσκαψε τα θεμέλιά της. Οι εργασίες θα κρατήσουν ως την άνοιξη, είπε την Πέμπτη ο δήμαρχος.",
		[]encoding.Encoding{charmap.Windows1253, charmap.ISO8859_7}},
	{"Hebrew", "המועצה סגרה את הגשר שמעל הנחל, משום שהמים ערערו את יסודותיו. התיקון יימשך עד האביב, והדרך העוקפת ארוכה בחצי שעה, אמר ביום חמישי ראש המועצה.",
		[]encoding.Encoding{charmap.Windows1255}},
	{"Arabic", "أغلق المجلس البلدي الجسر فوق النهر لأن المياه جرفت قواعده. وتستمر أعمال الإصلاح حتى الربيع، والطريق البديل أطول بنصف ساعة، كما قال رئيس البلدية يوم الخميس.",
		[]encoding.Encoding{charmap.Windows1256, charmap.ISO8859_6}},
	{"Vietnamese", "Xã Bình Sơn đã đóng cửa cây cầu bắc qua sông vì nước xói lở các trụ cầu. Việc sửa chữa sẽ kéo dài đến mùa xuân, và đường vòng dài hơn nửa giờ, chủ tịch xã cho biết hôm thứ Năm.",
		[]encoding.Encoding{charmap.Windows1258}},
	{"Thai", "เทศบาลปิดสะพานข้ามแม่น้ำ เพราะน้ำกัดเซาะตอม่อ การซ่อมแซมจะใช้เวลาถึงฤดูใบไม้ผลิ และทางเลี่ยงจะไกลกว่าเดิมครึ่งชั่วโมง นายกเทศมนตรีกล่าวเมื่อวันพฤหัสบดี",
		[]encoding.Encoding{charmap.Windows874}},
	{"Japanese", "町は川にかかる橋を閉鎖した。増水で橋脚の土台が削られたためで、修理は春まで続く見通しだ。森を通る回り道は三十分ほど長くなる、と町長が木曜日に述べた。",
		[]encoding.Encoding{japanese.ShiftJIS, japanese.EUCJP, japanese.ISO2022JP}},
	{"Chinese", "镇政府关闭了河上的桥梁，因为洪水冲毁了桥墩的基础。维修工程将持续到明年春天，绕行的山路要多走半个小时，镇长在星期四的记者会上说。",
		[]encoding.Encoding{simplifiedchinese.GB18030, simplifiedchinese.GBK}},
	{"Chinese of Taiwan", "鎮公所關閉了河上的橋樑，因為洪水沖毀了橋墩的基礎。維修工程將持續到明年春天，繞行的山路要多走半個小時，鎮長在星期四的記者會上說。",
		[]encoding.Encoding{traditionalchinese.Big5}},
	{"Korean", "면사무소는 강을 건너는 다리를 닫았다. 불어난 물에 교각의 기초가 깎여 나갔기 때문이다. 수리는 봄까지 이어지고 숲길로 돌아가면 반 시간이 더 걸린다고 면장이 목요일에 말했다.",
		[]encoding.Encoding{korean.EUCKR}},
}

// write encodes a text as far as the encoding can hold it: what it cannot, such as
// typographic quotes in an old one, is written as people did.
func write(e encoding.Encoding, text string) (encoded []byte, meant string) {
	if e == charmap.Windows1258 {
		text = decomposed(text)
	}
	plain := map[rune]string{'«': `"`, '»': `"`, '’': "'", '—': "-", '–': "-", '،': ",", ' ': " "}
	var meaning strings.Builder
	for _, r := range text {
		piece := string(r)
		if b, err := e.NewEncoder().String(piece); err != nil || b == "\x1a" {
			piece = plain[r]
		}
		meaning.WriteString(piece)
	}
	b, err := e.NewEncoder().Bytes([]byte(meaning.String()))
	if err != nil {
		panic(err)
	}
	return b, norm.NFC.String(meaning.String())
}

// decomposed writes the tone marks of Vietnamese behind their letters.
func decomposed(text string) string {
	var b strings.Builder
	for _, r := range text {
		if _, ok := charmap.Windows1258.EncodeRune(r); ok {
			b.WriteRune(r)
			continue
		}
		parts := []rune(norm.NFD.String(string(r)))
		if tone := parts[len(parts)-1]; len(parts) == 3 && strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", tone) {
			b.WriteString(norm.NFC.String(string(parts[:2])) + string(tone))
		} else if len(parts) == 3 { // the dot below comes before the roof
			b.WriteString(norm.NFC.String(string([]rune{parts[0], parts[2]})) + string(parts[1]))
		} else {
			b.WriteString(string(parts))
		}
	}
	return b.String()
}

// shortened is about so many bytes of a text, whole words of it.
func shortened(text string, n int) string {
	if len(text) <= n {
		return text
	}
	cut := strings.ToValidUTF8(text[:n], "")
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return cut
}

// TestDecodeTellsEncodings: what nothing states is told from the letters, in short
// texts and long ones, plain and in a page.
func TestDecodeTellsEncodings(t *testing.T) {
	for name, shape := range map[string]func(string) string{
		"200 bytes": func(s string) string { return shortened(s, 200) },
		"whole":     func(s string) string { return s },
		"four times in a page": func(s string) string {
			return "<!DOCTYPE html><html><head><title>A</title></head><body>" + strings.Repeat("<p>"+s+"</p>\n", 4) + "</body></html>"
		},
	} {
		right, all := 0, 0
		for _, s := range speeches {
			for _, e := range s.in {
				b, want := write(e, shape(s.text))
				got, warnings := decode(b)
				all++
				if got == want && (len(warnings) > 0 || e == japanese.ISO2022JP) { // its escapes state it
					right++
				} else if got != want {
					t.Errorf("%s, %s in %v (%s): got %.60q", name, s.lang, e, guessEncoding(b).name, got)
				} else {
					t.Errorf("%s, %s in %v: no warning", name, s.lang, e)
				}
			}
		}
		t.Logf("%s: %d of %d right", name, right, all)
	}
}

// TestDecodeMarksAndUnits: every form of Unicode, with its mark and, for units of
// two bytes, without.
func TestDecodeMarksAndUnits(t *testing.T) {
	for _, s := range speeches {
		for name, e := range map[string]encoding.Encoding{
			"UTF-8 with a mark":        unicode.UTF8BOM,
			"UTF-16, little end first": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
			"UTF-16, big end first":    unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
			"UTF-32, little end first": utf32.UTF32(utf32.LittleEndian, utf32.UseBOM),
			"UTF-32, big end first":    utf32.UTF32(utf32.BigEndian, utf32.UseBOM),
		} {
			if got, warnings := decode(encode(t, e, s.text)); got != s.text || len(warnings) > 0 {
				t.Errorf("%s in %s: got %.40q, warnings %q", s.lang, name, got, warnings)
			}
		}
		if strings.Count(s.text, " ") < 12 || s.lang == "Korean" {
			continue // there are no zero bytes, or many different ones beside them
		}
		for _, order := range []unicode.Endianness{unicode.LittleEndian, unicode.BigEndian} {
			b := encode(t, unicode.UTF16(order, unicode.IgnoreBOM), s.text)
			if got, _ := decode(b); got != s.text {
				t.Errorf("%s in UTF-16 without a mark: got %.40q", s.lang, got)
			}
			if got, warnings := decode(b[:len(b)-1]); len(got) < len(s.text)/2 || !strings.HasPrefix(s.text, got[:len(s.text)/2]) || len(warnings) != 1 {
				t.Errorf("%s in UTF-16 without a mark and cut off: got %.40q, warnings %q", s.lang, got, warnings)
			}
		}
	}
}

// TestDecodeWrongStatements: what the bytes contradict counts for nothing, and
// the contradiction is told.
func TestDecodeWrongStatements(t *testing.T) {
	for _, s := range speeches {
		for _, e := range s.in {
			for _, label := range []string{"utf-8", "iso-8859-1", "windows-1251", "x-user-defined", "utf-16", "no-such"} {
				b, want := write(e, s.text+"\n"+s.text)
				page := fmt.Sprintf(`<html><head><meta charset="%s"></head><body>%s</body></html>`, label, b)
				got, warnings := decode([]byte(page))
				if !strings.Contains(got, want) {
					t.Errorf("%s in %v, said to be %s: got %.200q", s.lang, e, label, got)
				}
				said := label == "iso-8859-1" && (e == charmap.Windows1252) || label == "windows-1251" && e == charmap.Windows1251
				if !said && len(warnings) == 0 && e != japanese.ISO2022JP {
					t.Errorf("%s in %v, said to be %s: no warning", s.lang, e, label)
				}
			}
		}
	}
}

// TestDecodeTrustsStatements: a statement that fits is followed without a word.
func TestDecodeTrustsStatements(t *testing.T) {
	for label, c := range map[string]struct {
		e    encoding.Encoding
		text string
	}{
		"windows-1251": {charmap.Windows1251, "Мост."}, "koi8-r": {charmap.KOI8R, "Мост закрыт."}, "windows-1252": {charmap.Windows1252, "Fermé."},
		"iso-8859-8": {charmap.ISO8859_8, "הגשר נסגר"}, "iso-8859-13": {charmap.ISO8859_13, "Tiltas uždarytas"}, "gbk": {simplifiedchinese.GBK, "桥关闭了"},
		"shift_jis": {japanese.ShiftJIS, "橋を閉鎖"}, "iso-8859-3": {charmap.ISO8859_3, "ĉiuj pontoj estas fermitaj, diris la urbestro ĝis ŝi ĵus"}, "big5": {traditionalchinese.Big5, "橋樑"},
		"windows-1254": {charmap.Windows1254, "Köprü kapalı"}, "iso-2022-jp": {japanese.ISO2022JP, "橋を閉鎖した"}, "iso-8859-2": {charmap.ISO8859_2, "most zamknięty"},
	} {
		page := append([]byte(`<meta http-equiv=Content-Type content="text/html; charset=`+label+`">`), encode(t, c.e, c.text)...)
		if got, warnings := decode(page); !strings.HasSuffix(got, c.text) || len(warnings) > 0 {
			t.Errorf("%s: got %q, warnings %q", label, got, warnings)
		}
	}
}

// TestTwiceEncodedIsTold: text that some program garbled is kept as it is, with a
// warning; text that only looks odd is not warned of.
func TestTwiceEncodedIsTold(t *testing.T) {
	for _, s := range speeches {
		if _, warnings := decode([]byte(s.text)); len(warnings) > 0 {
			t.Errorf("%s, sound: warnings %q", s.lang, warnings)
		}
	}
	for _, page := range []*charmap.Charmap{charmap.Windows1252, charmap.Windows1251} {
		for _, text := range []string{ukrainian, russian, speeches[10].text, speeches[6].text + speeches[6].text} {
			garbled, err := page.NewDecoder().String(text)
			if err != nil {
				t.Fatal(err)
			}
			got, warnings := decode([]byte(garbled))
			if got != garbled || len(warnings) != 1 || !strings.Contains(warnings[0], "twice") {
				t.Errorf("garbled in %v: got %.40q, warnings %q", page, got, warnings)
			}
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, s := range speeches {
		for _, e := range s.in {
			b, _ := write(e, shortened(s.text, 60))
			f.Add(b)
		}
	}
	f.Add([]byte("\xff\xfe\x00\x00\x41\x00"))
	f.Add([]byte("\x1b$B8@\x1b"))
	f.Add([]byte("<meta charset=utf-8>\xe9\xe8\xe7"))
	f.Fuzz(func(t *testing.T, b []byte) {
		text, warnings := decode(b)
		if len(text) > 4*len(b)+8 {
			t.Errorf("%d bytes became %d", len(b), len(text))
		}
		for _, w := range warnings {
			if len(w) < 20 {
				t.Errorf("the warning %q is no sentence", w)
			}
		}
	})
}
