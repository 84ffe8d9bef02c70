package report

// Fonts are the bytes of the faces (TrueType or OpenType) that a PDF is set in.
// Serif and Sans must be given; a weight or slant that is missing is set in
// them. Arabic, Hebrew and Fallback are asked, in this order, for what the face
// of a line does not cover.
type Fonts struct {
	Serif, SerifItalic, SerifSemibold, Display []byte
	Sans, SansMedium, SansSemiBold, SansItalic []byte
	Mono                                       []byte
	Arabic, ArabicSemiBold                     []byte
	Hebrew, HebrewSemiBold                     []byte
	Fallback                                   [][]byte
}

// PDFResult tells what the writing of a PDF came to.
type PDFResult struct {
	Pages   int
	Faces   []string // that the file embeds
	Missing []rune   // that no face covers, shown by their number, ascending
}
