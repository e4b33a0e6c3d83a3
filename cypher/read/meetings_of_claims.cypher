// The meetings that some claims add up to, with all that they are connected to.
//
// Parameters: claims (list of ids)
// Columns: id, digest (of all that was written of the meeting), leaders, summits, places, topics (lists of ids)
UNWIND $claims AS claim
MATCH (:Claim {id: claim})-[:ABOUT]->(m:Meeting)
WITH DISTINCT m
RETURN m.id AS id, m.digest AS digest,
  COLLECT { MATCH (m)<-[:PARTICIPATED_IN]-(l:Leader) RETURN l.id ORDER BY l.id } AS leaders,
  COLLECT { MATCH (m)-[:ON_SIDELINES_OF|PART_OF]->(s:Summit) RETURN s.id ORDER BY s.id } AS summits,
  COLLECT { MATCH (m)-[:IN]->(p:Place) RETURN p.id ORDER BY p.id } AS places,
  COLLECT { MATCH (m)-[:DISCUSSED]->(t:Topic) RETURN t.id ORDER BY t.id } AS topics
ORDER BY id
