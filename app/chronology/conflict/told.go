package conflict

import "dateline/app/article"

// oneTells tells whether one citation tells both numbers of two that differ, so that
// they count different people or times: "19 people and dozens dead", beside "19 people
// died" and "dozens died". What a citation counts without saying what happened to them
// may be of whoever another counts.
func oneTells(all []stated, p pairing) bool {
	first, second := tellers(all, p.a), tellers(all, p.b)
	for id := range first {
		if second[id] {
			return true
		}
	}
	return false
}

// tellers are the citations that give a number of people or things, as far as they
// say of what.
func tellers(all []stated, of stated) map[article.ID]bool {
	found := map[article.ID]bool{}
	for _, s := range all {
		if s.mayBe(of) {
			found[s.by.Citation] = true
		}
	}
	return found
}

// mayBe tells whether a number can be of those that another counts.
func (s stated) mayBe(o stated) bool {
	_, agree := relation(s.Quantity, o.Quantity)
	return agree && s.Unit == o.Unit && s.People == o.People &&
		(s.Thing == o.Thing && (s.Class == "" || s.fate() == o.fate()) || (s.Thing == "" || o.Thing == "") && s.Class != "" && s.fate() == o.fate()) &&
		(s.Side == "" || o.Side == "" || s.Side == o.Side)
}

// otherFate tells whether two numbers are of things that fared differently: what was
// hit need not be lost.
func (p pairing) otherFate() bool { return p.a.Class != p.b.Class }
