// What gives names to leaders, places and summits that no reference table names: claims of the meetings and gatherings they are at.
//
// Parameters: leaders, places, summits (lists of ids), known_at (last day of publication, or null)
// Columns: fact (canonical JSON of the claim)
CALL () {
  UNWIND $leaders AS id MATCH (n:Leader {id: id})-[:PARTICIPATED_IN|ATTENDED]->()<-[:ABOUT]-(c:Claim) WHERE n.reference IS NULL RETURN c
  UNION
  UNWIND $leaders AS id MATCH (n:Leader {id: id})<-[:ABOUT]-(c:Claim) WHERE n.reference IS NULL RETURN c
  UNION
  UNWIND $places AS id MATCH (n:Place {id: id})<-[:IN]-()<-[:ABOUT]-(c:Claim) WHERE n.reference IS NULL RETURN c
  UNION
  UNWIND $summits AS id MATCH (n:Summit {id: id})<-[:ABOUT]-(c:Claim) WHERE n.reference IS NULL RETURN c
}
MATCH (c)<-[:REPORTS]-(a:Article)
WHERE $known_at IS NULL OR a.published <= $known_at
RETURN DISTINCT c.fact AS fact
