package intake

import (
	"slices"
	"strings"

	"dateline/app/article"
)

// datePlace is a place of a page that states its date of publication. Places
// are independent of one another as far as the programs that make pages go.
type datePlace string

// The places.
const (
	placeLinked  datePlace = "JSON-LD"
	placeMeta    datePlace = "meta"
	placeMarked  datePlace = "time"
	placeShown   datePlace = "shown"
	placeAddress datePlace = "address"
)

// dateStated is a date of publication that one place states. Its weight tells
// how often such a place is right: 3 where it names the date as of publication,
// 1 where it only stands near.
type dateStated struct {
	place  datePlace
	weight float64
	moment article.Moment
	article.Evidence
}

// datesStated are the dates of publication that a page states, in the order in
// which their places are trusted.
type datesStated []dateStated

// mostDates is how many of them are weighed.
const mostDates = 40

func (d *datesStated) add(s dateStated) {
	if !implausible(s.moment) && len(*d) < mostDates {
		*d = append(*d, s)
	}
}

// choose gives the article the day on which most places agree, each counting as
// much as it is trusted; the other dates become claims.
func (d datesStated) choose(f *facts, pieces []piece) {
	if len(d) == 0 {
		return
	}
	d.settleOrder(f, pieces)
	d.doubtChanges(f.Updated)
	voters := d
	if day, words := addressDay(f.URL); day != "" {
		voters = append(slices.Clone(d), dateStated{place: placeAddress, weight: 3, moment: article.Moment(day), Evidence: article.Evidence{Words: words}})
	}
	best, bestSupport := 0, voters.support(d[0])
	for i := range d {
		if s := voters.support(d[i]); s > bestSupport {
			best, bestSupport = i, s
		}
	}
	chosen := d[d.wordingOf(best)]
	e := chosen.Evidence
	e.Rule += d.compare(chosen)
	for _, s := range d {
		if !agree(s, chosen) && (s.place != chosen.place || s.weight >= 3) && voters.support(s) > bestSupport-0.5 {
			e.ToCheck = true
		}
	}
	f.set(article.FieldPublished, string(chosen.moment), e)
	for _, s := range d {
		if s.Where != chosen.Where || s.moment != chosen.moment {
			f.claim(article.FieldPublished, string(s.moment), s.Evidence)
		}
	}
}

// doubtChanges takes weight from the dates that are also the moment of the last
// change, where one is not named as of publication or a place states an earlier
// day: many sites state a new day of publication with each change.
func (d datesStated) doubtChanges(changed article.Moment) {
	for i := range d {
		s := &d[i]
		if !sameMoment(s.moment, changed) {
			continue
		}
		earlier := slices.ContainsFunc(d, func(o dateStated) bool {
			return o.weight >= 2 && o.moment.Day() < s.moment.Day() && !agree(o, *s)
		})
		if s.weight <= 2 || earlier {
			s.weight /= 2
		}
	}
}

// sameMoment tells whether two moments are of one day and, where both state a
// time, of about the same minute of the hour, be their zones what they are.
func sameMoment(a, b article.Moment) bool {
	if a.Day() == "" || a.Day() != b.Day() {
		return false
	}
	x, y := a.Clock(), b.Clock()
	return x == "" || y == "" || x[3:] == y[3:]
}

// support is how much weight the places have that agree with a date.
func (d datesStated) support(with dateStated) float64 {
	byPlace := map[datePlace]float64{}
	for _, s := range d {
		if agree(s, with) {
			byPlace[s.place] = max(byPlace[s.place], s.weight)
		}
	}
	sum := 0.0
	for _, w := range byPlace {
		sum += w
	}
	return sum
}

// agree tells whether two places state the same day, or days that a zone may
// have parted: the one for machines is mostly in universal time, the one for
// readers in theirs.
func agree(a, b dateStated) bool {
	if a.moment.Day() == b.moment.Day() {
		return true
	}
	switch {
	case a.forReaders() == b.forReaders():
		return false
	case a.forReaders():
		return movedByZone(b.moment, a.moment.Day())
	}
	return movedByZone(a.moment, b.moment.Day())
}

func (s dateStated) forReaders() bool { return s.place == placeShown || s.place == placeAddress }

// movedByZone tells whether a moment for machines is that of the day before or
// after in some zone of the world.
func movedByZone(m article.Moment, day string) bool {
	if daysApart(m.Day(), day) != 1 {
		return false
	}
	at, ok := m.Instant()
	if !ok {
		return true // its zone is unknown
	}
	if day < at.Format("2006-01-02") {
		return at.Hour() < 12
	}
	return at.Hour() >= 10
}

// wordingOf is the date, of those that agree with d[best], whose words are
// taken: the one shown to readers where a zone has moved the other, or else the
// most exact one of a trusted place.
func (d datesStated) wordingOf(best int) int {
	for i, s := range d {
		if s.place == placeShown && s.weight >= 1.5 && !s.ToCheck && s.moment.Day() != d[best].moment.Day() && agree(s, d[best]) {
			return i
		}
	}
	out := best
	for i, s := range d {
		if s.moment.Day() == d[best].moment.Day() && (s.weight >= 2 && exactness(s.moment) > exactness(d[out].moment) || d[out].ToCheck && !s.ToCheck) {
			out = i
		}
	}
	return out
}

// exactness grades a moment: a day, a time, a time with its zone. Midnight is
// mostly a day alone.
func exactness(m article.Moment) int {
	switch {
	case m.Clock() == "" || m.Clock() == "00:00":
		return 0
	case m.Zone() == "":
		return 1
	}
	return 2
}

// compare tells which other places agree with the chosen date, and which first
// does not.
func (d datesStated) compare(chosen dateStated) string {
	var same []string
	moved, other := "", ""
	for _, s := range d {
		switch {
		case s.place == chosen.place && s.moment.Day() == chosen.moment.Day():
		case s.moment.Day() == chosen.moment.Day():
			if !slices.Contains(same, s.Where) && len(same) < 2 {
				same = append(same, s.Where)
			}
		case agree(s, chosen) && moved == "":
			moved = "; " + s.Where + " says " + string(s.moment) + ", which a zone may have moved"
		case !agree(s, chosen) && other == "":
			other = "; " + s.Where + " says " + string(s.moment)
		}
	}
	rule := ""
	if len(same) > 0 {
		rule = "; the same day: " + strings.Join(same, ", ")
	}
	return rule + moved + other
}
