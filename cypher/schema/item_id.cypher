// The id of an item, one thing that a source offers, is its identity: unique, and found by index.
//
// Parameters: none
// Columns: none
CREATE CONSTRAINT item_id IF NOT EXISTS FOR (n:Item) REQUIRE n.id IS UNIQUE
