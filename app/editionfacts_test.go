package app

import (
	"context"
	"slices"
	"strings"
	"testing"

	"dateline/app/article"
	"dateline/app/intake"
)

// reads cleans again with rules that read the metadata otherwise.
func (c *again) reads(change func(*article.Metadata)) Recleaned {
	c.t.Helper()
	fresh := c.article()
	fresh.Evidence = map[article.Field]article.Evidence{}
	for f, e := range c.article().Evidence {
		fresh.Evidence[f] = e
	}
	change(&fresh.Metadata)
	r, err := c.w.Renew(context.Background(), c.id, fresh)
	if err != nil {
		c.t.Fatal(err)
	}
	return r
}

func TestCleaningAgainTakesWhatTheAnalystHasNotSet(t *testing.T) {
	ctx := context.Background()
	other := func(m *article.Metadata) {
		m.Title, m.Published, m.Byline, m.Site = "Gates fail", "2019-05-13", nil, "Vessin Post"
		for _, f := range []article.Field{article.FieldTitle, article.FieldPublished, article.FieldSite} {
			m.Evidence[f] = article.Evidence{Words: "other", Where: "line 9", Rule: "another rule", ToCheck: f == article.FieldPublished}
		}
	}
	for name, set := range map[string]func(c *again) error{
		"typed":     func(c *again) error { return c.w.SetMetadata(ctx, c.id, article.FieldTitle, "My own title") },
		"unknown":   func(c *again) error { return c.w.SetMetadata(ctx, c.id, article.FieldTitle, "") },
		"confirmed": func(c *again) error { return c.confirmTitle() },
		"chosen": func(c *again) error {
			return c.w.ChooseClaim(ctx, c.id, article.Claim{Field: article.FieldTitle, Value: "Gates", Evidence: article.Evidence{Where: "line 2"}})
		},
	} {
		t.Run(name, func(t *testing.T) {
			c := newAgain(t)
			if err := set(c); err != nil {
				t.Fatal(err)
			}
			before, was := c.contents(), c.article()
			r := c.reads(other)
			got := c.article()
			if r.Status != CleanedFacts || got.Title != was.Title || got.Evidence[article.FieldTitle] != was.Evidence[article.FieldTitle] {
				t.Errorf("cleaned to %s, the title is %q (%s)", r.Status, got.Title, got.Evidence[article.FieldTitle])
			}
			if got.Published != "2019-05-13" || !got.Evidence[article.FieldPublished].ToCheck || got.Site != "Vessin Post" {
				t.Errorf("published %s, site %q", got.Published, got.Site)
			}
			if !slices.Equal(got.Byline, was.Byline) {
				t.Errorf("what could not be read is lost: %q", got.Byline)
			}
			if !slices.ContainsFunc(got.Claims, func(c article.Claim) bool { return c.Value == "Gates fail" && c.Where == "line 9" }) {
				t.Errorf("the title of the original cannot be chosen: %+v", got.Claims)
			}
			told := map[article.Field]FactChange{}
			for _, f := range r.Facts {
				told[f.Field] = f
			}
			if len(told) != 3 || !told[article.FieldTitle].Kept || told[article.FieldTitle].Now != "Gates fail" || !told[article.FieldPublished].Doubt || told[article.FieldSite].Kept {
				t.Errorf("told is %+v", r.Facts)
			}
			if r := c.reads(other); r.Status != CleanedSame {
				t.Errorf("the same is told again: %+v", r)
			}
			c.verified()
			if _, err := c.w.Undo(ctx); err != nil {
				t.Fatal(err)
			}
			if c.contents() != before {
				t.Error("undone it is not as before")
			}
		})
	}
}

// confirmTitle makes the title doubtful by another reading, and confirms it.
func (c *again) confirmTitle() error {
	c.reads(func(m *article.Metadata) {
		e := m.Evidence[article.FieldTitle]
		e.ToCheck = true
		m.Evidence[article.FieldTitle] = e
	})
	return c.w.ConfirmMetadata(context.Background(), c.id, article.FieldTitle)
}

// alike brings in an article of the words of another and some more.
func (c *again) alike(more string) article.ID {
	c.t.Helper()
	r, err := c.w.ImportText(context.Background(), strings.Replace(lockStory, "Read also: The ferry that never came\n", more+"\n", 1))
	if err != nil {
		c.t.Fatal(err)
	}
	return r.Articles[0].ID
}

func TestArticlesAlikeAreComparedAnewWhenCleanedAgain(t *testing.T) {
	ctx := context.Background()
	for name, decided := range map[string]LikenessDecision{"undecided": Undecided, "decided": OneOrigin} {
		t.Run(name, func(t *testing.T) {
			c := newAgain(t)
			other := c.alike("The county has sent an engineer of its own.")
			links, err := c.w.Likenesses(ctx, c.id)
			if err != nil || len(links) != 1 {
				t.Fatalf("%d links, %v", len(links), err)
			}
			if decided != Undecided {
				if err := c.w.SettleLikeness(ctx, links[0].ID, decided); err != nil {
					t.Fatal(err)
				}
			}
			before := c.contents()
			c.clean(func(b []article.Block) []article.Block { return append(b[:len(b)-2:len(b)-2], b[len(b)-1]) }) // less is shared
			now, err := c.w.Likenesses(ctx, c.id)
			if err != nil || len(now) != 1 || now[0].ID != links[0].ID || now[0].Shared >= links[0].Shared || now[0].Decision != decided {
				t.Errorf("the link is %+v, was %+v, %v", now, links, err)
			}
			c.clean(func([]article.Block) []article.Block { return otherBlocks() })
			now, _ = c.w.Likenesses(ctx, other)
			if want := decided != Undecided; (len(now) == 1) != want {
				t.Errorf("of another text, the links are %+v", now)
			}
			c.verified()
			for range 2 {
				if _, err := c.w.Undo(ctx); err != nil {
					t.Fatal(err)
				}
			}
			if c.contents() != before {
				t.Error("undone it is not as before")
			}
		})
	}
}

// An article that turns out to hold the text of another is linked with it.
func TestANewEditionIsLinkedWithWhatItIsLike(t *testing.T) {
	c := newAgain(t)
	ctx := context.Background()
	r, err := c.w.ImportText(ctx, article.Compose(otherBlocks()))
	if err != nil {
		t.Fatal(err)
	}
	c.clean(func([]article.Block) []article.Block { return otherBlocks() })
	links, err := c.w.Likenesses(ctx, c.id)
	if err != nil || len(links) != 1 || links[0].A != r.Articles[0].ID && links[0].B != r.Articles[0].ID {
		t.Errorf("the links are %+v, %v", links, err)
	}
}

func otherBlocks() []article.Block {
	var blocks []article.Block
	for _, text := range []string{
		"A grain silo on the east quay of Orle leans over the harbour since the night of the storm, and the ferry has been moved to the old quay.",
		"The port had the silo emptied on Wednesday, when it was found that its footing had been undercut by the tide for some twelve years.",
		"Nobody may go within a hundred paces of it until the county has sent for a crane that is tall enough to take off its roof.",
	} {
		blocks = append(blocks, article.Block{Kind: article.Paragraph, Text: text, Kept: true})
	}
	return blocks
}

// What a browser said of a selection is told again when its bytes are read again: what
// was found out by it stays, also after the analyst chose or confirmed it.
func TestWhatTheBrowserSaidStays(t *testing.T) {
	ctx := context.Background()
	address := article.Claim{Field: article.FieldURL, Value: "https://post.example/2019/05/14/gates?id=7",
		Evidence: article.Evidence{Words: "https://post.example/2019/05/14/gates?id=7", Where: "the clipboard", Rule: article.RuleBrowserPage}}
	for name, decide := range map[string]func(o *olderRules, id article.ID) error{
		"as it came": func(*olderRules, article.ID) error { return nil },
		"chosen":     func(o *olderRules, id article.ID) error { return o.w.ChooseClaim(ctx, id, address) },
		"typed over": func(o *olderRules, id article.ID) error {
			return o.w.SetMetadata(ctx, id, article.FieldURL, "https://courier.example/gates")
		},
	} {
		t.Run(name, func(t *testing.T) {
			o := newOlderRules(t)
			o.bringPaste(intake.Source{Bytes: []byte("<h1>Gates fail | Harbour Courier</h1><p>Published 05/04/2019</p><p>" + strings.Repeat("The gates of the lower lock failed on Monday. ", 9) + "</p><p>Nobody was hurt.</p><p>It rained.</p>"),
				Origin: article.OriginPaste, Fragment: true, Claims: []article.Claim{
					address,
					{Field: article.FieldSite, Value: "Vessin Post", Evidence: article.Evidence{Words: "Vessin Post", Where: "the clipboard", Rule: article.RuleBrowserSite}},
					{Field: article.FieldLang, Value: "en", Evidence: article.Evidence{Words: "en-GB", Where: "the clipboard", Rule: article.RulePageLang}},
					{Field: article.FieldCaptured, Value: "2019-05-14T10:00:00Z", Evidence: article.Evidence{Where: "the computer’s clock", Rule: article.RulePasted}},
				}})
			for id := range o.want {
				if err := decide(o, id); err != nil {
					t.Fatal(err)
				}
				was, err := o.w.store.Article(id)
				if err != nil || was.Published != "2019-05-14" || was.Site != "Vessin Post" {
					t.Fatalf("it came in as published %s, site %q, %v", was.Published, was.Site, err)
				}
				c := o.cleanAll()[id]
				a, err := o.w.store.Article(id)
				if err != nil || c.Status != CleanedNew || len(c.Facts) > 0 || a.URL != was.URL || a.Published != was.Published || a.Site != was.Site || a.Captured != was.Captured {
					t.Errorf("%+v; address %q, published %s, site %q, captured %s, %v", c, a.URL, a.Published, a.Site, a.Captured, err)
				}
			}
		})
	}
}
