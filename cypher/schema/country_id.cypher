// The id of a country is its identity: unique, and found by index.
//
// Parameters: none
// Columns: none
CREATE CONSTRAINT country_id IF NOT EXISTS FOR (n:Country) REQUIRE n.id IS UNIQUE
