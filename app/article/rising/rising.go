// Package rising finds what is in order in a list: of places that words of one text
// have in another, those that follow one another there too.
package rising

import "sort"

// Longest are the indexes, in order, of a longest row of numbers of which each is
// greater than the one before; none when there are no numbers.
func Longest(numbers []int) []int {
	var ends []int // of the row of each length that ends lowest, the last index
	before := make([]int, len(numbers))
	for i, n := range numbers {
		length := sort.Search(len(ends), func(k int) bool { return numbers[ends[k]] >= n })
		if length > 0 {
			before[i] = ends[length-1]
		}
		if length == len(ends) {
			ends = append(ends, i)
		} else {
			ends[length] = i
		}
	}
	row := make([]int, len(ends))
	for k := len(ends) - 1; k >= 0; k-- {
		if k == len(ends)-1 {
			row[k] = ends[k]
		} else {
			row[k] = before[row[k+1]]
		}
	}
	return row
}
