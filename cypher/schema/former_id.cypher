// No two notes of one former id of a meeting.
//
// Parameters: none
// Columns: none
CREATE CONSTRAINT former_id IF NOT EXISTS FOR (n:FormerId) REQUIRE n.id IS UNIQUE
