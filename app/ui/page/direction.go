package page

import (
	"strings"

	"golang.org/x/text/unicode/bidi"

	"dateline/app/ui/page/layout"
)

// rightToLeft are the languages whose usual script runs that way.
var rightToLeft = map[string]bool{
	"ar": true, "arc": true, "ckb": true, "dv": true, "fa": true, "he": true, "iw": true,
	"ps": true, "sd": true, "ug": true, "ur": true, "yi": true, "ji": true,
}

// directionOf is a block's direction. Usually its first letter decides. In an
// article in a right-to-left language a block may begin with a foreign name, or
// hold figures only: there it runs left only when most letters do.
func directionOf(text, lang string) layout.Direction {
	if !runsLeft(lang) {
		return layout.Auto
	}
	return directionOfMost(text, lang)
}

// directionOfMost is the direction of most letters: of a table the first cell may
// well hold a foreign name. Without letters the language decides.
func directionOfMost(text, lang string) layout.Direction {
	left, right := 0, 0
	for _, r := range text {
		switch p, _ := bidi.LookupRune(r); p.Class() {
		case bidi.L:
			left++
		case bidi.R, bidi.AL:
			right++
		}
	}
	if left > right || left == right && !runsLeft(lang) {
		return layout.LTR
	}
	return layout.RTL
}

// runsLeft tells whether a language is written from right to left.
func runsLeft(lang string) bool {
	primary, _, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(lang), "_", "-"), "-")
	return rightToLeft[primary]
}
