// All organizations with what tells them apart; who acts for them at meetings only of those that no reference table names.
//
// Parameters: none
// Columns: id, names, listed (true for those of the reference tables), founded (EDTF or null), people, members (lists of ids)
MATCH (o:Organization)
RETURN o.id AS id, coalesce(o.names, [o.id]) AS names, coalesce(o.reference, false) AS listed, o.founded AS founded,
  COLLECT {
    MATCH (l:Leader)-[:HOLDS_OFFICE]->(o) RETURN l.id AS id
    UNION
    MATCH (o)<-[:BETWEEN]-(:Meeting)<-[r:PARTICIPATED_IN]-(l:Leader) WHERE o.reference IS NULL AND o.id IN r.parties
    RETURN l.id AS id
  } AS people,
  COLLECT { MATCH (c:Country)-[:MEMBER_OF]->(o) RETURN DISTINCT c.id AS id } AS members
ORDER BY id
