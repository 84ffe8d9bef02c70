//go:build !race

package store

// underRace tells that this run looks for races and is many times as slow.
const underRace = false
