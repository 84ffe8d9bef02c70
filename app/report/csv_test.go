package report

import (
	"bytes"
	"encoding/csv"
	"math/rand/v2"
	"strings"
	"testing"
)

// table reads a written table back as a spreadsheet would: one map for each row.
func readTable(t *testing.T, data []byte) (header []string, rows []map[string]string) {
	t.Helper()
	body, ok := strings.CutPrefix(string(data), "\ufeff")
	if !ok {
		t.Fatal("no byte order mark")
	}
	all, err := csv.NewReader(strings.NewReader(body)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range all[1:] {
		row := map[string]string{}
		for i, cell := range r {
			row[all[0][i]] = UnescapeCell(cell)
		}
		rows = append(rows, row)
	}
	return all[0], rows
}

func TestCSVHasARowForEachCitation(t *testing.T) {
	m := sample(t)
	var b bytes.Buffer
	if err := CSV(&b, m); err != nil {
		t.Fatal(err)
	}
	header, rows := readTable(t, b.Bytes())
	want := "event_id,date_edtf,date_display,date_earliest,date_latest,date_basis,event,place,tags,status,event_note,citation_id,stance,quote,origin,passage_note,article_id,site,title,byline,published,url,char_start,char_end,text_sha256,original_sha256,edition,people,organisations,via,grade"
	if strings.Join(header, ",") != want {
		t.Errorf("columns %q", header)
	}
	n := 0
	for _, e := range m.Events {
		n += max(len(e.Citations), 1)
	}
	if len(rows) != n {
		t.Fatalf("%d rows, want %d", len(rows), n)
	}
	for column, want := range map[string]string{
		"event_id": "event1", "date_edtf": "2031-03", "date_display": "early Mar 2031", "date_earliest": "2031-03-01", "date_latest": "2031-03-10",
		"date_basis": m.Events[0].When.Why(), "event": "Inspectors visit the works", "place": "Lower Tesh",
		"tags": "Happening; Happening / water", "status": "reported", "stance": "supports", "origin": "inspectors’ list",
		"quote": "The works were last inspected in early March.", "article_id": "article1", "site": "Marrowick Gazette",
		"byline": "Lina Vosk; Tam Ereth", "published": "2031-05-06T06:20+02:00", "url": m.Articles[0].URL,
		"text_sha256": m.Articles[0].TextSHA256, "original_sha256": m.Articles[0].Original.SHA256,
	} {
		if rows[0][column] != want {
			t.Errorf("%s is %q, want %q", column, rows[0][column], want)
		}
	}
	graded := rows[1]
	for column, want := range map[string]string{"people": "Pell Orrin; Lina Vosk", "organisations": "Marrowick water board", "via": "Tesh Valley Wire; The Gazette", "grade": "B2"} {
		if graded[column] != want {
			t.Errorf("%s is %q, want %q", column, graded[column], want)
		}
	}
	last := rows[len(rows)-1]
	if last["event"] != "Council debates the works" || last["citation_id"] != "" || last["article_id"] != "" {
		t.Errorf("an event without citations: %q", last)
	}
}

func TestEveryQuotationOfTheCSVStandsInItsText(t *testing.T) {
	m := sample(t)
	var b bytes.Buffer
	if err := CSV(&b, m); err != nil {
		t.Fatal(err)
	}
	_, rows := readTable(t, b.Bytes())
	for _, r := range rows {
		if r["citation_id"] == "" {
			continue
		}
		for _, a := range m.Articles {
			if string(a.ID) == r["article_id"] && !strings.Contains(a.Text, r["quote"]) {
				t.Errorf("%q is not in the text of %s", r["quote"], a.ID)
			}
		}
	}
}

func TestCSVLinesEndAsRFC4180Wants(t *testing.T) {
	var b bytes.Buffer
	m := sample(t)
	m.Events[0].Note = "two\nlines, and a \"quoted\" word"
	if err := CSV(&b, m); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), ",\"two\nlines, and a \"\"quoted\"\" word\",") {
		t.Error("a cell with a line break is not written as it is")
	}
	if got, want := strings.Count(b.String(), "\r\n"), 15; got != want {
		t.Errorf("%d line ends, want %d", got, want)
	}
}

func TestAnnotationsHaveEveryPassage(t *testing.T) {
	m := sample(t)
	var b bytes.Buffer
	if err := Annotations(&b, m); err != nil {
		t.Fatal(err)
	}
	_, rows := readTable(t, b.Bytes())
	n := 0
	for _, a := range m.Articles {
		n += len(a.Passages)
	}
	if len(rows) != n {
		t.Fatalf("%d rows, want %d", len(rows), n)
	}
	byID := map[string]map[string]string{}
	for _, r := range rows {
		byID[r["passage_id"]] = r
	}
	cited := byID["passage1.2"]
	if cited["note"] != "Who is Orrin? Ask the union." || cited["events"] != "A watchman sees a reddish film in two basins" || cited["event_ids"] != "event2" {
		t.Errorf("a cited passage: %q", cited)
	}
	if cited["created"] != "2031-05-10T09:00:01Z" {
		t.Errorf("created %q", cited["created"])
	}
	if free := byID["passage1.6"]; free["quote"] != "Ferry fares rise again." || free["events"] != "" {
		t.Errorf("a passage without citation: %q", free)
	}
}

func TestFormulasAreGuarded(t *testing.T) {
	for _, c := range []struct{ in, out string }{
		{"=1+1", "'=1+1"}, {"+49 30", "'+49 30"}, {"-5", "'-5"}, {"@home", "'@home"}, {"\tx", "'\tx"}, {"\rx", "'\rx"},
		{"'=1", "''=1"}, {"''-", "'''-"}, {"'quoted'", "'quoted'"}, {"a=b", "a=b"}, {"", ""}, {"'", "'"}, {" =1", " =1"},
	} {
		if got := escapeCell(c.in); got != c.out {
			t.Errorf("%q is written %q, want %q", c.in, got, c.out)
		}
		if got := UnescapeCell(c.out); got != c.in {
			t.Errorf("%q is read back %q, want %q", c.out, got, c.in)
		}
	}
}

// encoding/csv reads a CRLF within a cell as LF, so a cell is compared after
// that; nothing else may change.
func TestCellsComeBack(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	letters := []rune("=+-@\t\r\n'\",; aß字א\u2028\ufeff")
	for range 3000 {
		cells := make([]string, 1+random.IntN(4))
		for i := range cells {
			s := make([]rune, random.IntN(9))
			for k := range s {
				s[k] = letters[random.IntN(len(letters))]
			}
			cells[i] = string(s)
		}
		var b bytes.Buffer
		w := newTable(&b, cells)
		if err := w.end("a test"); err != nil {
			t.Fatal(err)
		}
		reader := csv.NewReader(strings.NewReader(strings.TrimPrefix(b.String(), byteOrderMark)))
		back, err := reader.Read()
		if len(cells) == 1 && cells[0] == "" {
			continue // a line without anything is no row
		}
		if err != nil {
			t.Fatalf("%q: %v", cells, err)
		}
		for i, cell := range cells {
			if want := strings.ReplaceAll(escapeCell(cell), "\r\n", "\n"); back[i] != want {
				t.Fatalf("%q of %q came back as %q, want %q", cell, cells, back[i], want)
			}
			if UnescapeCell(escapeCell(cell)) != cell {
				t.Fatalf("%q lost or kept an apostrophe", cell)
			}
		}
	}
}
