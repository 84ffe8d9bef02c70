//go:build linux || darwin

package provenance

// attributeOf is an extended attribute of a file, nil when it has none or the
// file system knows no attributes.
func attributeOf(path, name string, get func(path, name string, into []byte) (int, error)) []byte {
	size, err := get(path, name, nil)
	if err != nil || size <= 0 || size > maxNote {
		return nil
	}
	b := make([]byte, size)
	n, err := get(path, name, b)
	if err != nil {
		return nil // it changed meanwhile
	}
	return b[:n]
}
