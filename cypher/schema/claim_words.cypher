// The words of the canonical JSON of claims: finds the claims that hold an id, as a phrase of its words.
//
// Without stop words: "in" is India.
//
// Parameters: none
// Columns: none
CREATE FULLTEXT INDEX claim_words IF NOT EXISTS
FOR (n:Claim) ON EACH [n.fact]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}
