// Gives articles back to the queue unread; it does not count as an attempt. They must be locked.
//
// Parameters: ids
// Columns: none
UNWIND $ids AS id
MATCH (a:Article {id: id})
WITH a, a.attempts AS attempts
SET a.state = 'queued', a.owner = null, a.due = timestamp(), a.attempts = attempts - 1, a.started = null,
  a.seconds_waiting = null
