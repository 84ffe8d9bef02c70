package intake

import (
	"context"
	"strings"
	"testing"

	"dateline/app/article"
)

const markdownPage = `<div class="nav">

[Home](/) [World](/world)

</div>

Mill at Orrin Ford to be sold
=============================

By Hedda Strand, 4 May 2021

<figure>
<img src="/mill.jpg"
alt="The mill" />
<figcaption>The mill at Orrin Ford, seen
from the weir</figcaption>
</figure>

![The wheel in March](https://img.example/wheel.jpg)

The mill at Orrin Ford will be *sold* in **June**, its owner [said](#) on Tuesday, after [nine
years](https://x.example/years) of talks with the parish.

> We tried to keep it open,
> all of us, for nine years.
>
> It was not enough.

## What happens next

- 12 people work at the mill today
- the wheel stays where it is

The parish wants to buy the meadow below the mill for the children of the school.
`

// Markdown as other programs write it: tags are not shown, quotations and links
// that go over lines are whole, pictures are captions. The name need not say so.
func TestMarkdownOfOtherPrograms(t *testing.T) {
	for _, name := range []string{"mill.md", "mill.txt", ""} {
		r, err := Read(context.Background(), Source{Name: name, Bytes: []byte(markdownPage)})
		if err != nil {
			t.Fatal(err)
		}
		a := r.Articles[0]
		if a.Title != "Mill at Orrin Ford to be sold" || strings.Join(a.Byline, "; ") != "Hedda Strand" || a.Published != "2021-05-04" {
			t.Errorf("%q: title %q, byline %q, published %q", name, a.Title, a.Byline, a.Published)
		}
		got := map[string]article.Block{}
		for _, b := range a.Blocks {
			got[b.Text] = b
			if strings.ContainsAny(b.Text, "<>*[]#") {
				t.Errorf("%q: marks are left in %q", name, b.Text)
			}
		}
		for text, kind := range map[string]article.Kind{
			"The mill at Orrin Ford, seen from the weir": article.Caption,
			"The wheel in March":                         article.Caption,
			"The mill at Orrin Ford will be sold in June, its owner said on Tuesday, after nine years of talks with the parish.": article.Paragraph,
			"We tried to keep it open, all of us, for nine years.":                                                               article.Quote,
			"It was not enough.":               article.Quote,
			"What happens next":                article.Heading,
			"12 people work at the mill today": article.List,
			"the wheel stays where it is":      article.List,
		} {
			if b, ok := got[text]; !ok || b.Kind != kind || !b.Kept {
				t.Errorf("%q: %q is %q, kept: %v", name, text, b.Kind, b.Kept)
			}
		}
	}
}

// What only looks like marks stays: a comparison, an address, code.
func TestMarkdownKeepsWhatIsNoMark(t *testing.T) {
	r, err := Read(context.Background(), Source{Name: "a.md", Bytes: []byte("# Gates\n\nIf a < b and c > d the gate of the lock at <https://gate.example/x> is shut, see `<div>` in the file.\n\n```\n<p>*kept*</p>\n```\n\nThe 2*3*4 bolts of file_name_one hold it in place for the whole of the winter.\n")})
	if err != nil {
		t.Fatal(err)
	}
	text := ""
	for _, b := range r.Articles[0].Blocks {
		text += b.Text + "\n"
	}
	for _, want := range []string{"a < b and c > d", "<https://gate.example/x>", "`<div>`", "<p>*kept*</p>", "2*3*4", "file_name_one"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is lost from:\n%s", want, text)
		}
	}
}
