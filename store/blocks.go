package store

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"dateline/app/article"
)

// blockColumns are the columns of a block, as blockValues gives them.
const blockColumns = "article_id, ordinal, kind, level, char_start, char_end, kept, why, role, lang, stated_at"

// blockRows are how many blocks one statement writes; an article's take as many of
// the first as they fill, then of the next. A page has some 200 blocks, and each
// statement costs as much as several rows.
var blockRows = []int{32, 4, 1}

// insertBlocks is the statement that writes so many blocks of one article.
var insertBlocks = func() map[int]string {
	m := map[int]string{}
	for _, n := range blockRows {
		const row = "(?1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
		m[n] = "INSERT INTO block (" + blockColumns + ") VALUES " + row + strings.Repeat(", "+row, n-1)
	}
	return m
}()

// addBlocks writes the blocks of a new article, and takes them down for the
// journal: a trigger would do so row by row, at twice the cost of writing them.
func (t *Tx) addBlocks(doing string, id article.ID, blocks []article.Block) error {
	changes := make([]change, len(blocks))
	for i := range blocks {
		b := &blocks[i]
		b.Why, b.Lang, b.At = clean(b.Why), clean(b.Lang), article.Moment(clean(string(b.At)))
		changes[i] = change{Table: "block", ID: string(id) + "/" + strconv.Itoa(i), After: blockJSON(id, i, b)}
	}
	if err := t.write(doing, "INSERT INTO adding VALUES (?)", id); err != nil {
		return err
	}
	i := 0
	for _, n := range blockRows {
		for ; len(blocks)-i >= n; i += n {
			args := append(make([]any, 0, 1+10*n), id)
			for k, b := range blocks[i : i+n] {
				args = append(args, i+k, b.Kind, b.Level, b.Start, b.End, b.Kept, b.Why, b.Role, b.Lang, b.At)
			}
			if err := t.write(doing, insertBlocks[n], args...); err != nil {
				return err
			}
		}
	}
	t.taken[id] = changes
	if err := t.write(doing, "DELETE FROM adding"); err != nil {
		return err
	}
	return t.write(doing, "INSERT INTO capture (tbl, id) VALUES (?, ?)", addedBlocks, id)
}

// addedBlocks stands among what is captured, with the id of an article, for all the
// blocks that came with it.
const addedBlocks = "block of"

// blockJSON is a block in the journal, as [table.jsonOf] writes it.
func blockJSON(id article.ID, ordinal int, b *article.Block) json.RawMessage {
	kept := 0
	if b.Kept {
		kept = 1
	}
	j := append(make([]byte, 0, 192+len(b.Why)), '{')
	text := func(name, value string) {
		j = appendText(append(append(append(j, '"'), name...), '"', ':'), value)
	}
	number := func(name string, value int) {
		j = strconv.AppendInt(append(append(append(j, ",\""...), name...), '"', ':'), int64(value), 10)
	}
	text("article_id", string(id))
	number("char_end", b.End)
	number("char_start", b.Start)
	number("kept", kept)
	j = append(j, ',')
	text("kind", string(b.Kind))
	j = append(j, ',')
	text("lang", b.Lang)
	number("level", b.Level)
	number("ordinal", ordinal)
	j = append(j, ',')
	text("role", string(b.Role))
	j = append(j, ',')
	text("stated_at", string(b.At))
	j = append(j, ',')
	text("why", b.Why)
	return append(j, '}')
}

// appendText appends a text in JSON with the escapes that SQLite writes.
func appendText(j []byte, s string) []byte {
	j = append(j, '"')
	for i := range len(s) {
		switch c := s[i]; {
		case c == '"' || c == '\\':
			j = append(j, '\\', c)
		case c >= ' ':
			j = append(j, c)
		case strings.IndexByte("\b\f\n\r\t", c) >= 0:
			j = append(j, '\\', "bfnrt"[strings.IndexByte("\b\f\n\r\t", c)])
		default:
			j = fmt.Appendf(j, `\u%04x`, c)
		}
	}
	return append(j, '"')
}
