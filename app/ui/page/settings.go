package page

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"dateline/app/article"
	"dateline/app/ui/page/layout"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// openKind marks the kinds of blocks that were folded and are opened.
const openKind = "open "

// lastItem is the kind of a list's last item, which has a paragraph's space after it.
const lastItem = "list end"

// layoutBlocks are an article's blocks as the layout wants them.
func layoutBlocks(c Content, groups []group) []layout.Block {
	out := make([]layout.Block, len(c.Blocks))
	for i, b := range c.Blocks {
		kind := string(b.Kind)
		switch b.Kind {
		case article.Heading:
			kind = fmt.Sprint(kind, min(max(b.Level, 1), 3))
		case article.List:
			if i+1 == len(c.Blocks) || c.Blocks[i+1].Kind != article.List || c.Blocks[i+1].Kept != b.Kept {
				kind = lastItem
			}
		}
		out[i] = layout.Block{Kind: kind, Text: b.Text, Dir: directionOf(b.Text, c.Lang)}
		switch b.Kind {
		case article.Code:
			out[i].Dir = layout.LTR
		case article.Table:
			out[i].Dir = directionOfMost(b.Text, c.Lang)
		}
		out[i].Joined = goesOn(c.Blocks, i)
		if !b.Kept {
			out[i].Kind, out[i].Folded, out[i].Foot = openKind+kind, true, tokens.Target
		}
	}
	for _, g := range groups {
		out[g.first].Head = tokens.FoldBar + barGap
		out[g.last].Foot += barGap
	}
	return out
}

// options are how the kinds of blocks are set: in the reading face, or in the
// interface's where it is not prose.
func (p *Page) options() layout.Options {
	return layout.Options{Setting: func(kind string) layout.Setting {
		inner, opened := strings.CutPrefix(kind, openKind)
		s := p.reading.setting(inner)
		if opened {
			s.Indent += openIndent
			s.After = 0 // Keep follows
		}
		return s
	}}
}

// openIndent keeps opened text off the hairline at its left.
const openIndent = 14

// setting is how a kind of block is set.
func (r Reading) setting(kind string) layout.Setting {
	size, body, title := r.Size, text.Serif, text.Display
	if r.Sans {
		body, title = text.Sans, text.Sans
	}
	s := layout.Setting{Style: text.Style{Family: body, Size: size}, After: round(size * 0.7)}
	line := float32(27.0 / 17)
	switch kind {
	case "heading1":
		s.Family, s.Weight, s.Size, s.Before, s.After, line = title, text.SemiBold, round(size*1.4), round(size*0.5), round(size*0.5), 1.22
	case "heading2":
		s.Family, s.Weight, s.Size, s.Before, s.After, line = title, text.SemiBold, round(size*1.2), round(size*0.5), round(size*0.4), 1.25
	case "heading3":
		s.Weight, s.Before, s.After, line = text.SemiBold, round(size*0.4), round(size*0.3), 1.4
	case string(article.Quote):
		s.Italic, s.Indent = true, round(size*1.3)
	case string(article.List):
		s.Indent, s.After = round(size*1.3), round(size*0.25)
	case lastItem:
		s.Indent = round(size * 1.3)
	case string(article.Caption):
		s.Family, s.Size, line = text.Sans, round(size*0.78), 1.4
	case string(article.Table):
		s.Family, s.Size, s.Hang, s.Columns, line = text.Sans, round(size*0.8), round(size*1.3), true, 1.35
		s.RowGap = round(size * 0.25)
	case string(Source):
		line = sourceSetting(&s, size)
	case string(article.Code):
		s.Family, s.Size, s.Indent, s.Before, s.After, line = text.Mono, round(size*0.78), tokens.Space3, tokens.Space2, round(size*0.7)+tokens.Space2, 1.45
	}
	s.LineHeight = round(s.Size * line * r.leading())
	return s
}

func round(v float32) float32 { return float32(int(v + 0.5)) }

// bulleted tells whether a list item is drawn with a bullet: one that brings its
// own, or a number, is not.
func bulleted(item string) bool {
	r, size := utf8.DecodeRuneInString(item)
	if strings.ContainsRune("•-–—*·◦▪‣+", r) {
		return false
	}
	digits := 0
	for size > 0 && r >= '0' && r <= '9' {
		digits++
		item = item[size:]
		r, size = utf8.DecodeRuneInString(item)
	}
	return digits == 0 || r != '.' && r != ')'
}
