// Package chronology holds events, when they happened, the citations they rest
// on, their order, and what sources agree and disagree about. Plain values and
// calculation only.
package chronology

import (
	"time"

	"dateline/app/article"
)

// Status is how far an event is settled.
type Status string

// The statuses.
const (
	Reported  Status = "reported"
	Confirmed Status = "confirmed"
	Disputed  Status = "disputed"
	Retracted Status = "retracted"
)

// Statuses in the order they are offered.
var Statuses = []Status{Reported, Confirmed, Disputed, Retracted}

// Stance is what a passage does to an event.
type Stance string

// The stances.
const (
	Supports Stance = "supports"
	Disputes Stance = "disputes"
	Mentions Stance = "mentions"
)

// Stances in the order they are offered.
var Stances = []Stance{Supports, Disputes, Mentions}

// Event is something that happened, as far as its citations carry it.
type Event struct {
	ID            article.ID
	Title         string
	When          When
	Place         string
	PlaceEvidence article.Evidence // where Place was read; nothing when the analyst typed it
	People        []string         // who took part or is concerned, as a source writes them
	Organisations []string         // likewise
	Tags          []article.ID
	Status        Status
	Note          string
	Citations     []Citation // in the order they were made
	Created       time.Time  // UTC
	Binned        bool
}

// Citation ties a passage to an event.
type Citation struct {
	ID        article.ID
	EventID   article.ID
	PassageID article.ID
	Stance    Stance
	Origin    string           // who says so (agency, ministry, spokesman); "" when not stated
	Via       []string         // who passed it on between the origin and the site, the nearest to the site first
	Evidence  article.Evidence // where Origin was read; nothing when the analyst typed it
	Grade     Grade
	Created   time.Time // UTC
	Binned    bool
}

// Tag is a label on passages and events. Tags form a tree.
type Tag struct {
	ID       article.ID
	ParentID article.ID // "" at the root
	Name     string
	Color    int // 1 to 9: which of the theme's tag colours and line styles
	Key      int // 1 to 9 on the keyboard, 0 for none
	Binned   bool
}
