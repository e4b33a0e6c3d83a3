// Finds the former ids that lead to a claim.
//
// Parameters: none
// Columns: none
CREATE INDEX former_claim IF NOT EXISTS FOR (n:FormerId) ON (n.claim)
