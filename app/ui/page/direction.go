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
	primary, _, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(lang), "_", "-"), "-")
	if !rightToLeft[primary] {
		return layout.Auto
	}
	left, right := 0, 0
	for _, r := range text {
		switch p, _ := bidi.LookupRune(r); p.Class() {
		case bidi.L:
			left++
		case bidi.R, bidi.AL:
			right++
		}
	}
	if left > right {
		return layout.LTR
	}
	return layout.RTL
}
