// An idempotency key stands for one request.
//
// Parameters: none
// Columns: none
CREATE CONSTRAINT idempotency_key IF NOT EXISTS FOR (n:IdempotencyKey) REQUIRE n.id IS UNIQUE
