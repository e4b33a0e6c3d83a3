// Summits in the order of their ids, all or those that one organization convenes.
//
// Parameters: organization (id, or null for all), after_id (null at the beginning), limit
// Columns: id, name, series, edition, organization, date, start, end, precision, place, place_name, country, status, meetings
MATCH (s:Summit)
WHERE s.id > coalesce($after_id, '')
  AND ($organization IS NULL OR EXISTS { (s)-[:CONVENED_BY]->(:Organization {id: $organization}) })
WITH s ORDER BY s.id LIMIT $limit
OPTIONAL MATCH (s)-[:IN]->(place:Place)
RETURN s.id AS id, s.name AS name, s.series AS series, s.edition AS edition,
  head(COLLECT { MATCH (s)-[:CONVENED_BY]->(o:Organization) RETURN o.id }) AS organization,
  s.date AS date, s.start AS start, s.end AS end, s.precision AS precision,
  place.id AS place, place.name AS place_name, place.country AS country, s.status AS status,
  COUNT { (s)<-[:ON_SIDELINES_OF|PART_OF]-() } AS meetings
ORDER BY id
