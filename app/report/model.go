package report

import (
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/chronology/timeline"
)

// Model is all that a report shows. Nothing in it depends on the clock, the
// folder or the time zone of the machine. What is binned is not shown.
type Model struct {
	Title     string
	Author    string
	Date      string       // the day printed on the report, 2024-03-18
	Workspace string       // the file's base name
	Only      *Restriction // what it is restricted to, nil for the whole chronology
	Events    []chronology.Event
	Articles  []Article // those that came in, oldest first; Number is the place in this list from 1
	Tags      []chronology.Tag
	Journal   Journal
	Traced    map[article.ID]string // the origin that a citation was found to go back to; none: the one that it states

	Disagree map[article.ID][]timeline.Other // the events whose citations disagree, not settled, with the other times that they give
}

// Article is an article with the original it was read from and its passages in
// the order of the text, then those that quote earlier editions of it.
type Article struct {
	Number int
	article.Article
	Original article.Original
	Passages []article.Passage
	Editions []Edition // the earlier ones that are quoted, oldest first
}

// Edition is an earlier text of an article.
type Edition struct {
	ID         article.ID // as Passage.Edition has it
	Number     int        // from 1
	TextSHA256 string
}

// Journal is the state of the workspace's journal that the report rests on.
type Journal struct {
	Head    string // the newest hash, 64 hexadecimal digits
	Entries int
}
