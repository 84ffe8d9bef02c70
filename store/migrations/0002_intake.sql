-- What intake reads beyond the first version: section, credited agency, time of
-- saving, and what else an original says of a field ("claims", a JSON list of
-- {field, value, words, where, rule}); of a block its role, its own language and
-- the time that an entry of a live blog states.

ALTER TABLE article ADD COLUMN section  TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN credit   TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN captured TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN claims   TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(claims));

ALTER TABLE block ADD COLUMN role      TEXT NOT NULL DEFAULT '';
ALTER TABLE block ADD COLUMN lang      TEXT NOT NULL DEFAULT '';
ALTER TABLE block ADD COLUMN stated_at TEXT NOT NULL DEFAULT '';
