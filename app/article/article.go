// Package article holds the plain values that everything else speaks of: the
// original as it came, the article read out of it, its blocks, its text, and
// the passages that an analyst marks in that text. It does no input or output.
//
// Offsets are Unicode code points of an article's whole text (all blocks, kept
// and folded), start inclusive, end exclusive.
package article

import (
	"crypto/rand"
	"encoding/base32"
	"slices"
	"strings"
	"time"
)

// ID names a row of a workspace for good: 80 random bits in 16 letters and
// digits (lower-case base32), so that rows made on two laptops never collide.
type ID string

var idEncoding = base32.NewEncoding("0123456789abcdefghjkmnpqrstvwxyz").WithPadding(base32.NoPadding)

// NewID returns a fresh random ID.
func NewID() ID {
	var b [10]byte
	rand.Read(b[:]) // never fails: see crypto/rand
	return ID(idEncoding.EncodeToString(b[:]))
}

// Origin is the way an original came into the workspace.
type Origin string

// The ways in.
const (
	OriginFile  Origin = "file"  // named in a command or a file dialog, or found in a folder
	OriginDrop  Origin = "drop"  // dropped on the window
	OriginPaste Origin = "paste" // from the clipboard
	OriginStdin Origin = "stdin" // piped into a command
)

// Original is a file, drop or paste exactly as it came. It never changes.
type Original struct {
	ID        ID
	SHA256    string // of the bytes, 64 lower-case hexadecimal digits
	MediaType string // recognised by content: text/plain, text/html, message/rfc822, application/pdf and so on
	Name      string // base name of the file, "" for a paste
	Path      string // where the file lay, "" for a paste; within an archive: pages.zip/inner/page.html
	Origin    Origin
	Size      int64     // bytes
	Captured  time.Time // UTC, when it came in
}

// Resource is an image that came with an original, such as those in the folder
// that a browser saves beside a page. It never changes.
type Resource struct {
	ID         ID
	OriginalID ID
	Name       string // how the page refers to it: a path from where the page lay, with / between its parts
	MediaType  string // recognised by content: image/png, image/svg+xml and so on
	SHA256     string // of the bytes, 64 lower-case hexadecimal digits
	Size       int64  // bytes
}

// Field names one value of Metadata in its Evidence.
type Field string

// The fields of Metadata.
const (
	FieldTitle     Field = "title"
	FieldByline    Field = "byline"
	FieldSite      Field = "site"
	FieldURL       Field = "url"
	FieldPublished Field = "published"
	FieldUpdated   Field = "updated"
	FieldPlace     Field = "place"
	FieldLang      Field = "lang"
	FieldSection   Field = "section"
	FieldCredit    Field = "credit"
	FieldCaptured  Field = "captured"
)

// Evidence tells where a value comes from. Every value that the analyst did not
// type has one.
type Evidence struct {
	Words   string `json:"words,omitempty"`   // the source's own words, unchanged
	Where   string `json:"where,omitempty"`   // "line 3", "meta article:published_time"
	Rule    string `json:"rule,omitempty"`    // why they were read so, in words
	ToCheck bool   `json:"toCheck,omitempty"` // doubtful: shown with a badge
}

// RuleTyped is the rule of a value that the analyst typed.
const RuleTyped = "typed by the analyst"

// String is the evidence in a line: “words”, where: rule (to be checked).
func (e Evidence) String() string {
	var parts []string
	if e.Words != "" {
		parts = append(parts, "“"+e.Words+"”")
	}
	if e.Where != "" {
		parts = append(parts, e.Where)
	}
	s := strings.Join(parts, ", ")
	switch {
	case s == "":
		s = e.Rule
	case e.Rule != "":
		s += ": " + e.Rule
	}
	if e.ToCheck {
		s = strings.TrimSpace(s + " (to be checked)")
	}
	return s
}

// Metadata is what is known about an article. An empty value is unknown.
type Metadata struct {
	Title     string
	Byline    []string
	Site      string // the outlet that printed it
	URL       string
	Published Moment
	Updated   Moment
	Place     string // of the place line: "KYIV"
	Lang      string // BCP 47, mostly two letters
	Section   string // of the site: "World", "Business"
	Credit    string // the agency that the article credits, a likely origin: "AFP"
	Captured  Moment // when it was saved from the web, as far as the original says
	Evidence  map[Field]Evidence
	Claims    []Claim // what else the original says of a field, the most trusted first
}

// Value is what is known of a field as it is typed, "" when it is unknown: authors
// with semicolons between, times as Moment has them.
func (m *Metadata) Value(f Field) string {
	switch f {
	case FieldTitle:
		return m.Title
	case FieldByline:
		return strings.Join(m.Byline, "; ")
	case FieldSite:
		return m.Site
	case FieldURL:
		return m.URL
	case FieldPublished:
		return string(m.Published)
	case FieldUpdated:
		return string(m.Updated)
	case FieldPlace:
		return m.Place
	case FieldLang:
		return m.Lang
	case FieldSection:
		return m.Section
	case FieldCredit:
		return m.Credit
	case FieldCaptured:
		return string(m.Captured)
	}
	return ""
}

// ClaimsOf are the claims of one field, the most trusted first, each value once.
func (m *Metadata) ClaimsOf(f Field) []Claim {
	var all []Claim
	for _, c := range m.Claims {
		same := func(o Claim) bool { return o.Value == c.Value && o.Where == c.Where }
		if c.Field == f && !slices.ContainsFunc(all, same) {
			all = append(all, c)
		}
	}
	return all
}

// Claim is what one place of an original says of one field. Several may
// disagree; the chosen one is the value of Metadata, and its Evidence says why.
type Claim struct {
	Field    Field  `json:"field"`
	Value    string `json:"value"`
	Evidence        // of this claim
}

// Article is one text read out of an original.
type Article struct {
	ID         ID
	OriginalID ID
	Ordinal    int // place within the original, from 0
	Metadata
	Edition    ID     // of the text, "" for the first; see TextID
	Rules      int    // version of the cleaning rules that made this text, 0 when it is not known
	Text       string // all blocks joined by blank lines; that of one edition never changes
	TextSHA256 string // of Text in UTF-8, 64 lower-case hexadecimal digits
	Blocks     []Block
	Warnings   []string
	Imported   time.Time // UTC
	Binned     bool
}

// TextID names the edition of the text: the first has the name of the article.
func (a *Article) TextID() ID {
	if a.Edition == "" {
		return a.ID
	}
	return a.Edition
}
