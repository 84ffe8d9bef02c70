package intake

import (
	"strings"
	"testing"

	"dateline/app/article"
)

const harrowBody = `Engineers in Harrow closed the eastern sluice on Monday after a barge struck its gate and tore two of the hinges away.

The river board said the damage would keep freight off the upper canal for at least three weeks, and that it would ask the owner of the barge to pay.

“We warned the crew twice by radio,” said Ines Calder, who runs the lock. “They answered [the second call] but did not slow down.”`

// TestPaste reads invented pastes, each with a trap of real ones.
func TestPaste(t *testing.T) {
	head := "Barge wrecks gate of Harrow's eastern sluice"
	for name, c := range map[string]struct {
		text    string
		fields  map[article.Field]string
		lacking []string
		caption string
	}{
		"a date of the page before the real one": {
			"Last update: 3 June 2031 09:15\n\nThe Courier logo\n\n" + head + "\n\nBy Tomas Wren 14 May 2029\n\nThe gate after the collision. / Harrow River Board\n\n" + harrowBody,
			map[article.Field]string{article.FieldTitle: head, article.FieldByline: "Tomas Wren", article.FieldPublished: "2029-05-14", article.FieldUpdated: "2031-06-03T09:15"},
			[]string{"Last update", "By Tomas Wren", "logo", "/ Harrow"}, "The gate after the collision. / Harrow River Board",
		},
		"an odd order of the date, a button on its line": {
			head + "\n\n14th Monday, May 2029 - 22:40 UTC Full article\n\n" + harrowBody,
			map[article.Field]string{article.FieldTitle: head, article.FieldPublished: "2029-05-14T22:40Z"},
			[]string{"Full article"}, "",
		},
		"a line that is only a plus, a cookie notice, a zone that moves the day": {
			"+\n\nCookies on the Daily Lantern website\n\nThe Daily Lantern says how it uses cookies. The use of cookies lets this paper remember its readers, and whoever reads on is taken to agree.\n\nClose\nHomeSportWeather\n\n" +
				head + "\n\nMay 15, 2029, 03:10 IST\nDaily Lantern\nThe eastern sluiceGetty Images\n\n" + harrowBody + "\n\nAdvertisement\n\nThe inquiry opens on Friday in the town hall of Harrow.\n\nThank you, our newsletter is on its way to you\nNext Article",
			map[article.Field]string{article.FieldTitle: head, article.FieldSite: "Daily Lantern", article.FieldPublished: "2029-05-15T03:10+05:30"},
			[]string{"+", "cookies", "Close", "HomeSport", "Advertisement", "newsletter", "Next Article", "Getty"}, "The eastern sluiceGetty Images",
		},
		"a window's title, related stories within and after the body": {
			"Barge wrecks gate of Harrow’s eastern sluice | Lantern News\n\n" + head + "\n\n/ 11:05 AM May 14, 2029\n\nHARROW — " + harrowBody +
				"\n\nFEATURED STORIES\n\nThe inquiry opens on Friday in the town hall of Harrow, the board said.\n\nRELATED STORIES\n\nTen bridges that will not last\n\nWho owns the upper canal?\n\nTAGS: Harrow, Canals\n\n© Copyright 2001-2031 Lantern Press | All Rights Reserved",
			map[article.Field]string{article.FieldTitle: head, article.FieldSite: "Lantern News", article.FieldPublished: "2029-05-14T11:05", article.FieldPlace: "HARROW"},
			[]string{"Lantern News", "FEATURED", "RELATED", "Ten bridges", "upper canal?", "TAGS", "Copyright"}, "",
		},
		"the address on the last line": {
			head + "\n\nMay 14, 2029\n\n" + harrowBody + "\n\nOriginal url:\n\n<https://www.lantern.example/2029/05/14/barge-wrecks-gate>",
			map[article.Field]string{
				article.FieldTitle: head, article.FieldPublished: "2029-05-14", article.FieldSite: "lantern.example",
				article.FieldURL: "https://www.lantern.example/2029/05/14/barge-wrecks-gate",
			},
			[]string{"Original url", "https"}, "",
		},
		"nothing but the body": {harrowBody, map[article.Field]string{}, nil, ""},
	} {
		t.Run(name, func(t *testing.T) {
			a := read(t, "paste.txt", c.text)
			fields(t, a, c.fields)
			holds(t, kept(a), "Engineers in Harrow closed", "The river board said", "They answered [the second call] but")
			lacks(t, kept(a), c.lacking...)
			if c.fields[article.FieldTitle] != "" {
				lacks(t, kept(a), "wrecks gate of")
			}
			if c.caption != "" && !hasBlock(a, article.Caption, c.caption) {
				t.Errorf("%q is no caption", c.caption)
			}
			covers(t, a, c.text)
		})
	}
}

func hasBlock(a article.Article, kind article.Kind, text string) bool {
	for _, b := range a.Blocks {
		if b.Kind == kind && b.Text == text {
			return true
		}
	}
	return false
}

// A caption that repeats a sentence of the body is set apart; the sentence stays.
func TestPasteCaptionThatRepeatsTheBody(t *testing.T) {
	caption := "Engineers in Harrow closed the eastern sluice on Monday. / River Board"
	a := read(t, "", "Sluice closed in Harrow\n\nBy Tomas Wren May 14, 2029\n\n"+caption+"\n\n"+harrowBody)
	holds(t, kept(a), "Engineers in Harrow closed the eastern sluice on Monday after")
	for _, b := range a.Blocks {
		if b.Text == caption && !b.Kept {
			t.Errorf("the caption at the head is folded: %s", b.Why)
		}
	}
	if !hasBlock(a, article.Caption, caption) {
		t.Errorf("no caption in %+v", a.Blocks)
	}
}

func TestPasteKeepsItsAddress(t *testing.T) {
	r, err := Read(t.Context(), Source{Bytes: []byte(harrowBody), Origin: article.OriginPaste, URL: "https://lantern.example/a/7"})
	if err != nil {
		t.Fatal(err)
	}
	if a := r.Articles[0]; a.URL != "https://lantern.example/a/7" || a.Site != "lantern.example" {
		t.Errorf("address %q, site %q", a.URL, a.Site)
	}
}

func TestMarkdown(t *testing.T) {
	a := read(t, "a.md", "# Sluice closed in Harrow\n\n## What happened\n\nThe board [said](https://x.example/a_(b)) on Monday that the [eastern] sluice was **shut** for good, as [announced](#) before.\n\n- a gate was torn away in the night of the storm\n\n> “We warned the crew twice by radio,” she said to the board on Monday.\n\n```\nwater  = 3\n```\n")
	for _, want := range []struct {
		kind article.Kind
		text string
	}{
		{article.Heading, "What happened"}, {article.List, "a gate was torn away in the night of the storm"},
		{article.Paragraph, "The board said on Monday that the [eastern] sluice was shut for good, as announced before."},
		{article.Quote, "“We warned the crew twice by radio,” she said to the board on Monday."},
	} {
		if !hasBlock(a, want.kind, want.text) {
			t.Errorf("no %s %q in %+v", want.kind, want.text, a.Blocks)
		}
	}
	if a.Title != "Sluice closed in Harrow" {
		t.Errorf("title %q", a.Title)
	}
}

func TestWrappedTextIsPutTogether(t *testing.T) {
	a := read(t, "mail.txt", `The river board closed the eastern sluice of Harrow on Monday
after a barge had struck its gate and torn away two hinges in
the night. It will stay shut for three weeks, the board said.

Freight is to go by rail until then, and the board will ask the
owner of the barge to pay for it. An inquiry opens on Friday in
the town hall, where the crew is to be heard by the magistrate.`)
	if len(a.Blocks) != 2 {
		t.Errorf("%d blocks, want 2: %+v", len(a.Blocks), a.Blocks)
	}
}

func TestLanguage(t *testing.T) {
	for want, text := range map[string]string{
		"uk": ukrainian, "ru": russian, "fr": french, "en": harrowBody,
		"de": "Die Stadt hat am Dienstag mitgeteilt, dass die Brücke nach dem Hochwasser bis zum Ende des Jahres gesperrt bleibt.",
		"es": "El ayuntamiento informó el martes de que el puente sobre el río seguirá cerrado hasta finales de año por las obras.",
		"ar": "أعلن مجلس المدينة يوم الثلاثاء أن الجسر فوق النهر سيبقى مغلقا حتى نهاية العام بسبب أعمال الترميم الجارية.",
		"":   "Harrow, 14",
	} {
		if got := languageOf(text); got != want {
			t.Errorf("got %q, want %q for %q", got, want, text)
		}
	}
}

// TestPasteThatIsNoArticle: what is no news article gets no facts made up, and
// no line is lost to them.
func TestPasteThatIsNoArticle(t *testing.T) {
	none := map[article.Field]string{}
	for name, c := range map[string]struct {
		text    string
		fields  map[article.Field]string
		holding []string
	}{
		"a poem": {
			"In the month of May\n\nBy Stephen in the month of May\nThe river ran so slow and gray,\nAnd all the boats were moored away\nUntil the tide had come to stay.\n",
			none, nil,
		},
		"a chat": {
			"[2024-05-03 10:01] anna: did you see the barge this morning?\n[2024-05-03 10:02] boris: yes, it is stuck at the sluice again\n[2024-05-03 10:04] anna: somebody should really call the river board about it\n[2024-05-03 10:05] boris: I did, they will send a tug before noon, and the sluice stays shut.\n",
			none, []string{"boris: I did, they"},
		},
		"a chat with names first": {
			"anna, 03.05.2024 10:01\ndid you see the barge this morning?\n\nboris, 03.05.2024 10:02\nyes, it is stuck at the sluice again\n\nanna, 03.05.2024 10:04\nsomebody should really call the river board about it, they promised that it would not happen again this year.\n",
			none, nil,
		},
		"a table":          {"date,place,tons\n2024-05-03,Harrow,120\n2024-05-04,Velmar,80\n2024-05-05,Harrow,95\n", none, []string{"2024-05-03,Harrow,120", "2024-05-05,Harrow,95"}},
		"a shopping list":  {"Shopping for 4 May 2024\n\nmilk\neggs\nbread\n2 apples\n", none, []string{"Shopping for 4 May 2024", "milk"}},
		"a line of a feed": {"Barge sinks in Velmar - Fri, 03 May 2024 10:00:00 GMT - https://lantern.example/a/7", none, []string{"Barge sinks"}},
		"a program":        {"// Created 2021-05-04\npackage main\n\nfunc main() {\n\tprintln(\"hello\")\n}\n", none, []string{"// Created 2021-05-04", "package main"}},
		"a recipe": {
			"1. Peel the apples and cut them into thin slices\n2. Beat the butter with the sugar until it is white, and stir in the eggs one by one, with the apples.\n3. Sift the flour over the apples, fold in the slices and bake it for an hour at 180 degrees.\n",
			none, []string{"2. Beat the butter"},
		},
		"a statement within the body": {
			harrowBody[:len(harrowBody)/2] + "\n\nThe eastern sluice stays shut.\n\n" + harrowBody[len(harrowBody)/2:], none, []string{"The eastern sluice stays shut."},
		},
	} {
		t.Run(name, func(t *testing.T) {
			a := read(t, "", c.text)
			fields(t, a, c.fields)
			holds(t, kept(a), c.holding...)
		})
	}
}

// An address alone is dated by itself, and says so.
func TestPasteOfAnAddress(t *testing.T) {
	a := read(t, "", "https://lantern.example/2019/05/14/barge\n")
	fields(t, a, map[article.Field]string{article.FieldTitle: "https://lantern.example/2019/05/14/barge", article.FieldURL: "https://lantern.example/2019/05/14/barge", article.FieldSite: "lantern.example", article.FieldPublished: "2019-05-14"})
	if rule := a.Evidence[article.FieldPublished].Rule; rule != "the day in the address" {
		t.Errorf("the rule is %q", rule)
	}
}

func TestPasteBylines(t *testing.T) {
	for line, want := range map[string]string{
		"By Tomas Wren in Velmar": "Tomas Wren", "By Tomas Wren for the Lantern": "Tomas Wren", "By Ada Brindle and Tomas Wren, staff writers": "Ada Brindle, Tomas Wren",
		"By Monday the gate": "", "By Monday": "", "By Tomas Wren in the summer of the flood": "",
	} {
		a := read(t, "", "Barge wrecks gate of the eastern sluice\n\n"+line+"\n\n"+harrowBody)
		if got := strings.Join(a.Byline, ", "); got != want {
			t.Errorf("%q: got %q, want %q", line, got, want)
		}
	}
	if a := read(t, "", "By Tomas Wren\n\n"+harrowBody); len(a.Byline) > 0 {
		t.Errorf("a byline without a title: %q", a.Byline)
	}
}

// TestProseThatBeginsAsAPointer: sentences of a body that begin as pointers to
// other stories do stay in it, those pointers are folded.
func TestProseThatBeginsAsAPointer(t *testing.T) {
	prose := []string{
		"Watch crews on the quay saw the barge turn twice before it struck.", "Editorial: the board must answer for the gate, and soon.",
		"For the latest tides, skippers must now call the lock.", "For more than an hour the lamps stayed dark.", "Also on Monday, a tug ran aground at Velmar.",
		"Get the crew off first, the keeper had told them.",
	}
	pointers := []string{"Read more: Ten bridges that will not last", "Watch: the barge in the channel", "Read also: Who owns the upper canal?", "You can turn on notifications here", "Back to gallery", "Like it? Share it with a friend!"}
	a := read(t, "", "Barge wrecks gate of the eastern sluice\n\nBy Tomas Wren\n\n14 May 2019\n\n"+harrowBody+"\n\n"+strings.Join(prose, "\n\n")+"\n\n"+strings.Join(pointers, "\n\n")+"\n\n"+harrowBody)
	holds(t, kept(a), prose...)
	lacks(t, kept(a), pointers...)
}

// TestPasteOfWhatPagesAdd: what a page adds to an article is folded or set apart
// in a paste of it as well, and what belongs to it is kept.
func TestPasteOfWhatPagesAdd(t *testing.T) {
	body := strings.Split(harrowBody, "\n\n")
	a := read(t, "", "Barge wrecks gate of Harrow's eastern sluice\n\nBy Tomas Wren\n\n14 May 2019\n\n"+body[0]+"\n\nMedia captionThe gate on Tuesday\n\nMedia playback is unsupported on your device\n\nTen bridges that will not lastREAD MORE\n\n"+
		body[1]+"\n\n"+body[2]+"\n\nThe sluice is shut.\n\n— River Board (@riverboard) May 14, 2019\n\nUpdated at 1:23 p.m.\n\nSubscribe to the Lantern Hour podcast for more of the valley.\n\nCorrection: the gate was hung in 1911, not in 1912.\n\nTomas Wren (wren@lantern.example) is a reporter of the Lantern.")
	holds(t, kept(a), append(body, "— River Board (@riverboard)", "The sluice is shut.", "Correction: the gate was hung")...)
	whys := map[string]string{}
	for _, b := range a.Blocks {
		whys[b.Text] = b.Why
	}
	for text, want := range map[string]string{
		"Media playback is unsupported on your device": "menu or button", "Ten bridges that will not lastREAD MORE": "related stories", "Updated at 1:23 p.m.": "line with the date",
		"Subscribe to the Lantern Hour podcast for more of the valley.": "what the page says of itself", "Tomas Wren (wren@lantern.example) is a reporter of the Lantern.": "about the author",
	} {
		if whys[text] != want {
			t.Errorf("%q is folded as %q, want %q", text, whys[text], want)
		}
	}
	if !hasBlock(a, article.Caption, "Media captionThe gate on Tuesday") {
		t.Errorf("no caption in %+v", a.Blocks)
	}
}
