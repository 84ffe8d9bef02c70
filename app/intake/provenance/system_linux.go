package provenance

import (
	"golang.org/x/sys/unix"

	"dateline/app/article"
)

// ofSystem reads the extended attributes that browsers and curl --xattr write,
// and macOS's own, as programs that copy from a Mac keep them in the user's space.
func ofSystem(path string) []article.Claim {
	claims := origin(string(xattr(path, "user.xdg.origin.url")), "extended attribute user.xdg.origin.url")
	claims = append(claims, referrer(string(xattr(path, "user.xdg.referrer.url")), "extended attribute user.xdg.referrer.url")...)
	return append(claims, OfWhereFroms(xattr(path, "user."+whereFroms), "extended attribute user."+whereFroms)...)
}

func xattr(path, name string) []byte { return attributeOf(path, name, unix.Getxattr) }
