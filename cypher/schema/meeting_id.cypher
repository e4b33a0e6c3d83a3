// The id of a meeting is its identity: unique, and found by index.
//
// Parameters: none
// Columns: none
CREATE CONSTRAINT meeting_id IF NOT EXISTS FOR (n:Meeting) REQUIRE n.id IS UNIQUE
