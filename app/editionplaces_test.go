package app

import (
	"context"
	"fmt"
	"testing"

	"dateline/app/article"
)

// mails are the articles of a mailbox, each of a title and time of its own.
func mails(n int) []article.Article {
	all := make([]article.Article, n)
	for i := range all {
		all[i] = article.Article{Ordinal: i, Text: fmt.Sprintf("The board met at %d and read letter %d aloud\n\nWrite to us", i, i)}
		all[i].Title, all[i].Published = fmt.Sprint("Letter ", i), article.Moment(fmt.Sprintf("2019-05-14T10:00:%02dZ", i%60))
	}
	return all
}

func every(second []article.Article) (some []article.Article) {
	for i := 0; i < len(second); i += 2 {
		some = append(some, second[i])
	}
	return some
}

// Of a large mailbox half the mails were thrown away, and all read otherwise since:
// each is known by its title and time.
func TestMailsOfALargeMailboxAreKnownByTheirNames(t *testing.T) {
	now := mails(4000)
	had := every(now)
	for i := range now {
		now[i].Text += " soon"
	}
	for i, at := range places(context.Background(), had, now) {
		if at != 2*i {
			t.Fatalf("mail %d is taken for %d", 2*i, at)
		}
	}
}

// Where nothing but their words tells thousands apart, none is taken for another.
func TestOfTooManyWithoutANameNoneIsTakenForAnother(t *testing.T) {
	now := mails(4000)
	for i := range now {
		now[i].Title, now[i].Published = "", ""
	}
	had := every(now)
	for i := range now {
		now[i].Text += " soon"
	}
	for i, at := range places(context.Background(), had, now) {
		if at >= 0 {
			t.Fatalf("mail %d is taken for %d", 2*i, at)
		}
	}
}

// A name or a text that two have tells nothing, nor does one in another order.
func TestLandmarksAreTheOnlyOnesOfTheirKind(t *testing.T) {
	had := mails(4)
	had[1].Title, had[1].Published = had[0].Title, had[0].Published
	now := append([]article.Article{had[3]}, had[:3]...)
	for i := range now {
		now[i].Text += " soon"
	}
	l := likening{context.Background(), had, now, bagsOf(had), bagsOf(now)}
	if got := l.landmarks(); len(got) != 1 || got[0] != (landmark{2, 3}) && got[0] != (landmark{3, 0}) {
		t.Errorf("the landmarks are %v", got)
	}
	had[2].Text, had[2].Title = had[3].Text, ""
	had[3].Title = ""
	if got := l.landmarks(); len(got) != 0 {
		t.Errorf("of one text twice the landmarks are %v", got)
	}
}

func TestPlacingStopsWhenItIsCancelled(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	had := mails(3)
	for i, at := range places(ctx, had, had) {
		if at >= 0 {
			t.Errorf("%d is still taken for %d", i, at)
		}
	}
}
