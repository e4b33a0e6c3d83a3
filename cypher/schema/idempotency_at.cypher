// Idempotency keys by their age: the old ones are cleared away.
//
// Parameters: none
// Columns: none
CREATE INDEX idempotency_at IF NOT EXISTS FOR (n:IdempotencyKey) ON (n.at)
