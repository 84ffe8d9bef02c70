package provenance

import (
	"golang.org/x/sys/unix"

	"dateline/app/article"
)

// ofSystem reads the attribute that macOS keeps of what was fetched.
func ofSystem(path string) []article.Claim {
	return OfWhereFroms(attributeOf(path, whereFroms, unix.Getxattr), "extended attribute "+whereFroms)
}
