// Makes sure that places exist and lie in their countries.
//
// Parameters: rows (list of: id, country)
// Columns: none
UNWIND $rows AS row
MERGE (p:Place {id: row.id})
SET p.country = coalesce(p.country, row.country)
WITH p
MATCH (c:Country {id: p.country})
MERGE (p)-[:IN]->(c)
