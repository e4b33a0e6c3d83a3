// Adds held meetings to what two leaders had before, acting for different parties.
//
// Parameters: rows (list of: left, right, the smaller id first; times, how many they are; first, last, days or null)
// Columns: none
UNWIND $rows AS row
MATCH (a:Leader {id: row.left})
MATCH (b:Leader {id: row.right})
MERGE (a)-[met:MET]->(b)
ON CREATE SET met.times = row.times, met.first = row.first, met.last = row.last
ON MATCH SET met.times = met.times + row.times,
  met.first = CASE WHEN row.first < met.first OR met.first IS NULL THEN row.first ELSE met.first END,
  met.last = CASE WHEN row.last > met.last OR met.last IS NULL THEN row.last ELSE met.last END
