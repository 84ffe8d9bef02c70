package panes

import (
	"path/filepath"
	"strings"

	"dateline/app/article"
	"dateline/app/ui/part"
)

// mostChoices is how many claims are offered, one for each digit.
const mostChoices = 9

// FactChooser settles one value of an article: what the original says of it in
// different places, each with where and why, and a field to type another.
type FactChooser struct {
	fixView
	OnConfirm func()                              // the value that stands is right
	OnChoose  func(c article.Claim)               // another one is
	OnType    func(value string)                  // the analyst knows better
	Read      func(words string) (Reading, error) // of what is typed; nil takes it as it is

	field   article.Field
	stands  bool // the first choice is the value that stands
	claims  []article.Claim
	known   []string // values that other articles have
	heading *part.Heading
	list    *choiceList
	entry   *part.Field
	row     *part.FormRow
	wrong   error
}

// Reading is what typed words mean.
type Reading struct{ Value, Shown string }

// NewFactChooser makes an empty one.
func NewFactChooser(field article.Field) *FactChooser {
	c := &FactChooser{field: field, list: newChoiceList(false), heading: part.NewHeading(""), entry: part.NewField(placeholders[field])}
	c.build(map[article.Field]string{article.FieldPublished: "Date of publication", article.FieldSite: "Site"}[field])
	c.digit = c.Digit
	c.list.PassTo(&c.keys)
	c.list.OnTaken, c.list.OnMoved = func(int) { c.take() }, func(int) { c.label() }
	c.list.OnPast = func() { c.entry.Focus() }
	c.entry.PassTo(&c.keys)
	c.entry.OnSubmitted = func(string) { c.take() }
	c.entry.OnChanged = c.typed
	c.entry.OnMove = func(by int) {
		if by < 0 && len(c.list.rows) > 0 {
			part.Focus(c.list)
		}
	}
	c.row = part.NewFormRow("Another", -1, c.entry)
	c.addAnswer("It is right", "Enter", part.Primary, c.take)
	c.addOpen()
	c.ExtendBaseWidget(c)
	return c
}

// SetArticle offers the claims of an article; known are values that other
// articles have, offered while typing.
func (c *FactChooser) SetArticle(a *article.Article, claims []article.Claim, known []string, why string) {
	c.claims, c.known, c.stands, c.wrong = nil, known, false, nil
	if value := a.Value(c.field); value != "" {
		c.stands = true
		c.claims = append(c.claims, article.Claim{Field: c.field, Value: value, Evidence: a.Evidence[c.field]})
	}
	for _, q := range claims {
		if len(c.claims) < mostChoices && (!c.stands || q.Value != c.claims[0].Value || q.Where != c.claims[0].Where) {
			c.claims = append(c.claims, q)
		}
	}
	c.entry.SetText("")
	c.offer(c.claims)
	c.heading.SetWords("What the original says")
	objects := c.about(a, why)
	if len(c.claims) > 0 {
		objects = append(objects, c.heading, c.list)
	}
	label := "Another"
	if len(c.claims) == 0 {
		label = map[article.Field]string{article.FieldPublished: "Date", article.FieldSite: "Site"}[c.field]
	}
	c.row = part.NewFormRow(label, -1, c.entry)
	objects = append(objects, c.row, part.NewDivider(), part.Hint.Label("The text begins", 1), beginning(a))
	c.column.SetObjects(objects...)
	c.label()
}

// offer lists claims.
func (c *FactChooser) offer(claims []article.Claim) {
	var choices []choice
	for i, q := range claims {
		below := q.Evidence
		stands := below.ToCheck
		below.ToCheck = false
		s := part.Capital(below.String())
		if i == 0 && c.stands {
			s = joined("stands now", s)
			if stands {
				s = joined("stands now, to be checked", part.Capital(below.String()))
			}
			s = part.Capital(s)
		}
		choices = append(choices, choice{title: shownValue(c.field, q.Value), below: s})
	}
	c.list.set(choices)
}

// shownValue is a value of a field for people.
func shownValue(f article.Field, value string) string {
	switch f {
	case article.FieldPublished, article.FieldUpdated, article.FieldCaptured:
		return article.Moment(value).String()
	}
	return value
}

// typed reads what is typed at each key, and completes the name of a site.
func (c *FactChooser) typed(words string) {
	words = strings.TrimSpace(words)
	c.wrong = nil
	c.entry.SetAside("")
	said := ""
	if words != "" && c.Read != nil {
		var r Reading
		if r, c.wrong = c.Read(words); c.wrong != nil {
			said = "Not a date yet: write it like 24 Feb 2022, 2022-02-24 or 2022-02-24T20:04+02:00."
		} else {
			c.entry.SetAside(r.Value)
			said = r.Shown
		}
	} else if words != "" {
		if like := startingWith(c.known, words); like != "" {
			said = "Sites of other articles: " + like
		}
	}
	c.entry.SetFailed(false) // half a date is no mistake yet
	c.row.Say(said, part.Plain)
	c.column.Refresh()
	c.label()
}

// startingWith are the first names that begin with what was typed.
func startingWith(names []string, words string) string {
	var like []string
	for _, n := range names {
		if strings.HasPrefix(fold(n), fold(words)) && n != words && len(like) < 4 {
			like = append(like, isolate(n))
		}
	}
	return strings.Join(like, ", ")
}

// label says what Enter would do now.
func (c *FactChooser) label() {
	b := c.answers[0]
	typed := strings.TrimSpace(c.entry.Text)
	b.Disable("")
	switch at := c.list.at; {
	case typed != "" && c.wrong != nil:
		b.SetLabel("Keep what is typed")
		b.Disable(part.Sentence(c.wrong))
	case typed != "":
		b.SetLabel("Keep what is typed")
	case len(c.claims) == 0:
		b.SetLabel("Keep what is typed")
		b.Disable("Type it into the field first")
	case at == 0 && c.stands:
		b.SetLabel("It is right")
	default:
		b.SetLabel("Take " + shownValue(c.field, c.claims[at].Value))
	}
	c.sheet.Refresh()
}

// take does what the first button says.
func (c *FactChooser) take() {
	typed := strings.TrimSpace(c.entry.Text)
	at := c.list.at
	switch {
	case c.waits:
	case typed != "" && c.wrong != nil:
		c.entry.SetFailed(true)
		c.row.Say(part.Sentence(c.wrong), part.Contested)
		c.column.Refresh()
		c.entry.Focus()
	case typed != "":
		call(c.OnType, typed)
	case len(c.claims) == 0:
		c.entry.Focus()
	case at == 0 && c.stands:
		does(c.OnConfirm)
	default:
		call(c.OnChoose, c.claims[at])
	}
}

// Digit implements Fix.
func (c *FactChooser) Digit(n int) bool {
	if n > len(c.claims) {
		return false
	}
	c.entry.SetText("")
	return c.list.digit(n)
}

// Wait implements Fix.
func (c *FactChooser) Wait(wait bool) {
	c.fixView.Wait(wait)
	if wait {
		c.entry.Disable()
	} else {
		c.entry.Enable()
	}
}

// Focus implements Fix.
func (c *FactChooser) Focus() {
	if len(c.claims) == 0 {
		c.entry.Focus()
		return
	}
	part.Focus(c.list)
}

// Places implements Fix.
func (c *FactChooser) Places() Places {
	p := c.fixView.Places()
	p.Objects["field"] = c.entry
	p.Words["said"] = c.row.Said()
	addChoices(&p, c.list)
	return p
}

// baseName is the name of a file, or words where there is none.
func baseName(path string) string {
	if path == "" {
		return "pasted text"
	}
	return filepath.Base(path)
}
