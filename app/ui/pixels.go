package ui

import "image"

// mostPixels is how many bytes of decoded images are kept.
const mostPixels = 64 << 20

// pixelCache keeps decoded images, each in one size: those shown last.
type pixelCache struct {
	all  map[int]*keptPixels
	size int // bytes
	turn int
}

type keptPixels struct {
	width, height int // that were asked for
	img           image.Image
	used          int // when
}

func (c *pixelCache) get(picture int) *keptPixels {
	e := c.all[picture]
	if e != nil {
		c.turn++
		e.used = c.turn
	}
	return e
}

// put keeps an image in place of its other size, and lets go of those that were not
// used for longest.
func (c *pixelCache) put(picture, width, height int, img image.Image) {
	if c.all == nil {
		c.all = map[int]*keptPixels{}
	}
	c.drop(picture)
	c.turn++
	c.all[picture] = &keptPixels{width, height, img, c.turn}
	c.size += bytesOf(img)
	for c.size > mostPixels && len(c.all) > 1 {
		oldest := picture
		for k, e := range c.all {
			if e.used < c.all[oldest].used {
				oldest = k
			}
		}
		c.drop(oldest)
	}
}

func (c *pixelCache) drop(picture int) {
	if e := c.all[picture]; e != nil {
		c.size -= bytesOf(e.img)
		delete(c.all, picture)
	}
}

func bytesOf(img image.Image) int { return 4 * img.Bounds().Dx() * img.Bounds().Dy() }
