// The id of a leader is its identity: unique, and found by index.
//
// Parameters: none
// Columns: none
CREATE CONSTRAINT leader_id IF NOT EXISTS FOR (n:Leader) REQUIRE n.id IS UNIQUE
