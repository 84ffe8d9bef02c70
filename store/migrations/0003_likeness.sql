-- Articles that are alike, and lines that recur on the pages of a site.

-- What the analyst made of a likeness stands in "decision". The numbers are of
-- four-word runs. Two articles have one likeness at the most.
CREATE TABLE likeness (
  n        INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  a_id     TEXT NOT NULL REFERENCES article(id),
  b_id     TEXT NOT NULL REFERENCES article(id),
  kind     TEXT NOT NULL,
  shared   INTEGER NOT NULL,
  runs_a   INTEGER NOT NULL,
  runs_b   INTEGER NOT NULL,
  decision TEXT NOT NULL,
  CHECK (a_id <> b_id)
) STRICT;
CREATE UNIQUE INDEX likeness_a ON likeness(a_id, b_id);
CREATE INDEX likeness_b ON likeness(b_id);

-- A line that the analyst does not want offered for folding again. The id is the
-- hash of site and text.
CREATE TABLE declined_line (
  id   TEXT PRIMARY KEY NOT NULL,
  site TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX declined_line_site ON declined_line(site);

-- What follows is worked out from the kept text of the articles that are not in
-- the bin; see sketches.go and recurring.go.

-- "keys" are the keys of sketch_key that belong to the article, six bytes each.
CREATE TABLE sketch (
  article_n INTEGER PRIMARY KEY,
  words     INTEGER NOT NULL,
  samples   INTEGER NOT NULL,
  text_hash INTEGER NOT NULL,
  keys      BLOB NOT NULL
) STRICT;
CREATE TABLE sketch_key (
  key       INTEGER NOT NULL,
  article_n INTEGER NOT NULL,
  PRIMARY KEY (key, article_n)
) STRICT, WITHOUT ROWID;

-- Short blocks by the hash of their text; for "state" see recurring.go.
CREATE TABLE line (
  article_n INTEGER NOT NULL,
  hash      INTEGER NOT NULL,
  state     INTEGER NOT NULL,
  PRIMARY KEY (article_n, hash)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_site ON article(site);

-- Which of the articles imported before still lack the above.
INSERT INTO setting (key, value)
  SELECT 'sketched', '1' WHERE NOT EXISTS (SELECT 1 FROM article);
