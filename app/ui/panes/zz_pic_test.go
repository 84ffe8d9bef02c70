package panes

import (
	"fmt"
	"image/png"
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/ui/tokens"
)

func shot(t *testing.T, name string, o fyne.CanvasObject, w, h float32, v fyne.ThemeVariant) {
	fyne.CurrentApp().Settings().SetTheme(testLook{theme.DefaultTheme(), v})
	win := show(t, o, w, h)
	o.Refresh()
	f, _ := os.Create("/tmp/pic-" + name + ".png")
	png.Encode(f, win.Canvas().Capture())
	f.Close()
}

func starter() []chronology.Tag {
	tag := func(id, p, n string, key int) chronology.Tag {
		return chronology.Tag{ID: article.ID(id), ParentID: article.ID(p), Name: n, Key: key, Color: 1}
	}
	return []chronology.Tag{tag("t1", "", "Happening", 1), tag("t2", "", "Claim", 2), tag("t3", "", "Doubt", 3), tag("t4", "", "Background", 4),
		tag("v", "t1", "Violence", 0), tag("ac", "t1", "Accident", 0), tag("di", "t1", "Disaster", 0), tag("po", "t1", "Police", 0), tag("cas", "t2", "Casualties", 0), tag("den", "t2", "Denial", 0)}
}

var _ = tokens.Light

func known() Known {
	return Known{People: []string{"Davin Marre", "Ruta Solen", "Imara Dessel"}, Organisations: []string{"Port authority", "St Brannoc hospital"}, Origins: []string{"Tarnholt port authority", "Kestria Wire", "هيئة الميناء"}}
}

func richDraft() app.Draft {
	d := draft()
	d.Event.People, d.Event.Organisations = []string{"Davin Marre"}, []string{"Port authority", "Ministry of Transport"}
	d.Event.Tags = []article.ID{"cas", "t1"}
	d.Event.PlaceEvidence = article.Evidence{Words: "MARROW –", Where: "start of the text"}
	d.Origin, d.Via = "Tarnholt port authority", []string{"Kestria Wire"}
	d.Evidence = article.Evidence{Words: "Tarnholt port authority", Where: "in the sentence of the passage", Rule: "“said”"}
	d.Grade = chronology.Grade{Reliability: "B", Credibility: "2"}
	return d
}

func TestPic(t *testing.T) {
	for name, v := range map[string]fyne.ThemeVariant{"light": tokens.Light, "dark": tokens.Dark, "sepia": tokens.Sepia} {
		e := NewEventEditor()
		e.ReadWhen = readWhen
		e.SetKnown(known())
		e.SetDraft(richDraft(), Source{Site: "The Marrow Post", Paragraph: 3, Published: "2024-05-02T04:20+05:30", Credit: "Coast Wire"}, starter())
		shot(t, "editor-"+name, e, 720, 1180, v)
	}
	e := NewEventEditor()
	e.ReadWhen = readWhen
	e.SetKnown(known())
	v := events()[4]
	v.When.Earliest, v.When.Latest = "2024-05-02", "2024-05-02"
	v.People = []string{"كريم الساعدي"}
	e.SetEvent(v, starter())
	win := show(t, e, 432, 1700)
	e.tags.Field().Focus()
	e.tags.show2()
	_ = win
	shot(t, "editor-narrow", e, 432, 1900, tokens.Light)
	fmt.Println("done")
}
func (t *tagField) show2() { t.Field().TypedKey(key(fyne.KeyDown)) }
