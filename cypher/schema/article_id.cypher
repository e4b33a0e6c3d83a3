// The id of an article is its identity: unique, and found by index.
//
// Parameters: none
// Columns: none
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE
