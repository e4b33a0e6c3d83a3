// The id of a place is its identity: unique, and found by index.
//
// Parameters: none
// Columns: none
CREATE CONSTRAINT place_id IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE
