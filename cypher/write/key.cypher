// Notes what came with an idempotency key.
//
// Parameters: key, digest, articles (ids)
// Columns: none
MATCH (k:IdempotencyKey {id: $key})
SET k.digest = $digest, k.articles = $articles, k.at = datetime()
