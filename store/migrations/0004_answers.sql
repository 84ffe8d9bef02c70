-- What the analyst has answered about an article and nothing else of the workspace
-- shows: that it is one article ("split"), that its want of a text ("text") or its
-- warnings ("warning") were looked at. It is not asked again.

CREATE TABLE answer (
  article_id TEXT NOT NULL REFERENCES article(id),
  need       TEXT NOT NULL,
  PRIMARY KEY (article_id, need)
) STRICT, WITHOUT ROWID;
