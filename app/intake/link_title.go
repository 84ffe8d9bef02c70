package intake

import (
	"net/url"
	"path"
	"strings"
	"unicode"

	"dateline/app/article"
)

// wordsOfTitle is how many words in an address read like a headline.
const wordsOfTitle = 3

// titleFromAddress names a link whose file is called by a single word ("link",
// "a1") after the words of its address, where these are more.
func (f *facts) titleFromAddress() {
	was := f.Evidence[article.FieldTitle]
	words := slugWords(f.URL)
	if was.Where != "the name of the file" || strings.ContainsFunc(f.Title, unicode.IsSpace) || len(words) < wordsOfTitle {
		return
	}
	name := f.Title
	f.Title = upperFirst(strings.Join(words, " "))
	f.Evidence[article.FieldTitle] = article.Evidence{Words: strings.Join(words, "-"), Where: "the address",
		Rule: "the words of the address: only it came in, and its file has a name of one word"}
	f.claim(article.FieldTitle, name, was)
}

// slugWords are the words of the last part of an address that has some, without
// ending and numbers beside them.
func slugWords(address string) []string {
	u, err := url.Parse(address)
	if err != nil {
		return nil
	}
	parts := strings.Split(strings.Trim(u.Path, "/"), "/")
	last := strings.TrimSuffix(parts[len(parts)-1], path.Ext(parts[len(parts)-1]))
	words := strings.FieldsFunc(last, func(r rune) bool { return r == '-' || r == '_' || r == '+' || unicode.IsSpace(r) })
	for len(words) > 0 && !strings.ContainsFunc(words[0], unicode.IsLetter) {
		words = words[1:]
	}
	for len(words) > 0 && strings.ContainsFunc(words[len(words)-1], unicode.IsDigit) {
		words = words[:len(words)-1]
	}
	return words
}

func upperFirst(s string) string {
	for i, r := range s {
		return s[:i] + string(unicode.ToUpper(r)) + s[i+len(string(r)):]
	}
	return s
}
