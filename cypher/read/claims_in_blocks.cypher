// The claims of some blocks: all that can be about the same meetings.
//
// Parameters: keys
// Columns: fact (canonical JSON of the claim)
UNWIND $keys AS key
MATCH (:Block {key: key})<-[:IN_BLOCK]-(c:Claim)
WITH DISTINCT c
RETURN c.fact AS fact
ORDER BY c.id
