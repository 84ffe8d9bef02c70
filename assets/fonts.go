// Package assets embeds what Dateline brings along: fonts, icons and sample
// articles. It knows nothing about the window.
package assets

import (
	"embed"
	"fmt"
)

//go:embed fonts/*.ttf fonts/*.txt
var fonts embed.FS

// Font names a face that is embedded. All are under the SIL Open Font Licence,
// whose texts lie beside them.
type Font string

// The faces: Plex for the interface, Source Serif for reading and for titles,
// and Plex again for scripts that Source Serif lacks.
const (
	SansRegular    Font = "IBMPlexSans-Regular"
	SansMedium     Font = "IBMPlexSans-Medium"
	SansSemiBold   Font = "IBMPlexSans-SemiBold"
	SansItalic     Font = "IBMPlexSans-Italic"
	MonoRegular    Font = "IBMPlexMono-Regular"
	SerifRegular   Font = "SourceSerif4-Regular"
	SerifItalic    Font = "SourceSerif4-It"
	SerifSemiBold  Font = "SourceSerif4-Semibold"
	DisplaySemi    Font = "SourceSerif4Display-Semibold"
	ArabicRegular  Font = "IBMPlexSansArabic-Regular"
	ArabicSemiBold Font = "IBMPlexSansArabic-SemiBold"
	HebrewRegular  Font = "IBMPlexSansHebrew-Regular"
	HebrewSemiBold Font = "IBMPlexSansHebrew-SemiBold"
)

// Fonts are all embedded faces.
func Fonts() []Font {
	return []Font{
		SansRegular, SansMedium, SansSemiBold, SansItalic, MonoRegular,
		SerifRegular, SerifItalic, SerifSemiBold, DisplaySemi,
		ArabicRegular, ArabicSemiBold, HebrewRegular, HebrewSemiBold,
	}
}

// File is the name of the face's file.
func (f Font) File() string { return string(f) + ".ttf" }

// Bytes is the face as a TrueType file. It fails only for a name that is none
// of the constants.
func (f Font) Bytes() ([]byte, error) {
	b, err := fonts.ReadFile("fonts/" + f.File())
	if err != nil {
		return nil, fmt.Errorf("read the embedded font %s: %w", string(f), err)
	}
	return b, nil
}
