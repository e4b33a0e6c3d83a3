// No two entries of the ledger with one id.
//
// Parameters: none
// Columns: none
CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (n:Judgement) REQUIRE n.id IS UNIQUE
