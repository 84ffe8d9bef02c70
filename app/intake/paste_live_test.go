package intake

import (
	"context"
	"strings"
	"testing"

	"dateline/app/article"
)

// Live blogs as they are copied with the page around them: the entries stay in
// order with their times, menus and teasers are folded.
func TestPastedLiveBlogsAmongMenus(t *testing.T) {
	for _, c := range []struct {
		name, text, title, byline string
		at                        []article.Moment
		summary                   int
		folded                    []string
	}{
		{
			"German, with a word for the hour and a summary",
			"Zum Inhalt springen\nStartseite\nLokales\nSport\nAnmelden\nMarktbote Ellernried\nLiveticker: Hochwasser an der Selke steigt weiter\nVon Jonte Brakel\n3. Juni 2023\nDas Wichtigste in Kürze\n• Der Pegel in Ellernried steht bei 5,80 Metern.\n• Drei Schulen bleiben am Montag geschlossen.\n19:40 Uhr: Pegel bei 5,80 Metern\nDer Pegel der Selke in Ellernried ist am Abend auf 5,80 Meter gestiegen, teilte das Landesamt mit.\nTeilen\n18:15 Uhr: Schulen bleiben zu\nDrei Grundschulen im Süden der Stadt öffnen am Montag nicht, sagte eine Sprecherin des Landkreises.\nTeilen\n12:05 Uhr: Sandsäcke werden knapp\nNach Angaben der Feuerwehr sind bisher 14.000 Sandsäcke verbaut worden, weitere sollen kommen.\nMehr zum Thema\nSo schützen Sie Ihren Keller\nImpressum\n",
			"Liveticker: Hochwasser an der Selke steigt weiter", "Jonte Brakel",
			[]article.Moment{"2023-06-03T19:40", "2023-06-03T18:15", "2023-06-03T12:05"}, 3,
			[]string{"So schützen Sie Ihren Keller", "Lokales", "Teilen"},
		},
		{
			"Spanish, times alone, no gaps, a stroke in the title",
			"Inicio\nÚltimas noticias\nBuscar\nLa Gaceta de Ríoseco\nÚltima hora del incendio de Valdecorvo, en directo | El fuego avanza hacia el norte\nMarina Olvido\n18 agosto 2023\n18:20\nEl viento cambia hacia el norte\nLos medios aéreos se han retirado al caer la tarde, según ha informado el servicio de emergencias.\n17:05\nEvacuada la aldea de Fuentemora\nUnos doscientos vecinos de Fuentemora han sido trasladados al polideportivo de Ríoseco.\n14:10\nEl fuego empezó cerca de un vertedero\nLa Guardia Civil investiga si el incendio comenzó en un vertedero abandonado a las afueras.\nTe puede interesar\nQué hacer si el humo llega a casa\n",
			"Última hora del incendio de Valdecorvo, en directo | El fuego avanza hacia el norte", "Marina Olvido",
			[]article.Moment{"2023-08-18T18:20", "2023-08-18T17:05", "2023-08-18T14:10"}, 0,
			[]string{"Qué hacer si el humo llega a casa", "La Gaceta de Ríoseco"},
		},
		{
			"Ukrainian, times in brackets",
			"Головна\nПогода\nВісник Тернавки\nНегода на Поліссі: онлайн\nСоломія Гринчук\n12 липня 2024\n[20:15] Рятувальники завершують роботи в селі Борове, пошкоджено 48 дахів, повідомили в управлінні.\n[18:40] Енергетики відновили світло в трьох селах із семи, решту обіцяють підключити до ранку.\n[14:30] Синоптики оголосили жовтий рівень небезпеки, пориви вітру сягають двадцяти двох метрів.\nЗавантажити ще\nЧитайте також\nЯк підготувати дім до бурі\n",
			"Негода на Поліссі: онлайн", "Соломія Гринчук",
			[]article.Moment{"2024-07-12T20:15", "2024-07-12T18:40", "2024-07-12T14:30"}, 0,
			[]string{"Як підготувати дім до бурі", "Погода"},
		},
		{
			"English, day and zone in each entry, changed but not published stated",
			"Harbour Times\nHome\nWorld\n\nUpdates: Talks on the Lake Oru water treaty\nBy Deo Marsh, Harbour Times\nUpdated 9:50 PM EDT, Thu May 2, 2024\n\nWhat we know so far\nDelegates from both shores signed an outline.\nPumping at Station Four stops at midnight.\n\n9:41 p.m. ET, May 2, 2024\nOutline signed after fourteen hours\n\nThe heads of both delegations signed an outline on Thursday evening after fourteen hours in a school hall.\n\n6:12 p.m. ET, May 2, 2024\nFishermen wait outside\n\nAbout sixty fishermen have been standing at the gates since noon with a banner and two drums.\n\n11:30 a.m. ET, May 2, 2024\nWhat the two sides want\n\nThe northern shore asks for the pumps to stop at the level of 1987, according to a draft.\n\nMore from World\nOld bridge finds a new river\nPrivacy Policy\n",
			"Updates: Talks on the Lake Oru water treaty", "Deo Marsh",
			[]article.Moment{"2024-05-02T21:41-04:00", "2024-05-02T18:12-04:00", "2024-05-02T11:30-04:00"}, 3,
			[]string{"Old bridge finds a new river", "Updated 9:50 PM EDT, Thu May 2, 2024"},
		},
	} {
		a := readPaste(t, c.text)
		if a.Title != c.title || strings.Join(a.Byline, "; ") != c.byline {
			t.Errorf("%s: title %q, byline %q", c.name, a.Title, a.Byline)
		}
		var at []article.Moment
		summary := 0
		for _, b := range a.Blocks {
			if b.Role == article.RoleEntry {
				at = append(at, b.At)
			}
			if b.Role == article.RoleSummary {
				summary++
			}
			for _, f := range c.folded {
				if b.Text == f && b.Kept {
					t.Errorf("%s: %q is kept", c.name, f)
				}
			}
		}
		if len(at) != len(c.at) || summary != c.summary {
			t.Fatalf("%s: entries at %v, want %v; %d lines of summary, want %d", c.name, at, c.at, summary, c.summary)
		}
		for i := range at {
			if at[i] != c.at[i] {
				t.Errorf("%s: entry %d at %s, want %s", c.name, i, at[i], c.at[i])
			}
		}
	}
}

// Times in a list of other stories and those of comments make no live blog.
func TestTimesThatAreNoEntries(t *testing.T) {
	a := readPaste(t, "Home\nWorld\nLatest headlines\n12:40\nFerry line names new chief\n12:10\nMuseum reopens after flood\n11:55\nTwo held over stolen harp\nCouncil votes to sell the old tram depot\nLocal Government\nMar 5, 2024\nCouncillors in Aldermoor voted on Tuesday to sell the old tram depot to a housing trust, ending a long dispute.\nThe trust plans sixty flats and a library on the site, its director Hanna Lyle said after the vote.\nOpponents had wanted a market hall and say that they will look at the contract very closely.\nComments (3)\nAnna K.\n10:45\nI think this is a very good idea and long overdue for that part of the town.\nReply\nPiet\n11:02\nNobody asked the people who live across the street about the traffic it brings.\nReply\nMoor Hen\n11:40\nThe library alone is worth it, and I say that as one who pays the taxes.\nReply\n")
	if a.Title != "Council votes to sell the old tram depot" || len(a.Byline) > 0 || a.Published != "2024-03-05" {
		t.Errorf("title %q, byline %q, published %q", a.Title, a.Byline, a.Published)
	}
	for _, b := range a.Blocks {
		if b.Role == article.RoleEntry || b.Kept && strings.Contains(b.Text, "very good idea") {
			t.Errorf("%q is %q, kept: %v", b.Text, b.Role, b.Kept)
		}
	}
}

func readPaste(t *testing.T, text string) article.Article {
	t.Helper()
	r, err := Read(context.Background(), Source{Bytes: []byte(text), Origin: article.OriginPaste})
	if err != nil {
		t.Fatal(err)
	}
	return r.Articles[0]
}
