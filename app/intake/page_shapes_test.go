package intake

import (
	"strings"
	"testing"

	"dateline/app/article"
)

// around is a page with the common chrome and the given article within.
func pageOf(inner string) string {
	return `<!DOCTYPE html><html lang="en"><head><title>Barge sinks in Velmar | The Lantern</title></head><body><nav><a href="/">Home</a> <a href="/w">World</a></nav><main>` + inner +
		`</main><div class="related"><h3>Related stories</h3><ul><li><a href="/1">Ten bridges that will not last</a></li></ul></div><footer>© 2021 The Lantern</footer></body></html>`
}

func paragraphs(texts ...string) string { return "<p>" + strings.Join(texts, "</p><p>") + "</p>" }

// TestShapesOfPages: articles of shapes on which readers lose parts or take the
// wrong ones.
func TestShapesOfPages(t *testing.T) {
	long := paragraphs(storyParagraphs...)
	for name, c := range map[string]struct {
		inner         string
		holds, lacks_ []string
	}{
		"two sections": {
			"<h1>Barge sinks in Velmar</h1><section>" + paragraphs(storyParagraphs[:3]...) + "</section><section><h2>The inquiry</h2>" + paragraphs(storyParagraphs[3:]...) + "</section>",
			append([]string{"The inquiry"}, storyParagraphs...), nil,
		},
		"two or three sentences": {
			"<h1>Barge sinks in Velmar</h1><div class=\"article-body\">" + paragraphs("A barge sank in the eastern sluice of Velmar on Monday night.", "Nobody was hurt, the river board said.") + "</div>",
			[]string{"A barge sank in the eastern sluice", "Nobody was hurt"}, []string{"Ten bridges"},
		},
		"a paragraph that is one link": {
			"<article><h1>Barge sinks in Velmar</h1>" + paragraphs(storyParagraphs[0], `<a href="/log">The log of the lock, which the board has put on its pages, tells that the barge was warned at ten and at a quarter past.</a>`) + paragraphs(storyParagraphs[1:]...) + "</article>",
			[]string{"The log of the lock, which"}, nil,
		},
		"a short paragraph between long ones": {
			"<article><h1>Barge sinks in Velmar</h1>" + paragraphs(storyParagraphs[0], "The board was not told of it until dawn.") + paragraphs(storyParagraphs[1:]...) + "</article>",
			[]string{"The board was not told of it until dawn."}, nil,
		},
		"a pointer within": {
			"<article><h1>Barge sinks in Velmar</h1>" + paragraphs(storyParagraphs[:2]...) + `<p><a href="/2">READ MORE: Who owns the upper canal?</a></p><p>Read also: <a href="/3">Ten locks of the valley</a></p>` + paragraphs(storyParagraphs[2:]...) + "</article>",
			storyParagraphs, []string{"READ MORE", "Ten locks"},
		},
		"a wall that asks for money": {
			"<article><h1>Barge sinks in Velmar</h1>" + paragraphs(storyParagraphs[:2]...) + `<div class="newsletter-signup"><p>Sign up for our daily newsletter and get the news of the valley in your inbox. Unsubscribe at any time.</p></div>` + paragraphs(storyParagraphs[2:]...) + "</article>",
			storyParagraphs, []string{"Sign up for our"},
		},
		"the author at the end, and a correction": {
			"<article><h1>Barge sinks in Velmar</h1><p class=\"byline\">By Tomas Wren</p>" + long + paragraphs("Correction: an earlier version of this article gave the wrong day of the inquiry.", "Tomas Wren is the Lantern's reporter on the river and lives in Velmar.") + "</article>",
			[]string{storyParagraphs[4], "Correction: an earlier version"}, []string{"Tomas Wren is the Lantern's"},
		},
		"the title again below a gallery": {
			"<article><h1>Barge sinks in Velmar</h1><p>Barge sinks in Velmar</p>" + long + "</article>",
			storyParagraphs, []string{"Barge sinks in Velmar\n"},
		},
		"longer comments": {
			"<article><h1>Barge sinks in Velmar</h1>" + paragraphs(storyParagraphs[:3]...) + `</article><section id="comments"><h3>3 comments</h3>` + strings.Repeat("<div class=\"comment\"><p>I stood on the quay that night with my brother, and I can tell you that no lamp was lit at all, whatever the board says of it now, and that we told the keeper so.</p></div>", 6) + "</section>",
			storyParagraphs[:3], []string{"I stood on the quay"},
		},
		"a press release": {
			"<article><h1>Barge sinks in Velmar</h1><p>FOR IMMEDIATE RELEASE</p>" + long + "<p>The river board runs the locks of the valley and was founded in 1871.</p></article>",
			storyParagraphs, nil,
		},
	} {
		a := read(t, "page.html", pageOf(c.inner))
		wellFormed(t, a)
		for _, want := range c.holds {
			if !strings.Contains(kept(a), want) {
				t.Errorf("%s: %.60q is folded (%s)", name, want, whyOf(a, want))
			}
		}
		for _, not := range append(c.lacks_, "Ten bridges", "©") {
			if strings.Contains(kept(a)+"\n", not) {
				t.Errorf("%s: %q is kept", name, not)
			}
		}
	}
}

func whyOf(a article.Article, text string) string {
	for _, b := range a.Blocks {
		if strings.Contains(b.Text, text) {
			return b.Why
		}
	}
	return "not there"
}

// TestMainPartsOtherThanParagraphs: lists, tables and quotations that are what an
// article is about are kept with their kinds.
func TestMainPartsOtherThanParagraphs(t *testing.T) {
	list := "<ul><li>The gate was hung in 1911 and has been mended four times since then.</li><li>The lamps of the lock were last seen to by the board in the spring.</li><li>The radio of the barge was heard on two channels before it struck.</li></ul>"
	table := "<table><tr><th>Month</th><th>Tons by barge</th><th>Tons by rail</th></tr><tr><td>April</td><td>9,120</td><td>1,300</td></tr><tr><td>May</td><td>410</td><td>8,200</td></tr></table>"
	quote := "<blockquote><p>“The river does not wait for a board that meets on Fridays,” the keeper wrote in the log of the lock.</p></blockquote>"
	a := read(t, "page.html", pageOf("<article><h1>Barge sinks in Velmar</h1>"+paragraphs(storyParagraphs[:2]...)+"<h2>What is known</h2>"+list+paragraphs(storyParagraphs[2])+table+quote+paragraphs(storyParagraphs[3:]...)+"</article>"))
	for _, want := range []article.Block{
		{Kind: article.Heading, Text: "What is known"}, {Kind: article.List, Text: "The gate was hung in 1911 and has been mended four times since then."},
		{Kind: article.List, Text: "The radio of the barge was heard on two channels before it struck."},
		{Kind: article.Table, Text: "Month | Tons by barge | Tons by rail\nApril | 9,120 | 1,300\nMay | 410 | 8,200"},
		{Kind: article.Quote, Text: "“The river does not wait for a board that meets on Fridays,” the keeper wrote in the log of the lock."},
	} {
		if !hasBlock(a, want.Kind, want.Text) || !strings.Contains(kept(a), want.Text) {
			t.Errorf("the %s %.40q is not kept as that (%s)", want.Kind, want.Text, whyOf(a, want.Text))
		}
	}
}

// TestPagesInOtherScripts: the same page in scripts that are written otherwise.
func TestPagesInOtherScripts(t *testing.T) {
	for lang, texts := range map[string][]string{
		"uk": {"Інженери порту Вельмар у понеділок закрили східний шлюз після того, як баржа вдарила у ворота й затонула посеред каналу.", "Річкова рада повідомила, що вантажі не зможуть пройти каналом щонайменше три тижні, і що ремонт оплатить власник баржі.", "Розслідування почнеться у п'ятницю в міській ратуші, де слідчий вислухає екіпаж і оприлюднить записи радіозв'язку."},
		"ar": {"أغلق مهندسو ميناء فلمار يوم الاثنين البوابة الشرقية بعد أن اصطدمت بها بارجة وغرقت في وسط القناة.", "وقالت هيئة النهر إن البضائع لن تمر في القناة لمدة ثلاثة أسابيع على الأقل وإن مالك البارجة سيدفع ثمن الإصلاح.", "ويبدأ التحقيق يوم الجمعة في دار البلدية حيث سيستمع القاضي إلى الطاقم وتنشر تسجيلات الراديو."},
		"zh": {"周一，维尔马港的工程师在一艘驳船撞上闸门并沉没在航道中央之后关闭了东部船闸，没有人员受伤。", "河务委员会表示，货物至少三个星期不能通过运河，修理闸门的费用将由驳船的主人承担。", "调查将于星期五在市政厅开始，法官将听取船员的陈述，并公布无线电的录音。"},
	} {
		a := read(t, "page.html", strings.Replace(pageOf("<article><h1>"+firstRunesOf(texts[0], 18)+"</h1>"+paragraphs(texts...)+"</article>"), `lang="en"`, `lang="`+lang+`"`, 1))
		for _, want := range texts {
			if !strings.Contains(kept(a), want) {
				t.Errorf("%s: %.60q is folded (%s)", lang, want, whyOf(a, want))
			}
		}
		if strings.Contains(kept(a), "Ten bridges") {
			t.Errorf("%s: the related stories are kept", lang)
		}
	}
}
