-- What a chronology argues with: who took part in an event, how a claim came to the
-- site, grades, conflicts that were settled, names that mean one, suggestions that
-- were refused, and views of the chronology that were saved.

ALTER TABLE event ADD COLUMN people        TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(people));
ALTER TABLE event ADD COLUMN organisations TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(organisations));

-- "via" are those between the origin and the site, the nearest to the site first;
-- "evidence" is where the origin was read, empty when the analyst typed it.
ALTER TABLE citation ADD COLUMN via         TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(via));
ALTER TABLE citation ADD COLUMN evidence    TEXT NOT NULL DEFAULT '' CHECK (evidence = '' OR json_valid(evidence));
ALTER TABLE citation ADD COLUMN reliability TEXT NOT NULL DEFAULT '';
ALTER TABLE citation ADD COLUMN credibility TEXT NOT NULL DEFAULT '';

-- A conflict is worked out from the citations of an event each time; "conflict" names
-- it by what disagrees. The note is why it is settled. A row without the conflict it
-- speaks of is kept: it counts again when the conflict does.
CREATE TABLE settlement (
  id       TEXT PRIMARY KEY NOT NULL,
  event_id TEXT NOT NULL REFERENCES event(id),
  conflict TEXT NOT NULL,
  note     TEXT NOT NULL,
  made     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX settlement_conflict ON settlement(event_id, conflict);

-- Names that the analyst took for one, or for different ones. "id" is the hash
-- of the folded names, the lesser first, with a line feed between.
CREATE TABLE same_name (
  id   TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  of   TEXT NOT NULL,
  same INTEGER NOT NULL CHECK (same IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Sentences that were refused as an event, by the edition they stand in, so that no
-- suggestion begins with one again.
CREATE TABLE refusal (
  id         TEXT PRIMARY KEY NOT NULL,
  article_id TEXT NOT NULL REFERENCES article(id),
  edition_id TEXT NOT NULL,
  char_start INTEGER NOT NULL,
  char_end   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX refusal_article ON refusal(article_id);

CREATE TABLE saved_view (
  n      INTEGER PRIMARY KEY,
  id     TEXT NOT NULL UNIQUE,
  name   TEXT NOT NULL,
  filter TEXT NOT NULL CHECK (json_valid(filter)),
  made   TEXT NOT NULL
) STRICT;

-- The starter set below the first four, in new workspaces only: what an older one
-- holds is the analyst's.
INSERT INTO tag (id, parent_id, name, color, key)
  SELECT column1, column2, column3, column4, 0 FROM (VALUES
    ('violence',       'happening', 'Violence',       1),
    ('accident',       'happening', 'Accident',       1),
    ('disaster',       'happening', 'Disaster',       1),
    ('police',         'happening', 'Police',         1),
    ('court',          'happening', 'Court',          1),
    ('politics',       'happening', 'Politics',       1),
    ('diplomacy',      'happening', 'Diplomacy',      1),
    ('economy',        'happening', 'Economy',        1),
    ('protest',        'happening', 'Protest',        1),
    ('casualties',     'claim',     'Casualties',     2),
    ('responsibility', 'claim',     'Responsibility', 2),
    ('denial',         'claim',     'Denial',         2))
   WHERE NOT EXISTS (SELECT 1 FROM journal);
