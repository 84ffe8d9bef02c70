package transfer

import "strings"

// mozURL reads text/x-moz-url and _NETSCAPE_URL: an address, and in the line
// below it the title of the page or the words of the link. Further links are
// left out.
func mozURL(s string) (address, title string) {
	address, rest, _ := strings.Cut(strings.Trim(s, "\x00"), "\n")
	title, _, _ = strings.Cut(rest, "\n")
	return strings.TrimSpace(address), strings.Join(strings.Fields(title), " ")
}
