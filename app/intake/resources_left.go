package intake

import (
	"compress/flate"
	"errors"
	"fmt"
	"io/fs"
	"strings"
)

// leftOut are the names of images that are over a limit, or that are there and
// cannot be read.
type leftOut struct {
	large, beyond, many []string
	failures            []string            // why images cannot be read, in the order met
	failed              map[string][]string // those, by why
}

// unread notes an image that is there and cannot be read.
func (l *leftOut) unread(name string, err error) {
	if l.failed == nil {
		l.failed = map[string][]string{}
	}
	why := unreadFor(err)
	if l.failed[why] == nil {
		l.failures = append(l.failures, why)
	}
	l.failed[why] = append(l.failed[why], name)
}

// unreadFor says why images cannot be read, the same of all that fail in one way.
func unreadFor(err error) string {
	if errors.Is(err, fs.ErrPermission) {
		return "you may not read from there; change the permissions and import the page again"
	}
	var packed flate.CorruptInputError
	var at *fs.PathError
	switch {
	case errors.As(err, &packed):
		err = errors.New("packed data is damaged") // wherever that is
	case errors.As(err, &at):
		err = at.Err // without the path
	}
	return fmt.Sprintf("reading failed (%v); fetch or copy the page with its folder once more and import it again", err)
}

func (l *leftOut) sentences() []string {
	var out []string
	say := func(names []string, why string) {
		if len(names) > 0 {
			out = append(out, imagesLeft(names)+leftOutWords+why)
		}
	}
	say(l.large, fmt.Sprintf("of one image at most %d MB are kept; make it smaller in its folder and import the page again", mostResource>>20))
	say(l.beyond, fmt.Sprintf("of all images of a page at most %d MB are kept", mostResources>>20))
	say(l.many, fmt.Sprintf("at most %d images of a page are kept", mostOfPage))
	for _, why := range l.failures {
		say(l.failed[why], why)
	}
	return out
}

const leftOutWords = " left out: "

// imagesLeft begins a sentence about images: their names, or the first few.
func imagesLeft(names []string) string {
	const most = 5
	switch n := len(names); {
	case n == 1:
		return "its image " + names[0] + " was"
	case n > most:
		return fmt.Sprintf("its images %s and %d others were", strings.Join(names[:most], ", "), n-most)
	default:
		return "its images " + strings.Join(names[:n-1], ", ") + " and " + names[n-1] + " were"
	}
}
