// Claims of meetings that still count as planned or ongoing though their last day is over, one claim a meeting.
//
// Parameters: today, after (id of the meeting after which to go on), limit
// Columns: id (of the meeting), fact (canonical JSON of the claim)
MATCH (m:Meeting)
WHERE m.id > $after AND m.status IN ['planned', 'postponed', 'ongoing'] AND coalesce(m.end, m.last_reported) < $today
WITH m ORDER BY m.id LIMIT $limit
RETURN m.id AS id, head(COLLECT { MATCH (m)<-[:ABOUT]-(c:Claim) RETURN c.fact ORDER BY c.id LIMIT 1 }) AS fact
ORDER BY id
