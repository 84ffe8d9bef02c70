package store

import (
	"cmp"
	"database/sql"
	"encoding/binary"
	"errors"
	"slices"

	"dateline/app/article"
	"dateline/app/likeness"
)

// mostHolders is how many articles are looked up by one key. A run of words that
// more of them have tells nothing; of a text that was printed more often, the first
// ones are found. So a look-up costs the same however many articles there are.
const mostHolders = 32

// mostLikely bounds how many articles one new article is compared with in full.
const mostLikely = 12

// Candidates finds the articles whose kept text is likely to be like that of an
// article of this workspace, the likeliest first, but not the article itself nor
// what is in the bin. From then on the article is found by others.
func (t *Tx) Candidates(a article.Article) ([]article.ID, error) {
	const doing = "look for articles that are alike"
	var n int
	if err := t.queryRow("SELECT n FROM article WHERE id = ?", []any{a.ID}, &n); err != nil {
		return nil, t.found("article", a.ID, err)
	}
	sketch, holders, err := t.sketchArticle(n, a.Blocks)
	if err != nil {
		return nil, t.fail(doing, err)
	}
	ids, err := t.likely(n, sketch, holders)
	return ids, t.fail(doing, err)
}

// holders are the articles that have a key, without the one that is looked up.
type holders map[likeness.Key][]int

// sketchArticle keeps the sketch of an article that is not in the bin, unless that
// of its kept text is there.
func (t *Tx) sketchArticle(n int, blocks []article.Block) (likeness.Sketch, holders, error) {
	sketch := likeness.Of(blocks).Sketch()
	found, err := t.holdersOf(n, sketch)
	if err != nil {
		return sketch, nil, err
	}
	hash := hashKept(blocks)
	there, err := t.sketched(n)
	if err != nil || there == hash {
		return sketch, found, err
	}
	if err := t.unsketch(n); err != nil {
		return sketch, nil, err
	}
	var own []likeness.Key
	for _, k := range slices.Concat(sketch.Same, sketch.Bands, sketch.Samples) {
		if len(found[k]) < mostHolders {
			own = append(own, k)
		}
	}
	if err := t.keepKeys(n, own); err != nil {
		return sketch, nil, err
	}
	_, err = t.exec("INSERT INTO sketch (article_n, words, samples, text_hash, keys) VALUES (?, ?, ?, ?, ?)",
		n, sketch.Words, len(sketch.Samples), hash, packKeys(own))
	return sketch, found, err
}

// keepKeys writes the keys of an article in one statement, in their order: that is
// half the work of one by one.
func (t *Tx) keepKeys(n int, keys []likeness.Key) error {
	keys = slices.Clone(keys)
	slices.Sort(keys)
	list, err := asJSON(append([]likeness.Key{}, keys...))
	if err != nil {
		return err
	}
	_, err = t.exec("INSERT INTO sketch_key (key, article_n) SELECT value, ?2 FROM json_each(?1)", list, n)
	return err
}

// packedKey is the size of a key in the table of sketches, in bytes.
const packedKey = 6

func packKeys(keys []likeness.Key) []byte {
	b := make([]byte, 0, packedKey*len(keys))
	for _, k := range keys {
		b = binary.BigEndian.AppendUint16(b, uint16(k>>32))
		b = binary.BigEndian.AppendUint32(b, uint32(k))
	}
	return b
}

// hashKept tells one kept text from another; it is never 0.
func hashKept(blocks []article.Block) int64 {
	h := uint64(14695981039346656037) // FNV-1a
	add := func(s string) {
		for i := range len(s) {
			h = (h ^ uint64(s[i])) * 1099511628211
		}
	}
	for _, b := range blocks {
		if b.Kept && b.Kind != article.Caption {
			add(b.Text)
			add(article.Separator)
		}
	}
	return cmp.Or(int64(h), 1)
}

// sketched is the hash of the text that the sketch of an article was made of, 0
// when it has none.
func (t *Tx) sketched(n int) (hash int64, err error) {
	err = t.queryRow("SELECT text_hash FROM sketch WHERE article_n = ?", []any{n}, &hash)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, nil
	}
	return hash, err
}

// unsketch forgets the sketch of an article, as when it goes into the bin.
func (t *Tx) unsketch(n int) error {
	var keys []byte
	err := t.queryRow("SELECT keys FROM sketch WHERE article_n = ?", []any{n}, &keys)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	for ; len(keys) >= packedKey; keys = keys[packedKey:] {
		k := int64(binary.BigEndian.Uint16(keys))<<32 | int64(binary.BigEndian.Uint32(keys[2:]))
		if _, err := t.exec("DELETE FROM sketch_key WHERE key = ? AND article_n = ?", k, n); err != nil {
			return err
		}
	}
	_, err = t.exec("DELETE FROM sketch WHERE article_n = ?", n)
	return err
}

// holdersOf looks up all keys of a sketch in one statement.
func (t *Tx) holdersOf(n int, s likeness.Sketch) (holders, error) {
	found := holders{}
	keys := slices.Concat(s.Same, s.Bands, s.Samples)
	if len(keys) == 0 {
		return found, nil
	}
	list, err := asJSON(keys)
	if err != nil {
		return nil, err
	}
	rows, err := t.query("SELECT k.key, k.article_n FROM json_each(?1) j CROSS JOIN sketch_key k ON k.key = j.value WHERE k.article_n <> ?2", list, n)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var k likeness.Key
		var holder int
		if err := rows.Scan(&k, &holder); err != nil {
			return nil, err
		}
		found[k] = append(found[k], holder)
	}
	return found, rows.Err()
}

// likely chooses, of the articles that have keys of a sketch, those worth comparing.
func (t *Tx) likely(n int, s likeness.Sketch, found holders) ([]article.ID, error) {
	hits := map[int]*likeness.Hits{}
	count := func(keys []likeness.Key, add func(*likeness.Hits)) {
		for _, k := range keys {
			for _, holder := range found[k] {
				if hits[holder] == nil {
					hits[holder] = &likeness.Hits{}
				}
				add(hits[holder])
			}
		}
	}
	count(s.Same, func(h *likeness.Hits) { h.Same++ })
	count(s.Bands, func(h *likeness.Hits) { h.Bands++ })
	count(s.Samples, func(h *likeness.Hits) { h.Samples++ })
	var order []int
	for holder := range hits {
		order = append(order, holder)
	}
	slices.SortFunc(order, func(a, b int) int {
		x, y := hits[a], hits[b]
		return cmp.Or(y.Same-x.Same, y.Bands+y.Samples-x.Bands-x.Samples, a-b)
	})
	var ids []article.ID
	for _, holder := range order[:min(len(order), 4*mostLikely)] {
		var id article.ID
		var samples int
		err := t.queryRow("SELECT id, samples FROM sketch JOIN article ON n = article_n WHERE article_n = ? AND binned = 0", []any{holder}, &id, &samples)
		if errors.Is(err, sql.ErrNoRows) {
			continue // put into the bin in this transaction
		}
		if err != nil {
			return nil, err
		}
		if hits[holder].Likely(min(samples, len(s.Samples))) && len(ids) < mostLikely {
			ids = append(ids, id)
		}
	}
	return ids, nil
}
