// One summit.
//
// Parameters: id
// Columns: id, name, series, edition, organization, date, start, end, precision, place, place_name, country, status, meetings
MATCH (s:Summit {id: $id})
OPTIONAL MATCH (s)-[:IN]->(place:Place)
RETURN s.id AS id, s.name AS name, s.series AS series, s.edition AS edition,
  head(COLLECT { MATCH (s)-[:CONVENED_BY]->(o:Organization) RETURN o.id }) AS organization,
  s.date AS date, s.start AS start, s.end AS end, s.precision AS precision,
  place.id AS place, place.name AS place_name, place.country AS country, s.status AS status,
  COUNT { (s)<-[:ON_SIDELINES_OF|PART_OF]-() } AS meetings
