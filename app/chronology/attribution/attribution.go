// Package attribution finds who is said to have said what a sentence tells:
// the origin of a claim. It reads English, Ukrainian, Russian, Spanish, French,
// German and Arabic by rules, and says nothing rather than something doubtful.
package attribution

// Said is who a sentence names as the one who says what it tells.
type Said struct {
	Who        string   // in the words of the text, without its article: "Russian Defence Ministry"; "" when it is said that somebody says so, and not who
	Named      string   // Who with the words beside it that say what office or spokesman speaks: "Defence Minister Anna Dorrel"
	Via        []string // who passed it on between Who and the site, the nearest to the site first; the spokesman of Who last
	Verb       string   // in the words of the text: "said", "за даними"
	Start, End int      // bytes of the sentence: the words of Who
	Sentence   int      // of [Article]: the sentence that Start and End are bytes of, counted from 0
	Rule       string   // how it was read, in words
}

// Find reads one sentence by itself. Whoever it calls only "he" or "the
// ministry" is left as it stands or not found: [Article] knows more. The
// language is a BCP 47 tag; without one, it is told by the letters.
func Find(sentence, lang string) (Said, bool) {
	r := newReading(sentence, lexiconFor(lang, sentence), false)
	c, ok := r.best()
	if !ok || c.who.pronoun || c.who.none() && !c.unnamed {
		return Said{}, false
	}
	return r.said(c), true
}
