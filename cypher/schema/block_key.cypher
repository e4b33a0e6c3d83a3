// The key of a block is its identity, so that two writers lock the same one.
//
// Parameters: none
// Columns: none
CREATE CONSTRAINT block_key IF NOT EXISTS FOR (n:Block) REQUIRE n.key IS UNIQUE
