package provenance

import "dateline/app/article"

// ofSystem reads the alternate stream that browsers and mail programs add to what
// they fetch.
func ofSystem(path string) []article.Claim {
	if b := readNote(path + ":Zone.Identifier"); b != nil {
		return OfZone(b, "alternate stream Zone.Identifier")
	}
	return nil
}
