-- Images that came with an original, such as those in the folder that a browser
-- saves beside a page. "name" is how the page refers to one. The bytes stand in
-- original_bytes with those of the originals. Undoing the import that brought a
-- resource in sets "binned" to 2, as with originals.

CREATE TABLE resource (
  n           INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  original_id TEXT NOT NULL REFERENCES original(id),
  name        TEXT NOT NULL,
  media_type  TEXT NOT NULL,
  sha256      TEXT NOT NULL,
  size        INTEGER NOT NULL,
  binned      INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1, 2))
) STRICT;
-- Only among those that are there: an undone import may be made anew.
CREATE UNIQUE INDEX resource_name ON resource(original_id, name) WHERE binned = 0;
CREATE INDEX resource_sha256 ON resource(sha256);
