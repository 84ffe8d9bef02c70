package report

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dateline/app/article"
	"dateline/app/chronology"
)

// testFonts are the faces that the program embeds.
func testFonts(t testing.TB) Fonts {
	t.Helper()
	read := func(name string) []byte {
		b, err := os.ReadFile(filepath.Join("..", "..", "assets", "fonts", name+".ttf"))
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	return Fonts{
		Serif: read("SourceSerif4-Regular"), SerifItalic: read("SourceSerif4-It"),
		SerifSemibold: read("SourceSerif4-Semibold"), Display: read("SourceSerif4Display-Semibold"),
		Sans: read("IBMPlexSans-Regular"), SansMedium: read("IBMPlexSans-Medium"),
		SansSemiBold: read("IBMPlexSans-SemiBold"), SansItalic: read("IBMPlexSans-Italic"),
		Mono: read("IBMPlexMono-Regular"), Arabic: read("IBMPlexSansArabic-Regular"),
		ArabicSemiBold: read("IBMPlexSansArabic-SemiBold"), Hebrew: read("IBMPlexSansHebrew-Regular"),
		HebrewSemiBold: read("IBMPlexSansHebrew-SemiBold"),
	}
}

// builder makes a model out of texts and quotations.
type builder struct {
	t testing.TB
	m Model
}

// article adds an article. A block that begins with "- " is folded, with the
// words up to ": " as its reason.
func (b *builder) article(title, site, lang string, published article.Moment, blocks ...string) *Article {
	n := len(b.m.Articles) + 1
	a := Article{Number: n}
	a.ID = article.ID(fmt.Sprintf("article%d", n))
	a.Title, a.Site, a.Lang, a.Published = title, site, lang, published
	for _, s := range blocks {
		block := article.Block{Kind: article.Paragraph, Text: s, Kept: true}
		if rest, folded := strings.CutPrefix(s, "- "); folded {
			why, text, _ := strings.Cut(rest, ": ")
			block.Text, block.Kept, block.Why = text, false, why
		}
		a.Blocks = append(a.Blocks, block)
	}
	a.Text = article.Compose(a.Blocks)
	a.TextSHA256 = article.HashText(a.Text)
	a.Original = article.Original{
		ID: "original" + a.ID, SHA256: article.HashText("original " + a.Text), MediaType: "text/html", Name: fmt.Sprintf("page-%d.html", n),
		Origin: article.OriginFile, Size: int64(40000 + 1313*n), Captured: time.Date(2031, 5, 9, 7, 40, 0, 0, time.UTC),
	}
	b.m.Articles = append(b.m.Articles, a)
	return &b.m.Articles[n-1]
}

// passage marks the first place of a quotation.
func (b *builder) passage(articleNumber int, quote, note string, tags ...article.ID) article.ID {
	a := &b.m.Articles[articleNumber-1]
	at := strings.Index(a.Text, quote)
	if at < 0 {
		b.t.Fatalf("article %d does not hold %q", articleNumber, quote)
	}
	start := len([]rune(a.Text[:at]))
	p, err := article.NewPassage(&a.Article, start, start+len([]rune(quote)))
	if err != nil {
		b.t.Fatal(err)
	}
	p.ID = article.ID(fmt.Sprintf("passage%d.%d", articleNumber, len(a.Passages)+1))
	p.Note, p.Tags = note, tags
	p.Created = time.Date(2031, 5, 10, 9, 0, len(a.Passages), 0, time.UTC)
	a.Passages = append(a.Passages, p)
	return p.ID
}

// event adds an event. A citation is a passage with its stance and origin.
func (b *builder) event(title string, when chronology.When, citations ...chronology.Citation) *chronology.Event {
	n := len(b.m.Events) + 1
	e := chronology.Event{ID: article.ID(fmt.Sprintf("event%d", n)), Title: title, When: when, Status: chronology.Reported, Citations: citations}
	for i := range e.Citations {
		e.Citations[i].ID, e.Citations[i].EventID = article.ID(fmt.Sprintf("citation%d.%d", n, i+1)), e.ID
	}
	b.m.Events = append(b.m.Events, e)
	return &b.m.Events[n-1]
}

func cite(passage article.ID, stance chronology.Stance, origin string) chronology.Citation {
	return chronology.Citation{PassageID: passage, Stance: stance, Origin: origin}
}

func day(edtf, words, rule string) chronology.When {
	return chronology.When{EDTF: edtf, Earliest: edtf, Latest: edtf, Basis: chronology.BasisSource, Words: words, Rule: rule}
}

// sample is a small affair: the water of Lower Tesh is cut off.
func sample(t testing.TB) Model {
	b := &builder{t: t, m: Model{
		Title: "The cut-off at the Lower Tesh waterworks", Author: "R. Amsel", Date: "2031-05-12", Workspace: "tesh.dateline",
		Journal: Journal{Head: article.HashText("journal"), Entries: 1284},
		Tags: []chronology.Tag{
			{ID: "happening", Name: "Happening", Color: 1, Key: 1},
			{ID: "claim", Name: "Claim", Color: 2, Key: 2},
			{ID: "doubt", Name: "Doubt", Color: 3, Key: 3},
			{ID: "water", ParentID: "happening", Name: "water", Color: 4},
		},
	}}
	sampleArticles(b)
	sampleEvents(b)
	return b.m
}

func sampleArticles(b *builder) {
	a := b.article("Taps run dry in Lower Tesh as the filter house is shut", "Marrowick Gazette", "en", "2031-05-06T06:20+02:00",
		"- cookie notice: We value your privacy. Accept all.",
		"- menu: Home | Town | Sport",
		"MARROWICK — The filter house of the Lower Tesh waterworks was closed shortly before midnight on Monday, leaving some 14,000 households without running water.",
		"The water board said a “reddish film” had been found in two of the six basins. It had been seen first by a night watchman, Pell Orrin, at about 9.40 p.m., a spokeswoman said.",
		"“We shut the inlet within the hour,” the spokeswoman said. Neighbours near the works told this paper the sluice stood open until after one in the morning.",
		"- advertisement: A holiday that floats: book now.",
		"The works were last inspected in early March. The inspectors’ list, seen by the Gazette, names a cracked gauge on basin four and “nothing that cannot wait”.\nA second visit was put off.",
		"- related stories: Ferry fares rise again. Marrowick fair opens Friday.")
	a.Byline, a.URL = []string{"Lina Vosk", "Tam Ereth"}, "https://gazette.example/town/taps-run-dry?edition=morning&id=20310506"
	b.article("Water board: inlet was shut at 22:30", "Tesh Valley Wire", "en", "2031-05-06",
		"The Marrowick water board on Tuesday rejected reports that it had been slow to close the inlet of its Lower Tesh works. The inlet was shut at 22:30, it said in a statement, and the film was harmless.",
		"The board did not say what the film was made of. 🚱 Notices have gone up at 38 wells.")
	b.article("Водоканал Нижнього Тешу зупинили через плівку в басейнах", "Долина Сьогодні", "uk", "2031-05-07",
		"Фільтрувальну станцію зупинили в ніч на вівторок, повідомила прес-служба водоканалу. Об’їзні крани відкрили лише о п’ятій ранку.",
		"«Їхні ґрунтові води чисті», — запевнив очільник громади Єгор Щука. Лабораторія обіцяє висновок наприкінці травня.")
	b.article("إغلاق محطة المياه في تيش السفلى", "صحيفة الوادي", "ar", "2031-05-07T09:00Z",
		"أعلنت هيئة المياه يوم الثلاثاء إغلاق محطة الترشيح بعد العثور على طبقة حمراء في حوضين من أصل 6 أحواض، وفق وكالة Tesh Valley Wire.",
		"وقال المتحدث باسم الهيئة إن المياه ستعود إلى 14,000 منزل قبل 12 مايو 2031 (إذا سمحت النتائج)، وأضاف: «لا خطر على الأطفال». وكَتَبَ المُهندِسُ تقريرًا مُفصَّلًا.")
	b.article("מכון המים בטש התחתונה נסגר", "קול העמק", "he", "2031-05-08",
		"דובר העירייה אמר כי המכון ייסגר ל-30 יום (עד 6 ביוני) לצורך בדיקות, וכי הודעה נמסרה ל-Tesh Valley Wire ביום שני.",
		"\"לא נמצא שום רעל\", אמרה המהנדסת הראשית ד\"ר נעמה שלו.")
	long := []string{"What is known of the night at the works, hour by hour, as told by those who were there."}
	for i := 1; i <= 22; i++ {
		long = append(long, fmt.Sprintf("At the %d. hour the shift book has a line in another hand. It says that the level in basin %d stood at %d marks and that the pump beside it was stopped and started again; nobody who was asked could say by whom, nor why the page after it had been cut out with a knife.", i, i%6+1, 40+i))
	}
	b.article("The night at the works", "", "en", "", long...)
}

func sampleEvents(b *builder) {
	shut := b.passage(1, "The filter house of the Lower Tesh waterworks was closed shortly before midnight on Monday", "", "happening")
	film := b.passage(1, "a “reddish film” had been found in two of the six basins. It had been seen first by a night watchman, Pell Orrin, at about 9.40 p.m.", "Who is Orrin? Ask the union.", "claim")
	watch := b.passage(1, "a night watchman, Pell Orrin", "", "doubt")
	inlet := b.passage(1, "the sluice stood open until after one in the morning", "Neighbours, not named.", "doubt")
	inspected := b.passage(1, "The works were last inspected in early March.", "", "happening", "water")
	b.passage(1, "Ferry fares rise again.", "Stands in a folded block.", "water")
	at2230 := b.passage(2, "The inlet was shut at 22:30", "", "claim")
	wells := b.passage(2, "🚱 Notices have gone up at 38 wells.", "")
	ukrainian := b.passage(3, "Фільтрувальну станцію зупинили в ніч на вівторок", "Та сама ніч.", "happening")
	soil := b.passage(3, "«Їхні ґрунтові води чисті», — запевнив очільник громади Єгор Щука.", "", "claim")
	arabic := b.passage(4, "إغلاق محطة الترشيح بعد العثور على طبقة حمراء في حوضين من أصل 6 أحواض، وفق وكالة Tesh Valley Wire", "", "happening")
	vowels := b.passage(4, "وكَتَبَ المُهندِسُ تقريرًا مُفصَّلًا", "تقرير المهندس", "doubt")
	hebrew := b.passage(5, "המכון ייסגר ל-30 יום (עד 6 ביוני) לצורך בדיקות, וכי הודעה נמסרה ל-Tesh Valley Wire", "שלושים יום", "claim")
	book := b.passage(6, "the page after it had been cut out with a knife", "", "doubt")

	march := chronology.When{EDTF: "2031-03", Earliest: "2031-03-01", Latest: "2031-03-10", Part: "early", Basis: chronology.BasisSource, Words: "in early March", Rule: "article dated 6 May 2031: the last March before it"}
	e := b.event("Inspectors visit the works", march, cite(inspected, chronology.Supports, "inspectors’ list"))
	e.Place, e.Tags = "Lower Tesh", []article.ID{"happening", "water"}
	about := chronology.When{EDTF: "2031-05-05T21:40", Earliest: "2031-05-05T21:40", Latest: "2031-05-05T21:40", Zone: "+02:00", Approximate: true, Basis: chronology.BasisSource, Words: "at about 9.40 p.m.", Rule: "the Monday before publication"}
	e = b.event("A watchman sees a reddish film in two basins", about, cite(film, chronology.Supports, "water board"), cite(watch, chronology.Mentions, ""))
	e.People, e.Organisations = []string{"Pell Orrin", "Lina Vosk"}, []string{"Marrowick water board"}
	e.Citations[0].Via, e.Citations[0].Grade = []string{"Tesh Valley Wire", "The Gazette"}, chronology.Grade{Reliability: "B", Credibility: "2"}
	e = b.event("The inlet is shut", chronology.When{EDTF: "2031-05-05T22:30", Earliest: "2031-05-05T22:30", Latest: "2031-05-05T22:30", Zone: "+02:00", Basis: chronology.BasisTyped, Words: "2031-05-05 22:30"},
		cite(at2230, chronology.Supports, "water board"), cite(inlet, chronology.Disputes, "neighbours"))
	e.Status, e.Note = chronology.Disputed, "Board and neighbours are three hours apart; the shift book would settle it."
	e = b.event("The filter house is closed", day("2031-05-05", "on Monday", "bare weekday: the most recent one, counting the day of publication"),
		cite(shut, chronology.Supports, ""), cite(ukrainian, chronology.Supports, "прес-служба водоканалу"), cite(arabic, chronology.Supports, "هيئة المياه"))
	e.Status = chronology.Confirmed
	b.event("Щука: ґрунтові води чисті", day("2031-05-07", "", "publication"), cite(soil, chronology.Supports, "Єгор Щука"))
	b.event("תקרית 12 ב-Marrowick: המכון נסגר ל-30 יום", day("2031-05-08", "", "publication"), cite(hebrew, chronology.Supports, "דובר העירייה"), cite(vowels, chronology.Mentions, ""))
	b.event("Notices at the wells", chronology.When{EDTF: "2031-05-06/2031-05-12", Earliest: "2031-05-06", Latest: "2031-05-12", Basis: chronology.BasisTyped}, cite(wells, chronology.Supports, ""))
	b.event("A page is cut out of the shift book", chronology.When{}, cite(book, chronology.Supports, ""))
	b.event("Council debates the works", chronology.When{EDTF: "2031", Earliest: "2031-01-01", Latest: "2031-12-31", Basis: chronology.BasisTyped, Words: "2031"})
}
