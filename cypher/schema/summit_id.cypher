// The id of a summit is its identity: unique, and found by index.
//
// Parameters: none
// Columns: none
CREATE CONSTRAINT summit_id IF NOT EXISTS FOR (n:Summit) REQUIRE n.id IS UNIQUE
