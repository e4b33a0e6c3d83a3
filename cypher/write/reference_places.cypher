// Writes the places of summits as the tables give them.
//
// Parameters: rows (list of: id, name, names, folded, country)
// Columns: none
UNWIND $rows AS row
MERGE (p:Place {id: row.id})
SET p = row, p.reference = true
WITH p
MATCH (c:Country {id: p.country})
MERGE (p)-[:IN]->(c)
