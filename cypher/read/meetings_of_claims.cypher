// The meetings that some claims add up to, with all that they are connected to.
//
// Parameters: claims (list of ids)
// Columns: id, digest (of all that was written of the meeting), status, precision, start, end, leaders, summits, places, topics (lists
//   of ids), people (list of: leader, parties)
UNWIND $claims AS claim
MATCH (:Claim {id: claim})-[:ABOUT]->(m:Meeting)
WITH DISTINCT m
RETURN m.id AS id, m.digest AS digest, m.status AS status, m.precision AS precision, m.start AS start, m.end AS end,
  COLLECT { MATCH (m)<-[:PARTICIPATED_IN]-(l:Leader) RETURN l.id ORDER BY l.id } AS leaders,
  COLLECT { MATCH (m)-[:ON_SIDELINES_OF|PART_OF]->(s:Summit) RETURN s.id ORDER BY s.id } AS summits,
  COLLECT { MATCH (m)-[:IN]->(p:Place) RETURN p.id ORDER BY p.id } AS places,
  COLLECT { MATCH (m)-[:DISCUSSED]->(t:Topic) RETURN t.id ORDER BY t.id } AS topics,
  COLLECT { MATCH (m)<-[r:PARTICIPATED_IN]-(l:Leader) RETURN {leader: l.id, parties: r.parties} } AS people
ORDER BY id
