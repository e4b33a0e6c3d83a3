// Takes articles into the queue. One that the graph has with the same content already, read or waiting, is left as it is.
//
// An article that was read keeps its text and claims until the new version is read; so the new one waits in `handed`.
//
// Parameters: rows (sorted by id, each id once; id, handed as canonical JSON of the article, sha256 of its text,
//   shown: url, title, publisher, published; request: the id under which the log tells of its coming, or null)
// Columns: id, state, changed
UNWIND $rows AS row
MERGE (a:Article {id: row.id})
SET a.id = row.id
WITH a, row, CASE
    WHEN a.handed IS NOT NULL THEN a.handed = row.handed
    ELSE coalesce(a.sha256 = row.sha256 AND a.published = row.shown.published, false)
      AND coalesce(a.url, '') = coalesce(row.shown.url, '')
      AND coalesce(a.title, '') = coalesce(row.shown.title, '')
      AND coalesce(a.publisher, '') = coalesce(row.shown.publisher, '')
  END AS same
FOREACH (_ IN CASE WHEN same OR a.digest IS NOT NULL THEN [] ELSE [1] END | SET a += row.shown)
FOREACH (_ IN CASE WHEN same THEN [] ELSE [1] END |
  SET a.handed = row.handed, a.request = row.request, a.state = 'queued', a.due = timestamp(), a.owner = null, a.attempts = 0, a.lost = 0,
    a.error = null, a.received = datetime(), a.started = null, a.finished = null,
    a.seconds_waiting = null, a.seconds_reading = null, a.seconds_writing = null)
RETURN a.id AS id, a.state AS state, NOT same AS changed
