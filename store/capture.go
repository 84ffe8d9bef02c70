package store

import (
	"context"
	"fmt"
	"slices"
	"strings"
)

// unjournalled are the tables that no change is captured of, with the reason. Any
// other table is captured by its mere existence, so that a new one cannot be
// forgotten.
var unjournalled = map[string]string{
	"journal":        "it is the journal",
	"step":           "the order of undo; what undo does is journalled",
	"step_entry":     "the order of undo; what undo does is journalled",
	"setting":        "no part of the research",
	"original_bytes": "never changes; stands in the journal by its hash in original or resource",
	"article_text":   "never changes; stands in the journal by its hash in article or edition",
	"sketch":         "worked out from the kept text",
	"sketch_key":     "worked out from the kept text",
	"line":           "worked out from the blocks",
}

// underived are the columns that no change is captured of: the numbers that only
// this file knows, and what is worked out from other columns.
var underived = []string{"n", "article.words", "article.first_words"}

// table is a journalled table.
type table struct {
	name    string
	key     []string // the columns that name a row, joined by / in the journal
	columns []string // captured, sorted
}

// journalledTables reads the tables from the file's own schema.
func journalledTables(ctx context.Context, q querier) ([]table, error) {
	type column struct {
		table, name string
		pk          int
	}
	columns, err := collect(ctx, q, func(row scanner) (c column, err error) {
		return c, row.Scan(&c.table, &c.name, &c.pk)
	}, `SELECT t.name, c.name, c.pk FROM pragma_table_list t, pragma_table_info(t.name) c
	     WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite\_%' ESCAPE '\'
	     ORDER BY t.name, c.pk, c.name`)
	if err != nil {
		return nil, err
	}
	var tables []table
	for _, c := range columns {
		if unjournalled[c.table] != "" {
			continue
		}
		if len(tables) == 0 || tables[len(tables)-1].name != c.table {
			tables = append(tables, table{name: c.table})
		}
		t := &tables[len(tables)-1]
		if c.pk > 0 && c.name != "n" {
			t.key = append(t.key, c.name)
		}
		if !slices.Contains(underived, c.name) && !slices.Contains(underived, c.table+"."+c.name) {
			t.columns = append(t.columns, c.name)
		}
	}
	for i := range tables {
		slices.Sort(tables[i].columns)
		if len(tables[i].key) == 0 {
			tables[i].key = []string{"id"}
		}
	}
	return tables, nil
}

// has tells whether a column is captured.
func (t table) has(column string) bool { return slices.Contains(t.columns, column) }

// idOf is the SQL for a row's name in the journal.
func (t table) idOf(row string) string {
	parts := make([]string, len(t.key))
	for i, k := range t.key {
		parts[i] = row + quoted(k)
	}
	return strings.Join(parts, " || '/' || ")
}

// jsonOf is the SQL for a row in the journal: its captured columns in JSON.
func (t table) jsonOf(row string) string {
	parts := make([]string, len(t.columns))
	for i, c := range t.columns {
		parts[i] = fmt.Sprintf("'%s', %s%s", c, row, quoted(c))
	}
	return "json_object(" + strings.Join(parts, ", ") + ")"
}

// where is the SQL condition that names one row, with its arguments.
func (t table) where(id string) (string, []any) {
	values := strings.Split(id, "/")
	var parts []string
	var args []any
	for i, k := range t.key {
		parts = append(parts, quoted(k)+" = ?")
		if i < len(values) {
			args = append(args, values[i])
		} else {
			args = append(args, nil)
		}
	}
	return strings.Join(parts, " AND "), args
}

// findTable looks a journalled table up by name.
func findTable(tables []table, name string) (table, bool) {
	i := slices.IndexFunc(tables, func(t table) bool { return t.name == name })
	if i < 0 {
		return table{}, false
	}
	return tables[i], true
}

func quoted(name string) string { return `"` + name + `"` }

// captureSQL sets up a writing connection: every change of a journalled table
// lands in a table of that connection, and so does the name of each article (or edition of one) whose
// place in the index it touches ("as_added" while it is what AddArticle wrote; the
// blocks that it writes it takes down itself, while their article is in "adding"). The triggers are of the connection and not of the
// file, so that nothing is left in the file that only our program understands.
func captureSQL(tables []table) string {
	var b strings.Builder
	b.WriteString(`
CREATE TEMP TABLE capture (n INTEGER PRIMARY KEY, tbl TEXT NOT NULL, id TEXT NOT NULL, before TEXT, after TEXT);
CREATE TEMP TABLE adding (article_id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TEMP TABLE stale (article_id TEXT PRIMARY KEY, as_added INTEGER NOT NULL) WITHOUT ROWID;
CREATE TEMP TRIGGER stale_new AFTER INSERT ON main.article BEGIN INSERT OR REPLACE INTO stale VALUES (new.id, 1); END;
CREATE TEMP TRIGGER stale_changed AFTER UPDATE OF title, binned, edition_id ON main.article BEGIN INSERT OR REPLACE INTO stale VALUES (new.id, 0); END;
CREATE TEMP TRIGGER stale_gone BEFORE DELETE ON main.article BEGIN DELETE FROM article_fts WHERE rowid = old.n; END;
CREATE TEMP TRIGGER stale_folded AFTER UPDATE OF kept ON main.block BEGIN INSERT OR REPLACE INTO stale VALUES (new.article_id, 0); END;
`)
	for _, t := range tables {
		capture := func(when, of, id, before, after string) {
			unless := ""
			if t.name == "block" && when == "INSERT" {
				unless = " WHEN NOT EXISTS (SELECT 1 FROM adding)"
			}
			fmt.Fprintf(&b, "CREATE TEMP TRIGGER capture_%s_%s AFTER %s%s ON main.%s%s BEGIN INSERT INTO capture (tbl, id, before, after) VALUES ('%s', %s, %s, %s); END;\n",
				t.name, strings.ToLower(when), when, of, quoted(t.name), unless, t.name, id, before, after)
		}
		columns := make([]string, len(t.columns))
		for i, c := range t.columns {
			columns[i] = quoted(c)
		}
		capture("INSERT", "", t.idOf("new."), "NULL", t.jsonOf("new."))
		capture("UPDATE", " OF "+strings.Join(columns, ", "), t.idOf("new."), t.jsonOf("old."), t.jsonOf("new."))
		capture("DELETE", "", t.idOf("old."), t.jsonOf("old."), "NULL")
	}
	return b.String()
}
