package unpack

import (
	"net/textproto"
	"regexp"
	"strings"

	"dateline/app/article"
)

// mailFrom is who sent a mail.
type mailFrom struct {
	line, where   string
	name, address string
}

// mailFacts is what a mail's head, or that of the mail forwarded in it, says.
type mailFacts struct {
	subject, subjectAt string
	from               mailFrom
	date, dateRule     string
	dateAt             string
	list               string // name of the list it was sent to
	talk               bool   // anyone may write to the list
}

// dateLine is when a mail was sent, or else when it came in.
func dateLine(h textproto.MIMEHeader) (date, where, rule string) {
	if date = strings.TrimSpace(h.Get("Date")); date != "" {
		return date, "the Date line of the mail", "the date the mail was sent"
	}
	received := h.Get("Received")
	date = strings.TrimSpace(received[strings.LastIndexByte(received, ';')+1:])
	return date, "the Received line of the mail", "the date the mail came in; it does not say when it was sent"
}

// ofForward is what the head of a forwarded mail says; what it leaves out stays
// open, but for the subject, which forwarding keeps.
func (a mailFacts) ofForward(f forward) mailFacts {
	const where = "the head of the forwarded mail"
	b := mailFacts{subject: a.subject, subjectAt: a.subjectAt, date: f.date, dateRule: "the date the forwarded mail was sent", dateAt: where}
	if f.subject != "" {
		b.subject, b.subjectAt = f.subject, where
	}
	b.from = mailFrom{line: f.from, where: where}
	b.from.name, b.from.address = sender(f.from)
	return b
}

// claims are what the head says and the text seldom says better.
func (a mailFacts) claims() []article.Claim {
	title := withoutMarks(a.subject)
	if title == "" {
		return nil
	}
	rule := "the subject of the mail"
	if title != strings.TrimSpace(a.subject) {
		rule += ", without the mark of an answer or forward"
	}
	return []article.Claim{{Field: article.FieldTitle, Value: title, Evidence: article.Evidence{Words: a.subject, Where: a.subjectAt, Rule: rule}}}
}

// The rules by which the name of a sender is taken for that of a person, or of a
// site; it may hold both.
const (
	RuleSender     = "the sender of the mail"
	RuleNewsletter = "the sender of a newsletter"
)

// hints are what the head says where the text says nothing: when it was sent, and
// by which site or person.
func (a mailFacts) hints(news bool) []article.Claim {
	var out []article.Claim
	if a.date != "" {
		out = append(out, article.Claim{Field: article.FieldPublished, Value: string(momentOf(a.date)),
			Evidence: article.Evidence{Words: a.date, Where: a.dateAt, Rule: a.dateRule, ToCheck: true}})
	}
	from := article.Evidence{Words: a.from.line, Where: a.from.where}
	list := article.Evidence{Words: a.list, Where: "the List-Id line of the mail", Rule: "the list that it was sent to"}
	person := !news && !officeName.MatchString(a.from.address) || a.talk && a.list != ""
	switch {
	case a.from.name == "":
	case person:
		from.Rule, from.ToCheck = RuleSender, true
		out = append(out, article.Claim{Field: article.FieldByline, Value: a.from.name, Evidence: from})
	default:
		from.Rule = RuleNewsletter
		out = append(out, article.Claim{Field: article.FieldSite, Value: a.from.name, Evidence: from})
	}
	if a.list != "" {
		out = append(out, article.Claim{Field: article.FieldSite, Value: a.list, Evidence: list})
	}
	return out
}

// officeName is how the addresses of offices begin, as against those of people.
var officeName = regexp.MustCompile(`(?i)^(?:news|newsletters?|(?:do-?not|no)[-_.]?reply|info|desk|editors?|editorial|hello|team|mail(?:er|ing)?|updates?|digest|press(?:e|a)?|bulletin|alerts?|redaktion|redaction|redaccion|redazione|redakcja|redakciya|contact|kontakt|subscriptions?|daily|weekly|briefing|notifications?)\b`)

// manyLinks is how many links show that a mail was made by a program.
const manyLinks = 10

func isList(h textproto.MIMEHeader) bool {
	if precedence := strings.ToLower(h.Get("Precedence")); precedence == "bulk" || precedence == "list" {
		return true
	}
	return h.Get("List-Id") != "" || h.Get("List-Unsubscribe") != "" || h.Get("List-Post") != ""
}

// listName is the name in a List-Id line, "" where there is only an identifier,
// such as the number that a service for mailings gives.
func listName(line string) string {
	name, _, ok := strings.Cut(line, "<")
	name = strings.Trim(strings.TrimSpace(name), `"' `)
	if !ok || name == "" || strings.ContainsAny(name, "@/=") || !strings.Contains(name, " ") && strings.ContainsAny(name, ".0123456789") {
		return ""
	}
	return name
}

// addressClaims are the addresses that a head gives for the text, as archives of
// lists (RFC 5064) and readers of feeds write them.
func addressClaims(h textproto.MIMEHeader) []article.Claim {
	var out []article.Claim
	for _, name := range []string{"Archived-At", "Content-Location", "Content-Base"} {
		if a := strings.Trim(strings.TrimSpace(h.Get(name)), "<>"); isWebAddress(a) {
			out = append(out, article.Claim{Field: article.FieldURL, Value: a,
				Evidence: article.Evidence{Words: a, Where: "the " + name + " line of the mail", Rule: "the address that the mail gives for itself"}})
		}
	}
	return out
}

func isWebAddress(s string) bool {
	scheme, _, _ := strings.Cut(s, "://")
	return (strings.EqualFold(scheme, "https") || strings.EqualFold(scheme, "http")) && len(s) > 10 && len(s) < 4096 && !strings.ContainsAny(s, " \t\r\n<>\"")
}

// browserWords are what newsletters write on the link to themselves on the web.
var browserWords = []string{
	"in your browser", "in browser", "in a browser", "in the browser", "view online", "read online", "view it online", "web version", "webversion", "view this email", "view as a web page", "view on the web", "read on the web",
	"im browser", "online-version", "onlineversion", "webansicht", "dans votre navigateur", "dans le navigateur", "version en ligne", "version web", "en tu navegador", "en su navegador", "en el navegador", "versión web", "versión online",
	"у браузері", "в браузері", "веб-версі", "в браузере", "веб-верси", "nel browser", "nel tuo browser", "versione web", "no navegador", "versão web", "w przeglądarce", "in uw browser", "in je browser", "tarayıcıda", "在浏览器",
}

// browserAddress finds the link with which a newsletter leads to itself on the
// web.
func browserAddress(page *mailPage, lines []mailLine) []article.Claim {
	claim := func(words, address string) []article.Claim {
		return []article.Claim{{Field: article.FieldURL, Value: address,
			Evidence: article.Evidence{Words: words, Where: "a link of the mail", Rule: "the newsletter's link to itself on the web", ToCheck: true}}}
	}
	if page != nil {
		for _, l := range page.links {
			if len(l.text) < 200 && isWebAddress(l.address) && containsAny(strings.ToLower(l.text), browserWords) {
				return claim(l.text, l.address)
			}
		}
		return nil
	}
	for i, l := range lines {
		if len(l.text) > 400 || !containsAny(strings.ToLower(l.text), browserWords) {
			continue
		}
		near := l.text
		if i+1 < len(lines) {
			near += " " + lines[i+1].text
		}
		if m := bareLink.FindString(near); m != "" && isWebAddress(m) {
			return claim(l.text, m)
		}
	}
	return nil
}

var bareLink = regexp.MustCompile(`https?://[^\s<>"()\[\]]+`)
