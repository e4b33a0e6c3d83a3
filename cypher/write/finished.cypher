// Notes that articles were read: nothing of them waits any more.
//
// Parameters: rows (list of: id, state, reason, seconds_reading, seconds_writing)
// Columns: none
UNWIND $rows AS row
MATCH (a:Article {id: row.id})
SET a.state = row.state, a.reason = row.reason, a.handed = null, a.request = null, a.due = null, a.owner = null, a.error = null,
  a.received = coalesce(a.received, datetime()), a.finished = datetime(),
  a.seconds_reading = row.seconds_reading, a.seconds_writing = row.seconds_writing
