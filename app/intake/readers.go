package intake

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	successor "codeberg.org/readeck/go-readability/v2"
	first "github.com/go-shiori/go-readability"
	"github.com/markusmobius/go-htmldate"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// What the readers are given at most. Measured: trafilatura's time grows faster
// than the page; the others' with it.
const (
	trafilaturaBytes = 800 << 10 // of text
	trafilaturaNodes = 60_000
	readerBytes      = 6 << 20
	readerNodes      = 120_000
	readerPatience   = 2000 * time.Millisecond // for all calls on a page
	lightNodes       = 4_000                   // a page this small
	lightBytes       = 150 << 10               // and this short cannot overrun
)

// pageSize is how large a page is for those that read it.
type pageSize struct {
	bytes, text int // of the page, of its text
	nodes       int // no more than readerNodes+1 are counted
}

func sizeOf(doc *html.Node, page string, pieces []piece) pageSize {
	s := pageSize{bytes: len(page)}
	for _, p := range pieces {
		s.text += len(p.Text)
	}
	each(doc, func(*html.Node) bool {
		s.nodes++
		return s.nodes <= readerNodes
	})
	return s
}

func (s pageSize) tooLarge() bool { return s.bytes > readerBytes || s.nodes > readerNodes }
func (s pageSize) heavy() bool    { return s.nodes > lightNodes || s.text > lightBytes }

// heavySlot is held by the one call on a large page that may be running, until
// it has really ended: a Go call cannot be stopped, so one that overruns is left
// to end alone, and no second one is begun meanwhile.
var heavySlot = make(chan struct{}, 1)

var errOverrun = errors.New("took too long")

// call runs a reader or search. On a large page it waits for the end no longer than the
// context lets it.
func call[T any](ctx context.Context, heavy bool, read func() (T, error)) (T, error) {
	var none T
	if heavy {
		select {
		case heavySlot <- struct{}{}:
		case <-ctx.Done():
			return none, errOverrun
		}
	}
	type answer struct {
		value T
		err   error
	}
	done := make(chan answer, 1)
	go func() {
		var a answer
		defer func() {
			if p := recover(); p != nil {
				a = answer{err: fmt.Errorf("broke off: %v", p)}
			}
			if heavy {
				<-heavySlot
			}
			done <- a
		}()
		a.value, a.err = read()
	}()
	if !heavy {
		a := <-done
		return a.value, a.err
	}
	select {
	case a := <-done:
		return a.value, a.err
	case <-ctx.Done():
		return none, errOverrun
	}
}

// readFirst is the body as go-shiori's readability reads it. Its TextContent
// glues words of neighbouring blocks, so the words are taken from its tree.
func readFirst(doc *html.Node) (string, error) {
	parser := first.NewParser()
	a, err := parser.ParseDocument(doc, nil)
	if err != nil || a.Node == nil {
		return "", err
	}
	return readerText(a.Node), nil
}

// readSuccessor is the body as readeck's readability reads it.
func readSuccessor(doc *html.Node) (string, error) {
	parser := successor.NewParser()
	a, err := parser.ParseDocument(doc, nil)
	if err != nil || a.Node == nil {
		return "", err
	}
	return readerText(a.Node), nil
}

// spareSearch tells trafilatura of a page what it would search the whole tree for,
// twice, though nobody asks: authors, section and tags. It believes settings in JSON
// before it searches; the other readers do not look at them. Measured: a fifth of its
// time. The text that it reads is the same.
func spareSearch(doc *html.Node) {
	var head *html.Node
	each(doc, func(n *html.Node) bool {
		if n.DataAtom == atom.Head && head == nil {
			head = n
		}
		return head == nil
	})
	if head == nil {
		return
	}
	settings := &html.Node{Type: html.ElementNode, DataAtom: atom.Script, Data: "script",
		Attr: []html.Attribute{{Key: "type", Val: "application/settings+json"}}}
	settings.AppendChild(&html.Node{Type: html.TextNode, Data: `{"@type":"Listing","author":"Not Asked","articleSection":"-","keywords":"-"}`})
	head.AppendChild(settings)
}

// readTrafilatura is the body as trafilatura reads it, without its fallback and
// without its search for a date.
func readTrafilatura(doc *html.Node, focus trafilatura.ExtractionFocus) (string, error) {
	result, err := trafilatura.ExtractDocument(doc, trafilatura.Options{
		Focus: focus, ExcludeComments: true, HtmlDateOverride: &htmldate.Result{},
	})
	if err != nil || result == nil {
		return "", err
	}
	return result.ContentText, nil
}

// readerText is the text of a reader's tree, its blocks apart, without captions.
func readerText(n *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		apart := n.Type == html.ElementNode && (blockLevel[n.DataAtom] || n.DataAtom == atom.Br)
		switch {
		case n.Type == html.TextNode:
			b.WriteString(n.Data)
		case n.DataAtom == atom.Figcaption || unshown[n.DataAtom]:
			return
		case apart:
			b.WriteByte('\n')
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
		if apart {
			b.WriteByte('\n')
		}
	}
	walk(n)
	return b.String()
}
