// Package attribution finds who is said to have said what a sentence tells:
// the origin of a claim.
package attribution

// Said is who a sentence names as the one who says what it tells.
type Said struct {
	Who        string   // in the words of the text, without its article: "Russian Defence Ministry"
	Via        []string // who passed it on between Who and the site, the nearest to the site first
	Verb       string   // in the words of the text: "said", "за даними"
	Start, End int      // bytes of the sentence: the words of Who
	Rule       string   // how it was read, in words
}
