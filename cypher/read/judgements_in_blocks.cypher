// The judgements about meetings that are in force and speak of claims in some blocks.
//
// Parameters: keys
// Columns: entry (canonical JSON)
UNWIND $keys AS key
MATCH (:Block {key: key})<-[:IN_BLOCK]-(j:Judgement)
WITH DISTINCT j WHERE NOT EXISTS { (:Judgement)-[:UNDOES]->(j) }
RETURN j.entry AS entry
ORDER BY j.id
