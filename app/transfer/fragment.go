package transfer

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/language"
)

// look is what a piece of HTML is, at a glance.
type look struct {
	words   string // its first words, "" when it holds none
	lang    string // of the page, where html or body state it
	picture bool
	link    bool
}

// mostWords is how many bytes of words are collected.
const mostWords = 300

// lookAt goes over a piece of HTML without building its tree.
func lookAt(piece string) look {
	var l look
	var words strings.Builder
	z := html.NewTokenizer(strings.NewReader(piece))
	z.SetMaxBuf(most)
	silent := atom.Atom(0) // the element whose text is not shown
	for words.Len() < mostWords {
		switch z.Next() {
		case html.ErrorToken:
			l.words = strings.Join(strings.Fields(words.String()), " ")
			return l
		case html.TextToken:
			if silent == 0 {
				words.Write(z.Text())
				words.WriteByte(' ')
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); atom.Lookup(name) == silent {
				silent = 0
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			silent = l.open(z, silent)
		}
	}
	l.words = strings.Join(strings.Fields(words.String()), " ")
	return l
}

// open notes an element's beginning and returns the one that hides text now.
func (l *look) open(z *html.Tokenizer, silent atom.Atom) atom.Atom {
	name, attributes := z.TagName()
	switch a := atom.Lookup(name); a {
	case atom.Script, atom.Style, atom.Title, atom.Template:
		return a
	case atom.Img, atom.Picture, atom.Svg:
		l.picture = true
	case atom.A:
		l.link = true
	case atom.Html, atom.Body:
		for attributes && l.lang == "" {
			var key, value []byte
			if key, value, attributes = z.TagAttr(); string(key) == "lang" || string(key) == "xml:lang" {
				l.lang = strings.TrimSpace(string(value))
			}
		}
	}
	return silent
}

// languageTag is a stated language in its usual form ("en-GB"), "" when it is none.
func languageTag(s string) string {
	tag, err := language.Parse(strings.ReplaceAll(s, "_", "-"))
	if s == "" || err != nil || tag == language.Und {
		return ""
	}
	return tag.String()
}
