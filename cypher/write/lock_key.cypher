// Makes sure that an idempotency key exists, and locks it until the end of the transaction.
//
// Parameters: key
// Columns: digest (of what came with it the first time; null for a new one), articles (ids)
MERGE (k:IdempotencyKey {id: $key})
SET k.id = $key
WITH k
RETURN k.digest AS digest, k.articles AS articles
