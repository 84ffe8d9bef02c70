package tokens

// Spaces, in Fyne's device-independent pixels.
const (
	Space1 float32 = 4
	Space2 float32 = 8
	Space3 float32 = 12
	Space4 float32 = 16
	Space5 float32 = 24
	Space6 float32 = 32
)

// Radii of corners; rows and bars are square.
const (
	RadiusKey    float32 = 3 // keys, badges
	RadiusChip   float32 = 4
	RadiusField  float32 = 6 // fields, buttons, tips
	RadiusDialog float32 = 8
)

// Strengths of lines.
const (
	Hairline     float32 = 1
	FocusLine    float32 = 2 // focus and the main marks
	SelectedBar  float32 = 3 // beside the selected row
	SplitterGrip float32 = 9 // what takes the mouse; Hairline is drawn
)

// Sizes of text.
const (
	TextSmall    float32 = 12 // the least anywhere
	TextBody     float32 = 13
	TextPane     float32 = 14 // titles of panes
	TextSearch   float32 = 16
	TextQuote    float32 = 13 // a quotation in a list, line height 18
	TextDay      float32 = 22 // day numbers of the chronology
	TextReading  float32 = 17 // the page, line height 27
	TextTitle    float32 = 27 // title of the page, line height 33
	TextLeast    float32 = 12 // the page's text by choice: from here ...
	TextGreatest float32 = 51 // ... to here: 300 %
)

// Sizes of things.
const (
	Icon       float32 = 16
	IconStroke float32 = 1.5
	Target     float32 = 24 // the least that can be clicked
	ArticleRow float32 = 72
	FoldBar    float32 = 24
)
