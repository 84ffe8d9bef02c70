package likeness

import "slices"

// runWords is the length of a shingle in words.
const runWords = 4

// runs are the hashes of the four-word runs of the text, in its order; the whole
// text is one run when it is shorter.
func (t Text) runs() []uint64 {
	if len(t.words) == 0 {
		return nil
	}
	list := make([]uint64, max(1, len(t.words)-runWords+1))
	for i := range list {
		h := uint64(len(t.words[i:]))
		if len(t.words) >= runWords {
			h = 0
		}
		for _, w := range t.words[i:min(i+runWords, len(t.words))] {
			h = mix(h*31 + w.hash)
		}
		list[i] = h
	}
	return list
}

// The sizes of a sketch.
const (
	bins       = 96 // values of the MinHash
	bandRows   = 4  // values in a band: two texts are likely alike when one band is
	sampled    = 16 // one run in so many is sampled, by its hash
	fewSamples = 16 // that may miss an edition; with more, the MinHash finds nothing else

	mostSamples = 2048 // of a text of more than 33,000 words, those with the least hashes
)

// Short texts are looked up by equality only: chance runs are too large a part of
// them. Below fewestWords not even that says anything: “Page not found”.
const (
	shortWords  = 40
	fewestWords = 8
)

// Key is what two texts have in common that are likely alike: 48 bits.
type Key uint64

const keyBits = 48

// Sketch is what articles are looked up by. Two texts are likely alike when they
// have the key Same or one of Bands in common, or a good part of Samples.
type Sketch struct {
	Words   int
	Same    []Key // one, of the whole text; none when it has hardly a word
	Bands   []Key // of the MinHash, 24 where samples are few; none of a short text
	Samples []Key // of sampled runs, each once; none of a short text
}

// Sketch works out the keys of the text.
func (t Text) Sketch() Sketch {
	s := Sketch{Words: t.Words()}
	if s.Words < fewestWords {
		return s
	}
	s.Same = []Key{t.whole()}
	if s.Words < shortWords {
		return s
	}
	runs := t.runs()
	seen := map[Key]bool{}
	for _, h := range runs {
		if k := key(h, kindSample); h%sampled == 0 && !seen[k] {
			seen[k] = true
			s.Samples = append(s.Samples, k)
		}
	}
	if len(s.Samples) > mostSamples {
		slices.Sort(s.Samples)
		s.Samples = s.Samples[:mostSamples]
	}
	if len(s.Samples) <= fewSamples {
		s.Bands = bandsOf(minHash(runs))
	}
	return s
}

// The kinds of key, kept apart by what is mixed into them.
const (
	kindSame   = 1
	kindSample = 2
	kindBand   = 3 // and the next 23, one a band
)

func key(h uint64, kind int) Key {
	return Key(mix(h^uint64(kind)*0x9e3779b97f4a7c15) >> (64 - keyBits))
}

// whole is the key of the sequence of all words.
func (t Text) whole() Key {
	h := uint64(len(t.words))
	for _, w := range t.words {
		h = mix(h*31 + w.hash)
	}
	return key(h, kindSame)
}

// minHash is the one-permutation MinHash of a set of hashes: the least of each of
// 96 bins. An empty bin takes the value of another, chosen by its number alone, so
// that two sketches choose alike (Shrivastava, Optimal Densification, 2017).
func minHash(hashes []uint64) (least [bins]uint64) {
	var full [bins]bool
	for _, h := range hashes {
		b := h >> 32 % bins
		if v := mix(h); !full[b] || v < least[b] {
			least[b], full[b] = v, true
		}
	}
	if len(hashes) == 0 {
		return least
	}
	dense := least
	for b := range full {
		from := uint64(b)
		for try := uint64(1); !full[from]; try++ {
			from = mix(uint64(b)<<32+try) % bins
		}
		dense[b] = least[from]
	}
	return dense
}

// bandsOf joins each four values to one key.
func bandsOf(least [bins]uint64) []Key {
	list := make([]Key, bins/bandRows)
	for i := range list {
		var h uint64
		for _, v := range least[i*bandRows : (i+1)*bandRows] {
			h = mix(h*31 + v)
		}
		list[i] = key(h, kindBand+i)
	}
	return list
}

// Hits is how many keys of each sort two sketches have in common.
type Hits struct{ Same, Bands, Samples int }

// likelyPart is the least part of the fewer samples that two texts must share to be
// compared in full. It is well under what makes them alike, since samples are few.
const likelyPart = 0.25

// Likely tells whether two texts are worth comparing in full; of is the number of
// samples of that which has fewer.
func (h Hits) Likely(of int) bool {
	return h.Same > 0 || h.Bands > 0 || h.Samples > 0 && float64(h.Samples) >= likelyPart*float64(of)
}
