package assets

import (
	"bytes"
	"encoding/xml"
	"image/png"
	"testing"
)

func TestIconsAreSingleColouredFills(t *testing.T) {
	names := IconNames()
	if len(names) < 28 {
		t.Fatalf("only %d icons", len(names))
	}
	for _, name := range names {
		var svg struct {
			ViewBox string `xml:"viewBox,attr"`
			Paths   []struct {
				Fill   string `xml:"fill,attr"`
				Stroke string `xml:"stroke,attr"`
				D      string `xml:"d,attr"`
			} `xml:"path"`
		}
		if err := xml.Unmarshal(Icon(name), &svg); err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if svg.ViewBox != "0 0 16 16" || len(svg.Paths) != 1 {
			t.Errorf("%s: view box %q, %d paths", name, svg.ViewBox, len(svg.Paths))
			continue
		}
		if p := svg.Paths[0]; p.Fill == "" || p.Fill == "none" || p.Stroke != "" || p.D == "" {
			t.Errorf("%s: fill %q, stroke %q, %d bytes of path", name, p.Fill, p.Stroke, len(p.D))
		}
	}
	if Icon("no such icon") != nil {
		t.Error("an icon that does not exist was found")
	}
}

func TestAppIconIsSquare(t *testing.T) {
	c, err := png.DecodeConfig(bytes.NewReader(AppIcon()))
	if err != nil || c.Width != 512 || c.Height != 512 {
		t.Errorf("icon is %d by %d, %v", c.Width, c.Height, err)
	}
}
