package suggest

import (
	"slices"
	"strings"
	"testing"

	"dateline/app/article"
)

// told is an article of paragraphs, published on Thursday 14 March 2024.
func told(lang string, paragraphs ...string) *article.Article {
	var blocks []article.Block
	for _, p := range paragraphs {
		blocks = append(blocks, article.Block{Kind: article.Paragraph, Text: p, Kept: true})
	}
	return made(lang, blocks...)
}

func made(lang string, blocks ...article.Block) *article.Article {
	a := &article.Article{ID: article.ID("of " + lang), Metadata: article.Metadata{Lang: lang, Published: "2024-03-14"}, Blocks: blocks}
	a.Text = article.Compose(a.Blocks)
	return a
}

// events are the days and quotations of what is offered.
func events(a *article.Article) []string {
	var out []string
	r := Read(a)
	for _, m := range r.Mentions {
		out = append(out, m.When.EDTF+" "+m.Quote)
	}
	return out
}

func TestAFinishedHappeningIsOffered(t *testing.T) {
	for _, c := range []struct{ lang, text, day, class string }{
		{"en", "The harbour master resigned on Tuesday, the port said.", "2024-03-12", "resigned"},
		{"en", "Two miners have been rescued from the shaft.", "2024-03-14", "rescued"},
		{"en", "The bridge was closed on 4 March after cracks were found.", "2024-03-04", "closed"},
		{"uk", "У вівторок поліція затримала двох підозрюваних.", "2024-03-12", "arrested"},
		{"uk", "Документ підписано 4 березня у столиці.", "2024-03-04", "signed"},
		{"ru", "Во вторник суд приговорил бывшего мэра к пяти годам.", "2024-03-12", "sentenced"},
		{"ru", "Двое рабочих были ранены 4 марта при взрыве на заводе.", "2024-03-04", "injured"},
		{"es", "El alcalde renunció el martes tras la protesta.", "2024-03-12", "resigned"},
		{"es", "Tres personas han sido detenidas en el puerto.", "2024-03-14", "arrested"},
		{"fr", "Le ministre a démissionné mardi après la grève.", "2024-03-12", "resigned"},
		{"fr", "Deux hommes ont été interpellés le 4 mars à la gare.", "2024-03-04", "arrested"},
		{"de", "Der Bürgermeister ist am Dienstag zurückgetreten.", "2024-03-12", "resigned"},
		{"de", "Die Polizei nahm am 4. März zwei Männer fest, wie sie mitteilte.", "2024-03-04", ""},
		{"ar", "استقال وزير النقل يوم الثلاثاء بعد الحادث.", "2024-03-12", "resigned"},
		{"ar", "واعتقلت الشرطة رجلين في 4 مارس قرب الميناء.", "2024-03-04", "arrested"},
	} {
		r := Read(told(c.lang, c.text))
		if len(r.Mentions) != 1 {
			t.Errorf("%s: %d events, want 1: %q %v", c.lang, len(r.Mentions), c.text, r.NotOffered)
			continue
		}
		m := r.Mentions[0]
		if exactDay(m.When) != c.day || c.class != "" && (len(m.Classes) == 0 || m.Classes[0] != c.class) {
			t.Errorf("%s: %q is dated %q and told as %v, want %s and %s", c.lang, c.text, m.When.EDTF, m.Classes, c.day, c.class)
		}
	}
}

func TestWhatHasNotHappenedIsNotOffered(t *testing.T) {
	for _, c := range []struct{ lang, text string }{
		{"en", "The minister will visit the harbour on Friday."},
		{"en", "The trial is expected to begin on Monday."},
		{"en", "If the dam had burst on Tuesday, the village would have drowned."},
		{"en", "The divers did not reach the wreck on Tuesday."},
		{"en", "Did the captain leave the bridge on Tuesday?"},
		{"en", "Nobody was arrested on Tuesday."},
		{"en", "Residents believed on Tuesday that the worst was over."},
		{"uk", "Суд розпочнеться в понеділок."},
		{"uk", "Якби міст закрили у вівторок, люди б не постраждали."},
		{"uk", "У вівторок поліція нікого не затримала."},
		{"ru", "Переговоры должны начаться в понедельник."},
		{"ru", "Во вторник никто не пострадал."},
		{"es", "El juicio podría comenzar el lunes."},
		{"es", "La policía no detuvo a nadie el martes."},
		{"fr", "Le ministre doit se rendre sur place lundi."},
		{"fr", "Personne n'a été blessé mardi."},
		{"de", "Der Minister will am Montag nach Hallstedt kommen."},
		{"de", "Am Dienstag wurde niemand verletzt."},
		{"ar", "ومن المقرر أن تبدأ المحاكمة يوم الاثنين."},
		{"ar", "ولم تعتقل الشرطة أحدا يوم الثلاثاء."},
	} {
		if got := events(told(c.lang, c.text)); len(got) > 0 {
			t.Errorf("%s: %q offers %v", c.lang, c.text, got)
		}
	}
}

func TestEachDatedClauseIsAnEventOfItsOwn(t *testing.T) {
	got := events(told("en", "He was charged on Monday with fraud, and on Wednesday he appeared before a magistrate in Aldhaven."))
	want := []string{"2024-03-11 He was charged on Monday with fraud", "2024-03-13 and on Wednesday he appeared before a magistrate in Aldhaven."}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTheDateOfAnAsideIsNotThatOfItsSentence(t *testing.T) {
	got := events(told("en", "The report, which was ordered in 2019, was published on Tuesday."))
	if len(got) != 2 || !strings.HasPrefix(got[0], "2019 ") || !strings.HasPrefix(got[1], "2024-03-12 ") {
		t.Errorf("got %q", got)
	}
}

func TestAnUndatedLeadHappenedOnTheDayOfPublication(t *testing.T) {
	r := Read(told("en", "Three climbers have died in an avalanche above Tarnholt."))
	if len(r.Mentions) != 1 || r.Mentions[0].When.EDTF != "2024-03-14" || r.Mentions[0].Dated != DatedByPublication {
		t.Errorf("got %+v", r.Mentions)
	}
}

func TestAPlaceLineDatesItsReport(t *testing.T) {
	r := Read(told("en", "ALDHAVEN, March 12 (VNA) - Fire destroyed the old customs house."))
	if len(r.Mentions) != 1 || r.Mentions[0].When.EDTF != "2024-03-12" || strings.Contains(r.Mentions[0].Quote, "VNA") {
		t.Errorf("got %+v", r.Mentions)
	}
}

func TestAStoryGoesOnFromTheDayBefore(t *testing.T) {
	for _, c := range []struct {
		lang, text, day string
	}{
		{"en", "The ferry sank on 4 March. The captain had been questioned the day before.", "2024-03-03"},
		{"en", "The ferry sank on 4 March. Three days later the owner stepped down.", "2024-03-07"},
		{"ru", "Суд арестовал его в понедельник. Его задержали накануне вечером.", "2024-03-10"},
		{"es", "El juez lo condenó el 4 de marzo. La policía lo había detenido la víspera.", "2024-03-03"},
		{"fr", "Il a été mis en examen le 4 mars. Il avait été arrêté la veille.", "2024-03-03"},
	} {
		got := events(told(c.lang, c.text))
		if len(got) == 0 || !strings.HasPrefix(got[len(got)-1], c.day) {
			t.Errorf("%s: %q gives %q, want %s", c.lang, c.text, got, c.day)
		}
	}
}

func TestWhatIsToldAsPastIsNotDatedAhead(t *testing.T) {
	for lang, text := range map[string]string{
		"en": "The mine flooded on 20 November.", "de": "Die Grube wurde am 20. November geflutet.", "ru": "Шахту затопило 20 ноября.",
	} {
		if got := events(told(lang, text)); len(got) != 1 || !strings.HasPrefix(got[0], "2023-11-20") {
			t.Errorf("%s: got %q", lang, got)
		}
	}
}

func TestANightNamedByItsEndBeginsTheDayBefore(t *testing.T) {
	for lang, text := range map[string]string{
		"de": "Diebe sind in der Nacht zum Mittwoch in das Museum eingebrochen.", "ru": "Склад сгорел в ночь на среду.",
	} {
		if got := events(told(lang, text)); len(got) != 1 || !strings.HasPrefix(got[0], "2024-03-12/2024-03-13") {
			t.Errorf("%s: got %q", lang, got)
		}
	}
}

func TestOnlyTheBodyIsRead(t *testing.T) {
	happened := "The warehouse burned down on Tuesday."
	for why, b := range map[string]article.Block{
		whyFolded:     {Kind: article.Paragraph, Text: happened},
		whyCaption:    {Kind: article.Caption, Text: happened, Kept: true},
		whyHeading:    {Kind: article.Heading, Text: happened, Kept: true},
		whyStandfirst: {Kind: article.Paragraph, Role: article.RoleStandfirst, Text: happened, Kept: true},
		whyPost:       {Kind: article.Paragraph, Role: article.RolePost, Text: happened, Kept: true},
		whyRelated:    {Kind: article.List, Text: "Warehouse burned down on Tuesday", Kept: true},
	} {
		r := Read(made("en", b))
		if len(r.Mentions) > 0 {
			t.Errorf("%s is offered: %+v", why, r.Mentions)
		}
		if why != whyStandfirst && (len(r.NotOffered) != 1 || r.NotOffered[0].Why != why) {
			t.Errorf("%s is not told: %+v", why, r.NotOffered)
		}
	}
}

func TestWhoSaysSoIsTheOrigin(t *testing.T) {
	r := Read(told("en", "Twelve houses were destroyed on Tuesday, the interior ministry said."))
	if len(r.Mentions) != 1 || !strings.Contains(r.Mentions[0].Origin, "interior ministry") {
		t.Errorf("got %+v", r.Mentions)
	}
}

func TestAnEntryOfALiveBlogHappenedAtItsTime(t *testing.T) {
	r := Read(made("en", article.Block{Kind: article.Paragraph, Role: article.RoleEntry, At: "2024-03-10T08:15", Kept: true,
		Text: "Rescuers reached the valley and found eleven people alive."}))
	if len(r.Mentions) != 1 || r.Mentions[0].When.EDTF != "2024-03-10" {
		t.Errorf("got %+v", r.Mentions)
	}
}

func TestATitleReadsAlone(t *testing.T) {
	for _, c := range []struct{ lang, text, title string }{
		{"en", "The harbour master, Davin Marre, resigned late on Tuesday, the port said.", "The harbour master, Davin Marre, resigned"},
		{"en", "The bridge was closed on Monday and reopened on Wednesday.", "The bridge reopened"},
		{"es", "El juez ordenó el viernes la prisión del exalcalde, informó la fiscalía.", "El juez ordenó la prisión del exalcalde"},
		{"de", "Das Gericht hat am Dienstag drei Männer verurteilt.", "Das Gericht hat drei Männer verurteilt"},
		{"ru", "Президент подписал указ 12 марта, сообщила пресс-служба.", "Президент подписал указ"},
		{"ar", "واستقال وزير النقل يوم الثلاثاء.", "استقال وزير النقل"},
	} {
		r := Read(told(c.lang, c.text))
		if n := len(r.Mentions); n == 0 || r.Mentions[n-1].Title != c.title {
			t.Errorf("%s: %+v, want %q", c.lang, r.Mentions, c.title)
		}
	}
}
