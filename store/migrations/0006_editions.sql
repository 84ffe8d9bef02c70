-- Editions: an article that is cleaned again gets another text, and the earlier one
-- stays with its blocks. Which of them is the article's is said by its edition_id;
-- that of the first edition is '' here and in passage, and the id of the article
-- in article_text and block. These two lose their reference to article: article_id
-- is the id of an edition there. (It keeps its name, by which the journal has it.)

-- Of each article that was cleaned again there is a row for every edition, the first
-- included. "binned" is 2 when the cleaning was undone, as with an import.
CREATE TABLE edition (
  n           INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  article_id  TEXT NOT NULL REFERENCES article(id),
  number      INTEGER NOT NULL,
  rules       INTEGER NOT NULL,
  text_sha256 TEXT NOT NULL,
  made        TEXT NOT NULL,
  binned      INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1, 2))
) STRICT;
CREATE INDEX edition_article ON edition(article_id);

-- "rules" is the version of the cleaning rules that made the first edition, 0 when
-- that is not known.
ALTER TABLE article ADD COLUMN edition_id TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN rules      INTEGER NOT NULL DEFAULT 0;

-- The edition that a passage's range and quotation are of.
ALTER TABLE passage ADD COLUMN edition_id TEXT NOT NULL DEFAULT '';

-- Where a passage of an earlier edition may stand in a later one, until the analyst
-- decides: its range there, 0 to 0 when none was found. "score" is in thousandths.
CREATE TABLE proposal (
  passage_id TEXT PRIMARY KEY NOT NULL REFERENCES passage(id),
  edition_id TEXT NOT NULL,
  kind       TEXT NOT NULL,
  char_start INTEGER NOT NULL,
  char_end   INTEGER NOT NULL,
  score      INTEGER NOT NULL,
  reason     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE edition_text (
  article_id TEXT PRIMARY KEY NOT NULL,
  text       TEXT NOT NULL
) STRICT;
INSERT INTO edition_text SELECT article_id, text FROM article_text ORDER BY rowid;
DROP TABLE article_text;
ALTER TABLE edition_text RENAME TO article_text;
CREATE TRIGGER article_text_stands BEFORE UPDATE ON article_text
  BEGIN SELECT RAISE(ABORT, 'the text of an article never changes'); END;

CREATE TABLE edition_block (
  article_id TEXT NOT NULL,
  ordinal    INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  level      INTEGER NOT NULL,
  char_start INTEGER NOT NULL,
  char_end   INTEGER NOT NULL,
  kept       INTEGER NOT NULL CHECK (kept IN (0, 1)),
  why        TEXT NOT NULL,
  role       TEXT NOT NULL DEFAULT '',
  lang       TEXT NOT NULL DEFAULT '',
  stated_at  TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (article_id, ordinal)
) STRICT, WITHOUT ROWID;
INSERT INTO edition_block SELECT article_id, ordinal, kind, level, char_start, char_end, kept, why, role, lang, stated_at FROM block
  ORDER BY article_id, ordinal;
DROP TABLE block;
ALTER TABLE edition_block RENAME TO block;

-- An article with the text of its edition.
CREATE VIEW article_now AS
  SELECT a.*, t.text FROM article a
    JOIN article_text t ON t.article_id = CASE a.edition_id WHEN '' THEN a.id ELSE a.edition_id END;
