// The terms of office of some leaders, as the reference tables give them.
//
// Parameters: leaders (list of ids)
// Columns: leader, party, kind, from, to (EDTF or null)
UNWIND $leaders AS id
MATCH (:Leader {id: id})-[r:HOLDS_OFFICE]->(party) WHERE r.source <> 'article'
RETURN id AS leader, party.id AS party, r.kind AS kind, r.from AS from, r.to AS to
ORDER BY leader, party, kind, from
