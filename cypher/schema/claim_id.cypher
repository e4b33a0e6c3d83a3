// The id of a claim is its identity: unique, and found by index.
//
// Parameters: none
// Columns: none
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE
