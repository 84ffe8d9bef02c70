package page

import (
	"strings"

	"fyne.io/fyne/v2"

	"dateline/app/ui/page/layout"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// noteKey is all that the words of a note depend on.
type noteKey struct {
	head, body, events string
	width              float32
	whole              bool
}

// noteLines is where a note in the margin is cut unless its highlight has the
// focus, eventsShown how many events stand there.
const (
	noteSize    = tokens.TextSmall
	noteLines   = 8
	eventsShown = 2
)

// kinds of the blocks of a note.
const (
	noteTag   = "tag"
	noteWords = "words"
	noteMore  = "more"
	noteEvent = "event"
	noteSays  = "says"
)

func noteKeyOf(m *Mark, width float32, whole bool) noteKey {
	var events []string
	for i, e := range m.Events {
		if i == eventsShown && !whole {
			break
		}
		events = append(events, e.Title+"\x00"+e.Says)
	}
	return noteKey{noteHead(m), m.Note, strings.Join(events, "\x01"), width, whole}
}

func noteHead(m *Mark) string {
	switch {
	case m.Tag < 1:
		return "No tag"
	case m.TagName == "":
		return signOf(m)
	}
	return strings.TrimSpace(signOf(m) + " " + m.TagName)
}

var (
	noteHeadStyle = text.Style{Family: text.Sans, Weight: text.SemiBold, Size: noteSize}
	noteBodyStyle = text.Style{Family: text.Sans, Size: noteSize}
)

// noteDocument sets a note: the tag, below it the words, below them the events.
func noteDocument(k noteKey) *layout.Document {
	blocks := append([]layout.Block{{Kind: noteTag, Text: k.head}}, wordBlocks(k)...)
	if k.events != "" {
		for _, e := range strings.Split(k.events, "\x01") {
			title, says, _ := strings.Cut(e, "\x00")
			blocks = append(blocks, cutBlock(noteEvent, title, k.width, 2))
			if says != "" {
				blocks = append(blocks, cutBlock(noteSays, says, k.width, 1))
			}
		}
	}
	opts := layout.Options{Setting: func(kind string) layout.Setting {
		s := layout.Setting{Style: noteBodyStyle, LineHeight: text.LineHeight(noteBodyStyle)}
		if kind == noteTag {
			s.Style = noteHeadStyle
		}
		return s
	}}
	d := layout.New(blocks, text.Shared(), opts)
	d.SetWidth(k.width)
	d.Settle(0)
	return d
}

// wordBlocks are the words of a note; of a long one the beginning, with a sign
// that there is more.
func wordBlocks(k noteKey) []layout.Block {
	if k.body == "" {
		return nil
	}
	words := layout.Block{Kind: noteWords, Text: k.body}
	if k.whole {
		return []layout.Block{words}
	}
	cut := cutBlock(noteWords, k.body, k.width, noteLines)
	if cut.Text == k.body {
		return []layout.Block{words}
	}
	return []layout.Block{cut, {Kind: noteMore, Text: "more"}}
}

// cutBlock is a text of so many lines at most.
func cutBlock(kind, words string, width float32, lines int) layout.Block {
	b, _, _ := text.Fit(words, noteBodyStyle, text.LineHeight(noteBodyStyle), width, lines).Block(0)
	return layout.Block{Kind: kind, Text: b.Text}
}

// noteInk is the colour of a part of a note.
func noteInk(kind string, m *Mark) fyne.ThemeColorName {
	switch kind {
	case noteTag:
		return tokens.TagLine(m.Tag)
	case noteMore, noteEvent:
		return tokens.Accent
	case noteSays:
		return tokens.Ink3
	}
	return tokens.Ink2
}
