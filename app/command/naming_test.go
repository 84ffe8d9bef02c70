package command_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestNamesAreListedJoinedAndKeptApartByCommand(t *testing.T) {
	data, dir := t.TempDir(), t.TempDir()
	for name, text := range map[string]string{
		"one.txt": "Bridge opens\n\nPresident Volodymyr Zelensky opened the bridge of Ilven. Zelensky went home, and the mayor of Ilven stayed with him at the bridge.\n",
		"two.txt": "Міст відкрито\n\nПрезидент Володимир Зеленський відкрив міст у вівторок. За словами Зеленського, далі буде порт, а потім і дорога до нього.\n",
	} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		done(t, data, "import", "--json", path)
	}
	listed := done(t, data, "names", "--json")
	if len(listed) != 1 || listed[0]["kind"] != "person" || listed[0]["decided"] != false || len(listed[0]["spellings"].([]any)) != 4 {
		t.Errorf("%v", listed)
	}
	if r := run(t, data, "", "names"); !strings.Contains(r.out, "Зеленський [Зеленського]: last name against full name") {
		t.Errorf("in words:\n%s", r.out)
	}
	done(t, data, "names", "join", "Zelensky", "Зеленський")
	if hits := done(t, data, "search", "--json", "Zelensky"); len(hits) != 2 {
		t.Errorf("search finds %v", hits)
	}
	done(t, data, "names", "apart", "Зеленський", "Zelensky")
	if hits := done(t, data, "search", "--json", "Zelensky"); len(hits) != 1 {
		t.Errorf("kept apart, search finds %v", hits)
	}
	done(t, data, "names", "offer", "Zelensky", "Зеленський")
	done(t, data, "names", "join", "Zelensky", "Зеленський")
	done(t, data, "names", "apart", "Зеленський", "Zelensky", "Selenskyj")
	for _, wrong := range [][]string{{"names", "offer", "Kyiv", "Ilven"}, {"names", "join", "Zelensky"}, {"names", "join", "Zelensky", "Зеленський"}, {"names", "apart", "Kyiv", "KYIV"}, {"names", "apart", "Kyiv"}} {
		if r := run(t, data, "", wrong...); r.code == 0 || r.errs == "" {
			t.Errorf("%v: %+v", wrong, r)
		}
	}
}
