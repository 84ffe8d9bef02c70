package panes

import (
	"image/color"
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// testLook is a theme of our tokens and fonts, so that what is measured and
// drawn in tests is what people see.
type testLook struct {
	fyne.Theme
	variant fyne.ThemeVariant
}

var meanings = map[fyne.ThemeColorName]fyne.ThemeColorName{
	theme.ColorNameBackground:      tokens.Ground,
	theme.ColorNameInputBackground: tokens.Raised,
	theme.ColorNameInputBorder:     tokens.Edge,
	theme.ColorNameForeground:      tokens.Ink,
	theme.ColorNamePlaceHolder:     tokens.Ink3,
	theme.ColorNamePrimary:         tokens.Accent,
	theme.ColorNameSelection:       tokens.Soft,
}

func (l testLook) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if token, ok := meanings[name]; ok {
		name = token
	}
	if c, ok := tokens.Color(name, l.variant); ok {
		return c
	}
	return l.Theme.Color(name, l.variant)
}

func (l testLook) Font(s fyne.TextStyle) fyne.Resource { return text.ThemeFont(s) }

func (l testLook) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameText:
		return tokens.TextBody
	case theme.SizeNameInputRadius:
		return tokens.RadiusField
	case theme.SizeNameInputBorder:
		return tokens.Hairline
	}
	return l.Theme.Size(name)
}

// TestMain gives all tests the application that widgets take their theme from.
func TestMain(m *testing.M) {
	app := test.NewApp()
	app.Settings().SetTheme(testLook{theme.DefaultTheme(), tokens.Light})
	os.Exit(m.Run())
}

// show puts an object into a window of its own.
func show(t *testing.T, o fyne.CanvasObject, w, h float32) fyne.Window {
	t.Helper()
	win := test.NewTempWindow(t, o)
	win.SetPadded(false)
	win.Resize(fyne.NewSize(w, h))
	return win
}

func key(name fyne.KeyName) *fyne.KeyEvent { return &fyne.KeyEvent{Name: name} }

// articleRows are some articles of an invented affair.
func articleRows() []app.ArticleRow {
	row := func(id article.ID, title, site string, published article.Moment, lang, first string, cited int) app.ArticleRow {
		return app.ArticleRow{ID: id, Metadata: article.Metadata{Title: title, Site: site, Published: published, Lang: lang}, FirstWords: first, Citations: cited}
	}
	rows := []app.ArticleRow{
		row("a", "Grain silo leans over the harbour", "The Marrow Post", "2024-05-02T09:10+02:00", "en", "The tallest silo of the port has moved by a hand’s breadth since April.", 5),
		row("b", "Harbour office: four of the nine silos must be emptied before the spring tide", "Coast Wire", "2024-05-02", "en", "Four of nine.", 3),
		row("c", "Елеватор нахилився над портом: що відомо про тріщини", "Вісті Узбережжя", "2024-05-03", "uk", "Найвищий елеватор порту.", 2),
		row("d", "صومعة تميل فوق المرفأ", "صوت المرفأ", "2024-05-03", "ar", "تحركت أعلى صومعة في المرفأ", 0),
		row("e", "“We wrote in autumn”: an engineer remembers", "", "2024-05-04", "en", "She keeps a copy.", 1),
		row("f", "Live: the silo and the tide", "Harbour Gazette of the Eastern Coast", "2024-05-04", "en", "10:42 Divers are back.", 0),
		row("g", "Statement on the silo", "Port Authority", "", "en", "The authority states.", 0),
	}
	rows[5].Evidence = map[article.Field]article.Evidence{article.FieldPublished: {ToCheck: true}}
	return rows
}

// events are some events on those articles.
func events() []app.EventView {
	rows := articleRows()
	cite := func(id article.ID, row int, quote, origin string, stance chronology.Stance) app.CitationView {
		return app.CitationView{
			Citation: chronology.Citation{ID: id, PassageID: "p" + id, Stance: stance, Origin: origin},
			Passage:  article.Passage{ID: "p" + id, ArticleID: rows[row].ID, Quote: quote},
			Article:  rows[row],
		}
	}
	event := func(id article.ID, title string, w chronology.When, status chronology.Status, sites, origins int, cited ...app.CitationView) app.EventView {
		return app.EventView{Event: chronology.Event{ID: id, Title: title, When: w, Status: status}, Cited: cited, Sites: sites, Origins: origins}
	}
	return []app.EventView{
		event("e1", "Engineer warns of the silo’s footing", chronology.When{EDTF: "2023-11", Part: "early"}, chronology.Disputed, 2, 1,
			cite("c1", 4, "we wrote in early November", "the engineer", chronology.Supports)),
		event("e2", "Lorries barred from the quay", chronology.When{EDTF: "2024-04"}, chronology.Reported, 1, 1),
		event("e3", "Silo moves by a hand’s breadth", chronology.When{EDTF: "2024-05-01T05:40", Approximate: true}, chronology.Reported, 5, 3),
		event("e4", "Quay closed to all traffic", chronology.When{EDTF: "2024-05-01T06:15", Zone: "+02:00"}, chronology.Confirmed, 4, 2),
		event("e5", "Ferry moved to the old quay", chronology.When{EDTF: "2024-05-02"}, chronology.Reported, 2, 2,
			cite("c2", 0, "moved the ferry to the old quay on Thursday", "port authority", chronology.Supports),
			cite("c3", 2, "Пором перенесли до старого причалу в четвер", "", chronology.Supports),
			cite("c4", 3, "نُقلت العبّارة إلى الرصيف القديم يوم الخميس", "", chronology.Mentions)),
		event("e6", "Survey finds rust in two anchors", chronology.When{}, chronology.Reported, 0, 0),
	}
}
