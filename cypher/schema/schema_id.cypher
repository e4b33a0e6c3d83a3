// The id of a schema is its identity: unique, and found by index.
//
// Parameters: none
// Columns: none
CREATE CONSTRAINT schema_id IF NOT EXISTS FOR (n:Schema) REQUIRE n.id IS UNIQUE
