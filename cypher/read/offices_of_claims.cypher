// Of some leaders those who hold an office by the word of one of the claims.
//
// An older program did not write down by whose word: such an office may be by any of them.
//
// Parameters: rows (list of: leader, claims as ids)
// Columns: leader
UNWIND $rows AS row
MATCH (:Leader {id: row.leader})-[r:HOLDS_OFFICE]->() WHERE r.source = 'article' AND (r.claim IS NULL OR r.claim IN row.claims)
RETURN DISTINCT row.leader AS leader
ORDER BY leader
