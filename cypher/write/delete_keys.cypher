// Forgets idempotency keys that came long ago, some at a time.
//
// Parameters: seconds (so long a key is remembered), most
// Columns: deleted
MATCH (k:IdempotencyKey)
WHERE k.at < datetime() - duration({seconds: $seconds})
WITH k LIMIT $most
DELETE k
RETURN count(*) AS deleted
