// The id of an organization is its identity: unique, and found by index.
//
// Parameters: none
// Columns: none
CREATE CONSTRAINT organization_id IF NOT EXISTS FOR (n:Organization) REQUIRE n.id IS UNIQUE
