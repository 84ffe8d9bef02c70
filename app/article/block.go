package article

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode/utf8"
)

// Kind tells what a block is.
type Kind string

// The kinds of block.
const (
	Heading   Kind = "heading"
	Paragraph Kind = "paragraph"
	Quote     Kind = "quote"
	List      Kind = "list"
	Table     Kind = "table"
	Caption   Kind = "caption"
	Code      Kind = "code"
)

// Separator stands between two blocks of a text: a blank line.
const Separator = "\n\n"

// LongestCompared is the longest text, in bytes, that is compared with others and
// looked through for several articles; no news is nearly as long, and either takes
// several times the room of the text.
const LongestCompared = 16 << 20

// Block is a piece of an article's text. It holds no blank line.
type Block struct {
	Kind       Kind
	Level      int    // of a heading, 1 to 6; otherwise 0
	Text       string // the part of the article's text from Start to End
	Start, End int    // code points
	Kept       bool   // otherwise folded
	Why        string // the reason in words, for a folded block
	Role       Role   // what it is to the article, beyond its kind
	Lang       string // BCP 47, where it is not the article's; else ""
	At         Moment // the time that an entry of a live blog states; else ""
}

// Role tells what a block is to its article where the kind does not say it.
type Role string

// The roles.
const (
	RoleStandfirst Role = "standfirst" // the sentence below the title that sums up
	RoleSummary    Role = "summary"    // a line of a bullet summary before the text
	RolePost       Role = "post"       // of an embedded post of a social network
	RoleEntry      Role = "entry"      // the first block of an entry of a live blog
)

// Compose makes the text of the blocks and gives each its place in it. The words
// of the blocks are from then on those of the text, so that both take the room of one.
func Compose(blocks []Block) string {
	var b strings.Builder
	size := 0
	for i := range blocks {
		size += len(blocks[i].Text) + len(Separator)
	}
	b.Grow(size)
	for i := range blocks {
		if i > 0 {
			b.WriteString(Separator)
		}
		b.WriteString(blocks[i].Text)
	}
	text := b.String()
	Place(text, blocks)
	return text
}

// Place is Compose for blocks whose text is made: it tells whether the text is
// theirs, and if so gives each its place in it.
func Place(text string, blocks []Block) (ok bool) {
	at := 0
	for i := range blocks {
		if i > 0 {
			if text, ok = strings.CutPrefix(text, Separator); !ok {
				return false
			}
			at += len(Separator)
		}
		b := &blocks[i]
		rest, ok := strings.CutPrefix(text, b.Text)
		if !ok {
			return false
		}
		b.Text, text = text[:len(b.Text)], rest
		b.Start, b.End = at, at+utf8.RuneCountInString(b.Text)
		at = b.End
	}
	return text == ""
}

// KeptText is the kept blocks without captions, joined by blank lines: the body
// as a reader would call it.
func KeptText(blocks []Block) string {
	var kept []string
	for _, b := range blocks {
		if b.Kept && b.Kind != Caption {
			kept = append(kept, b.Text)
		}
	}
	return strings.Join(kept, Separator)
}

// HashText is the SHA-256 of a text in UTF-8, in lower-case hexadecimal digits.
func HashText(text string) string {
	h := sha256.New()
	piece := make([]byte, min(len(text), 32<<10)) // not the whole once more
	for len(text) > 0 {
		n := copy(piece, text)
		h.Write(piece[:n])
		text = text[n:]
	}
	return hex.EncodeToString(h.Sum(nil))
}

// HashBytes is the SHA-256 of bytes, in lower-case hexadecimal digits.
func HashBytes(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}
