-- A workspace: originals, articles, passages, events, citations, tags, and the
-- journal of every change to them.
--
-- "id" is the stable random id of a row; "n" is the integer that SQLite and its
-- full-text index need, and it keeps the order in which rows were made.
-- "binned" is 0, 1 when the analyst put the row into the bin, or 2 when its
-- import was undone (such a row can come back, but counts as not there).
-- Times are UTC, RFC 3339 with nanoseconds, so that text order is time order.

CREATE TABLE original (
  n          INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  sha256     TEXT NOT NULL,
  media_type TEXT NOT NULL,
  name       TEXT NOT NULL,
  path       TEXT NOT NULL,
  origin     TEXT NOT NULL,
  size       INTEGER NOT NULL,
  captured   TEXT NOT NULL,
  binned     INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1, 2))
) STRICT;
-- Only among those that are there: an undone import may be made anew.
CREATE UNIQUE INDEX original_sha256 ON original(sha256) WHERE binned = 0;

-- Apart from original, so that no scan ever touches the bytes. zstd.
CREATE TABLE original_bytes (
  sha256 TEXT PRIMARY KEY NOT NULL,
  bytes  BLOB NOT NULL
) STRICT;

CREATE TABLE article (
  n           INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  original_id TEXT NOT NULL REFERENCES original(id),
  ordinal     INTEGER NOT NULL,
  title       TEXT NOT NULL,
  byline      TEXT NOT NULL CHECK (json_valid(byline)),
  site        TEXT NOT NULL,
  url         TEXT NOT NULL,
  published   TEXT NOT NULL,
  updated     TEXT NOT NULL,
  place       TEXT NOT NULL,
  lang        TEXT NOT NULL,
  evidence    TEXT NOT NULL CHECK (json_valid(evidence)),
  text_sha256 TEXT NOT NULL,
  warnings    TEXT NOT NULL CHECK (json_valid(warnings)),
  imported    TEXT NOT NULL,
  binned      INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1, 2)),
  -- worked out from the kept blocks, for lists
  words       INTEGER NOT NULL DEFAULT 0,
  first_words TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX article_original ON article(original_id);

-- Apart from article, so that lists and edits of metadata never touch the text.
CREATE TABLE article_text (
  article_id TEXT PRIMARY KEY NOT NULL REFERENCES article(id),
  text       TEXT NOT NULL
) STRICT;

CREATE TABLE block (
  article_id TEXT NOT NULL REFERENCES article(id),
  ordinal    INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  level      INTEGER NOT NULL,
  char_start INTEGER NOT NULL,
  char_end   INTEGER NOT NULL,
  kept       INTEGER NOT NULL CHECK (kept IN (0, 1)),
  why        TEXT NOT NULL,
  PRIMARY KEY (article_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE passage (
  n              INTEGER PRIMARY KEY,
  id             TEXT NOT NULL UNIQUE,
  article_id     TEXT NOT NULL REFERENCES article(id),
  char_start     INTEGER NOT NULL,
  char_end       INTEGER NOT NULL,
  quote          TEXT NOT NULL,
  context_before TEXT NOT NULL,
  context_after  TEXT NOT NULL,
  note           TEXT NOT NULL,
  created        TEXT NOT NULL,
  binned         INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1, 2))
) STRICT;
CREATE INDEX passage_article ON passage(article_id, char_start);

CREATE TABLE event (
  n                INTEGER PRIMARY KEY,
  id               TEXT NOT NULL UNIQUE,
  title            TEXT NOT NULL,
  when_edtf        TEXT NOT NULL,
  when_earliest    TEXT NOT NULL,
  when_latest      TEXT NOT NULL,
  when_zone        TEXT NOT NULL,
  when_part        TEXT NOT NULL,
  when_approximate INTEGER NOT NULL CHECK (when_approximate IN (0, 1)),
  when_basis       TEXT NOT NULL,
  when_words       TEXT NOT NULL,
  when_rule        TEXT NOT NULL,
  place            TEXT NOT NULL,
  -- where the place was read, in JSON; empty when the analyst typed it
  place_evidence   TEXT NOT NULL CHECK (place_evidence = '' OR json_valid(place_evidence)),
  status           TEXT NOT NULL,
  note             TEXT NOT NULL,
  created          TEXT NOT NULL,
  binned           INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1, 2))
) STRICT;

CREATE TABLE citation (
  n          INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  event_id   TEXT NOT NULL REFERENCES event(id),
  passage_id TEXT NOT NULL REFERENCES passage(id),
  stance     TEXT NOT NULL,
  origin     TEXT NOT NULL,
  created    TEXT NOT NULL,
  binned     INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1, 2))
) STRICT;
CREATE INDEX citation_event ON citation(event_id);
CREATE INDEX citation_passage ON citation(passage_id);

-- A citation counts while everything it ties together is there.
CREATE VIEW citation_there AS
  SELECT c.*, p.article_id FROM citation c
    JOIN event e ON e.id = c.event_id AND e.binned = 0
    JOIN passage p ON p.id = c.passage_id AND p.binned = 0
    JOIN article a ON a.id = p.article_id AND a.binned = 0
   WHERE c.binned = 0;

CREATE TABLE tag (
  n         INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,
  parent_id TEXT REFERENCES tag(id),
  name      TEXT NOT NULL,
  color     INTEGER NOT NULL,
  key       INTEGER NOT NULL,
  binned    INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1, 2))
) STRICT;
CREATE INDEX tag_parent ON tag(parent_id);

CREATE TABLE passage_tag (
  passage_id TEXT NOT NULL REFERENCES passage(id),
  tag_id     TEXT NOT NULL REFERENCES tag(id),
  position   INTEGER NOT NULL,
  PRIMARY KEY (passage_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX passage_tag_tag ON passage_tag(tag_id);

CREATE TABLE event_tag (
  event_id TEXT NOT NULL REFERENCES event(id),
  tag_id   TEXT NOT NULL REFERENCES tag(id),
  position INTEGER NOT NULL,
  PRIMARY KEY (event_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_tag_tag ON event_tag(tag_id);

-- Fixed ids, so that two workspaces have the same tags.
INSERT INTO tag (id, name, color, key) VALUES
  ('happening',  'Happening',  1, 1),
  ('claim',      'Claim',      2, 2),
  ('doubt',      'Doubt',      3, 3),
  ('background', 'Background', 4, 4);

-- One row a transaction. "changes" is a JSON list of {table, id, before, after},
-- as it is or compressed, see "codec".
CREATE TABLE journal (
  seq       INTEGER PRIMARY KEY,
  action_id TEXT NOT NULL,
  label     TEXT NOT NULL,
  kind      TEXT NOT NULL CHECK (kind IN ('create', 'do', 'undo', 'redo', 'empty')),
  target    TEXT NOT NULL,
  at        TEXT NOT NULL,
  count     INTEGER NOT NULL,
  codec     TEXT NOT NULL CHECK (codec IN ('json', 'zstd')),
  changes   BLOB NOT NULL,
  prev      TEXT NOT NULL,
  hash      TEXT NOT NULL
) STRICT;

-- The actions that can be undone or done again, and the journal rows whose inverse
-- does so. Not itself journalled. "position" is the order of undo; the undone ones
-- lie above all others. "undone" is 0, 1 when the action can be done again, or 2
-- when it cannot, since something else was done: the row then only tells a running
-- import that it was undone.
CREATE TABLE step (
  n         INTEGER PRIMARY KEY,
  action_id TEXT NOT NULL UNIQUE,
  label     TEXT NOT NULL,
  position  INTEGER NOT NULL,
  undone    INTEGER NOT NULL CHECK (undone IN (0, 1, 2))
) STRICT;
CREATE INDEX step_undone ON step(undone, position);
CREATE TABLE step_entry (
  step_n INTEGER NOT NULL REFERENCES step(n) ON DELETE CASCADE,
  seq    INTEGER NOT NULL REFERENCES journal(seq),
  PRIMARY KEY (step_n, seq)
) STRICT, WITHOUT ROWID;

-- Where the window was left and the like: no part of the research.
CREATE TABLE setting (
  key   TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Contentless, because the three columns are worked out from title, text and
-- blocks: there is no table that external content could point at. It is as small
-- as external content; what it cannot do (snippets, rebuilding by command) Go does.
-- With contentless_delete no old values are needed to take a row out.
CREATE VIRTUAL TABLE article_fts USING fts5(
  title, kept, folded,
  content = '', contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO article_fts (article_fts, rank) VALUES ('rank', 'bm25(5.0, 1.0, 0.3)');

-- What is written once stands.
CREATE TRIGGER original_bytes_stand BEFORE UPDATE ON original_bytes
  BEGIN SELECT RAISE(ABORT, 'the bytes of an original never change'); END;
CREATE TRIGGER article_text_stands BEFORE UPDATE ON article_text
  BEGIN SELECT RAISE(ABORT, 'the text of an article never changes'); END;
CREATE TRIGGER journal_stands BEFORE UPDATE ON journal
  BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_stays BEFORE DELETE ON journal
  BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
