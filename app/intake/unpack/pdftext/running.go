package pdftext

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// Printed is what a browser printed at the edges of the pages.
type Printed struct {
	Address string // as it stands there, "" when it is cut short
	Date    string
}

// edgeRow is a row of lines at the top or foot of a page.
type edgeRow struct {
	page   *laidOut
	lines  []*line
	text   string // of its lines from left to right
	key    string // the same, numbers aside
	base   float64
	size   float64
	apart  bool // more room than usual lies between it and the text
	bottom bool
}

// edgeRows are how many rows at each end of a page may be running heads or feet.
const edgeRows = 3

var digits = regexp.MustCompile(`[\p{Nd}]+`)

// foldRunning folds the lines at the edges of pages that return on other pages,
// numbers aside, and the numbers of the pages.
func foldRunning(pages []laidOut) Printed {
	printed := foldPrinted(pages)
	var ends [][]edgeRow // a page's rows at the top, or at its foot, from the edge
	seen := map[string][]edgeRow{}
	for i := range pages {
		top, foot := edgesOf(&pages[i])
		for _, end := range [][]edgeRow{top, foot} {
			ends = append(ends, end)
			for _, r := range end {
				seen[r.key] = append(seen[r.key], r)
			}
		}
	}
	for _, end := range ends {
		for _, r := range end {
			if !r.recurs(seen[r.key]) && !r.numbers(len(pages), seen[r.key]) {
				break
			}
			r.fold()
		}
	}
	for _, p := range pages {
		slices.SortStableFunc(p.stacks, func(a, b stack) int { return cmp.Compare(a.end(&p), b.end(&p)) })
	}
	return printed
}

// end is -1 for a running head, 1 for a foot and 0 for the text between.
func (s stack) end(p *laidOut) int {
	for _, l := range s.lines {
		if !slices.Contains([]string{RunningHead, RunningFoot, PageNumber}, l.fold) {
			return 0
		}
	}
	if s.middle() < p.box.middle() {
		return -1
	}
	return 1
}

// edgesOf gives the outermost rows of a page, from the edges inwards.
func edgesOf(p *laidOut) (top, foot []edgeRow) {
	var lines []*line
	for i := range p.stacks {
		for k := range p.stacks[i].lines {
			if l := &p.stacks[i].lines[k]; !p.stacks[i].aside && l.fold == "" {
				lines = append(lines, l)
			}
		}
	}
	slices.SortStableFunc(lines, func(a, b *line) int { return cmp.Compare(a.base, b.base) })
	var rows []edgeRow
	for _, l := range lines {
		if n := len(rows); n > 0 && l.base-rows[n-1].base < 0.3*max(l.size, rows[n-1].size) {
			rows[n-1].lines = append(rows[n-1].lines, l)
			continue
		}
		rows = append(rows, edgeRow{page: p, lines: []*line{l}, base: l.base, size: l.size})
	}
	for i := range rows {
		rows[i].describe()
		rows[i].bottom = rows[i].base > p.box.middle()
	}
	for i := range min(edgeRows, len(rows)) {
		t, f := rows[i], rows[len(rows)-1-i]
		t.apart = i+1 < len(rows) && rows[i+1].base-t.base > 1.7*max(t.size, rows[i+1].size)
		f.apart = len(rows) > i+1 && f.base-rows[len(rows)-2-i].base > 1.7*max(f.size, rows[len(rows)-2-i].size)
		if !t.bottom {
			top = append(top, t)
		}
		if f.bottom {
			foot = append(foot, f)
		}
	}
	return top, foot
}

func (r *edgeRow) describe() {
	slices.SortStableFunc(r.lines, func(a, b *line) int { return cmp.Compare(a.x0, b.x0) })
	var texts []string
	for _, l := range r.lines {
		texts = append(texts, l.text)
	}
	r.text = strings.Join(texts, " ")
	r.key = strings.ToLower(digits.ReplaceAllString(strings.Join(strings.Fields(r.text), ""), "#"))
}

// sameHeight is how far apart rows of two pages may stand, in points.
const sameHeight = 4

// recurs tells whether a row stands at the same height of another page, or of
// many. On few pages it must stand apart from the text as well.
func (r edgeRow) recurs(same []edgeRow) bool {
	if len(r.text) > 250 || strings.Trim(r.key, "#") == "" {
		return false
	}
	n, apart := 0, 0
	for _, o := range same {
		if o.page != r.page && o.bottom == r.bottom && abs(o.base-r.base) < sameHeight {
			n++
			if o.apart {
				apart++
			}
		}
	}
	return n >= 3 || n > 0 && (r.apart || apart > 0)
}

var (
	numberOfPage  = regexp.MustCompile(`^[\s\p{Pd}|·•]*(?:[\p{L}.]{1,10}\s?)?([\p{Nd}]{1,4})(?:\s?(?:/|\||[\p{L}]{1,6})\s?[\p{Nd}]{1,4})?[\s\p{Pd}|·•.]*$`)
	numberOfPages = regexp.MustCompile(`^(?:\p{L}{1,10}\.?\s)?\p{Nd}{1,4}\s?(?:/|of|de|von|van|di|av|af|из|з|із|z|od|sur|من|מתוך)\s?\p{Nd}{1,4}$`)
	romanNumber   = regexp.MustCompile(`^[ivxl]{1,6}$`)
)

// numbers tells whether a row is the number of its page: by its form, or because
// it counts along with the pages.
func (r edgeRow) numbers(pages int, same []edgeRow) bool {
	text := strings.TrimSpace(r.text)
	if numberOfPages.MatchString(text) {
		return true
	}
	if romanNumber.MatchString(text) {
		return r.apart
	}
	m := numberOfPage.FindStringSubmatch(text)
	if m == nil {
		return false
	}
	n := number(m[1])
	if strings.Trim(strings.ToLower(text), "–—- ") == strings.ToLower(m[1]) && n == r.page.number && (r.apart || pages == 1) {
		return true
	}
	for _, o := range same {
		if om := numberOfPage.FindStringSubmatch(strings.TrimSpace(o.text)); om != nil && o.page != r.page &&
			number(om[1])-n == o.page.number-r.page.number && abs(o.base-r.base) < sameHeight {
			return true
		}
	}
	return false
}

// number reads the digits of any script, -1 when there are none.
func number(s string) int {
	var b strings.Builder
	for _, r := range s {
		if unicode.Is(unicode.Nd, r) {
			zero := r
			for unicode.Is(unicode.Nd, zero-1) && r-zero < 9 {
				zero--
			}
			b.WriteByte(byte('0' + r - zero))
		}
	}
	n, err := strconv.Atoi(b.String())
	if err != nil {
		return -1
	}
	return n
}

func (r edgeRow) fold() {
	for _, l := range r.lines {
		text := strings.TrimSpace(l.text)
		switch {
		case numberOfPage.MatchString(text) && len(text) < 16 || romanNumber.MatchString(text):
			l.fold = PageNumber
		case r.bottom:
			l.fold = RunningFoot
		default:
			l.fold = RunningHead
		}
	}
}

var (
	printedAddress = regexp.MustCompile(`^(?:https?|file|chrome-extension|about|data):\S+$`)
	printedDate    = regexp.MustCompile(`^[\p{Nd}]{1,4}[./\p{Pd} ]+(?:[\p{Nd}]{1,2}|\p{L}{3,12}\.?)[./\p{Pd} ]+[\p{Nd}]{2,4}\.?,? .{0,6}[\p{Nd}]{1,2}[:.][\p{Nd}]{2}(?:[:.][\p{Nd}]{2})?(?:\s?\p{L}{1,2}\.?\s?\p{L}?\.?)?$`)
)

// foldPrinted folds what a browser prints at the edges: in one corner the
// address and in another which page it is; beside them the date and the title.
func foldPrinted(pages []laidOut) Printed {
	var printed Printed
	for i := range pages {
		top, foot := edgesOf(&pages[i])
		if len(top) == 0 || len(foot) == 0 {
			continue
		}
		corners := append(slices.Clone(top[0].lines), foot[0].lines...)
		has := func(form *regexp.Regexp) *line {
			for _, l := range corners {
				if form.MatchString(strings.TrimSpace(l.text)) {
					return l
				}
			}
			return nil
		}
		address, which, date := has(printedAddress), has(numberOfPages), has(printedDate)
		if which == nil || address == nil && date == nil {
			continue
		}
		if address != nil && !strings.ContainsAny(address.text, "…") && !strings.Contains(address.text, "...") {
			printed.Address = cmp.Or(printed.Address, address.text)
		}
		if date != nil {
			printed.Date = cmp.Or(printed.Date, date.text)
		}
		for _, end := range [][]edgeRow{top, foot} {
			if small := end[0].size < 0.95*usualOf(pages[i:i+1]); small || end[0].holds(address, which, date) {
				end[0].fold()
			}
		}
	}
	return printed
}

func (r edgeRow) holds(some ...*line) bool {
	return slices.ContainsFunc(some, func(l *line) bool { return l != nil && slices.Contains(r.lines, l) })
}

// usualOf is the font size of most of the text of pages that is not folded.
func usualOf(pages []laidOut) float64 {
	letters := map[int]int{} // by tenths of a point
	for _, p := range pages {
		for _, s := range p.stacks {
			for _, l := range s.lines {
				if l.fold == "" {
					letters[int(l.size*10+0.5)] += len(l.text)
				}
			}
		}
	}
	best := 0
	for size, n := range letters {
		if n > letters[best] || n == letters[best] && size < best {
			best = size
		}
	}
	if best == 0 {
		return 10
	}
	return float64(best) / 10
}
