// Makes sure that the blocks exist, and locks them until the end of the transaction.
//
// Parameters: keys (sorted)
// Columns: none
UNWIND $keys AS key
MERGE (b:Block {key: key})
SET b.key = key
