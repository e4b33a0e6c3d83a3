// All summits with what tells them apart.
//
// Parameters: none
// Columns: id, name, series, date (EDTF or null), listed (true for those of the reference tables), organizer (id or null),
//   place (null, or: id, name, country)
MATCH (s:Summit) WHERE s.series IS NOT NULL
RETURN s.id AS id, s.name AS name, s.series AS series, s.date AS date, coalesce(s.reference, false) AS listed,
  head(COLLECT { MATCH (s)-[:CONVENED_BY]->(o:Organization) RETURN o.id }) AS organizer,
  head(COLLECT { MATCH (s)-[:IN]->(p:Place) RETURN {id: p.id, name: p.name, country: p.country} }) AS place
ORDER BY id
