// One article with what became of it and the meetings that it tells of.
//
// Parameters: id
// Columns: id, url, title, publisher, published, language, state, reason (of a skipped one), attempts, error, received, started,
//   finished, seconds_waiting, seconds_reading, seconds_writing, claims, copy_of (id of the original, null for none),
//   copies (ids of those that are copies of it), meetings (list of id, title, status, date), settling (true where it was done
//   with in the last seconds: the transaction may not be in sight as a whole)
MATCH (a:Article {id: $id})
RETURN a.id AS id, a.url AS url, a.title AS title, a.publisher AS publisher, a.published AS published,
  a.language AS language, a.state AS state, CASE WHEN a.state = 'skipped' THEN a.reason END AS reason,
  coalesce(a.attempts, 0) AS attempts, a.error AS error, a.received AS received, a.started AS started, a.finished AS finished,
  a.seconds_waiting AS seconds_waiting, a.seconds_reading AS seconds_reading, a.seconds_writing AS seconds_writing,
  COUNT { (a)-[:REPORTS]->(:Claim) } AS claims,
  head(COLLECT { MATCH (a)-[:COPY_OF]->(o:Article) RETURN o.id }) AS copy_of,
  COLLECT { MATCH (a)<-[:COPY_OF]-(copy:Article) RETURN copy.id ORDER BY copy.id } AS copies,
  COLLECT {
    MATCH (a)-[:REPORTS]->(:Claim)-[:ABOUT]->(m:Meeting)
    WITH DISTINCT m ORDER BY m.start, m.id
    RETURN {id: m.id, title: m.title, status: m.status, date: m.date}
  } AS meetings,
  NOT a.state IN ['queued', 'running', 'failed'] AND coalesce(a.finished > datetime() - duration('PT5S'), true) AS settling
