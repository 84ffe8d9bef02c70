package unpack

import (
	"sync"

	"dateline/app/intake/propertylist"
)

// webArchiveParts are the other things of a web archive. They are read only when
// they are asked for: an import needs none of them.
type webArchiveParts struct {
	Sub []struct {
		Data []byte `plist:"WebResourceData"`
		URL  string `plist:"WebResourceURL"`
	} `plist:"WebSubresources"`
}

// archived are the pictures of a web archive.
type archived struct{ load func() *addressed }

func newArchived(archive []byte, base string) archived {
	return archived{sync.OnceValue(func() *addressed {
		a := newAddressed(base)
		var parts webArchiveParts
		if err := propertylist.Read(archive, &parts); err != nil {
			return a
		}
		for _, r := range parts.Sub {
			if r.URL != "" && PictureMedia(r.Data) != "" {
				a.add(r.URL, func() []byte { return r.Data })
			}
		}
		return a
	})}
}

// Picture finds a picture by its address.
func (a archived) Picture(ref string) (Picture, bool) { return a.load().Picture(ref) }
