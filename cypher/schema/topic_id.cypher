// The id of a topic is its identity: unique, and found by index.
//
// Parameters: none
// Columns: none
CREATE CONSTRAINT topic_id IF NOT EXISTS FOR (n:Topic) REQUIRE n.id IS UNIQUE
