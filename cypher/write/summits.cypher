// Writes what claims add up to of summits that no reference table names.
//
// Parameters: rows (list of: id, properties, organizer and place as ids or null, place_name)
// Columns: none
UNWIND $rows AS row
MATCH (s:Summit {id: row.id}) WHERE s.reference IS NULL
SET s = row.properties
WITH s, row
OPTIONAL MATCH (s)-[r:CONVENED_BY|IN]->()
DELETE r
WITH DISTINCT s, row
FOREACH (id IN CASE WHEN row.place IS NULL THEN [] ELSE [row.place] END |
  MERGE (p:Place {id: id})
  MERGE (s)-[i:IN]->(p)
  SET i.name = row.place_name)
WITH s, row
MATCH (o:Organization {id: row.organizer})
MERGE (s)-[:CONVENED_BY]->(o)
