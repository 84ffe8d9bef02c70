package page

import (
	"testing"

	"dateline/app/article"
)

// TestFoldsSayOnceThatReadersLeaveABlockOut spares the analyst which of them does.
func TestFoldsSayOnceThatReadersLeaveABlockOut(t *testing.T) {
	groups := groupsOf([]article.Block{
		{Why: "readability does not hold it"}, {Why: "navigation"}, {Why: "no reader holds it"}, {Why: "trafilatura does not hold it"}, {Kept: true},
	})
	if want := "4 blocks folded: likely no part of the text, navigation"; len(groups) != 1 || groups[0].label != want {
		t.Errorf("the folds are %+v, want %q", groups, want)
	}
}
