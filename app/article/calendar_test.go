package article_test

import (
	"testing"
	"time"

	"dateline/app/article"
)

func TestCalendarReadsAsTheLibraryDoes(t *testing.T) {
	layouts := []string{"2006", "2006-01", "2006-01-02", "2006-01-02T15:04", "2006-01-02T15:04:05"}
	for _, s := range []string{
		"2022", "0001", "2022-02", "2022-12", "2022-13", "2022-00", "2022-02-24", "2022-02-29", "2024-02-29", "2022-04-31", "2022-01-00", "2022-01-32",
		"2022-02-24T00:00", "2022-02-24T23:59", "2022-02-24T24:00", "2022-02-24T07:60", "2022-02-24T07:26:10", "2022-02-24T07:26:60",
		"", "202", "2022-", "2022-2", "2022-02-2", "2022-02-24T", "2022-02-24T07", "2022-02-24 07:26", "2022/02/24", "2022-02-24T07:26:", "2022-02-24T07:26:1",
		"2022-02-24T07:26Z", "2022-02-24T07:26:10Z", "x022-02-24", "2022-0x-24", "2022-02-24x", "-022-02-24", "2022-02-24T07:26:100",
	} {
		var want time.Time
		known := false
		for _, l := range layouts {
			if at, err := time.Parse(l, s); err == nil && len(s) == len(l) {
				want, known = at, true
			}
		}
		if got, ok := article.Calendar(s); ok != known || !got.Equal(want) {
			t.Errorf("%q is %v, %v; want %v, %v", s, got, ok, want, known)
		}
	}
}
