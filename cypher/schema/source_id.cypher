// The id of a source is its identity: unique, and found by index.
//
// Parameters: none
// Columns: none
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE
