package command

import (
	"fmt"
	"slices"
	"strings"
)

// oneOf refuses a value of a flag that is none of those it takes; "" is none given.
func oneOf[T ~string](flag string, value T, takes []T) error {
	if value == "" || slices.Contains(takes, value) {
		return nil
	}
	words := make([]string, len(takes))
	for i, t := range takes {
		words[i] = string(t)
	}
	return usageError{fmt.Errorf("--%s %q is none of %s", flag, value, strings.Join(words, ", "))}
}
