// Search by name: the folded names alone, so that an accent more does not change the rank.
//
// Without stop words: "the" is half of The Hague, and a query for all of its words must find it.
//
// Parameters: none
// Columns: none
CREATE FULLTEXT INDEX names IF NOT EXISTS
FOR (n:Leader|Country|Organization|Summit|Place|Topic) ON EACH [n.folded]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}
