// Makes sure that the articles exist, and locks them until the end of the transaction.
//
// Parameters: ids (sorted, so that two writers wait for one another instead of each for the other)
// Columns: id, digest (of all that was written of the article; null for one that was never read), state (null for a new one)
UNWIND $ids AS id
MERGE (a:Article {id: id})
SET a.id = id
RETURN a.id AS id, a.digest AS digest, a.state AS state
