// Package assets embeds what Dateline brings along: fonts, icons and sample
// articles. It knows nothing about the window.
package assets

import (
	"embed"
	"fmt"
	"runtime"
)

//go:embed fonts/*.txt
var licences embed.FS // go wherever the fonts go

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

// Bytes is the face as a TrueType file, for reading only: it is not a copy, so
// that a face nobody asks for takes no memory. It fails only for a name that is
// none of the constants.
func (f Font) Bytes() ([]byte, error) {
	b, ok := faces[f]
	if !ok {
		return nil, fmt.Errorf("there is no embedded font %s", string(f))
	}
	runtime.KeepAlive(licences) // what nobody uses is left out of the program
	return b, nil
}

var faces = map[Font][]byte{
	SansRegular:    sansRegular,
	SansMedium:     sansMedium,
	SansSemiBold:   sansSemiBold,
	SansItalic:     sansItalic,
	MonoRegular:    monoRegular,
	SerifRegular:   serifRegular,
	SerifItalic:    serifItalic,
	SerifSemiBold:  serifSemiBold,
	DisplaySemi:    displaySemi,
	ArabicRegular:  arabicRegular,
	ArabicSemiBold: arabicSemiBold,
	HebrewRegular:  hebrewRegular,
	HebrewSemiBold: hebrewSemiBold,
}

//go:embed fonts/IBMPlexSans-Regular.ttf
var sansRegular []byte

//go:embed fonts/IBMPlexSans-Medium.ttf
var sansMedium []byte

//go:embed fonts/IBMPlexSans-SemiBold.ttf
var sansSemiBold []byte

//go:embed fonts/IBMPlexSans-Italic.ttf
var sansItalic []byte

//go:embed fonts/IBMPlexMono-Regular.ttf
var monoRegular []byte

//go:embed fonts/SourceSerif4-Regular.ttf
var serifRegular []byte

//go:embed fonts/SourceSerif4-It.ttf
var serifItalic []byte

//go:embed fonts/SourceSerif4-Semibold.ttf
var serifSemiBold []byte

//go:embed fonts/SourceSerif4Display-Semibold.ttf
var displaySemi []byte

//go:embed fonts/IBMPlexSansArabic-Regular.ttf
var arabicRegular []byte

//go:embed fonts/IBMPlexSansArabic-SemiBold.ttf
var arabicSemiBold []byte

//go:embed fonts/IBMPlexSansHebrew-Regular.ttf
var hebrewRegular []byte

//go:embed fonts/IBMPlexSansHebrew-SemiBold.ttf
var hebrewSemiBold []byte
