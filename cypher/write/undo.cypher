// Writes the entry that takes a judgement back. The judgement itself stays as it is.
//
// Parameters: judgement (its id), id (of the undo), properties
// Columns: none
MATCH (j:Judgement {id: $judgement})
MERGE (u:Judgement {id: $id})
SET u = $properties
MERGE (u)-[:UNDOES]->(j)
