// Writes an entry of the ledger, in the blocks of the articles whose claims it speaks of.
//
// Parameters: id, properties, keys (of the blocks; they exist)
// Columns: none
MERGE (j:Judgement {id: $id})
SET j = $properties
WITH j
UNWIND $keys AS key
MATCH (b:Block {key: key})
MERGE (j)-[:IN_BLOCK]->(b)
