package rising

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestLongest(t *testing.T) {
	for _, c := range []struct {
		name    string
		numbers []int
		want    []int
	}{
		{"nothing", nil, []int{}},
		{"one", []int{7}, []int{0}},
		{"in order", []int{1, 4, 9}, []int{0, 1, 2}},
		{"one moved to the front", []int{9, 1, 2, 3}, []int{1, 2, 3}},
		{"two that change places about a third", []int{1, 8, 9, 2, 10}, []int{0, 1, 2, 4}},
		{"the same one twice", []int{5, 5, 6}, []int{1, 2}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Longest(c.numbers); !slices.Equal(got, c.want) {
				t.Errorf("of %v: %v, want %v", c.numbers, got, c.want)
			}
		})
	}
}

// The row rises, and none of those tried one by one is longer.
func TestLongestIsTheLongest(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for range 500 {
		numbers := make([]int, r.IntN(11))
		for i := range numbers {
			numbers[i] = r.IntN(8)
		}
		row := Longest(numbers)
		if !rises(numbers, row) {
			t.Fatalf("of %v: %v does not rise", numbers, row)
		}
		for set := range 1 << len(numbers) {
			var other []int
			for i := range numbers {
				if set>>i&1 == 1 {
					other = append(other, i)
				}
			}
			if len(other) > len(row) && rises(numbers, other) {
				t.Fatalf("of %v: %v is shorter than %v", numbers, row, other)
			}
		}
	}
}

func rises(numbers, row []int) bool {
	for k := 1; k < len(row); k++ {
		if row[k] <= row[k-1] || numbers[row[k]] <= numbers[row[k-1]] {
			return false
		}
	}
	return true
}
