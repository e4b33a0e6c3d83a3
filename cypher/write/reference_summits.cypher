// Writes summits as the tables give them.
//
// Parameters: rows (list of: properties, organizer, place; the latter two ids or null)
// Columns: none
UNWIND $rows AS row
MERGE (s:Summit {id: row.properties.id})
SET s = row.properties, s.reference = true
FOREACH (id IN CASE WHEN row.place IS NULL THEN [] ELSE [row.place] END |
  MERGE (p:Place {id: id})
  MERGE (s)-[:IN]->(p))
WITH s, row
MATCH (o:Organization {id: row.organizer})
MERGE (s)-[:CONVENED_BY]->(o)
